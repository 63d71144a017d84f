package render

import (
	"encoding/json"
	"fmt"
	"io"
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

// Markdown writes the account as a document of its own: the headline, the short
// form with its citations as footnotes, and the list of articles.
func Markdown(w io.Writer, a news.Account) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", escapeMarkdown(news.CleanLine(a.Headline)))
	writeText(&b, a)
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

// writeText writes the short form as one paragraph with footnotes, or as a list
// where all are headlines, then the articles and the notes. The mark of that list is
// another than that of the articles, which would else go on in it.
func writeText(b *strings.Builder, a news.Account) {
	articles := byID(a)
	n := 0
	var notes strings.Builder
	headlines := allHeadlines(a.Forms.Short.Sentences)
	for i, s := range a.Forms.Short.Sentences {
		switch {
		case headlines:
			fmt.Fprintf(b, "%s* %s: ", strings.Repeat("\n", min(i, 1)), escapeMarkdown(outletName(articles[s.Citations[0].Article])))
		case i > 0:
			b.WriteByte(' ')
		}
		b.WriteString(atBlockStart(escapeMarkdown(news.CleanLine(s.Text))))
		for _, c := range s.Citations {
			n++
			fmt.Fprintf(b, "[^%d]", n)
			fmt.Fprintf(&notes, "[^%d]: %s\n", n, note(c, articles[c.Article]))
		}
	}
	if len(a.Forms.Short.Sentences) > 0 {
		b.WriteString("\n\n")
	}
	writeSources(b, a)
	if n > 0 {
		b.WriteString("\n" + notes.String())
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
