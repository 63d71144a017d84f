package feed

import (
	"strings"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// maxOutlet bounds the name of an outlet in a list of reports, in bytes.
const maxOutlet = 120

// coverageOf reads the reports that an aggregator lists in a description: links,
// each followed by the outlet's name. Google's lists are read in all their forms
// (ordered list, bullet list, table). Elsewhere the description must be such a list
// and nothing else, to reports on several hosts, so that the links of a common text
// are not taken for one.
func coverageOf(html string, google bool) []news.Coverage {
	if !strings.Contains(html, "<a ") || !google && !startsWithList(html) {
		return nil
	}
	l := coverageList{xml: loosexml.NewReader([]byte(html), nil)}
	l.read()
	if !google && (l.loose > 0 || len(l.reports) < 2 || !severalHosts(l.reports)) {
		return nil
	}
	return l.reports
}

func startsWithList(html string) bool {
	for _, tag := range []string{"<ol", "<ul"} {
		if _, ok := cutFold(strings.TrimSpace(html), tag); ok {
			return true
		}
	}
	return false
}

func severalHosts(list []news.Coverage) bool {
	for _, c := range list[1:] {
		if news.Host(c.URL) != news.Host(list[0].URL) {
			return true
		}
	}
	return false
}

// coverageList reads links and the text behind each.
type coverageList struct {
	xml     *loosexml.Reader
	reports []news.Coverage
	current news.Coverage
	inLink  bool
	loose   int // texts that are neither a link's nor an outlet's
}

func (l *coverageList) read() {
	for len(l.reports) < MaxCoverage {
		tok := l.xml.Next()
		switch tok.Kind {
		case loosexml.EOF:
			l.flush()
			return
		case loosexml.Start:
			l.start(tok)
		case loosexml.End:
			l.end(tok)
		case loosexml.Text:
			l.text(news.CleanLine(tok.Text))
		}
	}
}

func (l *coverageList) start(tok loosexml.Token) {
	switch tok.Name {
	case "a":
		l.flush()
		l.current.URL = base{}.web(loosexml.FindAttr(tok.Attrs, "", "href"))
		l.inLink = true
	case "li":
		l.flush()
	}
}

func (l *coverageList) end(tok loosexml.Token) {
	switch tok.Name {
	case "a":
		l.inLink = false
	case "li":
		l.inLink = false
		l.flush()
	}
}

func (l *coverageList) text(s string) {
	switch {
	case s == "":
	case l.inLink:
		l.current.Title = clip(strings.TrimSpace(l.current.Title+" "+s), MaxLine)
	case l.current.Title != "" && l.current.Outlet == "" && len(s) <= maxOutlet:
		l.current.Outlet = s
	default:
		l.loose++
	}
}

// flush keeps the report read so far when it is complete.
func (l *coverageList) flush() {
	c := l.current
	l.current = news.Coverage{}
	if c.URL != "" && c.Title != "" && c.Outlet != "" {
		l.reports = append(l.reports, c)
	} else if c.Title != "" {
		l.loose++
	}
}
