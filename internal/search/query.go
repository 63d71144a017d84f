package search

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

const (
	// MaxQuery is the number of bytes that a query may have.
	MaxQuery = 400
	// maxClauses is how many words, phrases and conditions it may have.
	maxClauses = 32
)

// Mistake is what is wrong with a query, in words for the person who typed it.
type Mistake string

func (m Mistake) Error() string { return string(m) }

func mistake(format string, args ...any) error { return Mistake(fmt.Sprintf(format, args...)) }

// Field is where a clause is looked for.
type Field int

// The fields. Of a quote, Anywhere is its words and who said it.
const (
	Anywhere Field = iota
	Said           // in what somebody said
	By             // in the name of who said something
)

// Clause is a word, a phrase or a name that is wanted, or not wanted.
type Clause struct {
	Text   string
	Field  Field
	Phrase bool // its words stand one behind the other
	Not    bool
}

// Query is what a person asks for. A document is found when it holds all clauses, is of one of the outlets, of
// one of the languages and of one of the sections that are named, of none that is named with a minus, and from the time given.
type Query struct {
	// Typed is the query with single spaces, as pages repeat it.
	Typed    string
	Clauses  []Clause
	Outlets  Choice // as typed
	Langs    Choice // ISO 639 codes
	Sections Choice // slugs
	// After is the beginning of the first day asked for, Before that of the day behind the last; zero for none.
	After, Before time.Time
}

// Choice is what a document is to be of, one of Of, and what not, none of Not.
type Choice struct{ Of, Not []string }

func (c Choice) empty() bool { return len(c.Of) == 0 && len(c.Not) == 0 }

// Empty says that nothing is asked for.
func (q Query) Empty() bool {
	return len(q.Clauses) == 0 && q.Outlets.empty() && q.Langs.empty() && q.Sections.empty() && q.After.IsZero() && q.Before.IsZero()
}

// Speech says that what somebody said is asked for.
func (q Query) Speech() bool {
	for _, c := range q.Clauses {
		if c.Field != Anywhere && !c.Not {
			return true
		}
	}
	return false
}

