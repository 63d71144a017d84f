package account

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/wiredesk/wiredesk/news"
)

// references lists the articles that a report cites in the style of the American Psychological Association
// (Publication manual, 7th edition, 2020, section 10.16): author, date, title, outlet, address; a title in another
// language than the account's with that language in brackets.
func (d *draft) references(f news.ReportForm) []news.Reference {
	cited := map[string]bool{}
	note := func(list []news.AccountSentence) {
		for _, s := range list {
			for _, c := range s.Citations {
				cited[c.Article] = true
			}
		}
	}
	note(f.Lead)
	for _, s := range f.Sections {
		note(s.Sentences)
	}
	list := []news.Reference{}
	for _, r := range d.reports {
		if cited[r.Article.ID] {
			list = append(list, news.Reference{Article: r.Article.ID, Text: reference(r, d.lang)})
		}
	}
	slices.SortStableFunc(list, func(a, b news.Reference) int { return cmp.Compare(a.Text, b.Text) })
	return list
}

func reference(r *report, lang string) string {
	a := r.Article
	outlet := cmp.Or(a.Outlet, a.Host)
	author := authors(a.Authors)
	var parts []string
	if author == "" {
		author, outlet = cmp.Or(outlet, "Unknown"), ""
	}
	day := "n.d."
	if !a.Published.IsZero() {
		day = a.Published.Format("2006, January 2")
	}
	title := news.CleanLine(a.Title)
	if r.lang != lang && r.lang != "" {
		title += " [in " + languageName(r.lang) + "]"
	}
	parts = append(parts, ended(author)+" ("+day+").")
	if title != "" {
		parts = append(parts, ended(title))
	}
	if outlet != "" {
		parts = append(parts, ended(outlet))
	}
	if a.URL != "" {
		parts = append(parts, a.URL)
	}
	return strings.Join(parts, " ")
}

// ended is a text with a full stop, unless it ends with a mark of its own.
func ended(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// maxAuthors is how many authors are named; of more, the first ones.
const maxAuthors = 3

// authors writes names as "Lund, A., & Tein, M. O."
func authors(names []string) string {
	var list []string
	for _, name := range names[:min(len(names), maxAuthors)] {
		if inverted := invert(name); inverted != "" {
			list = append(list, inverted)
		}
	}
	switch n := len(list); {
	case n == 0:
		return ""
	case n == 1:
		return list[0]
	case len(names) > maxAuthors:
		return strings.Join(list, ", ") + ", et al."
	default:
		return strings.Join(list[:n-1], ", ") + ", & " + list[n-1]
	}
}

// invert puts the surname first and shortens what stands before it. Names of one word stay as they are.
func invert(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return strings.Join(words, " ")
	}
	last := len(words) - 1
	var initials []string
	for _, w := range words[:last] {
		r, _ := utf8.DecodeRuneInString(w)
		initials = append(initials, string(r)+".")
	}
	return words[last] + ", " + strings.Join(initials, " ")
}

// languageName is the English name of a language, its code where it has none.
func languageName(code string) string {
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	return cmp.Or(display.English.Languages().Name(tag), code)
}
