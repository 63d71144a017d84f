package desk

import (
	"errors"
	"testing"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/news"
)

// Replayed returns the index that the log gives on a machine that has just started.
func Replayed(t testing.TB, d *Desk) *cluster.Index {
	t.Helper()
	d.grouper.mu.Lock()
	defer d.grouper.mu.Unlock()
	d.grouper.index = nil
	if err := d.catchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	return d.grouper.index
}

// GroupAll groups what is read.
func GroupAll(t testing.TB, d *Desk) {
	t.Helper()
	d.grouper.mu.Lock()
	defer d.grouper.mu.Unlock()
	for {
		if err := d.catchUp(t.Context()); err != nil {
			t.Fatal(err)
		}
		articles, err := d.Store.Ungrouped(t.Context(), groupBatch)
		if err != nil {
			t.Fatal(err)
		}
		if len(articles) == 0 {
			return
		}
		if err := d.groupSome(t.Context(), articles); err != nil {
			t.Fatal(err)
		}
		d.saveIndexWhenDue(t.Context())
	}
}

// ComposeWith lets another function compose accounts; call it before Start.
func ComposeWith(d *Desk, compose func(id string, sources []account.Source, o account.Options) news.Account) {
	d.compose = compose
}

// SaveIndex saves the index as the log gives it.
func SaveIndex(t testing.TB, d *Desk) {
	t.Helper()
	Replayed(t, d)
	if err := d.saveIndex(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// SavedShare is the part of the active articles that a start has to replay at most, one in so many.
const SavedShare = savedShare

// QueueAgain has a story written and published by one job more each, whatever its rows say.
func QueueAgain(t testing.TB, d *Desk, story int64) {
	t.Helper()
	if err := errors.Join(queue(t.Context(), d, WriteArgs{story}), queue(t.Context(), d, PublishArgs{story})); err != nil {
		t.Fatal(err)
	}
}
