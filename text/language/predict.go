package language

import (
	"math"
	"unicode/utf8"
)

// endOfSentence is the word that fastText puts at the end of every line.
const endOfSentence = "</s>"

// maxWordBytes bounds the words given to the model; what is longer is an address
// or hostile.
const maxWordBytes = 100

// bag sums the rows of the words and n-grams of a text.
type bag struct {
	m    *model
	sum  []float32
	rows int
	word []byte // the word in "<" and ">"
}

func (m *model) newBag() *bag { return &bag{m: m, sum: make([]float32, m.dim)} }

// addRow adds one row of the input matrix.
func (b *bag) addRow(row int32) {
	b.m.input.addRow(b.sum, row)
	b.rows++
}

// addWord adds a word and its character n-grams.
func (b *bag) addWord(word []byte) {
	if id, ok := b.m.words[string(word)]; ok {
		b.addRow(id)
		if string(word) == endOfSentence {
			return
		}
	}
	b.word = append(append(append(b.word[:0], '<'), word...), '>')
	for i := 0; i < len(b.word); i++ {
		if utf8.RuneStart(b.word[i]) {
			b.addNgrams(i)
		}
	}
}

// addNgrams adds the n-grams that begin at byte i of the word. The hash is FNV-1a
// over signed bytes, as fastText computes it.
func (b *bag) addNgrams(i int) {
	hash := uint32(2166136261)
	for j, n := i, 1; j < len(b.word) && n <= b.m.maxn; n++ {
		for first := true; j < len(b.word) && (first || !utf8.RuneStart(b.word[j])); j++ {
			hash = (hash ^ uint32(int8(b.word[j]))) * 16777619
			first = false
		}
		if n < b.m.minn || n == 1 && (i == 0 || j == len(b.word)) {
			continue
		}
		if row := b.m.ngrams.row(hash % b.m.bucket); row >= 0 {
			b.addRow(b.m.wordCount + row)
		}
	}
}

// scores returns the probability of every label, in the order of the labels.
func (b *bag) scores() []float32 {
	scores := make([]float32, len(b.m.labels))
	if b.rows == 0 {
		return scores
	}
	hidden := make([]float32, len(b.sum))
	for i, x := range b.sum {
		hidden[i] = x / float32(b.rows)
	}
	reach := make([]float32, len(b.m.tree))
	reach[len(reach)-1] = 1
	for i := len(b.m.tree) - 1; i >= len(scores); i-- {
		n := b.m.tree[i]
		right := reach[i] * sigmoid(dot(b.m.output[(i-len(scores))*b.m.dim:], hidden))
		reach[n.left], reach[n.right] = reach[i]-right, right
	}
	copy(scores, reach)
	return scores
}

func dot(row, x []float32) float32 {
	var sum float32
	for i, v := range x {
		sum += row[i] * v
	}
	return sum
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// node is an inner node of the tree of labels; the leaves come first.
type node struct{ left, right int }

// buildTree builds the Huffman tree over the labels as fastText does, from counts in
// falling order.
func buildTree(counts []int64) []node {
	n := len(counts)
	tree := make([]node, 2*n-1)
	weight := make([]int64, 2*n-1)
	for i := range weight {
		weight[i] = 1e15
	}
	copy(weight, counts)
	leaf, inner := n-1, n
	smallest := func() int {
		if leaf >= 0 && weight[leaf] < weight[inner] {
			leaf--
			return leaf + 1
		}
		inner++
		return inner - 1
	}
	for i := n; i < len(tree); i++ {
		tree[i].left = smallest()
		tree[i].right = smallest()
		weight[i] = weight[tree[i].left] + weight[tree[i].right]
	}
	return tree
}
