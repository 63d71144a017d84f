package render

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/news"
)

// KiteStory is a story as the reader of Kagi News (Kite) takes it: the type Story of its src/lib/types.ts. What a desk
// does not know is empty there, and the reader leaves it out.
type KiteStory struct {
	ID             string   `json:"id"`
	ClusterNumber  int      `json:"cluster_number"` // place within its category, from 1
	UniqueDomains  int      `json:"unique_domains"`
	NumberOfTitles int      `json:"number_of_titles"`
	SourceLanguage string   `json:"sourceLanguage"`
	Language       string   `json:"selectedLanguage"`
	Category       string   `json:"category"`
	Title          string   `json:"title"`
	ShortSummary   string   `json:"short_summary"`
	DidYouKnow     string   `json:"did_you_know"`
	TalkingPoints  []string `json:"talking_points"` // "Heading: text"

	Quote             string `json:"quote"`
	QuoteAuthor       string `json:"quote_author"`
	QuoteAttribution  string `json:"quote_attribution"`
	QuoteSourceURL    string `json:"quote_source_url"`
	QuoteSourceDomain string `json:"quote_source_domain"`

	Location     string            `json:"location"`
	Perspectives []KitePerspective `json:"perspectives"` // "Who: text"
	Emoji        string            `json:"emoji"`
	Timeline     []KiteEvent       `json:"timeline"`
	Articles     []KiteArticle     `json:"articles"`
	Domains      []KiteDomain      `json:"domains"`
}

// KitePerspective is where somebody stands, with the reports that say so.
type KitePerspective struct {
	Text    string       `json:"text"`
	Sources []KiteSource `json:"sources"`
}

// KiteSource is an outlet with the address of its report.
type KiteSource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// KiteEvent is an entry of the timeline.
type KiteEvent struct {
	Date    string `json:"date"`
	Content string `json:"content"`
}

// KiteArticle is a report.
type KiteArticle struct {
	Title  string `json:"title"`
	Link   string `json:"link"`
	Domain string `json:"domain"`
	Date   string `json:"date"` // RFC 3339
	Image  string `json:"image"`
}

// KiteDomain is an outlet by its host.
type KiteDomain struct {
	Name    string `json:"name"`
	Favicon string `json:"favicon"`
}

// The most of each that a story shows there.
const (
	kitePerspectives = 6
	kiteEvents       = 12
)

// Kite makes an account a story for Kite's reader. Every statement in it names its reports as the reader wants it: [host#n]
// is the nth report of that host. Since there is no place to say which sentences a model rewrote, all are in the words
// of the reports.
func Kite(a news.Account, category string, number int) KiteStory {
	forms := account.AsReported(a.Forms)
	k := kite{numbers: map[string]string{}, articles: byID(a)}
	s := KiteStory{
		ID: a.ID, ClusterNumber: number, NumberOfTitles: len(a.Articles), SourceLanguage: a.Lang, Language: a.Lang, Category: words(category),
		Title: words(a.Headline), TalkingPoints: []string{}, Perspectives: []KitePerspective{}, Timeline: []KiteEvent{}, Articles: []KiteArticle{}, Domains: []KiteDomain{},
	}
	k.list(&s, a.Articles)
	s.UniqueDomains = len(s.Domains)
	s.ShortSummary = k.paragraph(forms.Short.Sentences)
	for _, section := range forms.Structured.Sections {
		heading := section.Headline
		if heading == "" {
			heading = section.Label
		}
		if text := k.paragraph(section.Sentences); text != "" {
			s.TalkingPoints = append(s.TalkingPoints, titled(heading, text))
		}
	}
	k.quote(&s, a.Quotes)
	k.perspectives(&s, a.Positions)
	k.timeline(&s, a.Timeline)
	return s
}

// kite holds how the articles of a story are cited.
type kite struct {
	numbers  map[string]string // article to its citation
	articles map[string]news.AccountArticle
}

// list lists the articles and numbers those of each host in their order.
func (k *kite) list(s *KiteStory, articles []news.AccountArticle) {
	count := map[string]int{}
	for _, x := range articles {
		host := hostOf(x)
		if count[host]++; count[host] == 1 {
			s.Domains = append(s.Domains, KiteDomain{Name: host})
		}
		k.numbers[x.ID] = fmt.Sprintf("[%s#%d]", host, count[host])
		row := KiteArticle{Title: words(x.Title), Link: webAddress(x.URL), Domain: host}
		if !x.Published.IsZero() {
			row.Date = x.Published.UTC().Format(time.RFC3339)
		}
		s.Articles = append(s.Articles, row)
	}
}

