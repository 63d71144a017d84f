package extract

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/wiredesk/wiredesk/news"
)

// live is a running report: updates of one article, each with its time, as of
// schema.org's LiveBlogPosting.
type live struct {
	intro   []block // what stands before the first update
	updates []update
	source  string
}

// update is one entry of a running report.
type update struct {
	time   time.Time // zero when unknown
	clock  int       // minutes since midnight where the day is not given, else -1
	blocks []block
}

// fewestUpdates is how many entries with times make a running report.
const fewestUpdates = 3

// timeForm is how the time of an update stands in the text, as a paragraph before it.
const timeForm = "2006-01-02 15:04"

// findLive reads a page's updates: from JSON-LD, from elements that are built alike and
// begin with a time, or from paragraphs that do. The fullest counts. nil when the page is
// no running report.
func findLive(l *layout, f *facts) *live {
	var best *live
	for _, found := range []*live{l.liveElements(), liveBlocks(l.blocks), f.liveObjects(l)} {
		if found != nil && len(found.updates) >= fewestUpdates && (best == nil || found.width()*10 > best.width()*11) {
			best = found
		}
	}
	return best
}

func (v *live) width() int {
	width := 0
	for _, u := range v.updates {
		width += widthOfAll(u.blocks)
	}
	return width
}

// order sets the days of updates that give a clock time alone and brings all in
// the order of time. Such updates follow each other, downwards or upwards, and a clock
// that runs against that has passed midnight.
func (v *live) order(first, last time.Time) {
	down := v.runsDown()
	day := first
	if down && !last.IsZero() || first.IsZero() {
		day = last
	}
	before := -1
	for i := range v.updates {
		u := &v.updates[i]
		if u.clock < 0 {
			if !u.time.IsZero() {
				day, before = u.time, u.time.Hour()*60+u.time.Minute()
			}
			continue
		}
		if before >= 0 && down && u.clock > before {
			day = day.AddDate(0, 0, -1)
		} else if before >= 0 && !down && u.clock < before {
			day = day.AddDate(0, 0, 1)
		}
		before = u.clock
		if !day.IsZero() {
			y, m, d := day.Date()
			u.time = time.Date(y, m, d, u.clock/60, u.clock%60, 0, 0, day.Location())
		}
	}
	if !slices.ContainsFunc(v.updates, func(u update) bool { return u.time.IsZero() }) {
		slices.SortStableFunc(v.updates, func(a, b update) int { return a.time.Compare(b.time) })
	} else if down {
		slices.Reverse(v.updates)
	}
}

// runsDown reports whether the newest update comes first.
func (v *live) runsDown() bool {
	down := 0
	for i := 1; i < len(v.updates); i++ {
		a, b := v.updates[i-1], v.updates[i]
		var step int
		if a.clock >= 0 && b.clock >= 0 { // the shorter way around the clock
			if step = (a.clock - b.clock + 24*60) % (24 * 60); step > 12*60 {
				step -= 24 * 60
			}
		} else {
			step = a.time.Compare(b.time)
		}
		switch {
		case step > 0:
			down++
		case step < 0:
			down--
		}
	}
	return down > 0
}

// text writes the updates one after the other, each behind a paragraph with its time.
func (v *live) text(f *facts) []string {
	lines := linesOf(finish(v.intro, f))
	for _, u := range v.updates {
		blocks := finish(u.blocks, f)
		if len(blocks) == 0 {
			continue
		}
		switch {
		case !u.time.IsZero():
			lines = append(lines, u.time.Format(timeForm))
		case u.clock >= 0:
			lines = append(lines, time.Time{}.Add(time.Duration(u.clock)*time.Minute).Format("15:04"))
		}
		lines = append(lines, linesOf(blocks)...)
	}
	return lines
}

// settle sets the times of a page by its updates: the start of the coverage, and
// the last of them.
func (v *live) settle(page *news.Page, f *facts, now time.Time) {
	if start := readStamp(fromJSON, valueOf(f.article["coverageStartTime"])); !news.BelievableTime(start.time, now).IsZero() {
		page.Published, page.Sources["published"] = start.time, fromJSON
	}
	v.order(page.Published, page.Modified)
	last := v.updates[len(v.updates)-1].time
	if last = last.Truncate(time.Second); !news.BelievableTime(last, now).IsZero() && last.After(page.Published) {
		page.Modified, page.Sources["modified"] = last, v.source
	}
}

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
