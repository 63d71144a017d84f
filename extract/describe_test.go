package extract

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// article is a page with a heading, a line below it and a text.
func article(lang, head, below string) string {
	return `<html lang="` + lang + `"><head><title>The ferry comes back on Friday</title><meta property="og:site_name" content="Tide Gazette">` + head +
		`</head><body><div class="page"><h1>The ferry comes back on Friday</h1>` + below + `<div class="text"><p>` + ferries + `</p><p>` + road + `</p><p>` + water + `</p></div></div></body></html>`
}

func TestAuthors(t *testing.T) {
	t.Parallel()
	both := []string{"Nora Finch", "Ada Quill"}
	for _, tc := range []struct {
		name, lang, head, below string
		want                    []string
	}{
		{"hCard", "en", "", `<span class="author vcard"><a class="fn" href="/n">Nora Finch</a></span>`, both[:1]},
		{"h-card", "en", "", `<a class="p-author h-card" href="/n">Nora Finch</a>`, both[:1]},
		{"a bare span", "uk", "", `<div class="dani"><span class="date">7 січня</span> <span class="author">Оксана Гай</span></div>`, []string{"Оксана Гай"}},
		{"rel", "en", "", `<a rel="author" href="/n">Nora Finch</a>`, both[:1]},
		{"two links", "en", "", `<p class="byline">By <a rel="author" href="/n">Nora Finch</a> and <a rel="author" href="/q">Ada Quill</a></p>`, both},
		{"microdata, a person", "en", "", `<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Nora Finch</span><span itemprop="jobTitle">Reporter</span></div>`, both[:1]},
		{"microdata, not of a comment", "en", "", `<span class="author">Nora Finch</span><div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">seal77</span></div>`, both[:1]},
		{"JSON-LD, a text", "en", `<script type="application/ld+json">{"@type":"NewsArticle","author":"Nora Finch"}</script>`, "", both[:1]},
		{"JSON-LD, an object", "en", `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Nora Finch"}}</script>`, "", both[:1]},
		{"JSON-LD, a list", "en", `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Nora Finch"},"Ada Quill"]}</script>`, "", both},
		{"JSON-LD, a list of names", "en", `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":["Nora Finch","Ada Quill"]}}</script>`, "", both},
		{"JSON-LD, references", "en", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#n"},{"@id":"#q"}]},{"@id":"#n","@type":"Person","name":"Nora Finch"},{"@id":"#q","@type":"Person","name":"Ada Quill"}]}</script>`, "", both},
		{"meta, not an address", "en", `<meta property="article:author" content="https://social.example/nora"><meta name="author" content="Nora Finch">`, "", both[:1]},
		{"Open Graph's profile", "en", `<meta property="profile:first_name" content="Nora"><meta property="profile:last_name" content="Finch">`, "", both[:1]},
		{"the outlet is no author", "en", `<meta name="author" content="The Tide Gazette"><meta name="author" content="Tide Gazette">`, `<p class="byl">By Nora Finch</p>`, both[:1]},
		{"role, outlet, time and mail", "en", "", `<p class="byline">By Nora Finch, Transport Correspondent, Tide Gazette | n.finch@tide.example | 7 January 2026, 14:30</p>`, both[:1]},
		{"a place and an agency", "en", "", `<p class="byline">Nora Finch and Ada Quill, Wexmouth</p>`, both},
		{"a line without a mark", "en", "", `<p>By Nora Finch and Ada Quill</p>`, both},
		{"no line: a sentence", "en", "", `<p>By noon nobody in the port knew when the ferry would sail again.</p>`, nil},
		{"only the preposition", "en", "", `<span class="author">By</span>`, nil},
		{"readers below", "en", "", `<div class="comments"><span class="author">seal77</span><p>I was there, and it was worse.</p></div>`, nil},
		{"German", "de", "", `<p>Von Jette Öhlmann und Karl von der Aue</p>`, []string{"Jette Öhlmann", "Karl von der Aue"}},
		{"a name that begins with a preposition", "de", "", `<span class="author">von der Leyen</span>`, []string{"von der Leyen"}},
		{"French", "fr", "", `<p class="signature">Par Hélène Marchais et Paul Lenoir</p>`, []string{"Hélène Marchais", "Paul Lenoir"}},
		{"Spanish", "es", "", `<p class="firma">Por Lucía Ferrer y Blas Ortega y Gasco</p>`, []string{"Lucía Ferrer", "Blas Ortega y Gasco"}},
		{"Italian", "it", "", `<p class="autore">di Chiara Fontana e Luca Di Marzo</p>`, []string{"Chiara Fontana", "Luca Di Marzo"}},
		{"Portuguese", "pt", "", `<p class="assinatura">Por Renata Prado, de Porto Velame</p>`, []string{"Renata Prado"}},
		{"Dutch", "nl", "", `<p class="auteur">Door Femke Dijkman en Bas van der Meer</p>`, []string{"Femke Dijkman", "Bas van der Meer"}},
		{"Polish", "pl", "", `<p class="autor">Marta Lis i Jan Kruk</p>`, []string{"Marta Lis", "Jan Kruk"}},
		{"Ukrainian", "uk", "", `<p>Автор: Оксана Гай</p>`, []string{"Оксана Гай"}},
		{"Russian", "ru", "", `<div class="doc-author">Автор: Анна Ветрова, корреспондент</div>`, []string{"Анна Ветрова"}},
		{"Turkish", "tr", "", `<span class="muhabir">Deniz Aksoy ve Ece Tuna</span>`, []string{"Deniz Aksoy", "Ece Tuna"}},
		{"Swedish", "sv", "", `<p>Av Karin Strand och Olle Vik</p>`, []string{"Karin Strand", "Olle Vik"}},
		{"Greek", "el", "", `<p>Της Ελένης Μαυρίδη</p>`, []string{"Ελένης Μαυρίδη"}},
		{"Arabic", "ar", "", `<p>بقلم سلمى الحداد</p>`, []string{"سلمى الحداد"}},
		{"Hebrew", "he", "", `<p>מאת נעמה ברק</p>`, []string{"נעמה ברק"}},
		{"Persian", "fa", "", `<p>نویسنده: نرگس بهاری</p>`, []string{"نرگس بهاری"}},
		{"Hindi", "hi", "", `<p>लेखक: मीरा जोशी</p>`, []string{"मीरा जोशी"}},
		{"Chinese", "zh", "", `<p>来源：江港在线　作者：林晓帆</p>`, []string{"林晓帆"}},
		{"Japanese", "ja", "", `<p class="author">編集委員 真砂遥、波多野湊</p>`, []string{"真砂遥", "波多野湊"}},
		{"Korean", "ko", "", `<p class="byline">김하늘 기자 sky@ilbo.example</p>`, []string{"김하늘"}},
	} {
		page, _ := Extract([]byte(article(tc.lang, tc.head, tc.below)), "text/html; charset=utf-8", "https://tide.example/a", now)
		if !slices.Equal(page.Authors, tc.want) {
			t.Errorf("%s: %q, want %q", tc.name, page.Authors, tc.want)
		}
		if want := strings.Join([]string{ferries, road, water}, "\n\n"); !strings.HasSuffix(page.Text, want) {
			t.Errorf("%s: the text is %q", tc.name, page.Text)
		}
	}
}

func TestWrittenDates(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ lang, below, want string }{
		{"en", "<p>Published 7 January 2026, 14:30</p>", "2026-01-07 14:30"},
		{"en-US", "<p>Jan. 7, 2026 | 2:30 PM</p>", "2026-01-07 14:30"},
		{"de", "<p>07.01.2026 – 14:30 Uhr</p>", "2026-01-07 14:30"},
		{"fr", "<p>Publié le 7 janvier 2026 à 14h30</p>", "2026-01-07 14:30"},
		{"es", "<p>7 de enero de 2026 - 14:30h</p>", "2026-01-07 14:30"},
		{"it", "<p>7 gennaio 2026 alle 14:30</p>", "2026-01-07 14:30"},
		{"pt", "<p>07/01/2026 14h30</p>", "2026-01-07 14:30"},
		{"nl", "<p>7 januari 2026 14:30</p>", "2026-01-07 14:30"},
		{"pl", "<p>7 stycznia 2026, 14:30</p>", "2026-01-07 14:30"},
		{"uk", "<p>7 січня 2026, 14:30</p>", "2026-01-07 14:30"},
		{"ru", "<p>14:30, 7 января 2026</p>", "2026-01-07 14:30"},
		{"tr", "<p>7 Ocak 2026 14:30</p>", "2026-01-07 14:30"},
		{"ar", "<p>٧ يناير ٢٠٢٦ - ١٤:٣٠</p>", "2026-01-07 14:30"},
		{"he", "<p>7 בינואר 2026, 14:30</p>", "2026-01-07 14:30"},
		{"fa", "<p>۷ ژانویه ۲۰۲۶</p>", "2026-01-07 00:00"},
		{"hi", "<p>7 जनवरी 2026 14:30</p>", "2026-01-07 14:30"},
		{"zh", "<p>2026年1月7日14:30</p>", "2026-01-07 14:30"},
		{"ja", "<p>2026年1月7日 14時30分</p>", "2026-01-07 14:30"},
		{"ko", "<p>입력 2026.01.07 14:30</p>", "2026-01-07 14:30"},
		{"el", "<p>7 Ιανουαρίου 2026, 14:30</p>", "2026-01-07 14:30"},
		{"th", "<p>7 มกราคม 2569</p>", "2026-01-07 00:00"},
		{"sv", "<p>7 januari 2026 kl. 14.30</p>", "2026-01-07 14:30"},
		{"fi", "<p>7.1.2026 klo 14.30</p>", "2026-01-07 14:30"},
		{"cs", "<p>7. ledna 2026 14:30</p>", "2026-01-07 14:30"},
		{"en", "<p>Updated 9 January 2026. Published 7 January 2026</p>", "2026-01-07 00:00"},
		{"en", "<p>The old pier closed on 7 January 2025.</p><p>Published 7 January 2026</p>", "2026-01-07 00:00"},
		{"en", `<div class="related"><p>6 January 2026</p></div>`, "0001-01-01 00:00"},
		{"en", `<figure><figcaption>The pier on 6 January 2026</figcaption></figure>`, "0001-01-01 00:00"},
	} {
		page, _ := Extract([]byte(`<html><body><div class="top">10 January 2026</div>`+article(tc.lang, "", tc.below)+`<div class="footer">9 January 2026</div>`), "text/html; charset=utf-8", "https://tide.example/a", now)
		if got := page.Published.Format(timeForm); got != tc.want {
			t.Errorf("%s %s: %s, want %s", tc.lang, tc.below, got, tc.want)
		}
		if strings.Contains(page.Text, "2026") {
			t.Errorf("%s %s: the text is %q", tc.lang, tc.below, page.Text)
		}
	}
}

