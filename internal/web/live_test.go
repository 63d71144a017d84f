package web_test

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/internal/web"
)

// event is one of a stream.
type event struct{ id, name, data string }

// listenTo opens a stream; the channel is closed when the stream ends.
func listenTo(t *testing.T, address, last string) (*http.Response, <-chan event) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if last != "" {
		r.Header.Set("Last-Event-ID", last)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	events := make(chan event, 100)
	go func() {
		defer close(events)
		var e event
		for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
			name, value, _ := strings.Cut(lines.Text(), ": ")
			switch {
			case name == "id":
				e.id = value
			case name == "event":
				e.name = value
			case name == "data":
				e.data = value
			case lines.Text() == "" && e.data != "":
				events <- e
				e.name, e.data = "", ""
			}
		}
	}()
	return resp, events
}

// until returns the first event of a name.
func until(t *testing.T, events <-chan event, name string) event {
	t.Helper()
	for e := range events {
		if e.name == name {
			return e
		}
	}
	t.Fatalf("the stream ended without an event %q", name)
	return event{}
}

func serve(t *testing.T, w *world) *httptest.Server {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	server.Config = web.Server(w.handler)
	server.Start()
	t.Cleanup(server.Close)
	return server
}

func TestPagesThatStayOpenAreToldWhatIsNew(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := newWorldOn(t, s)
		ferry(w)
		w.later()
		server := serve(t, w)
		address := server.URL + "/live?since=" + strconv.FormatInt(w.now().UnixMilli(), 10)
		resp, events := listenTo(t, address, "")
		if got := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || got != "text/event-stream" {
			t.Fatalf("%d, %s", resp.StatusCode, got)
		}
		if e := until(t, events, "work"); !strings.Contains(e.data, "The desk is ") {
			t.Errorf("the desk does %s", e.data)
		}
		lone(w, "Leeks vanish", "en", time.Hour)
		e := until(t, events, "stories")
		if want := `[{"id":4,"v":1,"lang":"en","new":true}]`; e.data != want {
			t.Errorf("told %s, want %s", e.data, want)
		}
		// Who comes back is told what came meanwhile.
		before := strconv.FormatInt(w.now().UnixMilli(), 10)
		w.later()
		a, err := w.store.Account(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		w.account(1, a)
		_, again := listenTo(t, server.URL+"/live", before)
		if e := until(t, again, "stories"); !strings.Contains(e.data, `{"id":1,"v":1,"lang":"en","new":false}`) {
			t.Errorf("told %s after a break", e.data)
		}
	})
}

func TestStreamsAreBoundedAndEndWithTheServer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	server := serve(t, w)
	var streams []<-chan event
	refused := 0
	for range 45 {
		resp, events := listenTo(t, server.URL+"/live", "")
		if resp.StatusCode == http.StatusServiceUnavailable {
			refused++
			continue
		}
		streams = append(streams, events)
	}
	if len(streams) != 40 || refused != 5 {
		t.Errorf("%d streams to one address, %d refused", len(streams), refused)
	}
	if err := server.Config.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, events := range streams {
		for range events { // until it ends; the test's time limit is the failure
		}
	}
}
