package render

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// JSON writes the account as one JSON object, indented, the text of all
// languages unescaped.
func JSON(w io.Writer, a news.Account) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(a)
}

// Markdown writes the account as a document of its own: the headline, the text in one of its
// forms with its citations as footnotes, the register, and the list of articles or, of the report, the references.
func Markdown(w io.Writer, a news.Account, form Form) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", escapeMarkdown(news.CleanLine(a.Headline)))
	writeText(&b, a, form)
	_, err := io.WriteString(w, b.String())
	return err
}

// allHeadlines reports whether a text is made of headlines alone. Each is an item
// of its own then, with its outlet.
func allHeadlines(sentences []news.AccountSentence) bool {
	for _, s := range sentences {
		if len(s.Citations) == 0 || s.Citations[0].Sentence >= 0 {
			return false
		}
	}
	return len(sentences) > 0
}

// writeText writes each part of a form as a paragraph with footnotes, or as a list where all sentences are headlines,
// then the register, the articles and the notes. The mark of that list is another than that of the articles, which
// would else go on in it.
func writeText(b *strings.Builder, a news.Account, form Form) {
	f := &footnotes{lang: a.Lang, articles: byID(a)}
	for _, p := range partsOf(a, form) {
		if p.Label != "" {
			fmt.Fprintf(b, "*%s*\n\n", escapeMarkdown(news.CleanLine(p.Label)))
		}
		if p.Heading != "" {
			fmt.Fprintf(b, "## %s\n\n", escapeMarkdown(news.CleanLine(p.Heading)))
		}
		f.paragraph(b, p.Sentences)
	}
	if len(f.models) > 0 {
		fmt.Fprintf(b, "%s %s\n\n", rewrittenMark, escapeMarkdown(news.CleanLine(whoRewrote(f.models))))
	}
	f.register(b, chaptersOf(a))
	if form == Report && len(a.Forms.Report.References) > 0 {
		writeReferences(b, a.Forms.Report.References)
	} else {
		writeSources(b, a)
	}
	if f.count > 0 {
		b.WriteString("\n" + f.notes.String())
	}
}

// footnotes numbers citations over the parts of a text.
type footnotes struct {
	lang     string // of the text
	articles map[string]news.AccountArticle
	count    int
	notes    strings.Builder
	models   []string // that rewrote sentences, in their order
}

// rewrittenMark stands behind a sentence that a model wrote.
const rewrittenMark = "†"

func (f *footnotes) rewritten(model string) {
	if !slices.Contains(f.models, model) {
		f.models = append(f.models, model)
	}
}

// whoRewrote says what the mark means.
func whoRewrote(models []string) string {
	return "Put into these words by " + strings.Join(models, ", ") + " and checked against the sentences that are cited."
}

func (f *footnotes) paragraph(b *strings.Builder, sentences []news.AccountSentence) {
	headlines := allHeadlines(sentences)
	for i, s := range sentences {
		switch {
		case headlines:
			fmt.Fprintf(b, "%s* %s: ", strings.Repeat("\n", min(i, 1)), escapeMarkdown(outletName(f.articles[s.Citations[0].Article])))
		case i > 0 && s.Date != "":
			b.WriteString("\n\n")
		case i > 0:
			b.WriteByte(' ')
		}
		if s.Date != "" {
			fmt.Fprintf(b, "**%s:** ", escapeMarkdown(dayIn(f.lang, s.Date)))
		}
		b.WriteString(atBlockStart(escapeMarkdown(news.CleanLine(s.Text))))
		if s.Origin == news.Rewritten {
			b.WriteString(rewrittenMark)
			f.rewritten(s.Model)
		}
		f.cite(b, s.Citations)
	}
	b.WriteString("\n\n")
}

// cite writes the marks of citations, and what they stand for with the notes.
func (f *footnotes) cite(b *strings.Builder, citations []news.Citation) {
	for _, c := range citations {
		f.count++
		fmt.Fprintf(b, "[^%d]", f.count)
		fmt.Fprintf(&f.notes, "[^%d]: %s\n", f.count, note(c, f.articles[c.Article]))
	}
}

// register writes what is known beside the text, each entry as an item with its notes.
func (f *footnotes) register(b *strings.Builder, chapters []chapter) {
	if len(chapters) == 0 {
		return
	}
	fmt.Fprintf(b, "## %s\n\n", registerTitle)
	for _, c := range chapters {
		fmt.Fprintf(b, "### %s\n\n", c.Heading)
		for _, g := range c.Groups {
			if g.Name != "" {
				fmt.Fprintf(b, "**%s**\n\n", escapeMarkdown(news.CleanLine(g.Name)))
			}
			for _, e := range g.Entries {
				b.WriteString("* ")
				f.entry(b, e)
			}
			b.WriteByte('\n')
		}
	}
}

func (f *footnotes) entry(b *strings.Builder, e entry) {
	if e.Date != "" {
		fmt.Fprintf(b, "**%s:** ", escapeMarkdown(DayInWords(e.Date)))
	}
	if e.Who != "" {
		fmt.Fprintf(b, "**%s** ", escapeMarkdown(news.CleanLine(e.Who)))
	}
	if e.Stance != "" {
		fmt.Fprintf(b, "*%s* ", escapeMarkdown(news.CleanLine(e.Stance)))
	}
	text := escapeMarkdown(news.CleanLine(e.Text))
	if e.Quoted {
		text = "“" + text + "”"
	}
	b.WriteString(atBlockStart(text))
	if e.After != "" {
		fmt.Fprintf(b, " (%s)", escapeMarkdown(news.CleanLine(e.After)))
	}
	f.cite(b, e.Citations)
	b.WriteByte('\n')
}

func writeReferences(b *strings.Builder, list []news.Reference) {
	for _, r := range list {
		fmt.Fprintf(b, "- %s\n", escapeMarkdown(news.CleanLine(r.Text)))
	}
}

func byID(a news.Account) map[string]news.AccountArticle {
	articles := make(map[string]news.AccountArticle, len(a.Articles))
	for _, x := range a.Articles {
		articles[x.ID] = x
	}
	return articles
}

// note is the text of a footnote: outlet, link to the place, the words there.
func note(c news.Citation, x news.AccountArticle) string {
	where := fmt.Sprintf("%s: %s", escapeMarkdown(outletName(x)), markdownLink(x.Title, TextFragment(webAddress(x.URL), c)))
	if c.Sentence < 0 {
		return where
	}
	return where + " – “" + escapeMarkdown(news.CleanLine(c.Exact)) + "”"
}

// writeSources lists the articles; copies stand behind their mark.
func writeSources(b *strings.Builder, a news.Account) {
	articles := byID(a)
	for _, x := range a.Articles {
		fmt.Fprintf(b, "- %s: %s", escapeMarkdown(outletName(x)), markdownLink(x.Title, webAddress(x.URL)))
		if !x.Published.IsZero() {
			fmt.Fprintf(b, ", %s", x.Published.UTC().Format("2006-01-02 15:04"))
		}
		if original, ok := articles[x.CopyOf]; ok {
			fmt.Fprintf(b, " (copy of %s)", escapeMarkdown(outletName(original)))
		}
		b.WriteByte('\n')
	}
}
