package entity

import (
	"strings"
	"unicode/utf8"
)

// nominative gives a person's name in the dictionary form, as far as the article or the language
// tells it, so that "Еленой Гаевской" and "Анны Линдовой" meet the same names elsewhere.
func (d *document) nominative(g *group) string {
	words := strings.Fields(g.name)
	if len(words) == 0 || !d.lang.hasCases() {
		return g.name
	}
	words[0] = d.firstWord(words)
	seen := d.formsOf(g, isFeminine(words[0]))
	for i, w := range words {
		if i == 0 && len(words) > 1 {
			continue
		}
		if form, ok := seen[d.formKey(w)]; ok {
			words[i] = form
		}
	}
	if last := len(words) - 1; last > 0 {
		words[last] = surnameNominative(d.lang.code, words[last], isFeminine(words[0]))
	}
	return strings.Join(words, " ")
}

// hasCases reports a language whose cases this file knows.
func (l *language) hasCases() bool {
	switch l.code {
	case "uk", "ru", "be", "pl", "cs", "sk":
		return true
	}
	return false
}

// firstWord is the nominative of a given name, or the word of a name of one.
func (d *document) firstWord(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return d.givenName(words[0])
}

func (d *document) formKey(word string) string {
	return skeletonWord(d.lang.stem(d.lang.stem(foldName(word))))
}

// formsOf lists the likeliest nominative of each word of a group's mentions: the shortest form, of
// equally long ones that in -а or -я for a woman, and any other for a man.
func (d *document) formsOf(g *group, feminine bool) map[string]string {
	forms := map[string]string{}
	for _, m := range g.members {
		c := &d.names[m]
		for i := c.from; i < c.to; i++ {
			s, _ := d.in(i, i+1)
			key := d.formKey(s)
			if old, ok := forms[key]; !ok || moreNominative(s, old, feminine) {
				forms[key] = s
			}
		}
	}
	return forms
}

func moreNominative(a, b string, feminine bool) bool {
	if n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b); n != m {
		return n < m
	}
	return isFeminine(a) == feminine && isFeminine(b) != feminine
}

// isFeminine reports a name that ends as those of women do in the Slavic languages.
func isFeminine(name string) bool {
	for _, e := range [...]string{"а", "я", "a", "á"} {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

// The endings that a given name has in the nominative, tried in order on its stem.
var (
	nominatives          = [...]string{"а", "я", "a", "ia", "", "ий", "ій", "й", "ь", "о", "y", "ek"}
	masculineNominatives = [...]string{"", "ий", "ій", "й", "ь", "о", "y", "ek", "а", "я", "a", "ia"}
)

// masculineCase reports an ending that only men's names have, or theirs more often.
func masculineCase(ending string) bool {
	switch ending {
	case "ом", "ем", "єм", "ым", "им", "ого", "ому", "а", "я", "em", "iem", "owi", "ovi", "a", "ego", "emu", "eho":
		return true
	}
	return false
}

// givenName turns an inflected given name into one that the table has.
func (d *document) givenName(name string) string {
	for _, e := range [...]string{"ą", "ę"} {
		if stem, ok := strings.CutSuffix(name, e); ok {
			name = stem + "a"
		}
	}
	fold := foldName(name)
	if _, ok := d.tables.given[skeletonWord(fold)]; ok {
		return name
	}
	for _, e := range d.lang.endings {
		stem, ok := strings.CutSuffix(fold, e)
		if !ok || utf8.RuneCountInString(stem) < 2 || len(stem) > len(name) {
			continue
		}
		order := nominatives
		if masculineCase(e) {
			order = masculineNominatives
		}
		for _, n := range order {
			if _, ok := d.tables.given[skeletonWord(stem+n)]; ok && cyrillicWord(stem+n) == cyrillicWord(stem) {
				return name[:min(len(stem), len(name))] + n
			}
		}
	}
	return name
}

// cyrillicWord reports whether the last letter of a word is Cyrillic.
func cyrillicWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r >= 0x400 && r < 0x530
}

// surnameEnding turns the ending of a surname in another case into that of the nominative.
type surnameEnding struct{ from, to string }

// The endings of surnames that are adjectives, or made like them, by language; those of women
// first, then those of men.
var (
	feminineEndings = map[string][]surnameEnding{
		"ru": {{"ской", "ская"}, {"скую", "ская"}, {"цкой", "цкая"}, {"цкую", "цкая"}, {"овой", "ова"}, {"ову", "ова"}, {"евой", "ева"}, {"еву", "ева"}, {"иной", "ина"}, {"ину", "ина"}},
		"uk": {{"ської", "ська"}, {"ській", "ська"}, {"ську", "ська"}, {"ською", "ська"}, {"цької", "цька"}, {"цькій", "цька"}, {"цьку", "цька"}, {"цькою", "цька"},
			{"ової", "ова"}, {"овій", "ова"}, {"ову", "ова"}, {"овою", "ова"}},
		"pl": {{"skiej", "ska"}, {"ską", "ska"}, {"ckiej", "cka"}, {"cką", "cka"}, {"ową", "owa"}, {"owej", "owa"}},
		"cs": {{"ové", "ová"}, {"ovou", "ová"}, {"ské", "ská"}, {"skou", "ská"}},
	}
	masculineEndings = map[string][]surnameEnding{
		"ru": {{"ского", "ский"}, {"скому", "ский"}, {"ским", "ский"}, {"ском", "ский"}, {"цкого", "цкий"}, {"цкому", "цкий"}, {"цким", "цкий"}, {"овым", "ов"}, {"евым", "ев"}, {"иным", "ин"}},
		"uk": {{"ського", "ський"}, {"ському", "ський"}, {"ським", "ський"}, {"цького", "цький"}, {"цькому", "цький"}, {"цьким", "цький"}},
		"pl": {{"skiego", "ski"}, {"skiemu", "ski"}, {"skim", "ski"}, {"ckiego", "cki"}, {"ckiemu", "cki"}, {"ckim", "cki"}},
		"cs": {{"ského", "ský"}, {"skému", "ský"}, {"ským", "ský"}},
	}
)

func surnameNominative(lang, name string, feminine bool) string {
	endings := masculineEndings
	if feminine {
		endings = feminineEndings
	}
	switch lang {
	case "be":
		lang = "ru"
	case "sk":
		lang = "cs"
	}
	for _, e := range endings[lang] {
		if stem, ok := strings.CutSuffix(name, e.from); ok && utf8.RuneCountInString(stem) > 1 {
			return stem + e.to
		}
	}
	return name
}
