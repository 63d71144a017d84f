package cue

import "strings"

// french conjugates French verbs.
var french = &romance{
	imperfect: []string{"ait", "aient"}, future: []string{"a", "ont"}, conditional: []string{"ait", "aient"},
	genders: func(p string) []string {
		if strings.HasSuffix(p, "s") {
			return []string{p, p + "e", p + "es"}
		}
		return []string{p, p + "e", p + "s", p + "es"}
	},
	plural:   func(s string) string { return s + "nt" },
	regular:  frenchRegular,
	prefixes: []string{"ad", "com", "pro", "re", "pré", "contre", "red", "dé", "é", "sou", "main", "ob", "r", "entre", "pour", "con", "inter", "par", "ins", "sur", "dis", "trans"},
	irregular: map[string]string{
		"dire": "dit disent dis dit dirent dir dit dise disant", "écrire": "écrit écrivent écriv écrivit écrivirent écrir écrit écrive écrivant",
		"crire": "crit crivent criv crivit crivirent crir crit crive crivant", "mettre": "met mettent mett mit mirent mettr mis mette mettant",
		"tenir": "tient tiennent ten tint tinrent tiendr tenu tienne tenant", "venir": "vient viennent ven vint vinrent viendr venu vienne venant",
		"savoir": "sait savent sav sut surent saur su sache sachant", "vouloir": "veut veulent voul voulut voulurent voudr voulu veuille voulant",
		"croire": "croit croient croy crut crurent croir cru croie croyant", "voir": "voit voient voy vit virent verr vu voie voyant",
		"prévoir": "prévoit prévoient prévoy prévit prévirent prévoir prévu prévoie prévoyant",
		"faire":   "fait font fais fit firent fer fait fasse faisant", "connaître": "connaît connaissent connaiss connut connurent connaîtr connu connaisse connaissant",
		"lire": "lit lisent lis lut lurent lir lu lise lisant", "conclure": "conclut concluent conclu conclut conclurent conclur conclu conclue concluant",
		"exclure": "exclut excluent exclu exclut exclurent exclur exclu exclue excluant", "craindre": "craint craignent craign craignit craignirent craindr craint craigne craignant",
		"plaindre": "plaint plaignent plaign plaignit plaignirent plaindr plaint plaigne plaignant", "rire": "rit rient ri rit rirent rir ri rie riant",
		"ouvrir": "ouvre ouvrent ouvr ouvrit ouvrirent ouvrir ouvert ouvre ouvrant", "couvrir": "couvre couvrent couvr couvrit couvrirent couvrir couvert couvre couvrant",
		"offrir": "offre offrent offr offrit offrirent offrir offert offre offrant", "mentir": "ment mentent ment mentit mentirent mentir menti mente mentant",
		"sentir": "sent sentent sent sentit sentirent sentir senti sente sentant", "suivre": "suit suivent suiv suivit suivirent suivr suivi suive suivant",
		"être": "est sont ét fut furent ser été soit étant", "avoir": "a ont av eut eurent aur eu ait ayant", "aller": "va vont all alla allèrent ir allé aille allant",
		"prendre": "prend prennent pren prit prirent prendr pris prenne prenant", "interdire": "interdit interdisent interdis interdit interdirent interdir interdit interdise interdisant",
		"conduire": "conduit conduisent conduis conduisit conduisirent conduir conduit conduise conduisant", "traduire": "traduit traduisent traduis traduisit traduisirent traduir traduit traduise traduisant",
		"permettre": "permet permettent permett permit permirent permettr permis permette permettant", "courir": "court courent cour courut coururent courr couru coure courant",
		"rompre": "rompt rompent romp rompit rompirent rompr rompu rompe rompant",
	},
}

// frenchRegular makes the parts of a verb in -er, -ir or -re.
func frenchRegular(lemma string) paradigm {
	switch {
	case strings.HasSuffix(lemma, "er"):
		stem := strings.TrimSuffix(lemma, "er")
		soft := stem
		if strings.HasSuffix(stem, "g") {
			soft += "e"
		} else if s, ok := strings.CutSuffix(stem, "c"); ok {
			soft = s + "ç"
		}
		strong := frenchStressed(stem)
		future := strong + "er"
		if strings.Contains(stem, "é") {
			future = lemma
		}
		return paradigm{strong + "e", strong + "ent", soft, soft + "a", stem + "èrent", future, stem + "é", strong + "e", soft + "ant"}
	case strings.HasSuffix(lemma, "ir"):
		stem := strings.TrimSuffix(lemma, "r")
		return paradigm{stem + "t", stem + "ssent", stem + "ss", stem + "t", stem + "rent", lemma, stem, stem + "sse", stem + "ssant"}
	}
	stem := strings.TrimSuffix(lemma, "re")
	return paradigm{stem, stem + "ent", stem, stem + "it", stem + "irent", stem + "r", stem + "u", stem + "e", stem + "ant"}
}

// frenchStressed gives the stem of the forms in which it is stressed: répète, appelle, emploie.
func frenchStressed(stem string) string {
	runes := []rune(stem)
	n := len(runes)
	if n < 3 {
		return stem
	}
	last, before := runes[n-1], runes[n-2]
	switch {
	case before == 'é' && !strings.ContainsRune("aeiouyé", last):
		return string(runes[:n-2]) + "è" + string(last)
	case before == 'e' && (last == 'l' || last == 't') && strings.HasSuffix(stem, "appel"), before == 'e' && last == 't' && strings.HasSuffix(stem, "jet"):
		return stem + string(last)
	case before == 'e' && strings.ContainsRune("lnmv", last):
		return string(runes[:n-2]) + "è" + string(last)
	case last == 'y' && (before == 'o' || before == 'u'):
		return string(runes[:n-1]) + "i"
	}
	return stem
}
