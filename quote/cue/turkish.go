package cue

import "strings"

// addTurkish files a Turkish verb; the words before it are fixed and stand right before it: "ifade etmek".
func addTurkish(l *Lexicon, entry string, c Cue, _ inflector) {
	rest, verb := "", entry
	if i := strings.LastIndexByte(entry, ' '); i >= 0 {
		rest, verb = entry[:i+1], entry[i+1:]
	}
	for _, f := range turkishVerb(verb) {
		c.Form = f.form
		l.add(rest+f.word, c)
	}
}

// turkishVerb makes the forms of a verb by vowel harmony, for the third person: the definite and the evidential past,
// the present, progressive and future; the participles and converbs under which it stands before its
// noun or another verb.
func turkishVerb(lemma string) []form {
	stem := strings.TrimSuffix(strings.TrimSuffix(lemma, "mek"), "mak")
	v := lastTurkishVowel(stem)
	high, low := highVowel(v), lowVowel(v)
	d := "d"
	if strings.ContainsRune("çfhkpsşt", lastRune(stem)) {
		d = "t"
	}
	soft := softStem(stem) // before a vowel
	plural := "l" + low + "r"
	var forms []form
	add := func(f Form, words ...string) {
		for _, word := range words {
			forms = append(forms, form{word, f}, form{word + plural, f})
		}
	}
	present := presentStem(stem, soft, high) + "yor"
	glide := ""
	if isTurkishVowel(lastRune(stem)) {
		glide = "y"
	}
	add(Past, stem+d+high, stem+"m"+high+"ş")
	general := aorist(stem, soft, low)
	add(Present, stem+"m"+low+"kt"+low)
	forms = append(forms, form{stem + "m" + high + "şt" + high, Past}, form{present + "du", Past}, form{present + "lardı", Past},
		form{present, Present}, form{present + "lar", Present}, form{general, Present})
	add(Conditional, soft+glide+low+"c"+low+"k")
	forms = append(forms, form{lemma, Infinitive},
		form{soft + glide + low + "n", Participle}, form{soft + glide + low + "n" + plural, Participle},
		form{soft + glide + low + "r" + low + "k", Gerund}, form{soft + glide + high + "p", Gerund}, form{general + "ken", Gerund},
		form{stem + d + high + "ğ" + high + "n" + highVowel(lastTurkishVowel(high)), Participle},
	)
	return forms
}

func isTurkishVowel(r rune) bool { return strings.ContainsRune("aeıioöuü", r) }

func lastRune(s string) rune {
	r := []rune(s)
	if len(r) == 0 {
		return 0
	}
	return r[len(r)-1]
}

// lastTurkishVowel is the vowel with which endings agree.
func lastTurkishVowel(s string) rune {
	v := 'e'
	for _, r := range s {
		if isTurkishVowel(r) {
			v = r
		}
	}
	return v
}

// highVowel is the form of the ending -I.
func highVowel(v rune) string {
	switch v {
	case 'a', 'ı':
		return "ı"
	case 'o', 'u':
		return "u"
	case 'ö', 'ü':
		return "ü"
	}
	return "i"
}

// lowVowel is the form of the ending -A.
func lowVowel(v rune) string {
	if strings.ContainsRune("aıou", v) {
		return "a"
	}
	return "e"
}

// softStem is a stem before a vowel: et- becomes ed-, de- becomes di-.
func softStem(stem string) string {
	switch stem {
	case "et", "git", "reddet", "affet", "addet", "zannet", "hisset":
		return stem[:len(stem)-1] + "d"
	case "de", "ye":
		return stem[:1] + "i"
	}
	return stem
}

// presentStem is what stands before -yor: a last vowel a or e is narrowed.
func presentStem(stem, soft, high string) string {
	r := []rune(stem)
	last := lastRune(stem)
	switch {
	case stem == "de":
		return "di"
	case last == 'a' || last == 'e':
		before := string(r[:len(r)-1])
		return before + highVowel(lastTurkishVowel(before))
	case isTurkishVowel(last):
		return stem
	}
	return soft + high
}

// aorist is the general present, with the regular ending of its kind of stem.
func aorist(stem, soft, low string) string {
	if isTurkishVowel(lastRune(stem)) {
		return stem + "r"
	}
	vowels := 0
	for _, r := range stem {
		if isTurkishVowel(r) {
			vowels++
		}
	}
	if vowels == 1 || stem != soft {
		return soft + low + "r"
	}
	return soft + highVowel(lastTurkishVowel(stem)) + "r"
}

// turkishNoun makes the cases of a noun in which it stands with its content.
func turkishNoun(lemma string) []form {
	v := lastTurkishVowel(lemma)
	plural := lemma + "l" + lowVowel(v) + "r"
	return []form{{lemma, Noun}, {lemma + highVowel(v) + "n" + highVowel(v), Noun}, {lemma + "s" + highVowel(v), Noun}, {lemma + "s" + highVowel(v) + "n" + highVowel(v), Noun}, {plural, Noun}, {plural + highVowel(lastTurkishVowel(plural)), Noun}}
}
