package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivertype"
)

// The states of a job, as far as they are told apart here.
const (
	JobRunning   = "running"
	JobWaiting   = "waiting"   // it can be taken up, now or when its time has come
	JobRetrying  = "retrying"  // it failed, and is tried again
	JobDone      = "done"      // in the last minutes; older ones are forgotten
	JobDiscarded = "discarded" // it failed too often; in the last day
)

// jobStates are the job queue's own states of each of ours.
var jobStates = map[string]string{
	JobRunning:   `state = 'running'`,
	JobWaiting:   `state IN ('available', 'scheduled', 'pending')`,
	JobRetrying:  `state = 'retryable'`,
	JobDone:      `state = 'completed'`,
	JobDiscarded: `state IN ('discarded', 'cancelled')`,
}

// Job is a row of the job queue.
type Job struct {
	ID       int64
	Kind     string
	Args     []byte // JSON
	Attempt  int    // of which this is the last; from 1
	Attempts int    // how many there are at most
	Made     time.Time
	Tried    time.Time // begin of the last attempt; zero before the first
	Due      time.Time // when it can be taken up
	Ended    time.Time // zero while it is not
	Error    string    // that of the last attempt that failed; empty when none did
}

// Jobs returns up to limit jobs in a state, the newest first.
func (s *Store) Jobs(ctx context.Context, state string, limit int) ([]Job, error) {
	where, ok := jobStates[state]
	if !ok {
		return nil, fmt.Errorf("no state of jobs: %q", state)
	}
	rows, err := s.jobReader().GetExecutor().JobList(ctx, &riverdriver.JobListParams{Max: int32(limit), OrderByClause: "id DESC", WhereClause: where})
	if err != nil {
		return nil, fmt.Errorf("list jobs: %w", err)
	}
	jobs := make([]Job, len(rows))
	for i, row := range rows {
		jobs[i] = jobOf(row)
	}
	return jobs, nil
}

// jobReader is the job queue's way to the connections that read, so that a page does not wait for the stages.
func (s *Store) jobReader() riverdriver.Driver[*sql.Tx] {
	if s.SQLite() {
		return riversqlite.New(s.read)
	}
	return riverdatabasesql.New(s.read)
}

func jobOf(row *rivertype.JobRow) Job {
	at := func(t *time.Time) time.Time {
		if t == nil {
			return time.Time{}
		}
		return t.UTC()
	}
	j := Job{ID: row.ID, Kind: row.Kind, Args: row.EncodedArgs, Attempt: row.Attempt, Attempts: row.MaxAttempts,
		Made: row.CreatedAt.UTC(), Tried: at(row.AttemptedAt), Due: row.ScheduledAt.UTC(), Ended: at(row.FinalizedAt)}
	if n := len(row.Errors); n > 0 {
		j.Error = row.Errors[n-1].Error
	}
	return j
}

// JobCounts counts the jobs by kind and state.
func (q Queries) JobCounts(ctx context.Context) (map[string]map[string]int, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT kind, CASE
		WHEN `+jobStates[JobRunning]+` THEN 'running' WHEN `+jobStates[JobWaiting]+` THEN 'waiting' WHEN `+jobStates[JobRetrying]+` THEN 'retrying'
		WHEN `+jobStates[JobDone]+` THEN 'done' ELSE 'discarded' END, count(*) FROM river_job GROUP BY 1, 2`)
	if err != nil {
		return nil, fmt.Errorf("count jobs: %w", err)
	}
	type counted struct {
		kind, state string
		n           int
	}
	list, err := collect(rows, func(row interface{ Scan(...any) error }) (c counted, err error) {
		err = row.Scan(&c.kind, &c.state, &c.n)
		return c, err
	})
	all := map[string]map[string]int{}
	for _, c := range list {
		if all[c.kind] == nil {
			all[c.kind] = map[string]int{}
		}
		all[c.kind][c.state] = c.n
	}
	return all, err
}
