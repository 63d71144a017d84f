package web_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// BenchmarkFirstSight makes each page anew, as after a change.
func BenchmarkFirstSight(b *testing.B) {
	w := newWorld(b)
	for i := range 200 {
		ferry(w)
		w.tell(fmt.Sprintf("Story number %d", i), told{outlet: "Far Post", host: "far.example", title: "Far", lang: "en", first: "It is far.", ago: time.Hour})
	}
	for name, path := range map[string]string{"front": "/", "story": "/story/1-ferry-aground-off-saltney", "search": "/search?q=ferry", "atom": "/index.atom"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				w.later()
				recorder := httptest.NewRecorder()
				w.handler.ServeHTTP(recorder, request(http.MethodGet, path, nil))
				if recorder.Code != http.StatusOK {
					b.Fatal(recorder.Code)
				}
			}
		})
	}
}

// BenchmarkKept asks for a page that is kept.
func BenchmarkKept(b *testing.B) {
	w := newWorld(b)
	ferry(w)
	for b.Loop() {
		recorder := httptest.NewRecorder()
		w.handler.ServeHTTP(recorder, request(http.MethodGet, "/story/1-ferry-aground-off-saltney", nil))
		if recorder.Code != http.StatusOK {
			b.Fatal(recorder.Code)
		}
	}
}
