package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// EntryRecord is what a Hugo file of one entry holds.
type EntryRecord struct {
	Title   string    // plain text
	Date    time.Time // of publication; its day in UTC is written, nothing when zero
	Summary string    // HTML of the entry's description as it came
	Content string    // HTML of the body as it came; the summary when empty
	Image   string    // address; may be empty
	Link    string    // address of the item
	Source  string    // address of the feed
	Tags    []string
}

// Body says in which form an entry's body is written.
type Body string

// The forms of a body. Hugo drops raw HTML in Markdown files unless its
// configuration sets markup.goldmark.renderer.unsafe, hence Markdown by default.
const (
	BodyMarkdown Body = "markdown"
	BodyHTML     Body = "html"
)

// FileName is the name of the record's file: 16 hexadecimal digits that depend on
// link and title alone, and ".md".
func (e EntryRecord) FileName() string {
	sum := sha256.Sum256([]byte(e.Link + "\n" + e.Title))
	return hex.EncodeToString(sum[:8]) + ".md"
}

// HugoEntry writes the record of an entry: front matter in YAML, then the body.
// The description is the entry's HTML with its tags removed and its entities
// left as they stand. An HTML body stays as it came when every element and
// attribute of it is on the list of the harmless, otherwise it is sanitised.
func HugoEntry(w io.Writer, e EntryRecord, body Body) error {
	description := doubleQuoted(news.CleanLine(stripTags(e.Summary)))
	var b strings.Builder
	b.WriteString("---\n")
	fmt.Fprintf(&b, "title: %s\n", doubleQuoted(news.CleanLine(e.Title)))
	if !e.Date.IsZero() {
		fmt.Fprintf(&b, "date: %s\n", e.Date.UTC().Format(time.DateOnly))
	}
	fmt.Fprintf(&b, "description: %s\nsummary: %s\n", description, description)
	fmt.Fprintf(&b, "slug: %s\n", doubleQuoted(news.Slug(e.Title)))
	fmt.Fprintf(&b, "image: %s\nlink: %s\nsource: %s\n", singleQuoted(e.Image), singleQuoted(e.Link), singleQuoted(e.Source))
	writeList(&b, "categories", linkHost(e.Link))
	writeList(&b, "tags", e.Tags)
	b.WriteString("\ndraft: false\n---\n")
	b.WriteString(e.body(body))
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// body is the record's body without the newline at its end.
func (e EntryRecord) body(form Body) string {
	text := e.Content
	if text == "" {
		text = e.Summary
	}
	if form != BodyHTML {
		return MarkdownFromHTML(text)
	}
	text = strings.TrimSpace(news.CleanText(text))
	if !harmless(text) {
		text = Sanitize(text)
	}
	return withoutShortcodes(text)
}

// withoutShortcodes hides the braces that Hugo would read as the start of a
// shortcode, which it does in HTML too.
func withoutShortcodes(text string) string {
	if !strings.Contains(text, "{{") {
		return text
	}
	return strings.ReplaceAll(text, "{{", "&#123;&#123;")
}

func linkHost(link string) []string {
	u, err := url.Parse(link)
	if err != nil || u.Hostname() == "" {
		return nil
	}
	return []string{strings.ToLower(u.Hostname())}
}

// writeList writes a list of YAML, one value a line.
func writeList(b *strings.Builder, key string, values []string) {
	if len(values) == 0 {
		fmt.Fprintf(b, "%s: []\n", key)
		return
	}
	fmt.Fprintf(b, "%s:\n", key)
	for _, v := range values {
		fmt.Fprintf(b, "- %s\n", singleQuoted(v))
	}
}
