package antonym

import "strings"

// irregular gives the base of the irregular forms that news use most.
var irregular = map[string]string{
	"rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow", "won": "win", "lost": "lose",
	"bought": "buy", "sold": "sell", "gave": "give", "given": "give", "took": "take", "taken": "take", "began": "begin", "begun": "begin",
	"came": "come", "went": "go", "gone": "go", "left": "leave", "kept": "keep", "held": "hold", "shrank": "shrink", "shrunk": "shrink",
	"sank": "sink", "sunk": "sink", "forgot": "forget", "forgotten": "forget", "forbade": "forbid", "forbidden": "forbid", "withdrew": "withdraw",
	"withdrawn": "withdraw", "sent": "send", "stood": "stand", "sat": "sit", "found": "find", "froze": "freeze", "frozen": "freeze",
	"broke": "break", "broken": "break", "built": "build", "rode": "ride", "drew": "draw", "drawn": "draw", "lent": "lend", "slept": "sleep",
	"awoke": "awake", "woke": "wake", "woken": "wake", "spoke": "speak", "spoken": "speak", "met": "meet", "led": "lead", "fed": "feed",
	"men": "man", "women": "woman", "children": "child", "wives": "wife", "lives": "life", "people": "person",
	"worse": "bad", "worst": "bad", "best": "good", "lesser": "less", "least": "less", "most": "most",
}

// baseForms returns a folded English word and what it may be inflected from, whether or not there are such words: the table
// decides.
func baseForms(word string) []string {
	forms := []string{word}
	if base := irregular[word]; base != "" {
		return append(forms, base)
	}
	for _, rule := range [...]struct {
		ending string
		bases  []string
	}{
		{"ies", []string{"y", "ie"}}, {"ied", []string{"y", "ie"}}, {"iest", []string{"y"}}, {"ier", []string{"y"}}, {"ves", []string{"f", "fe", "ve"}},
		{"es", []string{"", "e"}}, {"s", []string{""}}, {"ed", []string{"", "e"}}, {"ing", []string{"", "e"}}, {"est", []string{"", "e"}}, {"er", []string{"", "e"}},
	} {
		stem, ok := strings.CutSuffix(word, rule.ending)
		if !ok || len(stem) < 3 || rule.ending == "s" && strings.HasSuffix(stem, "s") {
			continue
		}
		for _, b := range rule.bases {
			forms = append(forms, stem+b)
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] && rule.ending != "s" && rule.ending != "es" {
			forms = append(forms, stem[:n-1])
		}
	}
	return forms
}
