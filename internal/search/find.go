package search

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// maxLanguages is in how many languages a query is read.
	maxLanguages = 16
	// batch is how many documents are asked of the database at once, and so the size of most windows.
	batch = 400
	// enough is how many documents that are meant make a window, and mostLooked how many are looked at for one.
	enough     = 100
	mostLooked = 3200
	// keptFor is how long the desk's languages and outlets are taken to be what they are.
	keptFor = 30 * time.Second
)

// Searcher asks a desk's database. It is safe for concurrent use.
type Searcher struct {
	store *store.Store
	clock func() time.Time

	mu    sync.Mutex
	until time.Time
	facts *facts
}

// facts are what is known of the desk, for reading queries.
type facts struct {
	languages []string
	outlets   *outlets
}

// New returns a searcher of a database.
func New(s *store.Store, clock func() time.Time) *Searcher { return &Searcher{store: s, clock: clock} }

func (s *Searcher) known(ctx context.Context) (*facts, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.clock()
	if left := s.until.Sub(now); s.facts != nil && left > 0 && left <= keptFor {
		return s.facts, nil
	}
	languages, err := s.store.Languages(ctx, maxLanguages)
	if err != nil {
		return nil, fmt.Errorf("languages of the desk: %w", err)
	}
	rows, err := s.store.Outlets(ctx)
	if err != nil {
		return nil, fmt.Errorf("outlets of the desk: %w", err)
	}
	languages = slices.DeleteFunc(languages, func(l string) bool { return l == "und" || l == "" })
	s.facts, s.until = &facts{append(languages, "und"), outletsOf(rows)}, now.Add(keptFor)
	return s.facts, nil
}

// Forget lets the next search see at once what is thought of outlets.
func (s *Searcher) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.facts = nil
}

// Request is a query that can be asked: what was typed, read in the desk's languages, with its outlets found.
type Request struct {
	Query
	Readings []Reading
	// Newest has what was found in the order of time, the latest first.
	Newest bool
	// languages are those of Readings. A query that finds nothing without its stop words is read with them.
	languages []string
	withStops bool
	outlets   *outlets
	each      [][]string // marks; see store.Sought
	none      []string
}

// Ask reads a query as the desk's database can be asked. The error is a [Mistake] where the query is to blame.
func (s *Searcher) Ask(ctx context.Context, q Query) (*Request, error) {
	known, err := s.known(ctx)
	if err != nil {
		return nil, err
	}
	r := &Request{Query: q, outlets: known.outlets}
	languages := known.languages
	if len(q.Langs.Of) > 0 {
		languages = slices.Clone(q.Langs.Of)
		slices.Sort(languages)
		languages = slices.Compact(languages)
		r.each = append(r.each, marked(languages, store.LangMark))
	}
	if len(q.Outlets.Of) > 0 {
		marks, err := r.outlets.marks(q.Outlets.Of)
		if err != nil {
			return nil, err
		}
		r.each = append(r.each, marks)
	}
	if len(q.Sections.Of) > 0 {
		r.each = append(r.each, sectionMarks(q.Sections.Of))
	}
	r.none = append(marked(q.Langs.Not, store.LangMark), sectionMarks(q.Sections.Not)...)
	for _, o := range q.Outlets.Not {
		r.none = append(r.none, marked(r.outlets.find(o), store.OutletMark)...)
	}
	r.languages, r.Readings = languages, Readings(q.Clauses, languages)
	return r, nil
}

func marked(values []string, mark func(string) string) []string {
	marks := make([]string, len(values))
	for i, v := range values {
		marks[i] = mark(v)
	}
	return marks
}

func sectionMarks(values []string) []string {
	marks := make([]string, 0, len(values))
	for _, v := range values {
		marks = append(marks, store.SectionMark(store.SectionSlug(v)))
	}
	return marks
}

// Page is a part of what was found, the best first.
type Page struct {
	Hits []Hit
	// Next is where the page behind this one begins, nil on the last one.
	Next *Cursor
	// Count is how many documents were found from the beginning on, More that there are more than that.
	Count int
	More  bool
}

