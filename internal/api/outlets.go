package api

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// outletItem is an outlet on the list of all.
type outletItem struct {
	Host       string `json:"host"`
	Name       string `json:"name"`
	Preference string `json:"preference"` // hide, prefer, or empty
	Articles   int    `json:"articles"`
	Copies     int    `json:"copies"`
}

// early is how an outlet's reports lie behind the first ones of the stories that it shares with others.
type early struct {
	Stories       int      `json:"stories"`
	First         int      `json:"first"`          // in how many of them it was the first
	MedianMinutes *float64 `json:"median_minutes"` // null where it shares no story
}

// share is a part of what an outlet reports, in articles or stories.
type share struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// outletEntity is an entity with how many stories of an outlet name it.
type outletEntity struct {
	entityItem
	Stories int `json:"stories"`
}

const (
	// measured is how many of an outlet's latest articles its figures are of, described how many tell what it covers.
	measured, described = 1000, 400
	outletTopics        = 12
)

// outlets lists the outlets, those of most articles first.
func (a *api) outlets(r *http.Request) (any, error) {
	offset, limit, err := windowOf(r)
	if err != nil {
		return nil, err
	}
	all, err := a.Store.OutletList(r.Context())
	if err != nil {
		return nil, fmt.Errorf("list outlets: %w", err)
	}
	items := make([]outletItem, 0, limit+1)
	for _, o := range all[min(offset, len(all)):min(offset+limit+1, len(all))] {
		items = append(items, outletItem{o.Host, o.Name, o.Preference, o.Articles, o.Copies})
	}
	return counted(items, offset, limit), nil
}

func (a *api) outlet(r *http.Request) (any, error) {
	ctx, host := r.Context(), strings.ToLower(r.PathValue("host"))
	articles, copies, err := a.Store.OutletFigures(ctx, host)
	if err != nil {
		return nil, fmt.Errorf("figures of outlet %s: %w", host, err)
	}
	if articles == 0 {
		return nil, store.ErrNotFound
	}
	name, err := a.Store.OutletName(ctx, host)
	if err != nil {
		return nil, fmt.Errorf("name of outlet %s: %w", host, err)
	}
	preferences, err := a.Store.OutletPreferences(ctx)
	if err != nil {
		return nil, fmt.Errorf("preferences of outlets: %w", err)
	}
	delays, err := a.Store.OutletDelays(ctx, host, measured)
	if err != nil {
		return nil, fmt.Errorf("delays of outlet %s: %w", host, err)
	}
	languages, err := a.Store.OutletLanguages(ctx, host, measured)
	if err != nil {
		return nil, fmt.Errorf("languages of outlet %s: %w", host, err)
	}
	sections, err := a.Store.OutletSections(ctx, host, described)
	if err != nil {
		return nil, fmt.Errorf("sections of outlet %s: %w", host, err)
	}
	entities, err := a.Store.OutletEntities(ctx, host, described, outletTopics)
	if err != nil {
		return nil, fmt.Errorf("entities of outlet %s: %w", host, err)
	}
	answer := struct {
		outletItem
		Early     early          `json:"early"`
		Languages []share        `json:"languages"`
		Sections  []share        `json:"sections"`
		Entities  []outletEntity `json:"entities"`
	}{outletItem{host, cmp.Or(name, host), preferences[host], articles, copies}, earlyOf(delays), shares(languages), shares(sections), []outletEntity{}}
	for _, e := range entities {
		answer.Entities = append(answer.Entities, outletEntity{entityItem{e.ID, e.Key, e.Kind, e.Name, e.Corrected}, e.Stories})
	}
	return answer, nil
}

func earlyOf(delays store.Delays) early {
	e := early{Stories: len(delays), First: delays.Firsts()}
	if len(delays) > 0 {
		minutes := float64(delays.Median()/time.Second) / 60
		e.MedianMinutes = &minutes
	}
	return e
}

func shares(all []store.Counted) []share {
	items := make([]share, len(all))
	for i, c := range all {
		items[i] = share(c)
	}
	return items
}

// sectionItem is a label that feeds carry.
type sectionItem struct {
	Slug    string `json:"slug"`
	Label   string `json:"label"`
	Feeds   int    `json:"feeds"`
	Stories int    `json:"stories"`
}

// sections lists the sections by label.
func (a *api) sections(r *http.Request) (any, error) {
	all, err := a.Store.Sections(r.Context())
	if err != nil {
		return nil, fmt.Errorf("sections: %w", err)
	}
	items := make([]sectionItem, len(all))
	for i, s := range all {
		items[i] = sectionItem{s.Slug, s.Label, s.Feeds, s.Stories}
	}
	return list[sectionItem]{Items: items}, nil
}
