package cluster

import (
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// numberVector counts quantities of two and more digits and days. Figures are read from the
// text as they stand, so that they meet over languages; number words and dates
// come from the analysis.
func numberVector(a news.Article, an news.Analysis) vector {
	c := newCounter()
	addFigures(c, a.Title, 2)
	addFigures(c, a.Text, 1)
	for _, n := range an.Numbers {
		if key := numberKey(n.Value); key != "" && n.Value != float64(int(n.Value)) {
			c.add(hashTerm('n', key), 1)
		}
	}
	zone := an.Zone()
	for _, d := range an.Dates {
		if d.Precision == "day" || d.Precision == "time" {
			c.add(hashTerm('d', d.Time.UTC().Add(zone).Format(time.DateOnly)), 1)
		}
	}
	return c.vector(numbers)
}

// addFigures counts the figures of a text that have at least two digits.
func addFigures(c *counter, text string, weight float64) {
	for w := range token.Words(text) {
		if w.Text[0] < '0' || w.Text[0] > '9' {
			continue
		}
		if digits := plainFigure(w.Text); len(digits) > 1 {
			c.add(hashTerm('n', digits), weight)
		}
	}
}

// plainFigure takes the marks between thousands out of a figure: "1,200" and
// "1.200" are both 1200. It returns "" for what is no figure.
func plainFigure(s string) string {
	mark := strings.IndexAny(s, ".,")
	if mark < 0 {
		if strings.Trim(s, "0123456789") != "" {
			return ""
		}
		return s
	}
	groups := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
	for i, g := range groups {
		if strings.Trim(g, "0123456789") != "" {
			return ""
		}
		if i > 0 && len(g) != 3 {
			return strings.ReplaceAll(s, ",", ".")
		}
	}
	return strings.Join(groups, "")
}

// numberKey writes a value as plainFigure does; "" for values of one digit,
// which say nothing.
func numberKey(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if len(s) < 2 {
		return ""
	}
	return s
}
