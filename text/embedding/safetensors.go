package embedding

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// tensor is one of the tensors of a file: row after row, little-endian.
type tensor struct {
	kind  string
	shape []int
	raw   []byte
}

// maxHeader bounds the description of the tensors, in bytes.
const maxHeader = 1 << 20

// readTensors reads the safetensors format: eight bytes with the length of a JSON object, the object, which
// names each tensor with its type, shape and place, and the tensors' bytes.
func readTensors(file []byte) (map[string]tensor, error) {
	if len(file) < 8 {
		return nil, errors.New("not a safetensors file: too short")
	}
	length := binary.LittleEndian.Uint64(file)
	if length > maxHeader || int(length) > len(file)-8 {
		return nil, fmt.Errorf("not a safetensors file: its header would have %d bytes", length)
	}
	var header map[string]json.RawMessage
	if err := json.Unmarshal(file[8:8+length], &header); err != nil {
		return nil, fmt.Errorf("header of the safetensors file: %w", err)
	}
	body := file[8+length:]
	tensors := map[string]tensor{}
	for name, raw := range header {
		if name == "__metadata__" {
			continue
		}
		t, err := placed(raw, body)
		if err != nil {
			return nil, fmt.Errorf("tensor %q: %w", name, err)
		}
		tensors[name] = t
	}
	return tensors, nil
}

// sizes are the bytes of one number, by type.
var sizes = map[string]int{"F64": 8, "F32": 4, "F16": 2, "I8": 1, "I64": 8, "I32": 4}

func placed(raw json.RawMessage, body []byte) (tensor, error) {
	var entry struct {
		Kind    string `json:"dtype"`
		Shape   []int  `json:"shape"`
		Offsets [2]int `json:"data_offsets"`
	}
	if err := json.Unmarshal(raw, &entry); err != nil {
		return tensor{}, err
	}
	start, end := entry.Offsets[0], entry.Offsets[1]
	if start < 0 || end < start || end > len(body) {
		return tensor{}, fmt.Errorf("bytes %d to %d are outside the file", start, end)
	}
	size, known := sizes[entry.Kind]
	if !known {
		return tensor{}, fmt.Errorf("numbers of type %s are not understood", entry.Kind)
	}
	numbers := 1
	for _, n := range entry.Shape {
		if n < 0 || n > math.MaxInt32 || numbers > math.MaxInt32 {
			return tensor{}, fmt.Errorf("a shape of %v is too large", entry.Shape)
		}
		numbers *= n
	}
	if numbers*size != end-start {
		return tensor{}, fmt.Errorf("%d bytes for a shape of %v", end-start, entry.Shape)
	}
	return tensor{entry.Kind, entry.Shape, body[start:end]}, nil
}

// count is how many numbers the tensor has.
func (t tensor) count() int { return len(t.raw) / sizes[t.kind] }

// at returns the number at place i.
func (t tensor) at(i int) float64 {
	switch t.kind {
	case "F64":
		return math.Float64frombits(binary.LittleEndian.Uint64(t.raw[8*i:]))
	case "F32":
		return float64(math.Float32frombits(binary.LittleEndian.Uint32(t.raw[4*i:])))
	case "F16":
		return half(binary.LittleEndian.Uint16(t.raw[2*i:]))
	case "I64":
		return float64(int64(binary.LittleEndian.Uint64(t.raw[8*i:])))
	case "I32":
		return float64(int32(binary.LittleEndian.Uint32(t.raw[4*i:])))
	}
	return float64(int8(t.raw[i]))
}

// addRow adds a row of a table, times weight, to sum.
func (t tensor) addRow(sum []float64, row int, weight float64) {
	if t.kind != "F32" {
		for i := range sum {
			sum[i] += weight * t.at(row*len(sum)+i)
		}
		return
	}
	raw := t.raw[4*row*len(sum):][:4*len(sum)] // the usual case, without a choice for each number
	for i := range sum {
		sum[i] += weight * float64(math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:])))
	}
}

// half is a number of half precision (IEEE 754 binary16).
func half(bits uint16) float64 {
	sign, exponent, fraction := 1.0, int(bits>>10&31), float64(bits&1023)
	if bits>>15 == 1 {
		sign = -1
	}
	switch exponent {
	case 0:
		return sign * math.Ldexp(fraction, -24)
	case 31:
		return 0 // infinite or no number: nothing to be averaged
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}
