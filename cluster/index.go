package cluster

import (
	"time"

	"github.com/wiredesk/wiredesk/cluster/minhash"
)

// Options set an index up. The zero value is right for news.
type Options struct {
	// Window is how long before the latest article a story's last article may lie for
	// the story to stay active; 0 is eight days. A story that has gone on for some time
	// stays longer, up to twice the window.
	Window time.Duration
	// MaxArticles bounds the active articles: beyond it the stories that would
	// leave next leave at once. 0 is four million.
	MaxArticles int
	// Model weighs the comparisons; nil is the one that was fitted.
	Model *Model
	// Pairs weighs the comparisons of two articles; nil is the one that was fitted.
	Pairs *PairModel
	// Repair says when a repair corrects; nil is what was fitted.
	Repair *RepairLimits
}

func (o Options) withDefaults() Options {
	if o.Window <= 0 {
		o.Window = 8 * 24 * time.Hour
	}
	if o.MaxArticles <= 0 {
		o.MaxArticles = 4 << 20
	}
	if o.Model == nil {
		o.Model = &fitted
	}
	if o.Pairs == nil {
		o.Pairs = &fittedPairs
	}
	if o.Repair == nil {
		o.Repair = &fittedLimits
	}
	return o
}

// Index holds the active stories. It is not safe for concurrent use: even
// Decide, which changes nothing that counts, works in the index's own memory.
type Index struct {
	opts     Options
	docs     int            // documents seen, aged
	docsOf   map[string]int // the same by language
	terms    frequencies
	listed   listing // members under their terms
	stories  slots[*story]
	members  slots[*member]
	places   []uint32       // by member: the slot of its story
	texts    slots[*member] // the members that have a signature
	byID     map[int64]*story
	articles map[int64]*member
	copies   minhash.Table
	reports  listing // members under the addresses and headlines that they have or list
	clock    clock
	round    int   // repairs done
	assigned int   // articles since the last one
	repaired int64 // clock at the last one
	pins     map[int64]*pin
	leaving  departures
	late     []int64 // stories past their time that are still in grace, see expireLate
	arrivals int64   // articles assigned so far
	scratch  scratch
}

// New returns an empty index.
func New(opts Options) *Index {
	return &Index{
		opts:     opts.withDefaults(),
		byID:     map[int64]*story{},
		articles: map[int64]*member{},
		pins:     map[int64]*pin{},
		docsOf:   map[string]int{},
	}
}

// Stories is the number of active stories.
func (x *Index) Stories() int { return len(x.byID) }

// Articles is the number of active articles.
func (x *Index) Articles() int { return len(x.articles) }

// Story returns the active story in which an article is, 0 when the article is not active.
func (x *Index) Story(article int64) int64 {
	if m := x.articles[article]; m != nil {
		return m.story.id
	}
	return 0
}

// CopyOf returns the article of which an active one is a copy, 0 when it is independent or not active.
func (x *Index) CopyOf(article int64) int64 {
	if m := x.articles[article]; m != nil {
		return m.copyOf
	}
	return 0
}

// Apply carries an event out. Events on articles or stories that are no longer
// active have no effect, so a log can be applied whole or from any event on.
func (x *Index) Apply(e Event) {
	switch e.Kind {
	case Assigned:
		x.assign(e)
	case Merged:
		if e.ByHand {
			x.keepTogether(e.From, e.To)
		}
		x.merge(e.From, e.To)
	case Split:
		x.move(e)
	case Moved:
		x.keepMoved(e.Article, e.To)
		x.move(e)
	case Folded:
		if m := x.articles[e.Article]; m != nil {
			m.copyOf = e.CopyOf
		}
	case Repaired:
		x.endRepair()
	case Removed:
		x.remove(e.Article)
	}
}

// assign puts a new article into a story. An article that is there already is
// taken out first.
func (x *Index) assign(e Event) {
	if e.Doc == nil {
		return
	}
	x.remove(e.Article)
	m := x.member(e)
	x.arrivals++
	s := x.storyOf(e.To)
	x.join(m, s)
	x.post(m)
	s.touched = x.arrivals
	x.clock.see(m.time)
	x.assigned++
	x.expire()
}

// member makes a new article a member and counts its terms.
func (x *Index) member(e Event) *member {
	q := x.query(e.Doc)
	m := &member{article: e.Article, copyOf: e.CopyOf, time: e.Doc.time}
	if m.time == 0 {
		m.time = x.clock.now()
	}
	m.packed = pack(e.Doc, &q)
	if !e.Doc.embedding.IsZero() {
		kept := e.Doc.embedding // not a part of the Doc, or all of it would stay in memory
		m.embedding = &kept
	}
	m.slot = x.members.add(m)
	x.articles[e.Article] = m
	if !e.Doc.signature.Empty() {
		text := x.texts.add(m)
		m.text = text + 1
		x.copies.Add(text, &e.Doc.signature)
	}
	x.list(m, e.Doc)
	x.count(&q)
	return m
}

// count takes the terms of a document into the frequencies.
func (x *Index) count(q *query) {
	for _, v := range frozen {
		for _, term := range q.views[v].terms {
			x.terms.add(term)
		}
	}
	x.docs++
	x.docsOf[q.doc.lang]++
	if x.docs >= agingDocs {
		x.age()
	}
}

// age halves all counts.
func (x *Index) age() {
	x.docs /= 2
	for lang, n := range x.docsOf {
		x.docsOf[lang] = n / 2
	}
	x.terms.age()
}

// storyOf returns the active story of that number, a new one if there is none.
func (x *Index) storyOf(id int64) *story {
	s := x.byID[id]
	if s == nil {
		s = &story{id: id}
		s.slot = x.stories.add(s)
		x.byID[id] = s
	}
	return s
}

// join puts a member into a story.
func (x *Index) join(m *member, s *story) {
	s.join(m)
	s.round = x.round
	for int(m.slot) >= len(x.places) {
		x.places = append(x.places, 0)
	}
	x.places[m.slot] = s.slot
	x.queue(s)
}

// leave takes a member out of its story, which ends with its last member.
func (x *Index) leave(m *member) {
	s := m.story
	s.leave(m)
	m.story = nil
	if len(s.members) == 0 {
		x.end(s)
		return
	}
	x.queue(s)
}

// end forgets a story that has no members. Its slot is used again.
func (x *Index) end(s *story) {
	delete(x.byID, s.id)
	x.stories.remove(s.slot)
}

func (x *Index) merge(from, to int64) {
	s := x.byID[from]
	if s == nil || from == to {
		return
	}
	target := x.storyOf(to)
	x.barMerged(from, to)
	for len(s.members) > 0 {
		m := s.members[0]
		x.leave(m)
		x.join(m, target)
	}
}

func (x *Index) move(e Event) {
	m := x.articles[e.Article]
	if m == nil || m.story.id == e.To {
		return
	}
	m.copyOf = e.CopyOf
	x.leave(m)
	x.join(m, x.storyOf(e.To))
}

func (x *Index) remove(article int64) {
	m := x.articles[article]
	if m == nil {
		return
	}
	x.leave(m)
	x.forget(m)
}

// forget drops an article that is in no story.
func (x *Index) forget(m *member) {
	delete(x.articles, m.article)
	if m.text > 0 {
		x.copies.Remove(m.text - 1)
		x.texts.remove(m.text - 1)
	}
	x.unlist(m)
	x.unpost(m)
	x.members.remove(m.slot)
}
