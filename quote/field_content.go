package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// contentEnd finds where the content that begins at a token of field n ends: at the sentence's end, a semicolon, or
// before a field that closes with its own cue.
func (f *fieldReader) contentEnd(n, from int) int {
	if i := f.coordinatedCue(from, f.fields[n].to, &f.fields[n]); i >= 0 {
		return i
	}
	for k := n + 1; k < len(f.fields); k++ {
		fl := &f.fields[k]
		if fl.left == semicolon || fl.left == closing && f.fields[n].left == opening {
			return f.fields[k-1].to
		}
		if fl.utterance {
			continue
		}
		for _, h := range f.verbs(fl) {
			reading := h.readings[0]
			if reading.Strength < 2 || !reading.Uttered {
				continue
			}
			first := f.skipOpeners(fl.from, fl.to)
			coordinated := fl.opener&coordinator != 0 && fl.opener&(complementiser|relative) == 0
			if (coordinated && !f.inMood(fl) || fl.opener&(subordinator|relative|complementiser|interrogative) == 0) && (h.at == first || h.aux == first) && f.closes(k) {
				return f.fields[k-1].to
			}
		}
	}
	return f.fields[len(f.fields)-1].to
}

// coordinatedCue finds where a coordinator joins the next cue of the same speaker to what was said: "denied that …
// and maintained that …"; -1 for nowhere.
func (f *fieldReader) coordinatedCue(from, to int, fl *field) int {
	for _, h := range f.verbs(fl) {
		i := h.at - 1
		if h.aux >= 0 {
			i = min(i, h.aux-1)
		}
		if i <= from || h.at >= to || f.tokens[i].class&coordinator == 0 || h.readings[0].Strength < 2 || !h.readings[0].Uttered {
			continue
		}
		if next, _ := f.complementiserBehind(h); next >= 0 {
			return i
		}
		if _, acts := h.reading(cue.Object | cue.ToDo | cue.ToDoOther); acts && !f.verbLast && f.actsInNews(h) {
			return i
		}
	}
	return -1
}

// actsInNews reports whether a cue is of a class that takes its content as a noun phrase or an infinitive.
func (f *fieldReader) actsInNews(h *hit) bool {
	switch h.readings[0].Class {
	case news.Demand, news.Commit, news.Refuse, news.Deny:
		return h.readings[0].Strength == 3
	}
	return false
}

// closes reports whether what follows field k is no part of its clause: the sentence's end, an utterance or an apposition.
func (f *fieldReader) closes(k int) bool {
	return k+1 >= len(f.fields) || f.fields[k+1].utterance || f.fields[k].opener&coordinator != 0 || f.appositive(k+1) || f.fields[k+1].opener&(complementiser|interrogative) != 0 || f.shortAdverbial(&f.fields[k+1])
}

// inMood reports whether a verb of the field shows reported speech.
func (f *fieldReader) inMood(fl *field) bool { return f.moodOf(fl) > indicative }

func (f *fieldReader) moodOf(fl *field) mood {
	best := indicative
	if f.reported == nil || fl.utterance {
		return best
	}
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].kind == word && !f.quotedAt(i) {
			best = max(best, f.reported(f, i))
		}
	}
	return best
}

// quotedAt reports whether a token stands in quotation marks.
func (f *fieldReader) quotedAt(i int) bool {
	for _, q := range f.inner {
		if q.open < i && i < q.close {
			return true
		}
	}
	return false
}
