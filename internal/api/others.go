package api

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// articleItem is an article. Its text is the publisher's and not repeated here.
type articleItem struct {
	ID        int64      `json:"id"`
	Name      string     `json:"name"` // by which accounts cite it
	URL       string     `json:"url"`
	Host      string     `json:"host"`
	Outlet    string     `json:"outlet"`
	Title     string     `json:"title"`
	Lang      string     `json:"lang"`
	Published time.Time  `json:"published"`
	Revision  int        `json:"revision"`
	Story     *int64     `json:"story"`               // null while it is in none
	CopyOf    *int64     `json:"copy_of"`             // the article whose text it repeats
	Highlight *highlight `json:"highlight,omitempty"` // in what a search found
}

func (a *api) articleItem(ctx context.Context, row store.Article) (articleItem, error) {
	outlet, err := a.Store.OutletName(ctx, row.Host)
	if err != nil {
		return articleItem{}, fmt.Errorf("name of outlet %s: %w", row.Host, err)
	}
	return articleItem{ID: row.ID, Name: cmp.Or(row.ExternalID, strconv.FormatInt(row.ID, 10)), URL: row.URL, Host: row.Host,
		Outlet: cmp.Or(outlet, row.Host), Title: row.Title, Lang: row.Lang, Published: row.Published, Revision: row.Revision,
		Story: known(row.StoryID), CopyOf: known(row.CopyOf)}, nil
}

func known(id int64) *int64 {
	if id == 0 {
		return nil
	}
	return &id
}

func (a *api) article(r *http.Request) (any, error) {
	id, err := number(r)
	if err != nil {
		return nil, err
	}
	row, err := a.Store.Article(r.Context(), id)
	if err != nil {
		return nil, err
	}
	if row.Removed {
		return nil, errGone
	}
	return a.articleItem(r.Context(), row)
}

func (a *api) articleItems(ctx context.Context, rows []store.Article) ([]articleItem, error) {
	items := make([]articleItem, 0, len(rows))
	for _, row := range rows {
		item, err := a.articleItem(ctx, row)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

// outlet is a publisher with what it published.
func (a *api) outletArticles(r *http.Request) (any, error) {
	offset, limit, err := windowOf(r)
	if err != nil {
		return nil, err
	}
	host := strings.ToLower(r.PathValue("host"))
	rows, err := a.Store.OutletArticles(r.Context(), host, offset, limit+1)
	if err != nil {
		return nil, fmt.Errorf("articles of outlet %s: %w", host, err)
	}
	if len(rows) == 0 && offset == 0 {
		return nil, store.ErrNotFound
	}
	items, err := a.articleItems(r.Context(), rows)
	return counted(items, offset, limit), err
}

// entityItem is a person, body or place.
type entityItem struct {
	ID   int64           `json:"id"`
	Key  string          `json:"key"`
	Kind news.EntityKind `json:"kind"`
	Name string          `json:"name"`
	// Corrected says that a person gave it its name and kind.
	Corrected bool `json:"corrected"`
}

func (a *api) entity(r *http.Request) (any, error) {
	e, err := a.entityNamed(r)
	return entityItem{e.ID, e.Key, e.Kind, e.Name, e.Corrected}, err
}

// entityNamed is the entity of a request's number: for one that was merged, the one that it is a part of.
func (a *api) entityNamed(r *http.Request) (store.Entity, error) {
	id, err := number(r)
	if err != nil {
		return store.Entity{}, err
	}
	e, err := a.Store.Entity(r.Context(), id)
	if err == nil && e.MergedInto != 0 {
		e, err = a.Store.Entity(r.Context(), e.MergedInto)
	}
	return e, err
}

// statementItem is what an entity said in a story, or where it stands: one of Quote and Position is set.
type statementItem struct {
	Story    int64                 `json:"story"`
	At       time.Time             `json:"at"`
	Quote    *news.QuoteEntry      `json:"quote,omitempty"`
	Position *news.PositionEntry   `json:"position,omitempty"`
	Articles []news.AccountArticle `json:"articles"`
}

func (a *api) statements(r *http.Request) (any, error) {
	e, err := a.entityNamed(r)
	if err != nil {
		return nil, err
	}
	kind := cmp.Or(r.FormValue("kind"), store.StatementQuote)
	if kind != store.StatementQuote && kind != store.StatementPosition {
		return nil, badRequest("kind must be quote or position.")
	}
	least, err := confidenceOf(r)
	if err != nil {
		return nil, err
	}
	offset, limit, err := windowOf(r)
	if err != nil {
		return nil, err
	}
	found, err := a.Store.Statements(r.Context(), e.ID, kind, least, offset, limit+1)
	if err != nil {
		return nil, fmt.Errorf("statements of entity %d: %w", e.ID, err)
	}
	items := make([]statementItem, len(found))
	for i, s := range found {
		items[i] = statementItem{s.Story.ID, s.At, s.Quote, s.Position, s.Articles}
		if s.Articles == nil {
			items[i].Articles = []news.AccountArticle{}
		}
	}
	return counted(items, offset, limit), nil
}

// confidenceOf is the least confidence that is asked for, as pages have it when none is named.
func confidenceOf(r *http.Request) (float64, error) {
	text := r.FormValue("confidence")
	if text == "" {
		return news.Sure, nil
	}
	least, err := strconv.ParseFloat(text, 64)
	if err != nil || least < 0 || least > 1 {
		return 0, badRequest("confidence must be a number from 0 to 1.")
	}
	return least, nil
}

func (a *api) entityStories(r *http.Request) (any, error) {
	e, err := a.entityNamed(r)
	if err != nil {
		return nil, err
	}
	offset, limit, err := windowOf(r)
	if err != nil {
		return nil, err
	}
	stories, err := a.Store.EntityStories(r.Context(), e.ID, offset, limit+1)
	if err != nil {
		return nil, fmt.Errorf("stories with entity %d: %w", e.ID, err)
	}
	return counted(itemsOf(stories), offset, limit), nil
}
