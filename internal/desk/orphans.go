package desk

import (
	"context"
	"fmt"
	"slices"

	"github.com/wiredesk/wiredesk/internal/store"
)

// orphaned returns the events by which the copies that articles leave behind in their stories get another
// original, the earliest of them: else a story could have reports and no independent one.
func orphaned(ctx context.Context, tx *store.Tx, leave []store.Article) ([]store.GroupingEvent, error) {
	var stories []int64
	gone := map[int64]bool{}
	for _, a := range leave {
		gone[a.ID] = true
		if a.StoryID != 0 && !slices.Contains(stories, a.StoryID) {
			stories = append(stories, a.StoryID)
		}
	}
	var events []store.GroupingEvent
	for _, story := range stories {
		rows, err := tx.StoryArticles(ctx, story)
		if err != nil {
			return nil, fmt.Errorf("load the articles of story %d: %w", story, err)
		}
		heirs := map[int64]int64{}
		for _, row := range rows {
			if !gone[row.CopyOf] || gone[row.ID] {
				continue
			}
			events = append(events, store.GroupingEvent{Kind: store.EventFolded, ArticleID: row.ID, To: story, CopyOf: heirs[row.CopyOf], Reason: "{}"})
			if heirs[row.CopyOf] == 0 {
				heirs[row.CopyOf] = row.ID
			}
		}
	}
	return events, nil
}
