package app

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/store"
)

// PrintConfig prints every setting, what holds, and where it came from.
func (a *App) PrintConfig() error {
	table := tabwriter.NewWriter(a.Out, 0, 4, 2, ' ', 0)
	for _, s := range a.Settings {
		value := s.Value()
		if u, err := url.Parse(value); err == nil && u.User != nil {
			value = u.Redacted() // what is printed here is pasted into reports of faults
		}
		if value == "" {
			value = `""`
		}
		fmt.Fprintf(table, "%s\t%s\t(%s)\n", s.Key, value, s.Origin)
	}
	return table.Flush()
}

// Backup copies the database to a new file while the desk runs. Without a name the copy
// goes into the data folder.
func (a *App) Backup(ctx context.Context, path string) (err error) {
	if a.Config.Database != "" {
		return Usage("the desk is on PostgreSQL: use pg_dump")
	}
	s, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if path == "" {
		path = filepath.Join(a.Config.Data, "backup", "desk-"+time.Now().UTC().Format("20060102-150405")+".db")
	}
	if err := s.Backup(ctx, path); err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	fmt.Fprintf(a.Out, "%s\nTo go back to it: stop the desk and put it in place of %s\n", path, databaseFile(a.Config.Data))
	return nil
}

// Doctor looks whether all is well and says what is not.
func (a *App) Doctor(ctx context.Context) (err error) {
	s, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	wrong := 0
	say := func(ok bool, format string, args ...any) {
		mark := "ok  "
		if !ok {
			mark = "BAD "
			wrong++
		}
		fmt.Fprintln(a.Out, mark+fmt.Sprintf(format, args...))
	}
	found, err := s.CheckIntegrity(ctx)
	if err != nil {
		return fmt.Errorf("check the database: %w", err)
	}
	say(len(found) == 0, "database: %d faults", len(found))
	w, err := s.Work(ctx, time.Now())
	if err != nil {
		return err
	}
	say(true, "rows: %s", describeWork(w))
	if err := doctorFeeds(ctx, s, say); err != nil {
		return err
	}
	checked, bad, err := doctorAccounts(ctx, s)
	if err != nil {
		return err
	}
	for _, b := range bad {
		say(false, "%v", b)
	}
	say(len(bad) == 0, "citations: %d accounts checked against their articles", checked)
	if wrong > 0 {
		return fmt.Errorf("%d things are not well", wrong)
	}
	return nil
}

func doctorFeeds(ctx context.Context, s *store.Store, say func(bool, string, ...any)) error {
	feeds, err := s.Feeds(ctx)
	if err != nil {
		return err
	}
	failing := 0
	for _, f := range feeds {
		if f.Status == store.FeedActive && f.Health == store.HealthError {
			failing++
			say(false, "feed %d, %s: %d failures in a row: %s", f.ID, f.URL, f.Failures, f.Message)
		}
	}
	say(failing == 0, "feeds: %d, of which %d fail", len(feeds), failing)
	return nil
}

// maxFaults bounds the faults that are listed.
const maxFaults = 20

// doctorAccounts checks that the exact words of every citation stand in the revision it names, and that what a model rewrote
// follows from what it stands for.
func doctorAccounts(ctx context.Context, s *store.Store) (checked int, bad []error, err error) {
	analyser, err := analyse.New()
	if err != nil {
		return 0, nil, err
	}
	writer := rewrite.NewWriter(analyser)
	err = s.EachStory(ctx, func(st store.Story) error {
		a, err := s.Account(ctx, st.ID)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		sources, err := s.CitedSources(ctx, st.ID, a)
		if err != nil {
			return err
		}
		checked++
		articles := make([]account.Source, len(sources))
		for i := range sources {
			articles[i].Article = sources[i]
		}
		if err := errors.Join(account.Check(a, articles), writer.Verify(a)); err != nil && len(bad) < maxFaults {
			bad = append(bad, fmt.Errorf("story %d: %w", st.ID, err))
		}
		return nil
	})
	return checked, bad, err
}
