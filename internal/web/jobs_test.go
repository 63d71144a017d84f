package web_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestAdminsSeeWhatEveryJobDoes(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := byAdmin(newWorldOn(t, s))
		ferry(w)
		hostile, err := json.Marshal(map[string]any{"at": noon, "attempt": 4, "error": script + "\ntrace", "trace": ""})
		if err != nil {
			t.Fatal(err)
		}
		failures := func(list string) string {
			if s.SQLite() {
				return "json('[" + list + "]')"
			}
			return "ARRAY['" + list + "'::jsonb]"
		}
		for _, row := range []string{
			`'read', 'running', '{"queue":"a.example"}', 1, NULL, NULL, '2026-03-04 12:00:00'`,
			`'read', 'available', '{"queue":"import:3:1"}', 0, NULL, NULL, NULL`,
			`'poll', 'available', '{"feeds":[1,2]}', 0, NULL, NULL, NULL`,
			`'write', 'retryable', '{"story":1}', 2, ` + failures(`{"at":"2026-03-04T12:00:00Z","attempt":2,"error":"write story 1: context deadline exceeded","trace":""}`) + `, NULL, '2026-03-04 12:00:00'`,
			`'publish', 'discarded', '{"story":77}', 4, ` + failures(strings.ReplaceAll(string(hostile), "'", "''")) + `, '2026-03-04 12:00:00', '2026-03-04 12:00:00'`,
			`'<b>', 'running', '[]', 1, NULL, NULL, '2026-03-04 12:00:00'`,
		} {
			if _, err := w.store.DB().ExecContext(t.Context(), `INSERT INTO river_job (kind, state, args, attempt, errors, finalized_at, attempted_at, max_attempts, queue) VALUES (`+row+`, 4, 'q')`); err != nil {
				t.Fatal(err)
			}
		}
		page := w.get("/jobs", http.StatusOK)
		wants(t, page, "Reads a.example", "Reads a part of import 3", "Asks 2 feeds", "Writes the account of", "Ferry aground off Saltney", "attempt 2 of 4",
			"It took longer than a job may. (write story 1: context deadline exceeded)", "Hands out the account of", "story 77", "given up")
		checkMarkup(t, "an error", page)
	})
}
