package extract

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/internal/golden"
	"github.com/wiredesk/wiredesk/news"
)

var now = time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC)

// TestGolden reads the pages of testdata: what is made of each stands in the
// same file.
func TestGolden(t *testing.T) {
	t.Parallel()
	golden.Run(t, func(t *testing.T, f *golden.File) {
		page, err := Extract(f.Part(t, "page.html"), "", strings.TrimSpace(string(f.Part(t, "url"))), now)
		if err != nil {
			t.Fatal(err)
		}
		f.Want(t, "want", goldenPage(t, page))
	})
}

// goldenPage is a page's description as JSON and its text below.
func goldenPage(t *testing.T, page news.Page) []byte {
	t.Helper()
	text := page.Text
	page.Text = ""
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(page); err != nil {
		t.Fatal(err)
	}
	return []byte(buf.String() + "\n" + text + "\n")
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	const russian = "Переговоры о зимнем расписании паромов возобновились в среду, через несколько часов после шторма, сообщил совет порта."
	const japanese = "冬のダイヤをめぐる協議は水曜日に再開された。嵐のため、すべてのフェリーが港に留まっていた。"
	const german = "Die Brücke über die Aue bleibt gesperrt, weil größere Risse gefunden wurden, sagte die Bürgermeisterin am Donnerstag."
	const greek = "Οι συνομιλίες για τα δρομολόγια ξανάρχισαν την Τετάρτη, λίγες ώρες μετά την καταιγίδα, ανακοίνωσε το λιμεναρχείο."
	for _, tc := range []struct{ name, encoding, text, header, meta string }{
		{"by the header", "windows-1251", russian, "text/html; charset=windows-1251", ""},
		{"by the meta element", "shift_jis", japanese, "text/html", `<meta charset="shift_jis">`},
		{"by an old meta element", "euc-jp", japanese, "", `<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">`},
		{"by a meta element far down", "iso-8859-7", greek, "", "<!--" + strings.Repeat(" ", 2000) + `--><meta charset="iso-8859-7">`},
		{"not declared, Cyrillic", "windows-1251", russian, "", ""},
		{"not declared, KOI8-R", "koi8-r", russian, "", ""},
		{"not declared, Japanese", "shift_jis", japanese, "", ""},
		{"not declared, Western", "windows-1252", german, "", ""},
		{"declared wrongly, UTF-8", "utf-8", german, "text/html; charset=iso-8859-1", `<meta charset="iso-8859-1">`},
		{"not declared, UTF-8", "utf-8", russian, "", ""},
		{"UTF-16 with its mark", "utf-16le", greek, "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			page := "<html><head>" + tc.meta + "<title>x</title></head><body><p>" + tc.text + "</p></body></html>"
			encoding, _ := charset.Lookup(tc.encoding)
			raw, err := encoding.NewEncoder().Bytes([]byte(page))
			if err != nil {
				t.Fatal(err)
			}
			if tc.encoding == "utf-16le" {
				raw = append([]byte{0xff, 0xfe}, raw...)
			}
			got, err := Extract(raw, tc.header, "", now)
			if err != nil || got.Text != tc.text {
				t.Errorf("%q, error %v", got.Text, err)
			}
		})
	}
}

func TestTheCanonicalAddressIsOfTheSameSite(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ asked, link, want string }{
		{"https://m.example.org/a?utm_medium=x", "https://www.example.org/a", "https://www.example.org/a"},
		{"https://example.org/a", "/b#top", "https://example.org/b"},
		{"https://example.org/a", "https://example.com/a", "https://example.org/a"},
		{"https://one.blogspot.com/a", "https://two.blogspot.com/a", "https://one.blogspot.com/a"},
		{"https://example.org/a", "https://example.org/", "https://example.org/a"},
		{"https://example.org/a", "javascript:alert(1)", "https://example.org/a"},
		{"", "https://example.org/a", "https://example.org/a"},
		{"", "/a", ""},
	} {
		page, _ := Extract([]byte(`<link rel="canonical" href="`+tc.link+`"><p>x`), "", tc.asked, now)
		if page.URL != tc.want {
			t.Errorf("asked %s, canonical %s: %s, want %s", tc.asked, tc.link, page.URL, tc.want)
		}
	}
}

