package stream

import "github.com/wiredesk/wiredesk/cluster"

// Repair looks at the active stories again and corrects what has been decided; [Grouper.Story]
// tells where each article is then. It returns the number of corrections.
func (g *Grouper) Repair() int {
	corrections := 0
	repair := g.index.Repair()
	for {
		events := repair.Next()
		if len(events) == 0 {
			break
		}
		corrections += len(events)
		g.correct(events)
	}
	g.index.Apply(cluster.Event{Kind: cluster.Repaired})
	return corrections
}

// correct numbers the new stories and carries the events out.
func (g *Grouper) correct(events []cluster.Event) {
	first := g.stories
	for _, e := range events {
		if e.To < 0 {
			e.To = first - e.To
			g.stories = max(g.stories, e.To)
		}
		switch e.Kind {
		case cluster.Merged:
			g.merged[e.From] = e.To
		case cluster.Split:
			g.story[e.Article-1] = e.To
		}
		g.index.Apply(e)
	}
}

// RepairWhenDue repairs at the same moments as a desk does.
func (g *Grouper) RepairWhenDue() {
	if g.index.RepairDue() {
		g.Repair()
	}
}
