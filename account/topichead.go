package account

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

const (
	titleOfTopic  = .4 // the share of a title's weight that a topic must have for it to be its headline
	fitTitle      = .8
	shortestHead  = 4 // words of a headline that is a clause
	longestHead   = 13
	longestClause = 16
	mostlyRepeats = 85 // per cent of a sentence that its headline may be where it stands right below
	passedHead    = .2 // the weight that is too small for a headline of an earlier stage
	ownTitle      = 1.2
)

// topicHeads gives topics their headlines, none twice.
type topicHeads struct {
	d    *draft
	main *candidate
	used map[string]bool
}

func (d *draft) newTopicHeads() *topicHeads { return &topicHeads{d, d.bestTitle(), map[string]bool{}} }

// of is the headline of one of the story's articles that is about the topic rather than the whole story, else
// the main clause with which one of its sentences begins, rather not the first one; empty where there is neither.
func (h *topicHeads) of(topic []*candidate) string {
	if title := h.title(topic); title != "" {
		h.used[title] = true
		return title
	}
	for _, clause := range []func(*candidate) string{mainClause, wholeSentence} {
		for i, c := range topic {
			head := clause(c)
			if i == 0 && len(head) > mostlyRepeats*len(c.text)/100 {
				continue // the paragraph would say it again at once
			}
			if head != "" && !h.used[head] {
				h.used[head] = true
				return head
			}
		}
	}
	return ""
}

func (h *topicHeads) title(topic []*candidate) string {
	var terms []int
	own := map[*report]bool{}
	for _, c := range topic {
		terms = append(terms, c.terms...)
		own[c.report] = true
	}
	slices.Sort(terms)
	terms = slices.Compact(terms)
	best, found := titleOfTopic, ""
	for _, t := range h.d.titles {
		if t == h.main || h.used[t.text] || !h.fits(t) {
			continue
		}
		told := h.d.covered(t.terms, terms)
		if own[t.report] {
			told *= ownTitle
		}
		if told > best {
			best, found = told, t.text
		}
	}
	return found
}

// fits reports whether a title can head a section: a plain one that tells neither what the account's headline tells nor
// what was still to come when it was written.
func (h *topicHeads) fits(t *candidate) bool {
	return t.text != "" && !t.stale && titleFitness(t) >= fitTitle && !namesRelativeDay(t.text, t.report) &&
		t.report.fresh >= passedHead && (h.main == nil || h.d.likeness(t.terms, h.main.terms) <= sameWords)
}

// namesRelativeDay reports whether a text speaks of a day that depends on when it is read.
func namesRelativeDay(text string, r *report) bool {
	return slices.ContainsFunc(date.Find(text, r.lang, r.Article.Published), func(d news.Date) bool { return d.Relative })
}

// mainClause is the beginning of a sentence up to a word that begins a subordinate clause: there the main clause has
// its verb already, unless the sentence began with another. It is empty where the clause is too long or too short, quotes
// somebody or hangs on a day.
func mainClause(c *candidate) string {
	words := subordinators[c.report.lang]
	if words == "" || c.leaning || c.number < 0 {
		return ""
	}
	count, first := 0, true
	for w := range token.Words(c.text) {
		word := " " + token.Fold(w.Text) + " "
		opens := strings.Contains(words, word) ||
			strings.Contains(asides[c.report.lang], word) && strings.HasSuffix(strings.TrimRight(c.text[:w.Start], " \u00a0"), ",")
		if first && opens || count > longestClause {
			return ""
		}
		if opens && count >= shortestHead {
			head := strings.TrimRight(c.text[:w.Start], " ,–—")
			return c.asHead(head)
		}
		first = false
		count++
	}
	return ""
}

// wholeSentence is a sentence that is as short as a headline.
func wholeSentence(c *candidate) string {
	if c.leaning || c.number < 0 || c.words < shortestHead || c.words > longestHead {
		return ""
	}
	return c.asHead(strings.TrimRight(c.text, " .。।۔"))
}

// asHead is the beginning of the candidate as a headline; empty when it quotes, has parts or hangs on a day.
func (c *candidate) asHead(head string) string {
	if strings.ContainsAny(head, "\"“”„«»‘,;:()") || namesRelativeDay(head, c.report) {
		return ""
	}
	return head
}

// subordinators are the words that begin a subordinate clause behind a main one, by language, each with a space on both sides:
// those without which the main clause says the same, which conditions and times are not. Those
// that are prepositions as well are left out. Asides do so behind a comma.
var (
	subordinators = map[string]string{
		"en": " because while although but whereas ",
		"de": " weil während obwohl sodass aber denn ",
		"fr": " parce tandis mais ",
		"es": " porque mientras aunque pero ",
		"it": " perché mentre sebbene ma ",
		"pt": " porque enquanto embora mas ",
		"nl": " omdat terwijl hoewel maar want ",
	}
	asides = map[string]string{
		"en": " which who where whose ",
		"fr": " qui dont ou ",
		"es": " que quien donde cuyo cuya ",
		"it": " che dove il cui ",
		"pt": " que onde cujo cuja ",
	}
)
