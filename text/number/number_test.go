package number

import (
	"fmt"
	"strings"
	"testing"
)

// show writes numbers as "bound value unit".
func show(text, lang string) string {
	var out []string
	for _, n := range Find(text, lang) {
		s := strings.TrimSpace(fmt.Sprintf("%v %s", n.Value, n.Unit))
		if n.Max > 0 {
			s = fmt.Sprintf("%v–%v %s", n.Value, n.Max, n.Unit)
		}
		if n.Bound != exact && n.Bound != between {
			s = n.Bound + " " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFindNumbers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "At least 30 people died and 1,200 were hurt.", "at-least 30 people; 1200"},
		{"en", "More than two dozen ships and about 3.5 million tonnes.", "at-least 24 ships; about 3.5e+06 tonnes"},
		{"en", "It cost $5bn, up 12%, or £2.5 million; €30 and US$40 each.", "5e+09 USD; 12 %; 2.5e+06 GBP; 30 EUR; 40 USD"},
		{"en", "In 2024 the 5th vote on 5 January 2026 at 17:30 ended 2-1.", ""},
		{"en", "COVID-19 and the F-16, Room 007, No. #5, 5G.", ""},
		{"en", "Dozens of homes, tens of thousands of people, hundreds of police officers.", "at-least 24 homes; at-least 20000 people; at-least 200 officers"},
		{"en", "Up to 20–30 percent; one hundred and five wounded soldiers.", "at-most 30 %; 105 soldiers"},
		{"en", "One of them spoke. Two did not. About 2000 people marched.", "2; about 2000 people"},
		{"en", "Millions left; the four believed dead ran 5 km with 30 police officers.", "at-least 2e+06; 4; 5 km; 30 officers"},
		{"de", "Mindestens 1.200 Menschen, rund 3,5 Mio. Euro und 12 Prozent.", "at-least 1200 menschen; about 3.5e+06 EUR; 12 %"},
		{"de", "Fünfundzwanzig Schiffe, dreitausend Tonnen, zwei Dutzend Boote, am 3. Oktober 2024.", "25 schiffe; 3000 tonnen; about 24 boote"},
		{"fr", "Plus de 1 200 personnes, 3,5 millions d’euros, vingt-cinq bateaux, quatre-vingt-dix jours.", "at-least 1200 personnes; 3.5e+06 EUR; 25 bateaux; 90 jours"},
		{"es", "Al menos treinta y cinco personas y 1.200 millones de dólares.", "at-least 35 personas; 1.2e+09 USD"},
		{"it", "Circa 3,5 miliardi di euro e duemila navi.", "about 3.5e+09 EUR; 2000 navi"},
		{"pt", "Cerca de 1.200 pessoas e 3,5 milhões de euros, 12 por cento.", "about 1200 pessoas; 3.5e+06 EUR; 12 %"},
		{"nl", "Meer dan vijfentwintig schepen en 3,5 miljoen euro.", "at-least 25 schepen; 3.5e+06 EUR"},
		{"pl", "Co najmniej 1 200 osób i 3,5 mld zł.", "at-least 1200 osob; 3.5e+09 PLN"},
		{"ru", "Более 1 200 человек, 3,5 млрд рублей, двадцать пять судов, 5 января 2024 года.", "at-least 1200 человек; 3.5e+09 RUB; 25 судов"},
		{"uk", "Щонайменше 30 людей і 3,5 млн гривень.", "at-least 30 людей; 3.5e+06 UAH"},
		{"sv", "Minst 1 200 personer och 3,5 miljoner kronor.", "at-least 1200 personer; 3.5e+06 SEK"},
		{"ar", "أكثر من ٣٠ شخصا و 5 ملايين دولار.", "at-least 30 شخصا; 5e+06 USD"},
		{"zh", "超过30万人，5亿美元，12%。2026年1月5日。", "at-least 300000 人; 5e+08 USD; 12 %"},
		{"ja", "約30人、5億円。2026年1月5日。", "about 30 人; 5e+08 JPY"},
		{"ko", "약 30만명, 5억 달러.", "about 300000 명; 5e+08 USD"},
		{"xx", "12 foo, 1,200 bar", "12 foo; 1200 bar"},
	} {
		if got := show(c.text, c.lang); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestBoundsRangesAndShares(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Between 20 and 30 people, 40 to 50 boats, two or three crews, $2 to $3 million, from 5 to 9 ships.",
			"20–30 people; 40–50 boats; 2–3 crews; 2e+06–3e+06 USD; 5; 9 ships"},
		{"en", "It rose by 2.5 percentage points, one and a half million; half of the boats, two thirds of them, a third of all sailors.",
			"2.5 pp; 1.5e+06; 50 %; 66.66666666666667 %; 33.333333333333336 %"},
		{"en", "Half a million left, two and a half million stayed, several hundred sailors and a dozen cooks, 30 or more guests.",
			"about 500000; 2.5e+06; at-least 200 sailors; about 12 cooks; at-least 30 guests"},
		{"en", "It costs $1.2bn or £300m or €4.5B, not 2b. Just under 40 boats; 1 boat; some 30 badly damaged homes.",
			"1.2e+09 USD; 3e+08 GBP; 4.5e+09 EUR; about 40 boats; 1 boat; about 30 homes"},
		{"de", "Zwischen 20 und 30 ukrainische Matrosen, 40 bis 50 Boote, die Hälfte der Fischer, 2,5 Prozentpunkte, 1,2 Mrd. Euro.",
			"20–30 matrosen; 40–50 boote; 50 %; 2.5 pp; 1.2e+09 EUR"},
		{"de", "Anderthalb Millionen Menschen, eine halbe Million Euro, mehrere hundert Boote, 30 Boote oder mehr.",
			"1.5e+06 menschen; about 500000 EUR; at-least 200 boote; 30 boote"},
		{"fr", "Entre 20 et 30 marins, une vingtaine de bateaux, un million et demi d’euros, deux tiers des nouveaux ports, 1,2 Md€.",
			"20–30 marins; about 20 bateaux; 1.5e+06 EUR; 66.66666666666667 %; 1.2e+09 EUR"},
		{"es", "Entre 20 y 30 marineros, dos mil millones de euros, la mitad de los barcos, medio millón de euros, 2,5 puntos porcentuales.",
			"20–30 marineros; 2e+09 EUR; 50 %; about 500000 EUR; 2.5 pp"},
		{"it", "Tra 20 e 30 marinai, una ventina di barche, mezzo milione di euro, due terzi dei porti, 2 milioni e mezzo.",
			"20–30 marinai; about 20 barche; about 500000 EUR; 66.66666666666667 %; 2.5e+06"},
		{"pt", "Entre 20 e 30 marinheiros, metade dos barcos, dois mil milhões de euros, cerca de 40 novos navios.",
			"20–30 marinheiros; 50 %; 2e+09 EUR; about 40 navios"},
		{"nl", "Tussen 20 en 30 nieuwe schepen, anderhalf miljoen euro, de helft van de boten, 2,5 procentpunt.",
			"20–30 schepen; 1.5e+06 EUR; 50 %; 2.5 pp"},
		{"pl", "Od 20 do 30 rybackich łodzi, półtora miliona złotych, połowa statków, dwoje rannych.",
			"20–30 lodzi; 1.5e+06 PLN; 50 %; 2 rannych"},
		{"ru", "От 20 до 30 рыбацких лодок, полтора миллиона рублей, половина судов, трое моряков, 2 млн 300 тыс. рублей.",
			"20–30 лодок; 1.5e+06 RUB; 50 %; 3 моряков; 2.3e+06 RUB"},
		{"uk", "Від 20 до 30 рибальських човнів, півтора мільйона гривень, половина суден, троє моряків, кілька сотень людей.",
			"20–30 човнів; 1.5e+06 UAH; 50 %; 3 моряків; at-least 200 людей"},
		{"tr", "20'den fazla yeni gemi, %12, yüzde 15, yarım milyon lira, bir buçuk milyon kişi, 30 kadar tekne.",
			"at-least 20 gemi; 12 %; 15 %; 500000 TRY; 1.5e+06 kisi; about 30 tekne"},
		{"ja", "1億2000万円。", "1.2e+08 JPY"},
		{"en", "A 66-year-old man lost half his boats.", "66 years; 50 %"},
		{"de", "Der 66-jährige Fischer verlor zwei Drittel.", "66 years; 66.66666666666667 %"},
		{"es", "Cuesta 7.000 millones de US$.", "7e+09 USD"},
	} {
		if got := show(c.text, c.lang); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("About $5bn, 1 200,5 and 2-1, three dozen; 10,00,000", "en")
	f.Add("fünfundzwanzigtausend 1.200,50 Mio. Euro", "de")
	f.Add("30万人 5億円 ٣٠", "ja")
	f.Fuzz(func(t *testing.T, text, lang string) {
		end := 0
		for _, n := range Find(text, lang) {
			if n.Start < end || n.End <= n.Start || n.End > len(text) || n.Value != n.Value {
				t.Fatalf("%+v after %d in %q", n, end, text)
			}
			end = n.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("At least 30 people died and more than 1,200 were hurt when the harbour flooded, costing about $3.5 billion, the council said on Tuesday. ", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, "en")
	}
}
