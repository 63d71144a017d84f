package web

import (
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/text/token"
)

// piece is a part of a text that is, or is not, marked.
type piece = search.Piece

// differing marks the words of a text that another text has not.
func differing(text, other string) []piece {
	have := map[string]bool{}
	for w := range token.Words(other) {
		have[token.Fold(w.Text)] = true
	}
	hit := make([]bool, len(text)+1)
	for w := range token.Words(text) {
		if !have[token.Fold(w.Text)] {
			for i := w.Start; i < w.End; i++ {
				hit[i] = true
			}
		}
	}
	return search.Pieces(text, hit)
}
