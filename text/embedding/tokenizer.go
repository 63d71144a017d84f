package embedding

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"unicode/utf8"
)

// tokenizer cuts a text into the tokens of a model.
type tokenizer struct {
	normalize []func(string) string
	split     []func([]string) []string
	segment   func(word string, ids []int) []int // appends the tokens of a word
	size      int                                // one more than the highest token
}

// part is an element of the file that is one of several kinds.
type part struct {
	Type string `json:"type"`

	Normalizers   []json.RawMessage `json:"normalizers"`
	Pretokenizers []json.RawMessage `json:"pretokenizers"`

	CleanText          *bool           `json:"clean_text"`
	HandleChineseChars *bool           `json:"handle_chinese_chars"`
	StripAccents       *bool           `json:"strip_accents"`
	Lowercase          *bool           `json:"lowercase"`
	Pattern            json.RawMessage `json:"pattern"`
	Content            string          `json:"content"`
	Prepend            string          `json:"prepend"`
	Replacement        string          `json:"replacement"`
	PrependScheme      string          `json:"prepend_scheme"`
	AddPrefixSpace     *bool           `json:"add_prefix_space"`
}

func parseTokenizer(file []byte) (*tokenizer, error) {
	var root struct {
		Normalizer   json.RawMessage `json:"normalizer"`
		PreTokenizer json.RawMessage `json:"pre_tokenizer"`
		Model        json.RawMessage `json:"model"`
	}
	if err := json.Unmarshal(file, &root); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	t := &tokenizer{}
	if err := t.addNormalizer(root.Normalizer, 0); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	if err := t.addSplitter(root.PreTokenizer, 0); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	if err := t.setModel(root.Model); err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	return t, nil
}

func (t *tokenizer) setModel(raw json.RawMessage) error {
	var m struct {
		Type        string          `json:"type"`
		Vocab       json.RawMessage `json:"vocab"`
		Unknown     string          `json:"unk_token"`
		UnknownID   *int            `json:"unk_id"`
		Prefix      *string         `json:"continuing_subword_prefix"`
		LongestWord int             `json:"max_input_chars_per_word"`
	}
	if err := json.Unmarshal(raw, &m); err != nil {
		return err
	}
	switch {
	case m.Type == "WordPiece":
		return t.setWordPiece(m.Vocab, m.Unknown, m.Prefix, m.LongestWord)
	case m.Type == "Unigram":
		return t.setUnigram(m.Vocab, m.UnknownID)
	}
	return fmt.Errorf("a model of type %q is not understood: WordPiece and Unigram are", m.Type)
}

// maxVocabulary bounds the tokens of a model.
const maxVocabulary = 4 << 20

// encode returns at most limit tokens of a text.
func (t *tokenizer) encode(text string, limit int) []int {
	for _, normalize := range t.normalize {
		text = normalize(text)
	}
	words := []string{text}
	for _, split := range t.split {
		words = split(words)
	}
	var ids []int
	for _, word := range words {
		if ids = t.segment(word, ids); len(ids) >= limit {
			return ids[:limit]
		}
	}
	return ids
}

// setWordPiece sets the model of Schuster and Nakajima (2012): the longest known beginning of a word, then the
// longest known piece behind it. A word that does not come out is unknown and left out.
func (t *tokenizer) setWordPiece(raw json.RawMessage, unknown string, prefix *string, longest int) error {
	var vocabulary map[string]int
	if err := json.Unmarshal(raw, &vocabulary); err != nil {
		return fmt.Errorf("vocabulary: %w", err)
	}
	widest := 0
	for token, id := range vocabulary {
		if id < 0 || id >= maxVocabulary {
			return fmt.Errorf("token %q has number %d", token, id)
		}
		t.size = max(t.size, id+1)
		widest = max(widest, len(token))
	}
	joint := "##"
	if prefix != nil {
		joint = *prefix
	}
	if longest <= 0 {
		longest = 100
	}
	delete(vocabulary, unknown)
	t.segment = func(word string, ids []int) []int {
		if utf8.RuneCountInString(word) > longest {
			return ids
		}
		known := len(ids)
		for start := 0; start < len(word); {
			lead := ""
			if start > 0 {
				lead = joint
			}
			end := min(len(word), start+widest)
			for ; end > start; end-- {
				if end < len(word) && !utf8.RuneStart(word[end]) {
					continue
				}
				if id, ok := vocabulary[lead+word[start:end]]; ok {
					ids = append(ids, id)
					break
				}
			}
			if end == start {
				return ids[:known]
			}
			start = end
		}
		return ids
	}
	return nil
}

// setUnigram sets the model of Kudo (2018): of all ways to cut a word into known pieces the likeliest, found by the Viterbi
// algorithm. A character that no piece has is unknown and left out.
func (t *tokenizer) setUnigram(raw json.RawMessage, unknown *int) error {
	var list [][2]any
	if err := json.Unmarshal(raw, &list); err != nil {
		return fmt.Errorf("vocabulary: %w", err)
	}
	if len(list) == 0 || len(list) > maxVocabulary {
		return errors.New("the vocabulary is empty or too large")
	}
	type entry struct {
		id    int
		score float64
	}
	vocabulary := make(map[string]entry, len(list))
	widest, least := 0, 0.0
	for id, pair := range list {
		token, isText := pair[0].(string)
		score, isNumber := pair[1].(float64)
		if !isText || !isNumber {
			return fmt.Errorf("token %d is no pair of a text and a number", id)
		}
		least = min(least, score)
		if unknown == nil || id != *unknown {
			vocabulary[token] = entry{id, score}
			widest = max(widest, len(token))
		}
	}
	t.size = len(list)
	penalty := least - 10 // of a character that is not known, as sentencepiece has it
	t.segment = func(word string, ids []int) []int {
		best := make([]float64, len(word)+1)
		from := make([]int, len(word)+1)
		token := make([]int, len(word)+1)
		for i := 1; i <= len(word); i++ {
			best[i] = math.Inf(-1)
		}
		for start := 0; start < len(word); start++ {
			if !utf8.RuneStart(word[start]) {
				continue
			}
			_, size := utf8.DecodeRuneInString(word[start:])
			if s := best[start] + penalty; s > best[start+size] {
				best[start+size], from[start+size], token[start+size] = s, start, -1
			}
			for end := start + size; end <= min(len(word), start+widest); end++ {
				if e, ok := vocabulary[word[start:end]]; ok && best[start]+e.score > best[end] {
					best[end], from[end], token[end] = best[start]+e.score, start, e.id
				}
			}
		}
		known := len(ids)
		for at := len(word); at > 0; at = from[at] {
			if token[at] >= 0 {
				ids = append(ids, token[at])
			}
		}
		for i, j := known, len(ids)-1; i < j; i, j = i+1, j-1 {
			ids[i], ids[j] = ids[j], ids[i]
		}
		return ids
	}
	return nil
}
