package language

import "testing"

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
		{"तूफान गुजरने तक बंदरगाह बंद रहेगा।", "hi"},
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
