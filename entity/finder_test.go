package entity

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// report is an invented report of about 500 words.
var report = strings.Repeat(`BRENNHAVEN, Canada (Reuters) - Prime Minister Alina Verhoeven said on Tuesday that the Northern Harbour Authority
(NHA) would close two terminals in Brennhaven. "We have no choice," Verhoeven told reporters in Ottawa. The authority's director, Tomas
Okonkwo-Lind, had warned of the closure for months. Ukrainian and Polish ships would be sent to Gdansk instead, Mr. Okonkwo-Lind said.

Shares of Halden Shipping Ltd fell by 4 percent in London. Analysts at Brightwater Bank expect the company to lose contracts worth
$40 million. Halden did not answer questions. Members of the Dockers Union of Canada, led by Maria van der Lokk, will meet on Friday.

`, 5)

func BenchmarkFind(b *testing.B) {
	f := NewFinder()
	sentences := sentence.Split(report, "en")
	f.Find("", "", "en", nil)
	b.SetBytes(int64(len(report)))
	for b.Loop() {
		f.Find("Terminals to close in Brennhaven", report, "en", sentences)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		NewFinder().Find("", "", "en", nil)
	}
}

func find(t *testing.T, f *Finder, lang, text string) []string {
	t.Helper()
	_, mentions := f.Find("", text, lang, sentence.Split(text, lang))
	var keys []string
	for _, m := range mentions {
		keys = append(keys, m.In(text)+"="+m.Entity)
	}
	return keys
}

func TestSpellingsOfANameMeet(t *testing.T) {
	t.Parallel()
	for _, same := range [][]string{
		{"Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskij", "Зеленський", "Зеленский"},
		{"Volodymyr", "Володимир"},
		{"Sergei Aleksandrov", "Sergey Alexandrov", "Сергей Александров"},
		{"Shevchenko", "Шевченко", "Ševčenko"},
		{"José Núñez", "Jose Nunez"},
		{"Papadopoulos", "Παπαδόπουλος"},
		{"Jean-Luc Beispiel", "Jean Luc Beispiel"},
	} {
		for _, name := range same[1:] {
			if Skeleton(name) != Skeleton(same[0]) {
				t.Errorf("%q gives %q, %q gives %q", same[0], Skeleton(same[0]), name, Skeleton(name))
			}
		}
	}
	if got := Key(news.Person, "Keir Starmer"); got != "person:keir starmer" {
		t.Errorf("key %q", got)
	}
}

func TestEveryLanguageNamesTheSameCity(t *testing.T) {
	t.Parallel()
	f := NewFinder()
	for lang, text := range map[string]string{
		"en": "They met in Kyiv.", "fr": "Ils se sont vus à Kiev.", "uk": "Вони зустрілися в Києві.", "ru": "Они встретились в Киеве.",
		"de": "Sie trafen sich in Kiew.", "pl": "Spotkali się w Kijowie.", "cs": "Setkali se v Kyjevě.", "tr": "Kiev'de görüştüler.",
		"fi": "He tapasivat Kiovassa.", "hu": "Ott, Kijevben találkoztak.", "ar": "التقوا في كييف.", "he": "הם נפגשו בקייב.",
		"zh": "他们在基辅会面。", "ja": "彼らはキーウで会った。", "ko": "그들은 키이우에서 만났다.", "hi": "वे कीव में मिले।",
		"el": "Συναντήθηκαν στο Κίεβο.", "sr": "Састали су се у Кијеву.", "bg": "Те се срещнаха в Киев.", "fa": "آنها در کی‌یف دیدار کردند.",
	} {
		keys := find(t, f, lang, text)
		if len(keys) != 1 || !strings.HasSuffix(keys[0], "=place:UA/Kyiv") {
			t.Errorf("%s: %v", lang, keys)
		}
	}
}

func TestWordsAreNoPlaces(t *testing.T) {
	t.Parallel()
	f := NewFinder()
	for lang, text := range map[string]string{
		"en": "It was nice of us to eat turkey. Reading is fun. Us is a film. They polish the chad.",
		"de": "Man sagt, die Ursache sei im Rat bekannt. Das Ende der Woche naht.",
		"fr": "La fin de la semaine. Elle est partie tôt.",
		"es": "La mayoría dijo que no. El chino no vino.",
	} {
		for _, k := range find(t, f, lang, text) {
			if lang != "es" || k != "chino=place:CN" {
				t.Errorf("%s: %s", lang, k)
			}
		}
	}
}

func TestGermanNounsAreNoNames(t *testing.T) {
	t.Parallel()
	text := "Der Minister für Wirtschaft sprach mit Arbeitern. Ende Januar kostet der Liter Wasser 40 Cent. Zwei Millionen Menschen warten auf Hilfe."
	if keys := find(t, NewFinder(), "de", text); len(keys) > 0 {
		t.Errorf("found %v", keys)
	}
}

