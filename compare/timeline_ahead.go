package compare

import (
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

// ahead returns a date as the sentence means it. Reading takes a bare weekday or month for the latest one, as news
// mostly mean it; in what somebody will do, demands or considers it is the coming one.
func ahead(r *news.Report, d news.Date) news.Date {
	if !d.Relative || !d.Time.Before(r.Article.Published.Add(-12*time.Hour)) || !bare(r, d) {
		return d
	}
	for _, p := range within(r.Analysis.Positions, func(p news.Position) int { return p.Start }, r.Analysis.Sentences[d.Sentence].Span) {
		if p.Stance == news.Denies || !p.Action.Contains(d.Span) && !p.Condition.Contains(d.Span) {
			continue
		}
		switch back := r.Article.Published.Sub(d.Time); {
		case d.Precision == "month":
			d.Time = d.Time.AddDate(1, 0, 0)
		case d.Precision == "day" && back < 8*24*time.Hour:
			d.Time = d.Time.AddDate(0, 0, 7)
		}
		return d
	}
	return d
}

// bare reports whether a date is one word that does not say whether it is past: "Friday" or "March", and not "last
// Friday" or "yesterday evening".
func bare(r *news.Report, d news.Date) bool {
	words := d.In(r.Article.Text)
	if strings.ContainsAny(words, " 0123456789") {
		return false
	}
	return d.Precision == "month" || !movesWithReader(words, r.Analysis.Lang)
}

// movesWithReader reports whether a word such as "yesterday" means another day for who reads it a day later.
func movesWithReader(words, lang string) bool {
	at := time.Date(2024, 1, 17, 12, 0, 0, 0, time.UTC)
	now, next := date.Find(words, lang, at), date.Find(words, lang, at.AddDate(0, 0, 1))
	return len(now) > 0 && len(next) > 0 && next[0].Time.Sub(now[0].Time) == 24*time.Hour
}

// ends are the words before a year that mean its last month, by language.
var ends = map[string]string{
	"en": "end", "de": "ende", "fr": "fin", "es": "fin final finales", "it": "fine", "pt": "fim final", "nl": "eind einde", "uk": "кінця кінець кінці",
	"ru": "конца конец конце концу", "pl": "konca koniec koncu",
}

// maxBetween is the most words between such a word and the year: "end of this year".
const maxBetween = 3

// endOfYear reports whether a date is the end of the year that it names.
func endOfYear(r *news.Report, d news.Date) bool {
	list := " " + ends[r.Analysis.Lang] + " "
	if d.Precision != "year" || list == "  " {
		return false
	}
	start := r.Analysis.Sentences[d.Sentence].Start
	words := strings.Fields(r.Article.Text[start:d.End])
	for i := len(words) - 1; i >= max(0, len(words)-1-maxBetween-1); i-- {
		if strings.Contains(list, " "+token.Fold(strings.Trim(words[i], ",.;:"))+" ") {
			return true
		}
	}
	return false
}
