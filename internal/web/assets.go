package web

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

//go:embed static
var staticFiles embed.FS

// assets are the style sheet, script and icon, under addresses that hold a hash of their
// content, so that browsers may keep them for good.
type assets struct {
	address map[string]string  // "site.css" -> "/static/site.HASH.css"
	answers map[string]*answer // by the file's part of the address
}

func loadAssets() (assets, error) {
	a := assets{address: map[string]string{}, answers: map[string]*answer{}}
	files, err := staticFiles.ReadDir("static")
	if err != nil {
		return a, err
	}
	for _, f := range files {
		body, err := staticFiles.ReadFile("static/" + f.Name())
		if err != nil {
			return a, fmt.Errorf("static file %s: %w", f.Name(), err)
		}
		sum := sha256.Sum256(body)
		ext := path.Ext(f.Name())
		hashed := strings.TrimSuffix(f.Name(), ext) + "." + base64.RawURLEncoding.EncodeToString(sum[:9]) + ext
		ready := newAnswer(mime.TypeByExtension(ext), body, time.Time{})
		ready.control = "public, max-age=31536000, immutable"
		a.address[f.Name()], a.answers[hashed] = "/static/"+hashed, ready
	}
	return a, nil
}

func (s *site) static(w http.ResponseWriter, r *http.Request) error {
	ready := s.assets.answers[r.PathValue("file")]
	if ready == nil {
		return store.ErrNotFound
	}
	return ready.send(w, r)
}

// favicon answers browsers that ask for the icon without reading a page.
func (s *site) favicon(w http.ResponseWriter, r *http.Request) error {
	http.Redirect(w, r, s.assets.address["favicon.svg"], http.StatusFound)
	return nil
}
