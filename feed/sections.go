package feed

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// mostProposed is how many sections are proposed.
	mostProposed = 4
	// shortestWord and longestLabel bound the characters of what may be the name of a section.
	shortestWord, longestLabel = 3, 32
	// categoryPart is the part of a feed's entries that must have a category for it to be one of the feed: one in so many.
	categoryPart = 2
	// fewestEntries is how many entries must have categories for them to say something of the feed.
	fewestEntries = 3
)

// structural says of a word in an address that it tells how a feed is served, not what it is of.
func structural(word string) bool { return slices.Contains(structuralWords, strings.ToLower(word)) }

var structuralWords = strings.Fields(`api all articles asp aspx atom categories category cgi channel channels content default en export
	external feed feedburner feeds full fullrss headlines home htm html http https index items json latest main media news newest page
	pages php posts public recent rss rssfeed rssfeeds section sections service services site stories story syndication tag tags top topic
	topics topstories updates web website wire www xml`)

// Sections proposes labels for a feed: the categories that at least half of its entries have, then what its address names.
// entries are the categories of its latest entries, one list each.
func Sections(address string, entries [][]string) []string {
	var proposed []string
	add := func(label string) {
		same := func(o string) bool { return strings.EqualFold(o, label) }
		if n := utf8.RuneCountInString(label); n <= longestLabel && label != "" && len(proposed) < mostProposed && !slices.ContainsFunc(proposed, same) {
			proposed = append(proposed, label)
		}
	}
	for _, c := range common(entries) {
		add(c)
	}
	for _, w := range addressWords(address) {
		add(w)
	}
	return proposed
}

// common are the categories that at least half of the entries with categories have, the most frequent first.
func common(entries [][]string) []string {
	counts, with := map[string]int{}, 0
	for _, categories := range entries {
		seen := map[string]bool{}
		for _, c := range categories {
			if c = strings.Join(strings.Fields(c), " "); c != "" && !strings.ContainsAny(c, ",/") && !seen[c] {
				seen[c] = true
				counts[c]++
			}
		}
		if len(seen) > 0 {
			with++
		}
	}
	var all []string
	for c, n := range counts {
		if with >= fewestEntries && n*categoryPart >= with {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	return all
}

// addressWords are the words of an address's path that can name a section, the last one first: it is the narrowest.
func addressWords(address string) []string {
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	var words []string
	for _, segment := range strings.Split(u.Path, "/") {
		segment, _, _ = strings.Cut(segment, ".")
		parts := strings.FieldsFunc(segment, func(r rune) bool { return r == '-' || r == '_' || r == '+' || unicode.IsSpace(r) })
		parts = slices.DeleteFunc(parts, func(p string) bool { return structural(p) })
		label := strings.Join(parts, " ")
		letters := strings.IndexFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != ' ' }) < 0
		if letters && utf8.RuneCountInString(label) >= shortestWord && len(parts) <= 3 {
			first, size := utf8.DecodeRuneInString(label)
			words = append(words, string(unicode.ToUpper(first))+label[size:])
		}
	}
	slices.Reverse(words)
	return words
}
