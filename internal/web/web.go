package web

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// Desk is what the pages ask the desk to do. Errors are shown to the person who
// asked, so they say in plain words what went wrong.
type Desk interface {
	// AddFeed follows the feed at an address, or those that the page at the
	// address names. The section may be empty. Feeds that were known are not
	// among those returned.
	AddFeed(ctx context.Context, address, section string) (added []store.Feed, err error)
	// Look reads the feeds that AddFeed could follow at an address, each with the address that was asked as its Self.
	// It returns at least one, or an error.
	Look(ctx context.Context, address string) ([]news.Feed, error)
	// ImportOPML follows the feeds of an OPML document and counts the new and
	// the known ones.
	ImportOPML(ctx context.Context, data []byte) (added, known int, err error)
	// PollNow makes a feed due at once.
	PollNow(ctx context.Context, feedID int64) error
	// Move puts articles into a story, or, when story is 0, into a new one of their own, where
	// they stay. It returns the story.
	Move(ctx context.Context, articles []int64, story int64) (int64, error)
	// Merge makes one story part of another.
	Merge(ctx context.Context, from, to int64) error
	// TakeDown removes an article, by its number, or all of an outlet, by its host, for good
	// (see the kinds of takedowns in package store). It returns how many articles went.
	TakeDown(ctx context.Context, kind, value, reason string) (int, error)
}

// Options are what the pages need.
type Options struct {
	Store *store.Store
	// Desk may be nil: then the pages only show, and change nothing.
	Desk   Desk
	Clock  func() time.Time // time.Now when nil
	Logger *slog.Logger     // none when nil
	// Title is the name of the site; "Wiredesk" when empty.
	Title string
	// PublicURL is the address under which readers reach the site, such as
	// "https://news.example.org"; empty when it has none beyond the machine. It is
	// the base of the addresses in feeds, and its host is a name of the desk.
	PublicURL string
	// Hosts are further names of the desk, with or without a port. The names
	// of the loopback interface always are.
	Hosts []string
	// Metrics answers /metrics; nil for none.
	Metrics http.Handler
	// API answers everything under /api/; nil for none.
	API http.Handler
	// Accounts are who can sign in; those of the Store when nil.
	Accounts *auth.Accounts
	// Public lets all the world read. Else those on other machines have to sign in.
	Public bool
	// Proxies are the addresses of proxies whose word on who asks is taken.
	Proxies []netip.Prefix
	// Pictures shows the lead pictures that the desk keeps.
	Pictures bool
	// CacheBytes bounds the memory for finished pages; 32 MB when 0.
	CacheBytes int
}

// site is the handler's state: what it was given, and what it derived of that.
type site struct {
	Options
	base      string // PublicURL without a slash at its end
	origin    string // its scheme and host
	names     hostNames
	untrusted sync.Once // to warn of a proxy that is not believed
	assets    assets
	views     views
	cache     *pageCache
	left      kept[store.Work] // see work
	done      kept[store.Work]
	finder    *search.Searcher
	shelves   kept[[]store.Section]      // see sections
	preferred atomic.Int64               // counts changes of what is thought of outlets
	papers    kept[[]store.OutletFigure] // see outlets
	recent    *recentStories
	live      *live
}

// New returns the handler of all pages and feeds. It panics when a template
// that was compiled in is broken, or PublicURL is no address.
func New(o Options) http.Handler {
	s, err := newSite(o)
	if err != nil {
		panic("web: " + err.Error())
	}
	return &handler{s.handler(), s.live}
}

// handler is the site with what has to end before a server can.
type handler struct {
	http.Handler
	live *live
}

func newSite(o Options) (*site, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Title == "" {
		o.Title = "Wiredesk"
	}
	if o.CacheBytes == 0 {
		o.CacheBytes = 32 << 20
	}
	if o.Accounts == nil {
		o.Accounts = auth.New(auth.Options{Store: o.Store, Clock: o.Clock, Logger: o.Logger})
	}
	s := &site{Options: o, base: strings.TrimSuffix(o.PublicURL, "/"), cache: newPageCache(o.CacheBytes), recent: newRecentStories(o.Store), finder: search.New(o.Store, o.Clock)}
	s.live = newLive(s)
	public, err := url.Parse(s.base)
	if err != nil || s.base != "" && (public.Host == "" || public.Scheme != "http" && public.Scheme != "https") {
		return nil, errors.New("public address " + o.PublicURL + ": want one like https://news.example.org")
	}
	s.origin = public.Scheme + "://" + public.Host
	s.names = newHostNames(append([]string{public.Host}, o.Hosts...))
	if s.assets, err = loadAssets(); err != nil {
		return nil, err
	}
	s.views, err = loadViews(s.assets)
	return s, err
}

// Server returns a server for the handler that does not let slow or idle
// clients hold it up, and lets pages that wait for news go when it is shut down. The caller sets Addr or gives it a listener.
func Server(h http.Handler) *http.Server {
	s := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       60 * time.Second,
		WriteTimeout:      90 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	if h, ok := h.(*handler); ok {
		s.RegisterOnShutdown(h.live.end)
	}
	return s
}
