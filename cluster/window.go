package cluster

import "container/heap"

const (
	// clockWitnesses is how many of the latest arrivals must have reached a time for the
	// clock to stand there, so that one false date does not end every story.
	clockWitnesses = 3
	// graceArrivals is how many arrivals the clock looks back on, and for how many a story
	// stays after its last one whatever the clock says. So news of an earlier time, taken in
	// later, is grouped as it was in its own days: the clock follows it there.
	graceArrivals = 100
)

// clock knows the times of the latest arrivals.
type clock struct {
	times [graceArrivals]int64
	next  int
}

// now is the time that the latest arrivals bear out; 0 before there are any.
func (c *clock) now() int64 {
	var latest [clockWitnesses]int64 // the earliest of them first
	for _, t := range c.times {
		if t <= latest[0] {
			continue
		}
		latest[0] = t
		for i := 1; i < clockWitnesses && latest[i] < latest[i-1]; i++ {
			latest[i], latest[i-1] = latest[i-1], latest[i]
		}
	}
	for _, t := range latest {
		if t != 0 {
			return t
		}
	}
	return 0
}

func (c *clock) see(t int64) {
	c.times[c.next] = t
	c.next = (c.next + 1) % graceArrivals
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
	x.expireLate(now)
	for len(x.leaving) > 0 {
		next := x.leaving[0]
		full := len(x.articles) > x.opts.MaxArticles
		if next.at >= now && !full {
			return
		}
		heap.Pop(&x.leaving)
		s := x.byID[next.story]
		if s == nil || s.due != next.at {
			continue // it has ended, or stands elsewhere in the line
		}
		if s.due = 0; x.deadline(s) != next.at {
			x.queue(s) // it has grown
			continue
		}
		if !full && x.inGrace(s) {
			x.late = append(x.late, s.id)
			continue
		}
		x.release(s)
	}
}

func (x *Index) inGrace(s *story) bool { return x.arrivals-s.touched < graceArrivals }

// expireLate looks again at stories that were past their time but had just got an
// article. One that got another meanwhile stands in the line of those that leave.
func (x *Index) expireLate(now int64) {
	for len(x.late) > 0 {
		s := x.byID[x.late[0]]
		if s != nil && x.inGrace(s) {
			return
		}
		x.late = x.late[1:]
		switch {
		case s == nil:
		case x.deadline(s) >= now:
			x.queue(s)
		default:
			x.release(s)
		}
	}
}

// release takes a story with all its articles out of the index.
func (x *Index) release(s *story) {
	for len(s.members) > 0 {
		last := s.members[len(s.members)-1].article
		x.remove(last)
		delete(x.pins, last)
	}
}

// queue puts a story in line. It stands there once: what moved its deadline on is looked at
// when its turn comes.
func (x *Index) queue(s *story) {
	if at := x.deadline(s); s.due == 0 || at < s.due {
		s.due = at
		x.leaving.push(departure{at: at, story: s.id})
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
