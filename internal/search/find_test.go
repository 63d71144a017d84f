package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// told is an article of a test; what it quotes stands between “ and ”, and Mara Tein says it.
type told struct {
	host, lang, title, text string
	ago                     time.Duration
}

// desk stores articles and what they are found by, and returns a searcher. Their IDs count from 1.
func desk(t *testing.T, s *store.Store, articles ...told) *search.Searcher {
	t.Helper()
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		for i, a := range articles {
			if err := put(t.Context(), tx, i, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return search.New(s, func() time.Time { return noon })
}

func put(ctx context.Context, tx *store.Tx, i int, a told) error {
	address := fmt.Sprintf("https://%s/%d", a.host, i+1)
	ids, _, err := tx.InsertArticles(ctx, []store.Article{{Key: address, URL: address, Host: a.host, Queue: a.host, Seen: noon}})
	if err != nil {
		return err
	}
	row, err := tx.Article(ctx, ids[address])
	if err != nil {
		return err
	}
	row.Revision, row.State, row.Title, row.Lang, row.Published = 1, store.ArticleRead, a.title, a.lang, noon.Add(-a.ago)
	r := store.Revision{ArticleID: row.ID, Number: 1, Title: a.title, Text: a.text, Lang: a.lang, Made: noon, Doc: []byte{1}}
	for from := 0; ; {
		start := strings.Index(a.text[from:], "“")
		if start < 0 {
			break
		}
		start += from
		end := start + strings.Index(a.text[start:], "”") + len("”")
		r.Analysis.Quotes = append(r.Analysis.Quotes, news.Quote{Span: news.Span{Start: start, End: end}, Speaker: "Mara Tein", Speech: true, Confidence: .9})
		from = end
	}
	return errors.Join(tx.InsertRevision(ctx, r), tx.SetRead(ctx, row), tx.NameOutlet(ctx, a.host, strings.TrimSuffix(a.host, ".example")+" post", 1, a.lang),
		tx.Index(ctx, search.OfArticle(row, r)))
}

// ask returns what a query finds among articles, the best first.
func ask(t *testing.T, f *search.Searcher, typed string) []int64 {
	t.Helper()
	q, err := search.Parse(typed, noon)
	if err != nil {
		t.Fatalf("%s: %v", typed, err)
	}
	r, err := f.Ask(t.Context(), q)
	if err != nil {
		t.Fatalf("%s: %v", typed, err)
	}
	page, err := f.Find(t.Context(), r, store.SearchArticle, search.Cursor{}, 50)
	if err != nil {
		t.Fatalf("%s: %v", typed, err)
	}
	return refs(page.Hits)
}

func refs(hits []search.Hit) []int64 {
	var ids []int64
	for _, h := range hits {
		ids = append(ids, h.Ref)
	}
	return ids
}

func TestBothDatabasesFindTheSameInTheSameOrder(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		f := desk(t, s,
			told{"harbour.example", "en", "Ferry aground off Saltney", "The ferry ran onto a sandbank at high tide. “Nobody will sleep here tonight,” said Mara Tein. “Two tugs are coming.”", 2 * time.Hour},
			told{"echo.example", "en", "Tide tables are wrong", "At high water the tide was late; a ferry waited. The harbour master had no comment.", 26 * time.Hour},
			told{"echo.example", "en", "Strike over", "Workers of the port end their strike. Ferries sail again, ferries to all islands.", 50 * time.Hour},
			told{"kueste.example", "de", "Fähre sitzt fest", "Die Fähre liegt auf einer Sandbank. Häuser am Hafen sind dunkel.", 3 * time.Hour},
			told{"morze.example", "ru", "Паром сел на мель", "На пароме двести человек. Паромы не ходят.", 4 * time.Hour},
			told{"umi.example", "ja", "東京湾でフェリー座礁", "東京湾でフェリーが座礁し、乗客は無事だった。", 5 * time.Hour},
			told{"hai.example", "zh", "渡轮在东京湾搁浅", "周三，一艘渡轮在东京湾搁浅。", 6 * time.Hour},
			told{"tale.example", "th", "เรือเฟอร์รี่เกยตื้น", "เรือเฟอร์รี่เกยตื้นใกล้ท่าเรือ", 7 * time.Hour},
			told{"bahr.example", "ar", "جنوح عبّارة قرب الميناء", "جنحت العبّارة قرب الميناء يوم الأربعاء.", 8 * time.Hour},
			told{"harbour.example", "en", "Ferry ferry ferry", "Nothing about anything: " + strings.Repeat("ferry words ", 40), 300 * time.Hour},
		)
		for _, one := range []struct {
			typed string
			want  []int64
		}{
			{"ferry", []int64{10, 1, 3, 2}},
			{"ferries", []int64{10, 1, 3, 2}},
			{"tide ferry", []int64{2, 1}},
			{`"high tide"`, []int64{1}},
			{`"tide high"`, nil},
			{"ferry -strike", []int64{10, 1, 2}},
			{`ferry -"high tide" -words`, []int64{3, 2}},
			{"-ferry lang:en", nil},
			{"outlet:echo", []int64{2, 3}},
			{`outlet:"harbour post" ferry`, []int64{10, 1}},
			{"ferry -outlet:echo.example", []int64{10, 1}},
			{"outlet:echo outlet:kueste", []int64{4, 2, 3}},
			{"before:2026-03-03", []int64{3, 10}},
			{"ferry after:2026-03-03 before:2026-03-04", []int64{2}},
			{"said:sandbank", nil},
			{"said:tugs", []int64{1}},
			{`said:"sleep here" by:tein`, []int64{1}},
			{"said:sleep said:tugs", nil}, // not in one breath
			{"by:mara", []int64{1}},
			{"ferry -by:mara", []int64{10, 3, 2}},
			{"fähre", []int64{4}},
			{"FAHRE haus", []int64{4}},
			{"пароме", []int64{5}},
			{"東京湾", []int64{6}},
			{`"to all"`, []int64{3}},
			{`"no comment"`, []int64{2}},
			{"nobody will here", []int64{1}}, // stop words, one and all
			{`"フェリーが座礁"`, []int64{6}},
			{"搁浅 lang:zh", []int64{7}},
			{"ท่าเรือ", []int64{8}},
			{"الميناء", []int64{9}},
			{"lang:ja lang:arabic", []int64{6, 9}},
			{"lang:en -lang:en", nil},
		} {
			if got := ask(t, f, one.typed); !slices.Equal(got, one.want) {
				t.Errorf("%s: %v, want %v", one.typed, got, one.want)
			}
		}
	})
}

