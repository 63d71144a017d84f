package store_test

import (
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestJobsAreListedByState(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		failed, ended := `'{"at":"2026-03-04T12:00:00Z","attempt":1,"error":"the disk is full","trace":""}'`, `'2026-03-04 12:00:05'`
		failures, none := "ARRAY["+failed+"::jsonb]", "NULL"
		if s.SQLite() {
			failures = "json('[' || " + failed + " || ']')"
		}
		for _, row := range []string{
			`'read', 'running', '{"queue":"a.example"}', 1, ` + none + `, NULL`,
			`'read', 'available', '{"queue":"b.example"}', 0, ` + none + `, NULL`,
			`'read', 'scheduled', '{"queue":"c.example"}', 0, ` + none + `, NULL`,
			`'write', 'retryable', '{"story":7}', 1, ` + failures + `, NULL`,
			`'write', 'completed', '{"story":8}', 1, ` + none + `, ` + ended,
			`'write', 'discarded', '{"story":9}', 4, ` + failures + `, ` + ended,
		} {
			if _, err := s.DB().ExecContext(t.Context(), `INSERT INTO river_job (kind, state, args, attempt, errors, finalized_at, max_attempts, queue) VALUES (`+row+`, 4, 'q')`); err != nil {
				t.Fatal(err)
			}
		}
		for state, want := range map[string]int{store.JobRunning: 1, store.JobWaiting: 2, store.JobRetrying: 1, store.JobDone: 1, store.JobDiscarded: 1} {
			jobs, err := s.Jobs(t.Context(), state, 10)
			if err != nil || len(jobs) != want {
				t.Errorf("%s: %+v, %v", state, jobs, err)
			}
		}
		jobs, err := s.Jobs(t.Context(), store.JobDiscarded, 1)
		if err != nil || len(jobs) != 1 || jobs[0].Error != "the disk is full" || jobs[0].Kind != "write" || jobs[0].Attempt != 4 ||
			!jobs[0].Ended.Equal(time.Date(2026, 3, 4, 12, 0, 5, 0, time.UTC)) || len(jobs[0].Args) == 0 {
			t.Errorf("%+v, %v", jobs, err)
		}
		counts, err := s.JobCounts(t.Context())
		if err != nil || counts["read"][store.JobWaiting] != 2 || counts["write"][store.JobDone] != 1 || counts["write"][store.JobRetrying] != 1 || counts["poll"] != nil {
			t.Errorf("%v, %v", counts, err)
		}
		if _, err := s.Jobs(t.Context(), "unknown", 1); err == nil {
			t.Error("a state that there is not")
		}
	})
}
