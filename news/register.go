package news

import "time"

// Report is an article of a story with what the analysis found in it. CopyOf is the ID of the article
// whose text it repeats, empty for an independent one.
type Report struct {
	Article  Article
	Analysis Analysis
	CopyOf   string
}

// Register is what is known of a story beside its account: who said what, who
// stands where, on which facts the outlets differ, and what happened on which day. Every entry has
// a confidence between 0 and 1 and at least one citation.
type Register struct {
	Quotes    []QuoteEntry    `json:"quotes"`
	Positions []PositionEntry `json:"positions"`
	Conflicts []Conflict      `json:"conflicts"`
	Timeline  []Day           `json:"timeline"`
}

// QuoteEntry is one utterance: all reports of it, shortened, paraphrased or translated, are its
// variants, the fullest first. Text is that of the first variant, without quotation marks around it; Cue is what
// attributes it there ("ruled out"), empty where nothing does.
type QuoteEntry struct {
	Speaker    string         `json:"speaker"`
	Entity     string         `json:"entity,omitempty"`
	Kind       QuoteKind      `json:"kind"`
	Class      CueClass       `json:"class"`
	Cue        string         `json:"cue,omitempty"`
	Text       string         `json:"text"`
	Confidence float64        `json:"confidence"`
	Citations  []Citation     `json:"citations"`
	Variants   []QuoteVariant `json:"variants"`
}

// Act is what a reader must know before the text, because the text alone would say something else: that the
// speaker denied, refused or demanded it, in the words of the report. It is empty for what was plainly said.
func (e *QuoteEntry) Act() string {
	if e.Class == Say {
		return ""
	}
	return e.Cue
}

// QuoteVariant is an utterance as one article has it.
type QuoteVariant struct {
	Text     string   `json:"text"`
	Lang     string   `json:"lang"`
	Citation Citation `json:"citation"`
}

// PositionEntry is where an actor stands to an action, in the words of the reports. Supersedes is the ID
// of the entry that this one replaces because the actor changed its mind.
type PositionEntry struct {
	ID         string     `json:"id"`
	Actor      string     `json:"actor"`
	Entity     string     `json:"entity,omitempty"`
	Stance     Stance     `json:"stance"`
	Action     string     `json:"action"`
	Condition  string     `json:"condition,omitempty"`
	SaidBy     string     `json:"said_by,omitempty"`
	Date       time.Time  `json:"date"`
	Confidence float64    `json:"confidence"`
	Supersedes string     `json:"supersedes,omitempty"`
	Citations  []Citation `json:"citations"`
}

// ConflictKind tells values that contradict each other from values that later ones replaced.
type ConflictKind string

// The kinds of conflicts.
const (
	Contradiction ConflictKind = "conflict"
	Update        ConflictKind = "update"
)

// Conflict is a fact for which outlets give values that cannot both hold, or, as an update, one whose value
// later reports replaced.
type Conflict struct {
	Slot       string       `json:"slot"` // what the fact is, in the words of the reports
	Kind       ConflictKind `json:"kind"`
	Confidence float64      `json:"confidence"`
	Values     []FactValue  `json:"values"`
}

// FactValue is one value of a fact with the articles that give it.
type FactValue struct {
	Value     string     `json:"value"` // in the words of the first citation
	Articles  []string   `json:"articles"`
	Citations []Citation `json:"citations"`
}

// Day is a dated event of the story.
type Day struct {
	Date       string     `json:"date"` // YYYY-MM-DD, YYYY-MM or YYYY
	Text       string     `json:"text"`
	Confidence float64    `json:"confidence"`
	Citations  []Citation `json:"citations"`
}
