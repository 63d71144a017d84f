package compare

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// fact is a value that one report gives, with the words around it, which tell what it is the value of.
type fact struct {
	report   int
	at       int // order in the story
	sentence int
	span     news.Span // the value
	number   *value.Quantity
	unit     string // of the number, as the analysis has it
	period   *value.Period
	context  []mark // sorted by id, weighted by rarity and nearness
	rarest   []int
	weight   float64
	abroad   float64      // of those that mean the same in every language
	head     map[int]bool // the marks of what is counted
	figure   mark         // of the number itself, without a key where others have it by chance
	part     bool         // see partial
	fates    concept.ID   // see fate
	place    string       // see placeBehind
	places   []string     // all that the sentence names
	compound bool         // "41-page"
	of       bool         // "212 million of bad loans": what is counted follows with a preposition
	bound    string
	lang     string
	named    map[concept.ID]bool // see concepts; nil until asked for
}

// kind is what two facts must have in common to be compared at all.
func (f *fact) kind() string {
	if f.number != nil {
		return f.number.Dimension
	}
	if f.period.Clock {
		return "clock"
	}
	return "date"
}

func (f *fact) relate(o *fact) value.Relation {
	switch {
	case f.number != nil && o.number != nil:
		return f.number.Relate(*o.number)
	case f.period != nil && o.period != nil:
		return f.period.Relate(*o.period)
	}
	return value.CannotTell
}

// Bounds on what is compared: a sentence with more values is a table, a report with more is none.
const (
	maxInSentence = 24
	maxInReport   = 800
	// maxMarks is how many of its rarest marks a fact or an utterance is looked up by.
	maxMarks = 48
)

// factReader finds the facts of a story.
type factReader struct {
	words *markReader
	known map[string]map[string]sentenceWord // by language and word, without its place
	ids   map[string]int
	uses  []int // in how many sentences each mark stands
	total int   // sentences
}

// newFactReader makes a reader in which no mark has the id 0.
func newFactReader(words *markReader) *factReader {
	return &factReader{words: words, known: map[string]map[string]sentenceWord{}, ids: map[string]int{"": 0}, uses: []int{0}}
}

// sentenceWord is a word of a sentence with the ids of its marks.
type sentenceWord struct {
	news.Span
	folded string
	marks  []mark
	plural int // the id of a stop word that names what is counted ("pages"), 0 for none
}

// facts lists the numbers and dates of all reports.
func (fr *factReader) facts(sources []news.Report) []*fact {
	var all []*fact
	for i := range sources {
		r := &sources[i]
		first := len(all)
		quotes := map[int][]news.Quote{}
		for _, q := range r.Analysis.Quotes {
			if q.Sentence >= 0 && q.Source.Len() > 0 {
				quotes[q.Sentence] = append(quotes[q.Sentence], q)
			}
		}
		for n := range r.Analysis.Sentences {
			words := fr.sentence(r, n)
			found := sentenceFacts(r, n, words, quotes[n])
			places := placesOf(r, words)
			if len(found) > maxInSentence || len(all)-first > maxInReport {
				continue // a table, or worse
			}
			fr.figures(found)
			for _, f := range found {
				f.report, f.lang, f.places = i, r.Analysis.Lang, places
				f.surround(r, words)
				f.beside(found)
				if f.unit != "" && f.number.Dimension == "" {
					f.head[fr.id("u"+f.lang+" "+f.unit)] = true
				}
				all = append(all, f)
			}
			inherit(found, r.Article.Text)
		}
	}
	return all
}

// sentence reads the words of a sentence with their marks and counts these.
func (fr *factReader) sentence(r *news.Report, n int) []sentenceWord {
	span := r.Analysis.Sentences[n].Span
	text := span.In(r.Article.Text)
	var words []sentenceWord
	seen := map[int]bool{}
	for t := range token.Words(text) {
		if len(words) == maxStatementWords {
			break
		}
		word := fr.word(r.Analysis.Lang, t.Text)
		word.Span = news.Span{Start: span.Start + t.Start, End: span.Start + t.End}
		for _, m := range word.marks {
			seen[m.id] = true
		}
		words = append(words, word)
	}
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, span) {
		_, name, _ := strings.Cut(m.Entity, ":")
		entity := mark{key: "e" + name, id: fr.id("e" + name), abroad: true}
		for i := range words {
			if m.Contains(words[i].Span) {
				words[i].marks = append(words[i].marks, entity)
				break
			}
		}
		seen[entity.id] = true
	}
	for id := range seen {
		fr.uses[id]++
	}
	fr.total++
	return words
}

