package desk

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// takedowns are the articles and outlets that must not come back.
type takedowns struct{ articles, outlets map[string]bool }

func (d *Desk) takedowns(ctx context.Context) (t takedowns, err error) {
	if t.articles, err = d.Store.TakenDown(ctx, store.TakedownArticle); err != nil {
		return t, fmt.Errorf("load takedowns: %w", err)
	}
	if t.outlets, err = d.Store.TakenDown(ctx, store.TakedownOutlet); err != nil {
		return t, fmt.Errorf("load takedowns: %w", err)
	}
	return t, nil
}

func (t takedowns) cover(a store.Article) bool { return t.articles[a.Key] || t.outlets[a.Host] }

// compare sets the entries of a document against those stored, of which there are known: which
// are new, which changed.
func (d *Desk) compare(ctx context.Context, q store.Queries, a *answer, parsed news.Feed, known int, down takedowns) error {
	keys := feed.Keys(parsed.Entries)
	stored := &entrySet{}
	if known > 0 {
		var err error
		if stored, err = storedEntries(ctx, q, a.feed.ID, keys, parsed.Entries); err != nil {
			return err
		}
	}
	shared := sharedURLs(parsed.Entries)
	now := d.Clock()
	var rewritten []store.Article
	seen := map[string]bool{} // an entry that a document repeats word for word is one
	for i, item := range parsed.Entries {
		entry := store.Entry{FeedID: a.feed.ID, Key: keys[i], Fingerprint: feed.Fingerprint(item), Hash: contentHash(item), FirstSeen: now, Item: item}
		before, ok := stored.take(entry)
		if ok {
			entry.Key = before.Key // or an article named after it would be another one
		}
		article := articleOf(a.feed, entry, shared)
		article.Seen = now
		if article.Published.IsZero() {
			article.Published = now
		}
		if seen[entry.Key] || down.cover(article) {
			continue
		}
		seen[entry.Key] = true
		switch {
		case !ok:
			a.fresh, a.articles = append(a.fresh, entry), append(a.articles, article)
		case before.Hash != entry.Hash:
			entry.ID, entry.ArticleID = before.ID, before.ArticleID
			a.changed, rewritten = append(a.changed, entry), append(rewritten, article)
			if before.ArticleID != 0 {
				a.reread = append(a.reread, before.ArticleID)
			}
		}
	}
	a.articles = append(a.articles, rewritten...)
	return nil
}

// storedEntries loads what is stored of a document's entries: by their keys, and for those whose
// key is not known by their fingerprints.
func storedEntries(ctx context.Context, q store.Queries, id int64, keys []string, entries []news.Entry) (*entrySet, error) {
	byKey, err := q.EntriesByKey(ctx, id, keys)
	if err != nil {
		return nil, fmt.Errorf("load entries: %w", err)
	}
	s := &entrySet{byKey: make(map[string]store.EntryState, len(byKey)), byPrint: map[string][]store.EntryState{}}
	for _, e := range byKey {
		s.byKey[e.Key] = e
	}
	var prints []string
	for i, key := range keys {
		if _, ok := s.byKey[key]; !ok {
			prints = append(prints, feed.Fingerprint(entries[i]))
		}
	}
	byPrint, err := q.EntriesByFingerprint(ctx, id, prints)
	if err != nil {
		return nil, fmt.Errorf("load entries: %w", err)
	}
	for _, e := range byPrint {
		if _, ok := s.byKey[e.Key]; !ok {
			s.byPrint[e.Fingerprint] = append(s.byPrint[e.Fingerprint], e)
		}
	}
	return s, nil
}

// entrySet finds stored entries again, each once.
type entrySet struct {
	byKey   map[string]store.EntryState
	byPrint map[string][]store.EntryState // those whose key is not in the document any more
}

// take returns the stored entry that an entry of a document is: the one with its key, or, where
// a feed changes its GUIDs on each fetch, one with its address, title and time whose key
// has gone, rather one with the same content.
func (s *entrySet) take(e store.Entry) (store.EntryState, bool) {
	if before, ok := s.byKey[e.Key]; ok {
		return before, true
	}
	left := s.byPrint[e.Fingerprint]
	best := -1
	for i, before := range left {
		dated := !before.Published.IsZero() && !e.Item.Published.IsZero()
		if dated && !before.Published.Equal(e.Item.Published) {
			continue
		}
		if best < 0 || before.Hash == e.Hash && left[best].Hash != e.Hash {
			best = i
		}
	}
	if best < 0 {
		return store.EntryState{}, false
	}
	before := left[best]
	s.byPrint[e.Fingerprint] = slices.Delete(left, best, best+1)
	return before, true
}

// sharedURLs finds the addresses that more than one entry of a document leads to.
func sharedURLs(entries []news.Entry) map[string]bool {
	seen, shared := map[string]bool{}, map[string]bool{}
	for _, e := range entries {
		u := news.CanonicalURL(e.URL)
		shared[u] = seen[u]
		seen[u] = true
	}
	return shared
}

// contentHash changes when the article is to be read again: with the title, the address, the
// content, or the publisher's own mark of an update.
func contentHash(e news.Entry) string {
	updated := ""
	if !e.Updated.IsZero() && !e.Updated.Equal(e.Published) {
		updated = strconv.FormatInt(e.Updated.Unix(), 10)
	}
	return hashOf([]byte(strings.Join([]string{e.Title, e.URL, e.Summary, e.Content, updated}, "\x00")))
}

// queueEntries holds the articles for which no host has to be asked.
const queueEntries = "entries"

// articleOf says which article an entry leads to. Where several entries of a document share one
// address, or one has none, the entry itself is the article.
func articleOf(f store.Feed, e store.Entry, shared map[string]bool) store.Article {
	item := e.Item
	address := news.CanonicalURL(item.URL)
	if item.PublisherURL != "" {
		address = news.CanonicalURL(item.PublisherURL)
	}
	a := store.Article{URL: address, Key: address, Host: news.Host(address), Title: item.Headline, Published: item.Published, Lang: item.Lang}
	a.Queue = a.Host
	if a.Title == "" {
		a.Title = item.Title
	}
	if a.Published.IsZero() {
		a.Published = item.Updated
	}
	if address == "" || shared[news.CanonicalURL(item.URL)] && item.PublisherURL == "" {
		a.Key = "feed:" + strconv.FormatInt(f.ID, 10) + ":" + e.Key
		a.Queue = queueEntries
	}
	if item.Opaque {
		a.Queue = queueEntries
		if host := news.Host(item.Source.URL); host != "" {
			a.Host = host
		}
	}
	if a.URL == "" {
		a.URL = f.Site
	}
	if a.Host == "" {
		a.Host = news.Host(f.Site)
	}
	if a.Host == "" {
		a.Host = news.Host(f.URL)
	}
	if a.Queue == "" {
		a.Queue = queueEntries
	}
	return a
}
