package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/http/httpguts"
)

// Response is an answer.
type Response struct {
	URL         string // the address that answered, after redirects
	Status      int
	NotModified bool // answered 304: the copy at hand still holds, Body is empty
	// PermanentURL is where the address has moved for good: the target of the
	// last redirect such that it and all before it were 301 or 308. Empty when
	// there was none.
	PermanentURL string
	Header       http.Header
	Body         []byte // decompressed; its character set is the caller's matter
	ContentType  string // as sent
	// ETag and LastModified are to be sent back with the next Request, byte for
	// byte. An answer of 304 that names none keeps those of the request.
	ETag, LastModified string
	RetryAfter         time.Duration // how long to stay away, 0 when not said
	MaxAge             time.Duration // how long the answer stays fresh, 0 when not said
}

// Client fetches. It is safe for concurrent use.
type Client struct {
	options   Options
	transport *http.Transport
	guard     *guard
	turns     turns
	robots    robotsCache
	bodies    bodies
}

// New makes a Client. Call Close when it is no longer needed.
func New(o Options) *Client {
	o = o.withDefaults()
	c := &Client{
		options: o,
		guard:   newGuard(o),
		turns:   turns{hosts: map[string]*turn{}},
		robots:  robotsCache{hosts: map[string]*robots{}},
	}
	// Most hosts are asked once in a quarter of an hour, so idle connections
	// are few and short-lived: each costs two goroutines and two buffers.
	c.transport = &http.Transport{
		DialContext:            c.guard.dial,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  o.HeaderTimeout,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        15 * time.Second,
	}
	if o.Proxy != nil {
		c.transport.Proxy = http.ProxyURL(o.Proxy)
	}
	return c
}

// Close closes idle connections.
func (c *Client) Close() { c.transport.CloseIdleConnections() }

// Get asks for req.URL and follows redirects. It waits for the host's slot and
// returns a *BusyError when that is too far away.
//
// An answer other than success and 304 is an *HTTPError; the Response is then
// returned all the same, without a body, for its Retry-After and address.
// Every other error comes with a nil Response.
func (c *Client) Get(ctx context.Context, req Request) (*Response, error) {
	u, err := parseAddress(req.URL)
	if err != nil {
		return nil, fmt.Errorf("fetch %s: %w", req.URL, err)
	}
	v := visit{client: c, request: req, left: c.options.Timeout}
	defer v.leave()
	resp, err := v.follow(ctx, u)
	if err != nil {
		return resp, fmt.Errorf("fetch %s: %w", req.URL, err)
	}
	return resp, nil
}

// visit is one Get under way.
type visit struct {
	client  *Client
	request Request
	left    time.Duration // of the time allowed for exchanges
	host    string        // whose turn is held, "" for none
	done    func()        // ends the turn
}

func (v *visit) follow(ctx context.Context, u *url.URL) (*Response, error) {
	seen := map[string]bool{}
	permanent, moved := true, ""
	for range v.client.options.MaxRedirects + 1 {
		if seen[u.String()] {
			return nil, fmt.Errorf("%w: they lead in a circle", ErrRedirects)
		}
		seen[u.String()] = true
		resp, err := v.hop(ctx, u)
		if err != nil {
			return nil, err
		}
		next, err := redirect(u, resp)
		if err != nil {
			return nil, err
		}
		if next == nil {
			resp.PermanentURL = moved
			return resp, statusError(resp)
		}
		permanent = permanent && (resp.Status == http.StatusMovedPermanently || resp.Status == http.StatusPermanentRedirect)
		if permanent {
			moved = next.String()
		}
		u = next
	}
	return nil, ErrRedirects
}

// redirect returns where an answer sends us, nil for nowhere.
func redirect(from *url.URL, resp *Response) (*url.URL, error) {
	switch resp.Status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	location := resp.Header.Get("Location")
	if location == "" || len(location) > maxAddress {
		return nil, nil
	}
	next, err := from.Parse(location)
	if err != nil {
		return nil, fmt.Errorf("%w: redirected to %q", ErrAddress, location)
	}
	return next, checkAddress(next)
}

func statusError(resp *Response) error {
	if resp.NotModified || resp.Status >= 200 && resp.Status < 300 {
		return nil
	}
	return &HTTPError{Status: resp.Status}
}

