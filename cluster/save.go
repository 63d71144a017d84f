package cluster

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/wiredesk/wiredesk/cluster/minhash"
)

// savedVersion counts up whenever what is saved, or what an event does to an index, changes.
const savedVersion = 2

// mark is what the first value of a saved index says: who can go on with it.
func mark(o Options) string {
	return fmt.Sprintf("wiredesk index %d/%d/%d, window %v, at most %d articles", savedVersion, codecVersion, minhash.Size, o.Window, o.MaxArticles)
}

// Save writes all that the index knows, so that [Load] need not be given the events again. What
// it takes is little more than the memory of the index.
func (x *Index) Save(w io.Writer) error {
	s := &saver{w: w}
	s.text(mark(x.opts))
	for _, v := range []int64{int64(x.docs), int64(x.round), int64(x.assigned), x.repaired, x.arrivals} {
		s.int(v)
	}
	s.ints(x.clock.times[:])
	s.int(int64(x.clock.next))
	x.saveLanguages(s)
	x.terms.save(s)
	x.listed.save(s)
	x.reports.save(s)
	x.saveMembers(s)
	x.saveStories(s)
	x.copies.Save(s.words)
	x.savePins(s)
	s.ints(x.late)
	s.int(int64(len(x.leaving)))
	for _, d := range x.leaving {
		s.int(d.at)
		s.int(d.story)
	}
	s.text("end")
	s.flush()
	if s.err != nil {
		return fmt.Errorf("save the index of grouping: %w", s.err)
	}
	return nil
}

// Load returns the index that was saved. One that was saved with other options or by another version of
// this package, or that is damaged, gives an error.
func Load(r io.Reader, o Options) (*Index, error) {
	x := New(o)
	l := &loader{r: r}
	if got, want := l.text(), mark(x.opts); l.err == nil && got != want {
		return nil, fmt.Errorf("load the index of grouping: it is %q, want %q", got, want)
	}
	x.docs, x.round, x.assigned = int(l.int()), int(l.int()), int(l.int())
	x.repaired, x.arrivals = l.int(), l.int()
	if times := l.ints(); len(times) == graceArrivals {
		copy(x.clock.times[:], times)
	}
	x.clock.next = int(l.slot(graceArrivals))
	x.loadLanguages(l)
	x.terms.load(l)
	x.listed.load(l)
	x.reports.load(l)
	x.loadMembers(l)
	x.loadStories(l)
	if err := x.copies.Load(l.words); err != nil {
		l.fail(err)
	}
	x.loadPins(l)
	x.late = l.ints()
	for range l.count(math.MaxInt32) {
		if x.leaving = append(x.leaving, departure{l.int(), l.int()}); l.err != nil {
			break
		}
	}
	if l.text() != "end" {
		l.fail(errSaved)
	}
	if l.err != nil {
		return nil, fmt.Errorf("load the index of grouping: %w", l.err)
	}
	return x, nil
}

func (f *frequencies) save(s *saver) {
	s.int(int64(f.used))
	s.words(f.cells)
	f.common.save(s)
}

func (f *frequencies) load(l *loader) {
	f.used = l.count(math.MaxInt32)
	f.cells = l.words(math.MaxInt32)
	f.common.load(l)
	if f.used > 0 && f.used >= len(f.cells) {
		l.fail(errSaved)
	}
}

func (d *dictionary) save(s *saver) {
	list := make([]uint32, 0, 2*len(d.entries))
	for _, e := range d.entries {
		list = append(list, e.hash, e.value)
	}
	s.int(int64(d.used))
	s.words(list)
}

func (d *dictionary) load(l *loader) {
	d.used = l.count(math.MaxInt32)
	list := l.words(math.MaxInt32)
	d.entries = make([]entry, len(list)/2)
	for i := range d.entries {
		d.entries[i] = entry{list[2*i], list[2*i+1]}
	}
	if d.used > 0 && d.used >= len(d.entries) {
		l.fail(errSaved)
	}
}

func (g *listing) save(s *saver) {
	g.heads.save(s)
	s.int(int64(g.lists.next))
	s.words(g.lists.free[:])
	s.int(int64(len(g.lists.chunks)))
	for _, c := range g.lists.chunks {
		s.words(c)
	}
}

func (g *listing) load(l *loader) {
	g.heads.load(l)
	g.lists.next = uint32(l.count(math.MaxInt32))
	copy(g.lists.free[:], l.words(cellSizes))
	for range l.count(math.MaxInt32 / chunkCells) {
		chunk := l.words(chunkWords)
		if len(chunk) != chunkWords {
			l.fail(errSaved)
			return
		}
		g.lists.chunks = append(g.lists.chunks, chunk)
	}
}

