package cue

import "strings"

// dutchStrong gives, for the strong and irregular verbs that attribute, the third person of the present, the past
// in singular and plural, and the participle. Verbs with a prefix follow their base.
var dutchStrong = map[string][4]string{
	"zeggen": {"zegt", "zei", "zeiden", "gezegd"}, "spreken": {"spreekt", "sprak", "spraken", "gesproken"}, "geven": {"geeft", "gaf", "gaven", "gegeven"},
	"schrijven": {"schrijft", "schreef", "schreven", "geschreven"}, "roepen": {"roept", "riep", "riepen", "geroepen"}, "vragen": {"vraagt", "vroeg", "vroegen", "gevraagd"},
	"wijzen": {"wijst", "wees", "wezen", "gewezen"}, "denken": {"denkt", "dacht", "dachten", "gedacht"}, "brengen": {"brengt", "bracht", "brachten", "gebracht"},
	"vinden": {"vindt", "vond", "vonden", "gevonden"}, "weten": {"weet", "wist", "wisten", "geweten"}, "houden": {"houdt", "hield", "hielden", "gehouden"},
	"laten": {"laat", "liet", "lieten", "gelaten"}, "komen": {"komt", "kwam", "kwamen", "gekomen"}, "zien": {"ziet", "zag", "zagen", "gezien"}, "lezen": {"leest", "las", "lazen", "gelezen"},
	"gaan": {"gaat", "ging", "gingen", "gegaan"}, "staan": {"staat", "stond", "stonden", "gestaan"}, "slaan": {"slaat", "sloeg", "sloegen", "geslagen"}, "doen": {"doet", "deed", "deden", "gedaan"},
	"bieden": {"biedt", "bood", "boden", "geboden"}, "sluiten": {"sluit", "sloot", "sloten", "gesloten"}, "nemen": {"neemt", "nam", "namen", "genomen"}, "zweren": {"zweert", "zwoer", "zwoeren", "gezworen"},
	"treden": {"treedt", "trad", "traden", "getreden"}, "trekken": {"trekt", "trok", "trokken", "getrokken"}, "willen": {"wil", "wilde", "wilden", "gewild"}, "zijn": {"is", "was", "waren", "geweest"},
	"hebben": {"heeft", "had", "hadden", "gehad"}, "schuiven": {"schuift", "schoof", "schoven", "geschoven"}, "prijzen": {"prijst", "prees", "prezen", "geprezen"}, "kijken": {"kijkt", "keek", "keken", "gekeken"},
	"lachen": {"lacht", "lachte", "lachten", "gelachen"}, "zuchten": {"zucht", "zuchtte", "zuchtten", "gezucht"}, "zingen": {"zingt", "zong", "zongen", "gezongen"}, "beginnen": {"begint", "begon", "begonnen", "begonnen"},
	"blijken": {"blijkt", "bleek", "bleken", "gebleken"}, "dringen": {"dringt", "drong", "drongen", "gedrongen"}, "besluiten": {"besluit", "besloot", "besloten", "besloten"},
	"ontkennen": {"ontkent", "ontkende", "ontkenden", "ontkend"}, "luiden": {"luidt", "luidde", "luidden", "geluid"}, "hopen": {"hoopt", "hoopte", "hoopten", "gehoopt"}, "wijten": {"wijt", "weet", "weten", "geweten"},
	"raden": {"raadt", "raadde", "raadden", "geraden"}, "bevelen": {"beveelt", "beval", "bevalen", "bevolen"}, "onderstrepen": {"onderstreept", "onderstreepte", "onderstreepten", "onderstreept"},
	"schelden": {"scheldt", "schold", "scholden", "gescholden"}, "smeken": {"smeekt", "smeekte", "smeekten", "gesmeekt"}, "verbieden": {"verbiedt", "verbood", "verboden", "verboden"},
	"eisen": {"eist", "eiste", "eisten", "geëist"}, "werpen": {"werpt", "wierp", "wierpen", "geworpen"}, "twijfelen": {"twijfelt", "twijfelde", "twijfelden", "getwijfeld"}, "wensen": {"wenst", "wenste", "wensten", "gewenst"},
	"heten": {"heet", "heette", "heetten", "geheten"}, "kondigen": {"kondigt", "kondigde", "kondigden", "gekondigd"}, "beloven": {"belooft", "beloofde", "beloofden", "beloofd"}, "geloven": {"gelooft", "geloofde", "geloofden", "geloofd"},
}

