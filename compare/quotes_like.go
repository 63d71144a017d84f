package compare

import (
	"slices"

	"github.com/wiredesk/wiredesk/compare/antonym"
	"github.com/wiredesk/wiredesk/news"
)

// The likeness from which two tellings are of one utterance: both word for word, one or both in indirect speech, and what of
// the marks that cross languages must be shared over two languages.
const (
	reworded   = .34
	retold     = .36
	translated = .32
	// others is what is needed of a person and the body spoken for, or when the speaker of one of the two is not known by name.
	others = .55
	// verbatim is what is needed of two speakers with names.
	verbatim = .8
	// contradicted is what is left of what they share when their numbers cannot both hold.
	contradicted = .5
	// wholly is the share of the longer's words from which two tellings differ in what they claim when one has a negation, halfway that
	// from which they do when one has the opposite of a word of the other.
	wholly, halfway = .7, .5
	// mostly is the share that one word in common must be of the shorter telling where neither is as long as a sentence in quotation
	// marks, of sentenceWords: "to sell the forest" and "to sell the airline" have one of two.
	mostly, sentenceWords = .6, 6
	// singly is the share that one word in common must be of the shorter telling, when it is in indirect speech. The likeness is low, so
	// that each telling goes to its better match first.
	singly, single = .7, .2
)

// like is how surely two tellings are of one utterance, 0 when they are not taken for it. Of one tells that they are surely of one
// speaker; the same words of somebody else may be another's claim.
func (u *utterance) like(o *utterance, ofOne bool) float64 {
	s := u.shared(o)
	if u.contradicts(o) {
		s.own *= contradicted
	}
	var like float64
	if u.lang != o.lang {
		like = u.translation(o, s)
	} else {
		like = u.retelling(o, s)
	}
	switch {
	case like == 0 && ofOne:
		like = u.touches(o, s)
	case !ofOne && (like < others || s.words < 2 && inOrder(u.words, o.words) < verbatim):
		return 0
	}
	if like > 0 && u.opposes(o, s) {
		return 0
	}
	return like
}

// retelling is like within a language.
func (u *utterance) retelling(o *utterance, s overlap) float64 {
	contained := s.own / max(1e-9, min(u.full, o.full))
	order := inOrder(u.words, o.words)
	like := .6*contained + .4*order
	needed, short := retold, min(len(u.words), len(o.words))
	spoken := u.Kind == news.Direct && o.Kind == news.Direct
	if spoken {
		needed = reworded
	}
	if like < needed || s.words < 2 && (order < .5 || short < 3 || contained < mostly && !(spoken && short >= sentenceWords)) {
		return 0
	}
	return like
}

// translation is like over languages, of which only what crosses them can be compared. One word is enough where it is all that
// can be compared of two sentences of one length in quotation marks, or of two that demand, refuse, deny or promise alike.
func (u *utterance) translation(o *utterance, s overlap) float64 {
	contained := s.own / max(1e-9, min(u.weight, o.weight))
	length := float64(min(len(u.words), len(o.words))) / float64(max(1, len(u.words), len(o.words)))
	spoken := u.Kind == news.Direct && o.Kind == news.Direct
	switch {
	case contained < translated:
		return 0
	case s.words >= 2 && (length >= .3 || contained >= .9):
	case s.words == 1 && s.light > 0 && contained >= .5 && length >= .3:
	case s.words == 1 && contained >= .9 && length >= .6 && spoken && len(u.words) >= 4:
	case s.words == 1 && contained >= .9 && length >= .5 && u.Class == o.Class && acts[u.Class]:
	default:
		return 0
	}
	return contained * (.5 + .5*length)
}

// acts are the classes of cues that do something with their content, so that two of one class and content hardly differ.
var acts = map[news.CueClass]bool{news.Demand: true, news.Refuse: true, news.Deny: true, news.Commit: true}

// touches is the likeness of two tellings of one speaker in other words, of which the shorter turns on the one word they share: "did
// not need foreign help", "turned down help".
func (u *utterance) touches(o *utterance, s overlap) float64 {
	contained := s.own / max(1e-9, min(u.full, o.full))
	if u.lang != o.lang || s.words != 1 || contained < singly || u.Kind == news.Direct && o.Kind == news.Direct || min(len(u.words), len(o.words)) < 4 {
		return 0
	}
	return single * contained
}

// opposes reports that two tellings do not claim the same: one asks, one denies or refuses what the other says, or nearly all of their words are the
// same and one has a negation or an opposite that the other has not.
func (u *utterance) opposes(o *utterance, s overlap) bool {
	if u.turns() != o.turns() && u.says() != o.says() || (u.Class == news.Ask) != (o.Class == news.Ask) {
		return true
	}
	alike := s.own / max(1e-9, u.full, o.full)
	return alike >= wholly && u.says() != o.says() || alike >= halfway && u.lang == o.lang && u.hasOpposite(o)
}

// turns reports whether the cue itself turns what is told round.
func (u *utterance) turns() bool { return u.Class == news.Deny || u.Class == news.Refuse }

// says reports whether an utterance says that something is, and not that it is not.
func (u *utterance) says() bool { return u.negative == u.turns() }

// hasOpposite reports whether a word that only one of two tellings has excludes one that only the other has.
func (u *utterance) hasOpposite(o *utterance) bool {
	a, b := u.words[:min(maxOrdered, len(u.words))], o.words[:min(maxOrdered, len(o.words))]
	for _, x := range a {
		if len(x) < 3 || slices.Contains(b, x) {
			continue
		}
		for _, y := range b {
			if len(y) >= 3 && !slices.Contains(a, y) && antonym.Words(u.lang, x, y) {
				return true
			}
		}
	}
	return false
}
