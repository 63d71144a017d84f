package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Message is one turn of a conversation. Role is "system" or "user".
type Message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// Schema is a JSON Schema that an answer shall keep to. Endpoints that know nothing of schemas are asked without
// one, so whoever asks says in words, too, what is wanted.
type Schema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}

// ErrNoAnswer is an answer of the right form in which the model says nothing.
var ErrNoAnswer = errors.New("the model gave no text")

// chatQuestion is a request of /chat/completions. What not every endpoint takes is left out on the second try.
type chatQuestion struct {
	Model          string          `json:"model"`
	Messages       []Message       `json:"messages"`
	Stream         bool            `json:"stream"`
	Temperature    *float64        `json:"temperature,omitempty"`
	Seed           *int            `json:"seed,omitempty"`
	ResponseFormat *responseFormat `json:"response_format,omitempty"`
}

type responseFormat struct {
	Type   string  `json:"type"`
	Schema *Schema `json:"json_schema,omitempty"`
}

// Chat returns what the model answers to the messages. It asks again after a short time what a busy or failing
// endpoint did not answer, leaves one alone for a while that fails again and again ([Unavailable]), and
// asks no more questions at once than [Options.AtOnce].
func (c *Client) Chat(ctx context.Context, messages []Message, schema *Schema) (string, error) {
	select {
	case c.slots <- struct{}{}:
		defer func() { <-c.slots }()
	case <-ctx.Done():
		return "", ctx.Err()
	}
	if schema != nil && !c.plain.Load() {
		text, err := c.chat(ctx, c.question(messages, schema))
		if !refusesOptions(err) {
			return text, err
		}
		// It may be an option that the endpoint does not know, or the question itself.
		text, err = c.chat(ctx, c.question(messages, nil))
		if err == nil {
			c.plain.Store(true)
		}
		return text, err
	}
	return c.chat(ctx, c.question(messages, nil))
}

func (c *Client) question(messages []Message, schema *Schema) chatQuestion {
	q := chatQuestion{Model: c.model, Messages: messages}
	if schema != nil {
		q.Temperature, q.Seed = new(float64), new(int)
		q.ResponseFormat = &responseFormat{"json_schema", schema}
	}
	return q
}

// refusesOptions reports an answer with which endpoints refuse a request that they cannot read.
func refusesOptions(err error) bool {
	var status *StatusError
	return errors.As(err, &status) && (status.Status == http.StatusBadRequest || status.Status == http.StatusUnprocessableEntity ||
		status.Status == http.StatusNotImplemented)
}

func (c *Client) chat(ctx context.Context, q chatQuestion) (string, error) {
	var answer struct {
		Choices []struct {
			Message struct {
				Content string `json:"content"`
				Refusal string `json:"refusal"`
			} `json:"message"`
		} `json:"choices"`
	}
	if err := c.patiently(ctx, "/chat/completions", q, &answer); err != nil {
		return "", err
	}
	if len(answer.Choices) == 0 || answer.Choices[0].Message.Content == "" {
		if len(answer.Choices) > 0 && answer.Choices[0].Message.Refusal != "" {
			return "", fmt.Errorf("%w: it refused", ErrNoAnswer)
		}
		return "", ErrNoAnswer
	}
	return answer.Choices[0].Message.Content, nil
}
