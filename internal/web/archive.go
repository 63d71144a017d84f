package web

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// A day, a week and a month have pages of their own whose addresses never change: /day/2026-11-22, /week/2026-W47 (ISO
// 8601) and /month/2026-11, in UTC. A story is on the page of every stretch of time in which it was reported, weighed by
// what was reported then.

// period is a stretch of time with a page.
type period struct {
	kind       string // "day", "week" or "month"
	start, end time.Time
	halfLife   time.Duration // see score
}

func dayOf(t time.Time) period {
	start := t.UTC().Truncate(24 * time.Hour)
	return period{"day", start, start.AddDate(0, 0, 1), 24 * time.Hour}
}

func weekOf(t time.Time) period {
	day := dayOf(t).start
	start := day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	return period{"week", start, start.AddDate(0, 0, 7), 7 * 24 * time.Hour}
}

func monthOf(t time.Time) period {
	t = t.UTC()
	start := time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	return period{"month", start, start.AddDate(0, 1, 0), 31 * 24 * time.Hour}
}

// name is the period as its address names it.
func (p period) name() string {
	switch p.kind {
	case "day":
		return p.start.Format(time.DateOnly)
	case "week":
		year, week := p.start.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	}
	return p.start.Format("2006-01")
}

func (p period) path() string { return "/" + p.kind + "/" + p.name() }

func (p period) title() string {
	switch p.kind {
	case "day":
		return p.start.Format("Monday, 2 January 2006")
	case "week":
		_, week := p.start.ISOWeek()
		last := p.end.AddDate(0, 0, -1)
		return fmt.Sprintf("Week %d, %s to %s", week, p.start.Format("2 January"), last.Format("2 January 2006"))
	}
	return p.start.Format("January 2006")
}

// short is the title as links have it.
func (p period) short() string {
	switch p.kind {
	case "day":
		return p.start.Format("Mon 2 Jan 2006")
	case "week":
		year, week := p.start.ISOWeek()
		return fmt.Sprintf("Week %d of %d", week, year)
	}
	return p.start.Format("January 2006")
}

func (p period) beside(step int) period {
	switch p.kind {
	case "day":
		return dayOf(p.start.AddDate(0, 0, step))
	case "week":
		return weekOf(p.start.AddDate(0, 0, 7*step))
	}
	return monthOf(p.start.AddDate(0, step, 0))
}

// periodNamed reads the name of a period in an address; it is written in one way only.
func periodNamed(kind, name string) (period, error) {
	var p period
	switch kind {
	case "day":
		t, err := time.Parse(time.DateOnly, name)
		if err != nil {
			return p, store.ErrNotFound
		}
		p = dayOf(t)
	case "week":
		years, weeks, _ := strings.Cut(name, "-W")
		year, errYear := strconv.Atoi(years)
		week, errWeek := strconv.Atoi(weeks)
		if errYear != nil || errWeek != nil || year < 1 || year > 9999 || week < 1 || week > 53 {
			return p, store.ErrNotFound
		}
		// 4 January is always in the first week.
		p = weekOf(time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 7*(week-1)))
	default:
		t, err := time.Parse("2006-01", name)
		if err != nil {
			return p, store.ErrNotFound
		}
		p = monthOf(t)
	}
	if p.name() != name || p.start.Year() < 1 {
		return p, store.ErrNotFound
	}
	return p, nil
}

// archiveView is the content of a period's page.
type archiveView struct {
	frontView
	Title   string
	Around  []choice // the periods that it is in, and those in it
	Earlier *choice
	Later   *choice // nil when that has not begun
	Over    bool
}

// archive answers /day/…, /week/… and /month/….
func (s *site) archive(kind string) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		p, err := periodNamed(kind, r.PathValue("name"))
		if err != nil {
			return err
		}
		now := s.Clock()
		if p.start.After(now.Add(24 * time.Hour)) {
			return notFound("This " + kind + " has not begun.")
		}
		lang, page := langOf(r.FormValue("lang")), pageNumber(r)
		life := 10 * time.Minute // late reports can still come into a stretch of time that is over
		if p.end.After(now.Add(-24 * time.Hour)) {
			life = 5 * time.Second
		}
		return s.remembered(w, r, life, key("archive", p.path(), lang, page, viewer(r)), func() (*answer, error) {
			return s.archiveAnswer(r, p, lang, page)
		})
	}
}

