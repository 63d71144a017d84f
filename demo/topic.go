package demo

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"
	"time"
)

// coverageLength is how many reports a topic item lists.
const coverageLength = 5

// topicItems are the aggregator's items as of now, one an event that at least
// two outlets report in its language, latest first. The latest report leads
// and the newest of each other outlet follow.
func (s *site) topicItems(now time.Time) []item {
	reports := map[string][]*Article{}
	for _, a := range slices.Backward(s.world.articles) {
		o, _ := s.world.outlet(a.Outlet)
		if _, ok := a.At(now); ok && o.Lang == s.outlet.Lang && !a.Alone {
			reports[a.Story] = append(reports[a.Story], a)
		}
	}
	var items []item
	for _, articles := range reports {
		if coverage := newestOfEach(articles); len(coverage) > 1 {
			items = append(items, s.topicItem(coverage, now))
		}
	}
	slices.SortFunc(items, func(a, b item) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.Key, b.Key))
	})
	return items
}

// newestOfEach keeps the first article of each outlet.
func newestOfEach(articles []*Article) []*Article {
	var out []*Article
	seen := map[string]bool{}
	for _, a := range articles {
		if !seen[a.Outlet] && len(out) < coverageLength {
			seen[a.Outlet] = true
			out = append(out, a)
		}
	}
	return out
}

func (s *site) topicItem(coverage []*Article, now time.Time) item {
	lead, _ := s.world.outlet(coverage[0].Outlet)
	it := s.item(coverage[0], now)
	it.Source, it.SourceURL = lead.Name, s.bases[lead.ID]
	var list strings.Builder
	list.WriteString("<ol>")
	for _, a := range coverage {
		o, _ := s.world.outlet(a.Outlet)
		r, _ := a.At(now)
		fmt.Fprintf(&list, `<li><a href="%s" target="_blank">%s</a>&nbsp;&nbsp;<font color="#6f6f6f">%s</font></li>`,
			html.EscapeString(s.bases[a.Outlet]+a.Link), html.EscapeString(r.Title), html.EscapeString(o.Name))
	}
	list.WriteString("</ol>")
	it.Content = list.String()
	return it
}
