package fetch

import (
	"context"
	"net/http"
	"sync"
	"time"
)

// Slots hands out the times at which a host may be visited.
type Slots interface {
	// Take takes the host's next free slot, at now or later, and moves it on
	// by pause, in one step, so that no two callers get the same slot.
	Take(ctx context.Context, host string, pause time.Duration, now time.Time) (at time.Time, err error)
	// Hold moves the host's next free slot to until, or leaves it where it lies later.
	Hold(ctx context.Context, host string, until time.Time) error
}

// maxHold is the longest time for which one answer keeps everybody from a host. What an address itself asked for beyond it
// is up to who asks: the next poll of a feed, the next try of a page.
const maxHold = time.Hour

// memorySlots keeps the slots of one process.
type memorySlots struct {
	mu   sync.Mutex
	free map[string]time.Time
}

// maxMemorySlots is how many hosts are kept before those whose slot has passed
// are dropped.
const maxMemorySlots = 4096

func (s *memorySlots) Take(_ context.Context, host string, pause time.Duration, now time.Time) (time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) >= maxMemorySlots {
		for h, t := range s.free {
			if t.Before(now) {
				delete(s.free, h)
			}
		}
	}
	at := s.free[host]
	if at.Before(now) {
		at = now
	}
	s.free[host] = at.Add(pause)
	return at, nil
}

func (s *memorySlots) Hold(_ context.Context, host string, until time.Time) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.free[host].Before(until) {
		s.free[host] = until
	}
	return nil
}

// turns lets one request at a time go to a host.
type turns struct {
	mu    sync.Mutex
	hosts map[string]*turn
}

type turn struct {
	busy    chan struct{} // holds one token while a request is under way
	waiting int           // callers that hold or want the token
}

// wait blocks until it is the caller's turn and returns the function that ends
// it.
func (t *turns) wait(ctx context.Context, host string) (done func(), err error) {
	own := t.join(host)
	select {
	case own.busy <- struct{}{}:
		return func() { <-own.busy; t.leave(host, own) }, nil
	case <-ctx.Done():
		t.leave(host, own)
		return nil, ctx.Err()
	}
}

func (t *turns) join(host string) *turn {
	t.mu.Lock()
	defer t.mu.Unlock()
	own := t.hosts[host]
	if own == nil {
		own = &turn{busy: make(chan struct{}, 1)}
		t.hosts[host] = own
	}
	own.waiting++
	return own
}

func (t *turns) leave(host string, own *turn) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if own.waiting--; own.waiting == 0 {
		delete(t.hosts, host)
	}
}

// enter waits for the host's slot and turn. A slot that is too far away is a
// BusyError; held is the one an earlier call got.
func (c *Client) enter(ctx context.Context, host string, pause time.Duration, held *BusyError) (leave func(), err error) {
	if held == nil || held.Host != host {
		if err := c.takeSlot(ctx, host, pause); err != nil {
			return nil, err
		}
	}
	return c.turns.wait(ctx, host)
}

func (c *Client) takeSlot(ctx context.Context, host string, pause time.Duration) error {
	if pause <= 0 {
		return nil
	}
	now := c.options.Now()
	at, err := c.options.Slots.Take(ctx, host, pause, now)
	if err != nil {
		return err
	}
	wait := at.Sub(now)
	if wait > c.options.MaxWait {
		return &BusyError{Host: host, Until: at}
	}
	return sleep(ctx, wait)
}

// holdBack keeps away from a host that has too much to do and says how long (RFC 9110, section 10.2.3).
func (c *Client) holdBack(ctx context.Context, host string, resp *Response) error {
	tooMuch := resp.Status == http.StatusTooManyRequests || resp.Status == http.StatusServiceUnavailable
	if !tooMuch || resp.RetryAfter <= 0 || c.options.Pause <= 0 {
		return nil
	}
	return c.options.Slots.Hold(ctx, host, c.options.Now().Add(min(resp.RetryAfter, maxHold)))
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
