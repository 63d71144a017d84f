package compare

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// mark is something by which two tellings of one utterance are known: a term, or what also crosses a language: a concept, an
// entity, a number, a word that is alike in many languages.
type mark struct {
	key    string
	id     int // of the key, in the story
	weight float64
	abroad bool // means the same in every language
	light  bool // of a function word, which many utterances share by chance
	word   int  // the number of the word it is of
}

// lightness is what the mark of a function word weighs of another's.
const lightness = .5

// cognateLetters is how many letters at the beginning a word must share with one of another language to be taken for the same;
// shorter ones are alike by chance.
const cognateLetters = 6

// wordMarks is a word with the marks it gives. A story has its words again and again, so they are read once.
type wordMarks struct {
	folded string
	marks  []mark
}

// markReader finds the marks of utterances.
type markReader struct{ known map[string]wordMarks } // by language and word

// read finds the words and marks of an utterance.
func (mr *markReader) read(u *utterance, r *news.Report) {
	text := u.span.In(r.Article.Text)
	seen := map[string]bool{}
	word := 0
	put := func(m mark) {
		if !seen[m.key] {
			seen[m.key] = true
			m.word = word
			u.marks = append(u.marks, m)
		}
	}
	for t := range token.Words(text) {
		word++
		w := mr.word(u.lang, t.Text)
		u.words = append(u.words, w.folded)
		for _, m := range w.marks {
			put(m)
		}
	}
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, u.span) {
		word++
		if _, name, ok := strings.Cut(m.Entity, ":"); ok {
			put(mark{key: "e" + name, abroad: true})
		}
	}
	u.numbers = within(r.Analysis.Numbers, func(n news.Number) int { return n.Start }, u.span)
	for _, n := range u.numbers {
		word++
		put(mark{key: fmt.Sprintf("n%g", n.Value), abroad: true})
	}
	for _, d := range within(r.Analysis.Dates, func(d news.Date) int { return d.Start }, u.span) {
		word++
		put(mark{key: "d" + d.Time.Format(time.DateOnly), abroad: true})
	}
}

// word reads a word, or remembers it.
func (mr *markReader) word(lang, text string) wordMarks {
	key := lang + " " + text
	w, known := mr.known[key]
	if known {
		return w
	}
	w.folded = plain(token.Fold(text))
	stop := token.IsStop(lang, w.folded)
	concepts := concept.Of(lang, w.folded)
	for _, id := range concepts {
		w.marks = append(w.marks, mark{key: fmt.Sprintf("c%d", id), abroad: true, light: stop})
	}
	if k := cognate(w.folded); k != "" && !stop && len(concepts) == 0 {
		w.marks = append(w.marks, mark{key: k, abroad: true})
	}
	if !stop {
		for _, term := range token.Terms(text, lang) {
			w.marks = append(w.marks, mark{key: "t" + lang + " " + term})
		}
	}
	mr.known[key] = w
	return w
}

// cognate is the beginning of a long word's skeleton, under which it meets its relatives in other languages; "" for a short
// word.
func cognate(folded string) string {
	skeleton := entity.Skeleton(folded)
	if len(skeleton) < cognateLetters || skeleton[0] >= 0x80 {
		return ""
	}
	return "k" + skeleton[:cognateLetters]
}

// weighUtterances numbers the marks and gives each the weight of its rarity among the story's utterances (inverse document
// frequency, Spärck Jones 1972).
func weighUtterances(said []*utterance) {
	ids := map[string]int{}
	var uses []int
	for _, u := range said {
		for i := range u.marks {
			m := &u.marks[i]
			id, known := ids[m.key]
			if !known {
				id = len(uses)
				ids[m.key], uses = id, append(uses, 0)
			}
			m.id = id
			uses[id]++
		}
	}
	for _, u := range said {
		for i := range u.marks {
			m := &u.marks[i]
			m.weight = math.Log(1 + float64(len(said))/float64(uses[m.id]))
			if m.light {
				m.weight *= lightness
			}
			u.full += m.weight
			if m.abroad {
				u.weight += m.weight
			}
		}
		slices.SortFunc(u.marks, func(a, b mark) int { return cmp.Compare(a.id, b.id) })
		u.rarest = make([]int, len(u.marks))
		for i := range u.rarest {
			u.rarest[i] = i
		}
		slices.SortStableFunc(u.rarest, func(a, b int) int { return cmp.Compare(u.marks[b].weight, u.marks[a].weight) })
	}
}

// overlap is what two utterances share.
type overlap struct {
	weight float64
	words  int // that carry meaning
	light  int // function words
}

// wordSet holds numbers of words, those above 255 as lower ones: an utterance has a few dozen.
type wordSet [4]uint64

func (s *wordSet) add(word int) { s[word>>6&3] |= 1 << (word & 63) }

func (s *wordSet) size() int {
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) + bits.OnesCount64(s[2]) + bits.OnesCount64(s[3])
}

// shared sums the marks that both have: within a language all of them, over two those that mean the same in every one.
func (u *utterance) shared(o *utterance) overlap {
	var s overlap
	same := u.lang == o.lang
	var heavy, light wordSet
	for i, k := 0, 0; i < len(u.marks) && k < len(o.marks); {
		x, y := &u.marks[i], &o.marks[k]
		switch {
		case x.id < y.id:
			i++
			continue
		case x.id > y.id:
			k++
			continue
		case same || x.abroad:
			s.weight += x.weight
			if x.light || y.light {
				light.add(x.word)
			} else {
				heavy.add(x.word)
			}
		}
		i, k = i+1, k+1
	}
	s.words, s.light = heavy.size(), light.size()
	return s
}
