package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	frontPageSize = 40
	// frontCandidates bounds how many stories of a stretch of time are ranked;
	// the latest are.
	frontCandidates = 2000
	// fullFront is the number of stories below which the front page looks further back
	// by itself.
	fullFront = 6
)

// window is a stretch of time that the front page can show.
type window struct {
	Name     string // in addresses
	Label    string
	length   time.Duration
	halfLife time.Duration // see score
}

var windows = [...]window{
	{"day", "Day", 24 * time.Hour, 12 * time.Hour},
	{"week", "Week", 7 * 24 * time.Hour, 48 * time.Hour},
	{"month", "Month", 31 * 24 * time.Hour, 7 * 24 * time.Hour},
	{allTimes, "All", 100 * 365 * 24 * time.Hour, 7 * 24 * time.Hour},
}

// allTimes is the window in which news of any age can be read, such as an archive that was
// imported. Its order is that of the day on which its latest story was reported.
const allTimes = "all"

// frontQuery is what a reader asks of the front page.
type frontQuery struct {
	lang    string
	section string // slug; empty for all
	window  string // empty for the shortest that fills the page
	page    int    // from 1
	fresh   bool   // only what is new since the reader was here last
}

func frontQueryOf(v url.Values) frontQuery {
	q := frontQuery{lang: langOf(v.Get("lang")), page: 1, fresh: v.Get("new") == "1"}
	for _, w := range windows {
		if v.Get("window") == w.Name {
			q.window = w.Name
		}
	}
	if n, err := strconv.Atoi(v.Get("page")); err == nil && n > 1 && n <= frontCandidates {
		q.page = n
	}
	return q
}

// langOf is the language that a reader asks for, empty where it can be none.
func langOf(typed string) string {
	if len(typed) > 8 {
		return ""
	}
	return typed
}

// address is the address of the front page that q asks for.
func (q frontQuery) address() string { return withQuery(q.path("/"), q.values()) }

// path is where the list is: that of all stories, whose path is given, or that of a section.
func (q frontQuery) path(all string) string {
	if q.section != "" {
		return sectionPath(q.section)
	}
	return all
}

func (q frontQuery) values() url.Values {
	v := url.Values{}
	if q.window != "" {
		v.Set("window", q.window)
	}
	if q.lang != "" {
		v.Set("lang", q.lang)
	}
	if q.page > 1 {
		v.Set("page", strconv.Itoa(q.page))
	}
	if q.fresh {
		v.Set("new", "1")
	}
	return v
}

