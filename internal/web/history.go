package web

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
)

// storyName is a story as another page names it.
type storyName struct {
	ID       int64
	Headline string
	Lang     string
	Path     string // empty where it has no page
}

func nameOfStory(st store.Story) storyName {
	n := storyName{ID: st.ID, Headline: st.Headline, Lang: st.Lang}
	if n.Headline == "" {
		n.Headline, n.Lang = "story "+strconv.FormatInt(st.ID, 10), "en"
	}
	switch {
	case st.MergedInto != 0:
	case st.Written > 0 && st.Articles > 0:
		n.Path = st.Path()
	case st.Articles > 0:
		n.Path = whyPath(st)
	}
	return n
}

// step is one event in words: Text, a story that is named, and what comes after it.
type step struct {
	At    instant
	Text  string
	Story *storyName
	After string
	Why   string // what decided it, a sentence; mostly empty
}

// teller puts the events of one story into words.
type teller struct {
	story   store.Story
	now     time.Time
	rows    []store.Article       // of the story, by time of publication
	places  map[int64]int         // of the articles in rows
	copies  map[int64]int         // how many copies an article has in the story
	others  map[int64]store.Story // the stories that events name
	outlets map[string]string     // names of outlets by host
}

func (s *site) teller(ctx context.Context, st store.Story, rows []store.Article, events ...[]store.GroupingEvent) (*teller, error) {
	t := &teller{story: st, now: s.Clock(), rows: rows, places: map[int64]int{}, copies: map[int64]int{},
		others: map[int64]store.Story{}, outlets: map[string]string{}}
	for i, row := range rows {
		t.places[row.ID] = i
		t.copies[row.CopyOf]++
		if _, known := t.outlets[row.Host]; known {
			continue
		}
		name, err := s.Store.OutletName(ctx, row.Host)
		if err != nil {
			return nil, fmt.Errorf("name of outlet %s: %w", row.Host, err)
		}
		t.outlets[row.Host] = name
	}
	return t, s.nameOthers(ctx, t, events)
}

// maxNamedStories is how many stories are asked for at once.
const maxNamedStories = 500

// nameOthers loads the stories that events name.
func (s *site) nameOthers(ctx context.Context, t *teller, events [][]store.GroupingEvent) error {
	asked := map[int64]bool{0: true, t.story.ID: true}
	var ids []int64
	for _, list := range events {
		for _, e := range list {
			for _, id := range []int64{e.From, e.To, readReason(e).Best} {
				if !asked[id] {
					asked[id] = true
					ids = append(ids, id)
				}
			}
		}
	}
	stories, err := s.Store.StoriesByID(ctx, ids[:min(len(ids), maxNamedStories)])
	if err != nil {
		return fmt.Errorf("stories that events name: %w", err)
	}
	for _, st := range stories {
		t.others[st.ID] = st
	}
	return nil
}

// named is a story that an event names, with words on what became of it.
func (t *teller) named(id int64) (*storyName, string) {
	st, known := t.others[id]
	if !known {
		return &storyName{ID: id, Headline: "story " + strconv.FormatInt(id, 10), Lang: "en"}, ""
	}
	n := nameOfStory(st)
	switch {
	case st.MergedInto == t.story.ID:
		return &n, " (now part of this story)"
	case st.MergedInto != 0:
		return &n, " (now part of another story)"
	case st.Articles == 0:
		return &n, " (no longer kept)"
	}
	return &n, ""
}

// steps tells how an article came into the story.
func (t *teller) steps(events []store.GroupingEvent) []step {
	var all []step
	for i, e := range events {
		if e.Kind == store.EventRevised && i+1 < len(events) && events[i+1].Kind == store.EventRevised {
			continue // of several readings in a row the last is told
		}
		all = append(all, t.step(e))
	}
	return all
}

func (t *teller) step(e store.GroupingEvent) step {
	s := step{At: instantOf(e.At, t.now)}
	why := readReason(e)
	switch e.Kind {
	case store.EventAssigned:
		t.assigned(&s, e, why)
	case store.EventRevised:
		s.Text = "Its publisher changed it; the desk has read it again and left it where it was."
	case store.EventFolded:
		t.folded(&s, e)
	case store.EventMoved:
		t.between(&s, e, "Put here by hand, out of", "Put by hand into")
	case store.EventSplit:
		t.split(&s, e, why)
	default:
		s.Text = "Changed in a way that this page does not know (" + e.Kind + ")."
	}
	return s
}

