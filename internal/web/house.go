package web

import (
	"fmt"
	"net/http"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// aboutView is the content of the page that says what this is.
type aboutView struct {
	Work store.Work
	Next instant // when the next feed is due; empty when one is due now, or there is none
	Busy bool
}

func (s *site) about(w http.ResponseWriter, r *http.Request) error {
	return s.remembered(w, r, freshFor, key("about", viewer(r)), func() (*answer, error) {
		work, err := s.work(r.Context())
		if err != nil {
			return nil, err
		}
		next, err := s.Store.NextDue(r.Context())
		if err != nil {
			return nil, fmt.Errorf("next feed: %w", err)
		}
		v := aboutView{Work: work, Busy: !work.Idle()}
		if now := s.Clock(); next.After(now) {
			v.Next = instantOf(next, now)
		}
		p := s.page(r, "About", v)
		p.Section, p.Summary = "about", "What the desk does, and what it is doing now."
		return s.htmlAnswer("about", p)
	})
}

// health says whether the desk can answer at all: whether its database does.
func (s *site) health(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if err := s.Store.Ping(r.Context()); err != nil {
		s.Logger.Error("health check failed", "error", err)
		w.WriteHeader(http.StatusServiceUnavailable)
		fmt.Fprintln(w, "the database does not answer")
		return nil
	}
	fmt.Fprintln(w, "ok")
	return nil
}

func (s *site) metrics(w http.ResponseWriter, r *http.Request) error {
	if s.Metrics == nil {
		return store.ErrNotFound
	}
	s.Metrics.ServeHTTP(w, r)
	return nil
}

func (s *site) robots(w http.ResponseWriter, r *http.Request) error {
	const rules = "User-agent: *\nDisallow: /search\nDisallow: /feeds\nDisallow: /metrics\nDisallow: /takedown\nDisallow: /sign-in\nDisallow: /invitation/\n"
	return newAnswer("text/plain; charset=utf-8", []byte(rules), time.Time{}).send(w, r)
}
