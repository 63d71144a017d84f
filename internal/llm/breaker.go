package llm

import (
	"fmt"
	"sync"
	"time"
)

// Unavailable says that an endpoint is left alone because it failed again and again, or asked for it.
type Unavailable struct{ Until time.Time }

func (u *Unavailable) Error() string {
	return fmt.Sprintf("the endpoint is left alone until %s", u.Until.Format(time.TimeOnly))
}

// breaker keeps questions from an endpoint that fails: after some failures in a row it lets none through for a time
// that doubles, then one alone as a trial (circuit breaker after Nygard, Release It!, 2007).
type breaker struct {
	now func() time.Time

	mu       sync.Mutex
	failures int       // in a row
	until    time.Time // before which nothing goes through
	pause    time.Duration
	trying   bool // a trial is under way
}

const (
	failuresToOpen = 4
	firstPause     = 30 * time.Second
	longestPause   = 10 * time.Minute
)

// allow says whether a question may be asked now. Every question that may needs a call of succeeded, failed or
// dropped.
func (b *breaker) allow() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	if now.Before(b.until) {
		return &Unavailable{b.until}
	}
	if b.failures < failuresToOpen {
		return nil
	}
	if b.trying {
		return &Unavailable{now.Add(firstPause)}
	}
	b.trying = true
	return nil
}

func (b *breaker) succeeded() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failures, b.pause, b.trying, b.until = 0, 0, false, time.Time{}
}

func (b *breaker) failed() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failures++
	b.trying = false
	if b.failures >= failuresToOpen {
		b.pause = min(max(2*b.pause, firstPause), longestPause)
		b.until = later(b.until, b.now().Add(b.pause))
	}
}

// dropped is for a question that was given up by whoever asked: it says nothing of the endpoint.
func (b *breaker) dropped() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.trying = false
}

// rest leaves the endpoint alone as long as it asked for, within reason.
func (b *breaker) rest(d time.Duration) *Unavailable {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.until = later(b.until, b.now().Add(min(d, longestPause)))
	return &Unavailable{b.until}
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
