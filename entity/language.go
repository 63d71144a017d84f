package entity

import (
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// language is what is known of one language: its words beside names and the
// stems of its names for places. It does not change once made.
type language struct {
	code     string
	words    map[string]wordClass
	shared   map[string]wordClass
	calendar map[string]struct{}
	stems    map[string]int // place by stem of a name, ambiguous when two share it
	longest  map[string]int // words of the longest such name, by stem of the first
	peoples  map[string]int // place by stem of an adjective or name of a people
	makers   []string       // ends of nouns before the name of an organisation
	nouns    bool           // all nouns have capitals
	roles    *roleWords     // nil when the language has none
	articles bool           // nouns have articles
	inflection
}

const ambiguous = -1

// language returns what is known of a language, made when first asked for. An
// unknown language gets one without words.
func (t *tables) language(code string) *language {
	if code == "no" {
		code = "nb"
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	l := t.languages[code]
	if l == nil {
		l = t.newLanguage(code)
		if len(t.languages) < 512 { // codes come from outside
			t.languages[code] = l
		}
	}
	return l
}

func (t *tables) newLanguage(code string) *language {
	l := &language{
		code: code, words: t.lexicon[code], shared: t.lexicon["-"], calendar: t.calendar[code],
		stems: map[string]int{}, longest: map[string]int{}, peoples: map[string]int{},
		nouns: code == "de" || code == "lb", inflection: inflectionOf(code),
	}
	l.roles = t.roles[code]
	for w, class := range l.words {
		if class&maker != 0 {
			l.makers = append(l.makers, w)
		}
		l.articles = l.articles || class&definite != 0
	}
	l.addStems(t)
	for _, d := range t.demonyms[code] {
		l.peoples[l.stemWords(d.fold)] = d.place
		l.peoples[d.fold] = d.place
		if n := strings.Count(d.fold, " ") + 1; n > 1 {
			first, _, _ := strings.Cut(d.fold, " ")
			l.longest[l.stem(first)] = max(l.longest[l.stem(first)], n)
		}
	}
	return l
}

// addStems adds the names that the language has for places, and the English name of those for which
// it has none, since CLDR leaves out what is the same in both: Helsinki in Finnish.
func (l *language) addStems(t *tables) {
	if !l.inflects() {
		return
	}
	named := make([]bool, len(t.places))
	for i := range t.spaced {
		if n := &t.spaced[i]; n.usedIn(l.code) {
			named[n.place] = true
			l.addStem(n, t)
		}
	}
	for i := range t.spaced {
		if n := &t.spaced[i]; !named[n.place] && l.names && !n.capital && n.usedIn("en") && isASCII(n.fold) {
			l.addStem(n, t)
		}
	}
}

func (l *language) addStem(n *spacedName, t *tables) {
	if utf8.RuneCountInString(n.fold) < l.room+1 && l.code != "ko" {
		return
	}
	key := l.nameStems(n.fold)
	first, _, _ := strings.Cut(n.fold, " ")
	first = l.stem(first)
	l.longest[first] = max(l.longest[first], strings.Count(key, " ")+1)
	l.putStem(key, n.place, t)
	if weak, ok := weakened(l.code, key); ok {
		l.putStem(weak, n.place, t)
	}
}

// putStem keeps the place of a stem, of a country and a city the country.
func (l *language) putStem(key string, place int, t *tables) {
	old, taken := l.stems[key]
	switch {
	case !taken || old == place:
		l.stems[key] = place
	case old != ambiguous && strings.HasPrefix(t.places[place].key, t.places[old].key+"/"):
		// a city called as its country is the country
	case old != ambiguous && strings.HasPrefix(t.places[old].key, t.places[place].key+"/"):
		l.stems[key] = place
	default:
		l.stems[key] = ambiguous
	}
}

func (f *inflection) stemWords(fold string) string {
	if !strings.Contains(fold, " ") {
		return f.stem(fold)
	}
	words := strings.Split(fold, " ")
	for i, w := range words {
		words[i] = f.stem(w)
	}
	return strings.Join(words, " ")
}

func (f *inflection) nameStems(fold string) string {
	if f.strings && !strings.Contains(fold, " ") {
		return f.nameStem(fold)
	}
	return f.stemWords(fold)
}

// is reports whether a folded word stands in one of the lists of a class.
func (l *language) is(fold string, class wordClass) bool {
	return (l.words[fold]|l.shared[fold])&class != 0
}

// isDay reports whether a folded word names a weekday or month.
func (l *language) isDay(fold string) bool {
	_, ok := l.calendar[fold]
	return ok
}

func (l *language) isStop(fold string) bool { return token.IsStop(l.code, fold) }
