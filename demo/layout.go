package demo

import (
	"embed"
	"encoding/xml"
	"fmt"
	htmltemplate "html/template"
	"strings"
	texttemplate "text/template"
	"time"
)

var (
	//go:embed pages/*.html
	pageFiles embed.FS
	//go:embed feeds/*.xml
	feedFiles embed.FS
)

// layout is how an outlet looks.
type layout struct {
	page *htmltemplate.Template // defines "article" and "front"
	feed *texttemplate.Template // nil for JSON Feed
}

func parseLayouts(outlets []Outlet) (map[string]layout, error) {
	layouts := map[string]layout{}
	for _, o := range outlets {
		page, err := htmltemplate.ParseFS(pageFiles, "pages/"+o.ID+".html")
		if err != nil {
			return nil, fmt.Errorf("pages of %s: %w", o.ID, err)
		}
		l := layout{page: page}
		if o.Format != "json" {
			if l.feed, err = parseFeedTemplate(o.ID + ".xml"); err != nil {
				return nil, fmt.Errorf("feed of %s: %w", o.ID, err)
			}
		}
		layouts[o.ID] = l
	}
	return layouts, nil
}

func parseFeedTemplate(name string) (*texttemplate.Template, error) {
	return texttemplate.New(name).Funcs(texttemplate.FuncMap{
		"x":       escapeXML,
		"rfc822":  func(t time.Time) string { return t.Format("Mon, 02 Jan 2006 15:04:05 GMT") },
		"zone":    func(t time.Time) string { return t.Format(time.RFC1123Z) },
		"rfc3339": func(t time.Time) string { return t.Format(time.RFC3339) },
	}).ParseFS(feedFiles, "feeds/"+name)
}

func escapeXML(s string) (string, error) {
	var out strings.Builder
	err := xml.EscapeText(&out, []byte(s))
	return out.String(), err
}
