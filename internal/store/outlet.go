package store

import (
	"context"
	"fmt"
	"slices"
	"time"
)

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

// What a desk's owner thinks of an outlet.
const (
	OutletHidden    = "hide"   // what it alone reports is shown in no list
	OutletPreferred = "prefer" // its reports stand first among equals
)

// Outlet is a publisher of which the desk has read something.
type Outlet struct {
	Host       string
	Name       string // the host where none is known
	Lang       string // in which it names itself; empty where that is not known
	Preference string // OutletHidden, OutletPreferred or empty
}

// Outlets returns all outlets with an article that was read, by host. It goes from host to host through an index, so
// it costs the same however many articles there are.
func (q Queries) Outlets(ctx context.Context) ([]Outlet, error) {
	rows, err := q.q.QueryContext(ctx, `WITH RECURSIVE h (host) AS (
		SELECT min(host) FROM article WHERE state = 'read' AND removed = 0
		UNION ALL SELECT (SELECT min(a.host) FROM article a WHERE a.state = 'read' AND a.removed = 0 AND a.host > h.host)
			FROM h WHERE h.host IS NOT NULL)
		SELECT h.host, coalesce(o.name, h.host), coalesce(o.lang, ''), coalesce(o.preference, '')
		FROM h LEFT JOIN outlet o ON o.host = h.host WHERE h.host IS NOT NULL AND h.host <> '' ORDER BY h.host`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (o Outlet, err error) {
		return o, row.Scan(&o.Host, &o.Name, &o.Lang, &o.Preference)
	})
}

// hiddenStory is 1 for a story whose articles are all of hidden outlets, else 0.
const hiddenStory = `CASE WHEN EXISTS (SELECT 1 FROM outlet WHERE preference = 'hide') AND NOT EXISTS (SELECT 1 FROM article a WHERE a.story_id = story.id
	AND a.removed = 0 AND NOT EXISTS (SELECT 1 FROM outlet o WHERE o.host = a.host AND o.preference = 'hide')) THEN 1 ELSE 0 END`

// SetOutletPreference stores what the desk's owner thinks of an outlet, and shows or hides its stories accordingly.
func (t *Tx) SetOutletPreference(ctx context.Context, host, preference string) error {
	if preference != "" && preference != OutletHidden && preference != OutletPreferred {
		return fmt.Errorf("preference %q of an outlet: want %s, %s or none", preference, OutletHidden, OutletPreferred)
	}
	_, err := t.q.ExecContext(ctx, `INSERT INTO outlet (host, name, rank, preference) VALUES ($1, $1, -1, $2)
		ON CONFLICT (host) DO UPDATE SET preference = $2`, host, preference)
	if err != nil {
		return err
	}
	_, err = t.q.ExecContext(ctx, `UPDATE story SET hidden = `+hiddenStory+`
		WHERE id IN (SELECT a.story_id FROM article a WHERE a.host = $1 AND a.story_id > 0 AND a.removed = 0)`, host)
	return err
}

// OutletPreferences returns what is thought of the outlets of which anything is, by host.
func (q Queries) OutletPreferences(ctx context.Context) (map[string]string, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT host, preference FROM outlet WHERE preference <> '' ORDER BY host`)
	if err != nil {
		return nil, err
	}
	preferences := map[string]string{}
	_, err = collect(rows, func(row interface{ Scan(...any) error }) (host string, err error) {
		var preference string
		err = row.Scan(&host, &preference)
		preferences[host] = preference
		return host, err
	})
	return preferences, err
}

// OutletNames returns the names of outlets by host; one whose name is not known is left out.
func (q Queries) OutletNames(ctx context.Context, hosts []string) (map[string]string, error) {
	names := make(map[string]string, len(hosts))
	for part := range slices.Chunk(hosts, 500) {
		rows, err := q.q.QueryContext(ctx, `SELECT host, name FROM outlet WHERE host IN (`+numbered(1, len(part))+`)`, anys(part)...)
		if err != nil {
			return nil, err
		}
		_, err = collect(rows, func(row interface{ Scan(...any) error }) (host string, err error) {
			var name string
			err = row.Scan(&host, &name)
			names[host] = name
			return host, err
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}

// OutletFigure is an outlet with how many of its articles were read, and how many of them are copies.
type OutletFigure struct {
	Outlet
	Articles, Copies int
}

// OutletList returns all outlets with an article that was read, those with most articles first.
func (q Queries) OutletList(ctx context.Context) ([]OutletFigure, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT a.host, coalesce(o.name, a.host), coalesce(o.lang, ''), coalesce(o.preference, ''), a.articles, a.copies
		FROM (SELECT host, count(*) AS articles, sum(CASE WHEN copy_of > 0 THEN 1 ELSE 0 END) AS copies FROM article
			WHERE state = 'read' AND removed = 0 AND host <> '' GROUP BY host) a
		LEFT JOIN outlet o ON o.host = a.host ORDER BY a.articles DESC, a.host`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (o OutletFigure, err error) {
		return o, row.Scan(&o.Host, &o.Name, &o.Lang, &o.Preference, &o.Articles, &o.Copies)
	})
}

