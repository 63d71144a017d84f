package extract

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stateBlocks looks for prose in the state that scripts draw a page from: JSON alone in a script
// (Next.js, Nuxt), assigned to a variable (Arc's Fusion.globalContent, Apollo), handed to
// JSON.parse as a string, or in pieces pushed to a list (the streams of React's server).
func stateBlocks(doc *html.Node) []block {
	var best []block
	bestWidth := 0
	var stream strings.Builder
	consider := func(value any) {
		lines, width := densestList(value, 0)
		if width <= bestWidth {
			return
		}
		best, bestWidth = nil, width
		for _, line := range lines {
			best = append(best, textBlocks(line)...)
		}
	}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil || strings.Contains(attr(n, "type"), "ld+json") || len(n.FirstChild.Data) > maxJSON {
			continue
		}
		for _, value := range statesOf(n.FirstChild.Data) {
			if piece, ok := streamPiece(value); ok {
				stream.WriteString(piece)
				continue
			}
			consider(value)
		}
	}
	consider(streamRows(stream.String()))
	return best
}

// maxStates bounds the places in a script where JSON is tried, since one that does not end is read
// to the end of the script.
const maxStates = 64

// statesOf decodes the JSON values of a script: at its start, behind equals signs, and in brackets.
func statesOf(script string) []any {
	var values []any
	rest := strings.TrimSpace(script)
	for range maxStates {
		value, length := jsonAt(rest)
		if length > 0 {
			values = append(values, value)
			rest = rest[length:]
		}
		at := strings.IndexAny(rest, "=(")
		if at < 0 {
			break
		}
		rest = strings.TrimLeft(rest[at+1:], " \n\t\r=")
	}
	return values
}

// jsonAt decodes the value that s begins with and returns the bytes it takes, 0 when there is none. A
// string that holds JSON itself stands for that.
func jsonAt(s string) (value any, length int) {
	if s == "" || !strings.ContainsRune(`{["'`, rune(s[0])) {
		return nil, 0
	}
	if s[0] == '\'' {
		return quotedJSON(s)
	}
	decoder := json.NewDecoder(strings.NewReader(s))
	if decoder.Decode(&value) != nil {
		return nil, 0
	}
	length = int(decoder.InputOffset())
	if text, ok := value.(string); ok {
		inner, n := any(nil), 0
		if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") {
			inner, n = jsonAt(text)
		}
		if n == 0 {
			return nil, 0
		}
		value = inner
	}
	return value, length
}

// scriptEscapes are those of a string in single quotes that JSON has not or has doubled.
var scriptEscapes = strings.NewReplacer(`\\`, `\`, `\'`, `'`, `\/`, `/`, "\\\n", "")

// quotedJSON decodes JSON in a script's string with single quotes.
func quotedJSON(s string) (any, int) {
	for end := 1; end < len(s); end++ {
		switch s[end] {
		case '\\':
			end++
		case '\'':
			value, n := any(nil), 0
			if inner := scriptEscapes.Replace(s[1:end]); strings.HasPrefix(inner, "{") || strings.HasPrefix(inner, "[") {
				value, n = jsonAt(inner)
			}
			if n == 0 {
				return nil, 0
			}
			return value, end + 1
		}
	}
	return nil, 0
}

// streamPiece returns the text of a piece that React's server pushes: [1, "text"].
func streamPiece(value any) (string, bool) {
	list, ok := value.([]any)
	if !ok || len(list) != 2 || list[0] != 1.0 {
		return "", false
	}
	text, ok := list[1].(string)
	return text, ok
}

// streamRows decodes the rows of such a stream: a number, a colon and JSON each.
func streamRows(stream string) []any {
	var rows []any
	for line := range strings.Lines(stream) {
		_, data, ok := strings.Cut(line, ":")
		if !ok || !strings.HasPrefix(data, "[") && !strings.HasPrefix(data, "{") {
			continue
		}
		if value, n := jsonAt(data); n > 0 {
			rows = append(rows, value)
		}
	}
	return rows
}

// maxStateDepth is how deep prose is looked for in scripts' JSON.
const maxStateDepth = 32

// densestList finds the list or string with the most prose: what is directly
// in it or in the objects that it lists.
func densestList(value any, depth int) (lines []string, width int) {
	if depth > maxStateDepth {
		return nil, 0
	}
	switch v := value.(type) {
	case string:
		w, stops := widthOf(v)
		if isProse(w, 0, stops) && strings.Contains(v, " ") && !strings.Contains(v, "{") {
			return []string{v}, w
		}
	case []any:
		if text, ok := inlineText(v); ok {
			return densestList(text, depth+1)
		}
		for _, item := range v {
			l, w := densestList(item, depth+1)
			lines, width = append(lines, l...), width+w
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if l, w := densestList(v[key], depth+1); w > width {
				lines, width = l, w
			}
		}
	}
	return lines, width
}

// inlineText joins the pieces of one paragraph, of which some are bold or a link, as editors of
// rich text store them: objects with a text each, where a piece ends inside a sentence.
func inlineText(list []any) (string, bool) {
	if len(list) < 2 {
		return "", false
	}
	var b strings.Builder
	broken := false
	for _, item := range list {
		piece, ok := pieceOf(item)
		if !ok {
			return "", false
		}
		if b.Len() > 0 {
			last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(b.String()[max(0, b.Len()-8):]))
			broken = broken || !unicode.In(last, unicode.STerm, unicode.Pf, unicode.Pe, unicode.Pi) && last != '"'
		}
		b.WriteString(piece)
	}
	return b.String(), broken
}

// pieceOf is the text of a leaf of rich text, or of an element with one such leaf in it, such as
// a link.
func pieceOf(item any) (string, bool) {
	m, ok := item.(map[string]any)
	if !ok {
		return "", false
	}
	if text, ok := m["text"].(string); ok {
		return text, true
	}
	for _, key := range [...]string{"children", "content"} {
		if inner, ok := m[key].([]any); ok && len(inner) == 1 {
			if leaf, ok := inner[0].(map[string]any); ok {
				text, ok := leaf["text"].(string)
				return text, ok
			}
		}
	}
	return "", false
}
