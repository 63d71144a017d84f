package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// handlerFunc answers a request, or returns why it could not and has then
// written nothing.
type handlerFunc func(w http.ResponseWriter, r *http.Request) error

// refusal is an error that the reader is told about.
type refusal struct {
	status  int
	title   string
	message string
	retry   time.Duration // when to come back; 0 for no advice
}

func (e *refusal) Error() string { return fmt.Sprintf("%d %s: %s", e.status, e.title, e.message) }

func notFound(message string) error {
	return &refusal{status: http.StatusNotFound, title: "Not found", message: message}
}

func gone(message string) error {
	return &refusal{status: http.StatusGone, title: "No longer here", message: message}
}

// wrap turns what a handler returns into a page. A panic is an error like others, but
// for the one by which net/http cuts a connection.
func (s *site) wrap(h handlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch v := recover(); v {
			case nil:
			case http.ErrAbortHandler:
				panic(v)
			default:
				s.fail(w, r, fmt.Errorf("panic: %v\n%s", v, debug.Stack()))
			}
		}()
		if err := h(w, r); err != nil {
			s.fail(w, r, err)
		}
	})
}

// fail is the one table that turns errors into answers. What is inside an unexpected
// error stays in the log, under the number that the page shows.
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	var known *refusal
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &known):
	case errors.Is(err, store.ErrNotFound):
		known = notFound("There is nothing at this address. It may have been mistyped.").(*refusal)
	case errors.As(err, &tooLarge):
		known = &refusal{status: http.StatusRequestEntityTooLarge, title: "Too large",
			message: fmt.Sprintf("What was sent is larger than %d kB.", tooLarge.Limit>>10)}
	case r.Context().Err() != nil && errors.Is(err, context.Canceled):
		return // the reader has left
	default:
		id := strconv.FormatInt(s.Clock().UnixNano(), 36)
		s.Logger.Error("page failed", "id", id, "method", r.Method, "path", loggedPath(r.URL.Path), "error", err)
		known = &refusal{status: http.StatusInternalServerError, title: "Something went wrong",
			message: "The desk could not make this page. The log of the desk has the details under number " + id + "."}
	}
	if known.retry > 0 {
		retryAfter(w, known.retry)
	}
	s.errorPage(w, r, known)
}

// retryAfter says when to come back, in whole seconds.
func retryAfter(w http.ResponseWriter, wait time.Duration) {
	w.Header().Set("Retry-After", strconv.Itoa(int((wait+time.Second-1)/time.Second)))
}

// errorPage writes the page of a refusal. It must not fail: where even the
// template does, the bare words are written.
func (s *site) errorPage(w http.ResponseWriter, r *http.Request, e *refusal) {
	body, err := s.views.render("error", s.page(r, e.title, e.message))
	if err != nil {
		s.Logger.Error("error page failed", "error", err)
		http.Error(w, e.title+": "+e.message, e.status)
		return
	}
	w.Header().Set("Content-Type", htmlType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(e.status)
	if r.Method != http.MethodHead {
		w.Write(body)
	}
}

func (s *site) notFound(w http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return &refusal{status: http.StatusMethodNotAllowed, title: "Not possible here",
			message: "This address cannot be used in this way."}
	}
	return store.ErrNotFound
}
