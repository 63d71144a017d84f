package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	htmlType = "text/html; charset=utf-8"
	jsonType = "application/json; charset=utf-8"
)

// answer is a finished answer, plain and compressed.
type answer struct {
	contentType string
	plain, gzip []byte
	etag        string
	modified    time.Time // zero for no Last-Modified
	control     string    // Cache-Control
}

func (a *answer) size() int { return len(a.plain) + len(a.gzip) + 256 }

// newAnswer finishes a body: its validator is a hash of its bytes. The validator is weak,
// because it stands for the plain and the compressed form alike.
func newAnswer(contentType string, body []byte, modified time.Time) *answer {
	sum := sha256.Sum256(body)
	a := &answer{contentType: contentType, plain: body, modified: modified, control: "no-cache",
		etag: `W/"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`}
	if len(body) > 1024 {
		a.gzip = compress(body)
	}
	return a
}

func compress(body []byte) []byte {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, 6)
	if err != nil {
		panic(err) // only a wrong level, which is a constant
	}
	z.Write(body) // a bytes.Buffer takes everything
	z.Close()
	return b.Bytes()
}

// send writes an answer, or that the reader's copy still holds.
func (a *answer) send(w http.ResponseWriter, r *http.Request) error {
	h := w.Header()
	h.Set("ETag", a.etag)
	h.Set("Cache-Control", a.controlFor(r))
	h.Add("Vary", "Accept-Encoding")
	if !a.modified.IsZero() {
		h.Set("Last-Modified", a.modified.UTC().Format(http.TimeFormat))
	}
	if a.unchanged(r) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	body := a.plain
	h.Set("Content-Type", a.contentType)
	if a.gzip != nil && acceptsGzip(r.Header.Get("Accept-Encoding")) {
		body = a.gzip
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		w.Write(body) // an error means that the reader has left
	}
	return nil
}

// controlFor keeps what somebody reads who had to sign in out of caches that several people share.
func (a *answer) controlFor(r *http.Request) string {
	if askerOf(r).Role != "" && a.control == "no-cache" {
		return "private, no-cache"
	}
	return a.control
}

// unchanged says whether the reader's validators still hold (RFC 9110, 13.2.2:
// If-Modified-Since counts only where there is no If-None-Match).
func (a *answer) unchanged(r *http.Request) bool {
	if match := r.Header.Get("If-None-Match"); match != "" {
		bare := strings.TrimPrefix(a.etag, "W/")
		for tag := range strings.SplitSeq(match, ",") {
			tag = strings.TrimSpace(tag)
			if tag == "*" || strings.TrimPrefix(tag, "W/") == bare {
				return true
			}
		}
		return false
	}
	since, err := http.ParseTime(r.Header.Get("If-Modified-Since"))
	return err == nil && !a.modified.IsZero() && !a.modified.Truncate(time.Second).After(since)
}

// acceptsGzip reads Accept-Encoding (RFC 9110, 12.5.3) as far as it matters here.
func acceptsGzip(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		coding, params, _ := strings.Cut(part, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		if coding != "gzip" && coding != "*" {
			continue
		}
		q, given := strings.CutPrefix(strings.ReplaceAll(params, " ", ""), "q=")
		weight, err := strconv.ParseFloat(q, 64)
		return !given || err == nil && weight > 0
	}
	return false
}

// remembered sends the answer kept under a key, or makes and keeps it.
func (s *site) remembered(w http.ResponseWriter, r *http.Request, key string, make func() (*answer, error)) error {
	a := s.cache.get(key)
	if a == nil {
		var err error
		if a, err = make(); err != nil {
			return err
		}
		s.cache.put(key, a)
	}
	return a.send(w, r)
}

// freshFor is how long a page that has no version is kept.
const freshFor = 2 * time.Second

// moment is the part of a key that changes when a kept page grows old.
func (s *site) moment(every time.Duration) string {
	return strconv.FormatInt(s.Clock().UnixNano()/int64(every), 36)
}

// key names a page in the cache. Every part is quoted, so that no two pages
// share a key.
func key(parts ...any) string {
	var b strings.Builder
	for _, p := range parts {
		fmt.Fprintf(&b, "%q ", fmt.Sprint(p))
	}
	return b.String()
}

// htmlAnswer renders a page.
func (s *site) htmlAnswer(view string, p page) (*answer, error) {
	body, err := s.views.render(view, p)
	if err != nil {
		return nil, err
	}
	return newAnswer(htmlType, body, time.Time{}), nil
}
