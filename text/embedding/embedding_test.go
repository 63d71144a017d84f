package embedding

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

// file writes tensors as a safetensors file.
func file(tensors map[string]tensor) []byte {
	header := map[string]any{"__metadata__": map[string]string{"format": "pt"}}
	var body []byte
	for name, t := range tensors {
		header[name] = map[string]any{"dtype": t.kind, "shape": t.shape, "data_offsets": []int{len(body), len(body) + len(t.raw)}}
		body = append(body, t.raw...)
	}
	head, _ := json.Marshal(header)
	return append(append(binary.LittleEndian.AppendUint64(nil, uint64(len(head))), head...), body...)
}

func floats(values ...float32) []byte {
	var raw []byte
	for _, v := range values {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(v))
	}
	return raw
}

const wordPiece = `{"normalizer": {"type": "BertNormalizer", "lowercase": true}, "pre_tokenizer": {"type": "BertPreTokenizer"},
	"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
	"vocab": {"[UNK]": 0, "bridge": 1, "col": 2, "##lapse": 3, "##s": 4, "!": 5}}}`

const unigram = `{"normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
	"pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
	"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["▁bridge", -2], ["▁br", -3], ["idge", -3], ["s", -4], ["▁", -5]]}}`

// six is a table of six tokens in two dimensions.
func six() map[string]tensor {
	return map[string]tensor{"embeddings": {kind: "F32", shape: []int{6, 2}, raw: floats(9, 9, 1, 0, 0, 1, 0, 1, 1, 1, 3, 4)}}
}

func parse(t *testing.T, tensors map[string]tensor, tokenizer, config string) *Model {
	t.Helper()
	m, err := Parse(file(tensors), []byte(tokenizer), []byte(config))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTokensOfATextAreAveraged(t *testing.T) {
	t.Parallel()
	m := parse(t, six(), wordPiece, `{"normalize": false}`)
	for text, want := range map[string][]float32{
		"Bridge":             {1, 0},
		"BRÍDGE  collapses!": {(1 + 0 + 0 + 1 + 3) / 5., (0 + 1 + 1 + 1 + 4) / 5.},
		"bridge viaduct":     {1, 0}, // an unknown word counts nothing
		"viaduct":            nil,
		"":                   nil,
	} {
		if got := m.Embed(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestVectorsHaveLengthOneUnlessConfiguredOtherwise(t *testing.T) {
	t.Parallel()
	got := parse(t, six(), wordPiece, "").Embed("!")
	if len(got) != 2 || math.Abs(float64(got[0])-.6) > 1e-6 || math.Abs(float64(got[1])-.8) > 1e-6 {
		t.Errorf("%v", got)
	}
}

func TestTheLikeliestCutIsTaken(t *testing.T) {
	t.Parallel()
	tok, err := parseTokenizer([]byte(unigram))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]int{
		"bridge":        {1},
		"bridges":       {1, 4},
		"bridge bridge": {1, 1},
		"s":             {5, 4},
		"brxs":          {2, 4},
		"\uff42ridge":   {1}, // a letter of full width, by NFKC
	} {
		if got := tok.encode(text, 10); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestRowsCanBeSharedAndWeighed(t *testing.T) {
	t.Parallel()
	var rows []byte
	for _, row := range []int64{0, 1, 1, 1, 0, 0} {
		rows = binary.LittleEndian.AppendUint64(rows, uint64(row))
	}
	tensors := map[string]tensor{
		"embeddings": {kind: "F16", shape: []int{2, 1}, raw: []byte{0x00, 0x3c, 0x00, 0xc0}}, // 1 and -2
		"mapping":    {kind: "I64", shape: []int{6}, raw: rows},
		"weights":    {kind: "F32", shape: []int{6}, raw: floats(1, 2, 1, 1, 1, 10)},
	}
	m := parse(t, tensors, wordPiece, `{"normalize": false}`)
	if got := m.Embed("bridge!"); len(got) != 1 || got[0] != (2*-2+10*1)/2 {
		t.Errorf("%v", got)
	}
}

func TestAnUnfitModelIsRefused(t *testing.T) {
	t.Parallel()
	small := map[string]tensor{"embeddings": {kind: "F32", shape: []int{2, 2}, raw: floats(1, 2, 3, 4)}}
	for what, c := range map[string]struct {
		model           []byte
		tokenizer, says string
	}{
		"no file":            {nil, wordPiece, "too short"},
		"a header too long":  {[]byte("\xff\xff\xff\xff\xff\xff\xff\xffxx"), wordPiece, "header"},
		"another file":       {append(binary.LittleEndian.AppendUint64(nil, 2), "[]"...), wordPiece, "header"},
		"no table":           {file(map[string]tensor{}), wordPiece, `no tensor "embeddings"`},
		"too few rows":       {file(small), wordPiece, "6 tokens, the table 2 rows"},
		"a byte-level model": {file(six()), `{"model": {"type": "BPE"}}`, `"BPE" is not understood`},
		"no tokenizer":       {file(six()), ``, "tokenizer"},
	} {
		if _, err := Parse(c.model, []byte(c.tokenizer), nil); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", what, err, c.says)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(file(six()), []byte(wordPiece), "Bridge collapses!")
	f.Add(file(six()), []byte(unigram), "bridges 橋")
	f.Fuzz(func(t *testing.T, model, tokenizer []byte, text string) {
		if m, err := Parse(model, tokenizer, nil); err == nil {
			if v := m.Embed(text); v != nil && len(v) != m.Width() {
				t.Errorf("%d dimensions, want %d", len(v), m.Width())
			}
		}
	})
}

func BenchmarkEmbed(b *testing.B) {
	var vocabulary []string
	for i := range 5000 {
		vocabulary = append(vocabulary, fmt.Sprintf("%q: %d", fmt.Sprintf("w%d", i), i))
	}
	tokenizer := `{"pre_tokenizer": {"type": "Whitespace"}, "model": {"type": "WordPiece", "unk_token": "?", "vocab": {` + strings.Join(vocabulary, ",") + `}}}`
	m, err := Parse(file(map[string]tensor{"embeddings": {kind: "F32", shape: []int{5000, 256}, raw: make([]byte, 5000*256*4)}}), []byte(tokenizer), []byte(`{"normalize":false}`))
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("w17 w42 w4711 w99 ", 130)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.Embed(text)
	}
}
