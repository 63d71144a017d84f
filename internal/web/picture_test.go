package web_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
)

func showPictures(o *web.Options) { o.Pictures = true }

// illustrate gives the first report of the ferry a picture.
func illustrate(w *world) {
	ferry(w)
	w.write(func(ctx context.Context, tx *store.Tx) error {
		return tx.PutPicture(ctx, store.Picture{ArticleID: 1, URL: "https://harbour.example/1.jpg", Fetched: noon, Width: 400, Height: 300, Hash: "abc", Body: []byte("\xff\xd8\xff")})
	})
}

func TestAPictureIsShownFromTheDeskAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, showPictures)
	illustrate(w)
	page := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	wants(t, page, `<img src="/picture/1-abc.jpg" width="400" height="300" alt="" loading="lazy"`, "<figcaption>Picture: ")
	lacks(t, page, "harbour.example/1.jpg")
	resp := w.do(request(http.MethodGet, "/picture/1-abc.jpg", nil))
	if body := read(t, resp); body != "\xff\xd8\xff" || resp.StatusCode != http.StatusOK {
		t.Errorf("%d %q", resp.StatusCode, body)
	}
	for name, want := range map[string]string{"Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"} {
		if got := resp.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	for _, path := range []string{"/picture/1-other.jpg", "/picture/1.jpg", "/picture/2-abc.jpg", "/picture/x", "/picture/1-abc.svg"} {
		w.get(path, http.StatusNotFound)
	}
	w.write(func(ctx context.Context, tx *store.Tx) error { return tx.EraseArticle(ctx, 1) })
	w.get("/picture/1-abc.jpg", http.StatusNotFound)
}

func TestWithoutTheSettingNoPictureIsShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	illustrate(w)
	lacks(t, w.get("/story/1-ferry-aground-off-saltney", http.StatusOK), "<img")
	w.get("/picture/1-abc.jpg", http.StatusNotFound)
}
