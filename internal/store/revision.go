package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Revision is one immutable reading of an article. Citations name it, so it is
// kept as long as an account points at it.
type Revision struct {
	ArticleID int64
	Number    int
	Title     string
	Text      string
	Lang      string
	Authors   []string
	Image     string
	Published time.Time
	Modified  time.Time
	Hash      string // of title and text
	Reader    int    // version of the code that read it
	Made      time.Time
	Coverage  []news.Coverage
	Analysis  news.Analysis
	Doc       []byte // the view of it that grouping works on
}

// InsertRevision stores a revision; one with its number must not exist.
func (t *Tx) InsertRevision(ctx context.Context, r Revision) error {
	analysis, err := packJSON(r.Analysis)
	if err != nil {
		return fmt.Errorf("analysis of article %d: %w", r.ArticleID, err)
	}
	coverage := ""
	if len(r.Coverage) > 0 {
		b, err := json.Marshal(r.Coverage)
		if err != nil {
			return err
		}
		coverage = string(b)
	}
	_, err = t.q.ExecContext(ctx, `INSERT INTO revision (article_id, number, title, text, lang, authors, image,
		published, modified, hash, reader, made, coverage, analysis, doc) VALUES `+tuples(1, 15),
		r.ArticleID, r.Number, r.Title, r.Text, r.Lang, list(r.Authors), r.Image, ms(r.Published), ms(r.Modified),
		r.Hash, r.Reader, ms(r.Made), coverage, analysis, r.Doc)
	return err
}

const revisionColumns = `r.article_id, r.number, r.title, r.text, r.lang, r.authors, r.image, r.published, r.modified,
	r.hash, r.reader, r.made, r.coverage, r.analysis, r.doc`

func scanRevision(row interface{ Scan(...any) error }) (Revision, error) {
	var r Revision
	var authors, coverage string
	var published, modified, made int64
	var analysis []byte
	err := row.Scan(&r.ArticleID, &r.Number, &r.Title, &r.Text, &r.Lang, &authors, &r.Image, &published, &modified,
		&r.Hash, &r.Reader, &made, &coverage, &analysis, &r.Doc)
	if err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		return r, err
	}
	r.Authors, r.Published, r.Modified, r.Made = unlist(authors), fromMS(published), fromMS(modified), fromMS(made)
	if coverage != "" {
		if err := json.Unmarshal([]byte(coverage), &r.Coverage); err != nil {
			return r, fmt.Errorf("coverage of article %d: %w", r.ArticleID, err)
		}
	}
	if err := unpackJSON(analysis, &r.Analysis); err != nil {
		return r, fmt.Errorf("analysis of article %d: %w", r.ArticleID, err)
	}
	return r, nil
}

// Revision returns one revision of an article.
func (q Queries) Revision(ctx context.Context, article int64, number int) (Revision, error) {
	return scanRevision(q.q.QueryRowContext(ctx, `SELECT `+revisionColumns+` FROM revision r
		WHERE r.article_id = $1 AND r.number = $2`, article, number))
}

// StaleRevisions returns up to limit articles above after whose current revision was read
// by code older than reader, by ID.
func (q Queries) StaleRevisions(ctx context.Context, reader int, after int64, limit int) ([]int64, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT a.id FROM article a JOIN revision r ON r.article_id = a.id AND r.number = a.revision
		WHERE a.id > $2 AND r.reader < $1 AND a.removed = 0 AND a.state = 'read' ORDER BY a.id LIMIT $3`, reader, after, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

// Page is the raw bytes an article was read from.
type Page struct {
	ArticleID    int64
	URL          string
	Fetched      time.Time
	ContentType  string
	ETag         string
	LastModified string
	Body         []byte
}

// PutPage stores the raw bytes of an article, compressed, over those of before.
func (t *Tx) PutPage(ctx context.Context, p Page) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO page (article_id, url, fetched, content_type, etag, last_modified, body)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (article_id) DO UPDATE SET url = $2, fetched = $3,
		content_type = $4, etag = $5, last_modified = $6, body = $7`,
		p.ArticleID, p.URL, ms(p.Fetched), p.ContentType, p.ETag, p.LastModified, pack(p.Body))
	return err
}

// Page returns the stored raw bytes of an article.
func (q Queries) Page(ctx context.Context, article int64) (Page, error) {
	p := Page{ArticleID: article}
	var fetched int64
	var body []byte
	err := q.q.QueryRowContext(ctx, `SELECT url, fetched, content_type, etag, last_modified, body FROM page WHERE article_id = $1`,
		article).Scan(&p.URL, &fetched, &p.ContentType, &p.ETag, &p.LastModified, &body)
	if errors.Is(err, sql.ErrNoRows) {
		return p, ErrNotFound
	}
	if err != nil {
		return p, err
	}
	p.Fetched = fromMS(fetched)
	p.Body, err = unpack(body)
	return p, err
}

// EachArticle calls fn for every article that has been read, with its current revision, by ID.
func (q Queries) EachArticle(ctx context.Context, fn func(Article, Revision) error) error {
	for after := int64(0); ; {
		page, err := q.articles(ctx, `WHERE id > $1 AND revision > 0 AND removed = 0 ORDER BY id LIMIT 500`, after)
		if err != nil {
			return err
		}
		if len(page) == 0 {
			return nil
		}
		for _, a := range page {
			after = a.ID
			r, err := q.Revision(ctx, a.ID, a.Revision)
			if errors.Is(err, ErrNotFound) {
				continue // its text has been kept long enough
			}
			if err != nil {
				return err
			}
			if err := fn(a, r); err != nil {
				return err
			}
		}
	}
}
