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
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Options say where an endpoint is and what to ask it for.
type Options struct {
	URL     string        // such as http://127.0.0.1:11434/v1
	Model   string        // the name under which the endpoint knows the model
	Key     string        // sent as a bearer token; may be empty
	Timeout time.Duration // of one question; 30 seconds when 0
}

// Client asks one model of one endpoint. It is safe for concurrent use.
type Client struct {
	base  string
	model string
	key   string
	http  *http.Client
}

const defaultTimeout = 30 * time.Second

// New makes a client. It refuses what is no web address and asks nothing yet.
func New(o Options) (*Client, error) {
	u, err := url.Parse(o.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("endpoint %q: want an address such as http://127.0.0.1:11434/v1", o.URL)
	}
	if o.Model == "" {
		return nil, errors.New("an endpoint needs the name of a model")
	}
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	client := &http.Client{Timeout: o.Timeout, CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse // the key is for this address only
	}}
	return &Client{strings.TrimRight(u.String(), "/"), o.Model, o.Key, client}, nil
}

// maxAnswer bounds an answer, in bytes.
const maxAnswer = 16 << 20

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
		return fmt.Errorf("ask %s: %w", c.base+path, err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return fmt.Errorf("answer of %s: %w", c.base+path, err)
	case len(answer) > maxAnswer:
		return fmt.Errorf("answer of %s: larger than %d MB", c.base+path, maxAnswer>>20)
	case resp.StatusCode != http.StatusOK:
		return fmt.Errorf("answer of %s: status %d: %s", c.base+path, resp.StatusCode, said(answer))
	}
	if err := json.Unmarshal(answer, out); err != nil {
		return fmt.Errorf("answer of %s: %w", c.base+path, err)
	}
	return nil
}

// said is what an endpoint says of an error, on one short line.
func said(answer []byte) string {
	var e struct {
		Error struct {
			Message string `json:"message"`
		} `json:"error"`
	}
	text := string(answer)
	if json.Unmarshal(answer, &e) == nil && e.Error.Message != "" {
		text = e.Error.Message
	}
	const longest = 200
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return text
}