// Parse reads a query; now is for days such as "yesterday". Every text is a query, or else the error is a [Mistake]:
// one that is too long, or an operator whose value means nothing. A quotation mark that is not closed lasts to the end, an operator that
// is none is a word.
func Parse(typed string, now time.Time) (Query, error) {
	if len(typed) > 8*MaxQuery {
		return Query{}, tooLong()
	}
	typed = strings.ToValidUTF8(typed, " ")
	typed = strings.Join(strings.FieldsFunc(typed, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	q := Query{Typed: typed}
	if len(typed) > MaxQuery {
		q.Typed = ""
		return q, tooLong()
	}
	s := scanner{rest: typed}
	for n := 1; ; n++ {
		p, ok := s.next()
		if !ok {
			return q, q.consistent()
		}
		if n > maxClauses {
			return q, mistake("A search takes at most %d words and conditions. Leave some out.", maxClauses)
		}
		if err := q.add(p, now); err != nil {
			return q, err
		}
	}
}

func tooLong() error {
	return mistake("A search takes at most %d characters. Shorten it.", MaxQuery)
}

func (q Query) consistent() error {
	if !q.After.IsZero() && !q.Before.IsZero() && !q.After.Before(q.Before) {
		return mistake("No day is both from after: %s and before: %s.", q.After.Format(time.DateOnly), q.Before.Format(time.DateOnly))
	}
	return nil
}

// add takes a part of a query up.
func (q *Query) add(p part, now time.Time) error {
	if !p.quoted && p.operator == "" {
		q.clause(Clause{Text: p.text, Not: p.not})
		return nil
	}
	text := strings.TrimSpace(p.text)
	if text == "" {
		return nil // as long as nothing stands behind an operator, it is still being typed
	}
	switch p.operator {
	case "":
		q.clause(Clause{Text: text, Phrase: true, Not: p.not})
	case "said":
		q.clause(Clause{Text: text, Field: Said, Phrase: p.quoted, Not: p.not})
	case "by":
		q.clause(Clause{Text: text, Field: By, Not: p.not})
	case "outlet":
		q.Outlets.add(text, p.not)
	case "section":
		q.Sections.add(text, p.not)
	case "lang":
		code, err := languageOf(text)
		q.Langs.add(code, p.not)
		return err
	case "before", "after":
		return q.date(p, text, now)
	}
	return nil
}

// clause takes a clause up, without what is no word in it.
func (q *Query) clause(c Clause) {
	noWord := func(s string) bool {
		return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0
	}
	if c.Text = strings.Join(slices.DeleteFunc(strings.Fields(c.Text), noWord), " "); c.Text != "" {
		q.Clauses = append(q.Clauses, c)
	}
}

func (c *Choice) add(value string, not bool) {
	if not {
		c.Not = append(c.Not, value)
	} else {
		c.Of = append(c.Of, value)
	}
}

func (q *Query) date(p part, text string, now time.Time) error {
	day, err := dayOf(p.operator, text, now)
	if err != nil {
		return err
	}
	// Not before a day is from that day on.
	if (p.operator == "before") != p.not {
		if q.Before.IsZero() || day.Before(q.Before) {
			q.Before = day
		}
	} else if day.After(q.After) {
		q.After = day
	}
	return nil
}

// part is a word, a text in quotation marks, or an operator with either.
type part struct {
	operator string // in lower case; empty for none
	text     string
	quoted   bool
	not      bool
}

// operators are the words before a colon that are no words to look for, by the name they stand for.
var operators = map[string]string{
	"outlet": "outlet", "site": "outlet", "lang": "lang", "language": "lang", "section": "section",
	"before": "before", "until": "before", "after": "after", "since": "after", "said": "said", "by": "by",
}

// scanner cuts a query with single spaces into parts.
type scanner struct{ rest string }

func (s *scanner) next() (part, bool) {
	s.rest = strings.TrimLeft(s.rest, " ")
	if s.rest == "" {
		return part{}, false
	}
	var p part
	for _, minus := range []string{"-", "−"} {
		if rest, ok := strings.CutPrefix(s.rest, minus); ok && rest != "" && rest[0] != ' ' {
			p.not, s.rest = true, rest
			break
		}
	}
	if name, rest, ok := s.operator(); ok {
		p.operator, s.rest = name, rest
	}
	if size := quoteMark(s.rest); size > 0 {
		p.quoted = true
		p.text, s.rest = quoted(s.rest[size:])
		return p, true
	}
	end := strings.IndexByte(s.rest, ' ')
	if end < 0 {
		end = len(s.rest)
	}
	if i := strings.IndexFunc(s.rest[:end], isQuoteMark); i > 0 {
		end = i // a phrase begins without a space before it
	}
	p.text, s.rest = s.rest[:end], s.rest[end:]
	if p.operator == "" {
		p.text = withoutColon(p.text)
	}
	return p, true
}

// operator reads a known operator at the beginning of what is left.
func (s *scanner) operator() (name, rest string, ok bool) {
	word, rest, found := cutColon(s.rest)
	if !found {
		return "", "", false
	}
	name, ok = operators[strings.ToLower(word)]
	return name, rest, ok
}

// cutColon cuts what is left at a colon that has only letters before it.
func cutColon(text string) (before, after string, found bool) {
	for i, r := range text {
		if r == ':' || r == '：' {
			return text[:i], text[i+utf8.RuneLen(r):], i > 0
		}
		if !unicode.IsLetter(r) {
			break
		}
	}
	return "", "", false
}

// withoutColon makes words of what looks like an operator and is none.
func withoutColon(word string) string {
	var words []string
	for {
		before, after, found := cutColon(word)
		if !found {
			return strings.Join(append(words, word), " ")
		}
		words, word = append(words, before), strings.TrimLeft(after, "-−")
	}
}

// Any of these opens and closes a phrase: people type those of their keyboard, and do not match them.
func isQuoteMark(r rune) bool { return strings.ContainsRune("\"“”„‟«»「」『』＂", r) }

// quoteMark is the length of a quotation mark at the beginning of a text; 0 for none.
func quoteMark(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if size > 0 && isQuoteMark(r) {
		return size
	}
	return 0
}

// quoted cuts a text behind the next quotation mark.
func quoted(text string) (inside, rest string) {
	i := strings.IndexFunc(text, isQuoteMark)
	if i < 0 {
		return text, ""
	}
	return text[:i], text[i+quoteMark(text[i:]):]
}
