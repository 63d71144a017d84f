package web

import (
	"container/list"
	"sync"
	"time"
)

// pageCache keeps finished answers by key within a number of bytes; those not
// asked for longest go first. An answer is made by one request at a time: others that
// want it meanwhile get the one before, if it is not too old, or wait.
type pageCache struct {
	mu    sync.Mutex
	limit int
	size  int
	byKey map[string]*list.Element
	order *list.List // of *cached, the last asked for in front
}

// cached is a place for an answer. It is in the list, and counts, from when there is one.
type cached struct {
	kept[*answer]
	key  string
	size int // as counted; guarded by the cache's lock
}

func newPageCache(limit int) *pageCache {
	return &pageCache{limit: limit, byKey: map[string]*list.Element{}, order: list.New()}
}

// get returns the answer of a key, which is made when there is none or it is older than life.
func (c *pageCache) get(key string, now time.Time, life time.Duration, make func() (*answer, error)) (*answer, error) {
	place := c.place(key)
	return place.get(now, life, func() (*answer, error) {
		a, err := make()
		if err == nil {
			c.account(place, a)
		} else {
			c.account(place, nil)
		}
		return a, err
	})
}

// place is where the answer of a key is or will be.
func (c *pageCache) place(key string) *cached {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.byKey[key]; e != nil {
		c.order.MoveToFront(e)
		return e.Value.(*cached)
	}
	place := &cached{key: key, size: 2 * len(key)}
	c.byKey[key] = c.order.PushFront(place)
	c.size += place.size
	return place
}

// account counts a new answer, and lets go of what is too much. Where there is no answer, or one that would drive
// out all others, its own place goes; those who wait there get it all the same.
func (c *pageCache) account(place *cached, a *answer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[place.key]
	if e == nil || e.Value != place {
		return // it has been let go meanwhile
	}
	if a == nil || a.size() > c.limit/8 {
		c.drop(e)
		return
	}
	size := a.size() + 2*len(place.key)
	c.size += size - place.size
	place.size = size
	for c.size > c.limit {
		c.drop(c.order.Back())
	}
}

func (c *pageCache) drop(e *list.Element) {
	place := e.Value.(*cached)
	c.size -= place.size
	c.order.Remove(e)
	delete(c.byKey, place.key)
}

// kept is one value that is loaded again when it has grown old, by one of those who ask. The others get the old
// value meanwhile, unless it is older than twice its life: then they wait.
type kept[T any] struct {
	mu      sync.Mutex
	at      time.Time // of the value; zero for none
	value   T
	loading *loading[T]
}

// loading is a value that is being loaded; it is there when done is closed.
type loading[T any] struct {
	done  chan struct{}
	value T
	err   error
}

// forget has the value loaded again when it is asked for next.
func (k *kept[T]) forget() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.at = time.Time{}
}

func (k *kept[T]) get(now time.Time, life time.Duration, load func() (T, error)) (T, error) {
	k.mu.Lock()
	age := now.Sub(k.at)
	usable := !k.at.IsZero() && age >= 0
	if usable && (age < life || age < 2*life && k.loading != nil) {
		defer k.mu.Unlock()
		return k.value, nil
	}
	if l := k.loading; l != nil {
		k.mu.Unlock()
		<-l.done
		return l.value, l.err
	}
	l := &loading[T]{done: make(chan struct{}), err: errBroken}
	k.loading = l
	k.mu.Unlock()
	defer func() { // also when it panics
		k.mu.Lock()
		defer k.mu.Unlock()
		k.loading = nil
		if l.err == nil {
			k.at, k.value = now, l.value
		}
		close(l.done)
	}()
	l.value, l.err = load()
	return l.value, l.err
}
