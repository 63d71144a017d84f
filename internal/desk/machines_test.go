package desk_test

import (
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestTwoMachinesMakeTheStoriesOfOne(t *testing.T) {
	t.Parallel()
	file := shared(t, "data", "clustering", "stream_dev.jsonl")
	alone := storetest.SQLite(t)
	importWhole(t, alone, file)
	url := storetest.PostgresURL(t)
	var first *desk.Desk
	var s *store.Store
	for range 2 {
		machine, err := store.Open(t.Context(), store.Options{URL: url, MaxConns: 8})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { machine.Close() })
		d := testDesk(t, machine, nil)
		if first == nil {
			first, s = d, machine
		}
	}
	if _, err := first.Import(t.Context(), file, nil); err != nil {
		t.Fatal(err)
	}
	settle(t, first)
	compare(t, partition(t, alone, 653), partition(t, s, 653))
}
