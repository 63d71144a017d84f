package web

import (
	"container/list"
	"sync"
	"time"
)

// pageCache keeps finished answers by key within a number of bytes; those not
// asked for longest go first.
type pageCache struct {
	mu    sync.Mutex
	limit int
	size  int
	byKey map[string]*list.Element
	order *list.List // of *cached, the last asked for in front
}

type cached struct {
	key    string
	answer *answer
}

func newPageCache(limit int) *pageCache {
	return &pageCache{limit: limit, byKey: map[string]*list.Element{}, order: list.New()}
}

func (c *pageCache) get(key string) *answer {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[key]
	if e == nil {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(*cached).answer
}

func (c *pageCache) put(key string, a *answer) {
	size := a.size() + len(key)
	if size > c.limit/8 {
		return // one answer must not drive out all others
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byKey[key] != nil {
		return
	}
	c.byKey[key] = c.order.PushFront(&cached{key, a})
	c.size += size
	for c.size > c.limit {
		last := c.order.Back()
		old := last.Value.(*cached)
		c.size -= old.answer.size() + len(old.key)
		c.order.Remove(last)
		delete(c.byKey, old.key)
	}
}

// kept is one value that is loaded again when it has grown old. Those who ask meanwhile wait.
type kept[T any] struct {
	mu    sync.Mutex
	at    time.Time
	value T
}

func (k *kept[T]) get(now time.Time, life time.Duration, load func() (T, error)) (T, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if age := now.Sub(k.at); !k.at.IsZero() && age >= 0 && age < life {
		return k.value, nil
	}
	value, err := load()
	if err == nil {
		k.at, k.value = now, value
	}
	return value, err
}
