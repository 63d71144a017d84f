package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// Pages that stay open learn what is new by server-sent events (HTML, 9.2). One look at the database a second, while
// anybody listens, serves all listeners of a machine; it reads what readers would see, so it does not matter which
// machine wrote it, nor on which database.

const (
	livePace = time.Second
	// liveBeat is how often a quiet connection gets a sign of life, so that nothing between takes it for dead.
	liveBeat = 20 * time.Second
	// liveLength is how long a connection lasts; the browser then asks again, and is judged again.
	liveLength = 10 * time.Minute
	// maxListeners bounds the connections, maxFrom those from one address, of IPv6 from one network.
	maxListeners = 2000
	maxFrom      = 40
	// liveStories is how many of the stories with the latest articles are watched.
	liveStories = 200
	// liveOverlap is told again to those who come back: on several machines an account can become visible a little
	// later than the time it bears.
	liveOverlap = 2 * time.Second
)

// change is a story that readers have not seen in this version.
type change struct {
	ID      int64  `json:"id"`
	Version int    `json:"v"`
	Lang    string `json:"lang"`
	New     bool   `json:"new"`
}

// bulletin is what one look at the database found: what changed since the look before, and what the desk is doing.
type bulletin struct {
	at      time.Time
	changes []change
	work    string // what is going on in words; empty where it is as before
}

// listener is one connection.
type listener struct {
	from string        // its address; see auth.AddressKey
	news chan bulletin // with some room; who does not keep up is cut off
	gone chan struct{} // closed when it is cut off
}

// live tells listeners what is new.
type live struct {
	site *site

	mu        sync.Mutex
	listeners map[*listener]bool
	from      map[string]int
	stop      context.CancelFunc // ends the looking; nil while nobody listens
	ended     bool
}

func newLive(s *site) *live {
	return &live{site: s, listeners: map[*listener]bool{}, from: map[string]int{}}
}

// listen takes up a listener; nil where there are too many.
func (l *live) listen(addr netip.Addr) *listener {
	from := auth.AddressKey(addr)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ended || len(l.listeners) >= maxListeners || l.from[from] >= maxFrom {
		return nil
	}
	who := &listener{from: from, news: make(chan bulletin, 16), gone: make(chan struct{})}
	l.listeners[who] = true
	l.from[from]++
	if l.stop == nil {
		ctx, stop := context.WithCancel(context.Background())
		l.stop = stop
		go l.look(ctx)
	}
	return who
}

// leave lets a listener go. To leave twice is to leave once.
func (l *live) leave(who *listener) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.remove(who)
}

func (l *live) remove(who *listener) {
	if !l.listeners[who] {
		return
	}
	delete(l.listeners, who)
	close(who.gone)
	if l.from[who.from]--; l.from[who.from] == 0 {
		delete(l.from, who.from)
	}
	if len(l.listeners) == 0 {
		l.stop()
		l.stop = nil
	}
}

// end lets all listeners go and takes up no more.
func (l *live) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	for who := range l.listeners {
		l.remove(who)
	}
}

// look looks at the database at intervals and tells the listeners, until ctx ends.
func (l *live) look(ctx context.Context) {
	var seen map[int64]int
	work := ""
	for tick := time.NewTicker(livePace); ; {
		if b, ok := l.bulletin(ctx, &seen, &work); ok {
			l.tell(b)
		}
		select {
		case <-ctx.Done():
			tick.Stop()
			return
		case <-tick.C:
		}
	}
}

// bulletin compares what there is with what was seen; ok is false where there is nothing to tell.
func (l *live) bulletin(ctx context.Context, seen *map[int64]int, work *string) (b bulletin, ok bool) {
	b.at = l.site.Clock()
	shown, err := l.site.Store.LastShown(ctx, liveStories)
	if err != nil {
		if ctx.Err() == nil {
			l.site.Logger.Error("look for what is new", "err", err)
		}
		return b, false
	}
	now, lately := make(map[int64]int, len(shown)), b.at.Add(-liveOverlap-livePace)
	for _, s := range shown {
		now[s.ID] = s.Version
		changed := (*seen)[s.ID] != s.Version
		if *seen == nil { // the first look: what a listener missed was asked for at about the same time
			changed = s.At.After(lately)
		}
		if changed {
			b.changes = append(b.changes, change{s.ID, s.Version, s.Lang, s.Began.After(lately)})
		}
	}
	*seen = now
	if w, err := l.site.work(ctx); err == nil {
		if line := workNow(w); line != *work {
			*work, b.work = line, line
		}
	}
	return b, len(b.changes) > 0 || b.work != ""
}

