package desk

import (
	"testing"

	"github.com/wiredesk/wiredesk/cluster"
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
