package rewrite

import (
	_ "embed"
	"encoding/json"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/news"
)

// Form is a form of an account.
type Form string

// The forms.
const (
	Short      Form = "short"
	Structured Form = "structured"
	Report     Form = "report"
)

// AllForms are all of them.
var AllForms = []Form{Short, Structured, Report}

// Options say what is to be rewritten.
type Options struct {
	Forms []Form
	// Languages are those into which the account is translated (ISO 639-1); its own is none of them.
	Languages []string
}

// Task is one question to a model: to put a form of an account into other words, or into another language.
type Task struct {
	Form Form
	Lang string // of the answer
	// System and User are the messages to send.
	System, User string

	translate bool
	items     []item
}

// item is a numbered piece of text; its number is its place in the task, counted from 1.
type item struct {
	news.AccountSentence
	block    int // which paragraph it belongs to
	lang     string
	at       time.Time // of the article, against which its days are meant
	headline bool
}

// most bounds the sentences of one question.
const most = 80

// Schema is the JSON Schema of an answer.
//
//go:embed answer.schema.json
var Schema []byte

//go:embed prompt.txt
var rewritePrompt string

//go:embed translate.txt
var translatePrompt string

// Tasks returns what there is to ask for an account: its forms in its own language, then in each of the others. There is
// none in languages in which an answer could not be checked.
func (w *Writer) Tasks(a news.Account, o Options) []Task {
	if !Supported(a.Lang) {
		return nil
	}
	var tasks []Task
	add := func(form Form, lang string) {
		t := Task{Form: form, Lang: lang, translate: lang != a.Lang}
		t.collect(a)
		if len(t.items) == 0 || len(t.items) > most {
			return
		}
		t.System = rewritePrompt
		if t.translate {
			t.System = translatePrompt
		}
		t.User = t.question()
		tasks = append(tasks, t)
	}
	for _, form := range o.Forms {
		add(form, a.Lang)
	}
	for i, lang := range o.Languages {
		if lang == a.Lang || !Supported(lang) || slices.Contains(o.Languages[:i], lang) {
			continue
		}
		for _, form := range o.Forms {
			add(form, lang)
		}
	}
	return tasks
}

// collect numbers the sentences of the form, and for a translation the headlines as well.
func (t *Task) collect(a news.Account) {
	articles := make(map[string]news.AccountArticle, len(a.Articles))
	for _, x := range a.Articles {
		articles[x.ID] = x
	}
	block := 0
	eachParagraph(&a.Forms, t.Form, a.Headline, func(p paragraph) {
		if p.heading != nil {
			if t.translate && *p.heading != "" {
				t.items = append(t.items, item{news.AccountSentence{Text: *p.heading}, block, a.Lang, a.Updated, true})
			}
			block++
			return
		}
		for _, s := range account.SentencesAsReported(*p.sentences) {
			x := articles[firstArticle(s)]
			lang := x.Lang
			if lang == "" {
				lang = a.Lang
			}
			if t.leaves(s, lang, a.Lang) {
				block++ // what stands before it and behind it does not stand together
				continue
			}
			t.items = append(t.items, item{s, block, lang, x.Published, false})
		}
		block++
	})
}

// leaves reports a sentence that is not given to the model: a headline, which is the outlet's own; an entry of a
// list of days, in a rewriting; and one that could not be checked.
func (t *Task) leaves(s news.AccountSentence, lang, own string) bool {
	switch {
	case !Supported(lang) || len(s.Citations) == 0:
		return true
	case t.translate:
		return lang == t.Lang
	}
	return lang != own || s.Citations[0].Sentence < 0 || s.Date != ""
}

func firstArticle(s news.AccountSentence) string {
	if len(s.Citations) == 0 {
		return ""
	}
	return s.Citations[0].Article
}

// question is the user's message: the items as data.
func (t *Task) question() string {
	type numbered struct {
		N    int    `json:"n"`
		Text string `json:"text"`
	}
	type part struct {
		Sentences []numbered `json:"sentences"`
	}
	q := struct {
		From       string `json:"language,omitempty"`
		To         string `json:"translate_into,omitempty"`
		Paragraphs []part `json:"paragraphs"`
	}{}
	if t.translate {
		q.To = languageNames[t.Lang]
	} else {
		q.From = languageNames[t.Lang]
	}
	last := -1
	for i, it := range t.items {
		if it.block != last {
			q.Paragraphs, last = append(q.Paragraphs, part{}), it.block
		}
		p := &q.Paragraphs[len(q.Paragraphs)-1]
		p.Sentences = append(p.Sentences, numbered{i + 1, news.CleanLine(it.Text)})
	}
	text, err := json.Marshal(q)
	if err != nil {
		return "" // strings and numbers alone
	}
	return string(text)
}
