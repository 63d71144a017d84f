package position

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
	"github.com/wiredesk/wiredesk/text/token"
)

// maxWords is the most words of a sentence that are read; what is behind them is no sentence
// that a person wrote.
const maxWords = 200

// word is one word of a sentence. A contraction ("we'll", "won't") is two words that share
// its bytes between them.
type word struct {
	news.Span
	fold   string // as [cue.Fold] has it; "will" and "not" for the parts of "won't"
	before string // what stands between the word before and this one
	role   role
	cues   []cue.Cue // readings as a word that attributes
	capital,
	owner bool // ends in a possessive: "Norland's"
	quote int // index of the direct quote that it lies in, -1 for none
	date  bool
}

// sentence is one sentence of an article, cut into words.
type sentence struct {
	n     int // as in the analysis
	span  news.Span
	words []word
	tail  string // what stands behind the last word
}

// sentenceAt cuts sentence n into words and looks each up.
func (r *reader) sentenceAt(n int) sentence {
	s := sentence{n: n, span: r.analysis.Sentences[n].Span}
	text := s.span.In(r.article.Text)
	s.words = r.buffers[n%len(r.buffers)][:0]
	end := 0
	for t := range token.Words(text) {
		if len(s.words) >= maxWords {
			break
		}
		before := text[end:t.Start]
		end = t.End
		s.words = r.appendWord(s.words, t, s.span.Start, before)
	}
	s.tail = text[end:]
	r.buffers[n%len(r.buffers)] = s.words
	r.lookUp(s.words)
	r.mark(s.words, n)
	return s
}

// appendWord adds the word or words of a token.
func (r *reader) appendWord(words []word, t token.Token, offset int, before string) []word {
	first, _ := utf8.DecodeRuneInString(t.Text)
	w := word{
		Span: news.Span{Start: t.Start + offset, End: t.End + offset}, fold: cue.Fold(r.analysis.Lang, t.Text),
		before: before, capital: unicode.IsUpper(first), quote: -1,
	}
	if cut := r.elision(t.Text); cut > 0 {
		second := w
		w.End, second.Start = w.Start+cut, w.Start+cut
		w.fold, second.fold = cue.Fold(r.analysis.Lang, strings.TrimRight(t.Text[:cut], "'’")), cue.Fold(r.analysis.Lang, t.Text[cut:])
		first, _ = utf8.DecodeRuneInString(t.Text[cut:])
		second.before, second.capital = "", unicode.IsUpper(first)
		return append(words, w, second)
	}
	stem, suffix := r.grammar.divide(w.fold)
	if suffix == "" {
		w.owner = strings.HasSuffix(w.fold, "'s") || strings.HasSuffix(t.Text, "s’")
		return append(words, w)
	}
	// The typographic apostrophe has more bytes than the folded one.
	cut := strings.LastIndexAny(t.Text, "'’")
	if suffix == "not" {
		cut--
	}
	cut = max(0, min(cut, len(t.Text)))
	second := w
	w.End = w.Start + cut
	second.Start, second.fold, second.before, second.capital = w.End, suffix, "", false
	w.fold = stem
	return append(words, w, second)
}

// maxElided is the most bytes of a word that is joined to the next by an apostrophe, with it.
const maxElided = 9

// elision returns how many bytes of a word are one that is joined to it by an apostrophe, with it; 0 for none.
func (r *reader) elision(text string) int {
	if !r.grammar.elides {
		return 0
	}
	at := strings.IndexAny(text, "'’")
	if at <= 0 || at > maxElided {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	if at+size >= len(text) {
		return 0
	}
	return at + size
}

// lookUp gives each word its role and its readings as a cue.
func (r *reader) lookUp(words []word) {
	folds := r.folds[:0]
	for i := range words {
		folds = append(folds, words[i].fold)
	}
	r.folds = folds
	for i := range words {
		words[i].role = r.grammar.roleOf(folds[i:])
		if r.cues != nil {
			words[i].cues = r.cues.At(folds[i:])
		}
	}
}

// mark notes which words lie in direct quotes and in dates.
func (r *reader) mark(words []word, n int) {
	for _, q := range r.quotes[n] {
		quote := &r.analysis.Quotes[q]
		if quote.Kind != news.Direct {
			continue
		}
		for i := range words {
			if quote.Contains(words[i].Span) {
				words[i].quote = q
			}
		}
	}
	for ; r.nextDate < len(r.analysis.Dates) && r.analysis.Dates[r.nextDate].Sentence <= n; r.nextDate++ {
		d := r.analysis.Dates[r.nextDate]
		for i := range words {
			words[i].date = words[i].date || d.Contains(words[i].Span)
		}
	}
}