func TestTimesThatDisagree(t *testing.T) {
	t.Parallel()
	ld := func(fields string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle",` + fields + `}</script>`
	}
	const graph = `<meta property="article:published_time" content="2026-01-07T14:30:00+02:00">`
	for _, tc := range []struct{ name, head, below, path, published, modified string }{
		{"the first source decides", ld(`"datePublished":"2026-01-06T08:00:00Z"`) + graph, "", "a", "2026-01-06T08:00:00Z", ""},
		{"a day alone takes the time of the same day", ld(`"datePublished":"2026-01-07"`) + graph, "", "a", "2026-01-07T14:30:00+02:00", ""},
		{"a time without a zone takes that of the same clock", ld(`"datePublished":"2026-01-07T14:30:00"`) + graph, "", "a", "2026-01-07T14:30:00+02:00", ""},
		{"or the page's own", ld(`"dateModified":"2026-01-08T09:00:00+02:00"`), "<p>7 January 2026, 14:30</p>", "a", "2026-01-07T14:30:00+02:00", "2026-01-08T09:00:00+02:00"},
		{"a change before publication is none", ld(`"datePublished":"2026-01-07T14:30:00Z","dateModified":"2026-01-05T14:30:00Z"`), "", "a", "2026-01-07T14:30:00Z", ""},
		{"a change alone", ld(`"dateModified":"2026-01-08T09:00:00Z"`), "", "a", "2026-01-08T09:00:00Z", "2026-01-08T09:00:00Z"},
		{"elements tell them apart", "", `<time class="updated" datetime="2026-01-08T09:00:00Z">x</time> <time class="entry-date" datetime="2026-01-07T14:30:00Z">x</time>`, "a", "2026-01-07T14:30:00Z", "2026-01-08T09:00:00Z"},
		{"two in one line", "", "<p>Updated: 8 January 2026 09:00 | First published: 7 January 2026 14:30</p>", "a", "2026-01-07T14:30:00Z", "2026-01-08T09:00:00Z"},
		{"the address comes last", "", "<p>7 January 2026, 14:30</p>", "2026/01/07/a", "2026-01-07T14:30:00Z", ""},
		{"but outvotes a date far from it", "", "<p>3 March 2025</p>", "2026/01/07/a", "2026-01-07T00:00:00Z", ""},
		{"none of the far future", ld(`"datePublished":"2027-01-07T14:30:00Z"`), "", "a", "", ""},
	} {
		page, _ := Extract([]byte(article("en", tc.head, tc.below)), "text/html; charset=utf-8", "https://tide.example/"+tc.path, now)
		if got := formatted(page.Published); got != tc.published {
			t.Errorf("%s: published %s, want %s", tc.name, got, tc.published)
		}
		if got := formatted(page.Modified); got != tc.modified {
			t.Errorf("%s: changed %s, want %s", tc.name, got, tc.modified)
		}
	}
}