// Find returns up to limit documents of a kind that a request asks for, from a cursor on.
func (s *Searcher) Find(ctx context.Context, r *Request, kind string, from Cursor, limit int) (Page, error) {
	w, err := s.window(ctx, r, kind, from.below)
	if err == nil && w.first == 0 && !r.withStops {
		if all := readings(r.Clauses, r.languages, true); !slices.EqualFunc(all, r.Readings, Reading.same) {
			r.withStops, r.Readings = true, all
			w, err = s.window(ctx, r, kind, from.below)
		}
	}
	if err != nil {
		return Page{}, fmt.Errorf("search: %w", err)
	}
	ranker := newRanker(kind, w.found)
	if !r.Newest {
		if err := ranker.weigh(ctx, s.store, w.found); err != nil {
			return Page{}, err
		}
	}
	hits := ranker.rank(w.found, r.outlets.preferred, r.Newest)
	start := min(from.offset, len(hits))
	end := min(start+limit, len(hits))
	page := Page{Hits: hits[start:end], Count: len(hits), More: w.last > 0}
	switch {
	case end < len(hits):
		page.Next = &Cursor{w.first + 1, end}
	case w.last > 0:
		page.Next = &Cursor{below: w.last}
	}
	return page, nil
}

// window are documents that are ranked among themselves.
type window struct {
	found []candidate
	first int64 // the highest ID of a document that was looked at
	last  int64 // the lowest one; 0 when there is nothing below it
}

// window looks at the latest documents below one until enough of them are meant.
func (s *Searcher) window(ctx context.Context, r *Request, kind string, below int64) (w window, err error) {
	if len(r.Clauses) > 0 && len(r.Readings) == 0 {
		return w, nil
	}
	sought := r.sought(kind)
	sought.Below = below
	for looked := 0; ; {
		rows, err := s.store.Matching(ctx, sought, batch)
		if err != nil || len(rows) == 0 {
			w.last = 0
			return w, err
		}
		if w.first == 0 {
			w.first = rows[0].ID
		}
		for _, row := range rows {
			if reading := r.reads(kind, row); reading != nil && !hiddenWhole(row, r.outlets.hidden) {
				w.found = append(w.found, candidate{row: row, reading: reading})
			}
		}
		looked += len(rows)
		sought.Below = rows[len(rows)-1].ID
		switch {
		case len(rows) < batch:
			w.last = 0
			return w, nil
		case len(w.found) >= enough || looked >= mostLooked:
			w.last = sought.Below
			return w, nil
		}
	}
}

// sought is what the database is asked for: all that is meant, and perhaps more.
func (r *Request) sought(kind string) store.Sought {
	sought := store.Sought{Kind: kind, Each: r.each, From: r.After, Until: r.Before}
	if !r.Before.IsZero() && r.After.IsZero() {
		sought.From = time.Unix(1, 0) // what has no time is not from before
	}
	for i := range r.Readings {
		if terms := r.Readings[i].needed(kind); len(terms) > 0 {
			sought.Any = append(sought.Any, terms)
		}
	}
	if len(sought.Any) > 0 || len(sought.Each) > 0 {
		sought.None = slices.Clone(r.none)
		if kind == store.SearchArticle {
			sought.None = append(sought.None, r.outlets.hidden[:min(len(r.outlets.hidden), maxHosts)]...)
		}
	}
	return sought
}

// nothing is the reading of a query without words.
var nothing = &Reading{}

// reads returns the reading in which a document is meant, nil for none. A document in languages in which the query was
// not read is taken as one in none.
func (r *Request) reads(kind string, row store.SearchRow) *Reading {
	if slices.ContainsFunc(r.none, row.HasMark) {
		return nil
	}
	if len(r.Clauses) == 0 {
		return nothing
	}
	known := false
	for i := range r.Readings {
		if reading := &r.Readings[i]; slices.ContainsFunc(reading.Langs, func(l string) bool { return row.HasMark(store.LangMark(l)) }) {
			known = true
			if reading.holds(kind, row) {
				return reading
			}
		}
	}
	if known {
		return nil
	}
	for i := range r.Readings {
		if reading := &r.Readings[i]; reading.holds(kind, row) {
			return reading
		}
	}
	return nil
}