func (l *live) tell(b bulletin) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for who := range l.listeners {
		select {
		case who.news <- b:
		default:
			l.remove(who)
		}
	}
}

// liveEvents answers /live: a stream of what changes, from the time on that the query or the browser names.
func (s *site) liveEvents(w http.ResponseWriter, r *http.Request) error {
	who := s.live.listen(askerOf(r).addr)
	if who == nil {
		return &refusal{status: http.StatusServiceUnavailable, title: "Too many open pages", retry: time.Minute,
			message: "Too many pages wait for news. Load the page again to see what is new."}
	}
	defer s.live.leave(who)
	since := r.Header.Get("Last-Event-ID")
	if since == "" {
		since = r.FormValue("since")
	}
	missed, err := s.shownSince(r.Context(), since)
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx would keep it back
	stream := eventStream{w: w, control: http.NewResponseController(w)}
	stream.open()
	if w, err := s.work(r.Context()); err == nil {
		missed.work = workNow(w)
	}
	stream.send(missed)
	beat, until := time.NewTicker(liveBeat), time.After(liveLength)
	defer beat.Stop()
	for stream.err == nil {
		select {
		case <-r.Context().Done():
			return nil
		case <-who.gone:
			return nil
		case <-until:
			return nil
		case b := <-who.news:
			stream.send(b)
		case <-beat.C:
			stream.beat()
		}
	}
	return nil
}

// shownSince returns what changed after a time in milliseconds since 1970; nothing where there is no such time.
func (s *site) shownSince(ctx context.Context, since string) (bulletin, error) {
	b := bulletin{at: s.Clock()}
	ms, err := strconv.ParseInt(since, 10, 64)
	if err != nil || ms <= 0 {
		return b, nil
	}
	after := time.UnixMilli(ms).Add(-liveOverlap)
	shown, err := s.Store.LastShown(ctx, liveStories)
	if err != nil {
		return b, fmt.Errorf("what is new: %w", err)
	}
	for _, st := range shown {
		if st.At.After(after) {
			b.changes = append(b.changes, change{st.ID, st.Version, st.Lang, st.Began.After(after)})
		}
	}
	return b, nil
}

// eventStream writes events, and keeps the first error.
type eventStream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	err     error
}

// open begins the stream. The request is read, so nothing more is expected from the reader.
func (e *eventStream) open() {
	_ = e.control.SetReadDeadline(time.Time{}) // where it cannot be set there is none
	e.write([]byte("retry: 5000\n\n"))
}

func (e *eventStream) beat() { e.write([]byte(":\n\n")) }

// send writes a bulletin. Its time is the event's number, with which a browser comes back.
func (e *eventStream) send(b bulletin) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "id: %d\n", b.at.UnixMilli())
	if len(b.changes) > 0 {
		e.event(&out, "stories", b.changes)
	}
	if b.work != "" {
		e.event(&out, "work", b.work)
	}
	e.write(append(out.Bytes(), '\n'))
}

// event adds an event; JSON has no line breaks of its own.
func (e *eventStream) event(out *bytes.Buffer, name string, data any) {
	body, err := json.Marshal(data)
	if err != nil {
		e.err = err
		return
	}
	fmt.Fprintf(out, "event: %s\ndata: %s\n\n", name, body)
}

func (e *eventStream) write(b []byte) {
	if e.err != nil {
		return
	}
	_ = e.control.SetWriteDeadline(time.Now().Add(liveBeat)) // as above
	if _, e.err = e.w.Write(b); e.err == nil {
		e.err = e.control.Flush()
	}
}

// workNow is what the desk is doing, in words.
func workNow(w store.Work) string {
	var parts []string
	for _, p := range []struct {
		n             int
		verb, one, of string
	}{{w.Due, "asking", "feed", "feeds"}, {w.Unread, "reading", "report", "reports"}, {w.Ungrouped, "putting into stories", "report", "reports"},
		{w.Unwritten, "writing", "story", "stories"}} {
		if p.n > 0 {
			parts = append(parts, p.verb+" "+count(p.n, p.one, p.of))
		}
	}
	if len(parts) == 0 {
		return "The desk is up to date."
	}
	return "The desk is at work: " + listed(parts) + "."
}
