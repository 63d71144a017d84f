package cluster

import "container/heap"

// clockWitnesses is how many articles must have reached a time for the clock
// to stand there, so that one false date does not end every story.
const clockWitnesses = 3

// clock knows the latest times seen, the earliest of them first.
type clock struct{ latest [clockWitnesses]int64 }

// now is the time that the latest articles bear out; 0 before there are any.
func (c *clock) now() int64 {
	if c.latest[0] != 0 {
		return c.latest[0]
	}
	for _, t := range c.latest {
		if t != 0 {
			return t
		}
	}
	return 0
}

func (c *clock) see(t int64) {
	if t <= c.latest[0] {
		return
	}
	c.latest[0] = t
	for i := 1; i < clockWitnesses && c.latest[i] < c.latest[i-1]; i++ {
		c.latest[i], c.latest[i-1] = c.latest[i-1], c.latest[i]
	}
}

// deadline is the time on the clock at which a story leaves unless it grows.
// A story that went on for d stays d/2 longer, at most a second window.
func (x *Index) deadline(s *story) int64 {
	window := int64(x.opts.Window.Seconds())
	return s.last + window + min(window, (s.last-s.first)/2)
}

// expire lets the stories go whose time has come, and those next in line
// while there are too many articles.
func (x *Index) expire() {
	now := x.clock.now()
	for len(x.leaving) > 0 {
		next := x.leaving[0]
		if next.at >= now && len(x.articles) <= x.opts.MaxArticles {
			return
		}
		heap.Pop(&x.leaving)
		s := x.byID[next.story]
		if s == nil || x.deadline(s) != next.at {
			continue // ended, or has grown and stands in line again
		}
		for len(s.members) > 0 {
			last := s.members[len(s.members)-1].article
			x.remove(last)
			delete(x.pins, last)
		}
	}
}

// departure is a story's place in the line of those that leave.
type departure struct {
	at    int64
	story int64
}

// departures is a heap, the next to leave first.
type departures []departure

func (d *departures) push(e departure) { heap.Push(d, e) }

func (d departures) Len() int { return len(d) }
func (d departures) Less(i, j int) bool {
	if d[i].at != d[j].at {
		return d[i].at < d[j].at
	}
	return d[i].story < d[j].story
}
func (d departures) Swap(i, j int) { d[i], d[j] = d[j], d[i] }
func (d *departures) Push(v any)   { *d = append(*d, v.(departure)) }
func (d *departures) Pop() any {
	last := (*d)[len(*d)-1]
	*d = (*d)[:len(*d)-1]
	return last
}
