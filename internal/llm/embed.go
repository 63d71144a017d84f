package llm

import (
	"context"
	"fmt"
	"math"
)

// maxWidth bounds the dimensions of a vector.
const maxWidth = 8192

// Embed returns a vector for each text, in their order. All have the same width and finite
// numbers; an endpoint that answers otherwise is an error.
func (c *Client) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	question := struct {
		Model string   `json:"model"`
		Input []string `json:"input"`
	}{c.model, texts}
	var answer struct {
		Data []struct {
			Index     int       `json:"index"`
			Embedding []float32 `json:"embedding"`
		} `json:"data"`
	}
	if err := c.ask(ctx, "/embeddings", question, &answer); err != nil {
		return nil, err
	}
	vectors := make([][]float32, len(texts))
	for _, d := range answer.Data {
		if d.Index < 0 || d.Index >= len(vectors) || vectors[d.Index] != nil {
			return nil, fmt.Errorf("the endpoint answered for text %d of %d, or twice", d.Index, len(texts))
		}
		if len(d.Embedding) == 0 || len(d.Embedding) > maxWidth {
			return nil, fmt.Errorf("the endpoint answered with a vector of %d dimensions", len(d.Embedding))
		}
		for _, v := range d.Embedding {
			if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
				return nil, fmt.Errorf("the endpoint answered with a vector that is not finite")
			}
		}
		vectors[d.Index] = d.Embedding
	}
	for i, v := range vectors {
		if v == nil || len(v) != len(vectors[0]) {
			return nil, fmt.Errorf("the endpoint gave no vector for text %d, or one of another width", i)
		}
	}
	return vectors, nil
}
