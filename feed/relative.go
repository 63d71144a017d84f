package feed

import "strings"

// linkAttrs are the attributes of HTML that hold an address.
var linkAttrs = set(`href src cite action longdesc background poster data usemap profile`)

// resolveLinks makes the relative addresses in a piece of HTML absolute and leaves
// every other byte as it is. Without a base, or with nothing to resolve, the text
// comes back unchanged.
func resolveLinks(s string, b base) string {
	if b.u == nil || strings.IndexByte(s, '=') < 0 {
		return s
	}
	var out strings.Builder
	done := 0
	for i := strings.IndexByte(s, '<'); i >= 0 && i < len(s); {
		end := tagEnd(s, i)
		for attr := i; attr < end; {
			var from, to int
			if from, to, attr = nextLink(s, attr, end); from < to {
				if abs := resolved(s[from:to], b); abs != "" {
					out.WriteString(s[done:from])
					out.WriteString(abs)
					done = to
				}
			}
		}
		j := strings.IndexByte(s[end:], '<')
		if j < 0 {
			break
		}
		i = end + j
	}
	if done == 0 {
		return s
	}
	out.WriteString(s[done:])
	return out.String()
}

// tagEnd returns the offset of the ">" of the tag at i, or of the end.
func tagEnd(s string, i int) int {
	if i+1 >= len(s) || s[i+1]|0x20 < 'a' || s[i+1]|0x20 > 'z' {
		return i + 1
	}
	if j := strings.IndexByte(s[i:], '>'); j >= 0 {
		return i + j
	}
	return len(s)
}

// nextLink finds the next attribute with an address in s[i:end]: where its value
// starts and ends, and where to go on. from and to are equal when there is none.
func nextLink(s string, i, end int) (from, to, next int) {
	eq := strings.IndexByte(s[i:end], '=')
	if eq < 0 {
		return 0, 0, end
	}
	eq += i
	nameEnd := eq
	for nameEnd > i && isBlank(s[nameEnd-1]) {
		nameEnd--
	}
	name := nameEnd
	for name > i && !isBlank(s[name-1]) && s[name-1] != '"' && s[name-1] != '\'' {
		name--
	}
	from, to, next = attrValue(s, eq+1, end)
	if !linkAttrs[strings.ToLower(s[name:nameEnd])] {
		return 0, 0, next
	}
	return from, to, next
}

func attrValue(s string, i, end int) (from, to, next int) {
	for i < end && isBlank(s[i]) {
		i++
	}
	if i < end && (s[i] == '"' || s[i] == '\'') {
		if j := strings.IndexByte(s[i+1:end], s[i]); j >= 0 {
			return i + 1, i + 1 + j, i + j + 2
		}
		return 0, 0, end
	}
	from = i
	for i < end && !isBlank(s[i]) {
		i++
	}
	return from, i, max(i, from+1)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// resolved returns the absolute form of an address written in HTML, "" when it is
// to stay: absolute already, a fragment, or no address.
func resolved(ref string, b base) string {
	trimmed := strings.TrimSpace(ref)
	if hasScheme(trimmed) || len(trimmed) > MaxURL {
		return ""
	}
	plain := strings.ReplaceAll(trimmed, "&amp;", "&")
	abs := b.absolute(plain)
	if abs == "" && plain == "" {
		abs = b.u.String()
	}
	return attrEscapes.Replace(abs)
}
