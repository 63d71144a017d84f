package web

import (
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// What is new since a reader was last here is known from a cookie that holds two times and nothing else: the end of
// the visit before, and when this one was last heard of. A visit ends with half an hour without a page.

const (
	visitEnds = 30 * time.Minute
	// visitNoted is how often the cookie of a visit that goes on is renewed.
	visitNoted = time.Minute
	// visitStep is how exactly the time of the last visit is known: readers who came at about the same time share pages.
	visitStep = 5 * time.Minute
	// longestAway is how long a visit is remembered.
	longestAway = 60 * 24 * time.Hour
)

// visitCookie names the cookie, with the port of the desk: browsers share cookies between the ports of a host.
func visitCookie(c caller) string {
	if _, port, err := net.SplitHostPort(c.host); err == nil {
		return "visit_" + port
	}
	return "visit"
}

// visit says when the visit before this one ended, zero for a reader who was not here before, and notes that the reader is here.
func (s *site) visit(w http.ResponseWriter, r *http.Request) time.Time {
	now, c := s.Clock(), askerOf(r).caller
	before, last := visitsOf(r, visitCookie(c), now)
	gone := now.Sub(last)
	if gone > visitEnds {
		before = last
	}
	if gone > visitNoted {
		value := strconv.FormatInt(unixOf(before), 36) + "." + strconv.FormatInt(now.Unix(), 36)
		http.SetCookie(w, &http.Cookie{Name: visitCookie(c), Value: value, Path: "/", HttpOnly: true, Secure: c.https, SameSite: http.SameSiteLaxMode,
			MaxAge: int(longestAway.Seconds())})
	}
	if now.Sub(before) > longestAway {
		return time.Time{}
	}
	return before.Truncate(visitStep)
}

func unixOf(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// visitsOf reads the cookie; both times are zero where it makes no sense.
func visitsOf(r *http.Request, name string, now time.Time) (before, last time.Time) {
	cookie, err := r.Cookie(name)
	if err != nil {
		return before, last
	}
	first, second, _ := strings.Cut(cookie.Value, ".")
	a, errA := strconv.ParseInt(first, 36, 64)
	b, errB := strconv.ParseInt(second, 36, 64)
	if errA != nil || errB != nil || a < 0 || b < a || b > now.Unix()+60 {
		return before, last
	}
	if a > 0 {
		before = time.Unix(a, 0).UTC()
	}
	return before, time.Unix(b, 0).UTC()
}
