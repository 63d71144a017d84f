package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
)

// Import takes in files and sees them through the stages. Where another process is at work on the
// desk, that one does the stages and this one waits for it.
func (a *App) Import(ctx context.Context, paths []string) (err error) {
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return noFile(err)
		}
		if info.IsDir() {
			return Usage("%s is a folder: name the files in it", path)
		}
	}
	release, locked := a.lockData()
	if locked != nil && !errors.Is(locked, errLocked) {
		return locked
	}
	p, err := a.assemble(ctx, time.Now, func(o *desk.Options) {
		o.Roles = []string{desk.RoleRead, desk.RoleGroup, desk.RoleWrite}
		o.Sweep = 100 * time.Millisecond
		o.Settle = min(o.Settle, 200*time.Millisecond)
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	if locked == nil {
		defer release()
		if err := p.desk.Start(ctx); err != nil {
			return err
		}
	}
	shown := newProgress(a.Err)
	bad := 0
	var failed error // of whole files; the others are taken in all the same
	for _, path := range paths {
		done, err := p.desk.Import(ctx, path, func(i desk.Imported) {
			shown.show(i.Share, fmt.Sprintf("%s: %s", path, counted(i.Articles, "article", "articles")))
		})
		shown.clear()
		if ctx.Err() != nil {
			return err
		}
		failed = errors.Join(failed, err)
		if err == nil {
			a.reportImport(path, done)
		}
		bad += done.BadCount
	}
	w, err := a.await(ctx, p, shown)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%s in %s; read them with `wiredesk run`\n", counted(w.Grouped, "article", "articles"), counted(w.Stories, "story", "stories"))
	if bad > 0 {
		failed = errors.Join(failed, fmt.Errorf("%s could not be read; all others were taken in", counted(bad, "item", "items")))
	}
	return failed
}

func (a *App) reportImport(path string, done desk.Imported) {
	fmt.Fprintf(a.Out, "%s: %d new", path, done.Articles)
	if done.Known > 0 {
		fmt.Fprintf(a.Out, ", %d known", done.Known)
	}
	if done.Before > 0 {
		fmt.Fprintf(a.Out, ", %d taken in before", done.Before)
	}
	fmt.Fprintln(a.Out)
	for _, b := range done.Bad {
		fmt.Fprintln(a.Err, b)
	}
	if more := done.BadCount - len(done.Bad); more > 0 {
		fmt.Fprintf(a.Err, "%s: and %d more\n", path, more)
	}
}

// await waits until the stages have nothing left to do.
func (a *App) await(ctx context.Context, p *parts, shown *progress) (store.Work, error) {
	for {
		w, err := p.desk.Work(ctx)
		if err != nil {
			return w, err
		}
		if w.Idle() {
			shown.end(1, describeWork(w))
			return w, nil
		}
		total := float64(max(1, 3*w.Articles))
		left := float64(3*w.Unread + 2*w.Ungrouped + min(w.Unwritten, w.Articles))
		shown.show(max(0, min(1, 1-left/total)), describeWork(w))
		select {
		case <-ctx.Done():
			shown.clear()
			fmt.Fprintln(a.Err, "interrupted; the same command goes on where this one ended")
			return w, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// Reread reads again, from the stored bytes, what older code read.
func (a *App) Reread(ctx context.Context) (err error) {
	if s, err := a.existingStore(ctx); err != nil {
		return err
	} else if err := s.Close(); err != nil {
		return err
	}
	release, err := a.lockData()
	if err != nil {
		return Usage("%w; stop it first", err)
	}
	defer release()
	p, err := a.assemble(ctx, time.Now, func(o *desk.Options) {
		o.Roles = []string{desk.RoleRead, desk.RoleGroup, desk.RoleWrite}
		o.Sweep = 100 * time.Millisecond
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	shown := newProgress(a.Err)
	n, err := p.desk.Reread(ctx, func(done int) { shown.show(-1, fmt.Sprintf("%d articles read again", done)) })
	if err != nil {
		return err
	}
	if err := p.desk.Start(ctx); err != nil {
		return err
	}
	if _, err := a.await(ctx, p, shown); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%d articles read again\n", n)
	return nil
}