// word reads a word with the ids of its marks, or remembers it.
func (fr *factReader) word(lang, text string) sentenceWord {
	word, known := fr.known[lang][text]
	if known {
		return word
	}
	w := fr.words.word(lang, text)
	word.folded = w.folded
	if !strings.ContainsFunc(w.folded, unicode.IsDigit) {
		for _, m := range w.marks {
			m.id = fr.id(m.key)
			word.marks = append(word.marks, m)
		}
	}
	if len(w.marks) == 0 && plural(w.folded) {
		word.plural = fr.id("w" + lang + " " + w.folded)
	}
	word.marks = slices.Clip(word.marks) // a sentence adds to its own
	if fr.known[lang] == nil {
		fr.known[lang] = map[string]sentenceWord{}
	}
	fr.known[lang][text] = word
	return word
}

func (fr *factReader) id(key string) int {
	id, known := fr.ids[key]
	if !known {
		id = len(fr.uses)
		fr.ids[key], fr.uses = id, append(fr.uses, 0)
	}
	return id
}

// sentenceFacts lists the values of one sentence.
func sentenceFacts(r *news.Report, n int, words []sentenceWord, quotes []news.Quote) []*fact {
	var out []*fact
	body := r.Analysis.Sentences[n].Span
	if n == 0 {
		body.Start += sentence.DatelineEnd(body.In(r.Article.Text))
	}
	numbers := within(r.Analysis.Numbers, func(x news.Number) int { return x.Start }, body)
	for _, x := range numbers[:min(len(numbers), maxInSentence+1)] {
		if ofSource(x.Span, quotes) || clockAt(r.Article.Text, x.Span) || x.Value == 0 || math.IsNaN(x.Value) || strings.HasSuffix(r.Article.Text[:x.Start], ".") {
			continue
		}
		unit := unitBehind(r.Article.Text, x, words)
		q := value.Of(x, unit)
		out = append(out, &fact{sentence: n, span: x.Span, number: &q, unit: unit, bound: x.Bound})
	}
	out = append(joinParts(r, out), clockFacts(r, n)...)
	for _, w := range words {
		if rank := ordinals[r.Analysis.Lang+" "+w.folded]; rank > 0 {
			q := value.Of(news.Number{Value: rank, Bound: "exact"}, "")
			q.Dimension = ordinal
			out = append(out, &fact{sentence: n, span: w.Span, number: &q, bound: "exact"})
		}
	}
	for _, d := range within(r.Analysis.Dates, func(d news.Date) int { return d.Start }, body) {
		if d.Precision == "time" && !strings.ContainsFunc(d.In(r.Article.Text), unicode.IsDigit) {
			continue // "on Tuesday evening" is no time of day
		}
		p := value.OfDate(d)
		out = append(out, &fact{sentence: n, span: d.Span, period: &p})
	}
	return out
}

// ordinal is the dimension of ranks.
const ordinal = "rank"

// ordinals are the ranks that news give in words, by language: forms one after the other.
var ordinals = ranks(map[string]string{
	"en": "first second third fourth fifth sixth seventh eighth ninth tenth",
	"de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte|ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten|erster zweiter dritter vierter funfter sechster siebter achter neunter zehnter",
	"fr": "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme|premiere seconde",
	"es": "primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo|primera segunda tercera cuarta quinta sexta septima octava novena decima|primero - tercero",
	"it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo|prima seconda terza quarta quinta sesta settima ottava nona decima",
	"pt": "primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo|primeira segunda terceira quarta quinta sexta setima oitava nona decima",
	"nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
	"tr": "birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu",
	"ru": "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый|первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая|первую вторую третью четвертую пятую шестую седьмую восьмую девятую десятую",
	"uk": "перший другий третій четвертий пʼятий шостий сьомий восьмий девʼятий десятий|перша друга третя четверта пʼята шоста сьома восьма девʼята десята|першу другу третю четверту пʼяту шосту сьому восьму девʼяту десяту",
})

// ranks numbers the words of each list by their place.
func ranks(lists map[string]string) map[string]float64 {
	all := map[string]float64{}
	for lang, forms := range lists {
		for list := range strings.SplitSeq(forms, "|") {
			for i, word := range strings.Fields(list) {
				all[lang+" "+token.Fold(word)] = float64(i + 1)
			}
		}
	}
	return all
}

// unitBehind is a number's unit, or the measure that the next word is, with or without a hyphen.
func unitBehind(text string, n news.Number, words []sentenceWord) string {
	rest := strings.TrimLeft(text[n.End:min(len(text), n.End+longestUnit)], " -\u00A0")
	if end := strings.IndexFunc(rest, func(c rune) bool { return c != '/' && !unicode.IsLetter(c) }); end > 0 && strings.Contains(rest[:end], "/") {
		return token.Fold(rest[:end]) // "km/h", of which a number has the "km"
	}
	if value.UnitOf(n.Unit).Dimension != "" {
		return n.Unit
	}
	for _, w := range words {
		if w.Start < n.End {
			continue
		}
		gap := text[n.End:w.Start]
		if strings.Trim(gap, " -\u00A0\u2011") == "" && value.UnitOf(w.folded).Dimension != "" {
			return w.folded
		}
		break
	}
	return n.Unit
}

