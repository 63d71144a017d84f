package importer

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func items(t *testing.T, content string, skip int) ([]Item, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var all []Item
	err := Each(t.Context(), path, skip, func(i Item, share float64) error {
		if share < 0 || share > 1 {
			t.Errorf("share %v", share)
		}
		all = append(all, i)
		return nil
	})
	return all, err
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func record(kind, uri, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-03-04T05:06:07Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, len(block), block)
}

func TestAFileIsWhatItsContentSays(t *testing.T) {
	t.Parallel()
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\n<p>Bells</p"
	archive := record("warcinfo", "", "software: x") + record("response", "https://a.example/", answer) +
		record("response", "https://a.example/gone", "HTTP/1.1 404 Not Found\r\n\r\n") + record("response", "https://a.example/bad", "nonsense")
	for name, c := range map[string]struct {
		content string
		want    string
	}{
		"lines":        {`{"id":"1","title":"A"}` + "\n\n" + `{"id":"2","title":"B"}`, "record record"},
		"zipped lines": {zipped(`{"id":"1","title":"A"}` + "\n"), "record"},
		"a bad line":   {`{"id":"1","title":"A"}` + "\nnonsense\n" + `{"id":"2"}`, "record bad record"},
		"rss":          {`<?xml version="1.0"?><rss version="2.0"><channel/></rss>`, "feed"},
		"atom":         {`<feed xmlns="http://www.w3.org/2005/Atom"><title>div</title></feed>`, "feed"},
		"json feed":    {"{\n \"version\": \"https://jsonfeed.org/version/1.1\",\n \"items\": []}", "feed"},
		"html":         {`<!DOCTYPE html><html><body><p>x</p></body></html>`, "page"},
		"warc":         {archive, "page bad"},
		"zipped warc":  {zipped(archive), "page bad"},
		"utf-16 feed":  {"\xff\xfe" + strings.Join(strings.Split(`<rss version="2.0">`, ""), "\x00") + "\x00", "feed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			all, err := items(t, c.content, 0)
			var got []string
			for _, i := range all {
				switch {
				case i.Record != nil:
					got = append(got, "record")
				case i.Feed != nil:
					got = append(got, "feed")
				case i.Page != nil:
					got = append(got, "page")
				case i.Bad != nil:
					got = append(got, "bad")
				}
			}
			if strings.Join(got, " ") != c.want || err != nil {
				t.Errorf("read %v, %v; want %s", got, err, c.want)
			}
		})
	}
}

func TestReadingGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	all, err := items(t, "{\"id\":\"1\"}\n{\"id\":\"2\"}\n{\"id\":\"3\"}\n", 2)
	if err != nil || len(all) != 1 || string(all[0].Record) != `{"id":"3"}` {
		t.Errorf("items %v, %v; want the third alone", all, err)
	}
}

func TestWhatIsNothingWeReadIsSaid(t *testing.T) {
	t.Parallel()
	for _, content := range []string{"", "   \n", "just words", "\x00\x01\x02", "\x1f\x8bbroken"} {
		if all, err := items(t, content, 0); err == nil {
			t.Errorf("%q: %v and no error", content, all)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"id":"1"}`))
	f.Add([]byte(record("response", "https://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")))
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		_ = read(bytes.NewReader(b), "f", func(Item) error {
			if n++; n > 10_000 {
				return context.Canceled
			}
			return nil
		})
	})
}
