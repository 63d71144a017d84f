package web

import (
	"net/http"
	"net/url"
	"strings"
)

// audited lets a change through and notes in the log who made it, once it was made.
func (s *site) audited(w http.ResponseWriter, r *http.Request, next http.Handler) {
	seen := &statusSeen{ResponseWriter: w}
	next.ServeHTTP(seen, r)
	if seen.status >= http.StatusBadRequest {
		return
	}
	who := askerOf(r)
	s.Logger.Info("changed by hand", append([]any{"by", who.Name(), "from", who.addr.String(), "what", r.Pattern, "path", loggedPath(r.URL.Path)}, told(r.PostForm)...)...)
}

// told are the fields of a form that say what was changed. Others may hold what is nobody's business.
func told(form url.Values) []any {
	var all []any
	for _, name := range []string{"article", "to", "into", "outlet", "reason", "role", "name", "kind", "section", "preference"} {
		if values := form[name]; len(values) > 0 {
			all = append(all, name, cutAt(strings.Join(values, ","), 200))
		}
	}
	return all
}

// loggedPath is a path without the secret that it may hold.
func loggedPath(path string) string {
	if strings.HasPrefix(path, linkPath) {
		return linkPath + "…"
	}
	return path
}

// statusSeen remembers the status of an answer.
type statusSeen struct {
	http.ResponseWriter
	status int
}

func (s *statusSeen) WriteHeader(status int) {
	if s.status == 0 {
		s.status = status
	}
	s.ResponseWriter.WriteHeader(status)
}

func (s *statusSeen) Write(b []byte) (int, error) {
	if s.status == 0 {
		s.status = http.StatusOK
	}
	return s.ResponseWriter.Write(b)
}

// Unwrap serves http.ResponseController.
func (s *statusSeen) Unwrap() http.ResponseWriter { return s.ResponseWriter }
