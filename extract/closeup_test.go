package extract

import "testing"

func TestMarkupLeavesNoSpaceBeforeAStop(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"She met Ilse Brandt . The council of Norland , which owns it , agreed .": "She met Ilse Brandt. The council of Norland, which owns it, agreed.",
		"She waited . . . and left.":       "She waited . . . and left.",
		"It fell by .5 and at .org":        "It fell by .5 and at .org",
		"Le pont est fermé ; pourquoi ?":   "Le pont est fermé ; pourquoi ?",
		"He spoke of “the pier” . It fell": "He spoke of “the pier”. It fell",
		" . ":                              " . ",
		".":                                ".",
	} {
		if got := closeUp(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
