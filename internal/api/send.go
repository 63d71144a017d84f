package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
)

// raw is JSON that is ready.
type raw []byte

// problem is an error as RFC 9457 has it. The type is about:blank, so the title is that of the status.
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
}

func (p *problem) Error() string { return strconv.Itoa(p.Status) + " " + p.Detail }

func badRequest(detail string) error {
	return &problem{Status: http.StatusBadRequest, Detail: detail}
}

// fail is the one table that turns errors into answers. What is unexpected stays in the log, under the number
// that the answer gives.
func (a *api) fail(w http.ResponseWriter, r *http.Request, err error) {
	var known *problem
	switch {
	case errors.As(err, &known):
	case errors.Is(err, store.ErrNotFound):
		known = &problem{Status: http.StatusNotFound, Detail: "There is nothing at this address. What can be asked is described in /api/v1/openapi.json."}
	case errors.Is(err, errGone):
		known = &problem{Status: http.StatusGone, Detail: "What was here is no longer kept."}
	case errors.Is(err, context.Canceled) && r.Context().Err() != nil:
		return // who asked has left
	default:
		id := strconv.FormatInt(a.Clock().UnixNano(), 36)
		a.Logger.Error("answer failed", "id", id, "path", r.URL.Path, "error", err)
		known = &problem{Status: http.StatusInternalServerError, Detail: "The log of the desk has the details under number " + id + "."}
	}
	known.Title = http.StatusText(known.Status)
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(known.Status)
	if r.Method != http.MethodHead {
		json.NewEncoder(w).Encode(known) // an error means that who asked has left
	}
}

// send writes a value as JSON, or that who asked has it.
func (a *api) send(w http.ResponseWriter, r *http.Request, v any) {
	body, ready := v.(raw)
	if !ready {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			a.fail(w, r, err)
			return
		}
		body = b.Bytes()
	}
	sum := sha256.Sum256(body)
	tag := `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache")
	if holds(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", "application/json; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		w.Write(body) // an error means that who asked has left
	}
}

// holds says whether one of the validators of If-None-Match is the tag (RFC 9110, section 13.1.2).
func holds(match, tag string) bool {
	for one := range strings.SplitSeq(match, ",") {
		if one = strings.TrimSpace(one); one == "*" || strings.TrimPrefix(one, "W/") == tag {
			return true
		}
	}
	return false
}
