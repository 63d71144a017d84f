package feed_test

import (
	"slices"
	"testing"

	"github.com/wiredesk/wiredesk/feed"
)

func TestSectionsAreProposedByCategoriesAndAddress(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		address string
		entries [][]string
		want    []string
	}{
		"path":             {"https://paper.example/rss/world/africa.xml", nil, []string{"Africa", "World"}},
		"structure":        {"https://paper.example/feeds/rss/index.xml?section=x", nil, nil},
		"words":            {"https://paper.example/feed/arts-and-books_rss", nil, []string{"Arts and books"}},
		"numbers":          {"https://paper.example/rss/3204/v2.xml", nil, nil},
		"script":           {"https://paper.example/rss/%D0%BC%D0%B8%D1%80", nil, []string{"Мир"}},
		"common category":  {"https://paper.example/feed", [][]string{{"Sport", "Rowing"}, {"Sport"}, {"Sport", "Chess"}, nil}, []string{"Sport"}},
		"too few":          {"https://paper.example/feed", [][]string{{"Sport"}, {"Sport"}}, nil},
		"once":             {"https://paper.example/sport/feed", [][]string{{"Sport"}, {"Sport"}, {"Sport"}}, []string{"Sport"}},
		"no usual word":    {"https://paper.example/feed", [][]string{{"a, b", "c/d"}, {"a, b", "c/d"}, {"a, b", "c/d"}}, nil},
		"not an address":   {"://", nil, nil},
		"a title, no name": {"https://paper.example/how-we-built-the-longest-bridge", nil, nil},
	} {
		if got := feed.Sections(one.address, one.entries); !slices.Equal(got, one.want) {
			t.Errorf("%s: %q, want %q", name, got, one.want)
		}
	}
}
