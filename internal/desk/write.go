package desk

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strconv"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// maxWritten bounds the articles of a story from which its account is written. Independent
// ones come first, then the earliest.
const maxWritten = 200

// write composes the account of a story. When the story has changed meanwhile the account is not
// stored and the job comes again: the job that the change wanted was swallowed
// because this one was running.
func (d *Desk) write(ctx context.Context, job *river.Job[WriteArgs]) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = d.couldNotWrite(ctx, job, v)
		}
	}()
	story, err := d.Store.Story(ctx, job.Args.Story)
	if err != nil {
		return d.dropped(ctx, job, err)
	}
	idle, err := d.nothingToWrite(ctx, story)
	if err != nil {
		return err
	}
	if idle {
		return d.Store.Write(ctx, func(tx *store.Tx) error { return finish(ctx, d, tx, job) })
	}
	sources, err := d.sources(ctx, story)
	if err != nil {
		return err
	}
	if story.MergedInto != 0 || len(sources) == 0 {
		return d.writeEmpty(ctx, job, story)
	}
	options := d.Account
	if options.Preferred, err = d.preferred(ctx); err != nil {
		return err
	}
	written := d.compose(strconv.FormatInt(story.ID, 10), sources, options)
	written.Version, written.Updated = story.Version, story.Changed
	old, err := d.Store.Account(ctx, story.ID)
	switch {
	case err == nil:
		reported := old
		reported.Forms = account.AsReported(old.Forms)
		written.Forms = account.Settle(written.Forms, reported.Forms)
		if old.Version < story.Version && account.Same(written, reported) {
			return d.writeSame(ctx, job, story, old)
		}
	case !errors.Is(err, store.ErrNotFound):
		return fmt.Errorf("load the account of story %d: %w", story.ID, err)
	}
	describe(&story, written)
	doc := search.OfStory(story, written)
	stored := false
	err = d.Store.Write(ctx, func(tx *store.Tx) error {
		if stored, err = tx.PutAccount(ctx, story, written, d.Clock()); err != nil || !stored {
			return err
		}
		if err := index(ctx, tx, story, written, doc); err != nil {
			return err
		}
		if err := tx.CouldWrite(ctx, story.ID); err != nil {
			return err
		}
		if err := insert(ctx, d, tx, PublishArgs{story.ID}); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
	if err != nil {
		return fmt.Errorf("store the account of story %d: %w", story.ID, err)
	}
	if !stored {
		return river.JobSnooze(d.Settle)
	}
	return nil
}

// nothingToWrite says that a story is written, or that it could not be and its time to be tried again has not come. A
// sweep that read the rows before the last job ended makes another job of what it read.
func (d *Desk) nothingToWrite(ctx context.Context, s store.Story) (bool, error) {
	if s.MergedInto != 0 {
		return false, nil // what was published of it has to be taken back
	}
	if s.Written >= s.Version {
		return true, nil
	}
	failed, err := d.Store.Unwritten(ctx)
	if err != nil {
		return false, fmt.Errorf("stories that could not be written: %w", err)
	}
	return tooSoon(failed, s.ID, s.Version, d.Clock()), nil
}

// tooSoon says that a story of this version could not be written and is not yet to be tried again.
func tooSoon(failed map[int64]store.Unwritten, story int64, version int, now time.Time) bool {
	f, ok := failed[story]
	return ok && f.Version == version && f.Next.After(now)
}

// writeSame ends the job of a story whose account says what its last one said: that stays, published as it is.
func (d *Desk) writeSame(ctx context.Context, job *river.Job[WriteArgs], story store.Story, old news.Account) error {
	stored := false
	err := d.Store.Write(ctx, func(tx *store.Tx) (err error) {
		if stored, err = tx.Renumber(ctx, story, old); err != nil || !stored {
			return err
		}
		if err := tx.CouldWrite(ctx, story.ID); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
	if err != nil {
		return fmt.Errorf("keep the account of story %d: %w", story.ID, err)
	}
	if !stored {
		return river.JobSnooze(d.Settle)
	}
	return nil
}

const (
	// firstRewrite is when a story that could not be written is tried again; each time after, it takes twice as long.
	firstRewrite = time.Minute
	lastRewrite  = 6 * time.Hour
)

// couldNotWrite notes that the account of a story could not be composed, and ends the job: what one article of a story
// breaks must not be tried without end, and must not be silent.
func (d *Desk) couldNotWrite(ctx context.Context, job *river.Job[WriteArgs], broken any) error {
	d.Logger.Error("an account could not be written", "story", job.Args.Story, "panic", broken, "stack", string(debug.Stack()))
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		story, err := tx.Story(ctx, job.Args.Story)
		if err != nil {
			return err
		}
		all, err := tx.Unwritten(ctx)
		if err != nil {
			return err
		}
		now, u := d.Clock(), all[story.ID]
		if u.Tries == 0 {
			u.Since = now
		}
		u.Story, u.Version, u.Reason = story.ID, story.Version, news.CleanLine(fmt.Sprint(broken))
		u.Next = now.Add(min(firstRewrite<<min(u.Tries, 12), lastRewrite))
		u.Tries++
		return errors.Join(tx.CouldNotWrite(ctx, u), finish(ctx, d, tx, job))
	})
}

// preferred are the hosts of the outlets that are cited first among equals.
func (d *Desk) preferred(ctx context.Context) ([]string, error) {
	all, err := d.Store.OutletPreferences(ctx)
	if err != nil {
		return nil, fmt.Errorf("preferences of outlets: %w", err)
	}
	var hosts []string
	for host, preference := range all {
		if preference == store.OutletPreferred {
			hosts = append(hosts, host)
		}
	}
	slices.Sort(hosts)
	return hosts, nil
}

// dropped ends a job whose story is gone.
func (d *Desk) dropped(ctx context.Context, job *river.Job[WriteArgs], err error) error {
	if !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("load story %d: %w", job.Args.Story, err)
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error { return finish(ctx, d, tx, job) })
}

