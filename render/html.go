package render

import (
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// fragment is the account as a part of a page. It stands alone: no scripts, no
// styles, nothing loaded.
var fragment = template.Must(template.New("account").Parse(`<article class="account" lang="{{.Lang}}" dir="auto">
<h1>{{.Headline}}</h1>
{{- range .Parts}}
{{- with .Label}}
<p class="label">{{.}}</p>
{{- end}}
{{- with .Heading}}
<h2>{{.}}</h2>
{{- end}}
{{- if .Headlines}}
<ul class="headlines">
{{- range .Sentences}}
<li><cite>{{.Outlet}}</cite>: {{template "sentence" .}}</li>
{{- end}}
</ul>
{{- else}}
<p>
{{- range .Sentences}}
{{template "sentence" .}}
{{- end}}
</p>
{{- end}}
{{- end}}
{{- with .Rewritten}}
<p class="rewritten-by">† {{.}}</p>
{{- end}}
{{- if .Register}}
<section class="register">
<h2>{{.RegisterTitle}}</h2>
{{- range .Register}}
<h3>{{.Heading}}</h3>
{{- range .Groups}}
{{- with .Name}}
<h4>{{.}}</h4>
{{- end}}
<ul>
{{- range .Entries}}
<li>{{with .Day}}<time datetime="{{.ISO}}">{{.Words}}</time> {{end}}{{with .Who}}<b>{{.}}</b> {{end}}{{with .Stance}}<i>{{.}}</i> {{end}}{{if .Quoted}}<q>{{.Text}}</q>{{else}}{{.Text}}{{end}}{{with .After}} <small>({{.}})</small>{{end}}{{range .Notes}}{{template "mark" .}}{{end}}</li>
{{- end}}
</ul>
{{- end}}
{{- end}}
</section>
{{- end}}
{{- if .Notes}}
<ol class="citations">
{{- range .Notes}}
<li id="{{.ID}}"><cite>{{.Outlet}}: {{if .URL}}<a href="{{.URL}}" rel="nofollow noopener">{{.Title}}</a>{{else}}{{.Title}}{{end}}</cite>{{if .Exact}} <q>{{.Exact}}</q>{{end}} <a href="#{{.Ref}}">↩</a></li>
{{- end}}
</ol>
{{- end}}
{{- if .References}}
<ul class="references">
{{- range .References}}
<li>{{.Text}}</li>
{{- end}}
</ul>
{{- end}}
<ul class="articles">
{{- range .Articles}}
<li lang="{{.Lang}}">{{.Outlet}}: {{if .URL}}<a href="{{.URL}}" rel="nofollow noopener">{{.Title}}</a>{{else}}{{.Title}}{{end}}{{if .Copy}} (copy of {{.Copy}}){{end}}</li>
{{- end}}
</ul>
</article>
{{define "sentence"}}<span class="{{.Origin}}"{{with .Lang}} lang="{{.}}"{{end}}>{{with .Day}}<time datetime="{{$.Date}}">{{.}}</time> {{end}}{{.Text}}{{if .Rewritten}}<sup class="rewritten">†</sup>{{end}}{{range .Notes}}{{template "mark" .}}{{end}}</span>{{end -}}
{{define "mark"}}<sup><a id="{{.Ref}}" href="#{{.ID}}">{{.Number}}</a></sup>{{end -}}
`))

type htmlNote struct {
	Number             int
	ID, Ref            string
	Outlet, Title, URL string
	Exact              string
}

type htmlPart struct {
	Label, Heading string
	Headlines      bool // the sentences are headlines, each an item of its own
	Sentences      []htmlSentence
}

type htmlSentence struct {
	Text, Origin string
	Lang         string // where it is another than the account's
	Rewritten    bool   // by a model
	Day, Date    string // of which it tells, in words and for programs
	Outlet       string // of the first citation
	Notes        []htmlNote
}

// htmlChapter is a chapter of the register with the notes of its entries.
type htmlChapter struct {
	Heading string
	Groups  []htmlGroup
}

type htmlGroup struct {
	Name    string
	Entries []htmlEntry
}

type htmlEntry struct {
	entry
	Day   *htmlDay // may be nil
	Notes []htmlNote
}

type htmlDay struct{ ISO, Words string }

type htmlArticle struct{ Lang, Outlet, Title, URL, Copy string }

type htmlAccount struct {
	Lang, Headline string
	Parts          []htmlPart
	Rewritten      string // who rewrote what is marked; may be empty
	Register       []htmlChapter
	RegisterTitle  string
	References     []news.Reference
	Notes          []htmlNote
	Articles       []htmlArticle
}

// HTML writes the account as a fragment of HTML: the headline, one of its forms
// with numbered notes, the cited words with links that open the article at
// them, the register, and the list of articles.
func HTML(w io.Writer, a news.Account, form Form) error {
	articles := byID(a)
	page := htmlAccount{Lang: a.Lang, Headline: a.Headline}
	if form == Report {
		page.References = a.Forms.Report.References
	}
	var models []string
	for _, p := range partsOf(a, form) {
		page.add(a.ID, p, articles)
		models = append(models, modelsOf(p.Sentences)...)
	}
	if len(models) > 0 {
		slices.Sort(models)
		page.Rewritten = whoRewrote(slices.Compact(models))
	}
	page.register(a.ID, chaptersOf(a), articles)
	for _, x := range a.Articles {
		row := htmlArticle{Lang: x.Lang, Outlet: outletName(x), Title: x.Title, URL: webAddress(x.URL)}
		if original, ok := articles[x.CopyOf]; ok {
			row.Copy = outletName(original)
		}
		page.Articles = append(page.Articles, row)
	}
	if err := fragment.Execute(w, page); err != nil {
		return fmt.Errorf("write account %s as HTML: %w", a.ID, err)
	}
	return nil
}

// modelsOf are the models that rewrote sentences.
func modelsOf(sentences []news.AccountSentence) []string {
	var models []string
	for _, s := range sentences {
		if s.Origin == news.Rewritten {
			models = append(models, s.Model)
		}
	}
	return models
}

// add writes a part of the text, with its notes behind those of the parts before.
func (page *htmlAccount) add(story string, p part, articles map[string]news.AccountArticle) {
	shown := htmlPart{Label: p.Label, Heading: p.Heading, Headlines: allHeadlines(p.Sentences)}
	for _, s := range p.Sentences {
		sentence := htmlSentence{Text: s.Text, Origin: s.Origin, Lang: s.Lang, Rewritten: s.Origin == news.Rewritten, Date: s.Date, Day: dayIn(page.Lang, s.Date)}
		sentence.Notes = page.cite(story, s.Citations, articles)
		if len(sentence.Notes) > 0 {
			sentence.Outlet = sentence.Notes[0].Outlet
		}
		shown.Sentences = append(shown.Sentences, sentence)
	}
	page.Parts = append(page.Parts, shown)
}

// register adds the chapters of the register.
func (page *htmlAccount) register(story string, chapters []chapter, articles map[string]news.AccountArticle) {
	page.RegisterTitle = registerTitle
	for _, c := range chapters {
		shown := htmlChapter{Heading: c.Heading}
		for _, g := range c.Groups {
			list := htmlGroup{Name: g.Name}
			for _, e := range g.Entries {
				line := htmlEntry{entry: e, Notes: page.cite(story, e.Citations, articles)}
				if e.Date != "" {
					line.Day = &htmlDay{e.Date, DayInWords(e.Date)}
				}
				list.Entries = append(list.Entries, line)
			}
			shown.Groups = append(shown.Groups, list)
		}
		page.Register = append(page.Register, shown)
	}
}

// cite numbers citations behind those of the text before.
func (page *htmlAccount) cite(story string, citations []news.Citation, articles map[string]news.AccountArticle) []htmlNote {
	var notes []htmlNote
	for _, c := range citations {
		n := newHTMLNote(story, len(page.Notes)+1, c, articles[c.Article])
		page.Notes = append(page.Notes, n)
		notes = append(notes, n)
	}
	return notes
}

func newHTMLNote(story string, number int, c news.Citation, x news.AccountArticle) htmlNote {
	n := htmlNote{
		Number: number,
		ID:     fmt.Sprintf("%s-note-%d", safeID(story), number),
		Ref:    fmt.Sprintf("%s-ref-%d", safeID(story), number),
		Outlet: outletName(x), Title: x.Title,
		URL: TextFragment(webAddress(x.URL), c),
	}
	if c.Sentence >= 0 {
		n.Exact = c.Exact
	}
	return n
}
