package rewrite

import (
	"github.com/wiredesk/wiredesk/news"
)

// paragraph is a place of a form: its headline, or a list of sentences. One of the two is nil.
type paragraph struct {
	heading   *string
	sentences *[]news.AccountSentence
}

// eachParagraph calls fn for every headline and paragraph of a form in the order in which they are read, and
// for the account's own headline before. What fn changes is changed in the forms.
func eachParagraph(f *news.Forms, form Form, headline string, fn func(paragraph)) {
	fn(paragraph{heading: &headline})
	switch form {
	case Short:
		fn(paragraph{sentences: &f.Short.Sentences})
	case Structured:
		fn(paragraph{sentences: &f.Structured.Lead})
		for i := range f.Structured.Sections {
			s := &f.Structured.Sections[i]
			fn(paragraph{heading: &s.Label})
			fn(paragraph{heading: &s.Headline})
			fn(paragraph{sentences: &s.Sentences})
		}
	case Report:
		fn(paragraph{sentences: &f.Report.Lead})
		for i := range f.Report.Sections {
			fn(paragraph{sentences: &f.Report.Sections[i].Sentences})
		}
	}
}
