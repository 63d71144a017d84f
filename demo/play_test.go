package demo

import (
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A reader who polls twice a day misses nothing but what was withdrawn.
func TestFeedsAreLongEnoughForAFewPollsADay(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	for _, o := range w.Outlets() {
		if o.Kind == Aggregator {
			continue
		}
		var seen strings.Builder
		for moment := w.calendar.day(1); !moment.After(w.calendar.day(5)); moment = moment.Add(12 * time.Hour) {
			h, err := w.Handler(o.ID, Bases{o.ID: "http://outlet.test"}, at(moment))
			if err != nil {
				t.Fatal(err)
			}
			seen.WriteString(body(t, record(t, h, w.feedPathAt(o, moment))))
		}
		for _, a := range w.Articles() {
			if a.Outlet == o.ID && !strings.Contains(seen.String(), a.Link) {
				t.Errorf("%s is in no feed", a.ID)
			}
		}
	}
}

func TestTheClockMayMoveWhileManyAsk(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	var moment atomic.Int64
	s := onAir(t, w, func() time.Time { return time.Unix(moment.Load(), 0).UTC() })
	steps := w.Steps()
	var readers sync.WaitGroup
	for _, f := range s.Feeds() {
		readers.Go(func() {
			for range 20 {
				get(t, f.URL)
			}
		})
	}
	for _, step := range steps {
		moment.Store(step.Unix())
	}
	readers.Wait()
	if resp, _ := get(t, s.Feeds()[0].URL); resp.Header.Get("Last-Modified") == "" {
		t.Error("the feed has no Last-Modified after the last step")
	}
}

func TestClosingEndsTheListeners(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	s, err := w.Serve(t.Context(), at(afternoon))
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	var dialer net.Dialer
	if conn, err := dialer.DialContext(t.Context(), "tcp", strings.TrimPrefix(s.Bases()["echo"], "http://")); err == nil {
		_ = conn.Close()
		t.Error("a closed world still answers")
	}
}
