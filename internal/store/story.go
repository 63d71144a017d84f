package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Story is the articles on one event. Its ID never changes and is never used again;
// a merged one leads to another.
type Story struct {
	ID          int64
	Version     int // counts every change of its articles
	Written     int // the version the account was written from
	Published   int // the version that went to all targets
	Rewritten   int // the version whose account a model has gone over, with whatever success
	Pictured    int // the version whose articles' pictures were looked for
	MergedInto  int64
	First       time.Time // publication of its earliest article
	Latest      time.Time // publication of its latest article
	Changed     time.Time // by the desk's clock
	Articles    int
	Outlets     int
	Independent int // outlets with an article that is no copy
	Headline    string
	Slug        string
	Lang        string
	Teaser      string // first sentence of the account
	Tags        []string
	Sources     []string // names of its outlets, independent ones first
	Pulse       []Beat   // its articles over time
	Sections    []string // labels, see [Tx.FileStory]
	Hidden      bool     // all its outlets are hidden: it is shown in no list
}

// Beat counts the articles of a stretch of time.
type Beat struct {
	At     time.Time `json:"at"`
	Count  int       `json:"n"`
	Copies int       `json:"c,omitempty"`
}

const storyColumns = `id, version, written, published, rewritten, pictured, merged_into, first, latest, changed, articles, outlets,
	independent, headline, slug, lang, teaser, tags, sources, pulse, sections, hidden`

func scanStory(row interface{ Scan(...any) error }) (Story, error) {
	var s Story
	var first, latest, changed int64
	var hidden int64
	var tags, sources, pulse, sections string
	err := row.Scan(&s.ID, &s.Version, &s.Written, &s.Published, &s.Rewritten, &s.Pictured, &s.MergedInto, &first, &latest, &changed, &s.Articles,
		&s.Outlets, &s.Independent, &s.Headline, &s.Slug, &s.Lang, &s.Teaser, &tags, &sources, &pulse, &sections, &hidden)
	if err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		return s, err
	}
	s.First, s.Latest, s.Changed, s.Tags, s.Sources = fromMS(first), fromMS(latest), fromMS(changed), unlist(tags), unlist(sources)
	s.Sections, s.Hidden = unlist(sections), hidden != 0
	if err := json.Unmarshal([]byte(pulse), &s.Pulse); err != nil {
		return s, fmt.Errorf("story %d: %w", s.ID, err)
	}
	return s, nil
}

func (q Queries) stories(ctx context.Context, tail string, args ...any) ([]Story, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+storyColumns+` FROM story `+tail, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanStory)
}

// Story returns one story. A merged one is returned as it is: follow MergedInto.
func (q Queries) Story(ctx context.Context, id int64) (Story, error) {
	return scanStory(q.q.QueryRowContext(ctx, `SELECT `+storyColumns+` FROM story WHERE id = $1`, id))
}

// RecentStories returns the written stories whose latest article is from since or later and
// before until, the latest first. An empty lang means all languages.
func (q Queries) RecentStories(ctx context.Context, since, until time.Time, lang string, limit int) ([]Story, error) {
	return q.stories(ctx, `WHERE merged_into = 0 AND articles > 0 AND written > 0 AND hidden = 0 AND latest >= $1 AND latest < $2
		AND ($3 = '' OR lang = $3) ORDER BY latest DESC, id DESC LIMIT $4`, ms(since), ms(until), lang, limit)
}

// StoriesBetween returns up to limit written stories that are not hidden, whose first article is from before until and whose latest is from
// since or later, but not from after, the latest first.
func (q Queries) StoriesBetween(ctx context.Context, since, until, after time.Time, limit int) ([]Story, error) {
	return q.stories(ctx, `WHERE merged_into = 0 AND articles > 0 AND written > 0 AND hidden = 0 AND latest >= $1 AND latest < $2 AND first < $3
		ORDER BY latest DESC, id DESC LIMIT $4`, ms(since), ms(after), ms(until), limit)
}

