package web

import (
	"encoding/json"
	"encoding/xml"
	"time"
)

// Atom, RFC 4287.
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID       string      `xml:"id"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	Updated  string      `xml:"updated"`
	Author   string      `xml:"author>name"`
	Icon     string      `xml:"icon,omitempty"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Lang       string         `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Published  string         `xml:"published"`
	Updated    string         `xml:"updated"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Content    atomText       `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Body string `xml:",chardata"`
}

// atomTime writes a time; the format wants one even where there is none.
func atomTime(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

func writeAtom(c channel) ([]byte, error) {
	f := atomFeed{ID: c.ID, Title: c.Title, Subtitle: c.Summary, Updated: atomTime(c.Updated), Author: c.Author, Icon: c.Icon,
		Links: []atomLink{{"self", "application/atom+xml", c.Self}, {"alternate", "text/html", c.Home}}}
	for _, i := range c.Items {
		e := atomEntry{Lang: i.Lang, ID: i.ID, Title: i.Title, Published: atomTime(i.Published), Updated: atomTime(i.Updated),
			Link: atomLink{"alternate", "text/html", i.URL}, Content: atomText{"html", i.HTML}}
		for _, t := range i.Tags {
			e.Categories = append(e.Categories, atomCategory{t})
		}
		f.Entries = append(f.Entries, e)
	}
	return writeXML(f)
}

// RSS 2.0 with the self link of the RSS Advisory Board's best practices.
type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	Atom    string     `xml:"xmlns:atom,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Link        string    `xml:"link"`
	Description string    `xml:"description"`
	Built       string    `xml:"lastBuildDate,omitempty"`
	Self        atomLink  `xml:"atom:link"`
	Items       []rssItem `xml:"item"`
}

type rssItem struct {
	Title       string   `xml:"title"`
	Link        string   `xml:"link"`
	GUID        rssGUID  `xml:"guid"`
	Published   string   `xml:"pubDate"`
	Updated     string   `xml:"atom:updated"`
	Categories  []string `xml:"category"`
	Description string   `xml:"description"`
}

type rssGUID struct {
	Permanent bool   `xml:"isPermaLink,attr"`
	ID        string `xml:",chardata"`
}

func writeRSS(c channel) ([]byte, error) {
	f := rssFeed{Version: "2.0", Atom: "http://www.w3.org/2005/Atom", Channel: rssChannel{Title: c.Title, Link: c.Home,
		Description: c.Summary, Self: atomLink{"self", "application/rss+xml", c.Self}}}
	if !c.Updated.IsZero() {
		f.Channel.Built = c.Updated.UTC().Format(time.RFC1123Z)
	}
	for _, i := range c.Items {
		f.Channel.Items = append(f.Channel.Items, rssItem{Title: i.Title, Link: i.URL, GUID: rssGUID{ID: i.ID},
			Published: i.Published.UTC().Format(time.RFC1123Z), Updated: atomTime(i.Updated), Categories: i.Tags, Description: i.HTML})
	}
	return writeXML(f)
}

func writeXML(v any) ([]byte, error) {
	body, err := xml.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, err
	}
	return append([]byte(xml.Header), append(body, '\n')...), nil
}

// JSON Feed 1.1.
type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Home        string       `json:"home_page_url"`
	Self        string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Icon        string       `json:"favicon,omitempty"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	HTML      string   `json:"content_html"`
	Published string   `json:"date_published"`
	Modified  string   `json:"date_modified"`
	Tags      []string `json:"tags,omitempty"`
	Lang      string   `json:"language,omitempty"`
}

func writeJSONFeed(c channel) ([]byte, error) {
	f := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: c.Title, Home: c.Home, Self: c.Self, Description: c.Summary,
		Icon: c.Icon, Authors: []jsonAuthor{{c.Author}}, Items: []jsonItem{}}
	for _, i := range c.Items {
		f.Items = append(f.Items, jsonItem{ID: i.ID, URL: i.URL, Title: i.Title, HTML: i.HTML,
			Published: atomTime(i.Published), Modified: atomTime(i.Updated), Tags: i.Tags, Lang: i.Lang})
	}
	body, err := json.MarshalIndent(f, "", " ")
	return append(body, '\n'), err
}
