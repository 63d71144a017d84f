package export

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// kitePause is how long changes are gathered before the files for Kite are written: they hold all stories of a day,
// so to write them for each one would be a waste.
const kitePause = 15 * time.Second

// KiteTarget keeps the files for Kite's reader up to date as stories change. Changes are gathered for a few
// seconds; Close writes what is still to be written.
type KiteTarget struct {
	store   *store.Store
	dir     string
	options KiteOptions
	log     *slog.Logger

	writing sync.Mutex // one export at a time
	mu      sync.Mutex
	timer   *time.Timer // nil when nothing has changed
	closed  bool
}

// NewKiteTarget makes a target that writes into dir. Once is written soon, for changes that an earlier process did not
// come to write.
func NewKiteTarget(s *store.Store, dir string, o KiteOptions, log *slog.Logger) *KiteTarget {
	t := &KiteTarget{store: s, dir: dir, options: o, log: log}
	t.soon()
	return t
}

// Name implements desk.Target.
func (*KiteTarget) Name() string { return "kite" }

// Publish implements desk.Target.
func (t *KiteTarget) Publish(context.Context, store.Story, news.Account) error {
	t.soon()
	return nil
}

// Withdraw implements desk.Target.
func (t *KiteTarget) Withdraw(context.Context, int64) error {
	t.soon()
	return nil
}

func (t *KiteTarget) soon() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.timer == nil && !t.closed {
		t.timer = time.AfterFunc(kitePause, func() {
			t.mu.Lock()
			t.timer = nil
			t.mu.Unlock()
			if err := t.write(); err != nil {
				t.log.Error("the files for Kite were not written; it is tried again", "dir", t.dir, "err", err)
				t.soon()
			}
		})
	}
}

func (t *KiteTarget) write() error {
	t.writing.Lock()
	defer t.writing.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_, err := Kite(ctx, t.store, t.dir, t.options, func(Counts) {})
	return err
}

// Close writes what has changed and ends the target.
func (t *KiteTarget) Close() error {
	t.mu.Lock()
	t.closed = true
	pending := t.timer != nil && t.timer.Stop()
	t.timer = nil
	t.mu.Unlock()
	if pending {
		if err := t.write(); err != nil {
			return fmt.Errorf("write the files for Kite: %w", err)
		}
	}
	t.writing.Lock() // an export under way ends first
	defer t.writing.Unlock()
	return nil
}
