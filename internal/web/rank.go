package web

import (
	"math"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// copyWeight is what a copy counts against a report of its own: that more outlets
// print an agency's text says that it matters, but not that more have looked.
const copyWeight = 0.25

// score says how much a story belongs at the top of the front page.
//
//	score   = breadth · ln(1 + fresh) · growth
//	breadth = 1 + ln(max(1, I + ¼·(O − I)))     I independent outlets of O
//	fresh   = Σ n·2^(−age/halfLife)             over the reports, n = 1, or ¼ for a copy
//	growth  = 1 + ½·(r − p)/(r + p + 2)         r reports in the last half-life, p in the one before
//
// Breadth grows slowly, so that a story of forty outlets stands above one of
// ten, but not four times as high. What is fresh counts report by report, so a long
// story stays up only as long as it is being reported, and growth lets one that is
// just breaking pass one that is fading. The score of a story whose reports have all grown old goes to 0.
func score(s store.Story, now time.Time, halfLife time.Duration) float64 {
	breadth := 1 + math.Log(math.Max(1, float64(s.Independent)+copyWeight*float64(s.Outlets-s.Independent)))
	var fresh, recent, previous float64
	for _, b := range pulseOf(s) {
		age := max(0, now.Sub(b.At).Hours()/halfLife.Hours())
		n := float64(b.Count-b.Copies) + copyWeight*float64(b.Copies)
		fresh += n * math.Exp2(-age)
		switch {
		case age < 1:
			recent += n
		case age < 2:
			previous += n
		}
	}
	growth := 1 + (recent-previous)/(recent+previous+2)/2
	return breadth * math.Log1p(fresh) * growth
}

// pulseOf is the coverage of a story over time; all of it at the time of its latest
// article where the story has no account of it.
func pulseOf(s store.Story) []store.Beat {
	if len(s.Pulse) > 0 {
		return s.Pulse
	}
	return []store.Beat{{At: s.Latest, Count: s.Articles}}
}

// ranked sorts stories by score, the later and then the newer first among equals.
func ranked(stories []store.Story, now time.Time, halfLife time.Duration) []store.Story {
	type scored struct {
		story store.Story
		score float64
	}
	all := make([]scored, len(stories))
	for i, s := range stories {
		all[i] = scored{s, score(s, now, halfLife)}
	}
	slices.SortFunc(all, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		if c := b.story.Latest.Compare(a.story.Latest); c != 0 {
			return c
		}
		return int(b.story.ID - a.story.ID)
	})
	out := make([]store.Story, len(all))
	for i := range all {
		out[i] = all[i].story
	}
	return out
}
