package eval

import (
	"cmp"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// quoteScore sums over articles.
type quoteScore struct {
	all, sure            tally
	direct               tally // hits are those among the found direct ones
	directFound          int   // hits among the labelled direct ones
	speakers, speakersOf int
}

func (s *quoteScore) add(gold, found []attribution) {
	paired := pairAttributions(gold, found)
	s.all.add(len(paired), len(found), len(gold))
	for _, p := range paired {
		if gold[p.gold].direct {
			s.directFound++
		}
		if found[p.found].direct {
			s.direct.hit++
		}
		if gold[p.gold].sourced {
			s.speakersOf++
			if speakersAgree(gold[p.gold].speaker, found[p.found].speaker) {
				s.speakers++
			}
		}
	}
	s.direct.add(0, countDirect(found), countDirect(gold))
	sure := slices.DeleteFunc(slices.Clone(found), func(a attribution) bool { return a.confidence < news.Sure })
	s.sure.add(len(pairAttributions(gold, sure)), len(sure), len(gold))
}

func countDirect(list []attribution) int {
	n := 0
	for _, a := range list {
		if a.direct {
			n++
		}
	}
	return n
}

func (s *quoteScore) figures(data string) []Figure {
	return []Figure{
		{Data: data, Measure: "F1", Value: harmonic(s.all.precision(), s.all.recall()), Reference: quoteReference[data]},
		{Data: data, Measure: "direct F1", Value: harmonic(s.direct.precision(), share(s.directFound, s.direct.gold))},
		{Data: data, Measure: "direct recall", Value: share(s.directFound, s.direct.gold)},
		{Data: data, Measure: "sure precision", Value: s.sure.precision()},
		{Data: data, Measure: "sure recall", Value: s.sure.recall()},
		{Data: data, Measure: "speakers", Value: share(s.speakers, s.speakersOf)},
	}
}

// pairAttributions pairs one to one those that share half of the characters that either covers, those that share most first.
func pairAttributions(gold, found []attribution) []quotePair {
	var all []quotePair
	for i, g := range gold {
		for j, f := range found {
			if o := coverage(g.content, f.content); o >= .5 {
				all = append(all, quotePair{i, j, o})
			}
		}
	}
	return bestPairs(all)
}

// bestPairs keeps each side of the pairs once, those with the largest overlap first.
func bestPairs(all []quotePair) []quotePair {
	slices.SortStableFunc(all, func(a, b quotePair) int { return cmp.Compare(b.overlap, a.overlap) })
	usedGold, usedFound := map[int]bool{}, map[int]bool{}
	return slices.DeleteFunc(all, func(p quotePair) bool {
		if usedGold[p.gold] || usedFound[p.found] {
			return true
		}
		usedGold[p.gold], usedFound[p.found] = true, true
		return false
	})
}

// coverage is the share of the characters that two lists of ranges have together among those that either has.
func coverage(a, b []runeRange) float64 {
	common, total := 0, 0
	for _, x := range a {
		total += x.End - x.Start
		for _, y := range b {
			common += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	for _, y := range b {
		total += y.End - y.Start
	}
	return float64(common) / float64(max(1, total-common))
}

// articles are words that do not count in the name of a speaker.
var articles = []string{"the", "a", "an", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen"}

// speakersAgree reports whether two speakers share half of their words, or end alike.
func speakersAgree(a, b string) bool {
	x, y := speakerWords(a), speakerWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	in := map[string]bool{}
	for _, w := range x {
		in[w] = true
	}
	common, union := 0, len(in)
	seen := map[string]bool{}
	for _, w := range y {
		switch {
		case seen[w]:
		case in[w]:
			common++
		default:
			union++
		}
		seen[w] = true
	}
	return x[len(x)-1] == y[len(y)-1] || 2*common >= union
}

func speakerWords(name string) []string {
	name = strings.TrimSpace(name)
	for _, possessive := range []string{"'s", "’s", "'", "’"} {
		if cut, ok := strings.CutSuffix(name, possessive); ok {
			name = cut
			break
		}
	}
	all := bagOf(name).list
	if words := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(articles, w) }); len(words) > 0 {
		return words
	}
	return all
}
