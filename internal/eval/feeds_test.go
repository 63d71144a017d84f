package eval

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func feedsDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("WIREDESK_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	dir = filepath.Join(dir, "data", "feeds")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("data set is missing: %v", err)
		}
		t.Skipf("data set is missing: %v", err)
	}
	return dir
}

func TestFeedsAreReadBetterThanByGofeedAlone(t *testing.T) {
	t.Parallel()
	figures, err := runFeeds(feedsDir(t))
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]float64{}
	for _, f := range figures {
		t.Log(f)
		at[f.Data+" "+f.Measure] = f.Value
	}
	for name, least := range map[string]float64{
		"feedparser expectations held": .94, "feedparser expectations asked": 300, "wellformed files read": 1, "illformed files read": .94,
		"encoding files read": 1, "feed-rs files read": 1, "rss-parser files read": 1, "feed-rs fields equal": .98,
	} {
		if at[name] < least {
			t.Errorf("%s: %.3f, want at least %.3f", name, at[name], least)
		}
	}
	if at["feedparser expectations held"] < at["feedparser gofeed: expectations held"]+.1 {
		t.Error("not clearly above gofeed")
	}
}

func TestExpectLinesAreUnderstood(t *testing.T) {
	t.Parallel()
	list, ok := parseExpect(`not bozo and entries[0]['title'] == u'a\u00e9\'b' and (entries[1].tags[0]["term"] != None)`)
	want := []expectation{
		{paths: [][]string{{"bozo"}}, want: true, negate: true},
		{paths: [][]string{{"entries", "0", "title"}}, want: "aé'b"},
		{paths: [][]string{{"entries", "1", "tags", "0", "term"}}, want: nil, negate: true},
	}
	if !ok || !reflect.DeepEqual(list, want) {
		t.Errorf("got %+v, %v", list, ok)
	}
	for _, other := range []string{"len(entries) == 3", "entries[0].get('x') == {}", "entries[0]['title' == 'x'", "a or b", ""} {
		if _, ok := parseExpect(other); ok {
			t.Errorf("%q is taken as understood", other)
		}
	}
}

func TestExpectationsAreJudged(t *testing.T) {
	t.Parallel()
	entries := []news.Entry{{Title: "Pier & sea", Summary: `<p class="x" id="y">T</p>`}}
	for line, want := range map[string]verdict{
		`entries[0]['title'] == 'Pier &amp; sea'`:                          holds,
		`not bozo and entries[0]['title'] == 'Other'`:                      fails,
		`entries[0]['summary'] == "<p id='y' class='x'>T</p>"`:             holds,
		`entries[1]['title'] == 'Pier & sea'`:                              fails,
		`entries[0]['itunes_block'] == 1`:                                  notKept,
		`feed['title'] == 'x'`:                                             notOfEntries,
		`entries[0]['published_parsed'] == (2003, 1, 1, 0, 0, 0, 1, 1, 0)`: fails,
	} {
		list, ok := parseExpect(line)
		if got := judge(list, entries); !ok || got != want {
			t.Errorf("%s: got %v, want %v", line, got, want)
		}
	}
}
