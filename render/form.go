package render

import (
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Form is a form of an account.
type Form string

// The forms.
const (
	Short      Form = "short"
	Structured Form = "structured"
	Report     Form = "report"
)

// part is a piece of an account's text: the lead, which has no heading, or a section.
type part struct {
	Label     string
	Heading   string
	Sentences []news.AccountSentence
}

// partsOf are the parts of an account in a form that have sentences.
func partsOf(a news.Account, form Form) []part {
	var parts []part
	add := func(p part) {
		if len(p.Sentences) > 0 {
			parts = append(parts, p)
		}
	}
	switch form {
	case Structured:
		add(part{Sentences: a.Forms.Structured.Lead})
		for _, s := range a.Forms.Structured.Sections {
			add(part{s.Label, s.Headline, s.Sentences})
		}
	case Report:
		add(part{Sentences: a.Forms.Report.Lead})
		for _, s := range a.Forms.Report.Sections {
			add(part{"", s.Heading, s.Sentences})
		}
	default:
		add(part{Sentences: a.Forms.Short.Sentences})
	}
	return parts
}

// dayIn writes a date for readers of a language: in words in English, else by its figures.
func dayIn(lang, date string) string {
	if lang == "" || lang == "en" {
		return DayInWords(date)
	}
	return date
}

// DayInWords writes a date of the precision that it has (YYYY-MM-DD, YYYY-MM or YYYY) for people, in English.
func DayInWords(date string) string {
	if t, err := time.Parse(time.DateOnly, date); err == nil {
		return t.Format("2 January 2006")
	}
	if t, err := time.Parse("2006-01", date); err == nil {
		return t.Format("January 2006")
	}
	return date
}
