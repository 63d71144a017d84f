// Package compare sets the articles of one story side by side: the same words told by
// several outlets, the positions of each actor, the facts on which the outlets differ, and the days.
package compare

import "github.com/wiredesk/wiredesk/news"

// Compare makes the register of a story. Copies count once.
func Compare(sources []news.Report) news.Register {
	words := newMarkReader() // quotes and facts have the same
	return news.Register{
		Quotes:    quotes(sources, words),
		Positions: Positions(sources),
		Conflicts: conflicts(sources, words),
		Timeline:  Timeline(sources),
	}
}