func withQuery(path string, v url.Values) string {
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// choice is one link of a filter.
type choice struct {
	Label   string
	Href    string
	Count   int
	Words   string // what stands in place of a count
	Current bool
}

// frontView is the content of the front page.
type frontView struct {
	Lead      *lead
	Cards     []card
	Also      []card // stories of one outlet
	Windows   []choice
	Languages []choice
	Sections  []choice
	Section   string // label of the section that is shown; empty for all stories
	Previous  string // addresses of the pages beside this one
	Next      string
	Empty     emptyFront
	Since     *sinceView // what is new since the reader was here last
	Fresh     bool       // only that is shown
	Dates     []choice   // pages of days, weeks and months

	before time.Time // when the reader was here last
}

// emptyFront says why a front page has no stories, for the words that say what to do.
type emptyFront struct {
	NoFeeds, Waiting, Filtered, Seen bool
	Asking                           bool   // nothing has come yet that could be worked on
	AllTimes                         string // address of the longest window
}

func (s *site) front(w http.ResponseWriter, r *http.Request) error {
	return s.frontOf(w, r, frontQueryOf(r.URL.Query()))
}

// frontOf answers with the front page that is asked for, of all stories or of a section.
func (s *site) frontOf(w http.ResponseWriter, r *http.Request, q frontQuery) error {
	before := s.visit(w, r)
	return s.remembered(w, r, freshFor, key("front", q, viewer(r), before.Unix()), func() (*answer, error) {
		return s.frontAnswer(r, q, before)
	})
}

func (s *site) frontAnswer(r *http.Request, q frontQuery, before time.Time) (*answer, error) {
	now := s.Clock()
	stories, in, languages, err := s.frontStories(r.Context(), q)
	if err != nil {
		return nil, err
	}
	sections, err := s.sections(r.Context())
	if err != nil {
		return nil, err
	}
	v := frontView{Sections: sectionChoices(q, sections), Section: labelOf(sections, q.section), Windows: windowChoices(q, in), Languages: languageChoices(q, languages), Dates: datesBefore(now, q.lang), before: before}
	if since := sinceOf(stories, before, now, ""); since != nil {
		other := q
		other.fresh, other.page = !q.fresh, 1
		since.Href = other.address()
		v.Since, v.Fresh = since, q.fresh
	}
	if q.fresh {
		stories = slices.DeleteFunc(stories, func(st store.Story) bool { return markOf(st, before) == "" })
	}
	part := pageOf(stories, q.page, frontPageSize)
	if len(part) == 0 && q.page > 1 {
		return nil, store.ErrNotFound
	}
	v.fill(part, q.page == 1, now)
	if v.Lead != nil {
		if err := s.tellMore(r.Context(), v.Lead); err != nil {
			return nil, err
		}
	}
	v.turn(q, len(stories))
	if len(stories) == 0 {
		if v.Empty, err = s.whyEmpty(r.Context(), q); err != nil {
			return nil, err
		}
	}
	p := s.page(r, v.Section, v)
	p.Section, p.Summary = "front", "The news by story, with the sentences of the sources it stands on."
	p.Canonical = s.canonical(q.address())
	if q.page == 1 && q.section == "" {
		p.Live = &liveView{Since: now.UnixMilli(), Lang: q.lang, Show: q.address()}
	}
	q.page, q.fresh = 1, false
	title := s.Title
	if v.Section != "" {
		title += ": " + v.Section
	}
	p.Alternates = alternates(q.path("/index"), q.values(), title)
	return s.htmlAnswer("front", p)
}

// frontStories returns the stories of the front page in their order, the window they
// are of, and how many stories there are in each language.
func (s *site) frontStories(ctx context.Context, q frontQuery) ([]store.Story, window, map[string]int, error) {
	now := s.Clock()
	for i, w := range windows {
		if q.window != "" && q.window != w.Name {
			continue
		}
		all, err := s.recent.of(ctx, i, now)
		if err != nil {
			return nil, w, nil, fmt.Errorf("stories of the front page: %w", err)
		}
		languages := map[string]int{}
		var wanted []store.Story
		for _, st := range all {
			if q.section != "" && !inSection(st, q.section) {
				continue
			}
			languages[st.Lang]++
			if q.lang == "" || st.Lang == q.lang {
				wanted = append(wanted, st)
			}
		}
		month := i == len(windows)-2 // what is older is shown only when there is nothing newer
		if q.window != "" || len(wanted) >= fullFront || month && len(wanted) > 0 || i == len(windows)-1 {
			if w.Name == allTimes && len(all) > 0 && all[0].Latest.Before(now) {
				now = all[0].Latest
			}
			return ranked(wanted, now, w.halfLife), w, languages, nil
		}
	}
	return nil, windows[0], nil, nil
}

func windowChoices(q frontQuery, in window) []choice {
	var all []choice
	for _, w := range windows {
		all = append(all, choice{Label: w.Label, Href: frontQuery{section: q.section, lang: q.lang, window: w.Name}.address(), Current: w.Name == in.Name})
	}
	return all
}

func languageChoices(q frontQuery, languages map[string]int) []choice {
	return languagesOf(q.lang, languages, func(code string) string {
		return frontQuery{section: q.section, lang: code, window: q.window}.address()
	})
}

// shownLanguages bounds the languages that are offered.
const shownLanguages = 12

// languagesOf are the languages in which a list can be read, those of most stories first; none where there is but one.
func languagesOf(current string, languages map[string]int, address func(code string) string) []choice {
	if len(languages) < 2 && current == "" {
		return nil
	}
	all := []choice{{Label: "All", Href: address(""), Current: current == ""}}
	codes := byCount(languages)
	for _, code := range codes[:min(len(codes), shownLanguages)] {
		all = append(all, choice{Label: languageName(code), Href: address(code), Count: languages[code], Current: code == current})
	}
	return all
}

// datesBefore are the pages of the day before, of this week and of this month.
func datesBefore(now time.Time, lang string) []choice {
	var all []choice
	for _, p := range []period{dayOf(now).beside(-1), weekOf(now), monthOf(now)} {
		all = append(all, choice{Label: p.short(), Href: periodAddress(p, lang, 1)})
	}
	return all
}

func pageOf[T any](all []T, page, size int) []T {
	start := min((page-1)*size, len(all))
	return all[start:min(start+size, len(all))]
}

// fill puts stories into their places: the first one in the lead of the first page, stories
// of several outlets on cards, those of a single one in the list.
func (v *frontView) fill(stories []store.Story, first bool, now time.Time) {
	for _, st := range stories {
		c := cardOf(st, now)
		c.Mark = markOf(st, v.before)
		switch {
		case first && v.Lead == nil:
			v.Lead = &lead{card: c}
		case st.Outlets > 1:
			v.Cards = append(v.Cards, c)
		default:
			v.Also = append(v.Also, c)
		}
	}
}

func (v *frontView) turn(q frontQuery, total int) {
	if q.page > 1 {
		p := q
		p.page--
		v.Previous = p.address()
	}
	if q.page*frontPageSize < total {
		p := q
		p.page++
		v.Next = p.address()
	}
}

func (s *site) whyEmpty(ctx context.Context, q frontQuery) (emptyFront, error) {
	e := emptyFront{Filtered: q.lang != "" || q.section != "", Seen: q.fresh, AllTimes: frontQuery{section: q.section, window: windows[len(windows)-1].Name}.address()}
	if e.Filtered || e.Seen {
		return e, nil
	}
	w, err := s.work(ctx)
	e.NoFeeds = w.Feeds == 0 && w.Articles == 0
	// The first answer of a new feed counts as neither due nor unread while it is on its way.
	e.Waiting = !e.NoFeeds && (!w.Idle() || w.Due > 0 || w.Articles == 0)
	e.Asking = e.Waiting && w.Idle()
	return e, err
}

// lead is the first story of the front page, of which more is told.
type lead struct {
	card
	More   []sentence // what the account says after the teaser
	Latest []report
}

const (
	leadSentences = 3 // with the teaser
	leadReports   = 4
)

// tellMore adds to the lead what its account says. An account that is just being erased leaves the
// lead as it is.
func (s *site) tellMore(ctx context.Context, l *lead) error {
	a, err := s.Store.Account(ctx, l.ID)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("account of story %d: %w", l.ID, err)
	}
	sentences := newNoter(a).sentences(account.SentencesAsReported(a.Forms.Short.Sentences)) // the teaser is the first of these
	if len(sentences) > 1 {
		l.More = sentences[1:min(len(sentences), leadSentences)]
	}
	if reports := reportsOf(a, s.Clock(), nil); len(reports) > 1 {
		l.Latest = reports[:min(len(reports), leadReports)]
	}
	return nil
}
