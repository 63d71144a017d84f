package desk

import (
	"encoding/json"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
)

// repair corrects the stories that changed since the last repair, and closes with an event that
// says so. When a repair is due follows from the log, so that it falls between the same two articles
// however often the program is stopped. seq is the number of the last event before.
func (g *grouper) repair(seq int64) ([]store.GroupingEvent, error) {
	var events []store.GroupingEvent
	repair := g.index.Repair()
	for {
		found := repair.Next()
		if len(found) == 0 {
			break
		}
		numbers := map[int64]int64{} // of the new stories, each that of the event which begins it
		for _, e := range found {
			next := seq + int64(len(events)) + 1
			if e.To < 0 {
				if numbers[e.To] == 0 {
					numbers[e.To] = next
				}
				e.To = numbers[e.To]
			}
			reason, err := json.Marshal(e.Reason)
			if err != nil {
				return nil, err
			}
			events = append(events, store.GroupingEvent{
				Seq: next, Kind: string(e.Kind), ArticleID: e.Article, From: e.From, To: e.To, CopyOf: e.CopyOf, Reason: string(reason),
			})
			g.index.Apply(e)
		}
	}
	g.index.Apply(cluster.Event{Kind: cluster.Repaired})
	return append(events, store.GroupingEvent{Seq: seq + int64(len(events)) + 1, Kind: store.EventRepaired, Reason: "{}"}), nil
}
