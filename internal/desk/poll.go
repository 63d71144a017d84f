package desk

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/riverqueue/river"
	"golang.org/x/sync/errgroup"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const (
	// beginFor is how long a job begins to ask feeds; those it does not come to are put off to
	// the next job.
	beginFor = 15 * time.Second
	// askFor is how long one feed may take, the waits for its host included.
	askFor = 40 * time.Second
	// storeMost and storeEvery say how many answers are stored in one transaction, and how
	// long one waits for others.
	storeMost  = 16
	storeEvery = 500 * time.Millisecond
)

// poll asks some feeds, those of different hosts at the same time, and stores the answers as
// they come, many in a transaction: one a feed would cost more than the answers, and one
// for all would let them wait for the slowest.
func (d *Desk) poll(ctx context.Context, job *river.Job[PollArgs]) error {
	feeds, err := d.leased(ctx, job)
	if err != nil {
		return err
	}
	down, err := d.takedowns(ctx)
	if err != nil {
		return err
	}
	asking, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan answer, storeMost)
	go d.askAll(asking, feeds, down, answers)
	for ready, more := gather(answers); ; ready, more = gather(answers) {
		if ctx.Err() != nil {
			return ctx.Err() // what is not stored is due again when its lease ends
		}
		err := d.Store.Write(ctx, func(tx *store.Tx) error {
			if err := d.storeAnswers(ctx, tx, ready); err != nil || more {
				return err
			}
			return finish(ctx, d, tx, job)
		})
		if err == nil {
			d.Wake()
		}
		if err != nil || !more {
			return err
		}
	}
}

// leased loads the feeds of a job that it still has the lease of. A job whose process died
// while it asked, which its second attempt shows, asks nothing: should an answer
// have been the cause, it must not be so at each start.
func (d *Desk) leased(ctx context.Context, job *river.Job[PollArgs]) ([]store.Feed, error) {
	if job.Attempt > 1 {
		return nil, nil
	}
	feeds, err := d.Store.FeedsByID(ctx, job.Args.Feeds)
	if err != nil {
		return nil, fmt.Errorf("load feeds: %w", err)
	}
	return slices.DeleteFunc(feeds, func(f store.Feed) bool {
		return f.Status != store.FeedActive || f.NextPoll.UnixMilli() != job.Args.Lease
	}), nil
}

// askAll asks feeds, those of one host one after the other, and closes answers when all have
// answered.
func (d *Desk) askAll(ctx context.Context, feeds []store.Feed, down takedowns, answers chan<- answer) {
	defer close(answers)
	var hosts []string
	byHost := map[string][]store.Feed{}
	for _, f := range feeds {
		host := news.Host(f.URL)
		if byHost[host] == nil {
			hosts = append(hosts, host)
		}
		byHost[host] = append(byHost[host], f)
	}
	end := time.Now().Add(beginFor)
	var asking errgroup.Group
	asking.SetLimit(d.Polls)
	for _, host := range hosts {
		asking.Go(func() error {
			for _, f := range byHost[host] {
				a := answer{feed: f, putOff: d.Clock()}
				if time.Now().Before(end) {
					a = d.ask(ctx, f, down)
				}
				select {
				case answers <- a:
				case <-ctx.Done():
				}
			}
			return nil
		})
	}
	_ = asking.Wait() // what went wrong is in the answers
}

// gather takes answers until there are many, or a while has passed since the first one. More
// is false when these are the last.
func gather(answers <-chan answer) (ready []answer, more bool) {
	a, ok := <-answers
	if !ok {
		return nil, false
	}
	ready = append(ready, a)
	late := time.NewTimer(storeEvery)
	defer late.Stop()
	for len(ready) < storeMost {
		select {
		case a, ok := <-answers:
			if !ok {
				return ready, false
			}
			ready = append(ready, a)
		case <-late.C:
			return ready, true
		}
	}
	return ready, true
}

func (d *Desk) storeAnswers(ctx context.Context, tx *store.Tx, answers []answer) error {
	for _, a := range answers {
		if err := d.storeAnswer(ctx, tx, a); err != nil {
			return fmt.Errorf("store feed %s: %w", a.feed.URL, err)
		}
	}
	return nil
}

func (d *Desk) storeAnswer(ctx context.Context, tx *store.Tx, a answer) error {
	if a.broken != nil {
		return a.broken
	}
	if !a.putOff.IsZero() {
		return tx.PutOffFeed(ctx, a.feed.ID, a.putOff)
	}
	if a.feed.MovedCount >= believeMove {
		taken, err := tx.FeedURLTaken(ctx, a.feed.ID, a.feed.MovedTo)
		if err != nil {
			return err
		}
		if !taken {
			a.feed.URL, a.feed.MovedTo, a.feed.MovedCount = a.feed.MovedTo, "", 0
		}
	}
	if err := d.storeEntries(ctx, tx, a); err != nil {
		return err
	}
	return tx.UpdatePolled(ctx, a.feed)
}

func (d *Desk) storeEntries(ctx context.Context, tx *store.Tx, a answer) error {
	if len(a.articles) == 0 {
		return nil
	}
	ids, _, err := tx.InsertArticles(ctx, a.articles)
	if err != nil {
		return err
	}
	for i := range a.fresh {
		a.fresh[i].ArticleID = ids[a.articles[i].Key]
	}
	if err := tx.InsertEntries(ctx, a.fresh); err != nil {
		return err
	}
	for i, e := range a.changed {
		e.ArticleID = ids[a.articles[len(a.fresh)+i].Key]
		if err := tx.UpdateEntry(ctx, e); err != nil {
			return err
		}
	}
	return tx.ReadAgain(ctx, a.reread)
}
