package news

import "time"

// Account is what the desk writes of a story. Its JSON form is the contract of
// `wiredesk account --format json` and of the API.
type Account struct {
	ID        string           `json:"id"`
	Headline  string           `json:"headline"`
	Slug      string           `json:"slug"`
	Lang      string           `json:"lang"`
	Updated   time.Time        `json:"updated"`
	Version   int              `json:"version"`
	Languages []string         `json:"languages"`
	Tags      []string         `json:"tags"`
	Articles  []AccountArticle `json:"articles"`
	Forms     Forms            `json:"forms"`
	Register
	Entities []AccountEntity `json:"entities"`
	// Translations are the account in other languages, as a model wrote them.
	Translations []Translation `json:"translations,omitempty"`
}

// Translation is an account in another language. Every sentence of it was checked against those that it stands
// for; one that did not pass is left in its own language. Headline is empty when it did not pass.
type Translation struct {
	Lang     string `json:"lang"`
	Model    string `json:"model"`
	Headline string `json:"headline,omitempty"`
	Forms    Forms  `json:"forms"`
}

// AccountArticle is an article of the story. CopyOf is the ID of the article
// whose text it repeats, empty for an independent one.
type AccountArticle struct {
	ID        string    `json:"id"`
	Revision  int       `json:"revision"`
	Outlet    string    `json:"outlet"`
	Host      string    `json:"host"`
	URL       string    `json:"url"`
	Title     string    `json:"title"`
	Lang      string    `json:"lang"`
	Published time.Time `json:"published"`
	CopyOf    string    `json:"copy_of,omitempty"`
}

// Forms are the shapes in which an account is written.
type Forms struct {
	Short      ShortForm      `json:"short"`
	Structured StructuredForm `json:"structured"`
	Report     ReportForm     `json:"report"`
}

// ShortForm is a narrative of three to six sentences.
type ShortForm struct {
	Sentences []AccountSentence `json:"sentences"`
}

// StructuredForm is a lead and up to five sections on the topics of the story. Date is the day of its
// newest article, YYYY-MM-DD.
type StructuredForm struct {
	Date     string              `json:"date"`
	Lead     []AccountSentence   `json:"lead"`
	Sections []StructuredSection `json:"sections"`
}

// StructuredSection is a paragraph on one topic. Label and headline are made of its own words; the
// headline may be empty.
type StructuredSection struct {
	Label     string            `json:"label"`
	Headline  string            `json:"headline"`
	Sentences []AccountSentence `json:"sentences"`
}

// ReportForm is a lead, sections under questions, and the references.
type ReportForm struct {
	Title      string            `json:"title"`
	Lead       []AccountSentence `json:"lead"`
	Sections   []ReportSection   `json:"sections"`
	References []Reference       `json:"references"`
}

// ReportSection is what the articles say to a question.
type ReportSection struct {
	Heading   string            `json:"heading"`
	Sentences []AccountSentence `json:"sentences"`
}

// Reference is an article as a list of references gives it, in the style of the American Psychological
// Association.
type Reference struct {
	Article string `json:"article"`
	Text    string `json:"text"`
}

// The origins of a sentence.
const (
	Extracted = "extracted" // as it stands in its article
	Shortened = "shortened" // a part of that
	Rewritten = "rewritten" // in a model's words, checked against what it stands for
)

// AccountSentence is a sentence of an account and what it stands on.
type AccountSentence struct {
	// Date is the day, month or year of which a sentence in an order of days tells: YYYY-MM-DD, YYYY-MM
	// or YYYY.
	Date string `json:"date,omitempty"`
	Text string `json:"text"`
	// Lang is the language of a sentence in a translation, where it is another than the translation's.
	Lang      string     `json:"lang,omitempty"`
	Origin    string     `json:"origin"`
	Citations []Citation `json:"citations"`
	// Model wrote a rewritten sentence. Sources are the sentences of the account that it stands for, as they
	// were taken from the articles.
	Model   string            `json:"model,omitempty"`
	Sources []AccountSentence `json:"sources,omitempty"`
}

// Citation points at exact words of one revision of an article, as a
// TextQuoteSelector of the W3C Web Annotation Data Model does. Start and End
// count Unicode code points of the revision's text. A citation of a title has
// Sentence -1 and no offsets.
type Citation struct {
	Article  string `json:"article"`
	Revision int    `json:"revision"`
	Sentence int    `json:"sentence"`
	Exact    string `json:"exact"`
	Prefix   string `json:"prefix"`
	Suffix   string `json:"suffix"`
	Start    *int   `json:"start,omitempty"`
	End      *int   `json:"end,omitempty"`
}

// AccountEntity is a person, body or place that the story's articles name.
type AccountEntity struct {
	Key      string     `json:"key"`
	Name     string     `json:"name"`
	Kind     EntityKind `json:"kind"`
	Mentions int        `json:"mentions"`
}
