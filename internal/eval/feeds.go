package eval

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// Feeds scores the reading of feeds on the tests of feedparser and feed-rs and on
// feeds from the wild, beside bare gofeed.
var Feeds = Part{
	Name: "feeds",
	Help: "bytes into entries: feedparser's expectations on entries, feeds read, MB per CPU second; beside gofeed",
	Run:  runFeeds,
}

// feedClock is the time at which the test feeds are taken to be read.
var feedClock = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// feedReader turns a document into entries, or fails.
type feedReader func(f feedFile) ([]news.Entry, error)

// feedFile is one document of an archive.
type feedFile struct {
	Name        string
	Body        []byte
	ContentType string
	Base        string
	Expect      string // feedparser's expression, "" where there is none
}

func runFeeds(dir string) ([]Figure, error) {
	tests, err := readFeedArchive(filepath.Join(dir, "feedparser.tar.gz"))
	if err != nil {
		return nil, err
	}
	real, err := readFeedArchive(filepath.Join(dir, "real-feeds.tar.gz"))
	if err != nil {
		return nil, err
	}
	var figures []Figure
	for _, r := range []struct {
		name string
		read feedReader
	}{{"", readOwn}, {"gofeed: ", readGofeed}} {
		figures = append(figures, scoreExpectations(r.name, tests, r.read)...)
		figures = append(figures, scoreYield(r.name, tests, real, r.read)...)
		figures = append(figures, scoreFeedRS(r.name, real, r.read)...)
	}
	return figures, nil
}

func readOwn(f feedFile) ([]news.Entry, error) {
	got, err := feed.Parse(f.Body, f.ContentType, f.Base, feedClock)
	return got.Entries, err
}

// readGofeed reads with gofeed alone and brings its items into the desk's shape.
func readGofeed(f feedFile) (entries []news.Entry, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("gofeed panics: %v", p)
		}
	}()
	got, err := gofeed.NewParser().Parse(bytes.NewReader(f.Body))
	if err != nil {
		return nil, err
	}
	for _, item := range got.Items {
		entries = append(entries, fromGofeed(item))
	}
	return entries, nil
}

func fromGofeed(item *gofeed.Item) news.Entry {
	e := news.Entry{
		GUID: item.GUID, URL: item.Link, Title: item.Title,
		Summary: item.Description, Content: item.Content, Categories: item.Categories,
	}
	for _, a := range item.Authors {
		name := a.Name
		if name == "" {
			name = a.Email
		}
		e.Authors = append(e.Authors, name)
	}
	if item.PublishedParsed != nil {
		e.Published = *item.PublishedParsed
	}
	if item.UpdatedParsed != nil {
		e.Updated = *item.UpdatedParsed
	}
	if item.Image != nil {
		e.Image = item.Image.URL
	}
	for _, enc := range item.Enclosures {
		var n int64
		fmt.Sscan(enc.Length, &n)
		e.Enclosures = append(e.Enclosures, news.Enclosure{URL: enc.URL, Type: enc.Type, Length: n})
	}
	return e
}

// scoreExpectations counts which of feedparser's expectations on entries hold. Those
// under sanitize/ ask for removal of what can run, which is done where text is
// shown and not where it is read, so they are not asked here.
func scoreExpectations(reader string, tests []feedFile, read feedReader) []Figure {
	count := map[verdict]int{}
	unread := 0
	for _, f := range tests {
		if f.Expect == "" || strings.Contains(f.Name, "/sanitize/") {
			continue
		}
		list, ok := parseExpect(f.Expect)
		if !ok {
			unread++
			continue
		}
		entries, _ := read(f)
		count[judge(list, entries)]++
	}
	asked := count[holds] + count[fails]
	figures := []Figure{{Data: "feedparser", Measure: reader + "expectations held", Value: share(count[holds], asked)}}
	if reader == "" {
		figures = append(figures,
			Figure{Data: "feedparser", Measure: "expectations asked", Value: float64(asked)},
			Figure{Data: "feedparser", Measure: "on entries, not kept", Value: float64(count[notKept])},
			Figure{Data: "feedparser", Measure: "not understood", Value: float64(unread)})
	}
	return figures
}

func share(n, of int) float64 { return float64(n) / float64(max(1, of)) }

// scoreYield counts the documents that yield a feed.
func scoreYield(reader string, tests, real []feedFile, read feedReader) []Figure {
	var figures []Figure
	for _, part := range []struct {
		data   string
		files  []feedFile
		prefix string
	}{
		{"wellformed", tests, "wellformed/"}, {"illformed", tests, "illformed/"}, {"encoding", tests, "encoding/"},
		{"feed-rs", real, "feed-rs/"}, {"rss-parser", real, "rss-parser/"},
	} {
		read, all := yield(part.files, part.prefix, read)
		figures = append(figures, Figure{Data: part.data, Measure: reader + "files read", Value: share(read, all)})
	}
	return figures
}

