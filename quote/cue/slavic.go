package cue

import "strings"

// slavic holds what differs between Russian and Ukrainian when a verb is inflected.
type slavic struct {
	infinitive []string  // endings: ть, ти
	reflexive  []string  // ся behind consonants, and what it becomes behind vowels
	past       [4]string // endings of the masculine, feminine, neuter and plural
	returns    string    // what the singular has before the reflexive particle
	// present gives the third persons of a lemma without ending, by the vowel before the ending.
	present   func(stem string) (singular, plural string)
	irregular map[string][2]string // infinitive to third persons of present or simple future
	pasts     map[string]string    // infinitive to masculine past, where no rule makes it
}

// verb makes the forms of a lemma: the past in all genders, the third persons, gerunds and the infinitive.
func (s *slavic) verb(lemma string) []form {
	base, reflexive := lemma, false
	for _, ending := range []string{"ся", "сь"} {
		if b, ok := strings.CutSuffix(lemma, ending); ok {
			base, reflexive = b, true
			break
		}
	}
	stem := base
	for _, ending := range s.infinitive {
		if root, ok := strings.CutSuffix(stem, ending); ok {
			stem = root // once: "отметить" keeps its -ти-
			break
		}
	}
	var forms []form
	add := func(f Form, word string) {
		for _, w := range s.withReflexive(word, reflexive) {
			forms = append(forms, form{w, f})
		}
	}
	add(Infinitive, base)
	masculine, root := s.pastStem(base, stem)
	add(Past, masculine)
	for _, ending := range s.past[1:] {
		add(Past, root+ending)
	}
	singular, plural := s.thirdPersons(base, stem)
	if reflexive && strings.HasSuffix(singular, "є") || reflexive && strings.HasSuffix(singular, "е") {
		singular += s.returns
	}
	add(Present, singular)
	add(Present, plural)
	add(Gerund, root+"в")
	add(Gerund, root+"вши")
	for _, ending := range []string{"ут", "ют", "уть", "ють"} {
		if p, ok := strings.CutSuffix(plural, ending); ok {
			add(Gerund, p+gerundEnding(ending, s.infinitive[0]))
		}
	}
	for _, ending := range []string{"ат", "ят", "ать", "ять"} {
		if p, ok := strings.CutSuffix(plural, ending); ok {
			add(Gerund, p+softGerund(ending, s.infinitive[0]))
		}
	}
	return forms
}

// gerundEnding is that of verbs whose plural is in -ут, -ют.
func gerundEnding(ending, infinitive string) string {
	if infinitive == "ти" {
		return strings.TrimSuffix(ending, "ть") + "чи"
	}
	return "я"
}

// softGerund is that of verbs whose plural is in -ат, -ят.
func softGerund(ending, infinitive string) string {
	if infinitive == "ти" {
		return strings.TrimSuffix(ending, "ть") + "чи"
	}
	return strings.TrimSuffix(ending, "т")
}

// withReflexive joins a word and the reflexive particle.
func (s *slavic) withReflexive(word string, reflexive bool) []string {
	if !reflexive {
		return []string{word}
	}
	if strings.ContainsRune("аееиоуыэюяіїє", lastRune(word)) {
		joined := make([]string, len(s.reflexive))
		for i, particle := range s.reflexive {
			joined[i] = word + particle
		}
		return joined
	}
	return []string{word + "ся"}
}

// pastStem gives the masculine past and what the other genders are built on.
func (s *slavic) pastStem(base, stem string) (masculine, root string) {
	for _, prefix := range slavicPrefixes {
		rest, ok := strings.CutPrefix(base, prefix)
		if past, irregular := s.pasts[rest]; ok && irregular {
			return prefix + past, strings.TrimSuffix(prefix+past, s.past[0])
		}
	}
	return stem + s.past[0], stem
}

// slavicPrefixes are those under which a verb is inflected like its base.
var slavicPrefixes = []string{"", "по", "за", "вы", "ви", "об", "при", "про", "рас", "роз", "под", "під", "пере", "до", "на", "о", "с", "у", "рос", "предо", "рас", "от", "від", "из", "воз", "пред", "перед", "недо", "в", "пред"}

func (s *slavic) thirdPersons(base, stem string) (singular, plural string) {
	for _, prefix := range slavicPrefixes {
		rest, ok := strings.CutPrefix(base, prefix)
		if row, irregular := s.irregular[rest]; ok && irregular {
			return prefix + row[0], prefix + row[1]
		}
	}
	return s.present(stem)
}

// russian inflects Russian verbs.
var russian = &slavic{
	infinitive: []string{"ть", "чь", "ти"}, reflexive: []string{"сь"}, past: [4]string{"л", "ла", "ло", "ли"},
	present: russianPresent,
	irregular: map[string][2]string{
		"казать": {"кажет", "кажут"}, "сказать": {"скажет", "скажут"}, "писать": {"пишет", "пишут"}, "дать": {"даст", "дадут"}, "хотеть": {"хочет", "хотят"}, "мочь": {"может", "могут"},
		"кричать": {"кричит", "кричат"}, "молчать": {"молчит", "молчат"}, "слышать": {"слышит", "слышат"}, "желать": {"желает", "желают"}, "требовать": {"требует", "требуют"}, "считать": {"считает", "считают"},
		"знать": {"знает", "знают"}, "признать": {"признает", "признают"}, "признавать": {"признает", "признают"}, "давать": {"дает", "дают"}, "стать": {"станет", "станут"}, "шептать": {"шепчет", "шепчут"},
		"настоять": {"настоит", "настоят"}, "клясть": {"клянет", "клянут"}, "видеть": {"видит", "видят"}, "смотреть": {"смотрит", "смотрят"}, "велеть": {"велит", "велят"},
		"быть": {"будет", "будут"}, "звать": {"зовет", "зовут"}, "слать": {"шлет", "шлют"}, "боять": {"боит", "боят"}, "честь": {"чтет", "чтут"}, "стеречь": {"стережет", "стерегут"}, "нести": {"несет", "несут"}, "речь": {"речет", "рекут"}, "держать": {"держит", "держат"},
		"искать": {"ищет", "ищут"}, "смеять": {"смеет", "смеют"}, "принять": {"примет", "примут"}, "петь": {"поет", "поют"}, "лгать": {"лжет", "лгут"}, "уметь": {"умеет", "умеют"}, "сожалеть": {"сожалеет", "сожалеют"}, "иметь": {"имеет", "имеют"}, "надеять": {"надеет", "надеют"},
	},
	pasts: map[string]string{"опровергнуть": "опроверг", "отвергнуть": "отверг", "мочь": "мог", "клясть": "клял", "честь": "чел", "стеречь": "стерег", "нести": "нес"},
}