// latestOf are the latest articles of an outlet, up to $2 of them.
const latestOf = `(SELECT story_id, published, lang FROM article WHERE host = $1 AND state = 'read' AND removed = 0
	ORDER BY published DESC, id DESC LIMIT $2) a`

// Delays are times that lie between first reports and others of the same stories, the shortest first.
type Delays []time.Duration

// Firsts is how many of the reports were the first ones.
func (d Delays) Firsts() int {
	n, _ := slices.BinarySearch(d, 1)
	return n
}

// Median is the delay in the middle, the mean of two where there are two; 0 of none.
func (d Delays) Median() time.Duration {
	n := len(d)
	if n == 0 {
		return 0
	}
	return (d[n/2] + d[(n-1)/2]) / 2
}

// OutletDelays returns, for the stories of an outlet's latest articles that other outlets report, too, how long after the first report of
// all the outlet's own first one came, the shortest first.
func (q Queries) OutletDelays(ctx context.Context, host string, articles int) (Delays, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT min(a.published) - s.first AS delay FROM `+latestOf+` JOIN story s ON s.id = a.story_id
		WHERE a.published > 0 AND s.outlets > 1 AND s.first > 0 AND s.merged_into = 0 GROUP BY s.id, s.first ORDER BY delay`, host, articles)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (time.Duration, error) {
		var n int64
		err := row.Scan(&n)
		return time.Duration(max(0, n)) * time.Millisecond, err
	})
}

// Counted is something with how often it came.
type Counted struct {
	Name  string
	Count int
}

// OutletLanguages counts the languages of an outlet's latest articles, the most frequent first.
func (q Queries) OutletLanguages(ctx context.Context, host string, articles int) ([]Counted, error) {
	return q.counted(ctx, `SELECT a.lang, count(*) AS n FROM `+latestOf+` WHERE a.lang <> '' GROUP BY a.lang ORDER BY n DESC, a.lang LIMIT 12`, host, articles)
}

// OutletSections counts the sections, by slug, of the stories of an outlet's latest articles, the most frequent first.
func (q Queries) OutletSections(ctx context.Context, host string, articles int) ([]Counted, error) {
	return q.counted(ctx, `SELECT n.section, count(DISTINCT n.story_id) AS n FROM `+latestOf+` JOIN story_section n ON n.story_id = a.story_id
		GROUP BY n.section ORDER BY n DESC, n.section LIMIT 12`, host, articles)
}

func (q Queries) counted(ctx context.Context, query string, args ...any) ([]Counted, error) {
	rows, err := q.q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (c Counted, err error) {
		return c, row.Scan(&c.Name, &c.Count)
	})
}

// OutletEntity is an entity with in how many stories of an outlet it is named.
type OutletEntity struct {
	Entity
	Stories int
}

// OutletEntities returns the entities, without outlets themselves, that most stories of an outlet's latest articles name.
func (q Queries) OutletEntities(ctx context.Context, host string, articles, limit int) ([]OutletEntity, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT e.id, e.key, e.kind, e.name, e.corrected, count(*) AS n FROM (SELECT DISTINCT a.story_id FROM `+latestOf+`) t
		JOIN entity_story s ON s.story_id = t.story_id JOIN entity e ON e.id = s.entity_id WHERE e.name NOT IN (SELECT name FROM outlet)
		GROUP BY e.id, e.key, e.kind, e.name, e.corrected ORDER BY n DESC, e.id LIMIT $3`, host, articles, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (o OutletEntity, err error) {
		var corrected int64
		err = row.Scan(&o.ID, &o.Key, &o.Kind, &o.Name, &corrected, &o.Stories)
		o.Corrected = corrected != 0
		return o, err
	})
}
