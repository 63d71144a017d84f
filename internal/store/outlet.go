package store

import "context"

// OutletFigures counts the articles of an outlet that were read, and the copies among them.
func (q Queries) OutletFigures(ctx context.Context, host string) (articles, copies int, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(CASE WHEN copy_of > 0 THEN 1 ELSE 0 END), 0) FROM article
		WHERE host = $1 AND state = 'read' AND removed = 0`, host).Scan(&articles, &copies)
	return articles, copies, err
}

// OutletArticles returns up to limit articles of an outlet that were read, the latest first,
// behind the first offset ones.
func (q Queries) OutletArticles(ctx context.Context, host string, offset, limit int) ([]Article, error) {
	return q.articles(ctx, `WHERE host = $1 AND state = 'read' AND removed = 0
		ORDER BY published DESC, id DESC LIMIT $2 OFFSET $3`, host, limit, offset)
}

// languageSample is how many articles of a language are counted; beyond that all languages
// are equally present.
const languageSample = 1000

// Languages returns up to limit languages of the articles that were read, the most frequent
// first. It goes from language to language through an index, so it costs the same however many
// articles there are.
func (q Queries) Languages(ctx context.Context, limit int) ([]string, error) {
	rows, err := q.q.QueryContext(ctx, `WITH RECURSIVE l (lang) AS (
		SELECT min(lang) FROM article WHERE state = 'read' AND removed = 0
		UNION ALL SELECT (SELECT min(a.lang) FROM article a WHERE a.state = 'read' AND a.removed = 0 AND a.lang > l.lang)
			FROM l WHERE l.lang IS NOT NULL)
		SELECT l.lang FROM l WHERE l.lang IS NOT NULL
		ORDER BY (SELECT count(*) FROM (SELECT 1 FROM article b WHERE b.lang = l.lang AND b.state = 'read' AND b.removed = 0
			LIMIT $2) c) DESC, l.lang LIMIT $1`, limit, languageSample)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanText)
}
