package news

import "time"

// Span is a half-open range of bytes of a text.
type Span struct {
	Start int `json:"s"`
	End   int `json:"e"`
}

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two have a byte in common.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Sentence is one sentence of an article's text, without surrounding space.
// Sentences are numbered from 0 in the order of the text.
type Sentence struct {
	Span
	Paragraph int `json:"p"` // counts from 0
}

// EntityKind says what sort of thing a name names.
type EntityKind string

// The kinds of entities.
const (
	Person       EntityKind = "person"
	Organisation EntityKind = "organisation"
	Place        EntityKind = "place"
	OtherEntity  EntityKind = "other"
)

// Mention is a name in a sentence, linked to the entity it stands for.
type Mention struct {
	Span
	Sentence int        `json:"n"` // number of the sentence; -1 for the title
	Kind     EntityKind `json:"k"`
	// Entity is the key under which mentions of one thing meet, over spellings
	// within an article and, for places, over languages: "place:UA",
	// "place:UA/Kyiv", "person:keir starmer", "organisation:nato".
	Entity string `json:"i"`
	// Name is the fullest form of the name seen in the article.
	Name string `json:"w"`
}

// Number is a quantity written in figures or words.
type Number struct {
	Span
	Sentence int     `json:"n"`
	Value    float64 `json:"v"`
	// Bound says how the value is meant: "exact", "about", "at-least", "at-most", or
	// "range" for one between Value and Max.
	Bound string `json:"b,omitempty"`
	// Max is the upper end of a range ("between 20 and 30"), 0 for all else.
	Max float64 `json:"x,omitempty"`
	// Unit is what is counted or measured: a currency (ISO 4217), "%" for shares (a half is
	// 50 %), "pp" for percentage points, a unit of measure, or the folded head noun that
	// is counted; may be empty.
	Unit string `json:"u,omitempty"`
}

// Date is a point or stretch in time that the text names.
type Date struct {
	Span
	Sentence int       `json:"n"`
	Time     time.Time `json:"t"` // start of the stretch, UTC
	// Until is where a stretch of several days ends, exclusive ("3 to 5 March" ends on 6
	// March at midnight); zero for a single year, month, day or time.
	Until time.Time `json:"x,omitzero"`
	// Precision is "year", "month", "day" or "time".
	Precision string `json:"r"`
	// Relative says that the date was resolved against the article's time
	// ("on Tuesday", "yesterday").
	Relative bool `json:"l,omitempty"`
}

// Role is an office or function that the text names: "the prime minister of Norland", "mayor" before
// a name, "der Bürgermeister" alone. The span is the words of the role ("prime minister") without
// article, owner and name.
type Role struct {
	Span
	Sentence int `json:"n"` // -1 for the title
	// Office is what the role is in every language, in English and without its
	// field: "minister", "mayor", "spokesperson". Field says more where it is named:
	// "foreign", "finance", "deputy", "former"; several are divided by a space.
	Office string `json:"o"`
	Field  string `json:"d,omitempty"`
	// Of is the key of the place or body that the role belongs to, "" where none is named.
	Of string `json:"f,omitempty"`
	// Entity and Name are key and fullest name of the person who holds it: who is
	// named beside it, or who else in the article holds the role when it stands alone.
	// Empty when the article does not tell, or tells of several.
	Entity string `json:"i,omitempty"`
	Name   string `json:"w,omitempty"`
	// Named says that the name stands beside the role, Definite that the role stands alone
	// and means one holder ("the mayor", not "a mayor").
	Named    bool `json:"m,omitempty"`
	Definite bool `json:"t,omitempty"`
}

// Analysis is all that one pass of reading finds in one revision of an
// article. Title spans count bytes of the title, all others bytes of the text.
type Analysis struct {
	Version       int        `json:"version"` // of the code that made it
	Lang          string     `json:"lang"`
	Sentences     []Sentence `json:"sentences"`
	Mentions      []Mention  `json:"mentions"`
	TitleMentions []Mention  `json:"title_mentions"`
	Roles         []Role     `json:"roles,omitempty"`
	Numbers       []Number   `json:"numbers"`
	Dates         []Date     `json:"dates"`
	Quotes        []Quote    `json:"quotes"`
	Positions     []Position `json:"positions"`
}

// Zone is how far the days that an article names begin from midnight UTC. An analysis holds the start of a local day in UTC, so
// what is over after whole days is the offset: a day's name is that of its start plus the offset.
func (a *Analysis) Zone() time.Duration {
	for _, d := range a.Dates {
		if d.Precision != "time" {
			over := d.Time.Sub(d.Time.Truncate(24 * time.Hour))
			if over > 12*time.Hour {
				return 24*time.Hour - over
			}
			return -over
		}
	}
	return 0
}
