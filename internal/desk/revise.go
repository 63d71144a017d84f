package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// conclude makes a revision of what was found, unless it says the same as the last one that the
// same code read. failure is why nothing was found.
func (d *Desk) conclude(ctx context.Context, r reading, f found, failure error) (reading, error) {
	a := &r.article
	if failure == nil && strings.TrimSpace(f.Title) == "" && strings.TrimSpace(f.Text) == "" {
		failure = errors.New("neither a title nor a text")
	}
	if failure != nil {
		a.State, a.Message = store.ArticleFailed, failure.Error()
		if a.Revision > 0 {
			a.State = store.ArticleRead // what was read before stands
		}
		return r, nil
	}
	if a.URL == "" { // a page that was imported as a file says itself where it is from
		a.URL = news.CanonicalURL(f.URL)
	}
	if a.Host == "" {
		a.Host = news.Host(a.URL)
	}
	revision := d.revise(*a, &f)
	a.State, a.Origin = store.ArticleRead, f.origin
	if same, err := d.sameAsBefore(ctx, *a, revision); err != nil || same {
		return r, err
	}
	doc := cluster.Features(f.Article, revision.Analysis).With(d.Vectors.Of(ctx, f.Article))
	blob, err := doc.MarshalBinary()
	if err != nil {
		return r, fmt.Errorf("features of article %d: %w", a.ID, err)
	}
	revision.Doc = blob
	a.Revision, a.Title, a.Lang = revision.Number, revision.Title, revision.Lang
	if !revision.Published.IsZero() {
		a.Published = revision.Published
	}
	r.revision, r.outlet, r.rank = &revision, f.Outlet, f.rank
	return r, nil
}

// revise analyses what was found. Days that the text names are resolved in the zone of the
// publisher's time; what is stored is UTC.
func (d *Desk) revise(a store.Article, f *found) store.Revision {
	now := d.Clock()
	zone := f.Published.Location()
	f.Published = news.BelievableTime(f.Published, now)
	if f.Published.IsZero() && f.origin != store.OriginImport {
		f.Published = a.Published
	}
	if a.URL != "" {
		f.URL = a.URL
	}
	f.Host = a.Host
	r := store.Revision{ArticleID: a.ID, Number: a.Revision + 1, Reader: analyse.Version, Made: now}
	if !f.Published.IsZero() {
		f.Published = f.Published.In(zone)
	}
	r.Analysis = d.analyser.Analyse(&f.Article, f.declared)
	if !f.Published.IsZero() {
		f.Published = f.Published.UTC()
	}
	fill(&r, *f)
	return r
}

func (d *Desk) sameAsBefore(ctx context.Context, a store.Article, r store.Revision) (bool, error) {
	if a.Revision == 0 {
		return false, nil
	}
	before, err := d.Store.Revision(ctx, a.ID, a.Revision)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("load article %d: %w", a.ID, err)
	}
	return before.Hash == r.Hash && before.Reader == r.Reader, nil
}

// fill copies what was found into a revision.
func fill(r *store.Revision, f found) {
	r.Title, r.Text, r.Lang, r.Authors, r.Image = f.Title, f.Text, f.Lang, f.Authors, f.Image
	r.Published, r.Modified, r.Coverage = f.Published, f.Modified, f.Coverage
	parts := []string{r.Title, r.Text}
	for _, c := range r.Coverage {
		parts = append(parts, c.URL, c.Title)
	}
	r.Hash = hashOf([]byte(strings.Join(parts, "\x00")))
}