// saveStories writes the stories by slot, each with the slots of its members in their order.
func (x *Index) saveStories(s *saver) {
	s.int(int64(len(x.stories.items)))
	for _, st := range x.stories.items {
		if st == nil {
			s.int(0)
			continue
		}
		s.int(st.id)
		for _, v := range []int64{st.first, st.last, st.times, st.due, int64(st.round), st.touched} {
			s.int(v)
		}
		s.int(int64(len(st.members)))
		s.int(int64(flag(st.kept != nil)))
		for _, v := range frozen {
			s.words([]uint32{st.extent[v].square, uint32(st.extent[v].terms), uint32(st.extent[v].count)})
		}
		for _, m := range st.members {
			s.int(int64(m.slot))
		}
	}
	s.words(x.stories.free)
}

// saveMembers writes the members by slot.
func (x *Index) saveMembers(s *saver) {
	s.int(int64(len(x.members.items)))
	for _, m := range x.members.items {
		if m == nil {
			s.int(0)
			continue
		}
		s.int(m.article)
		s.int(m.copyOf)
		s.int(m.time)
		s.int(int64(m.text))
		s.text(m.packed)
		var vector []byte
		if m.embedding != nil {
			vector = m.embedding.appendTo(nil)
		}
		s.text(string(vector))
	}
	s.words(x.members.free)
	s.int(int64(len(x.texts.items)))
	s.words(x.texts.free)
}

func (x *Index) loadMembers(l *loader) {
	for slot := range l.count(math.MaxInt32) {
		var m *member
		if article := l.int(); article != 0 {
			m = &member{article: article, slot: uint32(slot), copyOf: l.int(), time: l.int(), text: uint32(l.int()), packed: l.text()}
			if r := (reader{data: []byte(l.text())}); len(r.data) > 0 {
				kept := r.embedding()
				m.embedding = &kept
				if r.err != nil {
					l.fail(r.err)
				}
			}
			x.articles[article] = m
		}
		if x.members.items = append(x.members.items, m); l.err != nil {
			return
		}
	}
	x.members.free = l.words(math.MaxInt32)
	x.places = make([]uint32, len(x.members.items))
	x.loadTexts(l)
}

// loadStories reads the stories, whose members are there already.
func (x *Index) loadStories(l *loader) {
	for slot := range l.count(math.MaxInt32) {
		var s *story
		if id := l.int(); id != 0 {
			s = &story{id: id, slot: uint32(slot), first: l.int(), last: l.int(), times: l.int(), due: l.int(), round: int(l.int()), touched: l.int()}
			x.byID[id] = s
			x.loadStory(l, s)
		}
		if x.stories.items = append(x.stories.items, s); l.err != nil {
			return
		}
	}
	x.stories.free = l.words(math.MaxInt32)
	for _, m := range x.members.items {
		if m != nil && m.story == nil {
			l.fail(errSaved)
		}
	}
}

func (x *Index) loadTexts(l *loader) {
	x.texts.items = make([]*member, l.count(len(x.members.items)))
	x.texts.free = l.words(math.MaxInt32)
	for _, m := range x.members.items {
		switch {
		case m == nil || m.text == 0:
		case int(m.text) > len(x.texts.items):
			l.fail(errSaved)
			return
		default:
			x.texts.items[m.text-1] = m
		}
	}
}

// loadStory reads what a story's centre is known by, and its members.
func (x *Index) loadStory(l *loader, s *story) {
	n, kept := l.count(len(x.members.items)), l.int() == 1
	for _, v := range frozen {
		if e := l.words(3); len(e) == 3 {
			s.extent[v] = extent{e[0], uint16(e[1]), uint16(e[2])}
		}
	}
	s.members = make([]*member, 0, n)
	for range n {
		m := x.members.items[l.slot(len(x.members.items))]
		if m == nil || l.err != nil {
			l.fail(errSaved)
			return
		}
		m.story = s
		x.places[m.slot] = s.slot
		s.members = append(s.members, m)
	}
	if kept {
		s.keep()
	}
}

func (x *Index) savePins(s *saver) {
	s.int(int64(len(x.pins)))
	for _, article := range slices.Sorted(maps.Keys(x.pins)) {
		p := x.pins[article]
		s.int(article)
		s.int(int64(flag(p.kept)))
		s.ints(p.barred)
	}
}

func (x *Index) loadPins(l *loader) {
	for range l.count(math.MaxInt32) {
		article := l.int()
		x.pins[article] = &pin{kept: l.int() == 1, barred: l.ints()}
		if l.err != nil {
			return
		}
	}
}

// saveLanguages writes how many documents each language has had.
func (x *Index) saveLanguages(s *saver) {
	s.int(int64(len(x.docsOf)))
	for _, lang := range slices.Sorted(maps.Keys(x.docsOf)) {
		s.text(lang)
		s.int(int64(x.docsOf[lang]))
	}
}

func (x *Index) loadLanguages(l *loader) {
	for range l.count(math.MaxInt32) {
		lang := l.text()
		if x.docsOf[lang] = int(l.int()); l.err != nil {
			return
		}
	}
}
