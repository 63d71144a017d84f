package cluster

import "math"

// Case says which weights of a model count.
type Case int

// The cases.
const (
	TextCase     Case = iota // the document has a text
	HeadlineCase             // it is a headline
	UndatedCase              // the document has a text and no time, so that nothing speaks for the days
	ForeignCase              // no late member of the story has its language
	Cases
)

// Model turns the comparison of a document with a story into the probability
// that they belong together: a logistic regression for each case.
type Model [Cases]Values

func caseOf(d *Doc, s *story) Case {
	for _, m := range s.latest() {
		if m.lang() != d.lang {
			continue
		}
		switch {
		case d.headline:
			return HeadlineCase
		case d.time == 0:
			return UndatedCase
		}
		return TextCase
	}
	return ForeignCase
}

// probability is the logistic function of the weighted sum.
func (m *Model) probability(c *Candidate) float64 {
	sum := vectorsOdds(c.vectors)
	for i, v := range c.Values {
		sum += m[c.Case][i] * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// transpose turns a table with a row for each value into a model.
func transpose(table [features][Cases]float64) (m Model) {
	for i, row := range table {
		for c, w := range row {
			m[c][i] = w
		}
	}
	return m
}
