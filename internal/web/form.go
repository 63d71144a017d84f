package web

import (
	"net/http"
	"net/url"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/news"
)

// The forms of an account, as addresses name them.
const (
	formShort      = "short"
	formStructured = "structured"
	formReport     = "report"
)

// reading is how a request wants an account: in which form, in whose words, in which language.
type reading struct {
	form     string
	reported bool   // in the words of the reports, where a model rewrote them
	lang     string // of a translation; "" for the account itself
}

// readingOf is what a request asks for, the short form unless it names another.
func readingOf(r *http.Request) reading {
	as := reading{form: formShort, reported: r.FormValue("words") == "reported"}
	switch form := r.FormValue("form"); form {
	case formStructured, formReport:
		as.form = form
	}
	if lang := r.FormValue("lang"); rewrite.Supported(lang) && !as.reported {
		as.lang = lang
	}
	return as
}

// path is the address of a story read so.
func (as reading) path(story string) string {
	q := url.Values{}
	if as.form != formShort {
		q.Set("form", as.form)
	}
	if as.reported {
		q.Set("words", "reported")
	}
	if as.lang != "" {
		q.Set("lang", as.lang)
	}
	if len(q) == 0 {
		return story
	}
	return story + "?" + q.Encode()
}

// of is the account as it is to be read. A language in which there is none gives the account itself.
func (as *reading) of(a news.Account) news.Account {
	if as.reported {
		a.Forms = account.AsReported(a.Forms)
	}
	if as.lang != "" {
		translated, ok := account.Translated(a, as.lang)
		if ok {
			return translated
		}
		as.lang = ""
	}
	return a
}

// formView is an account in one of its forms.
type formView struct {
	Choices    []formChoice
	Tongues    []formChoice // the languages in which it can be read; none when there is but one
	Rewritten  string       // what the mark of rewritten sentences means; "" when there is none
	Other      *formChoice  // the same in the words of the reports, or of the model
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

// formOfAccount shows an account in a form. A longer form that has no section to show is as short as the short one. seen are the
// words that the reader knows.
func formOfAccount(whole news.Account, as reading, path string, seen map[string]bool) formView {
	a := as.of(whole)
	n := newNoter(a)
	n.seen = seen
	var v formView
	switch as.form {
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
	v.Choices, v.Tongues = formChoices(a, as, path), tongues(whole, as, path)
	v.Rewritten = rewrittenBy(n.models)
	if other := as; len(n.models) > 0 && as.lang == "" || as.reported {
		other.reported = !as.reported
		v.Other = &formChoice{other.path(path), "in the words of the reports", false}
		if as.reported {
			v.Other.Name = "as it was rewritten"
		}
	}
	return v
}

// rewrittenBy says what the mark behind rewritten sentences means.
func rewrittenBy(models []string) string {
	if len(models) == 0 {
		return ""
	}
	return "Put into these words by " + listed(models) + " and checked against the sentences that it names as sources"
}

// tongues are the languages in which an account can be read.
func tongues(a news.Account, as reading, path string) []formChoice {
	if len(a.Translations) == 0 {
		return nil
	}
	in := as
	in.lang = ""
	list := []formChoice{{in.path(path), languageName(a.Lang), as.lang == ""}}
	for _, t := range a.Translations {
		in.lang, in.reported = t.Lang, false
		list = append(list, formChoice{in.path(path), languageName(t.Lang), as.lang == t.Lang})
	}
	return list
}

// formChoices are the forms in which an account can be read; none when there is but one.
func formChoices(a news.Account, as reading, path string) []formChoice {
	in := func(form string) reading { return reading{form, as.reported, as.lang} }
	choices := []formChoice{{in(formShort).path(path), "Short", as.form == formShort}}
	if len(a.Forms.Structured.Sections) > 0 {
		choices = append(choices, formChoice{in(formStructured).path(path), "By topic", as.form == formStructured})
	}
	if len(a.Forms.Report.Sections) > 0 {
		choices = append(choices, formChoice{in(formReport).path(path), "Report", as.form == formReport})
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
