package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/store"
)

// withDesk runs fn on a desk that is not at work.
func (a *App) withDesk(ctx context.Context, fn func(p *parts) error) (err error) {
	p, err := a.assemble(ctx, time.Now, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	return fn(p)
}

// withOldDesk is withDesk where there is one already: a mistyped folder is not made.
func (a *App) withOldDesk(ctx context.Context, fn func(p *parts) error) error {
	s, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	return a.withDesk(ctx, fn)
}

// AddFeeds follows addresses of feeds or sites.
func (a *App) AddFeeds(ctx context.Context, addresses []string, section string) error {
	return a.withDesk(ctx, func(p *parts) error {
		var failed error
		for _, address := range addresses {
			added, err := p.desk.AddFeed(ctx, address, section)
			switch {
			case err != nil:
				if !strings.Contains(err.Error(), address) {
					err = fmt.Errorf("%s: %w", address, err)
				}
				failed = errors.Join(failed, err)
			case len(added) == 0:
				fmt.Fprintf(a.Out, "%s is followed already\n", address)
			default:
				fmt.Fprintf(a.Out, "follows %s\n", added[0].URL)
			}
		}
		return failed
	})
}

// ListFeeds prints all feeds with their health.
func (a *App) ListFeeds(ctx context.Context) error {
	return a.withOldDesk(ctx, func(p *parts) error {
		feeds, err := p.store.Feeds(ctx)
		if err != nil {
			return err
		}
		if len(feeds) == 0 {
			fmt.Fprintln(a.Out, "No feeds are followed yet. Add one with `wiredesk feeds add ADDRESS`.")
			return nil
		}
		table := tabwriter.NewWriter(a.Out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(table, "ID\tSTATUS\tHEALTH\tENTRIES\tNEXT\tADDRESS\tTITLE\tMESSAGE")
		for _, f := range feeds {
			fmt.Fprintf(table, "%d\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", f.ID, f.Status, orDash(f.Health), f.Entries, nextPoll(f), f.URL, f.Title, f.Message)
		}
		return table.Flush()
	})
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func nextPoll(f store.Feed) string {
	if f.Status != store.FeedActive {
		return "-"
	}
	return f.NextPoll.Local().Format("Jan 2 15:04")
}

// RemoveFeeds forgets feeds, named by number or address. Their articles stay.
func (a *App) RemoveFeeds(ctx context.Context, names []string) error {
	return a.withOldDesk(ctx, func(p *parts) error {
		for _, name := range names {
			f, err := findFeed(ctx, p.store, name)
			if err != nil {
				return err
			}
			if err := p.store.Write(ctx, func(tx *store.Tx) error { return tx.RemoveFeed(ctx, f.ID) }); err != nil {
				return fmt.Errorf("remove %s: %w", name, err)
			}
			fmt.Fprintf(a.Out, "removed %s\n", f.URL)
		}
		return nil
	})
}

func findFeed(ctx context.Context, s *store.Store, name string) (f store.Feed, err error) {
	if id, number := strconv.ParseInt(name, 10, 64); number == nil {
		f, err = s.Feed(ctx, id)
	} else {
		f, err = s.FeedByURL(ctx, name)
	}
	if errors.Is(err, store.ErrNotFound) {
		return f, Usage("no feed %s; `wiredesk feeds list` shows all", name)
	}
	return f, err
}

// PollFeeds makes feeds due now: those named, or all.
func (a *App) PollFeeds(ctx context.Context, names []string) error {
	return a.withOldDesk(ctx, func(p *parts) error {
		feeds, err := p.store.Feeds(ctx)
		if err != nil {
			return err
		}
		if len(names) > 0 {
			feeds = nil
			for _, name := range names {
				f, err := findFeed(ctx, p.store, name)
				if err != nil {
					return err
				}
				feeds = append(feeds, f)
			}
		}
		n := 0
		for _, f := range feeds {
			if len(names) == 0 && f.Status != store.FeedActive {
				continue
			}
			if err := p.desk.PollNow(ctx, f.ID); err != nil {
				return err
			}
			n++
		}
		fmt.Fprintf(a.Out, "%d feeds are due; a running desk asks them now\n", n)
		return nil
	})
}

// ImportFeeds follows the feeds of OPML files.
func (a *App) ImportFeeds(ctx context.Context, paths []string) error {
	return a.withDesk(ctx, func(p *parts) error {
		for _, path := range paths {
			data, err := readAll(path)
			if err != nil {
				return err
			}
			added, known, err := p.desk.ImportOPML(ctx, data)
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			fmt.Fprintf(a.Out, "%s: %d feeds added, %d known\n", path, added, known)
		}
		return nil
	})
}

// maxInput bounds what is read whole from a file or standard input.
const maxInput = 64 << 20

// readAll reads a file, or standard input for "-".
func readAll(path string) ([]byte, error) {
	var in io.Reader = os.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, noFile(err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxInput+1))
	if err == nil && len(data) > maxInput {
		err = fmt.Errorf("%s: larger than %d MB", path, maxInput>>20)
	}
	return data, err
}

// ExportOPML writes all feeds to a file, or standard output for "-".
func (a *App) ExportOPML(ctx context.Context, path string) (err error) {
	s, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if path == "-" {
		_, err := export.OPML(ctx, s, a.Out, a.Config.Title, time.Now())
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return Usage("%w", err)
	}
	n, err := export.OPML(ctx, s, f, a.Config.Title, time.Now())
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%d feeds in %s\n", n, path)
	return nil
}

// TakeDown removes an article or outlet for good.
func (a *App) TakeDown(ctx context.Context, kind, value, reason string) error {
	return a.withOldDesk(ctx, func(p *parts) error {
		n, err := p.desk.TakeDown(ctx, kind, value, reason)
		if errors.Is(err, store.ErrNotFound) {
			return Usage("%w; name its number, its address or the id it was imported with", err)
		}
		if err != nil {
			return err
		}
		if n == 0 {
			fmt.Fprintf(a.Out, "nothing of %s is here; whatever comes of it from now on is left out\n", value)
			return nil
		}
		fmt.Fprintf(a.Out, "%s gone, and will not come back; a running desk writes their stories anew\n"+
			"Backups and files that were exported before still hold what they said.\n", counted(n, "article is", "articles are"))
		return nil
	})
}
