package web

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// recentStories keeps the stories of the front page's windows. To look for what is new costs the database a list of
// numbers; only the rows of stories that changed are read.
type recentStories struct {
	store   *store.Store
	windows [len(windows)]kept[[]store.Story]

	mu    sync.Mutex
	known map[int64]store.Story
	since time.Time // when known was empty
}

func newRecentStories(s *store.Store) *recentStories {
	return &recentStories{store: s, known: map[int64]store.Story{}}
}

// of returns the stories of a window, the latest first.
func (c *recentStories) of(ctx context.Context, window int, now time.Time) ([]store.Story, error) {
	return c.windows[window].get(now, freshFor, func() ([]store.Story, error) {
		c.forget(now)
		// A little ahead of now: publishers' clocks are not ours.
		return c.between(ctx, now.Add(-windows[window].length), now.Add(48*time.Hour))
	})
}

// forget drops what has been kept for a minute: an account can be put in the place of one of the same version.
func (c *recentStories) forget(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if age := now.Sub(c.since); age < 0 || age >= time.Minute {
		c.since = now
		clear(c.known)
	}
}

// drop has everything loaded again: which stories are shown has changed.
func (c *recentStories) drop() {
	for i := range c.windows {
		c.windows[i].forget()
	}
}

// maxKnown bounds the stories that are kept, beside those of the lists that are.
const maxKnown = 2 * len(windows) * frontCandidates

// between returns up to frontCandidates stories whose latest article is from since or later and before until, the latest first.
func (c *recentStories) between(ctx context.Context, since, until time.Time) ([]store.Story, error) {
	heads, err := c.store.RecentHeads(ctx, since, until, frontCandidates)
	if err != nil {
		return nil, err
	}
	found := make(map[int64]store.Story, len(heads))
	var missing []int64
	c.mu.Lock()
	for _, h := range heads {
		if st, ok := c.known[h.ID]; ok && st.Version == h.Version && st.Written == h.Written {
			found[h.ID] = st
		} else {
			missing = append(missing, h.ID)
		}
	}
	c.mu.Unlock()
	for part := range slices.Chunk(missing, 200) {
		stories, err := c.store.StoriesByID(ctx, part)
		if err != nil {
			return nil, err
		}
		for _, st := range stories {
			found[st.ID] = st
		}
	}
	c.remember(missing, found)
	var all []store.Story
	for _, h := range heads {
		// A story can have been merged or emptied between the two questions.
		if st, ok := found[h.ID]; ok && st.MergedInto == 0 && st.Articles > 0 && st.Written > 0 {
			all = append(all, st)
		}
	}
	return all, nil
}

// remember keeps stories that were loaded.
func (c *recentStories) remember(ids []int64, found map[int64]store.Story) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.known)+len(ids) > maxKnown {
		clear(c.known)
	}
	for _, id := range ids {
		if st, ok := found[id]; ok {
			c.known[id] = st
		}
	}
}
