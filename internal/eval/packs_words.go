package eval

import (
	"strings"
	"unicode"
)

// bag is the words of a text with how often each occurs, in lower case.
type bag struct {
	counts map[string]int
	list   []string
}

func bagOf(text string) bag {
	b := bag{counts: map[string]int{}}
	b.list = strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
	for _, w := range b.list {
		b.counts[w]++
	}
	return b
}

// shared returns how many words two bags have together, and how many at least one has.
func (b bag) shared(o bag) (common, union int) {
	for w, n := range b.counts {
		common += min(n, o.counts[w])
	}
	return common, len(b.list) + len(o.list) - common
}

func overlap(a, b string) float64 {
	common, union := bagOf(a).shared(bagOf(b))
	return float64(common) / float64(max(1, union))
}

// wordsAgree reports whether two texts share half of the words of both together, or one holds four fifths of the
// other's words and the other a quarter of it: a clause and its sentence.
func wordsAgree(a, b string) bool {
	x, y := bagOf(a), bagOf(b)
	if len(x.list) == 0 || len(y.list) == 0 {
		return false
	}
	common, union := x.shared(y)
	small, large := min(len(x.list), len(y.list)), max(len(x.list), len(y.list))
	return 2*common >= union || 5*common >= 4*small && 4*common >= large
}

// namesAgree reports whether two names end alike, share half of their words, or one holds all words of the other.
func namesAgree(a, b string) bool {
	x, y := bagOf(a), bagOf(b)
	if len(x.list) == 0 || len(y.list) == 0 {
		return false
	}
	common := 0
	for w := range x.counts {
		if y.counts[w] > 0 {
			common++
		}
	}
	union := len(x.counts) + len(y.counts) - common
	return x.list[len(x.list)-1] == y.list[len(y.list)-1] || 2*common >= union || common == min(len(x.counts), len(y.counts))
}

// valuesAgree reports whether the words of one value stand in the other, in their order.
func valuesAgree(a, b string) bool {
	x, y := strings.Join(bagOf(a).list, " "), strings.Join(bagOf(b).list, " ")
	return x != "" && y != "" && (strings.Contains(" "+x+" ", " "+y+" ") || strings.Contains(" "+y+" ", " "+x+" "))
}

// actionsAgree reports whether a third of the longer words of the labelled action begin as ones of the predicted do. A
// foreign wording cannot be compared and passes.
func actionsAgree(gold, predicted string, foreign bool) bool {
	g, p := beginnings(gold), beginnings(predicted)
	if len(p) == 0 {
		return false
	}
	common := 0
	for w := range g {
		if p[w] {
			common++
		}
	}
	return foreign || len(g) == 0 || common >= max(1, len(g)/3)
}

func beginnings(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range bagOf(text).list {
		r := []rune(w)
		if len(r) > 3 || strings.Trim(w, "0123456789") == "" {
			set[string(r[:min(5, len(r))])] = true
		}
	}
	return set
}
