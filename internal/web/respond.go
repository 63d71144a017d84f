package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
)

const (
	htmlType = "text/html; charset=utf-8"
	jsonType = "application/json; charset=utf-8"
)

// answer is a finished answer, compressed where that makes it smaller: nearly all who ask take it so, and more of
// them can be kept.
type answer struct {
	contentType string
	plain, gzip []byte // one of the two
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
		a.plain, a.gzip = nil, compress(body)
	}
	return a
}

// compressors are kept for the next answer: one takes most of a megabyte.
var compressors = sync.Pool{New: func() any {
	z, err := gzip.NewWriterLevel(nil, 5)
	if err != nil {
		panic(err) // only a wrong level, which is a constant
	}
	return z
}}

func compress(body []byte) []byte {
	z := compressors.Get().(*gzip.Writer)
	defer compressors.Put(z)
	var b bytes.Buffer
	z.Reset(&b)
	z.Write(body) // a bytes.Buffer takes everything
	z.Close()
	return b.Bytes()
}

// body is the plain form of an answer.
func (a *answer) body() ([]byte, error) {
	if a.gzip == nil {
		return a.plain, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(a.gzip))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
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
	return a.write(w, r, http.StatusOK)
}

// write writes the content with a status.
func (a *answer) write(w http.ResponseWriter, r *http.Request, status int) error {
	h, body := w.Header(), a.gzip
	if body != nil && acceptsGzip(r.Header.Get("Accept-Encoding")) {
		h.Set("Content-Encoding", "gzip")
	} else {
		var err error
		if body, err = a.body(); err != nil {
			return fmt.Errorf("unpack a page: %w", err)
		}
	}
	h.Set("Content-Type", a.contentType)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
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

// remembered sends the answer kept under a key, or makes and keeps it when there is none or it is older than life.
func (s *site) remembered(w http.ResponseWriter, r *http.Request, life time.Duration, key string, make func() (*answer, error)) error {
	for {
		a, err := s.cache.get(key, s.Clock(), life, make)
		// The request that makes an answer for several may end before it is made; then another one makes it.
		if err != nil && errors.Is(err, context.Canceled) && r.Context().Err() == nil {
			continue
		}
		if err != nil {
			return err
		}
		return a.send(w, r)
	}
}

// errBroken is what those get who waited for a page whose making ended in a panic.
var errBroken = errors.New("the page could not be made")

const (
	// freshFor is how long a page is kept that shows what is new.
	freshFor = time.Second
	// agesFor is how long a page is kept whose address stands for a version, because it says how long ago things were.
	agesFor = time.Minute
)

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
	a := newAnswer(htmlType, body, time.Time{})
	a.control = "private, no-cache" // it can be for one reader, and set a cookie
	return a, nil
}
