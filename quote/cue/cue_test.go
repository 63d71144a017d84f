package cue

import (
	"strings"
	"testing"
)

func TestFormsAreMadeByRule(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang, words, lemma string
		form               Form
	}{
		{"en", "says", "say", Present},
		{"en", "said", "say", Past | Participle},
		{"en", "denies", "deny", Present},
		{"en", "denied", "deny", Past | Participle},
		{"en", "admitting", "admit", Gerund},
		{"en", "signalled", "signal", Past | Participle},
		{"en", "signaled", "signal", Past | Participle},
		{"en", "criticizing", "criticise", Gerund},
		{"en", "swore", "swear", Past},
		{"en", "ruled out", "rule out", Past | Participle},
		{"en", "pleas", "plea", Noun},
		{"en", "according to", "according to", Before},
		{"de", "behauptete", "behaupten", Past},
		{"de", "angekündigt", "ankündigen", Participle},
		{"de", "anzukündigen", "ankündigen", Infinitive},
		{"de", "erklärt", "erklären", Present | Participle},
		{"de", "sage", "sagen", Subjunctive},
		{"de", "empfiehlt", "empfehlen", Present},
		{"de", "dementierte", "dementieren", Past},
		{"de", "dementiert", "dementieren", Present | Participle},
		{"de", "vorwürfe", "Vorwurf", Noun},
		{"de", "zufolge", "zufolge", After},
		{"fr", "démentit", "démentir", Past},
		{"fr", "répètent", "répéter", Present},
		{"fr", "annonçait", "annoncer", Past},
		{"fr", "promises", "promettre", Participle},
		{"fr", "soutiendrait", "soutenir", Conditional},
		{"es", "dijeron", "decir", Past},
		{"es", "advirtió", "advertir", Past},
		{"es", "negándose", "negarse", Gerund},
		{"es", "según", "según", Before},
		{"it", "chiesero", "chiedere", Past},
		{"it", "annunceranno", "annunciare", Conditional},
		{"it", "ribadisce", "ribadire", Present},
		{"pt", "disse", "dizer", Past},
		{"nl", "aangekondigd", "aankondigen", Participle},
		{"nl", "verklaarde", "verklaren", Past},
		{"nl", "zei", "zeggen", Past},
		{"nl", "belooft", "beloven", Present},
		{"tr", "dedi", "demek", Past},
		{"tr", "söylüyor", "söylemek", Present},
		{"tr", "ifade etti", "ifade etmek", Past},
		{"tr", "belirterek", "belirtmek", Gerund},
		{"tr", "açıkladılar", "açıklamak", Past},
		{"tr", "göre", "göre", After},
		{"uk", "наголосила", "наголосити", Past},
		{"ru", "ответила", "ответить", Past},
		{"ru", "опроверг", "опровергнуть", Past},
		{"ru", "опровергла", "опровергнуть", Past},
		{"ru", "надеется", "надеяться", Present},
		{"nl", "waarschuwde", "waarschuwen", Past},
		{"it", "insistito", "insistere", Participle},
		{"ru", "отметил", "отметить", Past},
		{"ru", "заметят", "заметить", Present},
		{"uk", "зізнався", "зізнатися", Past},
		{"uk", "планує", "планувати", Present},
		{"uk", "за словами", "за словами", Before},
		{"ru", "отказалась", "отказаться", Past},
		{"ru", "заявляют", "заявлять", Present},
		{"ru", "скажет", "сказать", Present},
		{"ru", "отмечая", "отмечать", Gerund},
		{"pt", "declarações", "declaração", Noun},
		{"pt", "afirmou", "afirmar", Past},
	} {
		found := false
		for _, cue := range For(c.lang).At(strings.Fields(c.words)) {
			found = found || cue.Lemma == c.lemma && cue.Form&c.form == c.form && cue.Particle == ""
		}
		if !found {
			t.Errorf("%s: %q is no form %b of %q", c.lang, c.words, c.form, c.lemma)
		}
	}
}

func TestAVerbInTwoPartsNamesTheOther(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, word, lemma, particle string }{
		{"en", "ruled", "rule out", "out"},
		{"de", "kündigte", "ankündigen", "an"},
		{"de", "geht", "davon ausgehen", "davon aus"},
		{"de", "ausgeht", "davon ausgehen", "davon"},
		{"de", "stellte", "in Abrede stellen", "in abrede"},
	} {
		found := false
		for _, cue := range For(c.lang).At([]string{c.word}) {
			found = found || cue.Lemma == c.lemma && cue.Particle == c.particle
		}
		if !found {
			t.Errorf("%s: no reading of %q waits for %q", c.lang, c.word, c.particle)
		}
	}
}

func TestThereIsNoLexiconForAnUnknownLanguage(t *testing.T) {
	t.Parallel()
	if For("xx") != nil {
		t.Error("a lexicon for no language")
	}
}

func TestEveryLexiconCanBeRead(t *testing.T) {
	t.Parallel()
	for lang := range languages {
		if len(For(lang).cues) < 1000 {
			t.Errorf("%s: %d forms", lang, len(For(lang).cues))
		}
	}
}
