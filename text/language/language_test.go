package language

import (
	"bytes"
	"testing"
)

func load(t testing.TB) *Identifier {
	t.Helper()
	id, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestIdentifyTellsLanguages(t *testing.T) {
	t.Parallel()
	id := load(t)
	for _, c := range []struct{ text, want string }{
		{"The harbour stays closed until the storm has passed.", "en"},
		{"Der Hafen bleibt geschlossen, bis der Sturm vorüber ist.", "de"},
		{"Le port reste fermé jusqu’à la fin de la tempête.", "fr"},
		{"El puerto sigue cerrado hasta que pase la tormenta.", "es"},
		{"O porto continua fechado até que a tempestade passe.", "pt"},
		{"Il porto resta chiuso finché la tempesta non sarà passata.", "it"},
		{"Havnen forblir stengt til stormen har gitt seg, sier ordføreren.", "nb"},
		{"Порт закрыт до окончания шторма.", "ru"},
		{"Порт залишається закритим до завершення шторму.", "uk"},
		{"Port pozostaje zamknięty do końca burzy.", "pl"},
		{"Fırtına geçene kadar liman kapalı kalacak.", "tr"},
		{"الميناء مغلق حتى انتهاء العاصفة.", "ar"},
		{"بندر تا پایان طوفان بسته می‌ماند.", "fa"},
		{"بندرگاہ طوفان ختم ہونے تک بند رہے گی۔", "ur"},
		{"הנמל יישאר סגור עד שתחלוף הסערה.", "he"},
		{"तूफान के कारण बंदरगाह आज भी बंद है, मंत्री ने कहा।", "hi"},
		{"风暴过去之前港口将继续关闭。", "zh"},
		{"嵐が過ぎるまで港は閉鎖されたままだ。", "ja"},
		{"폭풍이 지나갈 때까지 항구는 폐쇄된다.", "ko"},
		{"Το λιμάνι παραμένει κλειστό.", "el"},
		{"ท่าเรือยังคงปิดอยู่", "th"},
		{"2024 — 17:30", "und"}, {"", "und"}, {"\xff\xfe", "und"},
	} {
		if got, sure := id.Identify(c.text, ""); got != c.want || sure < 0 || sure > 1 {
			t.Errorf("Identify(%q) = %s (%.2f), want %s", c.text, got, sure, c.want)
		}
	}
}

func BenchmarkIdentify(b *testing.B) {
	id := load(b)
	text := "The finance minister said on Tuesday that talks about the new harbour tariffs had been postponed until unions answered."
	b.ReportAllocs()
	for b.Loop() {
		id.Identify(text, "")
	}
}

func TestDeclaredLanguageDecidesInDoubt(t *testing.T) {
	t.Parallel()
	id := load(t)
	for _, c := range []struct{ text, prior, want string }{
		{"Oslo", "nb-NO", "nb"},
		{"12:30", "fr", "fr"},
		{"東京", "ja", "ja"},
		{"The harbour stays closed until the storm has passed, the mayor said on Monday.", "de", "en"},
		{"Порт закрыт", "en", "ru"},
	} {
		if got, _ := id.Identify(c.text, c.prior); got != c.want {
			t.Errorf("Identify(%q, %q) = %s, want %s", c.text, c.prior, got, c.want)
		}
	}
}

func TestScoresEqualFastText(t *testing.T) {
	t.Parallel()
	// What fastText's own code answers for this text.
	want := map[string]float32{"da": 0.5945, "no": 0.2810, "nn": 0.0924, "sv": 0.0147, "de": 0.0047}
	id := load(t)
	b := id.model.newBag()
	for _, w := range []string{"Havnen", "forblir", "stengt", "til", "stormen", "har", "gitt", "seg,", "sier", "ordføreren.", endOfSentence} {
		b.addWord([]byte(w))
	}
	for i, p := range b.scores() {
		if w, ok := want[id.model.labels[i]]; ok && (p < w-0.001 || p > w+0.001) {
			t.Errorf("%s: %.4f, want %.4f", id.model.labels[i], p, w)
		}
	}
}

func TestBrokenModelIsRefused(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 10, 76, 100, 5000, len(lid176) / 2, len(lid176) - 1} {
		if _, err := readModel(lid176[:n]); err == nil {
			t.Errorf("model cut at %d bytes was taken", n)
		}
	}
	bad := bytes.Clone(lid176)
	bad[0] ^= 1
	if _, err := readModel(bad); err == nil {
		t.Error("model of another kind was taken")
	}
}

func FuzzIdentify(f *testing.F) {
	id := load(f)
	f.Add("Der Hafen", "de")
	f.Add("港\xff", "")
	f.Fuzz(func(t *testing.T, text, prior string) {
		lang, sure := id.Identify(text, prior)
		if lang == "" || sure < 0 || sure > 1 || sure != sure {
			t.Fatalf("Identify(%q, %q) = %q, %v", text, prior, lang, sure)
		}
	})
}
