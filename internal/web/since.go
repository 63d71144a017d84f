package web

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// sinceView says what is new on a page since the reader was here last.
type sinceView struct {
	At    instant
	Words string
	Href  string // of what is new alone; empty for none
}

// sinceVisit compares an account with the one that a reader can have seen. seen are the cited words of that one; nil where
// nothing is to be marked as new.
func (s *site) sinceVisit(ctx context.Context, a news.Account, before time.Time) (_ *sinceView, seen map[string]bool, err error) {
	if before.IsZero() {
		return nil, nil, nil
	}
	var id int64
	if _, err := fmt.Sscan(a.ID, &id); err != nil {
		return nil, nil, fmt.Errorf("number of account %q: %w", a.ID, err)
	}
	old, err := s.Store.AccountAt(ctx, id, before)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil, nil // the whole story is new
	}
	if err != nil {
		return nil, nil, fmt.Errorf("account of story %d at %v: %w", id, before, err)
	}
	seen = citedWords(old)
	n := noter{seen: seen}
	sentences := 0
	for _, sentence := range a.Forms.Short.Sentences {
		if n.fresh(sentence) {
			sentences++
		}
	}
	var parts []string
	if sentences > 0 {
		parts = append(parts, count(sentences, "new sentence"))
	}
	if reports := newReports(a, old); reports > 0 {
		parts = append(parts, count(reports, "new report"))
	}
	if len(parts) == 0 {
		return nil, nil, nil
	}
	return &sinceView{At: instantOf(before, s.Clock()), Words: listed(parts)}, seen, nil
}

// citedWords are the words on which all forms of an account stand.
func citedWords(a news.Account) map[string]bool {
	words := map[string]bool{}
	add := func(list []news.AccountSentence) {
		for _, s := range list {
			for _, c := range s.Citations {
				words[c.Exact] = true
			}
		}
	}
	add(a.Forms.Short.Sentences)
	add(a.Forms.Structured.Lead)
	for _, s := range a.Forms.Structured.Sections {
		add(s.Sentences)
	}
	add(a.Forms.Report.Lead)
	for _, s := range a.Forms.Report.Sections {
		add(s.Sentences)
	}
	return words
}

// The marks of stories on a list.
const (
	markNew     = "new"
	markUpdated = "updated"
)

// markOf says what a story is to a reader who was here before.
func markOf(st store.Story, before time.Time) string {
	switch {
	case before.IsZero() || !st.Changed.After(before):
		return ""
	case st.First.After(before):
		return markNew
	}
	return markUpdated
}

// sinceOf counts what is new on a list.
func sinceOf(stories []store.Story, before, now time.Time, href string) *sinceView {
	counts := map[string]int{}
	for _, st := range stories {
		counts[markOf(st, before)]++
	}
	var parts []string
	if n := counts[markNew]; n > 0 {
		parts = append(parts, count(n, "new story", "new stories"))
	}
	if n := counts[markUpdated]; n > 0 {
		parts = append(parts, number(n)+" updated")
	}
	if len(parts) == 0 {
		return nil
	}
	return &sinceView{At: instantOf(before, now), Words: listed(parts), Href: href}
}