// assigned tells of an article that joined or began a story.
func (t *teller) assigned(s *step, e store.GroupingEvent, why reason) {
	here := e.To == t.story.ID
	switch {
	case e.Seq == e.To && here && why.Best == 0:
		s.Text = "Began this story: no story that the desk had then told of anything like it."
	case e.Seq == e.To && here:
		s.Text = "Began this story. The story most like it then,"
		s.Story, s.After = t.named(why.Best)
		s.After += ", fit with a certainty of only " + percent(why.Score) + "."
	case e.Seq == e.To:
		s.Text = "Began"
		s.Story, s.After = t.named(e.To)
		s.After += "."
	case here && e.CopyOf != 0:
		s.Text = "Joined as a copy."
	case here:
		s.Text = "Joined" + certainty(why)
	default:
		s.Text = "Joined"
		s.Story, s.After = t.named(e.To)
		s.After += certainty(why)
	}
}

// folded tells of an article that turned out to be a copy of one that came later, or got free of its original.
func (t *teller) folded(s *step, e store.GroupingEvent) {
	switch other, known := t.places[e.CopyOf]; {
	case e.CopyOf == 0:
		s.Text = "The report whose text it repeats left the story: it counts as a report of its own since."
	case known:
		s.Text = "A report came that has its text and goes before it: it counts as a copy since, of that by " + outletName(t.outlets[t.rows[other].Host], t.rows[other].Host) + "."
	default:
		s.Text = "A report came that has its text and goes before it: it counts as a copy since."
	}
}

func certainty(why reason) string {
	if why.Score <= 0 {
		return "."
	}
	return ", with a certainty of " + percent(why.Score) + "."
}

// between tells of an article that went from one story to another.
func (t *teller) between(s *step, e store.GroupingEvent, here, there string) {
	if e.To == t.story.ID {
		s.Text = here
		s.Story, s.After = t.named(e.From)
	} else {
		s.Text = there
		s.Story, s.After = t.named(e.To)
	}
	s.After += "."
}

// split tells of an article that a repair took out of a story: alone, or with the part of the story that it is in.
func (t *teller) split(s *step, e store.GroupingEvent, why reason) {
	switch {
	case why.ofStories():
		t.between(s, e, "Put here by the desk with a part of", "Put by the desk with a part of the story into")
		s.After = ", which tells of another event."
		if e.To != t.story.ID {
			s.After = ", as it tells of another event."
		}
	default:
		t.between(s, e, "Put here by the desk, which found that it tells of another event than", "Put by the desk, which found that it tells of another event, into")
	}
	if left := why.value(cluster.LeftPart); left > 0 {
		s.Why = "It fits the story that it came into with a certainty of " + percent(why.Score) + ", the rest of the one that it left with one of " + percent(left) + "."
	}
}

// history tells what became of the story as a whole. Moves of several articles at one time are
// one step.
func (t *teller) history(events []store.GroupingEvent) []step {
	var all []step
	for i := 0; i < len(events); {
		e, n := events[i], 1
		for i+n < len(events) && sameStep(e, events[i+n]) {
			n++
		}
		if s := t.chapter(e, n); s.Text != "" {
			s.At = instantOf(e.At, t.now)
			all = append(all, s)
		}
		i += n
	}
	return all
}

func sameStep(a, b store.GroupingEvent) bool {
	return a.Kind == b.Kind && a.Kind != store.EventMerged && a.From == b.From && a.To == b.To && a.At.Equal(b.At)
}

// chapter tells of an event that happened to n articles of the story, or to the story itself.
func (t *teller) chapter(e store.GroupingEvent, n int) (s step) {
	began, reports := e.Seq == e.To && e.To == t.story.ID, count(n, "report")
	by := "by the desk, as another event,"
	if e.Kind == store.EventMoved || readReason(e).byHand() {
		by = "by hand"
	}
	switch {
	case e.Kind == store.EventAssigned && began:
		s.Text = "Began with its first report."
	case e.Kind == store.EventMerged && e.To == t.story.ID:
		s.Text = "Took in"
		s.Story, s.After = t.mergedStory(e)
		s.Why = readReason(e).betweenStories()
	case e.Kind == store.EventRemoved:
		s.Text = reports + " taken down."
	case e.Kind != store.EventMoved && e.Kind != store.EventSplit:
	case began:
		s.Text = "Began with " + reports + ", put apart " + by + " from"
		s.Story, s.After = t.named(e.From)
		s.After += "."
	case e.To == t.story.ID:
		s.Text = reports + " put here " + by + " from"
		s.Story, s.After = t.named(e.From)
		s.After += "."
	default:
		s.Text = reports + " put " + by + " into"
		s.Story, s.After = t.named(e.To)
		s.After += "."
	}
	if e.Kind == store.EventSplit {
		s.Why = readReason(e).betweenStories()
	}
	return s
}

// mergedStory names a story that became part of this one by its old address, which leads here.
func (t *teller) mergedStory(e store.GroupingEvent) (*storyName, string) {
	n, _ := t.named(e.From)
	n.Path = store.Story{ID: e.From, Slug: t.others[e.From].Slug}.Path()
	after := ", whose address leads here since."
	if readReason(e).byHand() {
		after = ", by hand; its address leads here since."
	}
	return n, after
}
