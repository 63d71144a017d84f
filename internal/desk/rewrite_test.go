package desk_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/internal/rewriter"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// model is a language model whose answers a function makes of the sentences that it gets.
type model struct {
	asked atomic.Int32
	say   func(n int32, given []string) (string, error)
}

func (m *model) Model() string { return "small" }

func (m *model) Chat(_ context.Context, messages []llm.Message, _ *llm.Schema) (string, error) {
	var data struct {
		Paragraphs []struct{ Sentences []struct{ Text string } }
	}
	if err := json.Unmarshal([]byte(messages[1].Content), &data); err != nil {
		return "", err
	}
	var given []string
	for _, p := range data.Paragraphs {
		for _, s := range p.Sentences {
			given = append(given, s.Text)
		}
	}
	return m.say(m.asked.Add(1), given)
}

// repeats is an answer that gives the first sentence back word for word: true, and no work of the model's.
func repeats(given []string) string {
	answer, _ := json.Marshal(map[string]any{"sentences": []any{map[string]any{"text": given[0], "from": []int{1}}}})
	return string(answer)
}

func rewriting(t *testing.T, m *model) *rewriter.Rewriter {
	t.Helper()
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	return rewriter.New(m, rewrite.NewWriter(analyser), rewriter.Options{Options: rewrite.Options{Forms: []rewrite.Form{rewrite.Short}}})
}

// target keeps the last account that went out.
type target struct {
	mu   sync.Mutex
	last news.Account
}

func (*target) Name() string { return "test" }

func (o *target) Publish(_ context.Context, _ store.Story, a news.Account) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.last = a
	return nil
}

func (*target) Withdraw(context.Context, int64) error { return nil }

func (o *target) rewritten() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return isRewritten(o.last)
}

func isRewritten(a news.Account) bool {
	s := a.Forms.Short.Sentences
	return len(s) > 0 && s[0].Origin == news.Rewritten
}

// bridgeReport writes a file with one report of the bridge.
func bridgeReport(t *testing.T, id, at, more string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), id+".jsonl")
	line, err := json.Marshal(map[string]string{"id": id, "source": id, "date": at, "lang": "en", "title": "Cracks close Halden bridge",
		"url": "https://" + id + ".example/bridge", "text": wireText + more})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, line, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// eventually waits for what a condition tells.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !is(); {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// storyOfReport is the story of a report that was imported, one without a number while it is in none.
func storyOfReport(t *testing.T, s *store.Store, id string) store.Story {
	t.Helper()
	a, err := s.FindArticle(t.Context(), id)
	if errors.Is(err, store.ErrNotFound) || err == nil && a.StoryID == 0 {
		return store.Story{}
	}
	if err != nil {
		t.Fatal(err)
	}
	st, err := s.Story(t.Context(), a.StoryID)
	if err != nil {
		t.Fatal(err)
	}
	return st
}

func TestAnAccountIsRewrittenAfterItIsOutAndGoesOutAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		m := &model{say: func(_ int32, given []string) (string, error) { return repeats(given), nil }}
		out := &target{}
		d := testDesk(t, s, func(o *desk.Options) { o.Rewriter, o.Targets = rewriting(t, m), []desk.Target{out} })
		if _, err := d.Import(t.Context(), bridgeReport(t, "post", "2026-03-02T10:00:00Z", ""), nil); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the rewritten account is out", out.rewritten)
		eventually(t, "the row says so", func() bool {
			st := storyOfReport(t, s, "post")
			return st.Written > 0 && st.Rewritten == st.Written && st.Published == st.Written
		})
		st := storyOfReport(t, s, "post")
		a, err := s.Account(t.Context(), st.ID)
		if err != nil || !isRewritten(a) {
			t.Fatalf("%v: %+v", err, a.Forms.Short)
		}
		cited, err := s.CitedSources(t.Context(), st.ID, a)
		if err != nil {
			t.Fatal(err)
		}
		if err := account.Check(a, []account.Source{{Article: cited[0]}}); err != nil {
			t.Error(err)
		}
		if n := m.asked.Load(); n != 1 {
			t.Errorf("asked %d times", n)
		}
	})
}

func TestAModelThatNeverAnswersIsGivenUpAndTheAccountStays(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	m := &model{say: func(int32, []string) (string, error) { return "", errors.New("connection refused") }}
	out := &target{}
	d := testDesk(t, s, func(o *desk.Options) { o.Rewriter, o.Targets = rewriting(t, m), []desk.Target{out} })
	if _, err := d.Import(t.Context(), bridgeReport(t, "post", "2026-03-02T10:00:00Z", ""), nil); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the account is out as it is", func() bool { st := storyOfReport(t, s, "post"); return st.Written > 0 && st.Published == st.Written })
	eventually(t, "the model is given up", func() bool { st := storyOfReport(t, s, "post"); return st.Written > 0 && st.Rewritten == st.Written })
	if n := m.asked.Load(); n != 3 || out.rewritten() {
		t.Errorf("asked %d times", n)
	}
}

func TestAStoryThatChangesWhileTheModelThinksIsRewrittenAnew(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		thinking, think := make(chan struct{}), make(chan struct{})
		m := &model{say: func(n int32, given []string) (string, error) {
			if n == 1 {
				close(thinking)
				<-think
			}
			return repeats(given), nil
		}}
		out := &target{}
		d := testDesk(t, s, func(o *desk.Options) { o.Rewriter, o.Targets = rewriting(t, m), []desk.Target{out} })
		if _, err := d.Import(t.Context(), bridgeReport(t, "post", "2026-03-02T10:00:00Z", ""), nil); err != nil {
			t.Fatal(err)
		}
		<-thinking
		const news = "\n\nThe council sent 12 buses to Ostvik and asked schools on the far bank to stay closed on Tuesday."
		if _, err := d.Import(t.Context(), bridgeReport(t, "courier", "2026-03-02T12:00:00Z", news), nil); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the new version is written and out", func() bool {
			st := storyOfReport(t, s, "post")
			return st.Articles == 2 && st.Written == st.Version && st.Published == st.Written
		})
		before := storyOfReport(t, s, "post")
		if before.Rewritten != 0 {
			t.Errorf("%+v is rewritten already", before)
		}
		close(think)
		eventually(t, "the new version is rewritten", func() bool {
			st := storyOfReport(t, s, "post")
			return st.Written > 0 && st.Rewritten == st.Written && st.Published == st.Written
		})
		if st := storyOfReport(t, s, "post"); st.Rewritten != before.Version || !out.rewritten() {
			t.Errorf("%+v", st)
		}
	})
}
