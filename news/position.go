package news

import "time"

// Stance says how an actor stands to an action.
type Stance string

// The stances.
const (
	Will        Stance = "will"
	WillNot     Stance = "will-not"
	OnlyIf      Stance = "only-if"
	Considering Stance = "considering"
	Denies      Stance = "denies"
	Demands     Stance = "demands"
)

// Position is one statement, in one article, of where an actor stands to an action. The embedded
// span is the clause that states it.
type Position struct {
	Span     `json:"r"`
	Sentence int    `json:"n"` // -1 for the title
	Stance   Stance `json:"t"`
	// Holder is the words that name the actor in the clause, or the office before it with which a pronoun
	// goes on; Actor the fullest name the article gives for them, Entity its key where it is a known one.
	Holder Span   `json:"h"`
	Actor  string `json:"a"`
	Entity string `json:"i,omitempty"`
	// Action is the words of what will, will not or is to be done; Condition those of its
	// condition, empty where there is none.
	Action    Span `json:"x"`
	Condition Span `json:"y"`
	// SaidBy is who says so: the actor itself, or others of it; empty when the article says it
	// in its own voice. SaidByEntity is its key.
	SaidBy       string `json:"b,omitempty"`
	SaidByEntity string `json:"v,omitempty"`
	// Date is when the position was taken: the day named, else the article's.
	Date       time.Time `json:"d"`
	Confidence float64   `json:"f"`
}