// StoryHead is what tells whether a story has changed.
type StoryHead struct {
	ID      int64
	Version int
	Written int
}

// RecentHeads returns the heads of the stories that RecentStories returns for all languages, in the same order. It
// costs a tenth.
func (q Queries) RecentHeads(ctx context.Context, since, until time.Time, limit int) ([]StoryHead, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT id, version, written FROM story WHERE merged_into = 0 AND articles > 0 AND written > 0
		AND hidden = 0 AND latest >= $1 AND latest < $2 ORDER BY latest DESC, id DESC LIMIT $3`, ms(since), ms(until), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanHead)
}

func scanHead(row interface{ Scan(...any) error }) (h StoryHead, err error) {
	return h, row.Scan(&h.ID, &h.Version, &h.Written)
}

// Shown is a story as it was last put before readers.
type Shown struct {
	ID      int64
	Version int // of its account
	Lang    string
	Began   time.Time // when the desk put its first article into it
	At      time.Time // when the account was written
}

// LastShown returns the stories with the latest articles, as far as they have an account and are not hidden.
func (q Queries) LastShown(ctx context.Context, limit int) ([]Shown, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT s.id, s.written, s.lang, coalesce(e.at, 0), a.written FROM (SELECT id, written, lang, latest FROM story
		WHERE merged_into = 0 AND articles > 0 AND written > 0 AND hidden = 0 ORDER BY latest DESC, id DESC LIMIT $1) s
		JOIN account a ON a.story_id = s.id AND a.version = s.written LEFT JOIN grouping_event e ON e.seq = s.id
		ORDER BY s.latest DESC, s.id DESC`, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (s Shown, err error) {
		var began, at int64
		err = row.Scan(&s.ID, &s.Version, &s.Lang, &began, &at)
		s.Began, s.At = fromMS(began), fromMS(at)
		return s, err
	})
}

// StoriesByID returns the stories that still exist, in no order.
func (q Queries) StoriesByID(ctx context.Context, ids []int64) ([]Story, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return q.stories(ctx, `WHERE id IN (`+numbered(1, len(ids))+`)`, anys(ids)...)
}

// StoriesBehind says which stories LatestStories returns: those behind the one with these values of Latest and ID
// (from the first on when ID is 0), with an article since Since, of a language when Lang is set, of a section, by its slug,
// when Section is.
type StoriesBehind struct {
	Latest  time.Time
	ID      int64
	Since   time.Time
	Lang    string
	Section string
}

// LatestStories returns up to limit stories with an account that are not hidden, the latest first; of equal ones the one
// with the higher ID.
func (q Queries) LatestStories(ctx context.Context, b StoriesBehind, limit int) ([]Story, error) {
	where, args := `WHERE merged_into = 0 AND articles > 0 AND written > 0 AND hidden = 0 AND latest >= $2`, []any{limit, ms(b.Since)}
	if b.ID != 0 {
		args = append(args, ms(b.Latest), b.ID)
		where += ` AND (latest < $3 OR latest = $3 AND id < $4)`
	}
	if b.Lang != "" {
		args = append(args, b.Lang)
		where += ` AND lang = $` + strconv.Itoa(len(args))
	}
	if b.Section != "" {
		args = append(args, b.Section)
		where += ` AND id IN (SELECT story_id FROM story_section WHERE section = $` + strconv.Itoa(len(args)) + `)`
	}
	return q.stories(ctx, where+` ORDER BY latest DESC, id DESC LIMIT $1`, args...)
}

// EachStory calls fn for every story that has an account, by ID.
func (q Queries) EachStory(ctx context.Context, fn func(Story) error) error {
	for after := int64(0); ; {
		page, err := q.stories(ctx, `WHERE id > $1 AND merged_into = 0 AND articles > 0 AND written > 0 ORDER BY id LIMIT 500`, after)
		if err != nil {
			return err
		}
		if len(page) == 0 {
			return nil
		}
		for _, s := range page {
			after = s.ID
			if err := fn(s); err != nil {
				return err
			}
		}
	}
}