// storyGoesOn is how long after a period a story that was reported in it may have its latest report, to be found.
const storyGoesOn = 14 * 24 * time.Hour

func (s *site) archiveAnswer(r *http.Request, p period, lang string, page int) (*answer, error) {
	now := s.Clock()
	all, err := s.Store.StoriesBetween(r.Context(), p.start, p.end, p.end.Add(storyGoesOn), 2*frontCandidates)
	if err != nil {
		return nil, fmt.Errorf("stories of %s: %w", p.path(), err)
	}
	languages := map[string]int{}
	var wanted []store.Story
	for _, st := range all {
		if st, ok := during(st, p); ok {
			languages[st.Lang]++
			if lang == "" || st.Lang == lang {
				wanted = append(wanted, st)
			}
		}
	}
	stories := ranked(wanted, p.end, p.halfLife)
	part := pageOf(stories, page, frontPageSize)
	if len(part) == 0 && page > 1 {
		return nil, store.ErrNotFound
	}
	v := archiveView{Title: p.title(), Over: !p.end.After(now)}
	v.fill(part, page == 1, now)
	if v.Lead != nil {
		if err := s.tellMore(r.Context(), v.Lead); err != nil {
			return nil, err
		}
	}
	v.Languages = languagesOf(lang, languages, func(code string) string { return periodAddress(p, code, 1) })
	v.Previous, v.Next = "", ""
	if page > 1 {
		v.Previous = periodAddress(p, lang, page-1)
	}
	if page*frontPageSize < len(stories) {
		v.Next = periodAddress(p, lang, page+1)
	}
	v.around(p, lang, now)
	frame := s.page(r, p.title(), v)
	frame.Section, frame.Summary, frame.Canonical = "front", "The stories of "+p.title()+".", s.canonical(periodAddress(p, lang, page))
	return s.htmlAnswer("archive", frame)
}

// during is a story as it was told in a period: what the score counts is cut to it. ok is false when nothing was reported in it.
func during(st store.Story, p period) (_ store.Story, ok bool) {
	if len(st.Pulse) == 0 {
		return st, !st.Latest.Before(p.start) && st.Latest.Before(p.end)
	}
	st.Pulse = slices.DeleteFunc(slices.Clone(st.Pulse), func(b store.Beat) bool { return b.At.Before(p.start) || !b.At.Before(p.end) })
	return st, len(st.Pulse) > 0
}

func periodAddress(p period, lang string, page int) string {
	q := frontQuery{lang: lang, page: page}
	return withQuery(p.path(), q.values())
}

// around links the periods before and after, the longer ones that hold it, and the days of a week.
func (v *archiveView) around(p period, lang string, now time.Time) {
	link := func(to period, label string, current bool) choice {
		return choice{Label: label, Href: periodAddress(to, lang, 1), Current: current}
	}
	before := p.beside(-1)
	earlier := link(before, before.short(), false)
	v.Earlier = &earlier
	if after := p.beside(1); !after.start.After(now) {
		later := link(after, after.short(), false)
		v.Later = &later
	}
	switch p.kind {
	case "day":
		v.Around = append(v.Around, link(weekOf(p.start), weekOf(p.start).short(), false), link(monthOf(p.start), monthOf(p.start).short(), false))
	case "week":
		for i := range 7 {
			if day := dayOf(p.start.AddDate(0, 0, i)); !day.start.After(now) {
				v.Around = append(v.Around, link(day, day.start.Format("Mon 2 Jan"), false))
			}
		}
		v.Around = append(v.Around, link(monthOf(p.start.AddDate(0, 0, 3)), monthOf(p.start.AddDate(0, 0, 3)).short(), false))
	default:
		for week := weekOf(p.start); week.start.Before(p.end) && !week.start.After(now); week = week.beside(1) {
			v.Around = append(v.Around, link(week, week.short(), false))
		}
	}
}
