package cue

import "strings"

// englishIrregular gives past and participle of the irregular verbs that attribute, and of those they are built on.
var englishIrregular = map[string][2]string{
	"say": {"said", "said"}, "tell": {"told", "told"}, "think": {"thought", "thought"}, "write": {"wrote", "written"},
	"speak": {"spoke", "spoken"}, "read": {"read", "read"}, "swear": {"swore", "sworn"}, "foretell": {"foretold", "foretold"},
	"retell": {"retold", "retold"}, "go": {"went", "gone"}, "come": {"came", "come"}, "make": {"made", "made"},
	"give": {"gave", "given"}, "take": {"took", "taken"}, "put": {"put", "put"}, "set": {"set", "set"}, "lay": {"laid", "laid"},
	"let": {"let", "let"}, "bring": {"brought", "brought"}, "hold": {"held", "held"}, "find": {"found", "found"},
	"know": {"knew", "known"}, "feel": {"felt", "felt"}, "see": {"saw", "seen"}, "foresee": {"foresaw", "foreseen"},
	"hear": {"heard", "heard"}, "mean": {"meant", "meant"}, "seek": {"sought", "sought"}, "teach": {"taught", "taught"},
	"understand": {"understood", "understood"}, "forget": {"forgot", "forgotten"}, "forbid": {"forbade", "forbidden"},
	"show": {"showed", "shown"}, "choose": {"chose", "chosen"}, "beseech": {"besought", "besought"}, "bet": {"bet", "bet"},
	"shoot": {"shot", "shot"}, "hit": {"hit", "hit"}, "fire": {"fired", "fired"}, "strike": {"struck", "struck"},
	"sing": {"sang", "sung"}, "spell": {"spelled", "spelled"}, "learn": {"learned", "learned"}, "dream": {"dreamed", "dreamed"},
	"begin": {"began", "begun"}, "break": {"broke", "broken"}, "cast": {"cast", "cast"}, "broadcast": {"broadcast", "broadcast"},
	"draw": {"drew", "drawn"}, "be": {"was", "been"}, "have": {"had", "had"}, "get": {"got", "got"},
	"plead": {"pleaded", "pleaded"}, "throw": {"threw", "thrown"}, "shrug": {"shrugged", "shrugged"},
	"stand": {"stood", "stood"}, "withdraw": {"withdrew", "withdrawn"}, "overrule": {"overruled", "overruled"},
	"keep": {"kept", "kept"}, "leave": {"left", "left"}, "rethink": {"rethought", "rethought"},
	"misspeak": {"misspoke", "misspoken"}, "bid": {"bid", "bid"}, "weep": {"wept", "wept"}, "run": {"ran", "run"},
	"forswear": {"forswore", "forsworn"}, "bear": {"bore", "borne"}, "send": {"sent", "sent"}, "quote": {"quoted", "quoted"},
}

// englishSecond are second forms of the past beside that of the rule or the table.
var englishSecond = map[string]string{
	"plead": "pled", "learn": "learnt", "dream": "dreamt", "show": "shown", "beseech": "beseeched",
}

// englishDoubling are the verbs of several syllables that double their last consonant. With "l" British
// spelling does and American does not.
var englishDoubling = map[string]bool{
	"admit": true, "commit": true, "permit": true, "omit": true, "rebut": true, "regret": true, "refer": true,
	"prefer": true, "concur": true, "aver": true, "allot": true, "recommit": true, "demur": true, "infer": true,
	"submit": true, "forbid": true, "forget": true, "begin": true, "abhor": true, "defer": true, "confer": true, "rebid": true,
}

// englishParticles are the adverbs of phrasal verbs, which an object may part from the verb: "ruled it out".
var englishParticles = map[string]bool{
	"out": true, "off": true, "up": true, "down": true, "back": true, "away": true, "aside": true, "forward": true,
}

// addEnglish files a verb of one word or more, whole and, with a particle, in two parts.
func addEnglish(l *Lexicon, entry string, c Cue, inflect inflector) {
	addHeadFirst(l, entry, c, inflect)
	head, rest, _ := strings.Cut(entry, " ")
	if !englishParticles[rest] {
		return
	}
	c.Particle = rest
	for _, f := range inflect(head) {
		c.Form = f.form
		l.add(f.word, c)
	}
}

// englishVerb makes the forms of an English verb.
func englishVerb(lemma string) []form {
	forms := []form{{lemma, Infinitive | Present}, {englishS(lemma), Present}}
	if lemma == "be" {
		forms = []form{{"be", Infinitive}, {"is", Present}, {"are", Present}, {"am", Present}, {"were", Past}}
	}
	if lemma == "have" {
		forms = []form{{"have", Infinitive | Present}, {"has", Present}}
	}
	if irregular, ok := englishIrregular[lemma]; ok {
		forms = append(forms, form{irregular[0], Past}, form{irregular[1], Participle})
		if irregular[0] == irregular[1] {
			forms = append(forms, form{irregular[0], Past | Participle})
		}
	} else {
		for _, stem := range englishStems(lemma, "ed") {
			forms = append(forms, form{stem, Past | Participle})
		}
	}
	if second, ok := englishSecond[lemma]; ok {
		forms = append(forms, form{second, Past | Participle})
	}
	for _, stem := range englishStems(lemma, "ing") {
		forms = append(forms, form{stem, Gerund})
	}
	return forms
}

// englishStems joins a lemma and "ed" or "ing", in British and American spelling where they differ.
func englishStems(lemma, ending string) []string {
	last := lemma[len(lemma)-1]
	switch {
	case strings.HasSuffix(lemma, "ie") && ending == "ing":
		return []string{strings.TrimSuffix(lemma, "ie") + "ying"}
	case last == 'e' && (ending == "ed" || !strings.HasSuffix(lemma, "ee") && lemma != "be"):
		return []string{lemma[:len(lemma)-1] + ending}
	case last == 'y' && ending == "ed" && !vowel(lemma[len(lemma)-2]):
		return []string{lemma[:len(lemma)-1] + "ied"}
	case last == 'c':
		return []string{lemma + "k" + ending}
	case last == 'l' && endsShort(lemma) && syllables(lemma) > 1:
		return []string{lemma + ending, lemma + "l" + ending}
	case englishDoubling[lemma] || endsShort(lemma) && syllables(lemma) == 1:
		return []string{lemma + string(last) + ending}
	}
	return []string{lemma + ending}
}

// englishS adds the "s" of the third person and of the plural.
func englishS(word string) string {
	last := word[len(word)-1]
	switch {
	case last == 'y' && len(word) > 1 && !vowel(word[len(word)-2]):
		return word[:len(word)-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'o', strings.HasSuffix(word, "sh"), strings.HasSuffix(word, "ch"):
		return word + "es"
	}
	return word + "s"
}

// englishNoun makes singular and plural of a noun.
func englishNoun(lemma string) []form {
	return []form{{lemma, Noun}, {englishS(lemma), Noun}}
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// endsShort reports whether a word ends in one vowel and one consonant that can be doubled.
func endsShort(word string) bool {
	n := len(word)
	if n < 3 || vowel(word[n-1]) || strings.IndexByte("wxy", word[n-1]) >= 0 {
		return false
	}
	return vowel(word[n-2]) && (!vowel(word[n-3]) || word[n-3] == 'u' && n > 3 && word[n-4] == 'q')
}

// syllables counts groups of vowels.
func syllables(word string) int {
	n, inside := 0, false
	for i := range len(word) {
		is := vowel(word[i]) || word[i] == 'y' && i > 0
		if is && !inside {
			n++
		}
		inside = is
	}
	return n
}
