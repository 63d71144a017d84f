package demo

import (
	"slices"
	"time"
)

// jsonFeed is JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	HomePage    string     `json:"home_page_url"`
	Self        string     `json:"feed_url"`
	Language    string     `json:"language"`
	Items       []jsonItem `json:"items"`
}

type jsonItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url"`
	Title     string       `json:"title"`
	Summary   string       `json:"summary"`
	Content   string       `json:"content_html"`
	Image     string       `json:"image,omitempty"`
	Published time.Time    `json:"date_published"`
	Modified  time.Time    `json:"date_modified"`
	Authors   []jsonAuthor `json:"authors,omitempty"`
	Tags      []string     `json:"tags,omitempty"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

func newJSONFeed(c channel) jsonFeed {
	f := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: c.Outlet.Name, Description: c.Outlet.Tagline,
		HomePage: c.Base + "/", Self: c.Self, Language: c.Outlet.Lang, Items: []jsonItem{},
	}
	for _, it := range c.Items {
		j := jsonItem{
			ID: it.Key, URL: it.URL, Title: it.Title, Summary: it.Summary, Content: it.Content, Image: it.Picture,
			Published: it.Published, Modified: it.Modified, Tags: slices.DeleteFunc([]string{it.Section}, func(s string) bool { return s == "" }),
		}
		if it.Byline != "" {
			j.Authors = []jsonAuthor{{it.Byline}}
		}
		f.Items = append(f.Items, j)
	}
	return f
}
