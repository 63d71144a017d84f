package store

import (
	"context"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// UnrewrittenStories returns stories whose account no model has gone over and which changed since a time, those with the
// latest news first.
func (q Queries) UnrewrittenStories(ctx context.Context, since time.Time, limit int) ([]int64, error) {
	// The sum keeps both databases to the index of what changed: by the order of latest they would go through all old stories.
	rows, err := q.q.QueryContext(ctx, `SELECT id FROM story WHERE merged_into = 0 AND rewritten < written AND written = version
		AND articles > 0 AND changed >= $1 ORDER BY latest + 0 DESC LIMIT $2`, ms(since), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// PutRewriting stores that a model has gone over the account of a story, and the account when there is one: it takes the
// place of the one of the same version and has to be published again. It returns false, and has done nothing, when the
// story has changed or was written since.
func (t *Tx) PutRewriting(ctx context.Context, s Story, a *news.Account) (bool, error) {
	published := s.Written
	if a != nil {
		published-- // whatever went out is behind
	}
	result, err := t.q.ExecContext(ctx, `UPDATE story SET rewritten = $2, published = CASE WHEN published > $3 THEN $3 ELSE published END
		WHERE id = $1 AND version = $2 AND written = $2`, s.ID, s.Written, published)
	if err != nil {
		return false, err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 || a == nil {
		return n > 0, err
	}
	data, err := packJSON(a)
	if err != nil {
		return false, fmt.Errorf("account of story %d: %w", s.ID, err)
	}
	_, err = t.q.ExecContext(ctx, `UPDATE account SET data = $3 WHERE story_id = $1 AND version = $2`, s.ID, s.Written, data)
	return err == nil, err
}
