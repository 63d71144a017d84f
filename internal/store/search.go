package store

import (
	"context"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
)

// What can be found by words.
const (
	SearchStory   = "story"
	SearchArticle = "article"
)

// SearchDoc is what is found by words. Title and Body are terms of our own analyser,
// so that both databases find the same.
type SearchDoc struct {
	Kind  string
	Ref   int64 // ID of the story or article
	At    time.Time
	Title []string
	Body  []string
}

// maxSearchTerms bounds what is indexed of one document.
const maxSearchTerms = 4000

// Index stores a document in place of the one with its kind and ref.
func (t *Tx) Index(ctx context.Context, d SearchDoc) error {
	if err := t.unindex(ctx, d.Kind, d.Ref); err != nil {
		return err
	}
	title, body := joinTerms(d.Title), joinTerms(d.Body)
	var id int64
	err := t.q.QueryRowContext(ctx, `INSERT INTO search_doc (kind, ref, at, title, body) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
		d.Kind, d.Ref, ms(d.At), title, body).Scan(&id)
	if err != nil || t.d.name != sqlite.name {
		return err
	}
	_, err = t.q.ExecContext(ctx, `INSERT INTO search_fts (rowid, title, body) VALUES ($1, $2, $3)`, id, title, body)
	return err
}

// unindex removes a document, from SQLite's index first: that one wants the old words.
func (t *Tx) unindex(ctx context.Context, kind string, ref int64) error {
	if t.d.name == sqlite.name {
		_, err := t.q.ExecContext(ctx, `INSERT INTO search_fts (search_fts, rowid, title, body)
			SELECT 'delete', id, title, body FROM search_doc WHERE kind = $1 AND ref = $2`, kind, ref)
		if err != nil {
			return err
		}
	}
	_, err := t.q.ExecContext(ctx, `DELETE FROM search_doc WHERE kind = $1 AND ref = $2`, kind, ref)
	return err
}

// joinTerms writes terms with one space between. What is neither letter, digit nor mark
// goes, because the databases would split there, each in its own way.
func joinTerms(terms []string) string {
	if len(terms) > maxSearchTerms {
		terms = terms[:maxSearchTerms]
	}
	clean := make([]string, 0, len(terms))
	for _, t := range terms {
		if t = searchTerm(t); t != "" {
			clean = append(clean, t)
		}
	}
	return strings.Join(clean, " ")
}

func searchTerm(t string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, t)
}

// Hit is a document that holds all words asked for.
type Hit struct {
	Kind  string
	Ref   int64
	At    time.Time
	Score float64
}

// candidates bounds how many matching documents are ranked; the newest are.
const candidates = 2000

// Search returns the documents of a kind that hold all terms, best first. The databases only
// match; the order is BM25F (Robertson, Zaragoza, Taylor 2004) with the title at five
// times the weight of the body, computed here, so it is the same on both. Document frequencies
// are those among the matches of each term.
func (q Queries) Search(ctx context.Context, kind string, terms []string, limit int) ([]Hit, error) {
	terms = searchTerms(terms)
	if len(terms) == 0 {
		return nil, nil
	}
	docs, err := q.matches(ctx, kind, terms)
	if err != nil || len(docs) == 0 {
		return nil, err
	}
	total, weights := 0, make([]float64, len(terms))
	if err := q.q.QueryRowContext(ctx, `SELECT count(*) FROM search_doc WHERE kind = $1`, kind).Scan(&total); err != nil {
		return nil, err
	}
	for i, term := range terms {
		n := 0
		err := q.q.QueryRowContext(ctx, `SELECT count(*) FROM search_doc d WHERE `+q.d.match+` AND d.kind = $2`, q.query([]string{term}), kind).Scan(&n)
		if err != nil {
			return nil, err
		}
		weights[i] = math.Log(1 + (float64(total-n)+0.5)/(float64(n)+0.5))
	}
	hits := rank(docs, terms, weights)
	return hits[:min(limit, len(hits))], nil
}

// Documents counts the documents of a kind that hold a term, up to most.
func (q Queries) Documents(ctx context.Context, kind, term string, most int) (n int, err error) {
	if term = searchTerm(term); term == "" {
		return 0, nil
	}
	err = q.q.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM search_doc d WHERE `+q.d.match+` AND d.kind = $2 LIMIT $3) m`,
		q.query([]string{term}), kind, most).Scan(&n)
	return n, err
}

func searchTerms(terms []string) []string {
	var out []string
	for _, t := range terms {
		if t = searchTerm(t); t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out[:min(len(out), 16)]
}

type searchRow struct {
	kind        string
	ref, at     int64
	title, body string
}

func (q Queries) matches(ctx context.Context, kind string, terms []string) ([]searchRow, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT d.kind, d.ref, d.at, d.title, d.body FROM search_doc d
		WHERE `+q.d.match+` AND d.kind = $2 ORDER BY d.at DESC, d.ref DESC LIMIT $3`, q.query(terms), kind, candidates)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (r searchRow, err error) {
		err = row.Scan(&r.kind, &r.ref, &r.at, &r.title, &r.body)
		return r, err
	})
}

// query writes the condition "holds all terms" in the database's own words.
func (q Queries) query(terms []string) string {
	quote, and := `"`, " AND "
	if q.d.name == postgres.name {
		quote, and = `'`, " & "
	}
	quoted := make([]string, len(terms))
	for i, t := range terms {
		quoted[i] = quote + t + quote
	}
	return strings.Join(quoted, and)
}

const (
	bm25K1      = 1.2
	bm25B       = 0.6
	titleWeight = 5
)

func rank(docs []searchRow, terms []string, weights []float64) []Hit {
	lengths := make([]float64, len(docs))
	mean := 0.0
	for i, d := range docs {
		lengths[i] = float64(len(d.title)*titleWeight + len(d.body))
		mean += lengths[i] / float64(len(docs))
	}
	hits := make([]Hit, len(docs))
	for i, d := range docs {
		hits[i] = Hit{Kind: d.kind, Ref: d.ref, At: fromMS(d.at)}
		for j, term := range terms {
			tf := float64(titleWeight*occurrences(d.title, term) + occurrences(d.body, term))
			hits[i].Score += weights[j] * tf / (tf + bm25K1*(1-bm25B+bm25B*lengths[i]/mean))
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		switch {
		case a.Score != b.Score:
			if a.Score > b.Score {
				return -1
			}
			return 1
		case !a.At.Equal(b.At):
			return b.At.Compare(a.At)
		}
		return int(b.Ref - a.Ref)
	})
	return hits
}

// occurrences counts a term in a text of terms with one space between.
func occurrences(text, term string) int {
	n := 0
	for {
		i := strings.Index(text, term)
		if i < 0 {
			return n
		}
		end := i + len(term)
		if (i == 0 || text[i-1] == ' ') && (end == len(text) || text[end] == ' ') {
			n++
		}
		text = text[end:]
		if len(text) > 0 && text[0] != ' ' {
			if j := strings.IndexByte(text, ' '); j >= 0 {
				text = text[j:]
			} else {
				return n
			}
		}
	}
}
