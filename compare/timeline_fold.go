package compare

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// sameWords is the share of the weight of the shorter of two sentences of one language that both
	// must have to tell one event.
	sameWords = .5
	// sameNames is the same for the names and figures of sentences in two languages.
	sameNames = .6
	// leastInCommon is the fewest features that the two must share.
	leastInCommon = 2
	// mostKnown bounds the events of one date that a sentence is compared with.
	mostKnown = 200
)

// telling is an event with all the sentences that tell it, in the order of publication.
type telling struct {
	date   string
	events []event
}

// foldEvents brings together the sentences that tell one event. Finer dates come first, so that what
// "last month" dates joins the day which another report names.
func foldEvents(events []event) []*telling {
	ordered := slices.Clone(events)
	slices.SortStableFunc(ordered, func(a, b event) int { return cmp.Compare(len(b.date), len(a.date)) })
	known := map[string][]*telling{} // by date and by each coarser one
	var all []*telling
	for _, e := range ordered {
		if t := bestTelling(known[e.date], e); t != nil {
			t.events = append(t.events, e)
			continue
		}
		t := &telling{date: e.date, events: []event{e}}
		all = append(all, t)
		for _, n := range []int{4, 7, 10} {
			if n <= len(e.date) && len(known[e.date[:n]]) < mostKnown {
				known[e.date[:n]] = append(known[e.date[:n]], t)
			}
		}
	}
	return all
}

// bestTelling returns the event that a sentence tells again, nil when it is new.
func bestTelling(known []*telling, e event) *telling {
	var best *telling
	most := 1.0
	for _, t := range known {
		for i := range t.events[:min(len(t.events), maxCompared)] {
			if s := likeness(&t.events[i], &e); s > most || s == most && best == nil {
				best, most = t, s
			}
		}
	}
	return best
}

// maxCompared is the number of sentences of an event that another one is compared with.
const maxCompared = 8

// likeness says how far two sentences tell the same: 1 or more when they do.
func likeness(a, b *event) float64 {
	abroad := a.lang != b.lang
	least, n, common := sameWords, 0, 0.0
	totalA, totalB := a.total, b.total
	if abroad {
		least, totalA, totalB = sameNames, a.sharedWeight(), b.sharedWeight()
	}
	for i, j := 0, 0; i < len(a.features) && j < len(b.features); {
		switch f, g := a.features[i], b.features[j]; {
		case f.name < g.name:
			i++
		case f.name > g.name:
			j++
		default:
			if !abroad || f.shared {
				n++
				common += f.weight
			}
			i++
			j++
		}
	}
	if n < leastInCommon {
		return 0
	}
	return common / min(totalA, totalB) / least
}

// sharedWeight is the weight of the features that other languages have, too.
func (e *event) sharedWeight() float64 {
	sum := 0.0
	for _, f := range e.features {
		if f.shared {
			sum += f.weight
		}
	}
	return sum
}

// day makes the line of the event.
func (t *telling) day(sources []news.Report, cite citers) news.Day {
	slices.SortStableFunc(t.events, func(a, b event) int {
		return cmp.Or(cmp.Compare(a.report, b.report), cmp.Compare(a.span.Start, b.span.Start))
	})
	best := t.events[t.best(sources)]
	d := news.Day{
		Date:       t.date,
		Text:       best.span.In(sources[best.report].Article.Text),
		Confidence: t.confidence(),
		Citations:  []news.Citation{},
	}
	for _, e := range t.events {
		d.Citations = append(d.Citations, cite.of(sources, e.report).Text(e.sentence, e.span))
	}
	return d
}

// best chooses the sentence that shares most with the others, in the language of
// most of the story's reports where there is one.
func (t *telling) best(sources []news.Report) int {
	main := mainLanguage(sources)
	best, most := 0, -1.0
	for i := range t.events[:min(len(t.events), 4*maxCompared)] {
		score := t.events[i].sure
		for k := range t.events[:min(len(t.events), 4*maxCompared)] {
			if k != i {
				score += likeness(&t.events[i], &t.events[k])
			}
		}
		if t.events[i].lang == main {
			score += 1000
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}

// confidence of an event: that of its surest sentence, and more for every other report that
// tells it.
func (t *telling) confidence() float64 {
	doubt := 1.0
	last := -1
	for _, e := range t.events {
		if e.report != last {
			doubt *= 1 - e.sure
		}
		last = e.report
	}
	return float64(int(min(1-doubt, .99)*100)) / 100
}

// mainLanguage is the language of most of the reports; of several the one that comes first.
func mainLanguage(sources []news.Report) string {
	count, main := map[string]int{}, ""
	for _, r := range sources {
		count[r.Analysis.Lang]++
	}
	for _, r := range sources {
		if main == "" || count[r.Analysis.Lang] > count[main] {
			main = r.Analysis.Lang
		}
	}
	return main
}
