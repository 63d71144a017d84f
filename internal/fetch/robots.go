package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"
)

const (
	maxRobots      = 500 << 10 // bytes that are read of a robots.txt, the least that RFC 9309 asks for
	robotsAge      = 24 * time.Hour
	robotsErrorAge = 10 * time.Minute
	maxRobotsHosts = 1024
)

// robots is what is known of one host's robots.txt.
type robots struct {
	rules   *rules
	failure string // why there are none and nothing may be asked; "" otherwise
	expires time.Time
}

// robotsError is ErrRobots with the reason where it is not the rules.
type robotsError struct{ reason string }

func (e *robotsError) Error() string        { return e.reason }
func (e *robotsError) Is(target error) bool { return target == ErrRobots }

// Temporary says that there was a failure, which may pass, where rules should be.
func (e *robotsError) Temporary() bool { return true }

// robotsCache keeps the robots.txt of the hosts visited last.
type robotsCache struct {
	mu    sync.Mutex
	hosts map[string]*robots
}

func (c *robotsCache) get(host string, now time.Time) *robots {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r := c.hosts[host]; r != nil && now.Before(r.expires) {
		return r
	}
	return nil
}

// put drops the one that expires first when the cache is full.
func (c *robotsCache) put(host string, r *robots) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.hosts) >= maxRobotsHosts {
		oldest := ""
		for h, r := range c.hosts {
			if oldest == "" || r.expires.Before(c.hosts[oldest].expires) {
				oldest = h
			}
		}
		delete(c.hosts, oldest)
	}
	c.hosts[host] = r
}

// askRobots returns an error unless the host's robots.txt allows the address.
func (v *visit) askRobots(ctx context.Context, u *url.URL) error {
	c, host := v.client, hostKey(u)
	r := c.robots.get(host, c.options.Now())
	if r == nil {
		var err error
		if r, err = v.fetchRobots(ctx, u); err != nil {
			return err
		}
		c.robots.put(host, r)
	}
	if r.failure != "" {
		return &robotsError{r.failure}
	}
	if !r.rules.allows(u.RequestURI()) {
		return ErrRobots
	}
	return nil
}

// fetchRobots asks for robots.txt as RFC 9309, 2.3.1 has it: there are no rules
// where there is no file (4xx), and nothing may be asked while the server fails
// (5xx, and 429, which asks for restraint). A server that cannot be reached is
// the caller's error: the page could not be had either.
func (v *visit) fetchRobots(ctx context.Context, u *url.URL) (*robots, error) {
	c := v.client
	resp, err := v.robotsAnswer(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"})
	now := c.options.Now()
	switch {
	case errors.Is(err, ErrTooLarge), errors.Is(err, ErrRedirects), errors.Is(err, ErrAddress), errors.Is(err, ErrEncoding):
		// No file that could be read is there.
		return &robots{rules: &rules{}, expires: now.Add(robotsAge)}, nil
	case err != nil:
		return nil, fmt.Errorf("robots.txt: %w", err)
	case resp.Status >= 500 || resp.Status == http.StatusTooManyRequests:
		failure := fmt.Sprintf("robots.txt, which says what may be read, %v", &HTTPError{resp.Status})
		return &robots{failure: failure, expires: now.Add(robotsErrorAge)}, nil
	case resp.Status >= 200 && resp.Status < 300:
		body := resp.Body[:min(len(resp.Body), maxRobots)]
		return &robots{rules: parseRobots(body, productToken(c.options.UserAgent)), expires: now.Add(robotsAge)}, nil
	}
	return &robots{rules: &rules{}, expires: now.Add(robotsAge)}, nil
}

// robotsAnswer follows redirects, to other hosts too, without taking turns
// there: it holds one already, and it asks for one small file.
func (v *visit) robotsAnswer(ctx context.Context, u *url.URL) (*Response, error) {
	for range v.client.options.MaxRedirects + 1 {
		if err := v.client.guard.literal(u); err != nil {
			return nil, err
		}
		resp, err := v.exchange(ctx, u, http.Header{}, v.client.options.MaxBytes)
		if err != nil {
			return nil, err
		}
		next, err := redirect(u, resp)
		if err != nil || next == nil {
			return resp, err
		}
		u = next
	}
	return nil, ErrRedirects
}

// crawlDelay is the pause that the host's robots.txt asks for, as far as it is
// known already.
func (c *Client) crawlDelay(host string) time.Duration {
	r := c.robots.get(host, c.options.Now())
	if r == nil || r.rules == nil {
		return 0
	}
	return min(r.rules.delay, c.options.MaxCrawlDelay)
}
