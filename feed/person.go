package feed

import (
	"strings"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// personOf reads who an element names: an Atom person construct by its name, or
// its address where it has no name, or the text of an RSS element.
func personOf(n *loosexml.Node) string {
	if !n.HasElements() {
		return personName(n.OwnText())
	}
	for _, want := range []string{"name", "value", "email", "uri", "url"} {
		for c := n.First; c != nil; c = c.Next {
			if c.Name == want {
				if s := lineOf(c); s != "" {
					return s
				}
			}
		}
	}
	return personName(n.AllText())
}

// personName takes the name out of the forms in which RSS gives a person:
// "a@example.org (Ana Ruiz)", "Ana Ruiz <a@example.org>", "Ana Ruiz (a@example.org)".
// An address alone stands for itself.
func personName(s string) string {
	s = clip(news.CleanLine(PlainText(mendText(clip(keepAngled(s), 4*MaxLine)))), MaxLine)
	s = strings.TrimPrefix(s, "mailto:")
	for _, pair := range []string{"()", "<>", "[]"} {
		open := strings.IndexByte(s, pair[0])
		if open < 0 || !strings.HasSuffix(s, pair[1:]) {
			continue
		}
		before, within := strings.TrimSpace(s[:open]), strings.TrimSpace(s[open+1:len(s)-1])
		switch {
		case isMail(before) && within != "":
			return within
		case isMail(within) && before != "":
			return strings.Trim(before, `"`)
		}
	}
	return s
}

// keepAngled saves a mail address in angle brackets from being taken for a tag.
func keepAngled(s string) string {
	if i := strings.IndexByte(s, '<'); i >= 0 && strings.HasSuffix(s, ">") && isMail(s[i+1:len(s)-1]) {
		return s[:i] + "(" + s[i+1:len(s)-1] + ")"
	}
	return s
}

func isMail(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, " \t()<>")
}
