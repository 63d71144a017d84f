package quote

import "github.com/wiredesk/wiredesk/news"

// label reads "NAME: what was said" at the beginning of a paragraph, as headlines, interviews and transcripts have it.
func (c *clauseReader) label() {
	end := c.end()
	if !c.first || end < 3 || c.units[0].kind != phrase || c.units[1].kind != breakUnit || c.tokens[c.units[1].from].kind != colon || c.units[2].kind == utterance {
		return
	}
	u := c.units[0]
	if c.tokens[u.head].tag != proper && !c.tokens[u.from].capital || u.to-u.from > 5 {
		return
	}
	a := attribution{way: labelled, cueSpan: c.span(1, 2), speaker: speaker{source: c.span(0, 1), named: c.tokens[u.head].Span}, content: []news.Span{c.contentSpan(2, end)}}
	c.take(a, 2, end)
	c.speaking = len(c.found) - 1
}
