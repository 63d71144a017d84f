package fetch

import (
	"net"
	"net/url"
	"time"
)

// Options are what a Client is made with. Every zero value stands for the
// default that is named beside it.
type Options struct {
	// UserAgent says who asks, "Wiredesk/VERSION (+URL)". What stands before
	// the slash is the name robots.txt is read for. Default "Wiredesk".
	UserAgent string
	// Allow names what may be dialled on private networks: a host, a
	// host:port, or a CIDR prefix. A host or host:port may lead to any
	// address; a prefix admits whatever name resolves into it.
	Allow []string
	// Proxy is asked instead of the servers themselves, http or https. The guard
	// then sees only addresses written as numbers: names are resolved by the proxy,
	// whose own rules must keep private networks out. Default none; the
	// environment is never read.
	Proxy *url.URL
	// Resolver resolves host names. Default net.DefaultResolver.
	Resolver *net.Resolver

	Timeout       time.Duration // for a Get without its waits for slots; default 30 s
	HeaderTimeout time.Duration // from the request to the answer's header; default 15 s
	MaxBytes      int64         // of a body after decompression; default 8 MiB
	MaxRedirects  int           // default 5; negative for none

	Pause         time.Duration // between two visits to one host; default none
	MaxWait       time.Duration // for a slot, beyond which Get returns a BusyError; default 10 s
	MaxCrawlDelay time.Duration // the longest Crawl-delay of a robots.txt that is kept; default 30 s
	// Slots keeps the pauses. Default: in memory, for this Client alone.
	Slots Slots

	// Now tells the time. Default time.Now.
	Now func() time.Time
}

func (o Options) withDefaults() Options {
	setDefault(&o.UserAgent, "Wiredesk")
	setDefault(&o.Resolver, net.DefaultResolver)
	setDefault(&o.Timeout, 30*time.Second)
	setDefault(&o.HeaderTimeout, 15*time.Second)
	setDefault(&o.MaxBytes, 8<<20)
	setDefault(&o.MaxRedirects, 5)
	setDefault(&o.MaxWait, 10*time.Second)
	setDefault(&o.MaxCrawlDelay, 30*time.Second)
	o.MaxRedirects = max(o.MaxRedirects, 0)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Slots == nil {
		o.Slots = &memorySlots{free: map[string]time.Time{}}
	}
	return o
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

// Request is what to ask for.
type Request struct {
	URL string // absolute, http or https
	// ETag and LastModified are the validators of the copy at hand, byte for
	// byte as a Response gave them; empty for none.
	ETag, LastModified string
	Accept             string // media types wanted; empty for any
	MaxBytes           int64  // 0 for Options.MaxBytes
	Robots             bool   // obey robots.txt: for pages, not for feeds, which are published to be polled
	// Held is the BusyError of an earlier Get of the same URL. The slot it names
	// is this request's own, so no other is taken for that host.
	Held *BusyError
}
