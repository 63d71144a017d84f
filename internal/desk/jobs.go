package desk

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivertype"

	"github.com/wiredesk/wiredesk/internal/store"
)

// The queues, one a stage.
const (
	queuePoll    = "poll"
	queueRead    = "read"
	queueGroup   = "group"
	queueWrite   = "write"
	queuePublish = "publish"
	queueRewrite = "rewrite"
	queuePicture = "picture"
)

// PollArgs asks some feeds. Lease is the time up to which they are left alone by others, as
// their rows hold it; a feed whose row holds another time is no longer the job's.
type PollArgs struct {
	Feeds []int64 `json:"feeds"`
	Lease int64   `json:"lease"` // milliseconds since 1970
}

// ReadArgs reads what is unread in a queue of articles: those of one host, or a part of an
// import.
type ReadArgs struct {
	Queue string `json:"queue"`
}

// GroupArgs groups what is read.
type GroupArgs struct{}

// WriteArgs writes the account of a story.
type WriteArgs struct {
	Story int64 `json:"story"`
}

// PublishArgs hands the account of a story to all targets.
type PublishArgs struct {
	Story int64 `json:"story"`
}

// RewriteArgs has a model go over the account of a story.
type RewriteArgs struct {
	Story int64 `json:"story"`
}

// PictureArgs looks for pictures of a story.
type PictureArgs struct {
	Story int64 `json:"story"`
}

// Kind names the job in the database.
func (PictureArgs) Kind() string { return "picture" }

// InsertOpts says how the job is queued.
func (PictureArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queuePicture, MaxAttempts: maxAttempts, UniqueOpts: once}
}

// Kind names the job in the database.
func (PollArgs) Kind() string { return "poll" }

// Kind names the job in the database.
func (ReadArgs) Kind() string { return "read" }

// Kind names the job in the database.
func (GroupArgs) Kind() string { return "group" }

// Kind names the job in the database.
func (WriteArgs) Kind() string { return "write" }

// Kind names the job in the database.
func (PublishArgs) Kind() string { return "publish" }

// Kind names the job in the database.
func (RewriteArgs) Kind() string { return "rewrite" }

// once is uniqueness over all open states but completed, or a job could not follow one that
// has been done.
var once = river.UniqueOpts{ByArgs: true, ByState: []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning,
	rivertype.JobStateRetryable, rivertype.JobStateScheduled,
}}

// maxAttempts is small: the sweep inserts a job anew as long as the rows want it.
const maxAttempts = 4

// InsertOpts says how the job is queued.
func (PollArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queuePoll, MaxAttempts: 1}
}

// InsertOpts says how the job is queued.
func (ReadArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queueRead, MaxAttempts: maxAttempts, UniqueOpts: once}
}

// InsertOpts says how the job is queued.
func (GroupArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queueGroup, MaxAttempts: maxAttempts, UniqueOpts: once}
}

// InsertOpts says how the job is queued.
func (WriteArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queueWrite, MaxAttempts: maxAttempts, UniqueOpts: once}
}

// InsertOpts says how the job is queued.
func (PublishArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queuePublish, MaxAttempts: maxAttempts, UniqueOpts: once}
}

// InsertOpts says how the job is queued.
func (RewriteArgs) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: queueRewrite, MaxAttempts: rewriteAttempts, UniqueOpts: once}
}

const (
	jobTimeout = time.Minute
	// rescueAfter is only for jobs whose machine is there but stuck: those of a
	// machine that is gone are taken up by the sweep.
	rescueAfter = 2 * jobTimeout
)

func (d *Desk) client() (*river.Client[*sql.Tx], error) {
	workers := river.NewWorkers()
	river.AddWorker(workers, work(d, d.poll))
	river.AddWorker(workers, work(d, d.read))
	river.AddWorker(workers, work(d, d.group))
	river.AddWorker(workers, work(d, d.write))
	river.AddWorker(workers, work(d, d.publish))
	river.AddWorker(workers, work(d, d.pictures))
	river.AddWorker(workers, patient(work(d, d.rewrite), rewriteTimeout))
	return river.NewClient(d.Store.RiverDriver(), &river.Config{
		ID:                          d.presence.ID(),
		Logger:                      quiet(d.Logger),
		Queues:                      d.queues(),
		Workers:                     workers,
		FetchCooldown:               10 * time.Millisecond,
		FetchPollInterval:           min(250*time.Millisecond, max(50*time.Millisecond, d.Sweep)),
		JobTimeout:                  jobTimeout,
		RescueStuckJobsAfter:        rescueAfter,
		CompletedJobRetentionPeriod: 10 * time.Minute,
		DiscardedJobRetentionPeriod: 24 * time.Hour,
		RetryPolicy:                 retry{},
	})
}

