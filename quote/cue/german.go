package cue

import "strings"

// germanStrong gives, for the strong and mixed verbs that attribute, the third person of present and past, the plural of
// the past, the participle and the subjunctive of the past. Verbs with a prefix follow their base.
var germanStrong = map[string][5]string{
	"sprechen": {"spricht", "sprach", "sprachen", "gesprochen", "spräche"}, "geben": {"gibt", "gab", "gaben", "gegeben", "gäbe"},
	"schreiben": {"schreibt", "schrieb", "schrieben", "geschrieben", "schriebe"}, "rufen": {"ruft", "rief", "riefen", "gerufen", "riefe"},
	"nehmen": {"nimmt", "nahm", "nahmen", "genommen", "nähme"}, "gehen": {"geht", "ging", "gingen", "gegangen", "ginge"},
	"stehen": {"steht", "stand", "standen", "gestanden", "stünde"}, "weisen": {"weist", "wies", "wiesen", "gewiesen", "wiese"},
	"heben": {"hebt", "hob", "hoben", "gehoben", "höbe"}, "streichen": {"streicht", "strich", "strichen", "gestrichen", "striche"},
	"raten": {"rät", "riet", "rieten", "geraten", "riete"}, "bitten": {"bittet", "bat", "baten", "gebeten", "bäte"},
	"bieten": {"bietet", "bot", "boten", "geboten", "böte"}, "schließen": {"schließt", "schloss", "schlossen", "geschlossen", "schlösse"},
	"schlagen": {"schlägt", "schlug", "schlugen", "geschlagen", "schlüge"}, "werfen": {"wirft", "warf", "warfen", "geworfen", "würfe"},
	"finden": {"findet", "fand", "fanden", "gefunden", "fände"}, "denken": {"denkt", "dachte", "dachten", "gedacht", "dächte"},
	"bringen": {"bringt", "brachte", "brachten", "gebracht", "brächte"}, "wissen": {"weiß", "wusste", "wussten", "gewusst", "wüsste"},
	"kennen": {"kennt", "kannte", "kannten", "gekannt", "kennte"}, "nennen": {"nennt", "nannte", "nannten", "genannt", "nennte"},
	"halten": {"hält", "hielt", "hielten", "gehalten", "hielte"}, "lassen": {"lässt", "ließ", "ließen", "gelassen", "ließe"},
	"kommen": {"kommt", "kam", "kamen", "gekommen", "käme"}, "sehen": {"sieht", "sah", "sahen", "gesehen", "sähe"},
	"lesen": {"liest", "las", "lasen", "gelesen", "läse"}, "tragen": {"trägt", "trug", "trugen", "getragen", "trüge"},
	"fahren": {"fährt", "fuhr", "fuhren", "gefahren", "führe"}, "fangen": {"fängt", "fing", "fingen", "gefangen", "finge"},
	"schwören": {"schwört", "schwor", "schworen", "geschworen", "schwüre"}, "streiten": {"streitet", "stritt", "stritten", "gestritten", "stritte"},
	"treten": {"tritt", "trat", "traten", "getreten", "träte"}, "ziehen": {"zieht", "zog", "zogen", "gezogen", "zöge"},
	"greifen": {"greift", "griff", "griffen", "gegriffen", "griffe"}, "heißen": {"heißt", "hieß", "hießen", "geheißen", "hieße"},
	"laden": {"lädt", "lud", "luden", "geladen", "lüde"}, "fehlen": {"befiehlt", "befahl", "befahlen", "befohlen", "beföhle"},
	"schreien": {"schreit", "schrie", "schrien", "geschrien", "schriee"}, "singen": {"singt", "sang", "sangen", "gesungen", "sänge"},
	"beginnen":  {"beginnt", "begann", "begannen", "begonnen", "begönne"},
	"empfinden": {"empfindet", "empfand", "empfanden", "empfunden", "empfände"}, "wenden": {"wendet", "wandte", "wandten", "gewandt", "wendete"},
	"schelten": {"schilt", "schalt", "schalten", "gescholten", "schölte"}, "gleichen": {"gleicht", "glich", "glichen", "geglichen", "gliche"},
	"tun": {"tut", "tat", "taten", "getan", "täte"}, "wollen": {"will", "wollte", "wollten", "gewollt", "wolle"},
	"sein": {"ist", "war", "waren", "gewesen", "wäre"}, "haben": {"hat", "hatte", "hatten", "gehabt", "hätte"},
	"preisen": {"preist", "pries", "priesen", "gepriesen", "priese"}, "schieben": {"schiebt", "schob", "schoben", "geschoben", "schöbe"},
	"gestehen": {"gesteht", "gestand", "gestanden", "gestanden", "gestände"}, "werben": {"wirbt", "warb", "warben", "geworben", "würbe"},
	"beschließen": {"beschließt", "beschloss", "beschlossen", "beschlossen", "beschlösse"}, "erbieten": {"erbietet", "erbot", "erboten", "erboten", "erböte"},
	"messen": {"misst", "maß", "maßen", "gemessen", "mäße"},
}

