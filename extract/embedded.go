package extract

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// embedded returns the article's text as the page carries it besides its HTML: in
// JSON-LD's articleBody, or in the state that scripts draw the page from. have
// is the width of the text read from the HTML; the embedded one is worth
// having only when it is much longer.
func embedded(doc *html.Node, f *facts, have int) (blocks []block, source string) {
	raw, _ := f.article["articleBody"].(string)
	if blocks = textBlocks(raw); muchMore(blocks, have) {
		return blocks, fromJSON
	}
	if have >= enoughProse {
		return nil, ""
	}
	if blocks = stateBlocks(doc); muchMore(blocks, have) {
		return blocks, fromBody
	}
	return nil, ""
}

func muchMore(blocks []block, have int) bool {
	found := widthOfAll(blocks)
	return found >= enoughProse && found*2 > have*3
}

// textBlocks splits a text that may be HTML, escaped once more or not.
func textBlocks(raw string) []block {
	if strings.Contains(raw, "&lt;") {
		raw = html.UnescapeString(raw)
	}
	if strings.Contains(raw, "</") || strings.Contains(raw, "<br") || strings.Contains(raw, "&") {
		if doc, err := parse([]byte(raw)); err == nil {
			top := bodyElement(doc)
			e := emitter{of: measure(top, nil)}
			e.children(top)
			e.flush(top)
			return e.blocks
		}
	}
	e := emitter{}
	for line := range strings.Lines(raw) {
		e.run.WriteString(line)
		e.flush(nil)
	}
	return e.blocks
}

// stateBlocks looks for prose in the JSON that scripts hold, plain or assigned to
// a variable.
func stateBlocks(doc *html.Node) []block {
	var best []block
	bestWidth := 0
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || n.FirstChild == nil || strings.Contains(attr(n, "type"), "ld+json") {
			continue
		}
		value, ok := stateOf(n.FirstChild.Data)
		if !ok {
			continue
		}
		if lines, width := densestList(value, 0); width > bestWidth {
			best, bestWidth = nil, width
			for _, line := range lines {
				best = append(best, textBlocks(line)...)
			}
		}
	}
	return best
}

// stateOf decodes the first JSON value of a script, at its start or behind an
// equals sign.
func stateOf(script string) (value any, ok bool) {
	if len(script) > maxJSON {
		return nil, false
	}
	script = strings.TrimSpace(script)
	for range 3 {
		if strings.HasPrefix(script, "{") || strings.HasPrefix(script, "[") {
			if json.NewDecoder(strings.NewReader(script)).Decode(&value) == nil {
				return value, true
			}
		}
		at := strings.Index(script, "=")
		if at < 0 {
			return nil, false
		}
		script = strings.TrimSpace(script[at+1:])
	}
	return nil, false
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
