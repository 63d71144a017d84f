package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// storyItem is a story on a list.
type storyItem struct {
	ID          int64      `json:"id"`
	URL         string     `json:"url"` // of its page
	Headline    string     `json:"headline"`
	Lang        string     `json:"lang"`
	Teaser      string     `json:"teaser"`
	Tags        []string   `json:"tags"`
	Version     int        `json:"version"`
	First       time.Time  `json:"first"`
	Latest      time.Time  `json:"latest"`
	Articles    int        `json:"articles"`
	Outlets     int        `json:"outlets"`
	Independent int        `json:"independent"`
	Sections    []string   `json:"sections"`
	Highlight   *highlight `json:"highlight,omitempty"` // in what a search found
}

func itemOf(s store.Story) storyItem {
	item := storyItem{ID: s.ID, URL: s.Path(), Headline: s.Headline, Lang: s.Lang, Teaser: s.Teaser, Tags: s.Tags, Version: s.Written,
		First: s.First, Latest: s.Latest, Articles: s.Articles, Outlets: s.Outlets, Independent: s.Independent, Sections: s.Sections}
	if item.Tags == nil {
		item.Tags = []string{}
	}
	if item.Sections == nil {
		item.Sections = []string{}
	}
	return item
}

func itemsOf(stories []store.Story) []storyItem {
	items := make([]storyItem, len(stories))
	for i, s := range stories {
		items[i] = itemOf(s)
	}
	return items
}

// stories lists the stories, the latest first.
func (a *api) stories(r *http.Request) (any, error) {
	limit, err := limitOf(r)
	if err != nil {
		return nil, err
	}
	behind, err := placeOf(r)
	if err != nil {
		return nil, err
	}
	since, err := timeOf(r, "since")
	if err != nil {
		return nil, err
	}
	stories, err := a.Store.LatestStories(r.Context(), store.StoriesBehind{Latest: behind.at, ID: behind.id, Since: since, Lang: r.FormValue("lang"), Section: r.FormValue("section")}, limit+1)
	if err != nil {
		return nil, fmt.Errorf("list stories: %w", err)
	}
	page := list[storyItem]{Items: itemsOf(stories[:min(limit, len(stories))])}
	if len(stories) > limit {
		last := stories[limit-1]
		page.Next = place{last.Latest, last.ID}.cursor()
	}
	return page, nil
}

// timeOf reads a time of a request, RFC 3339 or a day.
func timeOf(r *http.Request, name string) (time.Time, error) {
	text := r.FormValue(name)
	if text == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return time.Time{}, badRequest(name + " must be a time such as 2026-03-01T12:00:00Z, or a day.")
}

// story is a story with its account, or where it went.
func (a *api) story(r *http.Request) (any, error) {
	id, err := number(r)
	if err != nil {
		return nil, err
	}
	st, err := a.Store.Story(r.Context(), id)
	if err != nil {
		return nil, err
	}
	if st.MergedInto != 0 {
		return redirect("/api/v1/stories/" + strconv.FormatInt(st.MergedInto, 10)), nil
	}
	account, err := a.account(r.Context(), st)
	if err != nil {
		return nil, err
	}
	return struct {
		storyItem
		Account news.Account `json:"account"`
	}{itemOf(st), account}, nil
}

func (a *api) account(ctx context.Context, st store.Story) (news.Account, error) {
	if st.Articles == 0 {
		return news.Account{}, errGone
	}
	if st.Written == 0 {
		return news.Account{}, &problem{Status: http.StatusServiceUnavailable, Detail: "The account of this story is being written."}
	}
	account, err := a.Store.Account(ctx, st.ID)
	if errors.Is(err, store.ErrNotFound) {
		return account, errGone
	}
	if err != nil {
		return account, fmt.Errorf("account of story %d: %w", st.ID, err)
	}
	return account, nil
}

const maxVersions = 50

// accountVersion is an account as it once was.
type accountVersion struct {
	Version int          `json:"version"`
	Written time.Time    `json:"written"`
	Account news.Account `json:"account"`
}

// versions lists the versions of a story's account that are kept, the newest first.
func (a *api) versions(r *http.Request) (any, error) {
	id, err := number(r)
	if err != nil {
		return nil, err
	}
	if _, err := a.Store.Story(r.Context(), id); err != nil {
		return nil, err
	}
	found, err := a.Store.AccountVersions(r.Context(), id, maxVersions)
	if err != nil {
		return nil, fmt.Errorf("versions of story %d: %w", id, err)
	}
	page := list[accountVersion]{Items: []accountVersion{}}
	for _, v := range found {
		page.Items = append(page.Items, accountVersion{v.Account.Version, v.Written, v.Account})
	}
	return page, nil
}
