package search

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// Hit is a document that was found.
type Hit struct {
	Ref   int64
	At    time.Time
	Score float64
	// preferred says that it is by an outlet that is to stand first among equals.
	preferred bool
}

// candidate is a document that is meant, and the reading in which it is.
type candidate struct {
	row     store.SearchRow
	reading *Reading
	length  float64
}

const (
	bm25K1 = 1.2
	bm25B  = 0.6
	// titleWeight is what a word counts in a title against one in the body, speakerWeight what one counts in the
	// name of who said a quote.
	titleWeight   = 5
	speakerWeight = 2
	// nearWeight is what two words one behind the other count, against the commoner of them alone.
	nearWeight = 0.5
	// mostCounted is up to how many documents with a word are counted; what is in more is common.
	mostCounted = 500
	// maxCounted bounds how many words of a query are counted.
	maxCounted = 24
)

// ranker ranks the documents of a kind. The order is that of BM25F (Robertson, Zaragoza, Taylor 2004), with pairs of words that stand
// together as terms of their own, among equals that of preferred outlets, then of time.
type ranker struct {
	kind    string
	title   float64
	mean    float64            // of the candidates' lengths
	weights map[string]float64 // of terms as they are indexed; 1 where there is none
}

func newRanker(kind string, all []candidate) *ranker {
	r := &ranker{kind: kind, title: titleWeight}
	if kind == store.SearchQuote {
		r.title = speakerWeight
	}
	for i, c := range all {
		all[i].length = r.title*float64(len(c.row.Title)) + float64(len(c.row.Body))
		r.mean += all[i].length / float64(len(all))
	}
	r.mean = max(r.mean, 1)
	return r
}

// weigh counts how common the words of the readings are. A query of one word needs no weights.
func (r *ranker) weigh(ctx context.Context, s *store.Store, all []candidate) error {
	r.weights = map[string]float64{}
	var seen []*Reading
	for _, c := range all {
		if slices.Contains(seen, c.reading) {
			continue
		}
		seen = append(seen, c.reading)
		terms := c.reading.needed(r.kind)
		if len(terms) < 2 {
			continue
		}
		for _, t := range terms {
			if _, known := r.weights[t]; known || len(r.weights) >= maxCounted {
				continue
			}
			n, err := s.Count(ctx, store.Sought{Kind: r.kind, Any: [][]string{{t}}}, mostCounted)
			if err != nil {
				return fmt.Errorf("count a word of the search: %w", err)
			}
			r.weights[t] = math.Log(1 + (2*mostCounted-float64(n)+0.5)/(float64(n)+0.5))
		}
	}
	return nil
}

func (r *ranker) weight(term string) float64 {
	if w, ok := r.weights[term]; ok {
		return w
	}
	return 1
}

// score is how well a document answers.
func (r *ranker) score(c candidate) float64 {
	score := 0.0
	for _, w := range c.reading.Clauses {
		if w.Not {
			continue
		}
		if w.Field != Anywhere && r.kind != store.SearchQuote {
			for _, t := range w.prefixed().Terms {
				score += r.weight(t) * saturated(float64(occurrences(c.row.Said, t)), 1)
			}
			continue
		}
		for i, t := range w.Terms {
			weight := r.weight(t)
			score += weight * saturated(r.frequency(c.row, t), c.length/r.mean)
			if i > 0 {
				score += nearWeight * min(weight, r.weight(w.Terms[i-1])) * saturated(r.frequency(c.row, w.Terms[i-1]+" "+t), c.length/r.mean)
			}
		}
	}
	return score + r.nearness(c)
}

// nearness is what words of different clauses count that stand together as they were typed.
func (r *ranker) nearness(c candidate) float64 {
	score, last := 0.0, ""
	for _, w := range c.reading.Clauses {
		if w.Not || w.Field != Anywhere {
			last = ""
			continue
		}
		if first := w.Terms[0]; last != "" {
			score += nearWeight * min(r.weight(first), r.weight(last)) * saturated(r.frequency(c.row, last+" "+first), c.length/r.mean)
		}
		last = w.Terms[len(w.Terms)-1]
	}
	return score
}

func (r *ranker) frequency(row store.SearchRow, term string) float64 {
	return r.title*float64(occurrences(row.Title, term)) + float64(occurrences(row.Body, term))
}

// saturated is how much a frequency counts in a document of a length, as a share of the mean.
func saturated(frequency, length float64) float64 {
	return frequency / (frequency + bm25K1*(1-bm25B+bm25B*length))
}

// rank returns the candidates, the best first, or the latest.
func (r *ranker) rank(all []candidate, preferred []string, newest bool) []Hit {
	hits := make([]Hit, len(all))
	for i, c := range all {
		hits[i] = Hit{Ref: c.row.Ref, At: c.row.At}
		if !newest {
			hits[i].Score, hits[i].preferred = r.score(c), slices.ContainsFunc(preferred, c.row.HasMark)
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), compareBool(b.preferred, a.preferred), b.At.Compare(a.At), cmp.Compare(b.Ref, a.Ref))
	})
	return hits
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// hiddenWhole says whether all outlets of a document are hidden.
func hiddenWhole(row store.SearchRow, hidden []string) bool {
	if len(hidden) == 0 {
		return false
	}
	by := 0
	for m := range strings.SplitSeq(row.Marks, " ") {
		if strings.HasPrefix(m, outletMark) {
			if by++; !slices.Contains(hidden, m) {
				return false
			}
		}
	}
	return by > 0
}

// outletMark is how the mark of every outlet begins.
var outletMark = store.OutletMark("")