func TestSurnameMeansTheNearestFullName(t *testing.T) {
	t.Parallel()
	text := "Anna Wendelbourne spoke first. Wendelbourne was brief. Then Peter Wendelbourne came. Wendelbourne stayed long."
	want := []string{
		"Anna Wendelbourne=person:ana vendelburne", "Wendelbourne=person:ana vendelburne",
		"Peter Wendelbourne=person:peter vendelburne", "Wendelbourne=person:peter vendelburne",
	}
	if got := find(t, NewFinder(), "en", text); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

// The tables are stored in folded form; a change of folding asks for new ones.
func TestTablesAreFolded(t *testing.T) {
	t.Parallel()
	tables := loadTables()
	if len(tables.places) < 700 || len(tables.names) < 40000 || len(tables.given) < 10000 {
		t.Fatalf("%d places, %d names, %d given names", len(tables.places), len(tables.names), len(tables.given))
	}
	for name := range tables.names {
		for w := range token.Words(name) {
			if token.Fold(w.Text) != w.Text {
				t.Fatalf("%q is not folded: run tools/placenames again", name)
			}
		}
	}
}

func TestConcurrentUseGivesTheSameMentions(t *testing.T) {
	t.Parallel()
	f := NewFinder()
	sentences := sentence.Split(report, "en")
	_, want := NewFinder().Find("Terminals to close", report, "en", sentences)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, got := f.Find("Terminals to close", report, "en", sentences); !reflect.DeepEqual(got, want) {
				t.Error("mentions differ")
			}
		})
	}
	wg.Wait()
}

// Texts from outside may be of any length and made to hurt; the time for them
// grows with their length and no faster.
func TestHostileTextsTakeLinearTime(t *testing.T) {
	t.Parallel()
	f := NewFinder()
	for name, unit := range map[string]string{
		"surnames":  "Anna Wendel, Bert Wendel and Wendel. ",
		"new names": "Qa%d Xu%d met Xu%d (Q%dX). ",
		"particles": "de la De La von der ",
		"initials":  "A. B. C. D. ",
		"hyphens":   "Aa-Bb-",
		"acronyms":  "ABC (DEF) ",
		"links":     "Bank of the ",
	} {
		var text string
		if strings.Contains(unit, "%d") {
			var b strings.Builder
			for i := range 4000 {
				b.WriteString(strings.ReplaceAll(unit, "%d", string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676))))
			}
			text = b.String()
		} else {
			text = strings.Repeat(unit, 100000/len(unit))
		}
		start := time.Now()
		f.Find("", text, "en", []news.Sentence{{Span: news.Span{End: len(text)}}})
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %d bytes took %v", name, len(text), d)
		} else {
			t.Logf("%s: %d bytes took %v", name, len(text), d)
		}
	}
}

// FuzzFind checks what holds for any text: mentions lie in their sentence, in
// order, apart from each other, on whole code points, and have a key and a name.
func FuzzFind(f *testing.F) {
	finder := NewFinder()
	for _, lang := range []string{"en", "de", "uk", "ja", "tr", "ar", "xx"} {
		f.Add("Kyiv: J. Doe", report[:600], lang)
		f.Add("Mayor", "The former mayor of Wexmouth, Ilse Brandt, 45, is minister of finance. Der Regierungssprecher. وزير الخارجية قال 김민수 대통령은 田中一郎首相", lang)
		f.Add("О'", "Mr. X. de la d'Y 基辅キーウ — «Київ» l’Ukraine's (ABC) A. B. C.-D & E", lang)
	}
	f.Fuzz(func(t *testing.T, title, text, lang string) {
		title, text = news.CleanLine(title), news.CleanText(text)
		sentences := sentence.Split(text, lang)
		found := finder.Read(title, text, lang, sentences)
		checkMentions(t, title, found.TitleMentions, nil)
		checkMentions(t, text, found.Mentions, sentences)
		checkRoles(t, title, text, found.Roles)
	})
}

func checkRoles(t *testing.T, title, text string, roles []news.Role) {
	end, sentence := 0, -1
	for _, r := range roles {
		whole := text
		if r.Sentence < 0 {
			whole = title
		}
		if sentence < 0 && r.Sentence >= 0 {
			end = 0
		}
		if r.Start < end || r.End <= r.Start || r.End > len(whole) || !utf8.ValidString(r.In(whole)) {
			t.Fatalf("role %+v after %d in %d bytes", r, end, len(whole))
		}
		if r.Office == "" || (r.Entity == "") != (r.Name == "") || r.Named && r.Entity == "" {
			t.Fatalf("role %+v of %q", r, r.In(whole))
		}
		end, sentence = r.Start, r.Sentence
	}
}

func checkMentions(t *testing.T, text string, mentions []news.Mention, sentences []news.Sentence) {
	end := 0
	for _, m := range mentions {
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("span %v after %d in %d bytes", m.Span, end, len(text))
		}
		end = m.End
		if !utf8.ValidString(m.In(text)) || m.Entity == "" || m.Name == "" || m.Kind == "" {
			t.Fatalf("mention %+v of %q", m, m.In(text))
		}
		if m.Sentence >= 0 && (m.Sentence >= len(sentences) || !sentences[m.Sentence].Contains(m.Span)) {
			t.Fatalf("mention %+v is outside its sentence", m)
		}
		if (m.Sentence < 0) != (sentences == nil) {
			t.Fatalf("mention %+v is on the wrong side", m)
		}
	}
}
