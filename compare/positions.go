package compare

import "github.com/wiredesk/wiredesk/news"

// Positions folds the positions of the articles.
func Positions(_ []news.Report) []news.PositionEntry { return []news.PositionEntry{} }
