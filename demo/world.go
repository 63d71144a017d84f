package demo

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// World is the whole of the example. It does not change after Load, so it may
// be used from many goroutines.
type World struct {
	calendar calendar
	outlets  []Outlet
	articles []*Article // by time, then ID
	byID     map[string]*Article
	layouts  map[string]layout // by the outlet's ID
}

// Article is one report as its outlet published it, in one or more revisions.
type Article struct {
	ID     string // outlet ID and slug: "courier/ferry-fire"
	Outlet string // ID of the outlet
	// Story is the gold label: the articles that tell of one event share it, a
	// lone article has its own.
	Story   string
	Alone   bool // no other article tells of the event
	CopyOf  string
	Section string
	Byline  string
	Caption string
	Path    string // of the page, from the outlet's root
	Link    string // what the feed links to; differs from Path where the outlet redirects
	// Withdrawn is when the outlet took the page down; zero for never.
	Withdrawn time.Time
	Revisions []Revision // oldest first, at least one
}

// Revision is the article as it stood from Time on.
type Revision struct {
	Time    time.Time
	Title   string
	Summary string
	// Paragraphs are plain text; one that starts with "## " is a subheading.
	Paragraphs []string
}

// Published is the time of the first revision.
func (a *Article) Published() time.Time { return a.Revisions[0].Time }

// At returns the newest revision as of t, and false when the article is not
// published yet or withdrawn.
func (a *Article) At(t time.Time) (Revision, bool) {
	if a.withdrawnAt(t) {
		return Revision{}, false
	}
	for _, r := range slices.Backward(a.Revisions) {
		if !r.Time.After(t) {
			return r, true
		}
	}
	return Revision{}, false
}

func (a *Article) withdrawnAt(t time.Time) bool {
	return !a.Withdrawn.IsZero() && !a.Withdrawn.After(t)
}

// Load reads the bundled world and places its four days before now.
func Load(now time.Time) (*World, error) {
	w := &World{calendar: newCalendar(now), outlets: allOutlets(), byID: map[string]*Article{}}
	var err error
	if w.layouts, err = parseLayouts(w.outlets); err != nil {
		return nil, fmt.Errorf("load demo layouts: %w", err)
	}
	if err := w.readScripts(); err != nil {
		return nil, fmt.Errorf("load demo world: %w", err)
	}
	slices.SortFunc(w.articles, func(a, b *Article) int {
		return cmp.Or(a.Published().Compare(b.Published()), cmp.Compare(a.ID, b.ID))
	})
	return w, nil
}

// Outlets returns the outlets, the aggregator last.
func (w *World) Outlets() []Outlet { return slices.Clone(w.outlets) }

// Articles returns all articles of the four days, oldest first.
func (w *World) Articles() []*Article { return slices.Clone(w.articles) }

// Steps returns the instants at which something becomes visible or changes,
// in order, each once: publication, correction, withdrawal, a feed that moves.
func (w *World) Steps() []time.Time {
	var steps []time.Time
	for _, a := range w.articles {
		for _, r := range a.Revisions {
			steps = append(steps, r.Time)
		}
		if !a.Withdrawn.IsZero() {
			steps = append(steps, a.Withdrawn)
		}
	}
	for _, o := range w.outlets {
		if o.newFeedPath != "" {
			steps = append(steps, w.moveTime())
		}
	}
	slices.SortFunc(steps, time.Time.Compare)
	return slices.CompactFunc(steps, time.Time.Equal)
}

// outlet returns the outlet with the ID, and whether there is one.
func (w *World) outlet(id string) (Outlet, bool) {
	i := slices.IndexFunc(w.outlets, func(o Outlet) bool { return o.ID == id })
	if i < 0 {
		return Outlet{}, false
	}
	return w.outlets[i], true
}

// visible returns the outlet's articles that stand at t, newest first.
func (w *World) visible(outlet string, t time.Time) []*Article {
	var out []*Article
	for _, a := range slices.Backward(w.articles) {
		if _, ok := a.At(t); ok && a.Outlet == outlet {
			out = append(out, a)
		}
	}
	return out
}
