package auth

import (
	"container/list"
	"net/netip"
	"sync"
	"time"
)

// rate is how many failed attempts are let through in a time.
type rate struct {
	most   int
	window time.Duration
}

// One address may fail less often than one name: else whoever knows a name could keep its owner out with few requests.
var (
	addressFailures = rate{10, 15 * time.Minute}
	nameFailures    = rate{30, 15 * time.Minute}
)

// mostCounted bounds the addresses, or names, that are counted at the same time. The oldest go first.
const mostCounted = 10_000

// limiter counts attempts by key in windows that begin with the first of them.
type limiter struct {
	rate
	mu    sync.Mutex
	byKey map[string]*list.Element
	order *list.List // of *window, the one that began last in front
}

type window struct {
	key   string
	began time.Time
	count int
}

func newLimiter(r rate) *limiter {
	return &limiter{rate: r, byKey: map[string]*list.Element{}, order: list.New()}
}

// take counts an attempt, or says how long to wait for the next one.
func (l *limiter) take(key string, now time.Time) (wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drop(now)
	e := l.byKey[key]
	if e == nil {
		if len(l.byKey) >= mostCounted {
			l.remove(l.order.Back())
		}
		e = l.order.PushFront(&window{key: key, began: now})
		l.byKey[key] = e
	}
	w := e.Value.(*window)
	if w.count >= l.most {
		return max(w.began.Add(l.window).Sub(now), time.Second)
	}
	w.count++
	return 0
}

// give takes back what take counted, because the attempt did not fail.
func (l *limiter) give(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e := l.byKey[key]; e != nil {
		if w := e.Value.(*window); w.count > 0 {
			w.count--
		}
	}
}

// forget drops all attempts of a key.
func (l *limiter) forget(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e := l.byKey[key]; e != nil {
		l.remove(e)
	}
}

// drop removes the windows that are over; they are the last in order. A clock that went back ends all of them.
func (l *limiter) drop(now time.Time) {
	for e := l.order.Back(); e != nil; e = l.order.Back() {
		if age := now.Sub(e.Value.(*window).began); age >= 0 && age < l.window {
			return
		}
		l.remove(e)
	}
}

func (l *limiter) remove(e *list.Element) {
	delete(l.byKey, e.Value.(*window).key)
	l.order.Remove(e)
}

// AddressKey is an address as it is counted: of IPv6 the network, because one customer has a whole one.
func AddressKey(a netip.Addr) string {
	a = a.Unmap().WithZone("")
	if !a.IsValid() {
		return "unknown"
	}
	if a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}
