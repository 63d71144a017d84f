package web_test

import (
	"net/http"
	"testing"
	"time"
)

func TestADayAWeekAndAMonthHavePages(t *testing.T) {
	t.Parallel()
	w := newWorld(t) // 4 March 2026, a Wednesday
	ferry(w)
	lone(w, "Old leeks", "en", 48*time.Hour)
	lone(w, "Older leeks", "de", 8*24*time.Hour)
	today := w.get("/day/2026-03-04", http.StatusOK)
	wants(t, today, "<h1>Wednesday, 4 March 2026</h1>", "Ferry aground off Saltney", `<a rel="prev" href="/day/2026-03-03">← Tue 3 Mar 2026</a>`,
		`href="/week/2026-W10">Week 10 of 2026</a>`, `href="/month/2026-03">March 2026</a>`)
	lacks(t, today, "leeks", `rel="next"`)
	day := w.get("/day/2026-03-02", http.StatusOK)
	wants(t, day, "Old leeks", `<a rel="next" href="/day/2026-03-03">`)
	lacks(t, day, "Ferry", "Older")
	wants(t, w.get("/day/2026-03-03", http.StatusOK), "<h2>No story</h2>")
	week := w.get("/week/2026-W10", http.StatusOK)
	wants(t, week, "Week 10, 2 March to 8 March 2026", "Ferry aground", "Old leeks", `href="/day/2026-03-04">Wed 4 Mar</a>`, `rel="prev" href="/week/2026-W09"`)
	lacks(t, week, "Older leeks", "/day/2026-03-05")
	month := w.get("/month/2026-02", http.StatusOK)
	wants(t, month, "<h1>February 2026</h1>", "Older leeks", `href="/week/2026-W05"`)
	lacks(t, month, "Ferry")
	german := w.get("/month/2026-02?lang=de", http.StatusOK)
	wants(t, german, "Older leeks", `href="/month/2026-01?lang=de"`)
	lacks(t, w.get("/month/2026-02?lang=en", http.StatusOK), "Older leeks")
	wants(t, w.get("/", http.StatusOK), `href="/day/2026-03-03"`, `href="/week/2026-W10"`, `href="/month/2026-03"`)
}

func TestOnlyOneNameLeadsToAStretchOfTime(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, path := range []string{"/day/2026-3-4", "/day/2026-02-30", "/day/today", "/week/2026-W0", "/week/2026-W00", "/week/2026-W54", "/week/2025-W53", "/week/2026-W1",
		"/month/2026-13", "/month/2026", "/month/2026-03-04", "/day/9999-12-31", "/week/99999-W01", "/day/2026-03-06", "/month/2026-04", "/day/-001-01-01"} {
		w.get(path, http.StatusNotFound)
	}
	for _, path := range []string{"/week/2020-W53", "/week/2026-W01", "/day/2024-02-29", "/day/0001-01-01", "/month/0001-01", "/week/0001-W01"} {
		w.get(path, http.StatusOK)
	}
}

func TestAStoryStandsOnEveryDayOnWhichItWasReported(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.tell("A long story", told{outlet: "Far Post", host: "far.example", title: "One", lang: "en", first: "It began.", ago: 50 * time.Hour},
		told{outlet: "Echo", host: "echo.example", title: "Two", lang: "en", first: "It went on.", ago: time.Hour})
	for day, there := range map[string]bool{"2026-03-02": true, "2026-03-03": false, "2026-03-04": true} {
		page := w.get("/day/"+day, http.StatusOK)
		if there {
			wants(t, page, "A long story")
		} else {
			lacks(t, page, "A long story")
		}
	}
}
