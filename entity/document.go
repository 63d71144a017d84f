package entity

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// document is one article on its way through the finder: the words of its title,
// whose sentence is -1, then those of its text.
type document struct {
	tables *tables
	lang   *language
	title  string
	text   string
	words  []word
	stats  map[string]usage
	places []placeMatch
	// placed[i] is 1 plus the index of the place that word i belongs to, or 0.
	placed []int
	names  []candidate
	groups []*group
	// groupOf is the group of each candidate, nil for one that was dropped.
	groupOf []*group
	// nameAt[i] is 1 plus the index of the strong name that word i belongs to, or 0; made for the roles.
	nameAt []int
	// bySurname are the persons of the article by surname, made with it.
	bySurname map[string]*group
	// heads are the words that name an office; headWord marks them, fieldWord those that say which one.
	heads     []officeHead
	headWord  []bool
	fieldWord []bool
}

// usage counts how an article writes a word.
type usage struct {
	lower   int // in lower case
	capital int // with a capital where a sentence does not ask for one
	title   int // of these, not all in capitals
}

func newDocument(t *tables, titleText, text, lang string, sentences []news.Sentence) *document {
	d := &document{tables: t, lang: t.language(lang), title: titleText, text: text}
	d.words = make([]word, 0, len(text)/6+16)
	d.words = scan(titleText, lang, []news.Sentence{{Span: news.Span{End: len(titleText)}}}, -1, d.words)
	d.words = scan(text, lang, sentences, 0, d.words)
	d.stats = make(map[string]usage, len(d.words)/2)
	for i := range d.words {
		d.count(&d.words[i])
	}
	return d
}

func (d *document) count(w *word) {
	if w.shape == uncased {
		return
	}
	u := d.stats[w.fold]
	switch {
	case w.shape == lower:
		u.lower++
	case !w.opens && !w.shouted:
		u.capital++
		if w.shape == title {
			u.title++
		}
	default:
		return
	}
	d.stats[w.fold] = u
}

// in returns the text that words[from:to] cover and their span.
func (d *document) in(from, to int) (string, news.Span) {
	span := news.Span{Start: d.words[from].Start, End: d.words[to-1].End}
	if d.words[from].sentence < 0 {
		return span.In(d.title), span
	}
	return span.In(d.text), span
}

// surface is the name in words[from:to] as written, on one line.
func (d *document) surface(from, to int) string {
	s, span := d.in(from, to)
	whole := d.text
	if d.words[from].sentence < 0 {
		whole = d.title
	}
	if last := d.words[to-1]; last.shape <= initial && span.End < len(whole) && whole[span.End] == '.' &&
		(last.shape == initial || strings.Contains(last.fold, ".")) {
		s = whole[span.Start : span.End+1]
	}
	if strings.ContainsAny(s, "\n\t") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
