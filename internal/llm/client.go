// Package llm speaks to an endpoint with the HTTP interface of OpenAI's API, which Ollama, llama.cpp and
// vLLM have too. An endpoint is trusted with nothing: its answers are bounded in size and time, and
// whoever asks checks what comes back.
package llm

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

// Options say where an endpoint is and what to ask it for.
type Options struct {
	URL     string        // such as http://127.0.0.1:11434/v1
	Model   string        // the name under which the endpoint knows the model
	Key     string        // sent as a bearer token; may be empty
	Timeout time.Duration // of one question; 30 seconds when 0
	AtOnce  int           // questions of Chat that are under way at the same time, at most; 1 when 0

	Now     func() time.Time // time.Now when nil
	Backoff time.Duration    // before a failed question of Chat is asked again; a second when 0
}

// Client asks one model of one endpoint. It is safe for concurrent use.
type Client struct {
	base  string
	model string
	key   string
	http  *http.Client

	now     func() time.Time
	backoff time.Duration
	slots   chan struct{} // one for each question of Chat under way
	breaker *breaker
	plain   atomic.Bool // the endpoint takes no options of Chat
}

const defaultTimeout = 30 * time.Second

// New makes a client. It refuses what is no web address and asks nothing yet.
func New(o Options) (*Client, error) {
	u, err := url.Parse(o.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("endpoint %q: want an address such as http://127.0.0.1:11434/v1", o.URL)
	}
	if u.User != nil {
		return nil, errors.New("the address of an endpoint holds a name or password: the key has a setting of its own")
	}
	if o.Model == "" {
		return nil, errors.New("an endpoint needs the name of a model")
	}
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Backoff <= 0 {
		o.Backoff = time.Second
	}
	client := &http.Client{Timeout: o.Timeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // the key is for this address only
	}}
	return &Client{
		base: strings.TrimRight(u.String(), "/"), model: o.Model, key: o.Key, http: client, now: o.Now, backoff: o.Backoff,
		slots: make(chan struct{}, max(o.AtOnce, 1)), breaker: &breaker{now: o.Now},
	}, nil
}

// Model is the name of the model that is asked.
func (c *Client) Model() string { return c.model }

// maxAnswer bounds an answer, in bytes.
const maxAnswer = 16 << 20

// What may be wrong with an answer beside its status.
var (
	errTooLarge = fmt.Errorf("larger than %d MB", maxAnswer>>20)
	errTooSlow  = errors.New("took too long")
	errNoJSON   = errors.New("no JSON of the wanted form")
)

// ask posts a question as JSON and reads the answer into out.
func (c *Client) ask(ctx context.Context, path string, question, out any) error {
	body, err := json.Marshal(question)
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	if c.key != "" {
		r.Header.Set("Authorization", "Bearer "+c.key)
	}
	resp, err := c.http.Do(r)
	if err != nil {
		return c.failure("ask", path, inTime(err))
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return c.failure("answer of", path, inTime(err))
	case len(answer) > maxAnswer:
		return c.failure("answer of", path, errTooLarge)
	case resp.StatusCode != http.StatusOK:
		return c.failure("answer of", path, &StatusError{resp.StatusCode, c.said(answer), retryAfter(resp.Header.Get("Retry-After"), c.now())})
	}
	if err := json.Unmarshal(answer, out); err != nil {
		return c.failure("answer of", path, fmt.Errorf("%w: %w", errNoJSON, err))
	}
	return nil
}

// failure says what went wrong where.
func (c *Client) failure(what, path string, err error) error {
	return fmt.Errorf("%s %s: %w", what, c.base+path, err)
}

// inTime tells a question that took too long from one that failed.
func inTime(err error) error {
	if slow, ok := errors.AsType[net.Error](err); ok && slow.Timeout() {
		return fmt.Errorf("%w: %w", errTooSlow, err)
	}
	return err
}

// said is what an endpoint says of an error, on one short line, without the key that it may repeat.
func (c *Client) said(answer []byte) string {
	var e struct {
		Error struct {
			Message string `json:"message"`
		} `json:"error"`
	}
	text := string(answer)
	if json.Unmarshal(answer, &e) == nil && e.Error.Message != "" {
		text = e.Error.Message
	}
	if c.key != "" {
		text = strings.ReplaceAll(text, c.key, "(key)")
	}
	const longest = 200
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return text
}
