package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Entity is a person, body or place that stories name.
type Entity struct {
	ID   int64
	Key  string // of news.Mention
	Kind news.EntityKind
	Name string
	// Corrected says that a person gave it its name and kind, MergedInto of which other entity it is a part, 0 for none.
	Corrected  bool
	MergedInto int64
}

// The kinds of statements.
const (
	StatementQuote    = "quote"
	StatementPosition = "position"
)

// Statement is what an entity said in a story, or where it stands: one of Quote and Position is
// set. Articles are those that its citations name.
type Statement struct {
	ID       int64                 `json:"-"`
	Entity   Entity                `json:"-"` // who, where that is asked for and known
	Story    Story                 `json:"-"`
	Quote    *news.QuoteEntry      `json:"quote,omitempty"`
	Position *news.PositionEntry   `json:"position,omitempty"`
	Articles []news.AccountArticle `json:"articles"`
	At       time.Time             `json:"-"`
}

// keptEntities is how many of the entities that an account names are kept for their own pages;
// who speaks or takes a position is always kept.
const keptEntities = 30

// register is what an account says of entities, by their keys.
type register struct {
	entities   map[string]news.AccountEntity
	statements []statementRow
}

type statementRow struct {
	key, kind  string
	confidence float64
	at         time.Time
	data       Statement
}

func registerOf(a news.Account) register {
	r := register{entities: map[string]news.AccountEntity{}}
	known := make(map[string]news.AccountEntity, len(a.Entities))
	for i, e := range a.Entities {
		known[e.Key] = e
		if i < keptEntities {
			r.entities[e.Key] = e
		}
	}
	articles := make(map[string]news.AccountArticle, len(a.Articles))
	for _, article := range a.Articles {
		articles[article.ID] = article
	}
	for _, q := range a.Quotes {
		r.add(statementRow{q.Entity, StatementQuote, q.Confidence, firstCited(q.Citations, articles),
			Statement{Quote: &q, Articles: citedArticles(q.Citations, articles)}}, q.Speaker, known)
	}
	for _, p := range a.Positions {
		r.add(statementRow{p.Entity, StatementPosition, p.Confidence, p.Date,
			Statement{Position: &p, Articles: citedArticles(p.Citations, articles)}}, p.Actor, known)
	}
	return r
}

// add keeps a statement whose entity is known by a key, and of others what was said: it can be searched for.
func (r *register) add(row statementRow, name string, known map[string]news.AccountEntity) {
	if row.key == "" {
		if row.kind == StatementQuote {
			r.statements = append(r.statements, row)
		}
		return
	}
	if _, kept := r.entities[row.key]; !kept {
		e, ok := known[row.key]
		if !ok {
			e = news.AccountEntity{Key: row.key, Name: name, Kind: news.OtherEntity, Mentions: 1}
		}
		r.entities[row.key] = e
	}
	r.statements = append(r.statements, row)
}

func citedArticles(citations []news.Citation, articles map[string]news.AccountArticle) []news.AccountArticle {
	var cited []news.AccountArticle
	for _, c := range citations {
		article, ok := articles[c.Article]
		if ok && !slices.ContainsFunc(cited, func(a news.AccountArticle) bool { return a.ID == article.ID }) {
			cited = append(cited, article)
		}
	}
	return cited
}

// firstCited is when the first of the cited articles came out.
func firstCited(citations []news.Citation, articles map[string]news.AccountArticle) time.Time {
	var first time.Time
	for _, a := range citedArticles(citations, articles) {
		if first.IsZero() || a.Published.Before(first) {
			first = a.Published
		}
	}
	return first
}

// PutRegister replaces what is kept of a story's account for the pages of entities and for the search. A
// statement that is as it was keeps its row. [Tx.PutAccount] does it, too.
func (t *Tx) PutRegister(ctx context.Context, story int64, a news.Account) error {
	if _, err := t.q.ExecContext(ctx, `DELETE FROM entity_story WHERE story_id = $1`, story); err != nil {
		return err
	}
	r := registerOf(a)
	ids, err := t.putEntities(ctx, r.entities)
	if err != nil {
		return fmt.Errorf("entities of story %d: %w", story, err)
	}
	var named []any
	at := map[int64]int{} // of its mentions in named; several keys can name one entity
	for _, key := range slices.Sorted(maps.Keys(r.entities)) {
		if i, ok := at[ids[key]]; ok {
			named[i] = named[i].(int) + r.entities[key].Mentions
			continue
		}
		at[ids[key]] = len(named) + 2
		named = append(named, ids[key], story, r.entities[key].Mentions)
	}
	if err := t.insertRows(ctx, `INSERT INTO entity_story (entity_id, story_id, mentions) VALUES `, 3, named); err != nil {
		return err
	}
	return t.putStatements(ctx, story, r.statements, ids)
}