func formatted(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

func TestTitlesWithoutTheOutlet(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ title, outlet, heading, want string }{
		{"Ferry back on Friday | Tide Gazette", "Tide Gazette", "", "Ferry back on Friday"},
		{"Tide Gazette: Ferry back on Friday", "Tide Gazette", "", "Ferry back on Friday"},
		{"Ferry back – and the bread too – Tide Gazette", "Tide Gazette", "", "Ferry back – and the bread too"},
		{"Ferry back - and the bread too", "Tide Gazette", "", "Ferry back - and the bread too"},
		{"Storm: all that we know", "Tide Gazette", "", "Storm: all that we know"},
		{"Ferry back on Friday evening | Local | Tide", "", "Ferry back on Friday evening", "Ferry back on Friday evening"},
		{"江港大桥再封闭两周_本地_江港在线", "", "江港大桥再封闭两周", "江港大桥再封闭两周"},
		{"冬の船便、金曜に再開へ：港日日新聞", "港日日新聞", "", "冬の船便、金曜に再開へ"},
		{"冬の船便｜金曜に再開｜港日日新聞", "港日日新聞", "", "冬の船便｜金曜に再開"},
		{"다리 통제 두 주 더 - 하늘일보", "하늘일보", "", "다리 통제 두 주 더"},
		{"بندر نیوز - شناورها جمعه بازمی‌گردند", "بندر نیوز", "", "شناورها جمعه بازمی‌گردند"},
		{"Міст закрито — ще на два тижні | «Річка»", "Річка", "", "Міст закрито — ще на два тижні"},
		{"Mehr Fähren - weniger Lärm - Deichbote", "Deichbote", "", "Mehr Fähren - weniger Lärm"},
	} {
		head := `<title>` + tc.title + `</title>`
		if tc.outlet != "" {
			head += `<meta property="og:site_name" content="` + tc.outlet + `">`
		}
		page, _ := Extract([]byte(head+`<h1>`+tc.heading+`</h1><p>x`), "text/html; charset=utf-8", "https://www.example.org/a", now)
		if page.Title != tc.want {
			t.Errorf("%s: %q, want %q", tc.title, page.Title, tc.want)
		}
	}
}