func TestAnOutletThatIsHiddenIsNotFoundAndAPreferredOneStandsFirst(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		same := told{"", "en", "Ferry aground", "The ferry ran aground.", time.Hour}
		var all []told
		for _, host := range []string{"a.example", "b.example", "c.example"} {
			same.host = host
			all = append(all, same)
		}
		f := desk(t, s, all...)
		if got := ask(t, f, "ferry"); !slices.Equal(got, []int64{3, 2, 1}) {
			t.Errorf("found %v", got)
		}
		prefer := func(host, preference string) {
			t.Helper()
			if err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.SetOutletPreference(t.Context(), host, preference) }); err != nil {
				t.Fatal(err)
			}
			f.Forget()
		}
		prefer("a.example", store.OutletPreferred)
		prefer("c.example", store.OutletHidden)
		if got := ask(t, f, "ferry"); !slices.Equal(got, []int64{1, 2}) {
			t.Errorf("found %v, want the preferred one, and not the hidden one", got)
		}
		prefer("a.example", "")
		prefer("c.example", "")
		if got := ask(t, f, "ferry"); !slices.Equal(got, []int64{3, 2, 1}) {
			t.Errorf("found %v", got)
		}
	})
}

func TestEverythingThatIsFoundIsReachedPageByPage(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	f := search.New(s, func() time.Time { return noon })
	const many = 1000
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		var docs []store.SearchDoc
		for i := range int64(many) {
			docs = append(docs, store.SearchDoc{Kind: store.SearchArticle, Ref: i + 1, At: noon.Add(-time.Duration(i) * time.Minute), Title: []string{"ferry"}, Marks: []string{store.LangMark("en")}})
		}
		slices.Reverse(docs)
		return tx.IndexNew(t.Context(), docs)
	})
	if err != nil {
		t.Fatal(err)
	}
	q, err := search.Parse("ferry", noon)
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Ask(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int64]bool{}
	var cursor search.Cursor
	for pages := 1; ; pages++ {
		page, err := f.Find(t.Context(), r, store.SearchArticle, cursor, 30)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range page.Hits {
			if seen[h.Ref] {
				t.Fatalf("%d was found twice", h.Ref)
			}
			seen[h.Ref] = true
		}
		if pages == 1 && (page.Count != 400 || !page.More) {
			t.Errorf("%d found, more %v; want 400 and more", page.Count, page.More)
		}
		if page.Next == nil {
			break
		}
		if cursor, err = search.ParseCursor(page.Next.String()); err != nil || cursor != *page.Next {
			t.Fatalf("cursor %v, %v", cursor, err)
		}
		if pages > 50 {
			t.Fatal("the pages do not end")
		}
	}
	if len(seen) != many {
		t.Errorf("reached %d of %d", len(seen), many)
	}
	for _, wrong := range []string{"x", "LTEuMA", "MS4tMQ", "MS45OTk5OTk5", strings.Repeat("M", 200)} {
		if _, err := search.ParseCursor(wrong); err == nil {
			t.Errorf("cursor %q is taken", wrong)
		}
	}
}

