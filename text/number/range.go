package number

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// maxMiddle bounds the text between the two numbers of a range, in bytes.
const maxMiddle = 16

// join makes one range of two numbers that words tie together: "between 20 and 30", "20 to
// 30 people", "two or three ships". The first was read at word i; factor is what the
// multipliers of the second come to, which hold for the first as well in "2 to 3 million".
func (f *finder) join(first *news.Number, second news.Number, i int, factor float64) bool {
	if first.Max > 0 || second.Max > 0 || second.Start < first.End || second.Start-first.End > maxMiddle {
		return false
	}
	starters, ok := f.lex.ranges[foldPhrase(f.text[first.End:second.Start])]
	if !ok || !f.starts(starters, i, first.Start) || first.Unit+second.Unit == "" {
		return false
	}
	low := first.Value
	if factor > 0 && low < 1000 && low*factor < second.Value {
		low *= factor
	}
	if low >= second.Value || first.Unit != "" && second.Unit != "" && first.Unit != second.Unit {
		return false
	}
	if second.Unit == "" {
		second.Unit = first.Unit
	}
	bound := first.Bound
	if bound == exact {
		bound = ""
	}
	upper := second.Value
	second.Start, second.Value = first.Start, low
	*first = bounded(second, upper, bound)
	return true
}

// starts reports whether the word before a range is one of the starters, "" standing for any
// but those that tell of a change ("from 20 to 30").
func (f *finder) starts(starters []string, i, start int) bool {
	for i > 0 && f.words[i-1].End > start {
		i-- // the letters of "US$"
	}
	before := ""
	if i > 0 && f.words[i-1].End+maxMiddle > start {
		before = f.folded(i - 1)
	}
	return slices.Contains(starters, before) && before != "" || slices.Contains(starters, "") && !f.lex.from[before]
}