// UnwrittenStories returns stories whose account is behind and which last changed before settled, or have no account yet
// and changed before young, with their versions.
func (q Queries) UnwrittenStories(ctx context.Context, settled, young time.Time, limit int) ([]StoryHead, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT id, version, written FROM story WHERE merged_into = 0 AND written < version
		AND (changed <= $1 OR written = 0 AND changed <= $2) ORDER BY id LIMIT $3`, ms(settled), ms(young), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanHead)
}

// UnpublishedStories returns stories whose account has not gone to all targets, and such as were merged into another
// and are still there.
func (q Queries) UnpublishedStories(ctx context.Context, limit int) ([]int64, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT id FROM story WHERE merged_into = 0 AND published < written
		UNION ALL SELECT id FROM story WHERE merged_into > 0 AND published > 0 ORDER BY id LIMIT $1`, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// StoryArticles returns the articles of a story by time of publication.
func (q Queries) StoryArticles(ctx context.Context, story int64) ([]Article, error) {
	return q.articles(ctx, `WHERE story_id = $1 AND story_id > 0 AND removed = 0 ORDER BY published, id`, story)
}

// StoryRevisions returns the current revisions of a story's articles by time of
// publication, at most limit: the earliest when there are more.
func (q Queries) StoryRevisions(ctx context.Context, story int64, limit int) ([]Revision, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+revisionColumns+` FROM article a
		JOIN revision r ON r.article_id = a.id AND r.number = a.revision
		WHERE a.story_id = $1 AND a.story_id > 0 AND a.removed = 0 ORDER BY a.copy_of > 0, a.published, a.id LIMIT $2`, story, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanRevision)
}

