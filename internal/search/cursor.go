package search

import (
	"encoding/base64"
	"fmt"
	"strconv"
	"strings"
)

// Cursor is where a page of what was found begins. The zero cursor is the beginning.
type Cursor struct {
	below  int64 // the window is that of documents below this one; 0 for the latest
	offset int   // in the window
}

// maxOffset bounds what a cursor may ask for.
const maxOffset = 10000

// Zero says whether this is the beginning.
func (c Cursor) Zero() bool { return c == Cursor{} }

// String writes a cursor for an address, so that nobody reads a meaning into it; empty for the beginning.
func (c Cursor) String() string {
	if c.Zero() {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(fmt.Appendf(nil, "%d.%d", c.below, c.offset))
}

// ParseCursor reads what [Cursor.String] wrote; anything else is a [Mistake].
func ParseCursor(text string) (Cursor, error) {
	if text == "" {
		return Cursor{}, nil
	}
	wrong := mistake("cursor must be one that this list gave as next.")
	raw, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return Cursor{}, wrong
	}
	below, offset, found := strings.Cut(string(raw), ".")
	c := Cursor{}
	if c.below, err = strconv.ParseInt(below, 10, 64); err != nil || c.below < 0 {
		return Cursor{}, wrong
	}
	if c.offset, err = strconv.Atoi(offset); err != nil || !found || c.offset < 0 || c.offset > maxOffset {
		return Cursor{}, wrong
	}
	return c, nil
}
