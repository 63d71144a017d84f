package export_test

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/demo"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// played is a desk's database after it has followed the demo's world to its end.
func played(t *testing.T) *store.Store {
	t.Helper()
	s := storetest.SQLite(t)
	world, err := demo.Load(time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	steps := world.Steps()
	var at atomic.Int64
	now := func() time.Time { return time.Unix(0, at.Load()).UTC() }
	at.Store(steps[0].UnixNano())
	served, err := world.Serve(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { served.Close() })
	client := fetch.New(fetch.Options{Allow: []string{"127.0.0.0/8"}, Slots: s.Slots()})
	t.Cleanup(client.Close)
	d, err := desk.New(desk.Options{
		Store: s, Fetch: client, Clock: now, Sweep: 20 * time.Millisecond, FetchPages: true, MinInterval: time.Minute,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Stop(); err != nil {
			t.Error(err)
		}
	})
	for _, f := range served.Feeds() {
		if _, err := d.AddFeed(t.Context(), f.URL, ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []int{len(steps) / 2, len(steps) - 1} {
		at.Store(steps[step].Add(time.Minute).UnixNano())
		if err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.AllDue(t.Context(), now()) }); err != nil {
			t.Fatal(err)
		}
		d.Wake()
		settle(t, s, d, now())
	}
	return s
}

// settle waits until all feeds have been asked since an instant and all stages are done.
func settle(t *testing.T, s *store.Store, d *desk.Desk, since time.Time) {
	t.Helper()
	for late := time.Now().Add(3 * time.Minute); ; time.Sleep(10 * time.Millisecond) {
		w, err := d.Work(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		polled, err := s.PolledSince(t.Context(), since)
		if err != nil {
			t.Fatal(err)
		}
		if polled && w.Idle() {
			return
		}
		if time.Now().After(late) {
			t.Fatalf("not settled: %+v", w)
		}
	}
}

// copyTree copies the folder of a Hugo site.
func copyTree(t *testing.T, from string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(filepath.FromSlash(from))); err != nil {
		t.Fatal(err)
	}
	return to
}
