package desk_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// TestEveryFeedHasItsEntriesOrSaysWhyNot polls the test feeds of three projects with one desk, which
// also reads, groups and writes what it finds unless the test is to be short.
func TestEveryFeedHasItsEntriesOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	files := map[string]archived{}
	for _, name := range []string{"feedparser.tar.gz", "real-feeds.tar.gz"} {
		readArchive(t, shared(t, "data", "feeds", name), files)
	}
	s := storetest.SQLite(t)
	var now clock
	now.set(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	names := serveArchive(t, s, files, now.now())
	d := testDesk(t, s, func(o *desk.Options) {
		o.Clock, o.FetchPages = now.now, false
		if testing.Short() {
			o.Roles = []string{desk.RolePoll}
		}
	})
	polled(t, s, now.now())
	if !testing.Short() {
		settle(t, d)
	}
	feeds, err := s.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	health, messages := map[string]int{}, map[string]int{}
	for _, f := range feeds {
		name := names[f.URL]
		health[f.Health]++
		if want := distinct(files[name], f.URL, now.now()); f.Entries != want {
			t.Errorf("%s: %d entries are stored of %d", name, f.Entries, want)
		}
		if f.Health == store.HealthOK && (f.Entries == 0 || f.Message != "") || f.Health == store.HealthNew {
			t.Errorf("%s: %d entries, health %q, message %q", name, f.Entries, f.Health, f.Message)
		}
		if f.Health == store.HealthWarning || f.Health == store.HealthError {
			messages[digits.ReplaceAllString(f.Message, "N")]++
			if problem := notPlain(f.Message); problem != "" {
				t.Errorf("%s: the message %q %s", name, f.Message, problem)
			}
		}
	}
	t.Logf("%d feeds: %v", len(feeds), health)
	if testing.Verbose() {
		for m, n := range messages {
			t.Logf("%5d %s", n, m)
		}
	}
	if len(feeds) != len(files) || len(feeds) < 1900 {
		t.Errorf("%d feeds of %d files", len(feeds), len(files))
	}
}

// distinct counts the entries of a file that are not the same in all.
func distinct(f archived, address string, now time.Time) int {
	parsed, err := feed.Parse(f.body, f.header.Get("Content-Type"), address, now)
	if err != nil {
		return 0
	}
	keys := map[string]bool{}
	for _, k := range feed.Keys(parsed.Entries) {
		keys[k] = true
	}
	return len(keys)
}

var digits = regexp.MustCompile(`\d+`)

// notPlain says what is wrong with a message for a person, "" for nothing: it must not be in the
// words of the language or its libraries.
func notPlain(message string) string {
	if strings.TrimSpace(message) == "" {
		return "is empty"
	}
	for _, word := range []string{
		"invalid character", "EOF", "strconv", "XML syntax", "xml:", "json:", "nil", "panic", "goroutine", "context ",
		"net/http", "parse \"", "dial ", "tcp ", "i/o ", "malformed", "unmarshal", "0x", "runtime", "unexpected", "%!",
	} {
		if strings.Contains(message, word) {
			return "speaks of " + word
		}
	}
	if strings.Contains(message, "\n") || len(message) > 500 {
		return "is too long"
	}
	return ""
}

// archived is a file as it is served.
type archived struct {
	body   []byte
	header http.Header
}

// headerLine is how feedparser's tests give the header of an answer.
var headerLine = regexp.MustCompile(`(?m)^\s*Header:\s*([A-Za-z-]+):[ \t]*(.*?)\r?$`)

// readArchive adds the feeds of an archive by name, without what others expect of them.
func readArchive(t *testing.T, file string, files map[string]archived) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		base := path.Base(h.Name)
		if h.Typeflag != tar.TypeReg || strings.HasSuffix(base, ".serde.json") || strings.Contains(base, "LICENSE") {
			continue
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		header := http.Header{"Content-Type": {"application/xml"}}
		if strings.HasSuffix(base, ".json") {
			header.Set("Content-Type", "application/feed+json")
		}
		for _, m := range headerLine.FindAllSubmatch(body, -1) {
			if name := string(m[1]); http.CanonicalHeaderKey(name) == "Content-Type" || http.CanonicalHeaderKey(name) == "Content-Location" {
				header.Set(name, string(m[2]))
			}
		}
		files[path.Base(file)+"/"+h.Name] = archived{bytes.Clone(body), header}
	}
}

// serveArchive serves files on some hosts, told apart by their ports, and follows each; it returns
// the names by address.
func serveArchive(t *testing.T, s *store.Store, files map[string]archived, now time.Time) map[string]string {
	t.Helper()
	const hosts = 32
	var servers [hosts]*httptest.Server
	for i := range servers {
		servers[i] = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			f, ok := files[strings.TrimPrefix(r.URL.Path, "/")]
			if !ok {
				http.NotFound(w, r)
				return
			}
			for name, values := range f.header {
				w.Header()[name] = values
			}
			_, _ = w.Write(f.body)
		}))
		t.Cleanup(servers[i].Close)
	}
	names := map[string]string{}
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		for name := range files {
			address := fmt.Sprintf("%s/%s", servers[len(names)%hosts].URL, name)
			names[address] = name
			if _, _, err := tx.AddFeed(t.Context(), store.Feed{URL: address}, now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
