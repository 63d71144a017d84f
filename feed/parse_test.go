package feed_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
)

func TestWebPageNamesItsFeeds(t *testing.T) {
	t.Parallel()
	page := `<!DOCTYPE html><html><head><title>Harbour</title>
<link rel="alternate" type="application/rss+xml" href="/feed" title="All news"></head><body><p>Hello</body></html>`
	_, err := feed.Parse([]byte(page), "text/html", "https://harbour.example/", clock)
	var not *feed.NotFeedError
	if !errors.As(err, &not) {
		t.Fatalf("got %v", err)
	}
	if len(not.Links) != 1 || not.Links[0].URL != "https://harbour.example/feed" || not.Links[0].Title != "All news" {
		t.Errorf("links %v", not.Links)
	}
	if want := "the address answers with a web page, not a feed; its page names these feeds: https://harbour.example/feed"; err.Error() != want {
		t.Errorf("message %q", err)
	}
}

func TestWhatIsNoFeedSaysSo(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		"":                               "nothing",
		" \n\t ":                         "nothing",
		"\xEF\xBB\xBF":                   "nothing",
		"just words":                     "neither XML nor JSON",
		"\x89PNG\r\n\x1a\n\x00\x00":      "neither XML nor JSON",
		`<?xml version="1.0"?><urlset/>`: "a sitemap",
		`<opml version="2.0"></opml>`:    "OPML",
		`<catalog><book/></catalog>`:     "XML of another kind (catalog)",
		`{"a":1}`:                        "JSON of another kind",
		`[1,2]`:                          "JSON that is no object",
		`{"a":`:                          "neither XML nor JSON",
		`<html><body>no feed</body>`:     "a web page",
	} {
		f, err := feed.Parse([]byte(body), "", "https://x.example/", clock)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want %q", body, f, err, want)
		}
	}
}

func TestEmptyFeedIsAFeed(t *testing.T) {
	t.Parallel()
	f, err := feed.Parse([]byte(`<rss version="2.0"><channel><title>Quiet</title></channel></rss>`), "", "", clock)
	if err != nil || f.Title != "Quiet" || len(f.Warnings) != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}

