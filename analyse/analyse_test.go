package analyse

import (
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

func TestOnePassFindsWhatAnArticleHolds(t *testing.T) {
	t.Parallel()
	reader, err := New()
	if err != nil {
		t.Fatal(err)
	}
	a := news.Article{
		Title:     "Harbour of\u00a0Wexmouth   closed",
		Text:      "The harbour was closed on Tuesday, 3 March 2026.\x00 About 40 boats stayed in.\n\nHarbour master Edda Pryce spoke in Kyiv.",
		Published: time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC),
	}
	found := reader.Analyse(&a, "en-GB")
	if found.Version != Version || found.Lang != "en" || a.Lang != "en" || a.Title != "Harbour of Wexmouth closed" || strings.Contains(a.Text, "\x00") {
		t.Errorf("language %q, title %q, text %q", found.Lang, a.Title, a.Text)
	}
	if len(found.Sentences) != 3 || found.Sentences[2].Paragraph != 1 {
		t.Errorf("sentences %+v", found.Sentences)
	}
	if len(found.Dates) != 1 || found.Dates[0].Time.Format(time.DateOnly) != "2026-03-03" {
		t.Errorf("dates %+v", found.Dates)
	}
	if len(found.Numbers) != 1 || found.Numbers[0].Value != 40 || found.Numbers[0].Bound != "about" || found.Numbers[0].Sentence != 1 {
		t.Errorf("numbers %+v: what belongs to a date is none", found.Numbers)
	}
	keys := map[string]bool{}
	for _, m := range found.Mentions {
		keys[m.Entity] = true
		if m.In(a.Text) == "" || m.Sentence < 0 || m.Sentence > 2 {
			t.Errorf("mention %+v", m)
		}
	}
	if !keys["place:UA/Kyiv"] {
		t.Errorf("mentions %v", keys)
	}
}

func TestRecordsAreReadUnderBothNames(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]news.Article{
		`{"id":"1","date":"2026-03-04","source":"a.example","url":"https://www.A.example/x?utm_source=y","title":" T ","text":"x"}`: {
			ID: "1", Outlet: "a.example", Host: "a.example", URL: "https://www.a.example/x", Title: "T", Published: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC)},
		`{"id":"2","published":"2026-03-04T10:00:00+02:00","outlet":"Harbour Courier","title":"T"}`: {
			ID: "2", Outlet: "Harbour Courier", Host: "harbour courier", Title: "T", Published: time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC)},
		`{"id":"3","date":"long ago","title":"T"}`: {ID: "3", Title: "T"},
	} {
		r, err := ParseRecord([]byte(line))
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		got := r.Article()
		if got.ID != want.ID || got.Outlet != want.Outlet || got.Host != want.Host || got.URL != want.URL || got.Title != want.Title || !got.Published.Equal(want.Published) {
			t.Errorf("%s:\n got %+v\nwant %+v", line, got, want)
		}
	}
}

func TestWhatIsNoArticleIsRefused(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"", "null", "[]", "{}", `{"id":"1"}`, `{"title":" "}`, `{"id":1,"title":"T"}`, "{"} {
		if r, err := ParseRecord([]byte(line)); err == nil {
			t.Errorf("%q was read as %+v", line, r)
		}
	}
}

func FuzzParseRecord(f *testing.F) {
	f.Add([]byte(`{"id":"1","date":"2026-03-04","title":"T","url":"https://a.example/"}`))
	f.Fuzz(func(_ *testing.T, line []byte) {
		if r, err := ParseRecord(line); err == nil {
			r.Article()
		}
	})
}

func BenchmarkAnalyse(b *testing.B) {
	reader, err := New()
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Harbour master Edda Pryce said on Tuesday that about 40 boats had stayed in the port of Wexmouth. ", 30)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		reader.Analyse(&news.Article{Title: "Harbour closed", Text: text, Published: time.Unix(1_770_000_000, 0)}, "en")
	}
}
