package fetch

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// BenchmarkNotModified is one conditional request answered 304, with the
// server's share in it, on a connection that is kept and on a new one.
func BenchmarkNotModified(b *testing.B) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNotModified)
	}))
	defer server.Close()
	for _, tc := range []struct {
		name string
		keep bool
	}{{"kept", true}, {"new", false}} {
		b.Run(tc.name, func(b *testing.B) {
			c := New(loopback(Options{}))
			defer c.Close()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Get(b.Context(), Request{URL: server.URL, ETag: `"1"`}); err != nil {
					b.Fatal(err)
				}
				if !tc.keep {
					c.Close()
				}
			}
		})
	}
}