func yield(files []feedFile, prefix string, read feedReader) (good, all int) {
	for _, f := range files {
		if !strings.HasPrefix(f.Name, prefix) || !isFeedFile(f.Name) {
			continue
		}
		all++
		if _, err := read(f); err == nil {
			good++
		}
	}
	return good, all
}

// isFeedFile leaves out licences, answers, and feed-rs's examples of XML that is no
// feed.
func isFeedFile(name string) bool {
	ext := filepath.Ext(name)
	return (ext == ".xml" || ext == ".json") && !strings.HasSuffix(name, ".serde.json") && !strings.HasPrefix(name, "feed-rs/xml/")
}

// scoreFeedRS compares title, link, time, summary and content of each entry with
// what feed-rs reads out of the same document.
func scoreFeedRS(reader string, real []feedFile, read feedReader) []Figure {
	answers := map[string][]byte{}
	for _, f := range real {
		if stem, ok := strings.CutSuffix(f.Name, ".serde.json"); ok {
			answers[stem] = f.Body
		}
	}
	var same, all int
	for _, f := range real {
		answer := answers[strings.TrimSuffix(f.Name, filepath.Ext(f.Name))]
		if answer == nil || !isFeedFile(f.Name) {
			continue
		}
		f.Base = "" // feed-rs was not told one
		entries, _ := read(f)
		s, n := compareFeedRS(entries, answer)
		same, all = same+s, all+n
	}
	return []Figure{{Data: "feed-rs", Measure: reader + "fields equal", Value: share(same, all)}}
}

// rustFeed is the part of feed-rs's answer that is compared.
type rustFeed struct {
	Entries []struct {
		Title, Summary *struct{ Content string }
		Content        *struct{ Body string }
		Links          []struct{ Href, Rel string }
		Published      *time.Time
		Updated        *time.Time
	}
}

func compareFeedRS(entries []news.Entry, answer []byte) (same, all int) {
	var want rustFeed
	if json.Unmarshal(answer, &want) != nil {
		return 0, 0
	}
	for i, w := range want.Entries {
		var e news.Entry
		if i < len(entries) {
			e = entries[i]
		}
		var checks []bool
		if w.Title != nil {
			checks = append(checks, sameLine(e.Title, w.Title.Content))
		}
		if w.Summary != nil {
			checks = append(checks, sameHTML(e.Summary, w.Summary.Content))
		}
		if w.Content != nil && w.Content.Body != "" {
			checks = append(checks, sameHTML(e.Content, w.Content.Body))
		}
		if w.Published != nil {
			checks = append(checks, e.Published.Unix() == w.Published.Unix())
		}
		if len(w.Links) > 0 && (w.Links[0].Rel == "" || w.Links[0].Rel == "alternate") {
			checks = append(checks, e.URL == w.Links[0].Href || news.CanonicalURL(e.URL) == news.CanonicalURL(w.Links[0].Href))
		}
		for _, ok := range checks {
			all++
			if ok {
				same++
			}
		}
	}
	return same, all
}

// readFeedArchive reads all files of a tar archive with what their comments say.
func readFeedArchive(name string) ([]feedFile, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("read feeds: %w", err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read feeds in %s: %w", name, err)
	}
	var files []feedFile
	archive := tar.NewReader(unzipped)
	for {
		head, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read feeds in %s: %w", name, err)
		}
		body, err := io.ReadAll(archive)
		if err != nil {
			return nil, fmt.Errorf("read %s in %s: %w", head.Name, name, err)
		}
		if head.Typeflag == tar.TypeReg {
			files = append(files, newFeedFile(strings.TrimPrefix(head.Name, "./"), body))
		}
	}
}

var (
	expectLine = regexp.MustCompile(`(?m)^\s*Expect:\s*(.*?)\s*$`)
	headerLine = regexp.MustCompile(`(?mi)^\s*Header:\s*(Content-Type|Content-Location):\s*(.*?)\s*$`)
)

// newFeedFile reads feedparser's comment: the expectation and the headers under
// which its test server sends the document, at a fixed address.
func newFeedFile(name string, body []byte) feedFile {
	f := feedFile{Name: name, Body: body, Base: "http://127.0.0.1:8097/tests/" + name}
	text := string(bytes.ReplaceAll(body, []byte{0}, nil)) // of UTF-16, the comment is ASCII
	if m := expectLine.FindStringSubmatch(text); m != nil {
		f.Expect = m[1]
	}
	for _, m := range headerLine.FindAllStringSubmatch(text, -1) {
		if strings.EqualFold(m[1], "Content-Type") {
			f.ContentType = m[2]
		} else if u, err := url.Parse(f.Base); err == nil {
			if at, err := u.Parse(m[2]); err == nil && at.Scheme == "http" {
				f.Base = at.String()
			}
		}
	}
	return f
}
