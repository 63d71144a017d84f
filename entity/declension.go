package entity

import "strings"

// decline gives the singular forms of a role's nominative in the languages that inflect
// it. It makes more forms than there are, since what is no word does not occur; plurals
// are left out where they differ, because they name no single holder.
func decline(lang, word string) []string {
	forms := []string{word}
	for _, d := range declensions[lang] {
		stem, ok := strings.CutSuffix(word, d.ending)
		if !ok || len(stem) < 2 {
			continue
		}
		for e := range strings.SplitSeq(d.forms, " ") {
			forms = append(forms, stem+e)
		}
		break
	}
	return forms
}

// declension replaces the ending of a nominative by those of the other cases.
type declension struct{ ending, forms string }

// declensions are tried in order; the empty ending is that of all other words.
var declensions = map[string][]declension{
	"ru": {
		{"ий", "его ого ему ому им ем ом"}, {"ый", "ого ому ым ом"}, {"ая", "ой ую"}, {"ья", "ьи ье ью ьей"},
		{"ь", "я ю ем ём е"}, {"й", "я ю ем е"}, {"я", "и е ю ей"}, {"а", "ы и е у ой ей"}, {"о", ""}, {"", "а у ом ем е"},
	},
	"uk": {
		{"ий", "ого ому им"}, {"ій", "ього ьому ім"}, {"я", "і ю ею єю"}, {"ь", "я ю еві ем і"}, {"й", "я ю єві єм ї"},
		{"а", "и і у ою ій"}, {"о", ""}, {"", "а у ові еві ом ем і"},
	},
	"pl": {
		{"ki", "kiego kiemu kim"}, {"y", "ego emu ym"}, {"ka", "ki ce kę ką"}, {"a", "y i e ę ą ie ej"},
		{"", "a owi em iem ie"},
	},
	"de": {
		{"in", "in"}, {"e", "er en em"}, {"er", "ers"}, {"", "s es en"},
	},
	"tr": {
		{"", "in ın un ün nin nın nun nün i ı u ü yi yı yu yü ni nı nu nü e a ye ya ne na de da te ta nde nda den dan ten tan nden ndan le la yle yla"},
	},
}

// declinePhrase declines every word of a phrase of two, the first of a longer one.
func declinePhrase(lang, phrase string) []string {
	words := strings.Fields(phrase)
	if len(words) == 1 || lang == "tr" {
		last := len(words) - 1
		return each(decline(lang, words[last]), strings.Join(words[:last], " "))
	}
	rest := strings.Join(words[1:], " ")
	var forms []string
	for _, first := range decline(lang, words[0]) {
		tails := []string{rest}
		if len(words) == 2 {
			tails = decline(lang, rest)
		}
		forms = append(forms, each(tails, first)...)
	}
	return forms
}

// each puts the words of head before every form.
func each(forms []string, head string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = strings.TrimSpace(head + " " + f)
	}
	return out
}
