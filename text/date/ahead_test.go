package date

import "testing"

func TestWhatWasToComeLiesAheadOfTheReport(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The ferry was to resume on Friday.", "Friday=2026-01-16~"},
		{"en", "She said the plan would be put to the board on Saturday.", "Saturday=2026-01-17~"},
		{"en", "The two were to meet in Oslo on Monday morning.", "Monday morning=2026-01-19~"},
		{"en", "She said on Tuesday the plan would be put to the board.", "Tuesday=2026-01-13~"},
		{"en", "The ferry was to have resumed on Friday.", "Friday=2026-01-09~"},
		{"en", "The mayor would not comment on Tuesday.", "Tuesday=2026-01-13~"},
		{"en", "It would have opened on Tuesday.", "Tuesday=2026-01-13~"},
		{"en", "The harbour was shut on Tuesday.", "Tuesday=2026-01-13~"},
		{"de", "Die Fähre sollte am Freitag wieder fahren.", "Freitag=2026-01-16~"},
		{"de", "Die Fähre stand am Dienstag still.", "Dienstag=2026-01-13~"},
		{"fr", "Le ferry devait reprendre vendredi.", "vendredi=2026-01-16~"},
		{"fr", "Les deux maires allaient se voir lundi.", "lundi=2026-01-19~"},
		{"es", "El pleno iba a votar el viernes.", "viernes=2026-01-16~"},
		{"it", "Il consiglio doveva riunirsi venerdì.", "venerdì=2026-01-16~"},
		{"pt", "O conselho deveria votar na sexta-feira.", "sexta-feira=2026-01-16~"},
		{"nl", "De veerboot zou vrijdag weer varen.", "vrijdag=2026-01-16~"},
		{"pl", "Prom miał wypłynąć w piątek.", "piątek=2026-01-16~"},
		{"ru", "Совет должен был собраться в пятницу.", "пятницу=2026-01-16~"},
		{"uk", "Рада мала зібратися у п’ятницю. Рада мала рацію у вівторок.", "п’ятницю=2026-01-16~; вівторок=2026-01-13~"},
	} {
		if got := show(c.text, c.lang, report); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}
