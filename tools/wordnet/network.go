package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// network is what the table needs of WordNet.
type network struct {
	synsets map[string]synset   // by part of speech and offset
	senses  map[string][]string // word to synsets, the most used of each part of speech first
	used    map[string]bool     // words that WordNet's tagged texts have
}

// synset is a set of words with one sense.
type synset struct {
	words []string
	links []link
}

// link is a pointer from a word of one synset (from 0; -1 for all) to a word of another.
type link struct {
	kind, to       string
	source, target int
}

// maxSenses is how many senses of a word and part of speech are looked at: the rare ones mislead.
const maxSenses = 3

// parts are the files of WordNet by the letter of their part of speech.
var parts = map[string]string{"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

// load reads the files of a folder.
func load(dir string) (*network, error) {
	n := &network{map[string]synset{}, map[string][]string{}, map[string]bool{}}
	for p, part := range parts {
		if err := n.lines(dir, "data."+part, n.synset); err != nil {
			return nil, err
		}
		err := n.lines(dir, "index."+part, func(f []string) error { return n.index(p, f) })
		if err != nil {
			return nil, err
		}
	}
	return n, n.lines(dir, "index.sense", n.tagged)
}

// lines calls f with the fields of each line of a file that is not of its licence; see wndb(5WN).
func (n *network) lines(dir, name string, f func([]string) error) error {
	data, err := os.ReadFile(filepath.Join(dir, "dict", name))
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		before, _, _ := strings.Cut(line, "|")
		if err := f(strings.Fields(before)); err != nil {
			return fmt.Errorf("%s: %w in %q", name, err, line)
		}
	}
	return nil
}

// synset reads a line of a data file.
func (n *network) synset(f []string) error {
	count, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil {
		return err
	}
	var s synset
	for i := range int(count) {
		word, _, _ := strings.Cut(strings.ToLower(f[4+2*i]), "(")
		s.words = append(s.words, word)
	}
	at := 4 + 2*int(count)
	links, err := strconv.Atoi(f[at])
	if err != nil {
		return err
	}
	for i := range links {
		p := f[at+1+4*i:]
		ends, err := strconv.ParseUint(p[3], 16, 16)
		if err != nil {
			return err
		}
		s.links = append(s.links, link{p[0], letter(p[2]) + p[1], int(ends>>8) - 1, int(ends&0xff) - 1})
	}
	n.synsets[letter(f[2])+f[0]] = s
	return nil
}

// letter is the part of speech; satellites of adjectives are adjectives.
func letter(p string) string {
	if p == "s" {
		return "a"
	}
	return p
}

// index reads the senses of a word, at the end of a line of an index file.
func (n *network) index(part string, f []string) error {
	count, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	offsets := f[len(f)-count:]
	for _, offset := range offsets[:min(maxSenses, count)] {
		n.senses[f[0]] = append(n.senses[f[0]], part+offset)
	}
	return nil
}

// tagged reads whether a sense of a word was met in the tagged texts.
func (n *network) tagged(f []string) error {
	if word, _, _ := strings.Cut(f[0], "%"); f[len(f)-1] != "0" {
		n.used[word] = true
	}
	return nil
}
