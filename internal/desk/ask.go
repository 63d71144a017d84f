package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// feedAccept names what we read, feeds first.
const feedAccept = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, " +
	"application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5"

// believeMove is how often in a row a permanent redirect must be seen before the feed's
// address is changed: a mistake at the publisher's should not cost us the old one.
const believeMove = 3

// answer is what came of asking one feed.
type answer struct {
	feed     store.Feed
	putOff   time.Time       // set when it could not even be asked yet
	broken   error           // of the desk's own, not of the feed
	fresh    []store.Entry   // not stored before
	articles []store.Article // of the fresh and changed, in the same order
	changed  []store.Entry   // stored before, and different now
	reread   []int64         // articles of the changed
}

// ask asks one feed and reads what it answers.
func (d *Desk) ask(ctx context.Context, f store.Feed, down takedowns) answer {
	ctx, cancel := context.WithTimeout(ctx, askFor)
	defer cancel()
	known := f.Entries
	f.LastPoll, f.Entries = d.Clock(), 0
	resp, err := d.held.get(ctx, d.Fetch, fetch.Request{
		URL: f.URL, ETag: f.ETag, LastModified: f.LastModified, Accept: feedAccept, MaxBytes: d.MaxFeed,
	})
	var busy *fetch.BusyError
	if errors.As(err, &busy) {
		return answer{feed: f, putOff: busy.Until}
	}
	if err != nil {
		return answer{feed: d.failed(f, resp, err)}
	}
	f.ETag, f.LastModified = resp.ETag, resp.LastModified
	f.Failures = 0
	f = moved(f, resp)
	d.Logger.Debug("feed answered", "feed", f.URL, "status", resp.Status, "bytes", len(resp.Body))
	hash := hashOf(resp.Body)
	if resp.NotModified || f.BodyHash == hash {
		return answer{feed: d.unchanged(f, resp)}
	}
	return d.take(ctx, f, resp, hash, known, down)
}

// unchanged is a feed that has nothing to say since the last time. Its health stays what
// the last body made it.
func (d *Desk) unchanged(f store.Feed, resp *fetch.Response) store.Feed {
	f.LastOK = f.LastPoll
	if f.Health == store.HealthError || f.Health == store.HealthNew {
		f.Health, f.Message = store.HealthOK, ""
	}
	return d.schedule(f, resp)
}

// take reads a new body of a feed of which so many entries are known.
func (d *Desk) take(ctx context.Context, f store.Feed, resp *fetch.Response, hash string, known int, down takedowns) answer {
	parsed, err := feed.Parse(resp.Body, resp.ContentType, resp.URL, d.Clock())
	if err != nil {
		f.ETag, f.LastModified = "", "" // or the next answer would be 304, and the mend not seen
		return answer{feed: d.failed(f, resp, err)}
	}
	f.BodyHash, f.LastOK = hash, f.LastPoll
	f.Title, f.Site, f.Lang, f.Format = parsed.Title, parsed.Site, parsed.Lang, formatOf(parsed)
	f.Health, f.Message = healthOf(parsed)
	a := answer{feed: f}
	if err := d.compare(ctx, d.Store.Queries, &a, parsed, known, down); err != nil {
		return answer{feed: f, broken: err}
	}
	a.feed.Entries = len(a.fresh)
	if len(a.fresh) > 0 {
		a.feed.LastNew = a.feed.LastPoll
	}
	a.feed.Rhythm = rhythmOf(parsed)
	a.feed = d.schedule(a.feed, resp)
	return a
}

func formatOf(f news.Feed) string {
	if f.Version == "" {
		return f.Format
	}
	return f.Format + " " + f.Version
}

// tellMost is how many of a feed's warnings its message tells.
const tellMost = 3

// healthOf says what is to be said of a feed that could be read.
func healthOf(f news.Feed) (health, message string) {
	switch {
	case len(f.Entries) == 0 && len(f.Warnings) <= 1:
		return store.HealthWarning, "the feed is sound but holds no entries"
	case len(f.Warnings) > 0:
		return store.HealthWarning, strings.Join(f.Warnings[:min(tellMost, len(f.Warnings))], "; ")
	}
	return store.HealthOK, ""
}

// failed says why a feed could not be read, and puts it off the longer the more often that
// happens.
func (d *Desk) failed(f store.Feed, resp *fetch.Response, err error) store.Feed {
	f.Failures++
	f.Health, f.Message = store.HealthError, fetch.Explain(err)
	if resp == nil {
		resp = &fetch.Response{}
	}
	if resp.Status == http.StatusGone {
		f.Status = store.FeedGone
		f.Message = "the publisher says that this feed is gone for good (410)"
	}
	f.Title, f.Site, f.Lang, f.Format = "", "", "", ""
	d.Logger.Info("feed failed", "feed", f.URL, "failures", f.Failures, "err", err)
	return d.schedule(f, resp)
}

// moved follows a permanent redirect once it has been seen often enough.
func moved(f store.Feed, resp *fetch.Response) store.Feed {
	to := resp.PermanentURL
	switch {
	case to == "" || to == f.URL:
		f.MovedTo, f.MovedCount = "", 0
	case to != f.MovedTo:
		f.MovedTo, f.MovedCount = to, 1
	default:
		f.MovedCount++
	}
	return f
}

// rhythm is what is kept of a feed's body to compute the time of the next poll from.
type rhythm struct {
	Hints    news.PollHints `json:"hints"`
	Arrivals []time.Time    `json:"arrivals"`
}

// arrivals is how many of the newest entries tell how often new ones come.
const arrivals = 20

func rhythmOf(f news.Feed) string {
	r := rhythm{Hints: f.Hints}
	for _, e := range f.Entries[:min(arrivals, len(f.Entries))] {
		if !e.Published.IsZero() {
			r.Arrivals = append(r.Arrivals, e.Published)
		}
	}
	b, err := json.Marshal(r)
	if err != nil {
		return "" // only a time beyond JSON's years, which parsing has dropped
	}
	return string(b)
}

// schedule sets the time of the next poll.
func (d *Desk) schedule(f store.Feed, resp *fetch.Response) store.Feed {
	var r rhythm
	if f.Rhythm != "" {
		_ = json.Unmarshal([]byte(f.Rhythm), &r) // a rhythm of an older form counts as none
	}
	f.NextPoll = f.LastPoll.Add(feed.NextPoll(feed.Schedule{
		Now: f.LastPoll, Arrivals: r.Arrivals, Hints: r.Hints, MaxAge: resp.MaxAge, RetryAfter: resp.RetryAfter,
		Failures: f.Failures, Min: d.MinInterval, Max: d.MaxInterval, Random: d.Random(),
	}))
	return f
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}
