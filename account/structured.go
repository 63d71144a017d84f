package account

import (
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

const (
	leadSentences    = 3  // of the longer forms
	topicSentences   = 12 // behind the lead of the structured form
	maxTopics        = 5
	fewestTopics     = 3
	fewestPerTopic   = 2
	wordsAlone       = 15 // of a sentence that is a topic by itself
	sentencesATopic  = 4
	worthwhileDetail = .02 // the share of the lead's weight that a sentence of a section must have
)

// structured writes the structured form: the lead, and what else there is to tell by topic.
func (d *draft) structured(updated time.Time) news.StructuredForm {
	f := news.StructuredForm{Lead: []news.AccountSentence{}, Sections: []news.StructuredSection{}}
	if !updated.IsZero() {
		f.Date = updated.UTC().Format(time.DateOnly)
	}
	ch := d.newChoice()
	lead := ch.opening()
	topics := ch.topics(ch.details(lead, topicSentences))
	f.Lead = ch.told(ch.inOrder(lead))
	labels, heads := d.newLabels(topics), d.newTopicHeads()
	for i, t := range topics {
		list := ch.inOrder(t)
		if !list[0].opensParagraph() && !list[0].opensWithDay() {
			continue // nobody could begin to read here
		}
		f.Sections = append(f.Sections, news.StructuredSection{Label: labels.of(i), Headline: heads.of(list), Sentences: ch.told(list)})
	}
	return f
}

// opening takes the sentences of a longer form's lead.
func (ch *choice) opening() []*candidate {
	ch.opts.MinSentences, ch.opts.MaxSentences = 1, leadSentences
	ch.write()
	return slices.Clone(ch.taken)
}

// details takes up to limit further sentences that are worth telling beside the lead.
func (ch *choice) details(lead []*candidate, limit int) []*candidate {
	if len(lead) == 0 {
		return nil
	}
	ch.background = true
	least := worthwhileDetail * lead[0].score
	var list []*candidate
	for len(list) < limit {
		c, worth := ch.best(false)
		if c == nil || worth < least {
			break
		}
		ch.take(c)
		list = append(list, c)
	}
	return list
}
