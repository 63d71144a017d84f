package api

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	defaultLimit = 50
	maxLimit     = 200
)

// list is a page of a list. Next is the cursor of the page behind it, null on the last one.
type list[T any] struct {
	Items []T     `json:"items"`
	Next  *string `json:"next"`
}

// limitOf is how many items are asked for.
func limitOf(r *http.Request) (int, error) {
	text := r.FormValue("limit")
	if text == "" {
		return defaultLimit, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > maxLimit {
		return 0, badRequest(fmt.Sprintf("limit must be a number from 1 to %d.", maxLimit))
	}
	return n, nil
}

// place is where a page begins: behind the item with this time and number. The zero place is the beginning.
type place struct {
	at time.Time
	id int64
}

// cursor writes a place so that nobody reads a meaning into it.
func (p place) cursor() *string {
	text := base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%d.%d", p.at.UnixMilli(), p.id))
	return &text
}

// placeOf reads the cursor of a request.
func placeOf(r *http.Request) (place, error) {
	text := r.FormValue("cursor")
	if text == "" {
		return place{}, nil
	}
	wrong := badRequest("cursor must be one that this list gave as next.")
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return place{}, wrong
	}
	at, id, found := strings.Cut(string(raw), ".")
	ms, err := strconv.ParseInt(at, 10, 64)
	number, err2 := strconv.ParseInt(id, 10, 64)
	if !found || err != nil || err2 != nil || number < 0 {
		return place{}, wrong
	}
	return place{time.UnixMilli(ms).UTC(), number}, nil
}

// windowOf reads which part is asked for of a list that is counted rather than ordered by time.
func windowOf(r *http.Request) (offset, limit int, err error) {
	if limit, err = limitOf(r); err != nil {
		return 0, 0, err
	}
	p, err := placeOf(r)
	if p.id > 1<<20 {
		return 0, 0, badRequest("cursor is beyond the end of the list.")
	}
	return int(p.id), limit, err
}

// counted cuts a list of which one more than limit was asked for.
func counted[T any](items []T, offset, limit int) list[T] {
	if items == nil {
		items = []T{}
	}
	if len(items) <= limit {
		return list[T]{Items: items}
	}
	return list[T]{items[:limit], place{id: int64(offset + limit)}.cursor()}
}
