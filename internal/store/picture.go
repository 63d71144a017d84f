package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Picture is the lead picture of an article, as the desk keeps it: a JPEG of its own making. One that could not be had has a
// message and no body.
type Picture struct {
	ArticleID     int64
	URL           string // where it came from
	Fetched       time.Time
	Message       string
	Width, Height int // in pixels
	Hash          string
	Body          []byte
}

// UnpicturedStories returns stories whose articles' pictures were not looked for since they were written and which
// changed since a time, those with the latest news first.
func (q Queries) UnpicturedStories(ctx context.Context, since time.Time, limit int) ([]int64, error) {
	// The sum keeps both databases to the index of what changed: by the order of latest they would go through all old stories.
	rows, err := q.q.QueryContext(ctx, `SELECT id FROM story WHERE merged_into = 0 AND pictured < written AND articles > 0 AND changed >= $1
		ORDER BY latest + 0 DESC LIMIT $2`, ms(since), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// SetPictured stores for which version of a story pictures were looked for.
func (t *Tx) SetPictured(ctx context.Context, story int64, version int) error {
	_, err := t.q.ExecContext(ctx, `UPDATE story SET pictured = $2 WHERE id = $1 AND pictured < $2`, story, version)
	return err
}

// PutPicture stores the picture of an article in the place of the one before, unless the article was taken down.
func (t *Tx) PutPicture(ctx context.Context, p Picture) error {
	if p.Body == nil {
		p.Body = []byte{}
	}
	_, err := t.q.ExecContext(ctx, `INSERT INTO picture (article_id, url, fetched, message, width, height, hash, body)
		SELECT CAST($1 AS BIGINT), CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT), CAST($5 AS BIGINT), CAST($6 AS BIGINT), CAST($7 AS TEXT), $8
		FROM article WHERE id = $1 AND removed = 0
		ON CONFLICT (article_id) DO UPDATE SET url = $2, fetched = $3, message = $4, width = $5, height = $6, hash = $7, body = $8`,
		p.ArticleID, p.URL, ms(p.Fetched), p.Message, p.Width, p.Height, p.Hash, p.Body)
	return err
}

const pictureColumns = `p.article_id, p.url, p.fetched, p.message, p.width, p.height, p.hash`

func scanPicture(row interface{ Scan(...any) error }) (p Picture, err error) {
	var fetched int64
	err = row.Scan(&p.ArticleID, &p.URL, &fetched, &p.Message, &p.Width, &p.Height, &p.Hash)
	p.Fetched = fromMS(fetched)
	return p, err
}

// StoryPictures returns what is known of the pictures of a story's articles, without their bodies, those of the
// earliest article first.
func (q Queries) StoryPictures(ctx context.Context, story int64) ([]Picture, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+pictureColumns+` FROM picture p JOIN article a ON a.id = p.article_id
		WHERE a.story_id = $1 AND a.story_id > 0 AND a.removed = 0 ORDER BY a.published, a.id`, story)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanPicture)
}

// Picture returns the picture of an article with its body, ErrNotFound when there is none to show.
func (q Queries) Picture(ctx context.Context, article int64) (Picture, error) {
	var p Picture
	var fetched int64
	err := q.q.QueryRowContext(ctx, `SELECT `+pictureColumns+`, p.body FROM picture p JOIN article a ON a.id = p.article_id
		WHERE p.article_id = $1 AND a.removed = 0 AND p.width > 0`, article).Scan(&p.ArticleID, &p.URL, &fetched, &p.Message, &p.Width, &p.Height, &p.Hash, &p.Body)
	if errors.Is(err, sql.ErrNoRows) {
		return p, ErrNotFound
	}
	p.Fetched = fromMS(fetched)
	return p, err
}
