// Package position finds who will do, will not do or demands what, and on which condition.
package position

import "github.com/wiredesk/wiredesk/news"

// Find returns the positions stated in an article in the order of its text. The analysis holds its
// sentences, mentions, numbers, dates and quotes already.
func Find(_ *news.Article, _ *news.Analysis) []news.Position { return nil }
