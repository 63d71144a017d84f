package render

import (
	"fmt"
	"strings"
)

// doubleQuoted is a YAML 1.2 scalar in double quotes (section 7.3.1).
func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case printable(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			fmt.Fprintf(&b, `\u%04X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// singleQuoted is a YAML scalar in single quotes (section 7.3.2), or in double
// quotes when it holds what single ones cannot carry.
func singleQuoted(s string) string {
	for _, r := range s {
		if !printable(r) {
			return doubleQuoted(s)
		}
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// printable reports whether a rune may stand unescaped in a quoted scalar of one
// line: c-printable of YAML 1.2 without line breaks, the byte order mark and what
// readers take for a line break.
func printable(r rune) bool {
	switch {
	case r < 0x20 || r >= 0x7F && r < 0xA0:
		return false
	case r == 0x2028 || r == 0x2029 || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF:
		return false
	}
	return true
}