// writeEmpty ends the writing of a story that has no articles any more, and takes back
// what was published of it.
func (d *Desk) writeEmpty(ctx context.Context, job *river.Job[WriteArgs], s store.Story) error {
	if err := d.withdrawFromTargets(ctx, s); err != nil {
		return err
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		if err := errors.Join(tx.WrittenEmpty(ctx, s.ID, s.Version), tx.CouldWrite(ctx, s.ID)); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
}

// sources loads the articles of a story as the account wants them.
func (d *Desk) sources(ctx context.Context, s store.Story) ([]account.Source, error) {
	articles, err := d.Store.StoryArticles(ctx, s.ID)
	if err != nil {
		return nil, fmt.Errorf("load the articles of story %d: %w", s.ID, err)
	}
	revisions, err := d.Store.StoryRevisions(ctx, s.ID, maxWritten)
	if err != nil {
		return nil, fmt.Errorf("load the articles of story %d: %w", s.ID, err)
	}
	rows := make(map[int64]store.Article, len(articles))
	for _, a := range articles {
		rows[a.ID] = a
	}
	names := map[string]string{}
	var sources []account.Source
	for _, r := range revisions {
		row, ok := rows[r.ArticleID]
		if !ok {
			continue // joined or left between the two questions; the version tells
		}
		if names[row.Host] == "" {
			if names[row.Host], err = d.Store.OutletName(ctx, row.Host); err != nil {
				return nil, err
			}
		}
		source := account.Source{Article: articleFor(row, r, names[row.Host]), Analysis: r.Analysis}
		if original, ok := rows[row.CopyOf]; ok {
			source.CopyOf = nameOf(original)
		}
		sources = append(sources, source)
	}
	return sources, nil
}

// nameOf is an article's name outside the database: the one its import gave it, else its
// number.
func nameOf(a store.Article) string {
	if a.ExternalID != "" {
		return a.ExternalID
	}
	return strconv.FormatInt(a.ID, 10)
}

func articleFor(row store.Article, r store.Revision, outlet string) news.Article {
	return news.Article{
		ID: nameOf(row), Revision: r.Number, Outlet: outlet, Host: row.Host, URL: row.URL, Title: r.Title, Text: r.Text,
		Lang: r.Lang, Authors: r.Authors, Image: r.Image, Published: row.Published, Modified: r.Modified, Coverage: r.Coverage,
	}
}

// describe sets what a story's row repeats of its account, for lists.
func describe(s *store.Story, a news.Account) {
	s.Headline, s.Slug, s.Lang, s.Tags = a.Headline, a.Slug, a.Lang, a.Tags
	s.Teaser = ""
	if sentences := a.Forms.Short.Sentences; len(sentences) > 0 {
		s.Teaser = sentences[0].Text
	}
	s.Sources, s.Pulse = outletNames(a.Articles), pulse(a.Articles)
}

// maxNamed bounds the outlets that a list names.
const maxNamed = 12

func outletNames(articles []news.AccountArticle) []string {
	var names []string
	seen := map[string]bool{}
	for _, copies := range []bool{false, true} {
		for _, a := range articles {
			if (a.CopyOf != "") == copies && !seen[a.Outlet] && len(names) < maxNamed {
				seen[a.Outlet] = true
				names = append(names, a.Outlet)
			}
		}
	}
	return names
}

// pulse counts articles over time, in hours where the story is young and in days where
// it is old.
func pulse(articles []news.AccountArticle) []store.Beat {
	if len(articles) == 0 {
		return nil
	}
	first, last := articles[0].Published, articles[0].Published
	for _, a := range articles {
		if a.Published.Before(first) {
			first = a.Published
		}
		if a.Published.After(last) {
			last = a.Published
		}
	}
	step := time.Hour
	for last.Sub(first)/step > 96 {
		step *= 24
	}
	counts := map[time.Time]*store.Beat{}
	for _, a := range articles {
		at := a.Published.UTC().Truncate(step)
		if counts[at] == nil {
			counts[at] = &store.Beat{At: at}
		}
		counts[at].Count++
		if a.CopyOf != "" {
			counts[at].Copies++
		}
	}
	var beats []store.Beat
	for at := first.UTC().Truncate(step); !at.After(last); at = at.Add(step) {
		if b := counts[at]; b != nil {
			beats = append(beats, *b)
		}
	}
	return beats
}
