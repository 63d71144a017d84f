package desk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"image"
	"image/png"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// illustrated writes three reports of the bridge with pictures from a server: one that is none, one that is fine, and one
// on a network that must not be asked.
func illustrated(t *testing.T, server string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "illustrated.jsonl")
	var lines bytes.Buffer
	for i, image := range []string{server + "/page.svg", server + "/bridge.png", "http://10.1.2.3/private.png"} {
		id := string(rune('a' + i))
		line, err := json.Marshal(map[string]string{"id": id, "source": id, "date": "2026-03-02T1" + string(rune('0'+i)) + ":00:00Z", "lang": "en",
			"title": "Cracks close Halden bridge", "url": "https://" + id + ".example/bridge", "text": wireText + " Reported by " + id + ".", "image": image})
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := os.WriteFile(path, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPicturesAreKeptWhereTheConfigurationAllowsIt(t *testing.T) {
	t.Parallel()
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewGray(image.Rect(0, 0, 400, 300))); err != nil {
		t.Fatal(err)
	}
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		server := newScript(t)
		server.say("/page.svg", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, "Content-Type: image/png")
		server.on("/bridge.png", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(drawn.Bytes()) })
		d := testDesk(t, s, func(o *desk.Options) { o.Pictures = true })
		if _, err := d.Import(t.Context(), illustrated(t, server.URL), nil); err != nil {
			t.Fatal(err)
		}
		eventually(t, "pictures were looked for", func() bool {
			st := storyOfReport(t, s, "a")
			return st.Articles == 3 && st.Written == st.Version && st.Pictured == st.Written
		})
		st := storyOfReport(t, s, "a")
		found, err := s.StoryPictures(t.Context(), st.ID)
		if err != nil || len(found) != 3 {
			t.Fatalf("%+v, %v", found, err)
		}
		for _, p := range found {
			switch got, err := s.Picture(t.Context(), p.ArticleID); {
			case p.URL == server.URL+"/bridge.png":
				if err != nil || p.Width != 400 || p.Height != 300 || !bytes.HasPrefix(got.Body, []byte("\xff\xd8")) {
					t.Errorf("%+v, %v", p, err)
				}
			case err == nil || p.Message == "":
				t.Errorf("%+v was kept", p)
			}
		}
		// A report that is taken down takes its picture with it.
		article, err := s.FindArticle(t.Context(), "b")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.TakeDown(t.Context(), store.TakedownArticle, "b", ""); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Picture(t.Context(), article.ID); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("its picture: %v", err)
		}
	})
}

func TestNoPictureIsAskedForUnlessItIsAllowed(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	server := newScript(t)
	d := testDesk(t, s, nil)
	if _, err := d.Import(t.Context(), illustrated(t, server.URL), nil); err != nil {
		t.Fatal(err)
	}
	settle(t, d)
	server.mu.Lock()
	defer server.mu.Unlock()
	if len(server.asked) != 0 {
		t.Errorf("asked for %v", server.asked)
	}
}
