package desk_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// press counts what is published.
type press struct{ published atomic.Int32 }

func (*press) Name() string { return "press" }

func (p *press) Publish(context.Context, store.Story, news.Account) error {
	p.published.Add(1)
	return nil
}

func (*press) Withdraw(context.Context, int64) error { return nil }

// worked waits until no job is left to write or to publish.
func worked(t *testing.T, s *store.Store) {
	t.Helper()
	until(t, "all is written and out", func() bool {
		open := 0
		for _, queue := range []string{"write", "publish"} {
			n, err := s.OpenJobs(t.Context(), queue)
			if err != nil {
				t.Fatal(err)
			}
			open += n
		}
		return open == 0
	})
}

func TestNothingIsPublishedForAChangeOfOrderAlone(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		out := &press{}
		var written atomic.Int32
		var more atomic.Bool
		d := testDesk(t, s, func(o *desk.Options) { o.Targets = []desk.Target{out} }, func(d *desk.Desk) {
			desk.ComposeWith(d, func(id string, _ []account.Source, _ account.Options) news.Account {
				written.Add(1)
				first, second := news.AccountSentence{Text: "The bridge is closed."}, news.AccountSentence{Text: "Cracks were found."}
				a := news.Account{ID: id, Headline: "Bridge closed", Slug: "bridge-closed", Lang: "en", Tags: []string{"bridge", "cracks"}}
				a.Forms.Short.Sentences = []news.AccountSentence{first, second}
				a.Forms.Structured.Lead = []news.AccountSentence{first}
				if written.Load() > 1 {
					a.Forms.Short.Sentences = []news.AccountSentence{second, first}
					a.Tags = []string{"cracks", "bridge"}
				}
				if more.Load() {
					a.Forms.Short.Sentences = append(a.Forms.Short.Sentences, news.AccountSentence{Text: "Ferries sail."})
				}
				return a
			})
		})
		arrives := func(id, at string) {
			if _, err := d.Import(t.Context(), bridgeReport(t, id, at, ""), nil); err != nil {
				t.Fatal(err)
			}
			eventually(t, "the report of "+id+" is told and out", func() bool {
				st := storyOfReport(t, s, id)
				return st.ID != 0 && st.Written == st.Version && st.Published == st.Version
			})
		}
		arrives("post", "2026-03-02T10:00:00Z")
		worked(t, s)
		before, composed := out.published.Load(), written.Load()
		desk.QueueAgain(t, d, storyOfReport(t, s, "post").ID) // as a sweep does that read the rows before it was done
		worked(t, s)
		if again, wrote := out.published.Load()-before, written.Load()-composed; again != 0 || wrote != 0 {
			t.Errorf("written %d and published %d times more without a change", wrote, again)
		}
		arrives("herald", "2026-03-02T11:00:00Z")
		st := storyOfReport(t, s, "herald")
		if st.Articles != 2 || written.Load() < 2 {
			t.Fatalf("%d articles, written %d times", st.Articles, written.Load())
		}
		if n := out.published.Load() - before; n != 0 {
			t.Errorf("published %d times for order alone", n)
		}
		a, err := s.Account(t.Context(), st.ID)
		if err != nil || a.Version != st.Version || a.Forms.Short.Sentences[0].Text != "The bridge is closed." {
			t.Errorf("version %d of %d: %+v, %v", a.Version, st.Version, a.Forms.Short.Sentences, err)
		}
		more.Store(true)
		arrives("globe", "2026-03-02T12:00:00Z")
		if out.published.Load() == before {
			t.Error("a new sentence was not published")
		}
	})
}
