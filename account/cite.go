package account

import (
	"github.com/wiredesk/wiredesk/news"
)

// citer is prepared once a report, when it is first asked for.
func (r *report) citer() *news.Citer {
	if r.cites == nil {
		r.cites = news.NewCiter(&r.Article)
	}
	return r.cites
}

// cite points at span of the report's text.
func (r *report) cite(sentence int, span news.Span) news.Citation {
	return r.citer().Text(sentence, span)
}

// citeTitle points at words of the report's title.
func (r *report) citeTitle(exact string) news.Citation { return r.citer().Title(exact) }
