package account

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

const (
	titleOfTopic = .55 // the share of a title's weight that a topic must have for it to be its headline
	fitTitle     = .8
	shortestHead = 4 // words of a headline that is a clause
	longestHead  = 12
)

// topicHeadline is the headline of one of the topic's articles that is about the topic rather than the whole story, else
// the main clause with which one of its sentences begins; empty where there is neither.
func (d *draft) topicHeadline(topic []*candidate) string {
	if title := d.titleOf(topic); title != "" {
		return title
	}
	for _, c := range topic {
		if head := mainClause(c); head != "" {
			return head
		}
	}
	return ""
}

func (d *draft) titleOf(topic []*candidate) string {
	var terms []int
	for _, c := range topic {
		terms = append(terms, c.terms...)
	}
	slices.Sort(terms)
	terms = slices.Compact(terms)
	main := d.bestTitle()
	best, found := titleOfTopic, ""
	for _, c := range topic {
		t := c.report.headed
		if t == nil || t.text == "" || t == main || titleFitness(t) < fitTitle || main != nil && d.likeness(t.terms, main.terms) > sameWords {
			continue
		}
		if told := d.covered(t.terms, terms); told > best {
			best, found = told, t.text
		}
	}
	return found
}

// mainClause is the beginning of a sentence up to a word that begins a subordinate clause: there the main clause has
// its verb already, unless the sentence began with another. It is empty where the clause is too long or too short, quotes
// somebody or hangs on a day.
func mainClause(c *candidate) string {
	words := subordinators[c.report.lang]
	if words == "" || c.hangsOnDay() {
		return ""
	}
	count, first := 0, true
	for w := range token.Words(c.text) {
		opens := strings.Contains(words, " "+token.Fold(w.Text)+" ")
		if first && opens || count > longestHead {
			return ""
		}
		if opens && count >= shortestHead {
			head := strings.TrimRight(c.text[:w.Start], " ,–—")
			if strings.ContainsAny(head, "\"“”„«»‘,;:") {
				return ""
			}
			return head
		}
		first = false
		count++
	}
	return ""
}

// subordinators are the words that begin a subordinate clause behind a main one, by language, each with a space on both sides. Those
// that are prepositions as well are left out.
var subordinators = map[string]string{
	"en": " because while when although unless but whereas ",
	"de": " weil während nachdem obwohl wenn falls sodass damit aber denn ",
	"fr": " parce tandis lorsque quand alors mais bien ",
	"es": " porque mientras cuando aunque pero ",
	"it": " perché mentre quando sebbene ma ",
	"pt": " porque enquanto quando embora mas ",
	"nl": " omdat terwijl nadat hoewel maar want ",
}
