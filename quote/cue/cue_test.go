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

func TestAPhrasalVerbIsFoundWithItsParticleElsewhere(t *testing.T) {
	t.Parallel()
	for _, cue := range For("en").At([]string{"ruled", "it", "out"}) {
		if cue.Lemma == "rule out" && cue.Particle == "out" && cue.Words == 1 {
			return
		}
	}
	t.Error("no reading of \"ruled\" waits for \"out\"")
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
