package store

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// The kinds of grouping events.
const (
	EventAssigned = "assigned" // an article joined a story, or began one
	EventRevised  = "revised"  // a grouped article has a new revision; the story stays
	EventMerged   = "merged"   // story From became part of story To
	EventSplit    = "split"    // an article left From for To because the two are different events
	EventMoved    = "moved"    // a person moved an article
	EventFolded   = "folded"   // an article counts as a copy of another one from now on, or as independent again
	EventRemoved  = "removed"  // an article was taken down
	EventRepaired = "repaired" // a repair is done; its merges and splits stand before it
)

// GroupingEvent is one line of the log that grouping is. Seq counts from 1
// without gaps.
type GroupingEvent struct {
	Seq       int64
	Kind      string
	ArticleID int64 // 0 for a merge
	Revision  int
	From, To  int64 // stories; 0 where there is none
	CopyOf    int64
	Reason    string // JSON, for the page that says why an article is in a story
	At        time.Time
}

// GroupingSeq returns the number of the last event.
func (q Queries) GroupingSeq(ctx context.Context) (seq int64, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT seq FROM grouping WHERE id = 1`).Scan(&seq)
	return seq, err
}

const groupingEventColumns = `seq, kind, article_id, revision, from_story, to_story, copy_of, reason, at`

// ArticleEvents returns the events of articles, in order.
func (q Queries) ArticleEvents(ctx context.Context, articles ...int64) ([]GroupingEvent, error) {
	if len(articles) == 0 {
		return nil, nil
	}
	rows, err := q.q.QueryContext(ctx, `SELECT `+groupingEventColumns+` FROM grouping_event
		WHERE article_id IN (`+numbered(1, len(articles))+`) ORDER BY seq`, anys(articles)...)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanGroupingEvent)
}

// StoryEvents returns what became of a story as a whole: the event that began it, and the
// merges, splits, moves and takedowns that it gave to or took from, in order. When there are
// more than limit, the latest are returned.
func (q Queries) StoryEvents(ctx context.Context, story int64, limit int) ([]GroupingEvent, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+groupingEventColumns+` FROM grouping_event
		WHERE from_story = $1 AND from_story > 0
		UNION SELECT `+groupingEventColumns+` FROM grouping_event WHERE to_story = $1 AND from_story > 0
		UNION SELECT `+groupingEventColumns+` FROM grouping_event WHERE seq = (SELECT min(seq) FROM grouping_event WHERE to_story = $1)
		ORDER BY seq DESC LIMIT $2`, story, limit)
	if err != nil {
		return nil, err
	}
	events, err := collect(rows, scanGroupingEvent)
	slices.Reverse(events)
	return events, err
}

func scanGroupingEvent(row interface{ Scan(...any) error }) (e GroupingEvent, err error) {
	var at int64
	err = row.Scan(&e.Seq, &e.Kind, &e.ArticleID, &e.Revision, &e.From, &e.To, &e.CopyOf, &e.Reason, &at)
	e.At = fromMS(at)
	return e, err
}

// Ungrouped is an article whose current revision grouping has not seen.
type Ungrouped struct {
	ID       int64
	Revision int
	StoryID  int64 // not 0 when an earlier revision is grouped already
	Doc      []byte
}

// Ungrouped returns up to limit articles that are read and not grouped, by ID.
// It never passes an article of the same import that is still unread, so
// that an import is grouped in its own order, however it is read.
func (q Queries) Ungrouped(ctx context.Context, limit int) ([]Ungrouped, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT a.id, a.revision, a.story_id, r.doc FROM article a
		JOIN revision r ON r.article_id = a.id AND r.number = a.revision
		WHERE a.state = 'read' AND a.grouped < a.revision AND a.removed = 0 AND (a.import_id = 0 OR NOT EXISTS (
			SELECT 1 FROM article b WHERE b.import_id = a.import_id AND b.import_id > 0 AND b.id < a.id
			AND b.state = 'new' AND b.revision = 0))
		ORDER BY a.id LIMIT $1`, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (u Ungrouped, err error) {
		err = row.Scan(&u.ID, &u.Revision, &u.StoryID, &u.Doc)
		return u, err
	})
}

