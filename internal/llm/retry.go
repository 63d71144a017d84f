package llm

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// StatusError is an answer that is none, with what the endpoint said of it.
type StatusError struct {
	Status     int
	Said       string
	retryAfter time.Duration // 0 when the endpoint named no time
}

func (e *StatusError) Error() string {
	return strings.TrimSuffix(fmt.Sprintf("status %d: %s", e.Status, e.Said), ": ")
}

// attempts is how often one question is asked, longestWait how long at most it waits in between.
const (
	attempts    = 3
	longestWait = 20 * time.Second
)

// patiently asks as [Client.ask] does, again where that may help, and not at all while the endpoint is left alone.
func (c *Client) patiently(ctx context.Context, path string, question, out any) error {
	wait := c.backoff
	var err error
	for attempt := 1; ; attempt++ {
		if closed := c.breaker.allow(); closed != nil {
			return errors.Join(closed, err)
		}
		err = c.ask(ctx, path, question, out)
		switch {
		case err == nil, refusesOptions(err):
			c.breaker.succeeded() // a refusal, too, comes from an endpoint that works
			return err
		case ctx.Err() != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded):
			c.breaker.dropped()
			return err
		}
		c.breaker.failed()
		var status *StatusError
		asked := errors.As(err, &status) && status.retryAfter > 0
		if asked && status.retryAfter > longestWait {
			return errors.Join(c.breaker.rest(status.retryAfter), err)
		}
		if attempt == attempts || !mayPass(err) || ctx.Err() != nil {
			return err
		}
		pause := wait
		if asked {
			pause = status.retryAfter
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return err
		}
		wait *= 3
	}
}

// mayPass reports a failure that the same question may not meet again: the endpoint is busy, starting or
// gone for a moment.
func mayPass(err error) bool {
	var status *StatusError
	if errors.As(err, &status) {
		return status.Status == http.StatusTooManyRequests || status.Status == http.StatusRequestTimeout ||
			status.Status >= 500 && status.Status != http.StatusNotImplemented
	}
	return !errors.Is(err, errTooLarge) && !errors.Is(err, errTooSlow) && !errors.Is(err, errNoJSON)
}

// retryAfter reads the header of that name: seconds, or a time (RFC 9110, 10.2.3).
func retryAfter(header string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(header); err == nil {
		return time.Duration(max(0, min(seconds, 86400))) * time.Second
	}
	if at, err := http.ParseTime(header); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}