// dutchInseparable are the prefixes under which a participle has no "ge".
var dutchInseparable = []string{"be", "ge", "her", "er", "ont", "ver", "onder", "over", "voor", "weer", "om"}

// dutchBase makes the forms of a verb without separable prefix. The participle stands last.
func dutchBase(lemma string) []form {
	forms := []form{{lemma, Infinitive | Present}, {lemma + "d", Gerund}}
	for _, prefix := range append([]string{""}, dutchInseparable...) {
		base, ok := strings.CutPrefix(lemma, prefix)
		row, strong := dutchStrong[base]
		if !ok || !strong {
			continue
		}
		participle := row[3]
		if rest, cut := strings.CutPrefix(participle, "ge"); cut && prefix != "" {
			participle = rest
		}
		return append(forms, form{prefix + row[0], Present}, form{prefix + row[1], Past}, form{prefix + row[2], Past}, form{prefix + participle, Participle})
	}
	stem := dutchStem(lemma)
	t, past := stem+"t", dutchPast(lemma)
	if strings.HasSuffix(stem, "t") {
		t = stem
	}
	participle := stem + past[:1]
	if strings.HasSuffix(stem, past[:1]) {
		participle = stem
	}
	if !dutchWithoutGe(lemma) {
		participle = "ge" + participle
	}
	return append(forms, form{t, Present}, form{stem + past, Past}, form{stem + past + "n", Past}, form{participle, Participle})
}

// dutchPast is "te" behind a voiceless sound (those of 't kofschip), else "de".
func dutchPast(lemma string) string {
	stem := strings.TrimSuffix(lemma, "en")
	if strings.HasSuffix(stem, "ch") || strings.ContainsRune("tkfsp", rune(stem[len(stem)-1])) {
		return "te"
	}
	return "de"
}

// dutchShort are endings of infinitives whose last vowel is unstressed and is not doubled.
var dutchShort = []string{"igen", "elen", "inneren", "eigeren", "zekeren", "uisteren", "beteren", "minderen", "opperen", "ammeren", "otteren", "oeteren", "hinderen", "ekenen"}

// dutchStem takes the ending of the infinitive off and spells what is left: a long vowel is doubled, a double consonant
// is not, and v and z become f and s.
func dutchStem(lemma string) string {
	s, ok := strings.CutSuffix(lemma, "en")
	if !ok {
		return strings.TrimSuffix(lemma, "n")
	}
	n := len(s)
	if n < 3 {
		return s
	}
	last, before := s[n-1], s[n-2]
	switch {
	case last == before && !vowel(last):
		return s[:n-1]
	case !vowel(last) && vowel(before) && !vowel(s[n-3]) && before != 'i' && (last != 'w' || before != 'u') && !dutchUnstressed(lemma):
		s = s[:n-1] + string(before) + string(last)
	}
	n = len(s)
	switch s[n-1] {
	case 'v':
		return s[:n-1] + "f"
	case 'z':
		return s[:n-1] + "s"
	}
	return s
}

func dutchUnstressed(lemma string) bool {
	if strings.HasSuffix(lemma, "delen") { // oordelen, mededelen
		return false
	}
	for _, ending := range dutchShort {
		if strings.HasSuffix(lemma, ending) {
			return true
		}
	}
	return false
}

func dutchWithoutGe(lemma string) bool {
	for _, prefix := range dutchInseparable {
		if rest, ok := strings.CutPrefix(lemma, prefix); ok && len(rest) > 4 && strings.ContainsAny(rest[:len(rest)-2], "aeiou") {
			return true
		}
	}
	return false
}

// dutchNoun makes singular and plural of a noun.
func dutchNoun(lemma string) []form {
	forms := []form{{lemma, Noun}, {lemma + "s", Noun}, {lemma + "en", Noun}}
	if strings.HasSuffix(lemma, "e") {
		forms = append(forms, form{lemma + "n", Noun})
	}
	return forms
}
