package demo

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strings"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Bases tells where each outlet is served: outlet ID -> "http://127.0.0.1:40213",
// without a slash at the end.
type Bases map[string]string

// Handler serves one outlet as a site of its own: front page, feed, article
// pages, pictures and robots.txt. What is published at clock() is there, what
// is not gives 404. The outlet must be one of the world's.
func (w *World) Handler(outlet string, bases Bases, clock func() time.Time) (http.Handler, error) {
	o, ok := w.outlet(outlet)
	if !ok {
		return nil, fmt.Errorf("no outlet %q in the demo world", outlet)
	}
	s := &site{world: w, outlet: o, bases: bases, clock: clock, byPath: map[string]*Article{}}
	for _, a := range w.articles {
		if a.Outlet == outlet {
			s.byPath[a.Path] = a
			s.byPath[a.Link] = a
		}
	}
	return s, nil
}

// site is one outlet on the web. It holds nothing that changes.
type site struct {
	world  *World
	outlet Outlet
	bases  Bases
	clock  func() time.Time
	byPath map[string]*Article // canonical paths and redirecting links
}

// errGone is for what was there and has been taken down.
var errGone = errors.New("gone")

// document is what an address answers with.
type document struct {
	mediaType string // without charset
	charset   string // "" for none
	modified  time.Time
	body      []byte
}

func (s *site) ServeHTTP(rw http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		rw.Header().Set("Allow", "GET, HEAD")
		http.Error(rw, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	now := s.clock()
	if to, moved := s.redirect(r.URL.Path, now); moved {
		http.Redirect(rw, r, to, http.StatusMovedPermanently)
		return
	}
	doc, err := s.document(r.URL.Path, now)
	switch {
	case errors.Is(err, errGone):
		http.Error(rw, "This article has been withdrawn.", http.StatusGone)
	case err != nil:
		http.Error(rw, err.Error(), http.StatusInternalServerError)
	case doc == nil:
		http.NotFound(rw, r)
	default:
		doc.serve(rw, r)
	}
}

// redirect returns where an address has moved to for good.
func (s *site) redirect(path string, now time.Time) (string, bool) {
	if to := s.world.feedPathAt(s.outlet, now); path == s.outlet.FeedPath && to != path {
		return to, true
	}
	if a := s.byPath[path]; a != nil && a.Path != path && !a.Published().After(now) {
		return a.Path, true
	}
	return "", false
}

// document returns what stands at a path, or nil where there is nothing.
func (s *site) document(path string, now time.Time) (*document, error) {
	switch {
	case path == "/":
		return s.frontPage(now)
	case path == "/robots.txt":
		return &document{mediaType: "text/plain", charset: "utf-8", body: []byte("User-agent: *\n" + s.outlet.robots + "Allow: /\n")}, nil
	case path == s.world.feedPathAt(s.outlet, now):
		return s.feed(now)
	case strings.HasPrefix(path, picturePath):
		return s.picture(path, now), nil
	}
	a := s.byPath[path]
	if a == nil {
		return nil, nil
	}
	if a.withdrawnAt(now) {
		return nil, errGone
	}
	if r, ok := a.At(now); ok {
		return s.articlePage(a, r)
	}
	return nil, nil
}

// serve answers with validators, and with 304 where they match (RFC 9110).
func (d *document) serve(rw http.ResponseWriter, r *http.Request) {
	params := map[string]string{}
	if d.charset != "" {
		params["charset"] = d.charset
	}
	sum := sha256.Sum256(d.body)
	h := rw.Header()
	h.Set("Content-Type", mime.FormatMediaType(d.mediaType, params))
	h.Set("Cache-Control", "max-age=1")
	h.Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
	http.ServeContent(rw, r, "", d.modified, bytes.NewReader(d.body))
}

// encode turns a UTF-8 document into the outlet's own charset.
func encode(text []byte, charset string) ([]byte, error) {
	var table *charmap.Charmap
	switch charset {
	case "utf-8":
		return text, nil
	case "windows-1251":
		table = charmap.Windows1251
	case "windows-1252":
		table = charmap.Windows1252
	default:
		return nil, fmt.Errorf("no table for charset %q", charset)
	}
	out, err := encoding.HTMLEscapeUnsupported(table.NewEncoder()).Bytes(text)
	if err != nil {
		return nil, fmt.Errorf("encode as %s: %w", charset, err)
	}
	return out, nil
}
