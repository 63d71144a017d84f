package news

// QuoteKind says how an attribution gives what was said.
type QuoteKind string

// The kinds of quotes. What is partly in quotation marks is Direct when its content begins
// and ends with them, else Indirect.
const (
	Direct   QuoteKind = "direct"
	Indirect QuoteKind = "indirect"
)

// CueClass says what a cue makes of its content.
type CueClass string

// The classes of cues. Say, Deny, Demand and Judge are speech, and so are Commit and Refuse
// where the cue is a verb of speaking; Think and Want are states of mind, Show is what a document or a
// study says.
const (
	Say    CueClass = "say"    // said, told, according to
	Think  CueClass = "think"  // believes, expects, fears
	Want   CueClass = "want"   // wants, hopes, plans
	Commit CueClass = "commit" // promised, pledged, vowed
	Refuse CueClass = "refuse" // refused, ruled out, declined
	Deny   CueClass = "deny"   // denied, rejected, disputed
	Demand CueClass = "demand" // demanded, urged, called on
	Judge  CueClass = "judge"  // praised, criticised, called it
	Ask    CueClass = "ask"    // asked, wondered
	Show   CueClass = "show"   // the report shows, the letter states
)

// Quote is words or reported content in one article, with who said or thought it. The
// embedded span is the content: for a direct quote the quotation marks with the words
// between them, for an indirect one the words reported, without cue and speaker.
type Quote struct {
	Span     `json:"r"`
	Sentence int       `json:"n"` // in which the content begins; -1 for the title
	Kind     QuoteKind `json:"k"`
	Class    CueClass  `json:"c"`
	// Cue is the word or words that attribute, Lemma their dictionary form ("say", "according
	// to"). A quote that continues another has that one's; both are empty for a quote that nothing attributes.
	Cue   Span   `json:"q"`
	Lemma string `json:"l,omitempty"`
	// Source is the mention of the speaker beside the cue ("the mayor", "he"), empty where the text names none
	// ("it was said that").
	Source Span `json:"o"`
	// Speaker is the fullest name that the article gives for the source, Entity its key where it is
	// a known one. A source that is not resolved has its own words as Speaker.
	Speaker string `json:"w,omitempty"`
	Entity  string `json:"i,omitempty"`
	// Speech is false for plans, wishes and beliefs that nobody is reported to have uttered.
	Speech bool `json:"u,omitempty"`
	// Continues tells that the words go on with the quote before this one of the same source: they
	// were parted by the attribution ("“Yes,” she said. “We go.”") or by the end of a paragraph.
	Continues bool `json:"z,omitempty"`
	// Confidence is between 0 and 1; from Sure on a quote is shown without being asked for.
	Confidence float64 `json:"f"`
}

// Sure is the least confidence of what pages show by default.
const Sure = .8
