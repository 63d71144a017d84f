package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// liveElements finds the element whose children are updates: built alike, each with a
// time and text of its own, together most of the page's prose.
func (l *layout) liveElements() *live {
	total := l.all[l.top].prose
	var best *live
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.DataAtom == atom.Form || isNoText[n.DataAtom] || n != l.top && markOf(n) >= answering || l.all[n].prose*2 < total {
			return
		}
		if found := l.updatesIn(n); found != nil && found.width()*2 >= total {
			best = found
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(l.top)
	return best
}

// updatesIn reads the children of an element as updates, nil when they are none.
func (l *layout) updatesIn(n *html.Node) *live {
	var entries []*html.Node
	kinds := map[string]int{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if l.all[c].prose*3 > l.all[n].prose*2 {
			return nil // one holds the others, if there are any
		}
		if c.Type == html.ElementNode && l.all[c].prose > 0 && !contains(c, l.heading) {
			entries = append(entries, c)
			kinds[kindOf(c)]++
		}
	}
	if len(entries) < fewestUpdates {
		return nil
	}
	v := &live{source: fromBody}
	linked := 0
	for _, c := range entries {
		if kinds[kindOf(c)] < fewestUpdates {
			continue
		}
		if u, ok := l.updateOf(c); ok {
			v.updates = append(v.updates, u)
			if leadsElsewhere(c) {
				linked++
			}
		}
	}
	// Entries without a time are seldom; entries whose headings are links are teasers.
	if len(v.updates)*5 < len(entries)*4 || len(v.updates) < fewestUpdates || linked*2 > len(v.updates) || l.heading == nil {
		return nil
	}
	v.intro = l.before(n)
	return v
}

func kindOf(n *html.Node) string {
	class, _, _ := strings.Cut(strings.TrimSpace(attr(n, "class")), " ")
	return n.Data + " " + class
}

// leadsElsewhere reports whether the heading of an entry is a link.
func leadsElsewhere(n *html.Node) bool {
	for d := range n.Descendants() {
		if isHeading[d.DataAtom] {
			for a := range d.Descendants() {
				if a.DataAtom == atom.A && !strings.HasPrefix(attr(a, "href"), "#") {
					return true
				}
			}
			return d.Parent.DataAtom == atom.A
		}
	}
	return false
}

// updateOf reads an element as an update: its time from a time element or from a clock
// time in a line at its start, and its text.
func (l *layout) updateOf(n *html.Node) (update, bool) {
	u := update{clock: -1}
	leave := map[*html.Node]bool{}
	for d := range n.Descendants() {
		if d.Type != html.ElementNode || isNoText[d.DataAtom] {
			continue
		}
		value := first(timeValue(d), publishedItem(d))
		if s := readStamp(fromBody, value); u.time.IsZero() && s.exact {
			u.time, leave[d] = s.time, true
		}
		if kind := markOf(d); kind != unmarked && mayLeave(kind, l.all[d], l.all[n]) {
			leave[d] = true
		}
	}
	e := emitter{leave: leave, of: l.all}
	e.children(n)
	e.flush(n)
	u.blocks = e.blocks
	if u.time.IsZero() {
		line := strings.TrimSpace(leadingLine(n))
		hour, minute, ok := clockIn(line)
		if !ok || letters(line) > maxBeside {
			return u, false
		}
		u.clock = hour*60 + minute
		if len(u.blocks) > 0 {
			u.blocks[0] = withoutClock(u.blocks[0])
		}
	}
	u.blocks = slices.DeleteFunc(u.blocks, func(b block) bool {
		if b.text == "" {
			return true
		}
		_, _, isClock := clockIn(b.text)
		return isClock && letters(b.text) <= 8
	})
	return u, hasProse(u.blocks)
}

func publishedItem(n *html.Node) string {
	if attr(n, "itemprop") == "datePublished" {
		return first(attr(n, "datetime"), attr(n, "content"))
	}
	return ""
}

// leadingLine is the first text of an element.
func leadingLine(n *html.Node) string {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" && !isNoText[d.Parent.DataAtom] {
			return d.Data
		}
	}
	return ""
}

// before reads the text between the page's heading and an element.
func (l *layout) before(n *html.Node) []block {
	scope := n.Parent
	for scope != nil && scope != l.top && !contains(scope, l.heading) {
		scope = scope.Parent
	}
	e := emitter{leave: surroundings(scope, l.all), of: l.all, until: n}
	e.leave[l.heading] = true
	e.children(scope)
	e.flush(scope)
	return e.blocks
}

// liveBlocks reads paragraphs and headings that begin with a clock time as the starts of
// updates, where they make up the text.
func liveBlocks(blocks []block) *live {
	v := &live{source: fromBody}
	within := 0
	for _, b := range blocks {
		m := startsWithClock.FindStringSubmatch(b.text)
		switch {
		case m != nil:
			hour, minute, _ := clockIn(m[1])
			u := update{clock: hour*60 + minute}
			if b = withoutClock(b); b.text != "" {
				u.blocks = append(u.blocks, b)
			}
			v.updates = append(v.updates, u)
		case len(v.updates) > 0:
			u := &v.updates[len(v.updates)-1]
			u.blocks = append(u.blocks, b)
			within++
		default:
			v.intro = append(v.intro, b)
		}
	}
	if len(v.intro) > len(v.updates) || within > 6*len(v.updates) {
		return nil // a chronicle within an article
	}
	return v
}

// withoutClock cuts the time of day off the start of a block.
func withoutClock(b block) block {
	b.text = strings.TrimSpace(b.text[len(startsWithClock.FindString(b.text)):])
	b.width, b.stops = widthOf(b.text)
	return b
}

// liveObjects reads the updates of a LiveBlogPosting.
func (f *facts) liveObjects(l *layout) *live {
	list, ok := f.article["liveBlogUpdate"].([]any)
	if !ok {
		return nil
	}
	v := &live{source: fromJSON}
	for _, item := range list {
		o, ok := f.resolve(item).(map[string]any)
		if !ok {
			continue
		}
		body, _ := o["articleBody"].(string)
		u := update{time: readStamp(fromJSON, first(valueOf(o["datePublished"]), valueOf(o["dateModified"]))).time, clock: -1}
		if title := valueOf(o["headline"]); title != "" {
			width, stops := widthOf(title)
			u.blocks = append(u.blocks, block{text: title, tag: atom.H3, width: width, stops: stops})
		}
		if u.blocks = append(u.blocks, textBlocks(body)...); len(u.blocks) > 0 {
			v.updates = append(v.updates, u)
		}
	}
	v.intro = introOf(l.blocks, v.updates)
	return v
}

// introOf are the first blocks of a page's text until one that is in an update.
func introOf(blocks []block, updates []update) []block {
	known := map[string]bool{}
	for _, u := range updates {
		for _, b := range u.blocks {
			known[squash(b.text)] = true
		}
	}
	for i, b := range blocks {
		if known[squash(b.text)] {
			return blocks[:i]
		}
	}
	return nil
}
