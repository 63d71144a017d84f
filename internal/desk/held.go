package desk

import (
	"context"
	"errors"
	"sync"

	"github.com/wiredesk/wiredesk/internal/fetch"
)

// held remembers the slots that were reserved for requests which had to be put off, so that each
// request comes back to its own slot instead of taking a further one.
type held struct {
	mu    sync.Mutex
	slots map[string]*fetch.BusyError // by address
}

// maxHeld bounds what is remembered; a slot that is forgotten costs a pause.
const maxHeld = 10_000

// get makes a request, with the slot reserved for it before, if there is one.
func (h *held) get(ctx context.Context, client *fetch.Client, request fetch.Request) (*fetch.Response, error) {
	h.mu.Lock()
	request.Held = h.slots[request.URL]
	delete(h.slots, request.URL)
	h.mu.Unlock()
	resp, err := client.Get(ctx, request)
	var busy *fetch.BusyError
	if errors.As(err, &busy) {
		h.mu.Lock()
		if h.slots == nil || len(h.slots) >= maxHeld {
			h.slots = map[string]*fetch.BusyError{}
		}
		h.slots[request.URL] = busy
		h.mu.Unlock()
	}
	return resp, err
}
