package render

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
)

// escapeMarkdown makes plain text of one line stand for itself in Markdown
// (CommonMark 0.31, with the extensions of Goldmark) and in Hugo, where "{{<" begins
// a shortcode.
func escapeMarkdown(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '{', '}', '|', '~', '$', '^':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '&':
			if beginsReference(text[i+1:]) {
				b.WriteString("&amp;")
			} else {
				b.WriteByte('&')
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// beginsReference reports whether what stands behind an ampersand may make a character reference of it.
func beginsReference(rest string) bool {
	return rest != "" && (rest[0] == '#' || rest[0] >= 'a' && rest[0] <= 'z' || rest[0] >= 'A' && rest[0] <= 'Z')
}

// atBlockStart escapes what would make a heading, a list, a rule or a definition
// of a block that begins with the text.
func atBlockStart(text string) string {
	trimmed := strings.TrimLeft(text, " \t")
	if trimmed == "" {
		return text
	}
	switch trimmed[0] {
	case '#', '+', '-', '=', ':', '!', '>':
		return `\` + trimmed
	}
	digits := strings.IndexFunc(trimmed, func(r rune) bool { return !unicode.IsDigit(r) })
	if digits > 0 && (trimmed[digits] == '.' || trimmed[digits] == ')') {
		return trimmed[:digits] + `\` + trimmed[digits:]
	}
	return trimmed
}

// markdownLink is a link of Markdown, or the bare text when there is no address.
func markdownLink(text, address string) string {
	text = escapeMarkdown(news.CleanLine(text))
	if address == "" {
		return text
	}
	if text == "" {
		text = escapeMarkdown(address)
	}
	return "[" + text + "](" + linkTarget(address) + ")"
}

// linkTarget encodes what would end a link's target or mean something to
// Markdown or Hugo.
func linkTarget(address string) string {
	var b strings.Builder
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case c <= ' ' || c == 0x7F || strings.IndexByte("()<>[]{}\\\"`", c) >= 0:
			b.WriteByte('%')
			b.WriteByte("0123456789ABCDEF"[c>>4])
			b.WriteByte("0123456789ABCDEF"[c&15])
		case c == '&':
			b.WriteString("&amp;")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// webAddress is the address when it is an absolute one of http, https or mailto,
// else nothing.
func webAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto":
	default:
		return ""
	}
	return strings.TrimSpace(address)
}
