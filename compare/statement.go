package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Statement is a sentence, or a few, whose content is compared with that of another.
type Statement struct {
	Text string
	Lang string // ISO 639-1
	// Mentions are the names in Text, with spans in it. Without them names are told by their
	// capitals, and two names of one thing ("the UK", "Britain") are not known for it.
	Mentions []news.Mention
}

// StatementOf returns a sentence of a report.
func StatementOf(r *news.Report, sentence int) Statement {
	span := r.Analysis.Sentences[sentence].Span
	s := Statement{Text: span.In(r.Article.Text), Lang: r.Analysis.Lang}
	for _, m := range r.Analysis.Mentions {
		if span.Contains(m.Span) {
			m.Start, m.End = m.Start-span.Start, m.End-span.Start
			s.Mentions = append(s.Mentions, m)
		}
	}
	return s
}

// maxStatementWords bounds what of a statement is compared; a sentence has 20 to 40.
const maxStatementWords = 400

// word is a word of a statement.
type word struct {
	news.Span
	text    string
	folded  string
	capital bool // begins with a capital, and not only because it begins a sentence
	stop    bool
	figure  bool // has a digit
	entity  string
	number  int // which of the statement's numbers it belongs to, -1 for none
}

// read cuts the statement into words.
func (s *Statement) read() []word {
	var words []word
	opens := true
	end := 0
	for t := range token.Words(s.Text) {
		if len(words) == maxStatementWords {
			break
		}
		opens = opens || strings.ContainsAny(s.Text[end:t.Start], ".!?…:\"“„«‘\n")
		w := word{Span: t.Span, text: t.Text, folded: plain(token.Fold(t.Text)), number: -1}
		first, _ := utf8.DecodeRuneInString(t.Text)
		w.capital = unicode.IsUpper(first) && !opens
		w.stop = token.IsStop(s.Lang, w.folded)
		w.figure = strings.ContainsFunc(t.Text, unicode.IsDigit)
		w.entity = s.entityAt(t.Span)
		words = append(words, w)
		opens, end = false, t.End
	}
	return words
}

func (s *Statement) entityAt(span news.Span) string {
	for _, m := range s.Mentions {
		if m.Contains(span) {
			return m.Entity
		}
	}
	return ""
}

// plain takes the possessive and the points of an abbreviation off a folded word.
func plain(folded string) string {
	if folded = strings.TrimSuffix(folded, "'s"); strings.Contains(folded, ".") && !strings.ContainsFunc(folded, unicode.IsDigit) {
		folded = strings.ReplaceAll(folded, ".", "")
	}
	return strings.Trim(folded, "'")
}