func TestImages(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ name, head, want string }{
		{"relative", `<meta property="og:image" content="/i/pier.jpg">`, "https://tide.example/i/pier.jpg"},
		{"JSON-LD, a text", `<script type="application/ld+json">{"@type":"NewsArticle","image":"https://tide.example/1.jpg"}</script>`, "https://tide.example/1.jpg"},
		{"JSON-LD, a list of objects", `<script type="application/ld+json">{"@type":"NewsArticle","image":[{"@type":"ImageObject","url":"https://tide.example/1.jpg"},{"url":"https://tide.example/2.jpg"}]}</script>`, "https://tide.example/1.jpg"},
		{"JSON-LD, a reference", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","image":{"@id":"https://tide.example/a/#primaryimage"}},{"@type":"ImageObject","@id":"https://tide.example/a/#primaryimage","url":"https://tide.example/1.jpg"}]}</script>`, "https://tide.example/1.jpg"},
		{"not the logo of the publisher", `<script type="application/ld+json">{"@type":"NewsArticle","image":"https://tide.example/mark.png","publisher":{"name":"T","logo":{"url":"https://tide.example/mark.png"}}}</script><meta property="og:image" content="/i/pier.jpg">`, "https://tide.example/i/pier.jpg"},
		{"not a stand-in", `<meta property="og:image" content="/static/og-default.png"><meta name="twitter:image" content="/i/pier.jpg">`, "https://tide.example/i/pier.jpg"},
		{"not a counter", `<meta property="og:image" content="https://count.example/pixel.gif">`, ""},
		{"not an icon", `<meta property="og:image" content="/i/small.jpg"><meta property="og:image:width" content="32">`, ""},
		{"a picture of a logo", `<meta property="og:image" content="/i/workers-hang-the-new-logo-on-the-ferry.jpg">`, "https://tide.example/i/workers-hang-the-new-logo-on-the-ferry.jpg"},
		{"not data", `<meta property="og:image" content="data:image/png;base64,AAAA">`, ""},
	} {
		page, _ := Extract([]byte(article("en", tc.head, "")), "text/html; charset=utf-8", "https://tide.example/a", now)
		if page.Image != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, page.Image, tc.want)
		}
	}
}

