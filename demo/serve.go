package demo

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// Served is a world on the air.
type Served struct {
	world *World
	bases Bases
	stop  context.CancelFunc
	done  sync.WaitGroup
}

// Serve opens a listener on a free port of 127.0.0.1 for each outlet and serves
// it until ctx ends or Close is called. Clock says what time it is in the
// world; it is asked at each request, from many goroutines.
func (w *World) Serve(ctx context.Context, clock func() time.Time) (*Served, error) {
	ctx, stop := context.WithCancel(ctx)
	s := &Served{world: w, bases: Bases{}, stop: stop}
	listeners, err := s.listen(ctx)
	if err != nil {
		stop()
		return nil, fmt.Errorf("serve demo world: %w", err)
	}
	for i, o := range w.outlets {
		handler, err := w.Handler(o.ID, s.bases, clock)
		if err != nil {
			closeAll(listeners)
			stop()
			return nil, fmt.Errorf("serve demo world: %w", err)
		}
		s.serveOne(ctx, listeners[i], handler)
	}
	return s, nil
}

// listen opens all listeners before anything is served, since the outlets'
// pages name one another's addresses.
func (s *Served) listen(ctx context.Context) ([]net.Listener, error) {
	var listeners []net.Listener
	for _, o := range s.world.outlets {
		var config net.ListenConfig
		l, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
		if err != nil {
			closeAll(listeners)
			return nil, fmt.Errorf("listen for %s: %w", o.Name, err)
		}
		listeners = append(listeners, l)
		s.bases[o.ID] = "http://" + l.Addr().String()
	}
	return listeners, nil
}

// closeAll gives up listeners on which nothing is served yet.
func closeAll(listeners []net.Listener) {
	for _, l := range listeners {
		_ = l.Close()
	}
}

func (s *Served) serveOne(ctx context.Context, l net.Listener, handler http.Handler) {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	s.done.Go(func() {
		// Serve returns when the listener is closed below, which is how it ends.
		_ = server.Serve(l)
	})
	s.done.Go(func() {
		<-ctx.Done()
		_ = server.Close()
	})
}

// Close stops serving and waits until all listeners are closed.
func (s *Served) Close() {
	s.stop()
	s.done.Wait()
}

// Bases returns where each outlet is served.
func (s *Served) Bases() Bases { return s.bases }

// Feed is an address to follow.
type Feed struct {
	Outlet string // ID
	URL    string
}

// Feeds returns the outlets' feeds as they stand on day 1, in the order of
// Outlets; the aggregator's topic feed is the last.
func (s *Served) Feeds() []Feed {
	var feeds []Feed
	for _, o := range s.world.outlets {
		feeds = append(feeds, Feed{Outlet: o.ID, URL: s.bases[o.ID] + o.FeedPath})
	}
	return feeds
}

// Gold returns the story of each article by the article's canonical address.
func (s *Served) Gold() map[string]string { return s.world.Gold(s.bases) }

// Gold returns the story of each article by the article's canonical address,
// with the outlets at the given places.
func (w *World) Gold(bases Bases) map[string]string {
	gold := map[string]string{}
	for _, a := range w.articles {
		gold[bases[a.Outlet]+a.Path] = a.Story
	}
	return gold
}
