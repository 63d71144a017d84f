package embedding

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/wiredesk/wiredesk/news"
)

// Model is a table of token vectors and the tokenizer that belongs to it.
type Model struct {
	tokens    *tokenizer
	vectors   tensor
	width     int
	weights   *tensor
	mapping   *tensor
	normalize bool
}

const (
	// maxText is the number of bytes of a text that are looked at, and maxTokens the number of its
	// tokens that are averaged: what a report is about stands at its beginning.
	maxText   = 8 << 10
	maxTokens = 512
	// maxWidth bounds the dimensions of a vector.
	maxWidth = 4096
)

// Parse reads a model from the bytes of its files. Config may be empty: then vectors are
// normalised.
func Parse(safetensors, tokenizerJSON, config []byte) (*Model, error) {
	tensors, err := readTensors(safetensors)
	if err != nil {
		return nil, err
	}
	m := &Model{vectors: tensors["embeddings"], normalize: true}
	if len(m.vectors.shape) != 2 || m.vectors.shape[1] == 0 || m.vectors.shape[1] > maxWidth {
		return nil, fmt.Errorf("the file has no tensor %q of tokens × dimensions (at most %d)", "embeddings", maxWidth)
	}
	m.width = m.vectors.shape[1]
	for name, to := range map[string]**tensor{"weights": &m.weights, "mapping": &m.mapping} {
		if t, ok := tensors[name]; ok {
			*to = &t
		}
	}
	if len(config) > 0 {
		settings := struct {
			Normalize *bool `json:"normalize"`
		}{&m.normalize}
		if err := json.Unmarshal(config, &settings); err != nil {
			return nil, fmt.Errorf("configuration of the model: %w", err)
		}
	}
	if m.tokens, err = parseTokenizer(tokenizerJSON); err != nil {
		return nil, err
	}
	return m, m.check()
}

// check makes sure that every token has a row.
func (m *Model) check() error {
	rows := m.vectors.shape[0]
	if m.mapping == nil && m.tokens.size > rows {
		return fmt.Errorf("the tokenizer has %d tokens, the table %d rows", m.tokens.size, rows)
	}
	for _, t := range []*tensor{m.weights, m.mapping} {
		if t != nil && t.count() < m.tokens.size {
			return fmt.Errorf("the tokenizer has %d tokens, of which %d have a weight or a row", m.tokens.size, t.count())
		}
	}
	if m.mapping == nil {
		return nil
	}
	for i := range m.mapping.count() {
		if row := m.mapping.at(i); row < 0 || int(row) >= rows {
			return errors.New("the mapping leads to rows that the table has not")
		}
	}
	return nil
}

// Width is the number of dimensions of a vector.
func (m *Model) Width() int { return m.width }

// Embed returns the vector of a text, nil for one without known tokens. Of a long text the
// beginning counts.
func (m *Model) Embed(text string) []float32 {
	ids := m.tokens.encode(news.Cut(text, maxText), maxTokens)
	if len(ids) == 0 {
		return nil
	}
	sum := make([]float64, m.width)
	for _, id := range ids {
		row, weight := id, 1.0
		if m.mapping != nil {
			row = int(m.mapping.at(id))
		}
		if m.weights != nil {
			weight = m.weights.at(id)
		}
		m.vectors.addRow(sum, row, weight)
	}
	scale := 1 / float64(len(ids))
	if m.normalize {
		square := 0.0
		for _, v := range sum {
			square += v * v
		}
		if square == 0 {
			return nil
		}
		scale = 1 / math.Sqrt(square)
	}
	vector := make([]float32, m.width)
	for i, v := range sum {
		vector[i] = float32(v * scale)
	}
	return vector
}
