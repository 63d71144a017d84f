package cue

import "strings"

// spanish conjugates Spanish verbs.
var spanish = &romance{
	imperfect: []string{"a", "an"}, future: []string{"á", "án"}, conditional: []string{"ía", "ían"},
	genders:  fourGenders([2]string{"os", "as"}),
	plural:   func(s string) string { return s + "n" },
	regular:  spanishRegular,
	prefixes: []string{"pre", "des", "contra", "re", "man", "sos", "ob", "con", "pro", "ex", "dis", "inter", "ad", "su", "im"},
	irregular: map[string]string{
		"decir": "dice dicen decí dijo dijeron dir dicho diga diciendo", "predecir": "predice predicen predecí predijo predijeron predecir predicho prediga prediciendo",
		"querer": "quiere quieren querí quiso quisieron querr querido quiera queriendo", "pedir": "pide piden pedí pidió pidieron pedir pedido pida pidiendo",
		"tener": "tiene tienen tení tuvo tuvieron tendr tenido tenga teniendo", "poner": "pone ponen poní puso pusieron pondr puesto ponga poniendo",
		"saber": "sabe saben sabí supo supieron sabr sabido sepa sabiendo", "ver": "ve ven veí vio vieron ver visto vea viendo", "prever": "prevé prevén preveí previó previeron prever previsto prevea previendo",
		"hacer": "hace hacen hací hizo hicieron har hecho haga haciendo", "dar": "da dan dab dio dieron dar dado dé dando", "ir": "va van ib fue fueron ir ido vaya yendo",
		"ser": "es son er fue fueron ser sido sea siendo", "estar": "está están estab estuvo estuvieron estar estado esté estando",
		"haber": "ha han habí hubo hubieron habr habido haya habiendo", "venir": "viene vienen vení vino vinieron vendr venido venga viniendo",
		"escribir": "- - - - - - escrito - -", "leer": "- - leí leyó leyeron - leído - leyendo", "creer": "- - creí creyó creyeron - creído - creyendo",
		"concluir": "concluye concluyen - concluyó concluyeron - - concluya concluyendo", "excluir": "excluye excluyen - excluyó excluyeron - - excluya excluyendo",
		"advertir": "advierte advierten - advirtió advirtieron - - advierta advirtiendo", "sugerir": "sugiere sugieren - sugirió sugirieron - - sugiera sugiriendo",
		"desmentir": "desmiente desmienten - desmintió desmintieron - - desmienta desmintiendo", "mentir": "miente mienten - mintió mintieron - - mienta mintiendo",
		"referir": "refiere refieren - refirió refirieron - - refiera refiriendo", "preferir": "prefiere prefieren - prefirió prefirieron - - prefiera prefiriendo",
		"sentir": "siente sienten - sintió sintieron - - sienta sintiendo", "repetir": "repite repiten - repitió repitieron - - repita repitiendo",
		"reír": "ríe ríen reí rio rieron reir reído ría riendo", "sonreír": "sonríe sonríen sonreí sonrió sonrieron sonreir sonreído sonría sonriendo",
		"pensar": "piensa piensan - - - - - piense -", "confesar": "confiesa confiesan - - - - - confiese -", "negar": "niega niegan - - - - - niegue -",
		"recomendar": "recomienda recomiendan - - - - - recomiende -", "manifestar": "manifiesta manifiestan - - - - - manifieste -",
		"comenzar": "comienza comienzan - - - - - comience -", "contar": "cuenta cuentan - - - - - cuente -", "recordar": "recuerda recuerdan - - - - - recuerde -",
		"mostrar": "muestra muestran - - - - - muestre -", "demostrar": "demuestra demuestran - - - - - demuestre -", "acordar": "acuerda acuerdan - - - - - acuerde -",
		"rogar": "ruega ruegan - - - - - ruegue -", "apostar": "apuesta apuestan - - - - - apueste -", "soñar": "sueña sueñan - - - - - sueñe -", "reprobar": "reprueba reprueban - - - - - repruebe -",
		"cerrar": "cierra cierran - - - - - cierre -", "entender": "entiende entienden - - - - - entienda -", "defender": "defiende defienden - - - - - defienda -",
		"exponer": "expone exponen exponí expuso expusieron expondr expuesto exponga exponiendo", "exigir": "- - - - - - - exija -", "reconocer": "- - - - - - - reconozca -",
		"continuar": "continúa continúan - - - - - continúe -", "evaluar": "evalúa evalúan - - - - - evalúe -", "enviar": "envía envían - - - - - envíe -", "confiar": "confía confían - - - - - confíe -",
		"prohibir": "prohíbe prohíben - - - - - prohíba -", "insinuar": "insinúa insinúan - - - - - insinúe -", "criticar": "- - - - - - - critique -",
		"resolver": "resuelve resuelven - - - - resuelto resuelva -", "devolver": "devuelve devuelven - - - - devuelto devuelva -", "descubrir": "- - - - - - descubierto - -",
		"instruir": "instruye instruyen - instruyó instruyeron - - instruya instruyendo", "atribuir": "atribuye atribuyen - atribuyó atribuyeron - - atribuya atribuyendo",
		"convertir": "convierte convierten - convirtió convirtieron - - convierta convirtiendo", "traer": "trae traen traí trajo trajeron traer traído traiga trayendo",
		"gemir": "gime gimen - gimió gimieron - - gima gimiendo", "despedir": "despide despiden - despidió despidieron - - despida despidiendo",
		"proseguir": "prosigue prosiguen - prosiguió prosiguieron - - prosiga prosiguiendo", "desdecir": "desdice desdicen - desdijo desdijeron - desdicho desdiga desdiciendo",
		"denegar": "deniega deniegan - - - - - deniegue -", "argüir": "arguye arguyen argüí arguyó arguyeron argüir argüido arguya arguyendo",
	},
}

// spanishRegular makes the parts of a verb in -ar, -er or -ir.
func spanishRegular(lemma string) paradigm {
	stem, vowel := lemma[:len(lemma)-2], lemma[len(lemma)-2:]
	if vowel == "ar" {
		return paradigm{stem + "a", stem + "an", stem + "ab", stem + "ó", stem + "aron", lemma, stem + "ado", spanishBeforeE(stem) + "e", stem + "ando"}
	}
	soft := stem
	if s, ok := strings.CutSuffix(stem, "g"); ok {
		soft = s + "j"
	}
	return paradigm{stem + "e", stem + "en", stem + "í", stem + "ió", stem + "ieron", lemma, stem + "ido", soft + "a", stem + "iendo"}
}

// spanishBeforeE spells a stem's end so that it sounds the same before "e".
func spanishBeforeE(stem string) string {
	switch stem[len(stem)-1] {
	case 'c':
		return stem[:len(stem)-1] + "qu"
	case 'g':
		return stem + "u"
	case 'z':
		return stem[:len(stem)-1] + "c"
	}
	return stem
}
