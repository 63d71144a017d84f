package web

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// measured is how many of an outlet's latest articles its figures are of, and described how many of them tell what it covers.
	measured, described = 1000, 400
	// fewestDelays is how many stories it must share with others for a median to say something.
	fewestDelays = 3
	outletTopics = 12
	outletsShown = 200
)

// outletHabits is what an outlet is like, by its latest articles.
type outletHabits struct {
	Early     string // how early it is; empty where too little is known
	First     string // how often it was the first
	Languages []choice
	Sections  []choice
	Entities  []choice
}

// habits measures an outlet.
func (s *site) habits(ctx context.Context, host string) (h outletHabits, err error) {
	delays, err := s.Store.OutletDelays(ctx, host, measured)
	if err != nil {
		return h, fmt.Errorf("delays of %s: %w", host, err)
	}
	h.Early, h.First = earlyInWords(delays)
	languages, err := s.Store.OutletLanguages(ctx, host, measured)
	if err != nil {
		return h, fmt.Errorf("languages of %s: %w", host, err)
	}
	for _, l := range languages {
		h.Languages = append(h.Languages, choice{Label: languageName(l.Name), Count: l.Count})
	}
	sections, err := s.Store.OutletSections(ctx, host, described)
	if err != nil {
		return h, fmt.Errorf("sections of %s: %w", host, err)
	}
	known, err := s.sections(ctx)
	if err != nil {
		return h, err
	}
	for _, c := range sections {
		h.Sections = append(h.Sections, choice{Label: labelOf(known, c.Name), Href: sectionPath(c.Name), Count: c.Count})
	}
	entities, err := s.Store.OutletEntities(ctx, host, described, outletTopics)
	if err != nil {
		return h, fmt.Errorf("entities of %s: %w", host, err)
	}
	for _, e := range entities {
		h.Entities = append(h.Entities, choice{Label: e.Name, Href: e.Path(), Count: e.Stories})
	}
	return h, nil
}

// earlyInWords says how long after the first report of a story an outlet's own mostly comes, and how often it is the
// first.
func earlyInWords(delays store.Delays) (early, first string) {
	if len(delays) < fewestDelays {
		return "", ""
	}
	first = number(delays.Firsts()) + " of " + count(len(delays), "story", "stories") + " first"
	switch minutes := int(delays.Median().Round(time.Minute) / time.Minute); {
	case minutes == 0:
		return "mostly the first to report", first
	case minutes < 120:
		return count(minutes, "minute") + " after the first report, in the median", first
	case minutes < 48*60:
		return count((minutes+30)/60, "hour") + " after the first report, in the median", first
	default:
		return count((minutes+12*60)/(24*60), "day") + " after the first report, in the median", first
	}
}

// outletRow is an outlet on the list of all.
type outletRow struct {
	Name, Path, Host string
	Articles         string
	CopyShare        int // percent
	Hidden, First    bool
}

// outletsView is the content of the list of outlets.
type outletsView struct {
	Rows           []outletRow
	Total          string
	Previous, Next string
}

// outlets answers with the list of all outlets, those of most reports first.
func (s *site) outlets(w http.ResponseWriter, r *http.Request) error {
	page := pageNumber(r)
	return s.remembered(w, r, 10*time.Second, key("outlets", page, viewer(r), s.preferred.Load()), func() (*answer, error) {
		all, err := s.papers.get(s.Clock(), doneKept, func() ([]store.OutletFigure, error) { return s.Store.OutletList(r.Context()) })
		if err != nil {
			return nil, fmt.Errorf("list outlets: %w", err)
		}
		v := outletsView{Total: count(len(all), "outlet")}
		if page > 1 && (page-1)*outletsShown >= len(all) {
			return nil, store.ErrNotFound
		}
		for _, o := range pageOf(all, page, outletsShown) {
			v.Rows = append(v.Rows, outletRow{Name: outletName(o.Name, o.Host), Path: outletPath(o.Host), Host: o.Host, Articles: count(o.Articles, "report"),
				CopyShare: percentOf(o.Copies, o.Articles), Hidden: o.Preference == store.OutletHidden, First: o.Preference == store.OutletPreferred})
		}
		v.Previous, v.Next = besides("/outlets", page, page*outletsShown < len(all))
		p := s.page(r, "Outlets", v)
		p.Section, p.Summary, p.Canonical = "outlets", "The outlets whose reports the desk reads.", s.canonical("/outlets")
		return s.htmlAnswer("outlets", p)
	})
}

// percentOf is a share in whole percent.
func percentOf(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (part*100 + whole/2) / whole
}

// preferOutlet hides an outlet, prefers it, or neither.
func (s *site) preferOutlet(w http.ResponseWriter, r *http.Request) error {
	host := strings.ToLower(r.PathValue("name"))
	if _, _, _, err := s.carried(r.Context(), host); err != nil {
		return err
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return formError(err)
	}
	preference := r.PostForm.Get("preference")
	if preference != "" && preference != store.OutletHidden && preference != store.OutletPreferred {
		return &refusal{status: http.StatusBadRequest, title: "Not understood", message: "An outlet can be hidden, preferred, or neither."}
	}
	err := s.Store.Write(r.Context(), func(tx *store.Tx) error { return tx.SetOutletPreference(r.Context(), host, preference) })
	if err != nil {
		return fmt.Errorf("prefer outlet %s: %w", host, err)
	}
	s.papers.forget()
	s.finder.Forget()
	s.recent.drop()
	s.preferred.Add(1)
	http.Redirect(w, r, outletPath(host), http.StatusSeeOther)
	return nil
}
