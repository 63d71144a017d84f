package account

import "testing"

func TestAPreferredOutletIsCitedFirstWhereOthersSayTheSame(t *testing.T) {
	t.Parallel()
	text := "The Harbour Authority shut the bridge at Kalvsund on Monday after a barge hit it. Nobody was hurt."
	cited := func(o Options) string {
		t.Helper()
		a := Compose("s", []Source{source("a", "Mercury", "en", "Bridge shut at Kalvsund", text), source("b", "Beacon", "en", "Bridge shut at Kalvsund", text),
			source("c", "Ledger", "en", "Bridge shut at Kalvsund", text)}, o)
		if len(a.Forms.Short.Sentences) == 0 {
			t.Fatal("nothing was written")
		}
		return a.Forms.Short.Sentences[0].Citations[0].Article
	}
	if got := cited(Options{}); got != "a" {
		t.Errorf("%s is cited first, want the first", got)
	}
	for id, host := range map[string]string{"b": "beacon.example", "c": "ledger.example"} {
		if got := cited(Options{Preferred: []string{host}}); got != id {
			t.Errorf("%s is cited first, want %s of the preferred outlet", got, id)
		}
	}
}
