package date

import "testing"

func TestStretchesHaveAnEnd(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "From 3 to 5 January, January 3-5, on the night of 3 to 4 March 2025.", "3 to 5 January=2026-01-03..2026-01-06~; January 3-5=2026-01-03..2026-01-06~; 3 to 4 March 2025=2025-03-03..2025-03-05"},
		{"en", "It rained last week, it will snow next week. It will snow at the weekend.", "last week=2026-01-05..2026-01-12~; next week=2026-01-19..2026-01-26~; the weekend=2026-01-17..2026-01-19~"},
		{"en", "The weekend was cold.", "The weekend=2026-01-10..2026-01-12~"},
		{"de", "Vom 3. bis 5. Januar, in der Nacht vom 3. auf den 4. März 2025, vergangene Woche.", "3. bis 5. Januar=2026-01-03..2026-01-06~; 3. auf den 4. März 2025=2025-03-03..2025-03-05; vergangene Woche=2026-01-05..2026-01-12~"},
		{"fr", "Du 3 au 5 janvier, la semaine dernière.", "3 au 5 janvier=2026-01-03..2026-01-06~; la semaine dernière=2026-01-05..2026-01-12~"},
		{"es", "Del 3 al 5 de enero.", "3 al 5 de enero=2026-01-03..2026-01-06~"},
		{"it", "Dal 3 al 5 gennaio.", "3 al 5 gennaio=2026-01-03..2026-01-06~"},
		{"pt", "De 3 a 5 de janeiro.", "3 a 5 de janeiro=2026-01-03..2026-01-06~"},
		{"nl", "Van 3 tot 5 januari.", "3 tot 5 januari=2026-01-03..2026-01-06~"},
		{"pl", "Od 3 do 5 stycznia.", "3 do 5 stycznia=2026-01-03..2026-01-06~"},
		{"ru", "С 3 по 5 января, на прошлой неделе.", "3 по 5 января=2026-01-03..2026-01-06~; на прошлой неделе=2026-01-05..2026-01-12~"},
		{"uk", "З 3 по 5 січня, минулого тижня.", "3 по 5 січня=2026-01-03..2026-01-06~; минулого тижня=2026-01-05..2026-01-12~"},
		{"tr", "3-5 Ocak, geçen hafta.", "3-5 Ocak=2026-01-03..2026-01-06~; geçen hafta=2026-01-05..2026-01-12~"},
	} {
		if got := show(c.text, c.lang, report); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestTheNearestVerbSaysWhetherAWeekdayLiesAhead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "She said on Tuesday that the council will meet.", "Tuesday=2026-01-13~"},
		{"en", "She said that on Tuesday it will rain.", "Tuesday=2026-01-20~"},
		{"en", "On Tuesday, the council will meet.", "Tuesday=2026-01-20~"},
		{"en", "It will close, she said on Tuesday.", "Tuesday=2026-01-13~"},
		{"en", "They lost in Tuesday's game; the results will be announced on Wednesday.", "Tuesday=2026-01-13~; Wednesday=2026-01-21~"},
		{"en", "The talks ended on Tuesday and will resume on Wednesday.", "Tuesday=2026-01-13~; Wednesday=2026-01-21~"},
		{"en", "The offer stands until Friday.", "Friday=2026-01-16~"},
		{"en", "Until Tuesday, nobody had answered. They announced plans Monday.", "Tuesday=2026-01-13~; Monday=2026-01-12~"},
		{"en", "The third fire in two days; it will open in two days.", "in two days=2026-01-17~"},
		{"de", "Er sagte am Dienstag, der Rat werde tagen. Am Mittwoch wird er tagen.", "Dienstag=2026-01-13~; Mittwoch=2026-01-21~"},
		{"fr", "Il a dit mardi que le conseil se réunira. Les élus voteront mercredi.", "mardi=2026-01-13~; mercredi=2026-01-21~"},
		{"es", "El consejo se reunirá el martes. El lunes llovió.", "martes=2026-01-20~; lunes=2026-01-12~"},
		{"it", "Il consiglio si riunirà martedì. Lunedì ha piovuto.", "martedì=2026-01-20~; Lunedì=2026-01-12~"},
		{"pt", "O conselho se reunirá na terça-feira.", "terça-feira=2026-01-20~"},
		{"uk", "Рада зустрінеться у вівторок. У понеділок ішов дощ.", "вівторок=2026-01-20~; понеділок=2026-01-12~"},
		{"ru", "Совет встретится во вторник. В понедельник шёл дождь.", "вторник=2026-01-20~; понедельник=2026-01-12~"},
	} {
		if got := show(c.text, c.lang, report); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestTimesOfDay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text, want string }{
		{"en", "At 5:30 p.m. on Tuesday it rained; Monday at 9 a.m., too.", "5:30 p.m. on Tuesday=2026-01-13T17:30~; Monday at 9 a.m=2026-01-12T09:00~"},
		{"de", "Am Dienstag um 14.30 Uhr, Dienstagabend und am Mittwochmorgen.", "Dienstag um 14.30 Uhr=2026-01-13T14:30~; Dienstagabend=2026-01-13~; Mittwochmorgen=2026-01-14~"},
		{"fr", "Mardi à 14h30 puis hier soir.", "Mardi à 14h30=2026-01-13T14:30~; hier soir=2026-01-14~"},
		{"sv", "I går kl. 14.30.", "I går kl. 14.30=2026-01-14T14:30~"},
		{"it", "Lunedì alle 14.30.", "Lunedì alle 14.30=2026-01-12T14:30~"},
		{"ko", "13일 오후 2시 30분, 어제 오후 2:30.", "13일 오후 2시 30분=2026-01-13T14:30~; 어제 오후 2:30=2026-01-14T14:30~"},
		{"ja", "13日14時30分、13日午後2時。", "13日14時30分=2026-01-13T14:30~; 13日午後2時=2026-01-13T14:00~"},
		{"nl", "Dinsdagavond en maandag om 14.30 uur.", "Dinsdagavond=2026-01-13~; maandag om 14.30=2026-01-12T14:30~"},
	} {
		if got := show(c.text, c.lang, report); got != c.want {
			t.Errorf("%s %q\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestPersianDates(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"۱۲ فروردین ۱۴۰۳":    "۱۲ فروردین ۱۴۰۳=2024-03-31",
		"۲۵ دی ۱۴۰۴":         "۲۵ دی ۱۴۰۴=2026-01-15",
		"در ۲۰ دی":           "۲۰ دی=2026-01-10~",
		"۳۰ اسفند ۱۴۰۳":      "۳۰ اسفند ۱۴۰۳=2025-03-20",
		"۳۰ اسفند ۱۴۰۴":      "",
		"1404/10/25":         "1404/10/25=2026-01-15",
		"۵ ژانویه ۲۰۲۶ بود.": "۵ ژانویه ۲۰۲۶=2026-01-05",
	} {
		if got := show(text, "fa", report); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestTheRegionSaysWhichIsTheMonth(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ region, text, want string }{
		{"US", "03/04/2025", "2025-03-04"},
		{"GB", "03/04/2025", "2025-04-03"},
		{"us", "03/04/2025 and 13/04/2025", "2025-04-03"},
		{"", "03/04/2025 and 04/13/2025", "2025-03-04"},
		{"", "03/04/2025", ""},
		{"CA", "03/04/2025", ""},
	} {
		got := ""
		if found := FindIn(c.region, c.text, "en", report); len(found) > 0 {
			got = found[0].Time.Format("2006-01-02")
		}
		if got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.region, c.text, got, c.want)
		}
	}
}
