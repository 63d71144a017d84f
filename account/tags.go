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
// these titles, the first of which is its own. Words of the own title come first,
// by the number of titles that hold them, then by length of word up to eight
// letters, then by place. Stop words, figures and words under three letters are
// no tags.
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

// rank puts a word that two or more other titles share before one that stands
// only in the own title.
func (w *tagWord) rank() int {
	if w.inMain {
		return 2*w.titles + 3
	}
	return 2 * w.titles
}

func collectTagWords(titles []string, lang string) []*tagWord {
	var words []*tagWord
	byTerm := map[string]*tagWord{}
	place := 0
	for i, title := range titles {
		for t := range token.Words(title) {
			place++
			word, term := tagForm(t.Text, lang)
			if word == "" {
				continue
			}
			w := byTerm[term]
			if w == nil {
				w = &tagWord{word: word, seen: -1, inMain: i == 0, place: place}
				byTerm[term] = w
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
	if !unicode.IsLetter(first) || !isDense(first) && utf8.RuneCountInString(word) < 3 {
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