// quiet lets only what a person should see of the job queue's own log through.
func quiet(l *slog.Logger) *slog.Logger { return slog.New(atLeast{l.Handler(), slog.LevelError}) }

type atLeast struct {
	slog.Handler
	level slog.Level
}

// Enabled implements slog.Handler.
func (h atLeast) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= h.level && h.Handler.Enabled(ctx, l)
}

func (d *Desk) queues() map[string]river.QueueConfig {
	queues := map[string]river.QueueConfig{}
	if d.has(RolePoll) {
		queues[queuePoll] = river.QueueConfig{MaxWorkers: 2}
	}
	if d.has(RoleRead) {
		queues[queueRead] = river.QueueConfig{MaxWorkers: d.Reads}
	}
	if d.has(RoleGroup) {
		queues[queueGroup] = river.QueueConfig{MaxWorkers: 1}
	}
	if d.has(RoleWrite) {
		queues[queueWrite] = river.QueueConfig{MaxWorkers: 2}
		queues[queuePublish] = river.QueueConfig{MaxWorkers: 1}
	}
	if d.has(RoleRead) && d.Pictures {
		queues[queuePicture] = river.QueueConfig{MaxWorkers: 1} // a picture takes much memory while it is made anew
	}
	if d.has(RoleWrite) && d.Rewriter != nil {
		queues[queueRewrite] = river.QueueConfig{MaxWorkers: d.Rewriter.AtOnce()}
	}
	return queues
}

// retry waits 2, 4, 8 … seconds: what fails is mostly a database that is busy.
type retry struct{}

// NextRetry implements river.ClientRetryPolicy.
func (retry) NextRetry(job *rivertype.JobRow) time.Time {
	return time.Now().Add(time.Second << min(len(job.Errors)+1, 8))
}

// stage is the worker of one kind of job.
type stage[T river.JobArgs] struct {
	river.WorkerDefaults[T]
	desk    *Desk
	run     func(context.Context, *river.Job[T]) error
	timeout time.Duration // that of all jobs when 0
}

func work[T river.JobArgs](d *Desk, run func(context.Context, *river.Job[T]) error) *stage[T] {
	return &stage[T]{desk: d, run: run}
}

// patient gives a stage another time for a job than the others have.
func patient[T river.JobArgs](s *stage[T], timeout time.Duration) *stage[T] {
	s.timeout = timeout
	return s
}

// Timeout implements river.Worker.
func (s *stage[T]) Timeout(*river.Job[T]) time.Duration { return s.timeout }

// Work does the job. What a stopping desk interrupts is no failure.
func (s *stage[T]) Work(ctx context.Context, job *river.Job[T]) error {
	err := s.run(ctx, job)
	if told := new(deferred); err != nil && !isSnooze(err) && !errors.As(err, &told) && ctx.Err() == nil {
		s.desk.Logger.Error("stage failed", "stage", job.Kind, "args", string(job.EncodedArgs), "attempt", job.Attempt, "err", err)
	}
	return err
}

func isSnooze(err error) bool {
	_, ok := err.(*rivertype.JobSnoozeError)
	return ok
}

// finish completes a job in the transaction that stores its result.
func finish[T river.JobArgs](ctx context.Context, d *Desk, tx *store.Tx, job *river.Job[T]) (err error) {
	if d.Store.SQLite() {
		_, err = river.JobCompleteTx[*riversqlite.Driver](ctx, tx.SQL, job)
	} else {
		_, err = river.JobCompleteTx[*riverdatabasesql.Driver](ctx, tx.SQL, job)
	}
	return err
}

// insert queues jobs in a transaction; unique ones that are queued already are left out. River's
// own insertion without a transaction panics on those where the database cannot notify
// (v0.31.0, SQLite).
func insert[T river.JobArgs](ctx context.Context, d *Desk, tx *store.Tx, args ...T) error {
	if len(args) == 0 {
		return nil
	}
	params := make([]river.InsertManyParams, len(args))
	for i := range args {
		params[i] = river.InsertManyParams{Args: args[i]}
	}
	_, err := d.jobs.InsertManyFastTx(ctx, tx.SQL, params)
	return err
}

// queue inserts jobs in a transaction of their own.
func queue[T river.JobArgs](ctx context.Context, d *Desk, args ...T) error {
	if len(args) == 0 {
		return nil
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error { return insert(ctx, d, tx, args...) })
}
