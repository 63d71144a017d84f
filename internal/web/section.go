package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// shownSections is how many sections the front page offers.
const shownSections = 12

func sectionPath(slug string) string { return "/section/" + url.PathEscape(slug) }

// sections are those of the desk, kept for a little while.
func (s *site) sections(ctx context.Context) ([]store.Section, error) {
	all, err := s.shelves.get(s.Clock(), doneKept, func() ([]store.Section, error) { return s.Store.Sections(ctx) })
	if err != nil {
		return nil, fmt.Errorf("sections: %w", err)
	}
	return all, nil
}

// sectionChoices are the sections that have stories, those of most stories, in the order of their labels.
func sectionChoices(q frontQuery, all []store.Section) []choice {
	filled := slices.DeleteFunc(slices.Clone(all), func(s store.Section) bool { return s.Stories == 0 && s.Slug != q.section })
	if len(filled) == 0 {
		return nil
	}
	slices.SortStableFunc(filled, func(a, b store.Section) int { return b.Stories - a.Stories })
	kept := filled[:min(len(filled), shownSections)]
	if i := slices.IndexFunc(filled, func(s store.Section) bool { return s.Slug == q.section }); i >= len(kept) {
		kept = append(slices.Clone(kept), filled[i])
	}
	slices.SortFunc(kept, func(a, b store.Section) int { return cmp.Compare(a.Slug, b.Slug) })
	q.page, q.fresh = 1, false
	other := q
	other.section = ""
	choices := []choice{{Label: "All", Href: other.address(), Current: q.section == ""}}
	for _, k := range kept {
		other.section = k.Slug
		choices = append(choices, choice{Label: k.Label, Href: other.address(), Current: k.Slug == q.section})
	}
	return choices
}

// labelOf is the label of a section; empty for no section.
func labelOf(all []store.Section, slug string) string {
	if i := slices.IndexFunc(all, func(s store.Section) bool { return s.Slug == slug }); i >= 0 {
		return all[i].Label
	}
	return slug
}

func inSection(st store.Story, slug string) bool {
	return slices.ContainsFunc(st.Sections, func(label string) bool { return store.SectionSlug(label) == slug })
}

// section answers /section/{slug}, the front page of a section, and the feeds behind it.
func (s *site) section(w http.ResponseWriter, r *http.Request) error {
	name, form := feedForm(r.PathValue("name"))
	all, err := s.sections(r.Context())
	if err != nil {
		return err
	}
	slug := store.SectionSlug(name)
	i := slices.IndexFunc(all, func(k store.Section) bool { return k.Slug == slug })
	if i < 0 {
		return notFound("The desk has no section of this name. Its sections are those of its feeds.")
	}
	q := frontQueryOf(r.URL.Query())
	q.section = slug
	if form != "" {
		return s.frontFeed(w, r, form, q, s.Title+": "+all[i].Label)
	}
	if slug != name {
		http.Redirect(w, r, q.address(), http.StatusMovedPermanently)
		return nil
	}
	return s.frontOf(w, r, q)
}

// frontFeed answers the feeds behind the front page and the sections.
func (s *site) frontFeed(w http.ResponseWriter, r *http.Request, form string, q frontQuery, title string) error {
	q.page, q.fresh = 1, false
	return s.feed(w, r, form, title, q.address(), func() ([]store.Story, error) {
		stories, _, _, err := s.frontStories(r.Context(), q)
		return stories, err
	})
}

// feedSectionView is the page on which the sections of a feed are changed.
type feedSectionView struct {
	feedRow
	Labels   []string // of other feeds
	Proposed []string // by what the feed says and where it is
	Site     string
}

// maxLabels bounds the bytes of a feed's labels.
const maxLabels = 200

// editFeedSection shows the sections of a feed, with what they could be.
func (s *site) editFeedSection(w http.ResponseWriter, r *http.Request) error {
	f, err := s.feedID(r)
	if err != nil {
		return err
	}
	categories, err := s.Store.FeedCategories(r.Context(), f.ID)
	if err != nil {
		return fmt.Errorf("categories of feed %d: %w", f.ID, err)
	}
	all, err := s.sections(r.Context())
	if err != nil {
		return err
	}
	v := feedSectionView{feedRow: feedRowOf(f, s.Clock(), isAdmin(r)), Proposed: feed.Sections(f.URL, categories)}
	carried := store.Labels(f.Section)
	v.Proposed = slices.DeleteFunc(v.Proposed, func(l string) bool { return slices.Contains(carried, l) })
	for _, k := range all {
		v.Labels = append(v.Labels, k.Label)
	}
	p := s.page(r, "Sections of a feed", v)
	p.Section, p.NoIndex = "feeds", true
	a, err := s.htmlAnswer("sections", p)
	if err != nil {
		return err
	}
	return a.send(w, r)
}

// setFeedSection changes the sections of a feed.
func (s *site) setFeedSection(w http.ResponseWriter, r *http.Request) error {
	f, err := s.feedID(r)
	if err != nil {
		return err
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return formError(err)
	}
	labels := news.Cut(news.CleanLine(r.PostForm.Get("section")), maxLabels)
	if add := news.Cut(news.CleanLine(r.PostForm.Get("add")), maxLabels); add != "" {
		labels += ", " + add
	}
	err = s.Store.Write(r.Context(), func(tx *store.Tx) error { return tx.SetFeedSection(r.Context(), f.ID, labels) })
	if err != nil {
		return fmt.Errorf("set the sections of feed %d: %w", f.ID, err)
	}
	s.shelves.forget()
	return done(w, r, "filed", "n", strconv.Itoa(len(store.Labels(labels))))
}
