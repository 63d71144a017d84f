// Package quote finds who said what in an article.
package quote

import "github.com/wiredesk/wiredesk/news"

// Find returns the quotes of an article in the order of its text. The analysis holds its
// sentences, mentions, numbers and dates already.
func Find(_ *news.Article, _ *news.Analysis) []news.Quote { return nil }
