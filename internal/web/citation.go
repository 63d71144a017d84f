package web

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

// sentence is a sentence of an account with the marks of its sources.
type sentence struct {
	Text  string
	Lang  string
	Marks []mark
	Model string // that rewrote it; "" for words of a report
	Fresh bool   // it was not there when the reader was here last
	Day   string // of which it tells, in words; may be empty
	Date  string // the same for programs
}

// Head and Tail are the text in two parts, of which the second is the last word: the marks
// stay with it when a line ends there.
func (s sentence) Head() string { return s.Text[:s.tail()] }

// Tail is the last word; see Head.
func (s sentence) Tail() string { return s.Text[s.tail():] }

// maxTail bounds what is kept on one line, in bytes.
const maxTail = 24

func (s sentence) tail() int {
	at := strings.LastIndexByte(s.Text, ' ') + 1
	if len(s.Text)-at <= maxTail && at > 0 {
		return at
	}
	_, size := utf8.DecodeLastRuneInString(s.Text) // a script without spaces, or a word too long
	return len(s.Text) - size
}

// mark is one number behind a sentence. The same note can have several.
type mark struct {
	ID   string // of the box that shows the note at the mark
	Note note
}

// note is a source of the account: the words of an article on which a sentence stands.
type note struct {
	Number   int
	ID       string
	Outlet   string
	Path     string // of the outlet's page
	Title    string
	Href     string // the article, at the cited words; empty when it has no address
	Address  string // the article itself, as paper shows it
	Lang     string
	LangName string
	Prefix   string
	Exact    string
	Suffix   string
	InTitle  bool // the cited words are the article's title
}

// noter numbers the sources of an account in the order of their first mark.
type noter struct {
	lang     string
	articles map[string]news.AccountArticle
	numbers  map[citedPlace]int
	notes    []note
	told     int             // sentences so far
	seen     map[string]bool // words that the reader knows, of citations; nil where nothing is to be marked
	models   []string        // that rewrote sentences
}

type citedPlace struct {
	article  string
	sentence int
	exact    string
}

func newNoter(a news.Account) *noter {
	n := &noter{lang: a.Lang, articles: make(map[string]news.AccountArticle, len(a.Articles)), numbers: map[citedPlace]int{}}
	for _, article := range a.Articles {
		n.articles[article.ID] = article
	}
	return n
}

// sentences gives each sentence its marks.
func (n *noter) sentences(list []news.AccountSentence) []sentence {
	var all []sentence
	for _, from := range list {
		n.told++
		sent := sentence{Text: from.Text, Lang: n.lang}
		if from.Date != "" {
			sent.Day, sent.Date = render.DayInWords(from.Date), from.Date
		}
		sent.Fresh = n.fresh(from)
		for j, c := range from.Citations {
			article, known := n.articles[c.Article]
			if !known {
				continue
			}
			at := citedPlace{c.Article, c.Sentence, c.Exact}
			if n.numbers[at] == 0 {
				n.notes = append(n.notes, noteOf(len(n.notes)+1, c, article))
				n.numbers[at] = len(n.notes)
			}
			sent.Marks = append(sent.Marks, mark{"cite-" + strconv.Itoa(n.told) + "-" + strconv.Itoa(j+1), n.notes[n.numbers[at]-1]})
		}
		switch {
		case from.Origin == news.Rewritten:
			if sent.Model = from.Model; !slices.Contains(n.models, sent.Model) {
				n.models = append(n.models, sent.Model)
			}
		case from.Lang != "":
			sent.Lang = from.Lang
		case len(sent.Marks) > 0 && sent.Marks[0].Note.Lang != "":
			sent.Lang = sent.Marks[0].Note.Lang
		}
		all = append(all, sent)
	}
	return all
}

// fresh says whether a reader who was here before has not seen what a sentence stands on.
func (n *noter) fresh(s news.AccountSentence) bool {
	if n.seen == nil || len(s.Citations) == 0 {
		return false
	}
	for _, c := range s.Citations {
		if n.seen[c.Exact] {
			return false
		}
	}
	return true
}

func noteOf(number int, c news.Citation, a news.AccountArticle) note {
	n := note{Number: number, ID: "note-" + strconv.Itoa(number), Outlet: outletName(a.Outlet, a.Host), Path: outletPath(a.Host),
		Title: a.Title, Lang: a.Lang, LangName: languageName(a.Lang), Exact: c.Exact, InTitle: c.Sentence < 0}
	n.Prefix, n.Suffix = wholeWords(c.Prefix, c.Suffix)
	if webAddress(a.URL) != "" {
		n.Address, n.Href = webAddress(a.URL), webAddress(render.TextFragment(a.URL, c))
	}
	return n
}

// wholeWords drops what the limits of a citation's surroundings have cut in half, and keeps
// to the paragraph.
func wholeWords(prefix, suffix string) (string, string) {
	if i := strings.LastIndex(prefix, "\n"); i >= 0 {
		prefix = prefix[i+1:]
	} else if i := strings.IndexFunc(prefix, unicode.IsSpace); i >= 0 {
		prefix = "… " + strings.TrimSpace(prefix[i:]) + " "
	}
	if i := strings.Index(suffix, "\n"); i >= 0 {
		suffix = suffix[:i]
	} else if i := strings.LastIndexFunc(suffix, unicode.IsSpace); i > 0 {
		suffix = suffix[:i] + " …"
	}
	return prefix, suffix
}

func outletName(name, host string) string {
	switch {
	case name != "":
		return name
	case host != "":
		return host
	}
	return "Unknown outlet"
}
