package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"github.com/wiredesk/wiredesk/internal/store"
)

// brokenStory is a story whose account could not be written.
type brokenStory struct {
	Path, Name string
	Reason     string // for admins
	Since      instant
	Next       instant
	Tries      string
}

// shownBroken bounds the list.
const shownBroken = 50

// brokenStories are the stories that could not be written, those that failed last first.
func (s *site) brokenStories(r *http.Request) ([]brokenStory, error) {
	failed, err := s.Store.Unwritten(r.Context())
	if err != nil {
		return nil, fmt.Errorf("stories that could not be written: %w", err)
	}
	var list []store.Unwritten
	for _, u := range failed {
		list = append(list, u)
	}
	slices.SortFunc(list, func(a, b store.Unwritten) int { return cmp.Or(b.Next.Compare(a.Next), cmp.Compare(b.Story, a.Story)) })
	now := s.Clock()
	var all []brokenStory
	for _, u := range list[:min(len(list), shownBroken)] {
		st := store.Story{ID: u.Story}
		b := brokenStory{Path: st.Path() + "/why", Name: "Story " + number(int(u.Story)), Since: instantOf(u.Since, now), Next: instantOf(u.Next, now), Tries: count(u.Tries, "time")}
		if isAdmin(r) {
			b.Reason = u.Reason
		}
		all = append(all, b)
	}
	return all, nil
}
