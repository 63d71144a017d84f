package store

import (
	"context"

	"github.com/wiredesk/wiredesk/news"
)

// quotes are statements that are quotes of stories that can be shown.
func (q Queries) quotes(ctx context.Context, condition string, args ...any) ([]Statement, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT d.id, d.at, d.data, s.id, s.slug, s.headline, s.lang, coalesce(e.id, 0), coalesce(e.key, ''), coalesce(e.kind, ''), coalesce(e.name, '')
		FROM statement d JOIN story s ON s.id = d.story_id LEFT JOIN entity e ON e.id = d.entity_id
		WHERE d.kind = 'quote' AND s.merged_into = 0 AND s.articles > 0 AND `+condition+` ORDER BY d.at DESC, d.id`, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (s Statement, err error) {
		var at int64
		var data []byte
		if err := row.Scan(&s.ID, &at, &data, &s.Story.ID, &s.Story.Slug, &s.Story.Headline, &s.Story.Lang,
			&s.Entity.ID, &s.Entity.Key, &s.Entity.Kind, &s.Entity.Name); err != nil {
			return s, err
		}
		s.At = fromMS(at)
		return s, unpackJSON(data, &s)
	})
}

// QuotesByID returns the quotes that still exist, in no order, with who said them where that is known.
func (q Queries) QuotesByID(ctx context.Context, ids []int64) ([]Statement, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return q.quotes(ctx, `d.id IN (`+numbered(1, len(ids))+`)`, anys(ids)...)
}

// UnindexedQuotes returns the quotes of a story that pages show without being asked for more, and that the search
// does not find yet.
func (q Queries) UnindexedQuotes(ctx context.Context, story int64) ([]Statement, error) {
	return q.quotes(ctx, `d.story_id = $1 AND d.confidence >= $2
		AND NOT EXISTS (SELECT 1 FROM search_doc i WHERE i.kind = 'quote' AND i.ref = d.id)`, story, news.Sure)
}
