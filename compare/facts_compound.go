package compare

import (
	"strings"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/number"
	"github.com/wiredesk/wiredesk/text/token"
)

// conjunctions join the parts of one quantity: "six years and six months".
const conjunctions = " and und et y e ed en ve и і й та "

// joinParts makes one fact of a quantity that is told in two units, the larger first. The facts are numbers in the order of
// the text.
func joinParts(r *news.Report, found []*fact) []*fact {
	var out []*fact
	for _, f := range found {
		if n := len(out); n > 0 && out[n-1].completedBy(r, f) {
			q := out[n-1].number.Plus(*f.number)
			whole := *out[n-1]
			whole.number, whole.span.End = &q, f.span.End
			out[n-1] = &whole
			continue
		}
		out = append(out, f)
	}
	return out
}

// completedBy reports whether nothing but the unit of f and a conjunction stands between it and a smaller part of the same.
func (f *fact) completedBy(r *news.Report, part *fact) bool {
	x, y := f.number, part.number
	if x.Dimension != y.Dimension || x.Dimension == "" || x.Open || y.Open || f.bound == "range" || part.bound == "range" {
		return false
	}
	larger, smaller := value.UnitOf(f.unit).Factor, value.UnitOf(part.unit).Factor
	if smaller >= larger || y.Given >= larger || f.span.End > part.span.Start {
		return false
	}
	words := 0
	for t := range token.Words(r.Article.Text[f.span.End:part.span.Start]) {
		folded := token.Fold(t.Text)
		if u := value.UnitOf(folded); u.Dimension != x.Dimension && !strings.Contains(conjunctions, " "+folded+" ") {
			return false
		}
		words++
	}
	return words <= 2
}

// mostUnitWords is how many words of a unit may stand behind its figure: "per cent".
const mostUnitWords = 2

// unitWords counts the words behind a figure that are its unit, which all figures of its dimension have.
func (f *fact) unitWords(text string, behind []sentenceWord) int {
	if f.number == nil || f.number.Dimension == "" || f.number.Dimension == ordinal || strings.HasPrefix(f.number.Dimension, clock) {
		return 0
	}
	for n := 0; n <= min(mostUnitWords, len(behind)); n++ {
		end := f.span.End
		if n > 0 {
			end = behind[n-1].End
		}
		found := number.Find(text[f.span.Start:end], f.lang)
		if len(found) > 0 && found[len(found)-1].Unit == f.unit {
			return n
		}
	}
	return 0
}

// partitives stand before what a quantity is a part of or made of.
const partitives = " of de du des d di del della dei degli do da dos das von van an "

// ofSource reports whether a count is of those whom the report names as its sources: "two delegates said".
func ofSource(span news.Span, quotes []news.Quote) bool {
	for i := range quotes {
		if quotes[i].Source.Start == span.Start && quotes[i].Class == news.Say {
			return true
		}
	}
	return false
}
