package cluster

import (
	"embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// frequency holds, for each of the larger languages, in which share of reports a word occurs: lines of a level
// and the terms of that level, as tools/frequencies makes them.
//
//go:embed frequency/*.txt
var frequency embed.FS

const (
	// priorDocs is how many documents the tables count as beside those that the index has seen. It is high: what
	// a headline says is told by the words that are rare in the language, however much they are in the
	// news today.
	priorDocs = 1500
	// priorFrequency is how many of those had a term that is in no table.
	priorFrequency = .5
	// agingDocs is the number of documents after which all counts are halved, so
	// that frequencies follow the news and the vocabulary stays bounded.
	agingDocs = 1 << 18
)

// reports are what is known of a language before its first document.
type reports map[uint32]float64 // by term: how many of priorDocs have it

// backgrounds holds a reader of each table, by language. A table is read when the first document of its language comes and
// never changes, so all indexes share it.
var backgrounds = sync.OnceValue(func() map[string]func() reports {
	all := map[string]func() reports{}
	files, err := frequency.ReadDir("frequency")
	if err != nil {
		panic(err) // a build that cannot work
	}
	for _, f := range files {
		if lang, ok := strings.CutSuffix(f.Name(), ".txt"); ok {
			all[lang] = sync.OnceValue(func() reports { return readBackground(lang) })
		}
	}
	return all
})

// readBackground returns the table of a language, none for a language that has none.
func readBackground(lang string) reports {
	text, err := frequency.ReadFile("frequency/" + lang + ".txt")
	if err != nil {
		return nil
	}
	table := reports{}
	for line := range strings.Lines(string(text)) {
		number, terms, _ := strings.Cut(line, " ")
		level, err := strconv.Atoi(number)
		if err != nil {
			continue
		}
		share := math.Exp2(-float64(level) / 2)
		for term := range strings.FieldsSeq(terms) {
			table[max(hashTerm('w', term)&termMask, 1<<8)] = priorDocs * share
		}
	}
	return table
}

// backgroundOf returns the table of a language, none for a language that has none.
func backgroundOf(lang string) reports {
	if read := backgrounds()[lang]; read != nil {
		return read()
	}
	return nil
}

// idf is the weight of a term's rarity, from the documents seen so far and those
// that the tables stand for.
func idf(docs int, frequency int32, prior float64) float64 {
	return math.Log((float64(docs) + priorDocs) / (float64(frequency) + max(prior, priorFrequency)))
}
