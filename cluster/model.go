package cluster

import "math"

// Case says which weights of a model count.
type Case int

// The cases.
const (
	TextCase     Case = iota // the document has a text, and so have members of the story
	HeadlineCase             // the document is a headline, and so are the members
	BriefCase                // the document is a headline, and members have texts
	BareCase                 // the document has a text, and the members are headlines
	UndatedCase              // as TextCase, but the document has no time, so that nothing speaks for the days
	ExcerptCase              // the document has a few sentences, and members have texts
	ForeignCase              // no late member of the story has the document's language
	Cases
)

// CaseNames names the cases.
var CaseNames = [Cases]string{"text", "headline", "brief", "bare", "undated", "excerpt", "foreign"}

// Model turns the comparison of a document with a story into the probability
// that they belong together: a logistic regression for each case.
type Model [Cases]Values

// excerptTerms is the number of different terms up to which a text is an excerpt, as many feeds give of their
// articles.
const excerptTerms = 48

func caseOf(q *query, s *story) Case {
	d := q.doc
	known, texts := false, false
	for _, m := range s.latest() {
		known = known || m.lang() == d.lang
		texts = texts || !m.headline()
	}
	switch {
	case !known:
		return ForeignCase
	case d.headline && texts:
		return BriefCase
	case d.headline:
		return HeadlineCase
	case !texts:
		return BareCase
	case len(q.views[words].terms) <= excerptTerms:
		return ExcerptCase
	case d.time == 0:
		return UndatedCase
	}
	return TextCase
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