// Bad input costs no more than its size: each of these would take minutes or
// gigabytes if something in it were nested, expanded or searched again and again.
func TestHostileInputIsBounded(t *testing.T) {
	t.Parallel()
	item := "<rss><channel><item><title>%s</title><description>%s</description></item></channel></rss>"
	var lol strings.Builder
	lol.WriteString(`<!DOCTYPE lolz [<!ENTITY a "` + strings.Repeat("ha", 500) + `">`)
	for c := 'b'; c < 'l'; c++ {
		fmt.Fprintf(&lol, `<!ENTITY %c "%s">`, c, strings.Repeat("&"+string(c-1)+";", 100))
	}
	lol.WriteString("]>")
	hostile := map[string]string{
		"deep":          "<rss><channel><item>" + strings.Repeat("<a>", 1_000_000),
		"deep channels": strings.Repeat("<channel>", 500_000),
		"laughs":        lol.String() + fmt.Sprintf(item, strings.Repeat("&k;", 100_000), strings.Repeat("&a;", 500_000)),
		"cdata":         strings.Repeat("<![CDATA[", 300_000),
		"comments":      strings.Repeat("<!--", 700_000),
		"doctypes":      "<rss>" + strings.Repeat("<!DOCTYPE [>", 200_000),
		"instructions":  strings.Repeat("<?", 1_000_000),
		"tags":          fmt.Sprintf(item, strings.Repeat("&lt;b", 400_000), strings.Repeat("&lt;a href='", 200_000)),
		"scripts":       fmt.Sprintf(item, strings.Repeat("&lt;script>", 200_000), "x"),
		"quotes":        "<rss><channel>" + strings.Repeat(`<item a="`, 200_000),
		"attributes":    "<rss><channel><item " + strings.Repeat(`a="b" `, 300_000) + ">",
		"namespaces":    "<rss " + strings.Repeat(`xmlns:a="b" `, 3_000) + "><channel>" + strings.Repeat("<item><x:y/></item>", 50_000),
		"siblings":      "<rss><channel><item>" + strings.Repeat("<category>a</category>", 100_000),
		"ampersands":    fmt.Sprintf(item, strings.Repeat("&amp;", 500_000), strings.Repeat("&", 2_000_000)),
		"entries":       "<feed>" + strings.Repeat("<entry><id>1</id></entry>", 100_000),
		"json":          `{"items":` + strings.Repeat("[", 2_000_000),
		"ends":          "<rss>" + strings.Repeat("</x>", 500_000),
	}
	for name, doc := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			f, err := feed.Parse([]byte(doc), "", "https://h.example/", clock)
			if err == nil {
				checkSound(t, name, f)
			}
			if len(f.Entries) > feed.MaxEntries {
				t.Errorf("%d entries", len(f.Entries))
			}
			for _, e := range f.Entries {
				if len(e.Title) > feed.MaxLine || len(e.Summary) > 2*feed.MaxText {
					t.Errorf("title of %d, summary of %d bytes", len(e.Title), len(e.Summary))
				}
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestWrongEncodingsAreReadAndNamed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, doc, contentType, title, warning string }{
		{"declared utf-8, is windows-1252", "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Caf\xe9 \x93quoted\x94 na\xefve</title></channel></rss>", "", "Café “quoted” naïve", "read as"},
		{"declared latin-1, is utf-8", "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Café “quoted” naïve</title></channel></rss>", "", "Café “quoted” naïve", "read as utf-8"},
		{"header outranks declaration", "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>\xcf\xf0\xe8\xe2\xe5\xf2</title></channel></rss>", "application/xml; charset=windows-1251", "Привет", ""},
		{"a page's type does not", "<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>\xf0\xd2\xc9\xd7\xc5\xd4</title></channel></rss>", "text/html; charset=iso-8859-1", "Привет", ""},
		{"utf-16 without a mark", "<\x00r\x00s\x00s\x00>\x00<\x00c\x00h\x00a\x00n\x00n\x00e\x00l\x00>\x00<\x00t\x00i\x00t\x00l\x00e\x00>\x00\xe9\x00<\x00/\x00t\x00i\x00t\x00l\x00e\x00>\x00", "", "é", ""},
		{"unknown name", "<?xml version='1.0' encoding='klingon'?><rss><channel><title>plain</title></channel></rss>", "", "plain", "no encoding is called"},
		{"one stray byte in utf-8", "<rss><channel><title>Größe, Öl, Übung \xe4</title></channel></rss>", "", "Größe, Öl, Übung ä", "windows-1252"},
		{"utf-8 twice", "<rss><channel><title>&#195;&#169;t&#195;&#169; \u00e2\u0080\u00a6</title></channel></rss>", "", "été …", ""},
	} {
		f, err := feed.Parse([]byte(c.doc), c.contentType, "", clock)
		if err != nil || f.Title != c.title {
			t.Errorf("%s: title %q, %v; want %q", c.name, f.Title, err, c.title)
		}
		all := strings.Join(f.Warnings, "; ")
		if !strings.Contains(all, c.warning) {
			t.Errorf("%s: warnings %q", c.name, all)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`<rss><channel><item><title>a &amp; b</title><link>/x</link></item></channel></rss>`), "text/xml")
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><div>x<br/></div></content></entry></feed>`), "")
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"id":1}]}`), "application/json")
	f.Add([]byte("\xff\xfe<\x00r\x00s\x00s\x00>\x00"), "application/xml; charset=utf-16")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		got, err := feed.Parse(body, contentType, "https://fuzz.example/feed", clock)
		if err == nil {
			checkSound(t, "fuzz", got)
		}
	})
}
