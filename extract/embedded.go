package extract

import (
	"strings"

	"golang.org/x/net/html"
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