// statementKey is all that a row of a statement says.
type statementKey struct {
	entity     int64
	kind       string
	at         int64
	confidence float64
	data       string
}

// putStatements replaces the statements of a story by others.
func (t *Tx) putStatements(ctx context.Context, story int64, statements []statementRow, entities map[string]int64) error {
	before, err := t.statementIDs(ctx, story)
	if err != nil {
		return err
	}
	var said []any
	for _, row := range statements {
		data, err := packJSON(row.data)
		if err != nil {
			return err
		}
		k := statementKey{entities[row.key], row.kind, ms(row.at), row.confidence, string(data)}
		if same := before[k]; len(same) > 0 {
			before[k] = same[1:]
			continue
		}
		said = append(said, story, k.entity, k.kind, k.at, k.confidence, data)
	}
	var old []int64
	for _, same := range before {
		old = append(old, same...)
	}
	slices.Sort(old)
	return errors.Join(t.eraseStatements(ctx, old),
		t.insertRows(ctx, `INSERT INTO statement (story_id, entity_id, kind, at, confidence, data) VALUES `, 6, said))
}

// statementIDs returns the IDs of a story's statements by what they say.
func (t *Tx) statementIDs(ctx context.Context, story int64) (map[statementKey][]int64, error) {
	rows, err := t.q.QueryContext(ctx, `SELECT id, entity_id, kind, at, confidence, data FROM statement WHERE story_id = $1 ORDER BY id`, story)
	if err != nil {
		return nil, err
	}
	ids := map[statementKey][]int64{}
	_, err = collect(rows, func(row interface{ Scan(...any) error }) (k statementKey, err error) {
		var id int64
		var data []byte
		err = row.Scan(&id, &k.entity, &k.kind, &k.at, &k.confidence, &data)
		k.data = string(data)
		ids[k] = append(ids[k], id)
		return k, err
	})
	return ids, err
}

// eraseStatements removes statements, from the search as well.
func (t *Tx) eraseStatements(ctx context.Context, ids []int64) error {
	for part := range slices.Chunk(ids, 500) {
		if err := t.unindex(ctx, SearchQuote, part...); err != nil {
			return err
		}
		if _, err := t.q.ExecContext(ctx, `DELETE FROM statement WHERE id IN (`+numbered(1, len(part))+`)`, anys(part)...); err != nil {
			return err
		}
	}
	return nil
}

// insertRows inserts many rows of width columns, some hundreds of values a statement.
func (t *Tx) insertRows(ctx context.Context, insert string, width int, values []any) error {
	for part := range slices.Chunk(values, 100*width) {
		if _, err := t.q.ExecContext(ctx, insert+tuples(len(part)/width, width), part...); err != nil {
			return err
		}
	}
	return nil
}

// putEntities returns the IDs of entities by key, those of the entities that they were merged into. New ones get a
// row; a known one takes the name of the account that mentions it more often than any before, unless a person named it. Rows are touched in the order of their keys, so that
// two writers cannot wait for each other in a circle.
func (t *Tx) putEntities(ctx context.Context, entities map[string]news.AccountEntity) (map[string]int64, error) {
	keys := slices.Sorted(maps.Keys(entities))
	ids := make(map[string]int64, len(keys))
	if len(keys) == 0 {
		return ids, nil
	}
	rows, err := t.q.QueryContext(ctx, `SELECT id, key, named, corrected, merged_into FROM entity WHERE key IN (`+numbered(1, len(keys))+`)`, anys(keys)...)
	if err != nil {
		return nil, err
	}
	type known struct {
		ID, corrected, into int64
		Key                 string
		named               int
	}
	found, err := collect(rows, func(row interface{ Scan(...any) error }) (k known, err error) {
		return k, row.Scan(&k.ID, &k.Key, &k.named, &k.corrected, &k.into)
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b known) int { return cmp.Compare(a.Key, b.Key) })
	for _, k := range found {
		ids[k.Key] = cmp.Or(k.into, k.ID)
		if e := entities[k.Key]; e.Mentions > k.named && e.Name != "" && k.corrected == 0 {
			if _, err := t.q.ExecContext(ctx, `UPDATE entity SET name = $2, kind = $3, named = $4 WHERE id = $1`,
				k.ID, e.Name, e.Kind, e.Mentions); err != nil {
				return nil, err
			}
		}
	}
	for _, key := range keys {
		if ids[key] != 0 {
			continue
		}
		e := entities[key]
		var id int64
		err := t.q.QueryRowContext(ctx, `INSERT INTO entity (key, kind, name, named) VALUES ($1, $2, $3, $4)
			ON CONFLICT (key) DO UPDATE SET key = $1 RETURNING CASE WHEN merged_into > 0 THEN merged_into ELSE id END`, key, e.Kind, e.Name, e.Mentions).Scan(&id)
		if err != nil {
			return nil, err
		}
		ids[key] = id
	}
	return ids, nil
}

