package feed

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"strconv"

	"github.com/wiredesk/wiredesk/news"
)

// Keys returns a stable identity for each entry of one document, in its order: the
// GUID where no other entry of the document has the same; else the address where
// that is the entry's own; else address, title, time and GUID together, and with the
// text where these are shared too. Two entries get one key only when they are the
// same in all of that. A key has 23 characters of base64url.
//
// Some feeds make up new GUIDs on each fetch. Then every key is new; whether the
// entry is new as well, Fingerprint tells: an unknown key whose fingerprint is known
// from the same feed, and is in this document only once, is the old entry.
func Keys(entries []news.Entry) []string {
	c := countIdentities(entries)
	keys := make([]string, len(entries))
	for i := range entries {
		keys[i] = c.key(&entries[i])
	}
	return keys
}

// Fingerprint identifies an entry by its address and title, whatever its GUID.
func Fingerprint(e news.Entry) string { return hashed("f", address(&e), e.Title) }

// identityCounts tells how often each identity is in a document.
type identityCounts struct{ guids, urls, loose map[string]int }

func countIdentities(entries []news.Entry) identityCounts {
	c := identityCounts{map[string]int{}, map[string]int{}, map[string]int{}}
	for i := range entries {
		e := &entries[i]
		c.guids[e.GUID]++
		c.urls[address(e)]++
	}
	for i := range entries {
		if e := &entries[i]; !c.byGUID(e) && !c.byURL(e) {
			c.loose[looseIdentity(e)]++
		}
	}
	return c
}

func (c identityCounts) byGUID(e *news.Entry) bool { return e.GUID != "" && c.guids[e.GUID] == 1 }

func (c identityCounts) byURL(e *news.Entry) bool { return e.URL != "" && c.urls[address(e)] == 1 }

func (c identityCounts) key(e *news.Entry) string {
	switch {
	case c.byGUID(e):
		return hashed("g", e.GUID)
	case c.byURL(e):
		return hashed("u", address(e))
	}
	id := looseIdentity(e)
	if c.loose[id] > 1 {
		return hashed("t", id, e.Summary, e.Content)
	}
	return id
}

func looseIdentity(e *news.Entry) string {
	return hashed("l", address(e), e.Title, strconv.FormatInt(e.Published.Unix(), 10), e.GUID)
}

// address is the form of an entry's address in which tracking does not count.
func address(e *news.Entry) string {
	if u := news.CanonicalURL(e.URL); u != "" {
		return u
	}
	return e.URL
}

// hashed is a kind followed by 128 bits of the hash of some texts.
func hashed(kind string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		io.WriteString(h, strconv.Itoa(len(p)))
		io.WriteString(h, ":")
		io.WriteString(h, p)
	}
	return kind + base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:16])
}
