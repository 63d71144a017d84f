package antonym

import "testing"

func TestOppositesExcludeEachOther(t *testing.T) {
	t.Parallel()
	for lang, pairs := range map[string][][2]string{
		"en": {{"rose", "fell"}, {"growth", "shrinkage"}, {"before", "after"}, {"tiny", "large"}, {"accelerated", "delayed"}, {"winner", "loser"}, {"all", "some"},
			{"weekly", "monthly"}, {"crucial", "irrelevant"}, {"hiring", "firing"}, {"second", "third"}},
		"de": {{"gestiegen", "gesunken"}, {"mehr", "weniger"}, {"alle", "einige"}},
		"fr": {{"avant", "apres"}, {"hausse", "baisse"}},
		"es": {{"victoria", "derrota"}}, "it": {{"aumento", "calo"}}, "nl": {{"gestegen", "gedaald"}}, "pt": {{"vitoria", "derrota"}},
		"tr": {{"zafer", "yenilgi"}}, "ru": {{"победа", "поражение"}}, "uk": {{"перемога", "поразка"}},
	} {
		for _, p := range pairs {
			if !Words(lang, p[0], p[1]) || !Words(lang, p[1], p[0]) {
				t.Errorf("%s: %s and %s do not exclude each other", lang, p[0], p[1])
			}
		}
	}
}

func TestWordsOfOneSenseDoNotExcludeEachOther(t *testing.T) {
	t.Parallel()
	for _, p := range [][2]string{{"rise", "rises"}, {"rose", "climbed"}, {"huge", "large"}, {"said", "stated"}, {"harbour", "port"}, {"quick", "fast"}, {"", ""}, {"s", "es"}} {
		if Words("en", p[0], p[1]) {
			t.Errorf("%s and %s exclude each other", p[0], p[1])
		}
	}
	if Words("xx", "rise", "fall") {
		t.Error("a language without a table has opposites")
	}
}

func FuzzWords(f *testing.F) {
	f.Add("en", "ies", "ss")
	f.Add("ru", "до", "после")
	f.Fuzz(func(t *testing.T, lang, a, b string) {
		if Words(lang, a, b) != Words(lang, b, a) {
			t.Errorf("%s %q %q: the order counts", lang, a, b)
		}
	})
}

func BenchmarkWords(b *testing.B) {
	for b.Loop() {
		Words("en", "accelerated", "delayed")
	}
}
