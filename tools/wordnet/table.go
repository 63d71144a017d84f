package main

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// table lists the pairs of opposite words ("! low high"), the pairs of opposite senses ("~ 12 13"), and for each
// word that is used the numbers of the opposite senses it stands near ("accelerate 12 40").
func (n *network) table() []byte {
	poles := n.poles()
	lines := map[string]bool{}
	for key, s := range n.synsets {
		for _, l := range s.links {
			if l.kind != "!" || l.source < 0 {
				continue
			}
			a, b := s.words[l.source], n.synsets[l.to].words[l.target]
			if a < b && plain(a) && plain(b) {
				lines["! "+a+" "+b] = true
			}
			if poles[key] < poles[l.to] {
				lines["~ "+strconv.Itoa(poles[key])+" "+strconv.Itoa(poles[l.to])] = true
			}
		}
	}
	for word := range n.used {
		if near := n.near(word, poles); plain(word) && len(near) > 0 {
			lines[word+" "+strings.Join(near, " ")] = true
		}
	}
	var b bytes.Buffer
	for _, l := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(l + "\n")
	}
	return b.Bytes()
}

// poles numbers the synsets that have an opposite, in the order of their keys.
func (n *network) poles() map[string]int {
	var keys []string
	for key, s := range n.synsets {
		if slices.ContainsFunc(s.links, func(l link) bool { return l.kind == "!" }) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	numbers := map[string]int{}
	for i, key := range keys {
		numbers[key] = i + 1
	}
	return numbers
}

// near lists the poles among a word's senses, those one step above or like them, and those of words
// derived from these.
func (n *network) near(word string, poles map[string]int) []string {
	reached := map[string]bool{}
	for _, sense := range n.senses[word] {
		around := append(n.linked(sense, "@", "@i", "&", "$"), sense)
		for _, key := range around {
			reached[key] = true
			for _, derived := range n.linked(key, "+") {
				reached[derived] = true
			}
		}
	}
	var found []int
	for key := range reached {
		if poles[key] > 0 {
			found = append(found, poles[key])
		}
	}
	slices.Sort(found)
	texts := make([]string, len(found))
	for i, p := range found {
		texts[i] = strconv.Itoa(p)
	}
	return texts
}

// linked lists the synsets to which one has a link of some kind.
func (n *network) linked(key string, kinds ...string) []string {
	var out []string
	for _, l := range n.synsets[key].links {
		if slices.Contains(kinds, l.kind) {
			out = append(out, l.to)
		}
	}
	return out
}

// plain reports a single word of letters.
func plain(word string) bool {
	return strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}
