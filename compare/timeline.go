package compare

import "github.com/wiredesk/wiredesk/news"

// Timeline finds the dated events.
func Timeline(_ []news.Report) []news.Day { return []news.Day{} }
