package token

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsKeepTheirPlaces(t *testing.T) {
	t.Parallel()
	text := "«Зеленский» said: 1,200.5 l'État — don't!"
	var got []string
	for tok := range Words(text) {
		if tok.In(text) != tok.Text {
			t.Errorf("span %v is %q, text %q", tok.Span, tok.In(text), tok.Text)
		}
		got = append(got, tok.Text)
	}
	want := []string{"Зеленский", "said", "1,200.5", "l'État", "don't"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWordsThatAFullStopJoinsComeApart(t *testing.T) {
	t.Parallel()
	text := "أغلق الجسر.و عاد إلى إف.بي.آي وموقع.الجسر.مصر example.org"
	var got []string
	for tok := range Words(text) {
		if tok.In(text) != tok.Text {
			t.Errorf("span %v is %q, text %q", tok.Span, tok.In(text), tok.Text)
		}
		got = append(got, tok.Text)
	}
	want := []string{"أغلق", "الجسر", "و", "عاد", "إلى", "إف.بي.آي", "وموقع.الجسر.مصر", "example.org"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFoldMeetsSpellings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ word, want string }{
		{"Zürich", "zurich"}, {"Zu\u0308rich", "zurich"}, {"STRASSE", "strasse"}, {"Straße", "strasse"},
		{"Łódź", "lodz"}, {"Ørsted", "orsted"}, {"İstanbul", "istanbul"}, {"ISPARTA", "isparta"}, {"Isparta", "isparta"}, {"ısparta", "isparta"},
		{"Việt", "viet"}, {"ﬁnance", "finance"}, {"ＡＢＣ１２", "abc12"},
		{"Αθήνας", "αθηνασ"}, {"ΑΘΗΝΑΣ", "αθηνασ"}, {"ΐ", "ι"},
		{"Ёлка", "елка"}, {"Київ", "київ"}, {"Йод", "йод"}, {"за́мок", "замок"}, {"и\u0306од", "йод"},
		{"أَحْمَد", "احمد"}, {"مُحَمَّـــد", "محمد"}, {"مدرسة", "مدرسه"}, {"کابل", "كابل"}, {"١٢٣", "123"},
		{"שָׁלוֹם", "שלום"}, {"हिन्दी", "हिन्दी"}, {"१२", "12"}, {"ﾊﾝｶﾞﾘｰ", "ハンガリー"}, {"m’y", "m'y"},
		{"co\u00ADoperate", "cooperate"}, {"", ""},
	} {
		if got := Fold(c.word); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestTermsOfManyLanguages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The minister's talks on tariffs were cancelled.", "minist talk tariff cancel"},
		{"de", "Die Regierungen der Länder einigten sich", "regier land einigt"},
		{"fr", "L’accord signé à Genève entre l'Union et les pays", "accord sign genev union pay"},
		{"it", "Le proteste nell'università", "protest univers"},
		{"ru", "Переговоры в Женеве завершились", "переговор женев заверш"},
		{"uk", "Переговори у Києві", "переговори у києві"},
		{"tr", "Ankara'da görüşmeler", "ankar gorusme"},
		{"zh", "总统访问北京", "总统 统访 访问 问北 北京"},
		{"ko", "대통령", "대통 통령"},
		{"ja", "東京タワー", "東京 京タ タワ ワー"},
		{"th", "รัฐบาลไทย", "รัฐ ฐบ บา าล ลไ ไท ทย"},
		{"ar", "المفاوضات في جنيف", "مفاوض جنيف"},
		{"ar", "الجسر والجسر وجسر والد", "جسر جسر جسر والد"},
		{"ar", "انهار الجسر.المفاوضات في جنيف مع أ.ف.ب", "انهار جسر مفاوض جنيف ا.ف.ب"},
		{"he", "הגשר נסגר.העירייה", "הגשר נסגר העירייה"},
		{"xx", "Foo BAR 1,200", "foo bar 1200"},
	} {
		got := strings.Join(Terms(c.text, c.lang), " ")
		if got != c.want {
			t.Errorf("%s: Terms(%q) = %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}

func BenchmarkTerms(b *testing.B) {
	text := strings.Repeat("The finance minister said on Tuesday that talks about the new harbour tariffs had been postponed until unions answered. ", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var dst []string
	for b.Loop() {
		dst = AppendTerms(dst[:0], text, "en")
	}
}

func BenchmarkTermsRussian(b *testing.B) {
	text := strings.Repeat("Министр финансов заявил во вторник, что переговоры о новых портовых тарифах отложены до ответа профсоюзов. ", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var dst []string
	for b.Loop() {
		dst = AppendTerms(dst[:0], text, "ru")
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat("The finance minister said on Tuesday that talks about the new harbour tariffs had been postponed until unions answered. ", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for range Words(text) {
		}
	}
}
