package compare

import (
	"cmp"
	"fmt"
	"iter"
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
	folded   string
	marks    []mark
	negative bool // "not", "nobody", "without"
}

// markReader finds the marks of utterances.
type markReader struct {
	known map[string]map[string]wordMarks // by language and word
}

func newMarkReader() *markReader { return &markReader{map[string]map[string]wordMarks{}} }

// read finds the words and marks of an utterance.
func (mr *markReader) read(u *utterance, r *news.Report) {
	text := u.span.In(r.Article.Text)
	seen := map[string]bool{}
	put := func(m mark, word int) {
		if !seen[m.key] {
			seen[m.key] = true
			m.word = word
			u.marks = append(u.marks, m)
		}
	}
	things := mr.things(u, r)
	at, word := 0, len(things)
	for t := range token.Words(text) {
		w := mr.word(u.lang, t.Text)
		u.words = append(u.words, w.folded)
		u.negative = u.negative || w.negative
		start := u.span.Start + t.Start
		for at < len(things) && things[at].End <= start {
			at++
		}
		own := word
		if at < len(things) && things[at].Start <= start {
			own = at // a part of a name, a number or a date
		} else {
			word++
		}
		for _, m := range w.marks {
			put(m, own)
		}
	}
	for i, thing := range things {
		put(mark{key: thing.key, abroad: true}, i)
	}
	u.weights = make([]float64, word)
}

// thing is a name, a number or a date in an utterance: its words count as one.
type thing struct {
	news.Span
	key string
}

// things lists the names, numbers and dates of an utterance in order.
func (mr *markReader) things(u *utterance, r *news.Report) []thing {
	var all []thing
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, u.span) {
		if _, name, ok := strings.Cut(m.Entity, ":"); ok {
			all = append(all, thing{m.Span, "e" + name})
		}
	}
	u.numbers = within(r.Analysis.Numbers, func(n news.Number) int { return n.Start }, u.span)
	for _, n := range u.numbers {
		all = append(all, thing{n.Span, fmt.Sprintf("n%g", n.Value)})
	}
	for _, d := range within(r.Analysis.Dates, func(d news.Date) int { return d.Start }, u.span) {
		all = append(all, thing{d.Span, "d" + d.Time.Add(r.Analysis.Zone()).Format(time.DateOnly)})
	}
	slices.SortStableFunc(all, func(a, b thing) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// word reads a word, or remembers it.
func (mr *markReader) word(lang, text string) wordMarks {
	w, known := mr.known[lang][text]
	if known {
		return w
	}
	w.folded = plain(token.Fold(withoutElision(lang, text)))
	stop := token.IsStop(lang, w.folded)
	concepts := concept.Of(lang, w.folded)
	for _, id := range concepts {
		w.marks = append(w.marks, mark{key: fmt.Sprintf("c%d", id), abroad: true, light: concept.Functional(id)})
		w.negative = w.negative || slices.Contains(negations, id)
	}
	if k := cognate(w.folded); k != "" && !stop && len(concepts) == 0 {
		w.marks = append(w.marks, mark{key: k, abroad: true})
	}
	if !stop {
		for _, term := range token.Terms(text, lang) {
			w.marks = append(w.marks, mark{key: "t" + lang + " " + term})
		}
	}
	if mr.known[lang] == nil {
		mr.known[lang] = map[string]wordMarks{}
	}
	mr.known[lang][text] = w
	return w
}

// negations are the concepts that turn a statement round.
var negations = slices.Concat(concept.Of("en", "not"), concept.Of("en", "nobody"), concept.Of("en", "never"))

// withoutElision cuts the article or pronoun off that French and Italian join to a word with an apostrophe: "l'arrivée".
func withoutElision(lang, word string) string {
	if lang != "fr" && lang != "it" {
		return word
	}
	at := strings.IndexAny(word, "'’")
	if at <= 0 || at > len("dell") {
		return word
	}
	return strings.TrimLeft(word[at:], "'’")
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
			u.weights[m.word] = max(u.weights[m.word], m.weight)
		}
		u.abroad = make([]bool, len(u.weights))
		for _, m := range u.marks {
			u.abroad[m.word] = u.abroad[m.word] || m.abroad
		}
		for word, weight := range u.weights {
			u.full += weight
			if u.abroad[word] {
				u.weight += weight
			}
		}
		slices.SortFunc(u.marks, func(a, b mark) int { return cmp.Compare(a.id, b.id) })
		u.rarest = heaviestFirst(u.marks)
	}
}

// inBoth goes through the marks that two lists, each in the order of their numbers, have in common: all of them within one language,
// over two those that mean the same in every one.
func inBoth(a, b []mark, oneLanguage bool) iter.Seq2[*mark, *mark] {
	return func(yield func(*mark, *mark) bool) {
		for i, k := 0, 0; i < len(a) && k < len(b); {
			x, y := &a[i], &b[k]
			switch {
			case x.id < y.id:
				i++
				continue
			case x.id > y.id:
				k++
				continue
			case (oneLanguage || x.abroad) && !yield(x, y):
				return
			}
			i, k = i+1, k+1
		}
	}
}

// heaviestFirst returns the numbers of marks in the order of their weight.
func heaviestFirst(marks []mark) []int {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(marks[b].weight, marks[a].weight) })
	return order
}

// overlap is what two utterances share.
type overlap struct {
	own, other float64 // the weight of the shared words in either
	words      int     // that carry meaning
	light      int     // function words
	rarest     float64 // the weight of the rarest word
}

// wordSet holds numbers of words, those above 255 as lower ones: an utterance has a few dozen.
type wordSet [4]uint64

func (s *wordSet) add(word int) { s[word>>6&3] |= 1 << (word & 63) }

func (s *wordSet) has(word int) bool { return s[word>>6&3]&(1<<(word&63)) != 0 }

func (s *wordSet) size() int {
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) + bits.OnesCount64(s[2]) + bits.OnesCount64(s[3])
}

// shared finds the words that both have: within a language all of them, over two those that mean the same in every one. A word
// counts once, whatever marks it shares.
func (u *utterance) shared(o *utterance) overlap {
	var s overlap
	var own, other, heavy wordSet
	for x, y := range inBoth(u.marks, o.marks, u.lang == o.lang) {
		if !own.has(x.word) && !other.has(y.word) {
			weight := min(u.weights[x.word], o.weights[y.word])
			s.own += weight
			s.other += weight
		}
		own.add(x.word)
		other.add(y.word)
		if !x.light && !y.light {
			heavy.add(x.word)
			s.rarest = max(s.rarest, x.weight)
		}
	}
	s.words, s.light = heavy.size(), own.size()-heavy.size()
	return s
}
