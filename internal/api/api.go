// Package api answers programs: what the desk knows, as JSON, under /api/v1/. What it answers is described by an OpenAPI
// 3.1 document, which it serves at /api/v1/openapi.json and which its tests hold it to.
//
// It only reads. Lists come in pages with a cursor; every answer carries an ETag and is not sent again to who has it; errors
// are problems of RFC 9457. Who may ask at all is decided in front of it, by package web.
package api

import (
	_ "embed"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
)

//go:embed openapi.json
var description []byte

// Options are what the API needs.
type Options struct {
	Store  *store.Store
	Clock  func() time.Time
	Logger *slog.Logger
}

type api struct {
	Options
	finder *search.Searcher
}

// New returns the handler of everything under /api/v1/.
func New(o Options) http.Handler {
	a := &api{o, search.New(o.Store, o.Clock)}
	mux := http.NewServeMux()
	for pattern, answer := range map[string]answerFunc{
		"GET /api/v1/openapi.json":             a.description,
		"GET /api/v1/stories":                  a.stories,
		"GET /api/v1/stories/{id}":             a.story,
		"GET /api/v1/stories/{id}/versions":    a.versions,
		"GET /api/v1/articles/{id}":            a.article,
		"GET /api/v1/entities/{id}":            a.entity,
		"GET /api/v1/entities/{id}/statements": a.statements,
		"GET /api/v1/entities/{id}/stories":    a.entityStories,
		"GET /api/v1/outlets":                  a.outlets,
		"GET /api/v1/outlets/{host}":           a.outlet,
		"GET /api/v1/sections":                 a.sections,
		"GET /api/v1/outlets/{host}/articles":  a.outletArticles,
		"GET /api/v1/search":                   a.search,
		"/api/v1/":                             a.nothing,
	} {
		mux.Handle(pattern, a.wrap(answer))
	}
	return mux
}

// answerFunc returns what is to be sent as JSON, or a redirect, or why not.
type answerFunc func(r *http.Request) (any, error)

// redirect is the answer that something is elsewhere.
type redirect string

// wrap sends what an answerFunc returns.
func (a *api) wrap(fn answerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch v := recover(); v {
			case nil:
			case http.ErrAbortHandler:
				panic(v)
			default:
				a.fail(w, r, fmt.Errorf("panic: %v\n%s", v, debug.Stack()))
			}
		}()
		v, err := fn(r)
		if err != nil {
			a.fail(w, r, err)
			return
		}
		if to, ok := v.(redirect); ok {
			http.Redirect(w, r, string(to), http.StatusMovedPermanently)
			return
		}
		a.send(w, r, v)
	})
}

func (a *api) description(*http.Request) (any, error) { return raw(description), nil }

func (a *api) nothing(r *http.Request) (any, error) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return nil, &problem{Status: http.StatusMethodNotAllowed, Detail: "Only GET and HEAD are answered here."}
	}
	return nil, store.ErrNotFound
}

// number reads the number in an address.
func number(r *http.Request) (int64, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil || id <= 0 {
		return 0, store.ErrNotFound
	}
	return id, nil
}

var errGone = errors.New("no longer there")
