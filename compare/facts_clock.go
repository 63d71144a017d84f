package compare

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// clockPattern is a time of day with minutes: "4:12 a.m.", "5.12am", "17h30", "16.40 Uhr", "16.40 uur", "4.12 de la madrugada". What has
// neither a colon nor a word of the day behind it is a number like any other.
var clockPattern = regexp.MustCompile(`(?i)\b([01]?\d|2[0-4])([:.h])([0-5]\d)(?:[ \x{A0}\x{202F}]?(a\.m\b\.?|p\.m\b\.?|am\b|pm\b|u[hu]r\b|de la (?:madrugada|mañana|tarde|noche)\b|hrs?\b))?`)

// localTime are words which say that a time is that of the place, in all languages.
var localTime = regexp.MustCompile(`(?i)\b(local|locale|locales|ortszeit|plaatselijke|yerel|hora local)\b|місцев|местн`)

// clocks are the dimensions of times of day: those said to be local can be compared to the minute, of others whole hours
// may be the zone's.
const (
	clock      = "clock"
	localClock = "clock, local"
)

// clockFacts lists the times of day of a sentence, in minutes.
func clockFacts(r *news.Report, n int) []*fact {
	s := r.Analysis.Sentences[n].Span
	text := s.In(r.Article.Text)
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	matches := clockPattern.FindAllStringSubmatchIndex(text, maxInSentence+1)
	local := len(matches) > 0 && localTime.MatchString(text)
	var out []*fact
	for _, at := range matches {
		mark, behind := text[at[4]:at[5]], ""
		if at[8] >= 0 {
			behind = strings.ToLower(text[at[8]:at[9]])
		}
		if mark == "." && behind == "" {
			continue
		}
		hours, _ := strconv.Atoi(text[at[2]:at[3]]) // the pattern has digits only
		minutes, _ := strconv.Atoi(text[at[6]:at[7]])
		if hours < 12 && (strings.HasPrefix(behind, "p") || strings.HasSuffix(behind, "tarde") || strings.HasSuffix(behind, "noche")) {
			hours += 12
		}
		q := value.Of(news.Number{Value: float64(60*hours + minutes), Bound: "exact"}, "")
		q.Dimension = clock
		if local {
			q.Dimension = localClock
		}
		out = append(out, &fact{sentence: n, span: news.Span{Start: s.Start + at[0], End: s.Start + at[1]}, number: &q, bound: "exact"})
	}
	return out
}

// clockAt reports whether a number is part of a time of day.
func clockAt(text string, s news.Span) bool {
	from, to := max(0, s.Start-4), min(len(text), s.End+16)
	for from > 0 && text[from]&0xC0 == 0x80 {
		from--
	}
	for to < len(text) && text[to]&0xC0 == 0x80 {
		to++
	}
	for _, at := range clockPattern.FindAllStringSubmatchIndex(text[from:to], -1) {
		if from+at[0] < s.End && s.Start < from+at[1] && (at[8] >= 0 || text[from+at[4]:from+at[5]] != ".") {
			return true
		}
	}
	return false
}
