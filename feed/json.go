package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// object is a JSON object. Its getters take a value of the wrong type for none, since one
// wrong field is no reason to lose an entry.
type object map[string]any

func (o object) text(key string) string {
	switch v := o[key].(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return ""
}

func (o object) line(key string) string {
	return clip(news.CleanLine(clip(o.text(key), 4*MaxLine)), MaxLine)
}

func (o object) list(key string) []any {
	l, _ := o[key].([]any)
	return l
}

// parseJSON reads a JSON Feed (jsonfeed.org, versions 1 and 1.1). The document is read token by
// token, so that what stands before a break is kept.
func (p *parser) parseJSON(doc []byte) error {
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return &NotFeedError{What: "JSON that is no object"}
	}
	top := object{}
	err := p.topLevel(dec, top)
	version := top.text("version")
	if !strings.Contains(version, "jsonfeed.org/version/") && len(p.feed.Entries) == 0 {
		if err != nil {
			return fmt.Errorf("%w: %s", ErrUnreadable, jsonFault(dec, err))
		}
		return &NotFeedError{What: "JSON of another kind"}
	}
	if err != nil {
		p.warn("%s", jsonFault(dec, err))
	}
	p.jsonChannel(top, version)
	return nil
}

// jsonFault says in plain words why a document could be read no further.
func jsonFault(dec *json.Decoder, err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "the document breaks off"
	}
	return fmt.Sprintf("the document is broken behind byte %d", dec.InputOffset())
}

// topLevel reads the members of the document's object: items into entries, the rest
// into top.
func (p *parser) topLevel(dec *json.Decoder, top object) error {
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return err
		}
		if key == "items" {
			err = p.items(dec)
		} else {
			var v any
			if err = dec.Decode(&v); err == nil && len(top) < 256 {
				name, _ := key.(string)
				top[name] = v
			}
		}
		if err != nil {
			return err
		}
	}
	_, err := dec.Token()
	return err
}

func (p *parser) items(dec *json.Decoder) error {
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return err
	}
	for dec.More() {
		var v any
		if err := dec.Decode(&v); err != nil {
			return err
		}
		m, ok := v.(map[string]any)
		switch {
		case !ok:
			p.warn("an item is no object and left out")
		case p.full():
			p.tooMany()
		default:
			p.feed.Entries = append(p.feed.Entries, p.jsonEntry(m))
		}
	}
	_, err := dec.Token()
	return err
}

func (p *parser) jsonChannel(top object, version string) {
	f := &p.feed
	f.Format = "json"
	_, f.Version, _ = strings.Cut(version, "/version/")
	f.Version = clip(news.CleanLine(f.Version), 16)
	f.Title = top.line("title")
	f.Description = top.line("description")
	f.Self = p.base.web(top.text("feed_url"))
	f.Site = p.base.web(top.text("home_page_url"))
	f.Lang = cleanLang(top.text("language"))
	f.Image = p.base.web(top.text("icon"))
	setLine(&f.Image, p.base.web(top.text("favicon")))
	p.inherit.authors = jsonAuthors(top)
}

func (p *parser) jsonEntry(item object) news.Entry {
	b := p.base
	e := news.Entry{
		GUID:      item.line("id"),
		URL:       b.web(item.text("url")),
		Title:     item.line("title"),
		Authors:   jsonAuthors(item),
		Published: p.time(item.line("date_published")),
		Updated:   p.time(item.line("date_modified")),
		Image:     b.web(item.text("image")),
		Lang:      cleanLang(item.text("language")),
	}
	setLine(&e.URL, b.web(item.text("external_url")))
	setLine(&e.URL, b.web(guidAddress(e.GUID)))
	setLine(&e.Image, b.web(item.text("banner_image")))
	own := base{}
	if e.URL != "" {
		own = parseBase(e.URL)
	}
	e.Summary = construct{value: item.text("summary")}.asHTML(own)
	e.Content = construct{value: item.text("content_html"), html: true}.asHTML(own)
	setLine(&e.Content, construct{value: item.text("content_text")}.asHTML(own))
	for _, tag := range item.list("tags") {
		s, _ := tag.(string)
		e.Categories = addLine(e.Categories, clip(news.CleanLine(s), MaxLine), MaxCategories)
	}
	e.Enclosures = p.jsonAttachments(item)
	e.Headline = e.Title
	return e
}

func jsonAuthors(o object) []string {
	var names []string
	people := o.list("authors")
	if one, ok := o["author"]; ok {
		people = append(people[:len(people):len(people)], one)
	}
	for _, a := range people {
		m, _ := a.(map[string]any)
		name := object(m).line("name")
		setLine(&name, object(m).line("url"))
		names = addLine(names, name, MaxAuthors)
	}
	return names
}

func (p *parser) jsonAttachments(item object) []news.Enclosure {
	var out []news.Enclosure
	for _, a := range item.list("attachments") {
		m, _ := a.(map[string]any)
		o := object(m)
		size, _ := strconv.ParseInt(o.text("size_in_bytes"), 10, 64)
		enc := news.Enclosure{URL: p.base.absolute(o.text("url")), Type: strings.ToLower(o.line("mime_type")), Length: max(0, size)}
		if enc.URL != "" && len(out) < MaxEnclosures {
			out = append(out, enc)
		}
	}
	return out
}