// germanInseparable are the prefixes under which a participle has no "ge".
var germanInseparable = []string{"be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "wider", "hinter", "über", "unter"}

// germanGe are verbs that begin like an inseparable prefix and have "ge" all the same.
var germanGe = map[string]bool{"geißeln": true, "erben": true, "beten": true, "bellen": true}

// germanBase makes the forms of a verb without separable prefix. The participle stands last.
func germanBase(lemma string) []form {
	forms := []form{{lemma, Infinitive | Present}}
	if base, ok := germanStrongBase(lemma); ok {
		prefix := strings.TrimSuffix(lemma, base)
		stem := germanStrong[base]
		participle := stem[3]
		if base == "fehlen" { // empfehlen, befehlen: the table has one of them whole
			for i := range stem {
				stem[i] = strings.TrimPrefix(stem[i], "be")
			}
			participle = stem[3]
		} else if prefix != "" && strings.HasPrefix(participle, "ge") && base[0:2] != "ge" {
			participle = participle[2:]
		}
		forms = append(forms, form{prefix + stem[0], Present}, form{prefix + stem[1], Past}, form{prefix + stem[2], Past})
		forms = append(forms, germanSubjunctive(lemma)...)
		forms = append(forms, form{prefix + stem[4], Subjunctive}, form{strings.TrimSuffix(prefix+stem[4], "e") + "en", Subjunctive})
		return append(forms, form{lemma + "d", Gerund}, form{prefix + participle, Participle})
	}
	stem := germanStem(lemma)
	e := ""
	if germanNeedsE(stem) {
		e = "e"
	}
	forms = append(forms, form{stem + e + "t", Present}, form{stem + e + "te", Past}, form{stem + e + "ten", Past})
	forms = append(forms, germanSubjunctive(lemma)...)
	participle := stem + e + "t"
	if !germanWithoutGe(lemma) {
		participle = "ge" + participle
	}
	return append(forms, form{lemma + "d", Gerund}, form{participle, Participle})
}

// germanStrongBase finds the strong verb on which a lemma is built.
func germanStrongBase(lemma string) (string, bool) {
	if _, ok := germanStrong[lemma]; ok {
		return lemma, true
	}
	for _, prefix := range germanInseparable {
		base, ok := strings.CutPrefix(lemma, prefix)
		if _, strong := germanStrong[base]; ok && strong {
			return base, true
		}
	}
	return "", false
}

// germanSubjunctive makes the forms of the present subjunctive, the mood of reported speech.
func germanSubjunctive(lemma string) []form {
	if lemma == "sein" {
		return []form{{"sei", Subjunctive}, {"seien", Subjunctive}, {"sind", Present}}
	}
	return []form{{germanStem(lemma) + "e", Subjunctive}}
}

// germanStem takes the ending of the infinitive off.
func germanStem(lemma string) string {
	if s, ok := strings.CutSuffix(lemma, "en"); ok {
		return s
	}
	return strings.TrimSuffix(lemma, "n")
}

// germanNeedsE reports whether an "e" stands between stem and "t".
func germanNeedsE(stem string) bool {
	last := stem[len(stem)-1]
	if last == 'd' || last == 't' {
		return true
	}
	if last != 'm' && last != 'n' || len(stem) < 3 {
		return false
	}
	before := stem[len(stem)-2]
	if strings.HasSuffix(stem, "chn") { // zeichnen, rechnen
		return true
	}
	return strings.IndexByte("aeioulrmnh", before) < 0 && before < 0x80
}

func germanWithoutGe(lemma string) bool {
	if strings.HasSuffix(lemma, "ieren") {
		return true
	}
	if germanGe[lemma] || lemma == "antworten" {
		return false
	}
	for _, prefix := range germanInseparable {
		if rest, ok := strings.CutPrefix(lemma, prefix); ok && strings.ContainsAny(strings.TrimSuffix(rest, "en"), "aeiouäöü") {
			return true
		}
	}
	return lemma == "prophezeien"
}

// germanNoun makes the cases of a noun. Plurals that no rule makes are entries of their own.
func germanNoun(lemma string) []form {
	word := strings.ToLower(lemma)
	forms := []form{{word, Noun}}
	add := func(endings ...string) {
		for _, ending := range endings {
			forms = append(forms, form{word + ending, Noun})
		}
	}
	switch {
	case strings.HasSuffix(word, "e"), strings.HasSuffix(word, "er"), strings.HasSuffix(word, "el"):
		add("n")
	case strings.HasSuffix(word, "ung"), strings.HasSuffix(word, "ion"), strings.HasSuffix(word, "heit"),
		strings.HasSuffix(word, "keit"), strings.HasSuffix(word, "schaft"), strings.HasSuffix(word, "sicht"):
		add("en")
	case !strings.HasSuffix(word, "n"):
		add("s", "es")
	default:
		add("s")
	}
	return forms
}
