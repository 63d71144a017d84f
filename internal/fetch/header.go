package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxDelay bounds what a server can ask for with a number that would overflow.
const maxDelay = 365 * 24 * time.Hour

// retryAfter reads Retry-After (RFC 9110, 10.2.3), seconds or a date; 0 when
// absent or past.
func retryAfter(h http.Header, now time.Time) time.Duration {
	v := strings.TrimSpace(h.Get("Retry-After"))
	if d, ok := seconds(v); ok {
		return d
	}
	if t, err := http.ParseTime(v); err == nil {
		return min(max(t.Sub(now), 0), maxDelay)
	}
	return 0
}

// maxAge is how long the answer stays fresh (RFC 9111, 4.2.1): max-age less
// Age, else Expires less Date; 0 when neither is given or the answer must not
// be kept.
func maxAge(h http.Header, now time.Time) time.Duration {
	var lifetime time.Duration
	given := false
	for _, directive := range strings.Split(strings.Join(h.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		switch name {
		case "no-store", "no-cache":
			return 0
		case "max-age":
			lifetime, given = seconds(strings.Trim(value, `"`))
		}
	}
	if given {
		age, _ := seconds(strings.TrimSpace(h.Get("Age")))
		return max(lifetime-age, 0)
	}
	expires, err := http.ParseTime(h.Get("Expires"))
	if err != nil {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return min(max(expires.Sub(now), 0), maxDelay)
}

func seconds(s string) (time.Duration, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return 0, false
	}
	return min(time.Duration(min(n, int64(maxDelay/time.Second)))*time.Second, maxDelay), true
}
