package analyse

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Record is an article as it stands in a line of a JSON Lines file. Outlet and Published are
// other names for Source and Date; the first of the two that is given counts.
type Record struct {
	ID        string   `json:"id"`
	Lang      string   `json:"lang"`
	Date      string   `json:"date"` // RFC 3339, the same without a zone (UTC), or a day; empty when unknown
	Published string   `json:"published"`
	Source    string   `json:"source"` // name or host of the outlet
	Outlet    string   `json:"outlet"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Text      string   `json:"text"`
	Authors   []string `json:"authors"`
	Image     string   `json:"image"`
}

// ParseRecord reads one line. It refuses what is not a JSON object with a title or a text.
func ParseRecord(line []byte) (Record, error) {
	var r Record
	if err := json.Unmarshal(line, &r); err != nil {
		return r, fmt.Errorf("not an article: %w", err)
	}
	if strings.TrimSpace(r.Title) == "" && strings.TrimSpace(r.Text) == "" {
		return r, errors.New("not an article: neither title nor text")
	}
	return r, nil
}

// layouts are the ways in which a date may be written.
var layouts = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", time.DateOnly}

// Article returns the record as an article. A date that cannot be read is none. The
// outlet's host is that of the address, without one the source itself.
func (r Record) Article() news.Article {
	source, date := r.Source, r.Date
	if source == "" {
		source = r.Outlet
	}
	if date == "" {
		date = r.Published
	}
	a := news.Article{
		ID: r.ID, Revision: 1, Outlet: news.CleanLine(source), Host: news.Host(r.URL), URL: news.CanonicalURL(r.URL),
		Title: news.CleanLine(r.Title), Text: news.CleanText(r.Text), Lang: r.Lang, Authors: r.Authors, Image: r.Image,
	}
	if a.Host == "" {
		a.Host = strings.ToLower(a.Outlet)
	}
	if a.Outlet == "" {
		a.Outlet = a.Host
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, date); err == nil {
			a.Published = t
			break
		}
	}
	return a
}