func TestDeclaredLanguages(t *testing.T) {
	t.Parallel()
	const ukrainian = "Старий міст лишиться закритим ще на два тижні, повідомила в середу міська рада."
	for _, tc := range []struct{ head, text, want, source string }{
		{`<html lang="uk-UA">`, ukrainian, "uk-UA", fromHTML},
		{`<html lang="en"><meta property="og:locale" content="uk_UA">`, ukrainian, "uk-UA", fromGraph},
		{`<html lang="en"><meta http-equiv="content-language" content="uk">`, ukrainian, "uk", fromMeta},
		{`<html lang="en">`, ukrainian, "", ""},
		{`<html lang="sr">`, ukrainian, "sr", fromHTML},
		{`<html lang="de"><meta property="og:locale" content="en_GB">`, ferries, "de", fromHTML},
		{`<html lang="{{lang}}"><meta property="og:locale" content="en_GB">`, ferries, "en-GB", fromGraph},
		{`<script type="application/ld+json">{"@type":"NewsArticle","inLanguage":{"@type":"Language","alternateName":"ja"}}</script>`, "白浜港の港湾委員会は、冬の連絡船を金曜日に再開すると決めた。", "ja", fromJSON},
		{`<html lang="ja">`, "솔개강 다리의 통제가 두 주 더 이어진다고 도시 건설과가 칠일 밝혔다.", "", ""},
	} {
		page, _ := Extract([]byte(tc.head+`<p>`+tc.text), "text/html; charset=utf-8", "https://tide.example/a", now)
		if page.Lang != tc.want || page.Sources["lang"] != tc.source {
			t.Errorf("%s: %q from %q, want %q", tc.head, page.Lang, page.Sources["lang"], tc.want)
		}
	}
}
