package render

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// shared is the folder of data sets; the test is skipped where it is absent,
// but never in CI.
func shared(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("WIREDESK_SHARED")
	if dir == "" {
		root, err := os.Getwd()
		if err != nil {
			t.Fatal(err)
		}
		for !fileExists(filepath.Join(root, "go.mod")) {
			root = filepath.Dir(root)
		}
		dir = filepath.Join(root, "..", "shared")
	}
	path := filepath.Join(dir, name)
	if !fileExists(path) {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is missing", path)
		}
		t.Skipf("%s is absent", path)
	}
	return path
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

var tagList = regexp.MustCompile(`(?m)^tags:\n(?:- .*\n)*`)

func TestSavedFeedsGiveTheKnownRecordsButForTheTags(t *testing.T) {
	t.Parallel()
	for feed, record := range map[string]string{
		"seeds/google-news-2026-01-07.xml": "seeds/000_8be37a37846b4262.txt",
		"seeds/google-news-2026-01-08.xml": "seeds/001_c683dd86c39ba6c2.txt",
	} {
		want, err := os.ReadFile(shared(t, record))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := HugoEntry(&b, savedEntry(t, shared(t, feed)), BodyHTML); err != nil {
			t.Fatal(err)
		}
		got := tagList.ReplaceAllString(b.String(), "tags:\n")
		if wanted := tagList.ReplaceAllString(string(want), "tags:\n"); got != wanted {
			t.Errorf("%s:\n got %q\nwant %q", record, got, wanted)
		}
	}
}

func savedEntry(t *testing.T, path string) EntryRecord {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Channel struct {
			Link string `xml:"link"`
			Item struct {
				Title       string `xml:"title"`
				Link        string `xml:"link"`
				Description string `xml:"description"`
				PubDate     string `xml:"pubDate"`
			} `xml:"item"`
		} `xml:"channel"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	item := doc.Channel.Item
	date, err := time.Parse(time.RFC1123, item.PubDate)
	if err != nil {
		t.Fatal(err)
	}
	return EntryRecord{
		Title: item.Title, Date: date, Summary: item.Description, Link: item.Link,
		Source: strings.Replace(doc.Channel.Link, "/topics/", "/rss/topics/", 1),
		Tags:   []string{"one", "two", "three", "four", "five"},
	}
}