// eraseRegister removes what is kept of a story for the pages of entities and for the search.
func (t *Tx) eraseRegister(ctx context.Context, story int64) error {
	return t.PutRegister(ctx, story, news.Account{})
}

const entityColumns = `id, key, kind, name, corrected, merged_into`

func scanEntity(row interface{ Scan(...any) error }) (e Entity, err error) {
	var corrected int64
	err = row.Scan(&e.ID, &e.Key, &e.Kind, &e.Name, &corrected, &e.MergedInto)
	e.Corrected = corrected != 0
	return e, err
}

// Entity returns an entity, ErrNotFound when there is none with this ID. One that was merged is returned as it is: follow
// MergedInto.
func (q Queries) Entity(ctx context.Context, id int64) (Entity, error) {
	e, err := scanEntity(q.q.QueryRowContext(ctx, `SELECT `+entityColumns+` FROM entity WHERE id = $1`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return e, ErrNotFound
	}
	return e, err
}

// EntitiesByKey returns what these keys name, by key: for one that was merged, the entity that it is a part of.
func (q Queries) EntitiesByKey(ctx context.Context, keys []string) (map[string]Entity, error) {
	byKey := make(map[string]Entity, len(keys))
	for part := range slices.Chunk(keys, 500) {
		rows, err := q.q.QueryContext(ctx, `SELECT asked.key, e.id, e.key, e.kind, e.name, e.corrected, e.merged_into FROM entity asked
			JOIN entity e ON e.id = CASE WHEN asked.merged_into > 0 THEN asked.merged_into ELSE asked.id END
			WHERE asked.key IN (`+numbered(1, len(part))+`)`, anys(part)...)
		if err != nil {
			return nil, err
		}
		type answer struct {
			key string
			Entity
		}
		found, err := collect(rows, func(row interface{ Scan(...any) error }) (a answer, err error) {
			var corrected int64
			err = row.Scan(&a.key, &a.ID, &a.Key, &a.Kind, &a.Name, &corrected, &a.MergedInto)
			a.Corrected = corrected != 0
			return a, err
		})
		if err != nil {
			return nil, err
		}
		for _, a := range found {
			byKey[a.key] = a.Entity
		}
	}
	return byKey, nil
}

// Statements returns up to limit statements of an entity of a kind with at least a confidence, the
// latest first, behind the first offset ones.
func (q Queries) Statements(ctx context.Context, entity int64, kind string, confidence float64, offset, limit int) ([]Statement, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT d.at, d.data, s.id, s.slug, s.headline, s.lang FROM statement d JOIN story s ON s.id = d.story_id
		WHERE d.entity_id = $1 AND d.kind = $2 AND d.confidence >= $3 AND s.merged_into = 0 AND s.articles > 0
		ORDER BY d.at DESC, d.id LIMIT $4 OFFSET $5`, entity, kind, confidence, limit, offset)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (s Statement, err error) {
		var at int64
		var data []byte
		if err := row.Scan(&at, &data, &s.Story.ID, &s.Story.Slug, &s.Story.Headline, &s.Story.Lang); err != nil {
			return s, err
		}
		s.At = fromMS(at)
		return s, unpackJSON(data, &s)
	})
}

// EntityStories returns up to limit stories that name an entity, the latest first, behind the first
// offset ones.
func (q Queries) EntityStories(ctx context.Context, entity int64, offset, limit int) ([]Story, error) {
	return q.stories(ctx, `JOIN entity_story n ON n.story_id = story.id AND n.entity_id = $1
		WHERE merged_into = 0 AND articles > 0 AND written > 0 AND hidden = 0 ORDER BY latest DESC, story.id DESC LIMIT $2 OFFSET $3`, entity, limit, offset)
}

// StoriesNaming returns, for each of the names that a story mentions most, up to limit other stories that have the name:
// those with the highest numbers. The list of a name that no other story has is empty.
func (q Queries) StoriesNaming(ctx context.Context, story int64, names, limit int) ([][]int64, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT entity_id FROM entity_story WHERE story_id = $1 ORDER BY mentions DESC, entity_id LIMIT $2`, story, names)
	if err != nil {
		return nil, err
	}
	entities, err := collect(rows, scanID)
	if err != nil {
		return nil, err
	}
	var all [][]int64
	for _, entity := range entities {
		rows, err := q.q.QueryContext(ctx, `SELECT story_id FROM entity_story WHERE entity_id = $1 AND story_id <> $2 ORDER BY story_id DESC LIMIT $3`, entity, story, limit)
		if err != nil {
			return nil, err
		}
		stories, err := collect(rows, scanID)
		if err != nil {
			return nil, err
		}
		all = append(all, stories)
	}
	return all, nil
}
