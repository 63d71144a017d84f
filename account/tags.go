package account

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// tags are the tags of the account: words of its headline and of the other
// titles, those first that most outlets have in their titles.
func (d *draft) tags(headline string) []string {
	titles := []string{headline}
	for _, group := range byOutlet(d.independent()) {
		for _, r := range group {
			if r.lang == d.lang {
				titles = append(titles, headlineText(r))
				break
			}
		}
	}
	return Tags(titles, d.lang)
}

// tagWord is a word that may become a tag.
type tagWord struct {
	word   string
	titles int // that hold it
	seen   int // number of the last title that held it
	inMain bool
	place  int // of its first appearance
}

// Tags gives up to five single words in lower case for a story or an entry with
// these titles, the first of which is its own. Those come first that most titles
// hold, a word of the own title counting more, then by place. Stop words, figures
// and words under three letters are no tags.
func Tags(titles []string, lang string) []string {
	words := collectTagWords(titles, lang)
	slices.SortStableFunc(words, func(a, b *tagWord) int {
		return cmp.Or(
			cmp.Compare(b.rank(), a.rank()),
			cmp.Compare(a.place, b.place),
		)
	})
	out := []string{}
	for _, w := range words[:min(len(words), tagCount)] {
		out = append(out, w.word)
	}
	return out
}

// rank weighs a word by the titles that hold it. One that stands in three other
// titles goes before one that stands in the own title alone.
func (w *tagWord) rank() int {
	if w.inMain {
		return 2*w.titles + 3
	}
	return 2 * w.titles
}

func collectTagWords(titles []string, lang string) []*tagWord {
	var words []*tagWord
	byTerm := map[string]*tagWord{}
	for i, title := range titles {
		for _, form := range tagForms(title, lang) {
			w := byTerm[form.term]
			if w == nil {
				w = &tagWord{word: form.word, seen: -1, inMain: i == 0, place: len(words)}
				byTerm[form.term] = w
				words = append(words, w)
			}
			if w.seen != i {
				w.seen = i
				w.titles++
			}
		}
	}
	return words
}

// tagged is a word as a tag and the term under which its forms meet.
type tagged struct{ word, term string }

// tagForms are the words of a title that make tags, in order. In scripts
// without spaces they are its pairs of characters.
func tagForms(title, lang string) []tagged {
	var out []tagged
	for t := range token.Words(title) {
		if word, term := tagForm(t.Text, lang); word != "" {
			out = append(out, tagged{word, term})
		}
	}
	for _, term := range token.Terms(title, lang) {
		first, size := utf8.DecodeRuneInString(term)
		if isDense(first) && len(term) > size {
			out = append(out, tagged{term, term})
		}
	}
	return out
}

// tagForm is a word as a tag and the term under which its forms meet; both are
// empty when it makes no tag.
func tagForm(word, lang string) (string, string) {
	word = strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if lang == "en" || lang == "" {
		word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
	}
	if i := strings.LastIndex(word, "'"); i >= 0 && i <= 3 { // l'accord, dell'intesa
		word = word[i+1:]
	}
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLetter(first) || isDense(first) || utf8.RuneCountInString(word) < 3 {
		return "", ""
	}
	if strings.ContainsAny(word, ".,'’:/_") || token.IsStop(lang, token.Fold(word)) {
		return "", ""
	}
	terms := token.Terms(word, lang)
	if len(terms) != 1 {
		return "", ""
	}
	return word, terms[0]
}
