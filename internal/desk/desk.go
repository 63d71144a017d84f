package desk

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/rewriter"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/vectors"
	"github.com/wiredesk/wiredesk/news"
)

// The roles a machine can have. Each stands for a stage but RoleServe, which is the
// site's and no matter of this package.
const (
	RolePoll  = "poll"
	RoleRead  = "read"
	RoleGroup = "group"
	RoleWrite = "write" // and publish
	RoleServe = "serve"
)

// Roles are all of them, as a machine alone has them.
var Roles = []string{RolePoll, RoleRead, RoleGroup, RoleWrite, RoleServe}

// Options are what a desk works with.
type Options struct {
	Store  *store.Store
	Fetch  *fetch.Client
	Logger *slog.Logger
	Clock  func() time.Time
	Random func() float64 // in [0, 1), for jitter
	Roles  []string       // the stages this machine works on; all when empty

	MinInterval time.Duration   // between two polls of a feed, at least
	MaxInterval time.Duration   // and at most
	MaxFeed     int64           // bytes of a feed
	MaxPage     int64           // bytes of a page
	Recheck     []time.Duration // ages at which a page is looked at again
	Settle      time.Duration   // how long a story must be quiet before it is written
	Sweep       time.Duration   // between two looks at the rows
	SaveEvery   int             // events of grouping after which its index is saved, beside a share of its size
	Polls       int             // feeds asked at the same time
	Reads       int             // hosts read at the same time
	FetchPages  bool            // false: entries are the articles, no page is asked for
	Pictures    bool            // lead pictures of articles are fetched and kept

	// Vectors gives articles vectors for grouping; nil gives none.
	Vectors *vectors.Source

	// Rewriter puts accounts into other words; nil leaves them as they are. Stories that changed longer than
	// RewriteAge ago are left alone.
	Rewriter   *rewriter.Rewriter
	RewriteAge time.Duration

	Account account.Options
	Cluster cluster.Options
	Kept    store.Kept
	Targets []Target
}

// Target is where a new version of an account goes. Publish may be called more than once
// for a version and must then do the same again.
type Target interface {
	Name() string
	Publish(ctx context.Context, s store.Story, a news.Account) error
	// Withdraw takes back what was published of a story that is no more.
	Withdraw(ctx context.Context, story int64) error
}

func (o Options) withDefaults() Options {
	setDefault(&o.MinInterval, 5*time.Minute)
	setDefault(&o.MaxInterval, 6*time.Hour)
	setDefault(&o.MaxFeed, 8<<20)
	setDefault(&o.MaxPage, 8<<20)
	setDefault(&o.Sweep, time.Second)
	setDefault(&o.SaveEvery, 5000)
	setDefault(&o.Polls, 16)
	setDefault(&o.Reads, 16)
	setDefault(&o.RewriteAge, 48*time.Hour)
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Float64
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if len(o.Roles) == 0 {
		o.Roles = Roles
	}
	return o
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Desk works on the stages of its roles.
type Desk struct {
	Options
	analyser *analyse.Analyser
	jobs     *river.Client[*sql.Tx]
	presence *store.Presence
	grouper  grouper
	compose  func(id string, sources []account.Source, o account.Options) news.Account // account.Compose, but for tests
	held     held
	woken    chan struct{}
	pace     atomic.Int64 // nanoseconds between two sweeps
	sweeping sync.WaitGroup
	stop     context.CancelFunc
	pruned   time.Time
}

// New makes a desk; Start sets it to work.
func New(o Options) (*Desk, error) {
	o = o.withDefaults()
	for _, role := range o.Roles {
		if !slices.Contains(Roles, role) {
			return nil, fmt.Errorf("role %q: want some of %v", role, Roles)
		}
	}
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	d := &Desk{Options: o, analyser: analyser, woken: make(chan struct{}, 1), compose: account.Compose}
	d.SetPace(o.Sweep)
	return d, nil
}

// SetPace changes the time between two looks at the rows, of a desk at work as well.
func (d *Desk) SetPace(sweep time.Duration) { d.pace.Store(int64(sweep)) }

// has says whether this machine works on a stage.
func (d *Desk) has(role string) bool { return slices.Contains(d.Roles, role) }

// takesJobs says whether this machine works on any stage.
func (d *Desk) takesJobs() bool { return len(d.queues()) > 0 }

// Start begins to work. Jobs that a killed process left behind are taken up.
func (d *Desk) Start(ctx context.Context) error {
	presence, err := d.Store.Appear(ctx)
	if err != nil {
		return fmt.Errorf("start the desk: %w", err)
	}
	d.presence = presence
	if err := d.Store.RescueJobs(ctx); err != nil {
		return fmt.Errorf("take up jobs left behind: %w", err)
	}
	if d.jobs, err = d.client(); err != nil {
		return fmt.Errorf("job queue: %w", err)
	}
	ctx, d.stop = context.WithCancel(ctx)
	// A machine that only serves takes no jobs. The client is stopped by Stop alone, so that
	// jobs may end what they do.
	if d.takesJobs() {
		if err := d.jobs.Start(context.WithoutCancel(ctx)); err != nil {
			d.stop()
			return fmt.Errorf("job queue: %w", err)
		}
	}
	d.sweeping.Go(func() { d.sweepOn(ctx) })
	if d.has(RoleGroup) {
		d.sweeping.Go(func() { d.warmUp(ctx) })
	}
	return nil
}

// stopGrace is how long running jobs may take to end before they are cancelled, so that
// the desk is down in less than ten seconds.
const stopGrace = 5 * time.Second

// Stop ends all work: no new job is begun, running ones have a few seconds to end and are
// cancelled then. What was not done is done after the next start.
func (d *Desk) Stop() error {
	if d.stop == nil {
		return nil
	}
	d.stop()
	d.sweeping.Wait()
	if !d.takesJobs() {
		return d.presence.Leave()
	}
	ctx, cancel := context.WithTimeout(context.Background(), stopGrace)
	defer cancel()
	err := d.jobs.Stop(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		hard, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		err = d.jobs.StopAndCancel(hard)
	}
	return errors.Join(err, d.presence.Leave())
}

// Work counts what is still to be done.
func (d *Desk) Work(ctx context.Context) (store.Work, error) {
	return d.Store.Work(ctx, d.Clock())
}

// Wake lets the next sweep begin now.
func (d *Desk) Wake() {
	select {
	case d.woken <- struct{}{}:
	default:
	}
}