func TestTitles(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ name, head, want string }{
		{"the outlet behind a bar", `<title>Storm hits port | The Example</title>`, "Storm hits port"},
		{"the outlet in front", `<title>Example: Storm hits port</title>`, "Storm hits port"},
		{"the outlet within", `<title>Storm: an Example for all</title>`, "Storm: an Example for all"},
		{"the host", `<title>Storm hits port — example.org</title>`, "Storm hits port"},
		{"a bar that belongs to it", `<title>Storm - a diary</title>`, "Storm - a diary"},
		{"a section that the heading lacks", `<title>Storm hits the port at night | Weather</title><h1>Storm hits the port at night</h1>`, "Storm hits the port at night"},
		{"cut short in one place", `<meta property="og:title" content="Storm hits port and…"><title>Storm hits port and pier - Example</title>`, "Storm hits port and pier"},
		{"JSON-LD before Open Graph", `<meta property="og:title" content="Share me!"><script type="application/ld+json">{"@type":["NewsArticle"],"headline":"Storm &amp; tide"}</script>`, "Storm & tide"},
		{"JSON-LD of this page, not of a teaser", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","url":"https://example.org/other"},{"@type":"NewsArticle","headline":"This","url":"https://www.example.org/a/"}]</script>`, "This"},
		{"JSON with raw line breaks", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Storm\nhits\"}</script>", "Storm hits"},
		{"broken JSON", `<script type="application/ld+json">{"@type":"NewsArticle","headline":</script><title>Storm</title>`, "Storm"},
		{"decomposed letters", "<title>Cafe\u0301</title>", "Café"},
	} {
		page, _ := Extract([]byte(tc.head+"<p>x"), "text/html; charset=utf-8", "https://www.example.org/a", now)
		if page.Title != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, page.Title, tc.want)
		}
	}
}

func TestTimes(t *testing.T) {
	t.Parallel()
	want := time.Date(2026, 1, 7, 6, 15, 0, 0, time.UTC)
	day := time.Date(2026, 1, 7, 0, 0, 0, 0, time.UTC)
	for _, tc := range []struct {
		head, path, source string
		want               time.Time
	}{
		{`<meta property="article:published_time" content="2026-01-07T08:15:00+02:00">`, "", fromGraph, want},
		{`<meta name="date" content="2026-01-07 08:15:00 +0200">`, "", fromMeta, want},
		{`<meta name="pubdate" content="Wed, 07 Jan 2026 06:15:00 GMT">`, "", fromMeta, want},
		{`<time datetime="2026-01-06">x</time><time class="published" datetime="2026-01-07T06:15Z">x</time>`, "", fromHTML, want},
		{`<meta property="article:published_time" content="yesterday"><meta name="dc.date.issued" content="2026-01-07">`, "", fromMeta, day},
		{`<meta property="article:published_time" content="9999-12-31T23:00:00-08:00">`, "2026/01/07/x", fromHTML, day},
		{`<meta property="article:published_time" content="0001-01-01T00:00:00Z">`, "2026-1-7-x", fromHTML, day},
		{``, "news/20260107-x", fromHTML, day},
		{``, "2026/jan/07/x", fromHTML, day},
		{``, "2026/13/07/x", "", time.Time{}},
		{`<div class="article-date">Updated: 07.01.2026</div>`, "", fromHTML, day},
		{`<span class="pub-date">2026年1月7日</span>`, "", fromHTML, day},
		{`<p class="dateline">January 7, 2026</p>`, "", fromHTML, day},
		{`<span class="date">03/04/2025</span>`, "", "", time.Time{}},
	} {
		page, _ := Extract([]byte(tc.head+"<p>x"), "", "https://example.org/"+tc.path, now)
		if !page.Published.Equal(tc.want) || page.Sources["published"] != tc.source {
			t.Errorf("%s at %s: %v from %q", tc.head, tc.path, page.Published, page.Sources["published"])
		}
	}
}

