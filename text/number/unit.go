package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// finish gives a quantity its unit, bound and span.
func (f *finder) finish(i int, q quantity) news.Number {
	span := news.Span{Start: f.words[i].Start, End: f.words[i+q.words-1].End}
	n := news.Number{Value: q.value, Bound: q.bound, Unit: q.unit}
	if code, start := f.signBefore(span.Start); n.Unit == "" && code != "" && start >= f.taken {
		n.Unit, span.Start = code, start
	}
	if n.Unit == "" && f.joined(i-1) && f.lex.percentWords[f.folded(i-1)] {
		n.Unit, span.Start = "%", f.words[i-1].Start
	}
	if sign := f.signAfter(span.End); n.Unit == "" && sign != "" {
		_, size := utf8.DecodeRuneInString(strings.TrimLeft(f.text[span.End:], " \u00A0\u202F"))
		n.Unit, span.End = sign, span.End+strings.Index(f.text[span.End:], strings.TrimLeft(f.text[span.End:], " \u00A0\u202F"))+size
	}
	behind, phrase := f.boundBehind(i + q.words)
	if n.Unit == "" {
		n.Unit = f.unit(i, q.words+phrase)
	}
	if b := f.boundBefore(i, span.Start); b != "" {
		behind = b
	}
	n.Span = span
	f.taken = span.End
	return bounded(n, q.max, behind)
}

// maxUnitWords is how many words behind a number are looked at for its unit.
const maxUnitWords = 3

// unit returns what the number in words i to i+words counts.
func (f *finder) unit(i, words int) string {
	j := i + words
	for n := 0; n < 2 && f.follows(j) && f.lex.joiners[f.folded(j)]; n++ {
		j++
	}
	if f.isAge(j) {
		return "years"
	}
	if !f.follows(j) || f.words[j].figure {
		return ""
	}
	first := f.noun(j)
	if code := dollars[f.words[j].In(f.text)]; code != "" && strings.HasPrefix(f.text[f.words[j].End:], "$") {
		return code // "7 millones de US$"
	}
	if f.isPoints(j) {
		return "pp"
	}
	if f.lex.percents[first] || f.follows(j+1) && f.lex.percents[first+" "+f.folded(j+1)] {
		return "%"
	}
	if f.follows(j+1) && f.lex.currencies[first+f.folded(j+1)] != "" {
		return f.lex.currencies[first+f.folded(j+1)] // "美元" is two words to UAX #29
	}
	if isMeasure(f.words[j].In(f.text)) {
		return first
	}
	for n := range maxUnitWords {
		if !f.follows(j+n) || f.words[j+n].figure {
			break
		}
		w := f.noun(j + n)
		if code := f.currency(j+n, w); code != "" {
			return code
		}
		if f.closes(w) {
			break
		}
		if f.lex.lang == "en" && (strings.HasSuffix(w, "s") || f.lex.nouns[w]) {
			return f.compoundNoun(j+n, w)
		}
	}
	if f.lex.lang == "en" {
		if one := f.words[i].figure && f.folded(i) == "1" && words == 1; one && !f.closes(first) {
			return first
		}
		return "" // what English counts is in the plural
	}
	return f.head(j)
}

// compoundNoun is the plural behind an English plural without ending: "police officers".
func (f *finder) compoundNoun(j int, w string) string {
	if !strings.HasSuffix(w, "s") && f.follows(j+1) && !f.words[j+1].figure {
		if next := f.noun(j + 1); strings.HasSuffix(next, "s") && !f.closes(next) {
			return next
		}
	}
	return w
}

// isAge sees "30-year-old", "30-jährige" and "30-jarige".
func (f *finder) isAge(j int) bool {
	if j < 1 || j >= len(f.words) || f.gap(j-1) != "-" && f.gap(j-1) != "‑" {
		return false
	}
	w := f.folded(j)
	switch f.lex.lang {
	case "en":
		return w == "year" && j+1 < len(f.words) && f.folded(j+1) == "old" || w == "years"
	case "de":
		return strings.HasPrefix(w, "jahrig")
	case "nl":
		return strings.HasPrefix(w, "jarig")
	}
	return false
}

// isPoints reports whether "percentage points" stand from word j on.
func (f *finder) isPoints(j int) bool {
	phrase := ""
	for n := 0; n < maxPhrase && f.follows(j+n); n++ {
		phrase = strings.TrimPrefix(phrase+" "+f.folded(j+n), " ")
		if f.lex.points[phrase] {
			return true
		}
	}
	return false
}

// head is the folded noun that stands behind the adjectives from word j on, "" when there is none.
func (f *finder) head(j int) string {
	for n := 0; n < maxUnitWords && f.isAdjective(j) && f.follows(j+1) && !f.words[j+1].figure; n++ {
		j++
	}
	w := f.noun(j)
	if f.closes(w) || f.lex.lang == "de" && !f.capital(j) && !f.lex.nouns[w] {
		return ""
	}
	return w
}

func (f *finder) capital(j int) bool {
	r, _ := utf8.DecodeRuneInString(f.words[j].In(f.text))
	return unicode.IsUpper(r)
}

// isAdjective reports whether word j looks like an adjective before what is counted: by its
// ending where those of adjectives and nouns differ, else by the table.
func (f *finder) isAdjective(j int) bool {
	w := f.folded(j)
	if f.lex.adjectives[w] {
		return true
	}
	switch f.lex.lang {
	case "de":
		return !f.capital(j) && !f.closes(w) && !f.lex.nouns[w]
	case "nl":
		return len(w) > 4 && strings.HasSuffix(w, "e") && !f.closes(w)
	case "ru":
		return endsIn(w, "ых", "их", "ые", "ие")
	case "uk":
		return endsIn(w, "их", "ські", "цькі", "льні", "нні", "ові")
	case "pl":
		return endsIn(w, "ych", "ich", "skie", "owe", "lne")
	case "tr":
		return len(w) > 5 && endsIn(w, "li", "lu")
	}
	return false
}

func endsIn(w string, endings ...string) bool {
	for _, e := range endings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// noun is the folded word j without an article joined to it ("d’euros").
func (f *finder) noun(j int) string {
	w := f.folded(j)
	if at := strings.IndexByte(w, '\''); at >= 0 && at <= 2 && at+1 < len(w) && (f.lex.lang == "fr" || f.lex.lang == "it" || f.lex.lang == "ca") {
		return w[at+1:]
	}
	return w
}

// follows reports whether word j stands right behind the one before it.
func (f *finder) follows(j int) bool {
	if j < 1 || j >= len(f.words) {
		return false
	}
	gap := f.gap(j - 1)
	return f.joined(j-1) && gap != "-" || strings.TrimSpace(gap) == "." && f.words[j-1].times > 0
}

// currency returns the code of a word for money or an ISO code in capitals.
func (f *finder) currency(j int, folded string) string {
	if text := f.words[j].In(f.text); isCurrencyCode(text) {
		return text
	}
	return f.lex.currencies[folded]
}

// closes reports a word that no counted thing is named by.
func (f *finder) closes(folded string) bool {
	return token.IsStop(f.lex.lang, folded) && !f.lex.nouns[folded]
}