// AppendGrouping appends events behind number old and carries them out on the rows of
// articles and stories. It returns false, and has done nothing, when another
// machine has appended since: then drop the work, catch up, try again. Every
// story touched gets a new version; their IDs are returned in order.
func (t *Tx) AppendGrouping(ctx context.Context, old int64, events []GroupingEvent, now time.Time) (ok bool, stories []int64, err error) {
	result, err := t.q.ExecContext(ctx, `UPDATE grouping SET seq = $1 WHERE id = 1 AND seq = $2`, old+int64(len(events)), old)
	if err != nil {
		return false, nil, err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return false, nil, err
	}
	touched := map[int64]bool{}
	for i, e := range events {
		e.Seq = old + int64(i) + 1
		if err := t.appendEvent(ctx, e, now); err != nil {
			return false, nil, fmt.Errorf("grouping event %d: %w", e.Seq, err)
		}
		if e.From != 0 && e.Kind != EventMerged {
			touched[e.From] = true
		}
		if e.To != 0 {
			touched[e.To] = true
		}
		if e.Kind == EventMerged {
			delete(touched, e.From)
		}
	}
	for id := range touched {
		stories = append(stories, id)
	}
	slices.Sort(stories)
	for _, id := range stories {
		if err := t.recount(ctx, id, now); err != nil {
			return false, nil, fmt.Errorf("story %d: %w", id, err)
		}
	}
	return true, stories, nil
}

func (t *Tx) appendEvent(ctx context.Context, e GroupingEvent, now time.Time) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO grouping_event (seq, kind, article_id, revision, from_story, to_story, copy_of, reason, at)
		VALUES `+tuples(1, 9), e.Seq, e.Kind, e.ArticleID, e.Revision, e.From, e.To, e.CopyOf, e.Reason, ms(now))
	if err != nil {
		return err
	}
	if e.To != 0 {
		_, err := t.q.ExecContext(ctx, `INSERT INTO story (id) VALUES ($1) ON CONFLICT (id) DO NOTHING`, e.To)
		if err != nil {
			return err
		}
	}
	switch e.Kind {
	case EventMerged:
		return t.mergeRows(ctx, e.From, e.To)
	case EventRemoved:
		_, err = t.q.ExecContext(ctx, `UPDATE article SET removed = 1, story_id = 0, copy_of = 0 WHERE id = $1`, e.ArticleID)
	case EventRevised:
		_, err = t.q.ExecContext(ctx, `UPDATE article SET grouped = $2, copy_of = $3 WHERE id = $1`, e.ArticleID, e.Revision, e.CopyOf)
	case EventFolded:
		_, err = t.q.ExecContext(ctx, `UPDATE article SET copy_of = $2 WHERE id = $1`, e.ArticleID, e.CopyOf)
	case EventSplit:
		_, err = t.q.ExecContext(ctx, `UPDATE article SET story_id = $2, copy_of = $3 WHERE id = $1`, e.ArticleID, e.To, e.CopyOf)
	case EventRepaired:
	default:
		_, err = t.q.ExecContext(ctx, `UPDATE article SET story_id = $2, copy_of = $3, grouped = $4 WHERE id = $1`,
			e.ArticleID, e.To, e.CopyOf, e.Revision)
	}
	return err
}

// mergeRows lets the address of one story, and of all that were merged into it
// before, lead to another.
func (t *Tx) mergeRows(ctx context.Context, from, to int64) error {
	_, err := t.q.ExecContext(ctx, `UPDATE article SET story_id = $2 WHERE story_id = $1`, from, to)
	if err != nil {
		return err
	}
	_, err = t.q.ExecContext(ctx, `UPDATE story SET merged_into = $2, articles = 0 WHERE id = $1 OR merged_into = $1`, from, to)
	if err != nil {
		return err
	}
	if _, err = t.q.ExecContext(ctx, `DELETE FROM story_section WHERE story_id = $1`, from); err != nil {
		return err
	}
	return t.unindex(ctx, SearchStory, from)
}

// recount brings the figures of a story up to date and gives it a new version.
func (t *Tx) recount(ctx context.Context, id int64, now time.Time) error {
	_, err := t.q.ExecContext(ctx, `UPDATE story SET version = version + 1, changed = $2,
		articles = (SELECT count(*) FROM article a WHERE a.story_id = $1 AND a.removed = 0),
		outlets = (SELECT count(DISTINCT a.host) FROM article a WHERE a.story_id = $1 AND a.removed = 0),
		independent = (SELECT count(DISTINCT a.host) FROM article a WHERE a.story_id = $1 AND a.removed = 0 AND a.copy_of = 0),
		first = coalesce((SELECT min(a.published) FROM article a WHERE a.story_id = $1 AND a.removed = 0), first),
		latest = coalesce((SELECT max(a.published) FROM article a WHERE a.story_id = $1 AND a.removed = 0), latest)
		WHERE id = $1`, id, ms(now))
	if err != nil {
		return err
	}
	_, err = t.q.ExecContext(ctx, `UPDATE story SET hidden = `+hiddenStory+` WHERE id = $1`, id)
	return err
}
