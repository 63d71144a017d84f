package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const (
	entityQuotes    = 40
	entityPositions = 40
	entityStories   = 30
)

// entitiesOf are the entities that an account names, by key.
func (s *site) entitiesOf(ctx context.Context, a news.Account) (map[string]store.Entity, error) {
	wanted := map[string]bool{}
	var keys []string
	want := func(key string) {
		if key != "" && !wanted[key] {
			wanted[key] = true
			keys = append(keys, key)
		}
	}
	for _, e := range a.Entities {
		want(e.Key)
	}
	for _, q := range a.Quotes {
		want(q.Entity)
	}
	for _, p := range a.Positions {
		want(p.Entity)
	}
	found, err := s.Store.EntitiesByKey(ctx, keys)
	if err != nil {
		return nil, fmt.Errorf("entities of story %s: %w", a.ID, err)
	}
	return found, nil
}

// pathsOf are the addresses of the pages of entities, by key.
func pathsOf(entities map[string]store.Entity) map[string]string {
	paths := make(map[string]string, len(entities))
	for key, e := range entities {
		paths[key] = e.Path()
	}
	return paths
}

// corrected are the entities of an account under the names and kinds that a person gave them. Those that are one by
// now are one.
func corrected(list []news.AccountEntity, entities map[string]store.Entity) []news.AccountEntity {
	at := map[int64]int{}
	var all []news.AccountEntity
	for _, e := range list {
		known, ok := entities[e.Key]
		if i, seen := at[known.ID]; ok && seen {
			all[i].Mentions += e.Mentions
			continue
		}
		if ok {
			at[known.ID] = len(all)
			if known.Corrected {
				e.Name, e.Kind = known.Name, known.Kind
			}
		}
		all = append(all, e)
	}
	return all
}

// entityView is the content of an entity's page.
type entityView struct {
	Name      string
	Kind      string
	Quotes    []statement
	Positions []statement
	Stories   []card
	Previous  string
	Next      string
	All       bool // also what the desk is less sure of
	Edit      *entityForm
}

// statement is a quote or a position with the story in which it stands.
type statement struct {
	Quote    *quote
	Position *position
	At       instant
	Story    storyRef
}

type storyRef struct{ Path, Headline, Lang string }

// kindWords say what an entity is.
var kindWords = map[news.EntityKind]string{news.Person: "Person", news.Organisation: "Organisation", news.Place: "Place"}

// entity answers /entity/{id} and /entity/{id}-{slug}: what an entity said, where it stands, and the
// stories that name it.
func (s *site) entity(w http.ResponseWriter, r *http.Request) error {
	name, form := feedForm(r.PathValue("name"))
	digits, _, _ := strings.Cut(name, "-")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || id <= 0 {
		return store.ErrNotFound
	}
	e, err := s.Store.Entity(r.Context(), id)
	if err != nil {
		return err
	}
	if e.MergedInto != 0 {
		if e, err = s.Store.Entity(r.Context(), e.MergedInto); err != nil {
			return err
		}
	}
	path := e.Path()
	if r.URL.Path != path+form {
		http.Redirect(w, r, path+form, http.StatusMovedPermanently)
		return nil
	}
	if form != "" {
		return s.entityFeed(w, r, e, form)
	}
	all, page := r.FormValue("all") == "1", pageNumber(r)
	k := key("entity", id, e.Name, e.Kind, page, all, viewer(r))
	if isAdmin(r) {
		a, err := s.entityAnswer(r, e, page, all)
		if err != nil {
			return err
		}
		a.control = "no-store"
		return a.send(w, r)
	}
	return s.remembered(w, r, 10*time.Second, k, func() (*answer, error) { return s.entityAnswer(r, e, page, all) })
}

func (s *site) entityAnswer(r *http.Request, e store.Entity, page int, all bool) (*answer, error) {
	v := entityView{Name: e.Name, Kind: kindWords[e.Kind], All: all}
	stories, err := s.Store.EntityStories(r.Context(), e.ID, (page-1)*entityStories, entityStories+1)
	if err != nil {
		return nil, fmt.Errorf("stories with entity %d: %w", e.ID, err)
	}
	if len(stories) == 0 {
		return nil, gone("No story of the desk names this any more.")
	}
	if page > 1 {
		v.Previous = e.Path() + "?page=" + strconv.Itoa(page-1)
	}
	if len(stories) > entityStories {
		stories = stories[:entityStories]
		v.Next = e.Path() + "?page=" + strconv.Itoa(page+1)
	}
	if isAdmin(r) && page == 1 {
		if v.Edit, err = s.entityForm(r.Context(), e); err != nil {
			return nil, err
		}
	}
	now := s.Clock()
	for _, st := range stories {
		v.Stories = append(v.Stories, cardOf(st, now))
	}
	if page == 1 {
		if v.Quotes, err = s.statements(r.Context(), e, store.StatementQuote, all, entityQuotes); err != nil {
			return nil, err
		}
		if v.Positions, err = s.statements(r.Context(), e, store.StatementPosition, all, entityPositions); err != nil {
			return nil, err
		}
	}
	p := s.page(r, v.Name, v)
	p.Summary, p.Canonical = "What "+v.Name+" said, where they stand, and the stories that name them.", s.canonical(e.Path())
	p.Alternates = alternates(e.Path(), nil, v.Name)
	return s.htmlAnswer("entity", p)
}

// statements are what an entity said, or where it stands, the latest first.
func (s *site) statements(ctx context.Context, e store.Entity, kind string, all bool, limit int) ([]statement, error) {
	least := news.Sure
	if all {
		least = 0
	}
	found, err := s.Store.Statements(ctx, e.ID, kind, least, 0, limit)
	if err != nil {
		return nil, fmt.Errorf("statements of entity %d: %w", e.ID, err)
	}
	now := s.Clock()
	marks := 0
	var list []statement
	for _, from := range found {
		r := newRegistrar(from.Articles, from.Story.Lang, nil, true)
		r.box, r.marks = kind, marks // no two boxes of the page have one ID
		one := statement{At: instantOf(from.At, now), Story: storyRef{from.Story.Path(), headlineOf(from.Story.Headline), from.Story.Lang}}
		if from.Quote != nil {
			q := r.quote(*from.Quote)
			one.Quote = &q
		}
		if from.Position != nil {
			p := r.position(*from.Position)
			one.Position = &p
		}
		marks = r.marks
		list = append(list, one)
	}
	return list, nil
}
