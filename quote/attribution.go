package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// construction is a way in which a text attributes; how far it can be trusted depends on it.
type construction uint8

const (
	spoken       construction = iota // an utterance beside speaker and cue: “…,” she said
	floating                         // an utterance without cue that goes on from the one before
	introduced                       // a cue with a complementiser: she said that …
	bare                             // a cue with a clause and no complementiser: she said it …
	parenthesis                      // the clause around cue and speaker: it rained, she said
	accordingTo                      // a preposition: according to the mayor
	todo                             // an infinitive: promised to come, urged him to come
	thing                            // a noun phrase: denied the charge
	nounClause                       // a noun with its content: her claim that …
	participial                      // a participle behind its main clause: …, adding that …
	passive                          // was expected to …
	labelled                         // NAME: what was said
	asked                            // asked whether
	uncued                           // an utterance beside a subject and a verb that is no cue
	lone                             // an utterance that nothing attributes
	inside                           // words in marks inside what is reported
	freeIndirect                     // a sentence whose mood alone shows that somebody said it
)

// attribution is a quote before it is turned into one or several of news.Quote.
type attribution struct {
	content []news.Span // its parts, in order
	direct  bool        // all parts are utterances
	way     construction
	cue     cue.Cue
	cueSpan news.Span
	speaker
	// goesOn says that the first part goes on with the attribution before this one.
	goesOn bool
	// doubtful tells that no verb was seen in what should be a clause.
	doubtful bool
}

// speaker is who an attribution names.
type speaker struct {
	source news.Span // empty for none
	// named is the word that says who the source is: its head, or for a relative pronoun the head of what it stands for.
	named news.Span
	// of is the noun phrase that a relative pronoun stands for, empty for any other source.
	of news.Span
	// pronoun is the class of a source that is a personal pronoun, 0 for any other.
	pronoun class
	// gender is what the form of an article or of the cue tells of a person who is named, 0 for nothing.
	gender class
	// description tells a source that stands for a name without being a pronoun: "the company", "the 34-year-old".
	description referent
}

// subject is the subject of a finite verb.
type subject struct {
	head    news.Span // its last noun
	phrase  news.Span
	person  bool  // its noun is one for persons
	body    bool  // its noun is one for companies or institutions, behind the definite article
	proper  bool  // it is a name
	gender  class // of its noun, 0 when that does not tell
	pronoun bool  // he or she
}
