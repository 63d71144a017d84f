package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/render"
)

// exporting runs an export with progress.
func (a *App) exporting(ctx context.Context, run func(*store.Store, func(export.Counts)) (export.Counts, error)) (err error) {
	s, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	shown := newProgress(a.Err)
	n, err := run(s, func(n export.Counts) { shown.show(-1, describeCounts(n)) })
	shown.clear()
	if err == nil {
		fmt.Fprintln(a.Out, describeCounts(n))
	}
	return err
}

func describeCounts(n export.Counts) string {
	return fmt.Sprintf("%s, %s, %s", counted(n.Stories, "story", "stories"), counted(n.Entries, "entry", "entries"), counted(n.Articles, "article", "articles"))
}

// ExportHugo writes the content of a Hugo site; body may be empty for what is configured.
func (a *App) ExportHugo(ctx context.Context, dir, body string) error {
	if body == "" {
		body = a.Config.PublishHugoBody
	}
	return a.exporting(ctx, func(s *store.Store, progress func(export.Counts)) (export.Counts, error) {
		return export.Hugo(ctx, s, dir, render.Body(body), progress)
	})
}

// ExportJSON writes stories and articles as JSON Lines.
func (a *App) ExportJSON(ctx context.Context, dir string) error {
	return a.exporting(ctx, func(s *store.Store, progress func(export.Counts)) (export.Counts, error) {
		return export.JSON(ctx, s, dir, progress)
	})
}

// ExportKite writes the stories of the last days for Kite's reader.
func (a *App) ExportKite(ctx context.Context, dir string, days int) error {
	return a.exporting(ctx, func(s *store.Store, progress func(export.Counts)) (export.Counts, error) {
		return export.Kite(ctx, s, dir, export.KiteOptions{Window: time.Duration(days) * day}, progress)
	})
}
