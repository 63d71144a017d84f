package synthetic

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestTheSameSeedGivesTheSameStream(t *testing.T) {
	t.Parallel()
	a, b := New(Options{Seed: 7, Articles: 2000}), New(Options{Seed: 7, Articles: 2000})
	other := New(Options{Seed: 8, Articles: 2000})
	differ := false
	for range 300 {
		item := a.Next()
		if !reflect.DeepEqual(item, b.Next()) {
			t.Fatal("two streams of one seed differ")
		}
		differ = differ || item.Article.Title != other.Next().Article.Title
	}
	if !differ {
		t.Error("two seeds give one stream")
	}
}

func TestMostStoriesAreSingleAndFewAreLarge(t *testing.T) {
	t.Parallel()
	const n = 20_000
	s := New(Options{Articles: n})
	sizes := map[int]int{}
	copied, bare := 0, 0
	for range n {
		item := s.Next()
		sizes[item.Story]++
		if item.CopyOf >= 0 {
			copied++
		}
		if item.Article.Text == "" {
			bare++
		}
	}
	single, largest := 0, 0
	for _, size := range sizes {
		if size == 1 {
			single++
		}
		largest = max(largest, size)
	}
	if single*2 < len(sizes) || largest < 50 || largest > n/20 {
		t.Errorf("%d stories, %d of them single, the largest has %d", len(sizes), single, largest)
	}
	if copied < n/50 || bare < n/20 {
		t.Errorf("%d copies and %d headlines", copied, bare)
	}
}

func TestACopyIsTheBeginningOfItsOriginal(t *testing.T) {
	t.Parallel()
	s := New(Options{Articles: 2000})
	var items []Item
	found := false
	for range 2000 {
		item := s.Next()
		items = append(items, item)
		if item.CopyOf < 0 {
			continue
		}
		found = true
		if original := items[item.CopyOf].Article; !strings.HasPrefix(original.Text, item.Article.Text) || original.Title == item.Article.Title {
			t.Fatalf("article %s is no copy of %d", item.Article.ID, item.CopyOf)
		}
	}
	if !found {
		t.Error("there is no copy")
	}
}

func TestSentencesAndNamesStandInTheText(t *testing.T) {
	t.Parallel()
	s := New(Options{Articles: 100, Names: []string{"Adela Brandt"}, Words: []string{"harbour"}})
	all := ""
	for range 100 {
		item := s.Next()
		all += item.Article.Text
		for _, m := range item.Analysis.Mentions {
			if m.In(item.Article.Text) != m.Name || !item.Analysis.Sentences[m.Sentence].Contains(m.Span) {
				t.Fatalf("%q does not stand where it should", m.Name)
			}
		}
		if !slices.ContainsFunc(item.Analysis.TitleMentions, func(m news.Mention) bool { return m.In(item.Article.Title) == m.Name }) {
			t.Fatalf("no name in %q", item.Article.Title)
		}
	}
	if !strings.Contains(all, "harbour") || !strings.Contains(all, "Adela Brandt") {
		t.Error("the words and names that were given do not occur")
	}
}
