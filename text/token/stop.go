package token

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/table"
)

// stopwordsGz holds a line a language: its code, then its stop words, folded and
// sorted. Made by tools/textdata from stopwords-iso; see LICENSE-stopwords-iso.txt.
//
//go:embed stopwords.txt.gz
var stopwordsGz []byte

// IsStop reports whether a folded word (see [Fold]) carries no meaning of its own
// in a language (ISO 639-1). It is false in a language without a list.
func IsStop(lang, folded string) bool {
	_, ok := stopList(lang)[folded]
	return ok
}

// HasStops reports whether there is a list of stop words of a language.
func HasStops(lang string) bool { return stopList(lang) != nil }

type wordSet map[string]struct{}

// stopList returns the stop words of a language, nil when there is no list.
func stopList(lang string) wordSet {
	if lang == "nb" || lang == "nn" {
		lang = "no"
	}
	return stopLists()[lang]
}

// stopLists reads the table once, at the first need of it.
var stopLists = sync.OnceValue(func() map[string]wordSet {
	lists := map[string]wordSet{}
	for line := range strings.Lines(table.Unpack("token", stopwordsGz)) {
		words := strings.Fields(line)
		set := make(wordSet, len(words)-1)
		for _, w := range words[1:] {
			set[w] = struct{}{}
		}
		lists[words[0]] = set
	}
	return lists
})
