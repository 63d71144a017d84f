package eval

import (
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// verdict says how an Expect line came out on a feed.
type verdict int

const (
	notOfEntries verdict = iota // it says nothing on entries
	notKept                     // it asks for what an entry does not keep
	holds
	fails
)

// judge evaluates what an Expect line says of entries. What it says of the feed or of
// feedparser itself (bozo) is left aside.
func judge(list []expectation, entries []news.Entry) verdict {
	result := notOfEntries
	for _, e := range list {
		for _, path := range e.paths {
			if path[0] != "entries" {
				continue
			}
			switch v := judgeOne(path, e, entries); {
			case v == notKept:
				return notKept
			case v == fails || result == notOfEntries:
				result = v
			}
		}
	}
	return result
}

func judgeOne(path []string, e expectation, entries []news.Entry) verdict {
	if len(path) < 3 {
		return notKept
	}
	entry := news.Entry{}
	i, err := strconv.Atoi(path[1])
	if err != nil {
		return notKept
	}
	there := i < len(entries)
	if there {
		entry = entries[i]
	}
	same, kept := compareField(&entry, path[2:], e.want)
	switch {
	case !kept:
		return notKept
	case there && same != e.negate:
		return holds
	}
	return fails
}

// compareField compares one field of an entry with what is expected. kept is false
// for fields that an entry does not have.
func compareField(e *news.Entry, path []string, want any) (same, kept bool) {
	text, isText := want.(string)
	name := strings.Join(path, ".")
	switch name {
	case "title", "title_detail.value":
		return isText && sameLine(e.Title, text), isText
	case "link", "links.0.href":
		return e.URL == text, isText
	case "id", "guid":
		return e.GUID == text, isText
	case "description", "summary", "summary_detail.value":
		return isText && (sameHTML(e.Summary, text) || e.Summary == "" && sameHTML(e.Content, text)), isText
	case "content.0.value":
		return isText && (sameHTML(e.Content, text) || e.Content == "" && sameHTML(e.Summary, text)), isText
	case "author", "author_detail.name", "authors.0.name":
		return isText && samePerson(e.Authors, 0, text), isText
	case "authors.1.name":
		return samePerson(e.Authors, 1, text), isText
	case "published_parsed":
		return sameTime(e.Published, want), true
	case "updated_parsed":
		return sameTime(e.Updated, want) || e.Updated.IsZero() && sameTime(e.Published, want), true
	case "created_parsed":
		return sameTime(e.Published, want), true
	case "category", "tags.0.term", "tags.0.label":
		return at(e.Categories, 0) == text, isText
	case "tags.1.term":
		return at(e.Categories, 1) == text, isText
	case "source.title", "source.value":
		return isText && sameLine(e.Source.Name, text), isText
	case "source.link", "source.href", "source.url":
		return e.Source.URL == text, isText
	case "image.href", "media_thumbnail.0.url":
		return e.Image == text, isText
	}
	if path[0] == "enclosures" && len(path) > 1 {
		return compareEnclosure(e.Enclosures, path[1:], want)
	}
	return false, false
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return ""
}

func compareEnclosure(list []news.Enclosure, path []string, want any) (same, kept bool) {
	i, err := strconv.Atoi(path[0])
	if err != nil {
		return false, false
	}
	var enc news.Enclosure
	if i < len(list) {
		enc = list[i]
	}
	have := map[string]any{"href": enc.URL, "url": enc.URL, "type": enc.Type, "length": strconv.FormatInt(enc.Length, 10)}
	if len(path) == 2 {
		value, ok := have[path[1]]
		return value == want, ok
	}
	all, ok := want.(map[string]any)
	for key, value := range all {
		if have[key] != value {
			return false, ok
		}
	}
	return ok, ok
}

// sameLine compares titles. feedparser keeps markup in titles where this desk keeps
// plain text, so both are taken as plain text.
func sameLine(have, want string) bool {
	plain := news.CleanLine(feed.PlainText(want))
	return have == want || have == plain || news.CleanLine(feed.PlainText(have)) == plain
}

// sameHTML compares pieces of HTML by their meaning: both parsed and written in one
// form, with attributes sorted. feedparser keeps plain text as it is where this
// desk keeps it as HTML, so text that says the same once decoded will do.
func sameHTML(have, want string) bool {
	return have == want || !strings.Contains(have, "<") && html.UnescapeString(have) == want ||
		canonicalHTML(have) == canonicalHTML(want)
}

func canonicalHTML(s string) string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(strings.TrimSpace(s)), body)
	if err != nil {
		return s
	}
	var b strings.Builder
	for _, n := range nodes {
		sortAttributes(n)
		if err := html.Render(&b, n); err != nil {
			return s
		}
	}
	return strings.TrimSpace(b.String())
}

func sortAttributes(n *html.Node) {
	sort.Slice(n.Attr, func(i, j int) bool { return n.Attr[i].Key < n.Attr[j].Key })
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sortAttributes(c)
	}
}

// samePerson compares an author. feedparser keeps "Name (address)" where this desk
// keeps the name, so a name is enough.
func samePerson(have []string, i int, want string) bool {
	name := at(have, i)
	if name == want {
		return true
	}
	front, _, cut := strings.Cut(want, " (")
	return cut && name == front
}

// sameTime compares with a struct_time of nine numbers in UTC.
func sameTime(have time.Time, want any) bool {
	list, ok := want.([]any)
	if !ok || len(list) < 6 || have.IsZero() {
		return false
	}
	u := have.UTC()
	for i, n := range []int{u.Year(), int(u.Month()), u.Day(), u.Hour(), u.Minute(), u.Second()} {
		if list[i] != float64(n) {
			return false
		}
	}
	return true
}