func TestHostilePages(t *testing.T) {
	t.Parallel()
	const sentence = "The ferry came in at noon, two days late, and nobody was there to meet it."
	many := func(s string) string { return strings.Repeat(s, 20_000) }
	for name, page := range map[string]string{
		"nested divs":          strings.Repeat("<div>", 100_000) + sentence,
		"nested divs closed":   many("<div>") + sentence + many("</div>"),
		"nested links":         many("<a href=x>") + sentence,
		"nested bold":          many("<b>") + sentence,
		"nested fonts":         many("<font color=a><p>") + sentence,
		"nested tables":        many("<table><tr><td>") + sentence,
		"nested lists":         many("<ul><li>") + sentence,
		"nested buttons":       many("<button>") + sentence,
		"text in tables":       "<table>" + many("x<b>") + sentence,
		"nested svg":           many("<svg>") + sentence,
		"nested spans":         many("<span><i>") + sentence,
		"nested unknown":       many("<x-y>") + sentence,
		"many paragraphs":      many("<p>" + sentence),
		"many headings":        many("<h1>" + sentence + "</h1>"),
		"many attributes":      "<p " + many("a ") + ">" + sentence,
		"different attributes": "<body " + numbered(10_000) + "><p>" + sentence,
		"a long attribute":     `<p title="` + strings.Repeat("x", 1<<20) + `">` + sentence,
		"a long class":         `<p class="` + many("related ") + `">` + sentence,
		"an open attribute":    `<p>` + sentence + `</p><p title="` + many("x"),
		"an open comment":      `<p>` + sentence + `</p><!--` + many("-"),
		"an open script":       `<p>` + sentence + `</p><script>` + many("x"),
		"a long word":          `<p>` + sentence + `</p><p>` + many("x"),
		"JSON-LD nested":       `<script type="application/ld+json">` + many("[") + `</script><p>` + sentence,
		"JSON-LD nested maps":  `<script type="application/ld+json">` + many(`{"mainEntity":`) + `</script><p>` + sentence,
		"JSON-LD many":         `<script type="application/ld+json">[` + many(`{"@type":"NewsArticle"},`) + `{}]</script><p>` + sentence,
		"formatting anew":      strings.Repeat("<i><p>x", maxTags/16) + sentence,
		"state nested":         `<script>a=` + strings.Repeat(`{"b":[`, 4000) + `1` + strings.Repeat(`]}`, 4000) + `</script><p>` + sentence,
		"many equals signs":    many("<script>=</script>") + "<p>" + sentence,
		"many metas":           many(`<meta name="author" content="A">`) + "<p>" + sentence,
		"many breaks":          many("<br> ") + sentence,
		"entities":             many("&amp;&#0;&#xD800;&bogus;") + "<p>" + sentence,
		"empty":                "", "space": " \n ", "only a tag": "<", "NUL": "<p>\x00" + sentence + "\x00",
		"JSON": `{"title":"x","items":[1,2,3]}`, "bad UTF-8": "<p>\xff\xfe\xfd" + sentence, "a PNG": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + many("\x00\x01\x02"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			started := time.Now()
			got, err := Extract([]byte(page), "text/html", "https://example.org/a", now)
			if spent := time.Since(started); spent > 30*time.Second {
				t.Errorf("took %v", spent)
			} else if spent > time.Second {
				t.Logf("took %v", spent)
			}
			checkPage(t, got, err)
		})
	}
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("a" + strings.Repeat("b", i%97) + string(rune('a'+i%26)) + "=1 ")
	}
	return b.String()
}

// checkPage holds for every input.
func checkPage(t *testing.T, page news.Page, err error) {
	t.Helper()
	if err != nil && !errors.Is(err, ErrNoText) && !errors.Is(err, ErrNotHTML) && !errors.Is(err, ErrTooLarge) {
		t.Errorf("error %v", err)
	}
	if (page.Text == "") != (err != nil) {
		t.Errorf("%d bytes of text, error %v", len(page.Text), err)
	}
	for _, s := range append([]string{page.Text, page.Title, page.Outlet}, page.Authors...) {
		if !utf8.ValidString(s) || news.CleanText(s) != s || !norm.NFC.IsNormalString(s) {
			t.Errorf("not clean: %.80q", s)
		}
	}
	for _, paragraph := range strings.Split(page.Text, "\n\n") {
		if strings.Contains(paragraph, "\n") || strings.TrimSpace(paragraph) != paragraph {
			t.Errorf("not a paragraph: %.80q", paragraph)
		}
	}
}

func TestWhatIsTooLongOrNoTextIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := Extract(make([]byte, MaxBytes+1), "", "", now); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too long: %v", err)
	}
	if _, err := Extract(bytes.Repeat([]byte("<i><p>x"), maxTags), "", "", now); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too many tags: %v", err)
	}
	if _, err := Extract([]byte("%PDF-1.7\x00\x01\x02\x03\x04\x05\x06\x07"), "", "", now); !errors.Is(err, ErrNotHTML) {
		t.Errorf("a PDF: %v", err)
	}
	page, err := Extract([]byte(`<title>Front page</title><ul><li><a href="/a">One headline</a><li><a href="/b">Another headline</a></ul>`), "", "", now)
	if !errors.Is(err, ErrNoText) || page.Title != "Front page" {
		t.Errorf("a front page: %q, %v", page.Title, err)
	}
}

func TestTheSamePageGivesTheSameAnswer(t *testing.T) {
	t.Parallel()
	archive, err := txtar.ParseFile("testdata/english.txtar")
	if err != nil {
		t.Fatal(err)
	}
	first, err := Extract(archive.Files[1].Data, "", "https://example.org/", now)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := Extract(archive.Files[1].Data, "", "https://example.org/", now)
		if err != nil || !bytes.Equal(goldenPage(t, first), goldenPage(t, again)) {
			t.Fatal("two answers")
		}
	}
}

func FuzzExtract(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[1].Data, "text/html", "https://example.org/a")
	}
	f.Fuzz(func(t *testing.T, page []byte, contentType, address string) {
		got, err := Extract(page, contentType, address, now)
		checkPage(t, got, err)
	})
}

// BenchmarkExtract reads the pages of testdata, which are short: of what it costs, the
// part that grows with the page is that of the labelled pages in wiredesk eval extract.
func BenchmarkExtract(b *testing.B) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		b.Fatal(err)
	}
	var pages [][]byte
	size := 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, archive.Files[1].Data)
		size += len(archive.Files[1].Data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, page := range pages {
			if _, err := Extract(page, "text/html; charset=utf-8", "https://example.org/", now); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
}