func hostOf(x news.AccountArticle) string {
	for _, host := range []string{x.Host, news.Host(x.URL)} {
		if host != "" {
			return strings.ToLower(strings.NewReplacer("[", "", "]", "", "#", "").Replace(host))
		}
	}
	return "unknown"
}

// citing matches what the reader takes for a citation.
var citing = regexp.MustCompile(`\[([^#\]]+#\d+|common)\]`)

// plainSigns take the place of those that begin and end a tag: a reader may show a text as HTML.
var plainSigns = strings.NewReplacer("<", "‹", ">", "›")

// words are the words of an article without anything that a reader would take for a citation or a tag.
func words(text string) string {
	return plainSigns.Replace(citing.ReplaceAllString(news.CleanLine(text), "($1)"))
}

// cited is a text with the reports it stands in.
func (k *kite) cited(text string, citations []news.Citation) string {
	var b strings.Builder
	b.WriteString(words(text))
	seen := map[string]bool{}
	for _, c := range citations {
		if number := k.numbers[c.Article]; number != "" && !seen[number] {
			seen[number] = true
			b.WriteString(" " + number)
		}
	}
	return b.String()
}

func (k *kite) paragraph(sentences []news.AccountSentence) string {
	var parts []string
	for _, s := range sentences {
		parts = append(parts, k.cited(s.Text, s.Citations))
	}
	return strings.Join(parts, " ")
}

// titled is a text under a heading; the reader cuts it at the first colon.
func titled(heading, text string) string {
	heading = strings.TrimSpace(strings.ReplaceAll(words(heading), ":", " –"))
	if heading == "" {
		return text
	}
	return heading + ": " + text
}

// longestQuote is how many characters a quote may have to be set apart.
const longestQuote = 300

// quote takes what somebody said in quotation marks: what most reports have, and of that the longest.
func (k *kite) quote(s *KiteStory, quotes []news.QuoteEntry) {
	best := -1
	for i, q := range quotes {
		length := utf8.RuneCountInString(q.Text)
		if q.Kind != news.Direct || q.Act() != "" || q.Speaker == "" || len(q.Citations) == 0 || q.Confidence < news.Sure || length > longestQuote {
			continue
		}
		if best < 0 || cmp.Or(cmp.Compare(len(q.Citations), len(quotes[best].Citations)), cmp.Compare(length, utf8.RuneCountInString(quotes[best].Text))) > 0 {
			best = i
		}
	}
	if best < 0 {
		return
	}
	q := quotes[best]
	x, ok := k.articles[q.Citations[0].Article]
	if !ok {
		return
	}
	s.Quote, s.QuoteAuthor = k.cited(q.Text, q.Citations), words(q.Speaker)
	s.QuoteAttribution, s.QuoteSourceURL, s.QuoteSourceDomain = words(outletName(x)), webAddress(x.URL), hostOf(x)
}

// perspectives are the sure positions, in the sentences that tell them.
func (k *kite) perspectives(s *KiteStory, positions []news.PositionEntry) {
	told := map[string]bool{}
	for _, p := range positions {
		if p.Confidence < news.Sure || len(p.Citations) == 0 || told[p.Citations[0].Exact] || len(s.Perspectives) == kitePerspectives {
			continue
		}
		told[p.Citations[0].Exact] = true
		one := KitePerspective{Text: titled(p.Actor, k.cited(p.Citations[0].Exact, p.Citations)), Sources: []KiteSource{}}
		for _, c := range p.Citations {
			x, ok := k.articles[c.Article]
			source := KiteSource{words(outletName(x)), webAddress(x.URL)}
			if ok && source.URL != "" && !slices.Contains(one.Sources, source) {
				one.Sources = append(one.Sources, source)
			}
		}
		s.Perspectives = append(s.Perspectives, one)
	}
}

// timeline are the sure days, the last ones where there are many.
func (k *kite) timeline(s *KiteStory, days []news.Day) {
	for _, d := range days {
		if d.Confidence >= news.Sure {
			s.Timeline = append(s.Timeline, KiteEvent{DayInWords(d.Date), k.cited(d.Text, d.Citations)})
		}
	}
	s.Timeline = s.Timeline[max(0, len(s.Timeline)-kiteEvents):]
}
