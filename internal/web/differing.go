package web

import (
	"github.com/wiredesk/wiredesk/text/token"
)

// differing marks the words of a text that another text has not.
func differing(text, other string) []piece {
	have := map[string]bool{}
	for w := range token.Words(other) {
		have[token.Fold(w.Text)] = true
	}
	hit := make([]bool, len(text)+1)
	for w := range token.Words(text) {
		if !have[token.Fold(w.Text)] {
			set(hit, w.Span)
		}
	}
	return pieces(text, hit)
}