func TestWhatWasAskedForIsMarked(t *testing.T) {
	t.Parallel()
	marked := func(typed, lang, text string, snippet bool) string {
		q, err := search.Parse(typed, noon)
		if err != nil {
			t.Fatal(err)
		}
		m := search.NewMarker(search.Readings(q.Clauses, []string{lang}), search.Anywhere)
		parts := m.Mark(text, lang)
		if snippet {
			parts = m.Snippet(text, lang)
		}
		var b strings.Builder
		for _, p := range parts {
			if p.Hit {
				b.WriteString("[" + p.Text + "]")
			} else {
				b.WriteString(p.Text)
			}
		}
		return b.String()
	}
	for _, one := range []struct{ typed, lang, text, want string }{
		{"ferries", "en", "A ferry and ferries.", "A [ferry] and [ferries]."},
		{`"high tide"`, "en", "High water, high tide, tide.", "High water, [high tide], tide."},
		{`"end of the strike"`, "en", "The end of the strike; the strike.", "The [end of the strike]; the strike."},
		{"ferry -tide", "en", "Ferry, tide.", "[Ferry], tide."},
		{"地震", "zh", "东京发生强烈地震。", "东京发生强烈[地震]。"},
		{`"强烈地震"`, "zh", "东京发生强烈地震,地震。", "东京发生[强烈地震],地震。"},
		{"العبارة", "ar", "جنحت العبّارة", "جنحت [العبّارة]"},
		{"ferry", "en", "", ""},
	} {
		if got := marked(one.typed, one.lang, one.text, false); got != one.want {
			t.Errorf("%s in %q: %q, want %q", one.typed, one.text, got, one.want)
		}
	}
	long := "Nothing is here. " + strings.Repeat("Many words stand in this sentence before anything of interest comes ", 10) + "until the ferry sails. The ferry is late at high tide."
	if got := marked(`ferry "high tide"`, "en", long, true); got != "The [ferry] is late at [high tide]." {
		t.Errorf("snippet %q", got)
	}
	if got := marked("sails", "en", long, true); !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "until the ferry [sails].") || len(got) > 420 {
		t.Errorf("snippet %q", got)
	}
}
