package feed_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// shared returns a path in the folder of shared data. Where there is none the test
// is skipped, but not in CI.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	dir := os.Getenv("WIREDESK_SHARED")
	if dir == "" {
		dir = filepath.Join(projectRoot(t), "..", "shared")
	}
	path := filepath.Join(append([]string{dir}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("data set is missing: %v", err)
		}
		t.Skipf("data set is missing: %v", err)
	}
	return path
}

func projectRoot(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}

// archive reads the files of a tar.gz by name.
func archive(t testing.TB, path string) map[string][]byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for r := tar.NewReader(unzipped); ; {
		head, err := r.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if head.Typeflag == tar.TypeReg {
			files[head.Name] = body
		}
	}
}

// checkSound fails when a feed holds what no part of the desk may get.
func checkSound(t testing.TB, name string, f news.Feed) {
	t.Helper()
	texts := append([]string{f.Title, f.Description, f.Site, f.Self, f.Lang, f.Image}, f.Warnings...)
	for _, e := range f.Entries {
		texts = append(texts, e.GUID, e.URL, e.Title, e.Summary, e.Content, e.Image, e.Lang, e.Headline, e.PublisherURL, e.Source.Name)
		texts = append(append(texts, e.Authors...), e.Categories...)
		for _, u := range []string{e.URL, e.Image, e.PublisherURL, e.Source.URL} {
			if u != "" && !strings.HasPrefix(strings.ToLower(u), "http") {
				t.Errorf("%s: address %q is not of the web", name, u)
			}
		}
		for _, at := range []time.Time{e.Published, e.Updated} {
			if _, err := at.MarshalJSON(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	for _, s := range texts {
		if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			t.Errorf("%s: text %q is not valid UTF-8 without NUL", name, s)
		}
	}
	if len(feed.Keys(f.Entries)) != len(f.Entries) {
		t.Errorf("%s: keys and entries differ in number", name)
	}
}

// Every file of the data sets is read, whole and cut at many places, within the
// time that a hundred times its size would take.
func TestEveryFileCutAnywhere(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"feeds/feedparser.tar.gz", "feeds/real-feeds.tar.gz", "hostile/json.tar.gz"} {
		files := archive(t, shared(t, "data", filepath.FromSlash(name)))
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			for file, body := range files {
				step := max(1, len(body)/12)
				for cut := len(body); cut > 0; cut -= step {
					f, err := feed.Parse(body[:cut], "", "https://cut.example/feed", clock)
					if err == nil {
						checkSound(t, file, f)
					}
				}
			}
		})
	}
}

// A feed cut at each of its bytes never panics, and never loses an entry that was
// there in a shorter piece.
func TestCutAtEachByteKeepsWhatWasThere(t *testing.T) {
	t.Parallel()
	body := bytes.Join([][]byte{thirtyItems()[:4500], []byte("</item></channel></rss>")}, nil)
	seen := 0
	for cut := range body {
		f, err := feed.Parse(body[:cut], "", "", clock)
		if err != nil {
			continue
		}
		if len(f.Entries) < seen {
			t.Fatalf("cut at %d: %d entries, had %d", cut, len(f.Entries), seen)
		}
		seen = len(f.Entries)
	}
	if seen < 2 {
		t.Fatalf("only %d entries", seen)
	}
}

// A record made of an entry has the published title, the list as the body, its
// text as the description, and the feed's own address.
func TestSeedRecords(t *testing.T) {
	t.Parallel()
	for xml, record := range map[string]string{
		"google-news-2026-01-07.xml": "000_8be37a37846b4262.txt",
		"google-news-2026-01-08.xml": "001_c683dd86c39ba6c2.txt",
	} {
		body, err := os.ReadFile(shared(t, "seeds", xml))
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(shared(t, "seeds", record))
		if err != nil {
			t.Fatal(err)
		}
		f, err := feed.Parse(body, "application/xml", "", time.Date(2026, 2, 1, 0, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		e := f.Entries[0]
		plain := withoutTags(e.Summary)
		for _, part := range []string{
			"title: \"" + e.Title + "\"\n", "date: " + e.Published.Format(time.DateOnly) + "\n",
			"description: \"" + plain + "\"\nsummary: \"" + plain + "\"\n", "slug: \"" + news.Slug(e.Title) + "\"\n",
			"link: '" + e.URL + "'\n", "source: '" + f.Self + "'\n",
		} {
			if !strings.Contains(string(want), part) {
				t.Errorf("%s: not in the record: %s", record, part)
			}
		}
		if !strings.HasSuffix(strings.TrimSpace(string(want)), "---\n"+e.Summary) {
			t.Errorf("%s: the body is not the description as published", record)
		}
		if len(e.Coverage) != 4 || !e.Opaque || e.Source.Name == "" || strings.HasSuffix(e.Headline, e.Source.Name) {
			t.Errorf("%s: %d reports, opaque %v, source %q, headline %q", record, len(e.Coverage), e.Opaque, e.Source.Name, e.Headline)
		}
	}
}

func withoutTags(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "<")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, s, _ = strings.Cut(rest, ">")
	}
}
