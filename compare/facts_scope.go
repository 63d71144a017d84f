package compare

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// additions stand beside a count of what comes to others: "another 30 people", "two more". Such a count is no other value of the
// whole.
var additions = wordSets(map[string]string{
	"en": "another other others further more additional extra remaining",
	"de": "weitere weiteren weiterer andere anderen zusatzliche zusatzlichen ubrigen ubrige",
	"fr": "autres autre supplementaires",
	"es": "otros otras otro otra mas adicionales restantes",
	"it": "altri altre altro altra ulteriori",
	"pt": "outros outras outro outra mais adicionais restantes",
	"nl": "andere anderen nog extra overige",
	"tr": "daha diger baska",
	"ru": "еще другие других остальные остальных",
	"uk": "ще інші інших решта",
})

// subsets stand behind a count of some among those just counted: "three of them".
var subsets = wordSets(map[string]string{
	"en": "them whom these those which",
	"de": "davon darunter ihnen denen",
	"fr": "eux elles lesquels dont",
	"es": "ellos ellas cuales",
	"it": "loro quali cui",
	"pt": "eles elas deles delas quais",
	"nl": "hen wie daarvan",
	"tr": "bunlardan onlardan",
	"ru": "них которых",
	"uk": "них яких",
})

// changesFrom and changesTo stand before the two values of a change: "from 33 to 48".
var (
	changesFrom = wordSets(map[string]string{"en": "from", "de": "von", "fr": "de", "es": "de", "it": "da dal dai", "pt": "de", "nl": "van", "ru": "с со", "uk": "з із від"})
	changesTo   = wordSets(map[string]string{"en": "to", "de": "auf", "fr": "a", "es": "a", "it": "a al ai", "pt": "para a", "nl": "naar", "ru": "до", "uk": "до"})
)

// wordSets makes a set of each language's folded words.
func wordSets(lists map[string]string) map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for lang, words := range lists {
		all[lang] = map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			all[lang][token.Fold(w)] = true
		}
	}
	return all
}

// partial reports whether the value is one of a part or of a change, which does not compare with that of the whole: first is its
// first word, last the first one behind it.
func (f *fact) partial(words []sentenceWord, first, last int) bool {
	at := func(i int, set map[string]map[string]bool) bool {
		return i >= 0 && i < len(words) && set[f.lang][words[i].folded]
	}
	if at(first-1, additions) || at(last, additions) || at(last+1, additions) && !at(last, changesFrom) {
		return true
	}
	if at(last, subsets) || at(last+1, subsets) {
		return true
	}
	for i := last; i < min(last+2, len(words)-1); i++ {
		if at(first-1, changesFrom) && at(i, changesTo) && figure(words[i+1]) {
			return true
		}
	}
	for i := max(1, first-4); i < first-1; i++ {
		if at(first-1, changesTo) && at(i-1, changesFrom) && figure(words[i]) {
			return true
		}
	}
	return false
}

func figure(w sentenceWord) bool { return strings.ContainsFunc(w.folded, unicode.IsDigit) }

// fates are what is counted of people, in English, as the table of concepts has it.
var fates = sync.OnceValue(func() map[concept.ID]bool {
	all := map[concept.ID]bool{}
	for _, w := range []string{"killed", "injured", "missing", "rescued", "arrested", "homeless"} {
		for _, id := range concept.Of("en", w) {
			all[id] = true
		}
	}
	return all
})

// farthestFate is how many words from a count what befell those counted is looked for.
const farthestFate = 12

// fate returns the nearest of the fates that a sentence names beside the words from first to last, 0 for none.
func (f *fact) fate(words []sentenceWord, first, last int) concept.ID {
	for d := 1; d <= farthestFate; d++ {
		for _, i := range [2]int{last + d - 1, first - d} {
			if i < 0 || i >= len(words) {
				continue
			}
			for _, id := range concept.Of(f.lang, words[i].folded) {
				if fates()[id] {
					return id
				}
			}
		}
	}
	return 0
}

// farthestPlace is how many words behind a count the place is looked for that it is of.
const farthestPlace = 7

// placeBehind returns the place that follows a count in its clause ("people in Boulder"), "" for none.
func (f *fact) placeBehind(r *news.Report, words []sentenceWord, last int) string {
	if last+1 >= len(words) {
		return ""
	}
	end := last + 1
	for end < min(last+farthestPlace, len(words)) && !strings.Contains(conjunctions, " "+words[end].folded+" ") &&
		!strings.ContainsAny(r.Article.Text[words[end-1].End:words[end].Start], ",;:()–—") {
		end++
	}
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, news.Span{Start: words[last+1].Start, End: words[end-1].End}) {
		if m.Kind == news.Place {
			return m.Entity
		}
	}
	return ""
}

// locatives stand before the name of the place where something is, was or will be.
const locatives = " in at near from to into outside around across " + "bei aus nach vor um " + "a au aux dans en pres vers " + "en hasta desde cerca hacia " +
	"ad vicino verso da dal dalla nel nella a " + "em no na nos nas para perto " + "te bij naar uit nabij " + "в во на из под у к " + "в у на із з до під біля "

// placesOf lists the places where a sentence says that something is.
func placesOf(r *news.Report, words []sentenceWord) []string {
	if len(words) == 0 {
		return nil
	}
	var out []string
	i := 0
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, news.Span{Start: words[0].Start, End: words[len(words)-1].End}) {
		for i < len(words) && words[i].Start < m.Start {
			i++
		}
		if m.Kind == news.Place && i > 0 && strings.Contains(locatives, " "+words[i-1].folded+" ") {
			out = append(out, m.Entity)
		}
	}
	return out
}

// sameArea reports whether one of two places lies in the other.
func sameArea(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// farFrom reports whether two sentences name places of which none lies in one of the other.
func farFrom(a, b []string) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return sameArea(x, y) }) {
			return false
		}
	}
	return len(a) > 0 && len(b) > 0
}

// elsewhere reports two values of which each is said to be of another place or another fate.
func (f *fact) elsewhere(o *fact) bool {
	if f.fates != 0 && o.fates != 0 && f.fates != o.fates {
		return true
	}
	return f.place != "" && o.place != "" && !sameArea(f.place, o.place) || farFrom(f.places, o.places)
}