// russianPresent makes the third persons of a regular verb from its infinitive without -ть.
func russianPresent(stem string) (singular, plural string) {
	switch {
	case strings.HasSuffix(stem, "ова"), strings.HasSuffix(stem, "ева") && !strings.HasSuffix(stem, "дева"):
		root := strings.TrimSuffix(strings.TrimSuffix(stem, "ова"), "ева") + "у"
		return root + "ет", root + "ют"
	case strings.HasSuffix(stem, "и"):
		root := strings.TrimSuffix(stem, "и")
		if strings.ContainsRune("жшчщ", lastRune(root)) {
			return root + "ит", root + "ат"
		}
		return root + "ит", root + "ят"
	case strings.HasSuffix(stem, "ну"):
		root := strings.TrimSuffix(stem, "у")
		return root + "ет", root + "ут"
	}
	return stem + "ет", stem + "ют"
}

// ukrainian inflects Ukrainian verbs.
var ukrainian = &slavic{
	infinitive: []string{"ти", "чи"}, reflexive: []string{"ся", "сь"}, past: [4]string{"в", "ла", "ло", "ли"}, returns: "ть",
	present: ukrainianPresent,
	irregular: map[string][2]string{
		"казати": {"каже", "кажуть"}, "сказати": {"скаже", "скажуть"}, "писати": {"пише", "пишуть"}, "дати": {"дасть", "дадуть"}, "хотіти": {"хоче", "хочуть"}, "кричати": {"кричить", "кричать"},
		"бажати": {"бажає", "бажають"}, "вимагати": {"вимагає", "вимагають"}, "давати": {"дає", "дають"}, "визнавати": {"визнає", "визнають"}, "клясти": {"клянеть", "клянуть"}, "бачити": {"бачить", "бачать"},
		"шукати": {"шукає", "шукають"}, "йти": {"йдеть", "йдуть"}, "бояти": {"боїть", "боять"}, "бути": {"буде", "будуть"}, "звати": {"зве", "звуть"}, "повісти": {"повість", "повідять"},
		"стояти": {"стоїть", "стоять"}, "прийняти": {"прийме", "приймуть"}, "веліти": {"велить", "велять"}, "наполягти": {"наполяже", "наполяжуть"},
		"мовити": {"мовить", "мовлять"}, "зробити": {"зробить", "зроблять"}, "шепотіти": {"шепоче", "шепочуть"}, "застерегти": {"застереже", "застережуть"}, "лишити": {"лишить", "лишать"}, "попередити": {"попередить", "попередять"},
	},
	pasts: map[string]string{"йти": "йшов", "повісти": "повів", "наполягти": "наполіг", "стерегти": "стеріг", "клясти": "кляв"},
}

// ukrainianPresent makes the third persons of a regular verb from its infinitive without -ти.
func ukrainianPresent(stem string) (singular, plural string) {
	switch {
	case strings.HasSuffix(stem, "ува"), strings.HasSuffix(stem, "юва"):
		root := strings.TrimSuffix(stem, "ва")
		return root + "є", root + "ють"
	case strings.HasSuffix(stem, "и"), strings.HasSuffix(stem, "ї"):
		root := strings.TrimRight(stem, "иї")
		last := lastRune(root)
		switch {
		case strings.ContainsRune("жшчщ", last):
			return root + "ить", root + "ать"
		case strings.ContainsRune("бпвмф", last):
			return root + "ить", root + "лять"
		case strings.HasSuffix(stem, "ї"):
			return root + "їть", root + "ять"
		}
		return root + "ить", root + "ять"
	case strings.HasSuffix(stem, "ну"):
		root := strings.TrimSuffix(stem, "у")
		return root + "е", root + "уть"
	}
	return stem + "є", stem + "ють"
}

// slavicNoun makes the cases of a noun by its last letter.
func slavicNoun(lemma string) []form {
	forms := []form{{lemma, Noun}}
	add := func(stem string, endings string) {
		for ending := range strings.FieldsSeq(endings) {
			forms = append(forms, form{stem + ending, Noun})
		}
	}
	r := []rune(lemma)
	stem := string(r[:len(r)-1])
	switch r[len(r)-1] {
	case 'а':
		add(stem, "ы и у е і ой ою")
	case 'я':
		add(stem, "и і ї ю е є ей ею єю й ям")
	case 'ь':
		add(stem, "и і ю ью")
	case 'е', 'є', 'о':
		add(stem, "я ю ем ом і и а у ям")
	default:
		add(lemma, "а у ом ы и і е ов ів ам")
	}
	return forms
}
