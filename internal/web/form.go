package web

import (
	"net/http"

	"github.com/wiredesk/wiredesk/news"
)

// The forms of an account, as addresses name them.
const (
	formShort      = "short"
	formStructured = "structured"
	formReport     = "report"
)

// formOf is the form that a request asks for, the short one unless it names another.
func formOf(r *http.Request) string {
	switch form := r.FormValue("form"); form {
	case formStructured, formReport:
		return form
	}
	return formShort
}

// formView is an account in one of its forms.
type formView struct {
	Choices    []formChoice
	Lead       []sentence
	Sections   []section
	References []referenceView
	Notes      []note
}

// formChoice leads to a form.
type formChoice struct {
	Path, Name string
	Current    bool
}

// section is a part of a longer form.
type section struct {
	Label     string
	Headline  string
	Sentences []sentence
}

type referenceView struct{ Text, Href string }

// formOfAccount shows an account in a form. A longer form that has no section to show is as short as the short one.
func formOfAccount(a news.Account, form, path string) formView {
	n := newNoter(a)
	var v formView
	switch form {
	case formStructured:
		v.Lead = n.sentences(a.Forms.Structured.Lead)
		for _, s := range a.Forms.Structured.Sections {
			v.Sections = append(v.Sections, section{s.Label, s.Headline, n.sentences(s.Sentences)})
		}
	case formReport:
		v.Lead = n.sentences(a.Forms.Report.Lead)
		for _, s := range a.Forms.Report.Sections {
			v.Sections = append(v.Sections, section{"", s.Heading, n.sentences(s.Sentences)})
		}
		v.References = referencesOf(a)
	default:
		v.Lead = n.sentences(a.Forms.Short.Sentences)
	}
	v.Notes = n.notes
	v.Choices = formChoices(a, form, path)
	return v
}

// formChoices are the forms in which an account can be read; none when there is but one.
func formChoices(a news.Account, form, path string) []formChoice {
	choices := []formChoice{{path, "Short", form == formShort}}
	if len(a.Forms.Structured.Sections) > 0 {
		choices = append(choices, formChoice{path + "?form=" + formStructured, "By topic", form == formStructured})
	}
	if len(a.Forms.Report.Sections) > 0 {
		choices = append(choices, formChoice{path + "?form=" + formReport, "Report", form == formReport})
	}
	if len(choices) == 1 {
		return nil
	}
	return choices
}

func referencesOf(a news.Account) []referenceView {
	address := make(map[string]string, len(a.Articles))
	for _, article := range a.Articles {
		address[article.ID] = webAddress(article.URL)
	}
	var list []referenceView
	for _, r := range a.Forms.Report.References {
		list = append(list, referenceView{r.Text, address[r.Article]})
	}
	return list
}