// PutAccount stores the account of a story's version and what the story's row repeats of
// it. It returns false, and has done nothing, when the story has changed since, or is part of another now: then
// write again.
func (t *Tx) PutAccount(ctx context.Context, s Story, a news.Account, now time.Time) (bool, error) {
	pulse, err := json.Marshal(s.Pulse)
	if err != nil {
		return false, err
	}
	if s.Pulse == nil {
		pulse = []byte("[]")
	}
	result, err := t.q.ExecContext(ctx, `UPDATE story SET written = $2, headline = $3, slug = $4, lang = $5, teaser = $6,
		tags = $7, sources = $8, pulse = $9 WHERE id = $1 AND version = $2 AND merged_into = 0`,
		s.ID, s.Version, a.Headline, a.Slug, a.Lang, s.Teaser, list(a.Tags), list(s.Sources), string(pulse))
	if err != nil {
		return false, err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	data, err := packJSON(a)
	if err != nil {
		return false, fmt.Errorf("account of story %d: %w", s.ID, err)
	}
	_, err = t.q.ExecContext(ctx, `INSERT INTO account (story_id, version, written, data) VALUES ($1, $2, $3, $4)
		ON CONFLICT (story_id, version) DO UPDATE SET written = $3, data = $4`, s.ID, s.Version, ms(now), data)
	if err != nil {
		return false, err
	}
	if _, err = t.q.ExecContext(ctx, `DELETE FROM account WHERE story_id = $1 AND version < $2`, s.ID, s.Version-keptVersions); err != nil {
		return false, err
	}
	return true, t.PutRegister(ctx, s.ID, a)
}

// Renumber makes the newest account of a story, a, that of the story's version, because what is written of this says the
// same: what was published or rewritten stays so. It returns false, and has done nothing, when the story has changed since.
func (t *Tx) Renumber(ctx context.Context, s Story, a news.Account) (bool, error) {
	result, err := t.q.ExecContext(ctx, `UPDATE story SET written = $2, published = CASE WHEN published = written THEN $2 ELSE published END,
		rewritten = CASE WHEN rewritten = written THEN $2 ELSE rewritten END WHERE id = $1 AND version = $2 AND merged_into = 0`, s.ID, s.Version)
	if err != nil {
		return false, err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	before := a.Version
	a.Version = s.Version
	data, err := packJSON(a)
	if err != nil {
		return false, fmt.Errorf("account of story %d: %w", s.ID, err)
	}
	_, err = t.q.ExecContext(ctx, `UPDATE account SET version = $3, data = $4 WHERE story_id = $1 AND version = $2`, s.ID, before, s.Version, data)
	return err == nil, err
}

// keptVersions is how many versions of an account are kept behind the newest.
const keptVersions = 50

// WrittenEmpty marks a story that has no article left as written; of one that was merged nothing is out any more, see SetWithdrawn.
func (t *Tx) WrittenEmpty(ctx context.Context, story int64, version int) error {
	_, err := t.q.ExecContext(ctx, `UPDATE story SET written = $2, published = CASE WHEN merged_into > 0 THEN CAST(0 AS BIGINT) ELSE $2 END
		WHERE id = $1 AND version = $2`, story, version)
	return errors.Join(err, t.eraseRegister(ctx, story))
}

// SetPublished stores that the account of a story, as s has it, went to all targets. What was rewritten
// meanwhile has still to go out.
func (t *Tx) SetPublished(ctx context.Context, s Story) error {
	_, err := t.q.ExecContext(ctx, `UPDATE story SET published = $2 WHERE id = $1 AND published < $2 AND rewritten = $3`, s.ID, s.Written, s.Rewritten)
	return err
}

// SetWithdrawn stores that nothing is left at the targets of a story that was merged into another.
func (t *Tx) SetWithdrawn(ctx context.Context, story int64) error {
	_, err := t.q.ExecContext(ctx, `UPDATE story SET published = 0 WHERE id = $1 AND merged_into > 0`, story)
	return err
}

// Coverage returns the reports that aggregators list for the articles of a story and
// that are no articles of the desk themselves.
func (q Queries) Coverage(ctx context.Context, story int64) ([]news.Coverage, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT r.coverage FROM article a JOIN revision r ON r.article_id = a.id AND r.number = a.revision
		WHERE a.story_id = $1 AND a.story_id > 0 AND a.removed = 0 AND r.coverage <> '' ORDER BY a.published, a.id`, story)
	if err != nil {
		return nil, err
	}
	lists, err := collect(rows, scanText)
	if err != nil {
		return nil, err
	}
	var all []news.Coverage
	seen := map[string]bool{}
	for _, l := range lists {
		var part []news.Coverage
		if err := json.Unmarshal([]byte(l), &part); err != nil {
			return nil, err
		}
		for _, c := range part {
			if !seen[c.URL] {
				seen[c.URL] = true
				all = append(all, c)
			}
		}
	}
	return all, nil
}

// CitedSources returns the revisions that an account names, as the articles it was written from.
func (q Queries) CitedSources(ctx context.Context, story int64, a news.Account) ([]news.Article, error) {
	rows, err := q.StoryArticles(ctx, story)
	if err != nil {
		return nil, err
	}
	numbers := map[string]int64{}
	for _, row := range rows {
		name := row.ExternalID
		if name == "" {
			name = strconv.FormatInt(row.ID, 10)
		}
		numbers[name] = row.ID
	}
	var sources []news.Article
	for _, cited := range a.Articles {
		r, err := q.Revision(ctx, numbers[cited.ID], cited.Revision)
		if errors.Is(err, ErrNotFound) {
			continue // the check says what is missing
		}
		if err != nil {
			return nil, err
		}
		sources = append(sources, news.Article{ID: cited.ID, Revision: r.Number, Title: r.Title, Text: r.Text, URL: cited.URL})
	}
	return sources, nil
}