// longestUnit is how many bytes behind a number its unit is looked for.
const longestUnit = 16

const (
	// reach is how many words away a word tells half as much of what a value is as one beside it.
	reach = 6.0
	// headWords is how many words before and behind a number are looked at for what it counts.
	headWords = 4
)

// surround notes the words around the value.
func (f *fact) surround(r *news.Report, words []sentenceWord) {
	f.head = map[int]bool{}
	first, last := slices.IndexFunc(words, func(w sentenceWord) bool { return w.End > f.span.Start }), len(words)
	if first < 0 {
		return
	}
	for i := first; i < len(words); i++ {
		if words[i].Start >= f.span.End {
			last = i
			break
		}
	}
	best := map[int]mark{}
	for i, w := range words {
		if i >= first && i < last {
			continue
		}
		distance := float64(first - i)
		if i >= last {
			distance = float64(i - last + 1)
		}
		if i == last && f.number != nil && f.number.Dimension != "" && value.UnitOf(w.folded).Dimension == f.number.Dimension {
			continue // the unit, which both have
		}
		for _, m := range w.marks {
			m.weight = 1 / (1 + (distance-1)/reach)
			if m.weight > best[m.id].weight {
				best[m.id] = m
			}
		}
	}
	f.heads(r, words, last)
	if f.number != nil {
		f.part = f.partial(words, first, last)
		f.compound = strings.HasPrefix(r.Article.Text[f.span.End:], "-")
		f.place = f.placeBehind(r, words, last)
		if f.number.Dimension == "" {
			f.fates = f.fate(words, first, last)
		}
	}
	for _, m := range best {
		f.context = append(f.context, m)
	}
	slices.SortFunc(f.context, func(a, b mark) int { return cmp.Compare(a.id, b.id) })
}

// figures gives each number that reports hardly have by chance a mark, and counts it.
func (fr *factReader) figures(found []*fact) {
	for _, f := range found {
		if f.specific() {
			key := "n" + strconv.FormatFloat(f.number.Given, 'g', -1, 64) + f.number.Dimension
			f.figure = mark{key: key, id: fr.id(key), abroad: true}
			fr.uses[f.figure.id]++
		}
	}
}

// beside adds the other figures of the sentence to what is known around the value: "49 voted for it and 47 against" is of the
// same as "48 for, 47 against".
func (f *fact) beside(found []*fact) {
	for _, o := range found {
		if o == f || o.figure.key == "" || f.number != nil && o.figure.id == f.figure.id {
			continue
		}
		m := o.figure
		m.weight = besideWeight
		at, had := slices.BinarySearchFunc(f.context, m.id, func(x mark, id int) int { return cmp.Compare(x.id, id) })
		if !had {
			f.context = slices.Insert(f.context, at, m)
		}
	}
}

// besideWeight is what another figure of the sentence tells of what a value is, beside a word next to it.
const besideWeight = .7

// heads notes the marks of what a number counts: the words behind it up to the first that closes its phrase.
func (f *fact) heads(r *news.Report, words []sentenceWord, last int) {
	last += f.unitWords(r.Article.Text, words[last:])
	end := f.span.End
	if last > 0 && words[last-1].End > end {
		end = words[last-1].End
	}
	for i := last; i < min(last+headWords, len(words)); i++ {
		gap := r.Article.Text[end:words[i].Start]
		if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(gap, " \u00A0")); strings.ContainsRune(",;:.()–—", c) {
			return
		}
		end = words[i].End
		heavy := false
		if first, _ := utf8.DecodeRuneInString(r.Article.Text[words[i].Start:]); unicode.IsUpper(first) && f.lang != "de" {
			return // a name is not what is counted
		}
		if i == last && strings.Contains(partitives, " "+words[i].folded+" ") {
			f.of = true
		}
		for _, m := range words[i].marks {
			if !m.light {
				f.head[m.id] = true
				heavy = true
			}
		}
		if i == last && words[i].plural != 0 {
			f.head[words[i].plural] = true
			return
		}
		if !heavy && len(f.head) > 0 {
			return
		}
	}
}

// shortestPlural is the fewest letters of a word that is taken for a plural by its ending.
const shortestPlural = 5

func plural(folded string) bool {
	return len(folded) >= shortestPlural && strings.HasSuffix(folded, "s")
}

// inherit gives a count without a noun what the count before it in the sentence counts: "Forty-nine members voted for it and 47
// against".
func inherit(found []*fact, text string) {
	var before *fact
	for _, f := range found {
		if f.number == nil || f.number.Dimension != "" || strings.HasPrefix(text[f.span.End:], "-") {
			continue
		}
		if len(f.head) == 0 && before != nil {
			f.head = before.head
		}
		if len(f.head) > 0 {
			before = f
		}
	}
}
