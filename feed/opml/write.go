package opml

import (
	"encoding/xml"
	"fmt"
	"io"
	"time"
)

// document, head and outline are the elements of OPML 2.0.
type document struct {
	XMLName xml.Name  `xml:"opml"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"head>title"`
	Created string    `xml:"head>dateCreated"`
	Body    []outline `xml:"body>outline"`
}

type outline struct {
	Text     string    `xml:"text,attr"`
	Title    string    `xml:"title,attr,omitempty"`
	Type     string    `xml:"type,attr,omitempty"`
	XMLURL   string    `xml:"xmlUrl,attr,omitempty"`
	HTMLURL  string    `xml:"htmlUrl,attr,omitempty"`
	Outlines []outline `xml:"outline"`
}

// Write writes a list of subscriptions as OPML 2.0. Sections become folders, in the
// order in which they first appear.
func Write(w io.Writer, title string, created time.Time, subs []Subscription) error {
	doc := document{Version: "2.0", Title: title, Created: created.UTC().Format(time.RFC1123Z)}
	folders := places{}
	for _, s := range subs {
		folders.place(&doc.Body, "", s.Sections, s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("write OPML: %w", err)
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(doc); err != nil {
		return fmt.Errorf("write OPML: %w", err)
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return fmt.Errorf("write OPML: %w", err)
	}
	return nil
}

// places knows where in its level each folder is, by the names on the way to it.
type places map[string]int

// place puts a subscription into its folder, which is made when it is not there.
func (p places) place(level *[]outline, way string, sections []string, s Subscription) {
	if len(sections) == 0 {
		text := s.Title
		if text == "" {
			text = s.URL
		}
		*level = append(*level, outline{Text: text, Title: s.Title, Type: "rss", XMLURL: s.URL, HTMLURL: s.Site})
		return
	}
	name := sections[0]
	way += "\x00" + name
	i, ok := p[way]
	if !ok {
		i = len(*level)
		p[way] = i
		*level = append(*level, outline{Text: name, Title: name})
	}
	p.place(&(*level)[i].Outlines, way, sections[1:], s)
}
