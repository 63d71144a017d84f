package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/text/token"
)

// writeStopwords folds the lists of stopwords-iso: a line a language, its code and
// then its words. Numbers, marks and entries of several words are left out.
func writeStopwords(dir string) error {
	data, err := os.ReadFile(filepath.Join(dir, "stopwords-iso", "stopwords-iso.json"))
	if err != nil {
		return err
	}
	var lists map[string][]string
	if err := json.Unmarshal(data, &lists); err != nil {
		return fmt.Errorf("read list: %w", err)
	}
	var out bytes.Buffer
	for _, lang := range slices.Sorted(maps.Keys(lists)) {
		fmt.Fprintln(&out, lang, strings.Join(foldedStops(lists[lang]), " "))
	}
	return writeGzip("text/token/stopwords.txt.gz", out.Bytes())
}

// foldedStops returns the folded, sorted single words of a list.
func foldedStops(words []string) []string {
	set := map[string]bool{}
	for _, w := range words {
		w = token.Fold(strings.TrimSpace(w))
		if w != "" && !strings.ContainsFunc(w, notOfAWord) {
			set[w] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// notOfAWord reports a rune that no single word holds.
func notOfAWord(r rune) bool {
	return r != '\'' && !unicode.IsLetter(r) && !unicode.IsMark(r)
}
