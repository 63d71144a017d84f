package rewrite

import (
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/compare"
	"github.com/wiredesk/wiredesk/news"
)

// Reason says why a sentence of a model was refused; it is empty for one that was not.
type Reason string

// What a sentence is refused for. Those of compare.Agree have the names that its differences have.
const (
	Number      Reason = "number"      // a quantity or date that the source does not give
	Name        Reason = "name"        // a name that the source does not have, or names in another order
	Negation    Reason = "negation"    // one denies what the other states
	Modality    Reason = "modality"    // as certain, able, obliged, planned: one is, the other not
	Opposite    Reason = "opposite"    // a word replaced by one that excludes it
	Added       Reason = "added"       // more than the source says
	Attribution Reason = "attribution" // another speaker, or none, or one where there was none
	Condition   Reason = "condition"   // one holds only if something else does
	Quotation   Reason = "quotation"   // words in quotation marks that do not stand so in the source
	Dropped     Reason = "dropped"     // most of what the source says is gone
	Length      Reason = "length"      // much longer than what it stands for
	Language    Reason = "language"    // another language than the wanted one
	Markup      Reason = "markup"      // HTML, Markdown, an address, or characters that cannot be seen
	Leak        Reason = "prompt"      // words of the prompt
	Empty       Reason = "empty"       // no words
	Unfounded   Reason = "unfounded"   // no source is named, or one that is none
	Scattered   Reason = "scattered"   // sources of several paragraphs, or that do not stand together
	Repeated    Reason = "repeated"    // said before
	Unreadable  Reason = "unreadable"  // the answer as a whole is not what was asked for
)

// Source is a sentence on which another stands.
type Source struct {
	Text string
	Lang string
	At   time.Time // when its article was published, for days such as "on Tuesday"
}

// Writer makes tasks and checks what comes back. It is safe for concurrent use.
type Writer struct{ analyser *analyse.Analyser }

// NewWriter returns a writer that reads by the same rules as the desk does.
func NewWriter(a *analyse.Analyser) *Writer { return &Writer{a} }

// Check says what is wrong with a sentence that is to stand on the sources, all of one language: "" when nothing
// is found. Lang is the language that the sentence should be in.
func (w *Writer) Check(sources []Source, text, lang string) Reason {
	if len(sources) == 0 {
		return Unfounded
	}
	c := &check{sources: sources, old: joined(sources), text: text, lang: lang, from: sources[0].Lang}
	if r := c.shape(); r != "" {
		return r
	}
	w.read(c)
	steps := []func() Reason{c.language, c.quotations, c.figures, c.dates, c.names, c.order, c.framing, c.modality, c.attribution, c.words}
	if c.from == lang {
		steps = append([]func() Reason{c.language, c.agreement}, steps[1:]...)
	}
	for _, step := range steps {
		if r := step(); r != "" {
			return r
		}
	}
	return ""
}

// joined are the sources as a text, a paragraph each.
func joined(sources []Source) string {
	texts := make([]string, len(sources))
	for i, s := range sources {
		texts[i] = news.CleanLine(s.Text)
	}
	return strings.Join(texts, "\n\n")
}

// check is one call of Check.
type check struct {
	sources    []Source
	old, text  string
	from, lang string // languages of the sources and of the text
	a, b       reading
	told       string // language that the text was found to be in
}

// reading is what the analysis finds in one of the two sides; spans are in its text.
type reading struct {
	text     string
	mentions []news.Mention
	numbers  []news.Number
	dates    []news.Date
	quotes   []news.Quote
	roles    []news.Role
}

// read analyses both sides: as one text where they are of one language, so that a surname alone is known by the
// full name on the other side.
func (w *Writer) read(c *check) {
	at := c.sources[0].At
	alone := news.Article{Text: c.text, Published: at}
	found := w.analyser.Analyse(&alone, c.lang)
	c.told = found.Lang
	if c.from != c.lang {
		c.b = readingOf(c.text, &found, 0)
		source := news.Article{Text: c.old, Published: at}
		found = w.analyser.Analyse(&source, c.from)
		c.a = readingOf(c.old, &found, 0)
		return
	}
	both := news.Article{Text: c.old + "\n\n" + c.text, Published: at}
	found = w.analyser.Analyse(&both, c.lang)
	start := len(both.Text) - len(c.text)
	c.a, c.b = readingOf(c.old, &found, 0), readingOf(c.text, &found, start)
}

// readingOf takes what an analysis found in the text that begins at start.
func readingOf(text string, found *news.Analysis, start int) reading {
	r := reading{text: text}
	within := func(s *news.Span) bool {
		s.Start, s.End = s.Start-start, s.End-start
		return s.Start >= 0 && s.End <= len(text)
	}
	for _, m := range found.Mentions {
		if within(&m.Span) {
			r.mentions = append(r.mentions, m)
		}
	}
	for _, n := range found.Numbers {
		if within(&n.Span) {
			r.numbers = append(r.numbers, n)
		}
	}
	for _, d := range found.Dates {
		if within(&d.Span) {
			r.dates = append(r.dates, d)
		}
	}
	for _, q := range found.Quotes {
		if within(&q.Span) && (q.Source.Len() == 0 || within(&q.Source)) {
			r.quotes = append(r.quotes, q)
		}
	}
	for _, x := range found.Roles {
		if within(&x.Span) {
			r.roles = append(r.roles, x)
		}
	}
	return r
}

func (r *reading) statement(lang string) compare.Statement {
	return compare.Statement{Text: r.text, Lang: lang, Mentions: r.mentions}
}

// agreement holds the two sides against each other word by word.
func (c *check) agreement() Reason {
	for _, d := range compare.Agree(c.a.statement(c.from), c.b.statement(c.lang)) {
		return Reason(d.Kind)
	}
	return ""
}

func (c *check) language() Reason {
	if c.told != c.lang {
		return Language
	}
	return ""
}
