package feed

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// Limits of what is kept of a document. Lengths count bytes of UTF-8.
const (
	MaxEntries    = 5_000
	MaxLine       = 4 << 10 // a title, a name, an identifier
	MaxURL        = 4 << 10
	MaxText       = 2 << 20 // a summary or content
	MaxAuthors    = 32      // per entry
	MaxCategories = 64      // per entry
	MaxEnclosures = 32      // per entry
	MaxCoverage   = 64      // per entry
	MaxWarnings   = 20
)

// clip cuts a text to at most n bytes at the border of a character.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	// A copy, so that the long text can be freed.
	return strings.Clone(news.Cut(s, n))
}
