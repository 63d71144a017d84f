package language

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Sizes that a model file may not pass; lid.176.ftz is far below them.
const (
	maxEntries = 1 << 20
	maxRows    = 1 << 20
	maxDim     = 1 << 10
)

// The first words of a model file, and the only settings this reader knows.
const (
	modelMagic       = 793712314
	modelVersion     = 12
	lossSoftmaxTree  = 1 // hierarchical softmax
	modelSupervised  = 3
	centroidsPerPart = 256 // of the product quantiser: a code is a byte
)

// model is a supervised fastText model with a quantised input matrix.
type model struct {
	dim        int
	minn, maxn int // lengths of the character n-grams
	bucket     uint32
	words      map[string]int32
	wordCount  int32
	ngrams     ngramTable
	input      quantised
	output     []float32 // a row of dim for every inner node of the tree
	labels     []string  // without their prefix
	tree       []node
}

// header is how a model file begins: the arguments of the training.
type header struct {
	Magic, Version                                     int32
	Dim, WS, Epoch, MinCount, Neg, WordNgrams          int32
	Loss, Model, Bucket, Minn, Maxn, LearningRateSteps int32
	Sampling                                           float64
	Size, Words, Labels                                int32
	Tokens, Pruned                                     int64
}

// readModel reads a model in fastText's binary format (version 12).
func readModel(data []byte) (*model, error) {
	r := bytes.NewReader(data)
	var h header
	if err := binary.Read(r, binary.LittleEndian, &h); err != nil {
		return nil, fmt.Errorf("read header: %w", err)
	}
	if err := h.check(); err != nil {
		return nil, err
	}
	m := &model{dim: int(h.Dim), minn: int(h.Minn), maxn: int(h.Maxn), bucket: uint32(h.Bucket), wordCount: h.Words}
	counts, err := m.readDictionary(r, h)
	if err != nil {
		return nil, fmt.Errorf("read dictionary: %w", err)
	}
	if err := m.input.read(r, m.dim); err != nil {
		return nil, fmt.Errorf("read input matrix: %w", err)
	}
	if err := m.readOutput(r); err != nil {
		return nil, fmt.Errorf("read output matrix: %w", err)
	}
	if int64(h.Words)+h.Pruned > int64(len(m.input.norms)) {
		return nil, errors.New("input matrix has fewer rows than the dictionary")
	}
	m.tree = buildTree(counts)
	return m, nil
}

func (h *header) check() error {
	switch {
	case h.Magic != modelMagic || h.Version != modelVersion:
		return errors.New("not a fastText model of version 12")
	case h.Loss != lossSoftmaxTree || h.Model != modelSupervised || h.WordNgrams != 1:
		return errors.New("not a classifier with hierarchical softmax over words")
	case h.Dim <= 0 || h.Dim > maxDim || h.Bucket <= 0 || h.Minn < 1 || h.Maxn < h.Minn:
		return errors.New("settings out of range")
	case h.Words < 0 || h.Labels < 1 || h.Size > maxEntries || int64(h.Size) != int64(h.Words)+int64(h.Labels):
		return errors.New("dictionary sizes out of range")
	case h.Pruned < 0 || h.Pruned > maxRows:
		return errors.New("n-grams are not pruned, or too many")
	}
	return nil
}

// readDictionary reads words, labels and the kept n-grams, and returns how often
// each label was seen, from which the tree is built.
func (m *model) readDictionary(r *bytes.Reader, h header) ([]int64, error) {
	m.words = make(map[string]int32, h.Words)
	var counts []int64
	for i := range h.Size {
		text, err := readName(r)
		if err != nil {
			return nil, err
		}
		var entry struct {
			Count int64
			Kind  int8
		}
		if err := binary.Read(r, binary.LittleEndian, &entry); err != nil {
			return nil, err
		}
		if i < h.Words {
			m.words[text] = i
			continue
		}
		m.labels = append(m.labels, strings.TrimPrefix(text, "__label__"))
		counts = append(counts, entry.Count)
	}
	kept := make([]struct{ Bucket, Row int32 }, h.Pruned)
	if err := binary.Read(r, binary.LittleEndian, kept); err != nil {
		return nil, err
	}
	m.ngrams = newNgramTable(len(kept))
	for _, k := range kept {
		if k.Row < 0 || int64(k.Row) >= h.Pruned {
			return nil, errors.New("n-gram row out of range")
		}
		m.ngrams.put(uint32(k.Bucket), k.Row)
	}
	return counts, nil
}

// readName reads a string that ends with a zero byte.
func readName(r *bytes.Reader) (string, error) {
	var name []byte
	for {
		c, err := r.ReadByte()
		if err != nil {
			return "", io.ErrUnexpectedEOF
		}
		if c == 0 {
			return string(name), nil
		}
		name = append(name, c)
	}
}

// readOutput reads the dense output matrix.
func (m *model) readOutput(r io.Reader) error {
	var h struct {
		Quantised  bool
		Rows, Cols int64
	}
	if err := binary.Read(r, binary.LittleEndian, &h); err != nil {
		return err
	}
	if h.Quantised || h.Rows != int64(len(m.labels)) || h.Cols != int64(m.dim) {
		return errors.New("unexpected shape")
	}
	m.output = make([]float32, h.Rows*h.Cols)
	return binary.Read(r, binary.LittleEndian, m.output)
}
