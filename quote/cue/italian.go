package cue

import "strings"

// italian conjugates Italian verbs.
var italian = &romance{
	imperfect: []string{"a", "ano"}, future: []string{"à", "anno"}, conditional: []string{"ebbe", "ebbero"},
	genders:  fourGenders([2]string{"i", "e"}),
	plural:   func(s string) string { return s + "no" },
	regular:  italianRegular,
	prefixes: []string{"ri", "pre", "contrad", "dis", "ad", "pro", "am", "com", "pro", "per", "sos", "man", "con", "de", "es", "op", "im", "sor", "as", "ria", "ag", "inter", "ac", "ri", "tras", "de"},
	irregular: map[string]string{
		"dire": "dice dicono dicev disse dissero dir detto dica dicendo", "fare": "fa fanno facev fece fecero far fatto faccia facendo",
		"scrivere": "- - - scrisse scrissero - scritto - -", "rispondere": "- - - rispose risposero - risposto - -", "mettere": "- - - mise misero - messo - -",
		"insistere": "- - - - - - insistito - -", "pretendere": "- - - pretese pretesero - preteso - -", "esistere": "- - - - - - esistito - -",
		"chiedere": "- - - chiese chiesero - chiesto - -", "tenere": "tiene tengono - tenne tennero terr - tenga -", "ritenere": "ritiene ritengono - ritenne ritennero riterr - ritenga -",
		"concludere": "- - - concluse conclusero - concluso - -", "escludere": "- - - escluse esclusero - escluso - -", "conoscere": "- - - conobbe conobbero - conosciuto - -",
		"volere": "vuole vogliono - volle vollero vorr - voglia -", "sapere": "sa sanno - seppe seppero sapr - sappia -", "giungere": "- - - giunse giunsero - giunto - -",
		"leggere": "- - - lesse lessero - letto - -", "vedere": "- - - vide videro vedr visto - -", "prevedere": "- - - previde previdero prevedr previsto - -",
		"porre": "pone pongono ponev pose posero porr posto ponga ponendo", "decidere": "- - - decise decisero - deciso - -", "ridere": "- - - rise risero - riso - -",
		"essere": "è sono er fu furono sar stato sia essendo", "avere": "ha hanno - ebbe ebbero avr - abbia -", "andare": "va vanno - - - andr - vada -", "dare": "dà danno - diede diedero dar - dia -",
		"venire": "viene vengono - venne vennero verr venuto venga -", "difendere": "- - - difese difesero - difeso - -", "intendere": "- - - intese intesero - inteso - -",
		"correggere": "- - - corresse corressero - corretto - -", "proporre": "propone propongono proponev propose proposero proporr proposto proponga proponendo",
		"smentire": "smentisce smentiscono - - - - - smentisca -", "avvertire": "avverte avvertono - - - - - avverta -", "sentire": "sente sentono - - - - - senta -",
		"mentire": "mente mentono - - - - - menta -", "seguire": "segue seguono - - - - - segua -", "aprire": "apre aprono - - - - aperto apra -", "offrire": "offre offrono - - - - offerto offra -",
		"scoprire": "scopre scoprono - - - - scoperto scopra -", "apparire": "appare appaiono - apparve apparvero - apparso appaia -", "uscire": "esce escono - - - - - esca -",
		"sorridere": "- - - sorrise sorrisero - sorriso - -", "riconoscere": "- - - riconobbe riconobbero - riconosciuto - -", "discutere": "- - - discusse discussero - discusso - -",
		"respingere": "- - - respinse respinsero - respinto - -", "dipingere": "- - - dipinse dipinsero - dipinto - -", "piangere": "- - - pianse piansero - pianto - -",
		"convincere": "- - - convinse convinsero - convinto - -", "rivolgere": "- - - rivolse rivolsero - rivolto - -",
		"esprimere": "- - - espresse espressero - espresso - -", "scegliere": "sceglie scelgono - scelse scelsero - scelto scelga -",
		"promettere": "- - - promise promisero - promesso - -", "nascondere": "- - - nascose nascosero - nascosto - -", "desumere": "- - - desunse desunsero - desunto - -",
		"presumere": "- - - presunse presunsero - presunto - -", "supporre": "suppone suppongono supponev suppose supposero supporr supposto supponga supponendo",
		"dedurre": "deduce deducono deducev dedusse dedussero dedurr dedotto deduca deducendo",
	},
}

// italianRegular makes the parts of a verb in -are, -ere or -ire. Those in -ire take -isc- unless the table says
// otherwise.
func italianRegular(lemma string) paradigm {
	if len(lemma) < 4 {
		return paradigm{}
	}
	stem, ending := lemma[:len(lemma)-3], lemma[len(lemma)-3:]
	switch ending {
	case "are":
		soft := stem
		if strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "g") {
			soft += "h"
		}
		future := soft
		if s, ok := strings.CutSuffix(stem, "i"); ok {
			soft = s
			future = stem
			if strings.HasSuffix(s, "c") || strings.HasSuffix(s, "g") {
				future = s
			}
		}
		return paradigm{stem + "a", stem + "ano", stem + "av", stem + "ò", stem + "arono", future + "er", stem + "ato", soft + "i", stem + "ando"}
	case "ire":
		return paradigm{stem + "isce", stem + "iscono", stem + "iv", stem + "ì", stem + "irono", stem + "ir", stem + "ito", stem + "isca", stem + "endo"}
	}
	return paradigm{stem + "e", stem + "ono", stem + "ev", stem + "é", stem + "erono", stem + "er", stem + "uto", stem + "a", stem + "endo"}
}

// italianNoun makes singular and plural of a noun by its ending.
func italianNoun(lemma string) []form {
	forms := []form{{lemma, Noun}}
	stem := lemma[:len(lemma)-1]
	switch lemma[len(lemma)-1] {
	case 'a':
		if strings.HasSuffix(stem, "c") || strings.HasSuffix(stem, "g") {
			stem += "h"
		}
		return append(forms, form{stem + "e", Noun})
	case 'o':
		return append(forms, form{strings.TrimSuffix(stem, "i") + "i", Noun})
	case 'e':
		return append(forms, form{stem + "i", Noun})
	}
	return forms
}
