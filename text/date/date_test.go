package date

import (
	"strings"
	"testing"
	"time"
)

// The report of every case is of Thursday, 15 January 2026, 12:00 UTC.
var report = time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC)

// show writes dates as "words=date", cut to their precision, "~" for relative ones.
func show(text, lang string, ref time.Time) string {
	var out []string
	for _, d := range Find(text, lang, ref) {
		layout := map[string]string{year: "2006", month: "2006-01", day: "2006-01-02", minute: "2006-01-02T15:04"}[d.Precision]
		s := d.In(text) + "=" + d.Time.In(ref.Location()).Format(layout)
		if !d.Until.IsZero() {
			s += ".." + d.Until.In(ref.Location()).Format(layout)
		}
		if d.Relative {
			s += "~"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFindDates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It opened on 5 January 2026 and closes on March 3, 2027.", "5 January 2026=2026-01-05; March 3, 2027=2027-03-03"},
		{"en", "On Jan. 5 the vote failed; on the 5th of December it passed.", "Jan. 5=2026-01-05~; 5th of December=2025-12-05~"},
		{"en", "Talks on Tuesday, 13 January, failed.", "Tuesday, 13 January=2026-01-13~"},
		{"en", "He said on Tuesday that it was over.", "Tuesday=2026-01-13~"},
		{"en", "The council will meet on Tuesday.", "Tuesday=2026-01-20~"},
		{"en", "It failed. The council met Thursday.", "Thursday=2026-01-15~"},
		{"en", "She left last Thursday and returns next Friday.", "last Thursday=2026-01-08~; next Friday=2026-01-16~"},
		{"en", "Yesterday it rained, tomorrow evening it will snow.", "Yesterday=2026-01-14~; tomorrow evening=2026-01-16~"},
		{"en", "Sales fell in November, and in 2019, and since May 2024.", "November=2025-11~; 2019=2019; May 2024=2024-05"},
		{"en", "It may rain. March on, said June. In 2000 homes the power failed.", ""},
		{"en", "Three days ago, five months ago and last year.", "Three days ago=2026-01-12~; five months ago=2025-08~; last year=2025~"},
		{"en", "Filed 2026-01-05, due 31/12/2025, seen 01/02/2025.", "2026-01-05=2026-01-05; 31/12/2025=2025-12-31; 01/02/2025=2025-02-01"},
		{"en", "The polls close on 18 January at 17:30 and on Monday at 5 p.m. sharp.", "18 January at 17:30=2026-01-18T17:30~; Monday at 5 p.m=2026-01-12T17:00~"},
		{"en", "The 30 February is no day, nor is 5 people.", ""},
		{"de", "Die Sitzung am Dienstag, dem 13. Januar 2026, fiel aus. Die Partei tagt.", "Dienstag, dem 13. Januar 2026=2026-01-13"},
		{"de", "Am 5.1.2026 und am 24. Dezember, gestern, im November und seit 2019.", "5.1.2026=2026-01-05; 24. Dezember=2025-12-24~; gestern=2026-01-14~; November=2025-11~; 2019=2019"},
		{"de", "Am Morgen kam er, heute Morgen ging er, vor drei Tagen rief er an.", "heute Morgen=2026-01-15~; vor drei Tagen=2026-01-12~"},
		{"de", "Der Rat wird am Montag tagen, am kommenden Freitag wieder.", "Montag=2026-01-19~; Freitag=2026-01-16~"},
		{"fr", "Mardi, le 1er mars 2025, puis hier et en août.", "Mardi, le 1er mars 2025=2025-03-01; hier=2026-01-14~; août=2025-08~"},
		{"fr", "La réunion d’avril 2024, mardi prochain, il y a trois jours.", "avril 2024=2024-04; mardi prochain=2026-01-20~; il y a trois jours=2026-01-12~"},
		{"es", "El 5 de enero de 2026 llovió; mañana por la mañana, el lunes.", "5 de enero de 2026=2026-01-05; mañana=2026-01-16~; lunes=2026-01-12~"},
		{"it", "Il 3 marzo 2025, ieri, venerdì scorso e nel 2019.", "3 marzo 2025=2025-03-03; ieri=2026-01-14~; venerdì scorso=2026-01-09~; 2019=2019"},
		{"pt", "Em 5 de março de 2025, ontem e na terça-feira.", "5 de março de 2025=2025-03-05; ontem=2026-01-14~; terça-feira=2026-01-13~"},
		{"nl", "Op 5 maart 2025, gisteren, deze morgen en dinsdag.", "5 maart 2025=2025-03-05; gisteren=2026-01-14~; dinsdag=2026-01-13~"},
		{"pl", "5 stycznia 2026 roku, wczoraj, w środę i w 2019 roku.", "5 stycznia 2026 roku=2026-01-05; wczoraj=2026-01-14~; środę=2026-01-14~; 2019 roku=2019"},
		{"uk", "5 січня 2026 року, вчора, у середу та у 2019 році.", "5 січня 2026 року=2026-01-05; вчора=2026-01-14~; середу=2026-01-14~; 2019 році=2019"},
		{"ru", "5 января 2026 года, вчера, во вторник, в ноябре, в 2019 году.", "5 января 2026 года=2026-01-05; вчера=2026-01-14~; вторник=2026-01-13~; ноябре=2025-11~; 2019 году=2019"},
		{"tr", "5 Ocak 2026'da, dün, salı günü ve Pazar günü pazar kuruldu.", "5 Ocak 2026=2026-01-05; dün=2026-01-14~; Pazar=2026-01-11~"},
		{"ar", "في 5 يناير 2026 وأمس والثلاثاء، وفي ٣ كانون الثاني/يناير.", "5 يناير 2026=2026-01-05; ٣ كانون الثاني/يناير=2026-01-03~"},
		{"cs", "Dne 5. ledna 2026, včera a ve středu.", "5. ledna 2026=2026-01-05; včera=2026-01-14~; středu=2026-01-14~"},
		{"sv", "Den 5 januari 2026, i går och på tisdag.", "5 januari 2026=2026-01-05; i går=2026-01-14~; tisdag=2026-01-20~"},
		{"he", "ב-5 בינואר 2026, אתמול וביום שלישי.", "5 בינואר 2026=2026-01-05; אתמול=2026-01-14~"},
		{"zh", "2026年1月5日，昨天，上周二，11月3日和2019年。会议持续5日间。", "2026年1月5日=2026-01-05; 昨天=2026-01-14~; 上周二=2026-01-06~; 11月3日=2025-11-03~; 2019年=2019"},
		{"ja", "首相は13日、2025年12月に訪れた。昨日の火曜日。5日間。", "13日=2026-01-13~; 2025年12月=2025-12; 昨日=2026-01-14~; 火曜日=2026-01-13~"},
		{"ko", "2026년 1월 5일에 열렸다. 어제와 화요일.", "2026년 1월 5일에=2026-01-05; 화요일=2026-01-13~"},
		{"hu", "2026. január 5-én, tegnap és kedden.", "2026. január 5=2026-01-05; tegnap=2026-01-14~; kedden=2026-01-13~"},
		{"th", "5 มกราคม 2569", "5 มกราคม 2569=2026-01-05"},
		{"xx", "2026-01-05, soon", "2026-01-05=2026-01-05"},
	} {
		if got := show(c.text, c.lang, report); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}
