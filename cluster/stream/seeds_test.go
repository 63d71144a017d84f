package stream

import (
	"bufio"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// shared returns a path in the folder of the data sets, and skips the test
// where that is absent.
func shared(t *testing.T, path string) string {
	t.Helper()
	dir := os.Getenv("WIREDESK_SHARED")
	if dir == "" {
		dir = filepath.Join(root(t), "..", "shared")
	}
	full := filepath.Join(dir, path)
	if _, err := os.Stat(full); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("CI has no %s", full)
		}
		t.Skipf("no %s", full)
	}
	return full
}

func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// item is an article of the mixed stream; seed says that it is about the story.
type item struct {
	article news.Article
	seed    bool
}

func readItems(t *testing.T, file string) []item {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []item
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		r, err := analyse.ParseRecord(lines.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, item{article: r.Article()})
	}
	return list
}

// seedItems are the two feed items and the three texts. A text's title is its
// first sentence, as with an article that has none.
func seedItems(t *testing.T) []item {
	t.Helper()
	dir := shared(t, "seeds")
	var list []item
	feeds, _ := filepath.Glob(filepath.Join(dir, "*.xml"))
	for _, file := range feeds {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := feed.Parse(body, "", "", time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range parsed.Entries {
			list = append(list, item{seed: true, article: news.Article{
				ID: filepath.Base(file), Title: e.Headline, URL: e.URL, Lang: "en", Published: e.Published, Coverage: e.Coverage,
			}})
		}
	}
	texts, _ := filepath.Glob(filepath.Join(dir, "00[234]_*.txt"))
	for i, file := range texts {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, item{seed: true, article: news.Article{
			ID: filepath.Base(file), Text: news.CleanText(string(body)), Lang: "en",
			Published: time.Date(2026, 1, 7, 10+2*i, 0, 0, 0, time.UTC),
		}})
	}
	if len(list) != 5 {
		t.Fatalf("%d seeds, want 5", len(list))
	}
	return list
}

func TestSeedsAreOneStoryAmongLookAlikes(t *testing.T) {
	t.Parallel()
	items := seedItems(t)
	items = append(items, readItems(t, filepath.Join("..", "testdata", "lookalikes.jsonl"))...)
	items = append(items, readItems(t, shared(t, "data/clustering/stream_dev.jsonl"))...)
	sort.SliceStable(items, func(i, j int) bool {
		return items[i].article.Published.Before(items[j].article.Published)
	})
	finder := entity.NewFinder()
	g := New(cluster.Options{})
	for _, it := range items {
		a := it.article
		found := news.Analysis{Lang: a.Lang, Sentences: sentence.Split(a.Text, a.Lang)}
		found.TitleMentions, found.Mentions = finder.Find(a.Title, a.Text, a.Lang, found.Sentences)
		g.AddDoc(a.ID, cluster.Features(a, found))
	}
	stories := map[string][]string{}
	seeds := map[string]int{}
	for i, it := range items {
		s := g.Story(i)
		stories[s] = append(stories[s], it.article.ID+" "+it.article.Title)
		if it.seed {
			seeds[s]++
		}
	}
	for s, n := range seeds {
		if n != 5 || len(stories[s]) != 5 {
			t.Errorf("%d of the 5 seeds are in story %s:\n  %s", n, s, strings.Join(stories[s], "\n  "))
		}
	}
}