// hop makes the request to one address, in the host's turn.
func (v *visit) hop(ctx context.Context, u *url.URL) (*Response, error) {
	if err := v.client.guard.literal(u); err != nil {
		return nil, err
	}
	if err := v.enter(ctx, u); err != nil {
		return nil, err
	}
	if v.request.Robots {
		if err := v.askRobots(ctx, u); err != nil {
			return nil, err
		}
	}
	resp, err := v.exchange(ctx, u, v.header(), v.limit())
	if err != nil {
		return nil, err
	}
	return resp, v.client.holdBack(ctx, v.host, resp)
}

func (v *visit) limit() int64 {
	if v.request.MaxBytes > 0 {
		return v.request.MaxBytes
	}
	return v.client.options.MaxBytes
}

// enter waits for the turn at the address's host unless this visit has it. The
// turn at the host before is given up first, so that two visits which cross
// cannot wait for each other.
func (v *visit) enter(ctx context.Context, u *url.URL) error {
	host := hostKey(u)
	if v.host == host {
		return nil
	}
	v.leave()
	pause := v.client.options.Pause
	if v.request.Robots && pause > 0 {
		pause = max(pause, v.client.crawlDelay(host))
	}
	done, err := v.client.enter(ctx, host, pause, v.request.Held)
	if err != nil {
		return err
	}
	v.host, v.done = host, done
	return nil
}

func (v *visit) leave() {
	if v.done != nil {
		v.done()
	}
	v.host, v.done = "", nil
}

func (v *visit) header() http.Header {
	h := http.Header{}
	setHeader(h, "If-None-Match", v.request.ETag)
	setHeader(h, "If-Modified-Since", v.request.LastModified)
	setHeader(h, "Accept", v.request.Accept)
	return h
}

// setHeader leaves out what could not be sent as it is.
func setHeader(h http.Header, name, value string) {
	if value != "" && httpguts.ValidHeaderFieldValue(value) {
		h[name] = []string{value}
	}
}

// exchange makes one request within the time that is left and reads the answer.
func (v *visit) exchange(ctx context.Context, u *url.URL, header http.Header, limit int64) (*Response, error) {
	started := time.Now()
	timed, cancel := context.WithTimeout(ctx, v.left)
	defer cancel()
	resp, err := v.client.roundTrip(timed, u, header, limit)
	v.left -= time.Since(started)
	if err == nil || ctx.Err() != nil {
		return resp, err
	}
	var network net.Error
	switch {
	case timed.Err() != nil:
		return nil, &timeoutError{v.client.options.Timeout}
	case strings.Contains(err.Error(), "awaiting response headers"):
		return nil, &timeoutError{v.client.options.HeaderTimeout}
	case errors.As(err, &network) && network.Timeout():
		return nil, &timeoutError{time.Since(started).Round(time.Second)}
	}
	return nil, err
}

func (c *Client) roundTrip(ctx context.Context, u *url.URL, header http.Header, limit int64) (*Response, error) {
	header["User-Agent"] = []string{c.options.UserAgent}
	header["Accept-Encoding"] = []string{acceptEncoding}
	req := (&http.Request{Method: http.MethodGet, URL: u, Host: u.Host, Header: header}).WithContext(ctx)
	raw, err := c.transport.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	defer raw.Body.Close()
	resp := c.response(u, raw, header)
	if resp.Status >= 200 && resp.Status < 300 {
		resp.Body, err = c.bodies.read(raw, limit)
	}
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func (c *Client) response(u *url.URL, raw *http.Response, asked http.Header) *Response {
	now := c.options.Now()
	resp := &Response{
		URL:          u.String(),
		Status:       raw.StatusCode,
		NotModified:  raw.StatusCode == http.StatusNotModified,
		Header:       raw.Header,
		ContentType:  raw.Header.Get("Content-Type"),
		ETag:         raw.Header.Get("ETag"),
		LastModified: raw.Header.Get("Last-Modified"),
		RetryAfter:   retryAfter(raw.Header, now),
		MaxAge:       maxAge(raw.Header, now),
	}
	if resp.NotModified && resp.ETag == "" && resp.LastModified == "" {
		resp.ETag, resp.LastModified = asked.Get("If-None-Match"), asked.Get("If-Modified-Since")
	}
	return resp
}
