package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"time"
)

// What can be asked of an error of this package with errors.Is.
var (
	ErrPrivate   = errors.New("the address is on a private network; allow it by name with fetch.allow")
	ErrTooLarge  = errors.New("the answer is too large")
	ErrRobots    = errors.New("robots.txt does not allow it")
	ErrRedirects = errors.New("too many redirects")
	ErrAddress   = errors.New("not an address that can be asked")
	ErrEncoding  = errors.New("the answer cannot be decompressed")
	ErrTimeout   = errors.New("no answer in time")
)

// HTTPError is an answer other than success (2xx) and 304.
type HTTPError struct {
	Status int
}

func (e *HTTPError) Error() string {
	if text := http.StatusText(e.Status); text != "" {
		return fmt.Sprintf("answered %d %s", e.Status, text)
	}
	return fmt.Sprintf("answered %d", e.Status)
}

// BusyError says that the host's next free slot is further away than
// Options.MaxWait. The slot at Until was taken for this request: ask again then,
// with the error in Request.Held.
type BusyError struct {
	Host  string // with port
	Until time.Time
}

func (e *BusyError) Error() string {
	return fmt.Sprintf("%s is asked again at %s at the earliest", e.Host, e.Until.UTC().Format(time.RFC3339))
}

// sizeError is ErrTooLarge with the limit that was passed.
type sizeError struct{ limit int64 }

func (e *sizeError) Error() string        { return "the answer is larger than " + size(e.limit) }
func (e *sizeError) Is(target error) bool { return target == ErrTooLarge }

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

// timeoutError is ErrTimeout with the time that was allowed.
type timeoutError struct{ after time.Duration }

func (e *timeoutError) Error() string        { return fmt.Sprintf("no answer within %v", e.after) }
func (e *timeoutError) Is(target error) bool { return target == ErrTimeout }
func (e *timeoutError) Timeout() bool        { return true }
