package cluster

// EventKind says what an event did.
type EventKind string

// The kinds of events.
const (
	Assigned EventKind = "assigned" // Article, with its Doc, joined story To, which begins if it is new
	Merged   EventKind = "merged"   // story From became part of story To
	Split    EventKind = "split"    // Article left story From for story To, by a repair
	Moved    EventKind = "moved"    // the same, by hand
	Folded   EventKind = "folded"   // Article, which stays in story To, counts as a copy of CopyOf from now on, as independent when that is 0
	Removed  EventKind = "removed"  // Article was taken down, or is about to be assigned anew
	Repaired EventKind = "repaired" // a repair is done; what it corrected stands before
)

// Event is one line of the log of which stories are the projection. Numbers
// of articles and stories are the caller's and above 0.
type Event struct {
	Seq     int64     `json:"seq"`
	Kind    EventKind `json:"kind"`
	Article int64     `json:"article,omitempty"`
	From    int64     `json:"from,omitempty"`
	To      int64     `json:"to,omitempty"`
	CopyOf  int64     `json:"copy_of,omitempty"` // with Assigned, Split, Moved and Folded: the article whose text it repeats
	Doc     *Doc      `json:"-"`                 // with Assigned
	ByHand  bool      `json:"by_hand,omitempty"` // with Merged: a person wanted it; Moved is always by hand
	Reason  Reason    `json:"reason"`
}

// Decision is where an article belongs.
type Decision struct {
	Story  int64   // 0: none of the active stories, it begins a new one
	Merge  []int64 // stories that the article shows to be one with Story, into which they should be merged
	CopyOf int64   // the independent article whose text it repeats, 0 for none
	Copies []int64 // active articles of Story that repeat the text of this one, which is their original though it came later
	Reason Reason
}

// Reason says why, for people.
type Reason struct {
	Score float64 `json:"score"` // probability, 0 to 1, that the article belongs to the best story there is
	Best  int64   `json:"best,omitempty"`
	Parts []Part  `json:"parts,omitempty"` // in a fixed order
}

// Part is the similarity in one view, mostly from 0 to 1.
type Part struct {
	Name  string  `json:"name"` // one of [ValueNames], "copy", "vectors", or one of the names below
	Value float64 `json:"value"`
}

const (
	// LeftPart is the part of a move's reason that says with what probability the article
	// belonged to the story that it left.
	LeftPart = "left"
	// ReportsPart is the part of the reason of a merge or split by a repair that says how many articles were
	// asked; the other parts are what they say on average of the story on the other side.
	ReportsPart = "reports"
)
