package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// What can be found by words.
const (
	SearchStory   = "story"
	SearchArticle = "article"
	SearchQuote   = "quote" // its ref is that of a statement
)

// SearchDoc is what is found by words. All words are terms of our own analyser, so that both
// databases find the same.
type SearchDoc struct {
	Kind  string
	Ref   int64 // ID of the story, article or statement
	At    time.Time
	Title []string // of a quote: who said it
	Body  []string // an empty term parts two texts
	// Marks are what it can be narrowed down by; see [LangMark] and its like.
	Marks []string
	// Said are the utterances that it reports.
	Said []SaidTerms
}

// SaidTerms are the words of an utterance, and of the name of who made it.
type SaidTerms struct{ By, Words []string }

// What is indexed of one document's text, and again of what is said in it, is bounded by terms and bytes: PostgreSQL
// takes no document with words of more than a megabyte.
const (
	maxSearchTerms = 8000
	maxSearchBytes = 320 << 10
)

// Terms of the index that are no words of a text begin with a character of Unicode's private use,
// which the analyser leaves in no word.
const (
	saidPrefix    = "\uE002"
	byPrefix      = "\uE003"
	langPrefix    = "\uE010"
	outletPrefix  = "\uE011"
	sectionPrefix = "\uE012"
	// privateByte + b stands for a byte b of a mark that is neither letter nor digit.
	privateByte = '\uE100'
)

// SaidTerm is a word as it is indexed where it is part of an utterance.
func SaidTerm(term string) string { return saidPrefix + searchTerm(term) }

// ByTerm is a word as it is indexed where it is part of the name of who said something.
func ByTerm(term string) string { return byPrefix + searchTerm(term) }

// LangMark says that a document is in a language.
func LangMark(lang string) string { return mark(langPrefix, lang) }

// OutletMark says that a document is by an outlet, or, of a story, that the outlet reports it.
func OutletMark(host string) string { return mark(outletPrefix, host) }

// SectionMark says that a document belongs to a section, by its slug.
func SectionMark(slug string) string { return mark(sectionPrefix, slug) }

func mark(prefix, value string) string {
	var b strings.Builder
	b.WriteString(prefix)
	for _, r := range value {
		switch {
		case indexed(r):
			b.WriteRune(r)
		default:
			b.WriteRune(privateByte + r&0xFF)
		}
	}
	return b.String()
}

// indexed says whether a character is part of a term: neither database splits a text at one.
func indexed(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// searchTerm is a term as it is indexed. What is neither letter, digit nor mark goes, because the
// databases would split there, each in its own way.
func searchTerm(t string) string {
	return strings.Map(func(r rune) rune {
		if indexed(r) {
			return r
		}
		return -1
	}, t)
}

// SearchTerms are terms as they are indexed, in order; those of which nothing is left are left out.
func SearchTerms(terms []string) []string {
	clean := make([]string, 0, len(terms))
	for _, t := range terms {
		if t = searchTerm(t); t != "" {
			clean = append(clean, t)
		}
	}
	return clean
}

// joinTerms writes terms with one space between, two where an empty one stands: no phrase goes across that.
func joinTerms(terms []string) string {
	var b strings.Builder
	for _, t := range terms[:min(len(terms), maxSearchTerms)] {
		clean := searchTerm(t)
		if clean == "" && t != "" {
			continue
		}
		if b.Len()+len(clean) >= maxSearchBytes {
			break
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(clean)
	}
	return b.String()
}

// joinSaid writes utterances with two spaces between them, each its speaker's name first.
func joinSaid(all []SaidTerms) string {
	var b strings.Builder
	left := maxSearchTerms
	for _, s := range all {
		if left -= len(s.By) + len(s.Words); left < 0 {
			break
		}
		var one strings.Builder
		for _, t := range SearchTerms(s.By) {
			one.WriteString(byPrefix + t + " ")
		}
		for _, t := range SearchTerms(s.Words) {
			one.WriteString(saidPrefix + t + " ")
		}
		if b.Len()+one.Len() >= maxSearchBytes {
			break
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(one.String())
	}
	return strings.TrimRight(b.String(), " ")
}

// The ID of a document is made of its kind, its second and its ref, so that documents of a kind lie in the order of
// their times, in the index of words as well: the latest that hold a word, or those of a stretch of time, are read
// without a look at the others.
const (
	kindShift   = 60
	secondShift = 28
	maxSecond   = 1<<(kindShift-secondShift) - 1
	maxRef      = 1<<secondShift - 1
)

var kindNumbers = map[string]int64{SearchStory: 1, SearchArticle: 2, SearchQuote: 3}

// docFloor is the lowest ID of a document of a kind that is from at or later.
func docFloor(kind string, at time.Time) int64 {
	second := int64(0)
	if !at.IsZero() {
		second = max(0, min(at.Unix(), maxSecond))
	}
	return kindNumbers[kind]<<kindShift | second<<secondShift
}

// docCeiling is above the ID of every document of a kind.
func docCeiling(kind string) int64 { return kindNumbers[kind]<<kindShift | (1<<kindShift - 1) }

// Index stores a document in place of the one with its kind and ref.
func (t *Tx) Index(ctx context.Context, d SearchDoc) error {
	if kindNumbers[d.Kind] == 0 {
		return fmt.Errorf("index a document of kind %q", d.Kind)
	}
	if err := t.unindex(ctx, d.Kind, d.Ref); err != nil {
		return err
	}
	title, body, marks, said := joinTerms(d.Title), joinTerms(d.Body), strings.Join(d.Marks, " "), joinSaid(d.Said)
	id := docFloor(d.Kind, d.At) | d.Ref&maxRef
	for { // two refs that are alike in their last bits, in one second
		err := t.q.QueryRowContext(ctx, `INSERT INTO search_doc (id, kind, ref, at, title, body, marks, said) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
			ON CONFLICT (id) DO NOTHING RETURNING id`, id, d.Kind, d.Ref, ms(d.At), title, body, marks, said).Scan(&id)
		if err == nil {
			break
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		id++
	}
	if t.d.name != sqlite.name {
		return nil
	}
	_, err := t.q.ExecContext(ctx, `INSERT INTO search_fts (rowid, title, body, marks, said) VALUES ($1, $2, $3, $4, $5)`, id, title, body, marks, said)
	return err
}

// IndexNew stores documents of a kind that are not in the index yet. The index takes them best in the order of their times.
func (t *Tx) IndexNew(ctx context.Context, docs []SearchDoc) error {
	const width, batch = 8, 40
	for part := range slices.Chunk(docs, batch) {
		var args []any
		for _, d := range part {
			args = append(args, docFloor(d.Kind, d.At)|d.Ref&maxRef, d.Kind, d.Ref, ms(d.At), joinTerms(d.Title), joinTerms(d.Body), strings.Join(d.Marks, " "), joinSaid(d.Said))
		}
		rows, err := t.q.QueryContext(ctx, `INSERT INTO search_doc (id, kind, ref, at, title, body, marks, said) VALUES `+tuples(len(part), width)+`
			ON CONFLICT (id) DO NOTHING RETURNING id`, args...)
		if err != nil {
			return err
		}
		ids, err := collect(rows, scanID)
		if err != nil {
			return err
		}
		if t.d.name == sqlite.name && len(ids) > 0 {
			_, err := t.q.ExecContext(ctx, `INSERT INTO search_fts (rowid, title, body, marks, said)
				SELECT id, title, body, marks, said FROM search_doc WHERE id IN (`+numbered(1, len(ids))+`) ORDER BY id`, anys(ids)...)
			if err != nil {
				return err
			}
		}
		if len(ids) < len(part) { // the ID of one was taken
			for _, d := range part {
				if !slices.Contains(ids, docFloor(d.Kind, d.At)|d.Ref&maxRef) {
					if err := t.Index(ctx, d); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

// unindex removes documents of a kind, from SQLite's index first: that one wants the old words.
func (t *Tx) unindex(ctx context.Context, kind string, refs ...int64) error {
	for part := range slices.Chunk(refs, 500) {
		of, args := ` WHERE kind = $1 AND ref IN (`+numbered(2, len(part))+`)`, append([]any{kind}, anys(part)...)
		if t.d.name == sqlite.name {
			_, err := t.q.ExecContext(ctx, `INSERT INTO search_fts (search_fts, rowid, title, body, marks, said)
				SELECT 'delete', id, title, body, marks, said FROM search_doc`+of+` ORDER BY id`, args...)
			if err != nil {
				return err
			}
		}
		if _, err := t.q.ExecContext(ctx, `DELETE FROM search_doc`+of, args...); err != nil {
			return err
		}
	}
	return nil
}

// Sought says which documents of a kind are asked for, by terms as they are indexed. Empty parts ask
// for nothing.
type Sought struct {
	Kind string
	// Any are sets of terms: a document holds all of at least one of them.
	Any [][]string
	// Each are sets of terms: a document holds at least one of each of them.
	Each [][]string
	// None are terms that no document holds. They narrow down only what the other parts ask for.
	None []string
	// From and Until are the first time and the one behind the last; a document without a time
	// has the zero one.
	From, Until time.Time
	// Below is the row to go on behind; 0 for the beginning.
	Below int64
}

// SearchRow is a document of the index, its words with one space between, its utterances with two.
type SearchRow struct {
	ID    int64 // of the document; see Sought.Below
	Ref   int64
	At    time.Time
	Title string
	Body  string
	Marks string
	Said  string
}

// HasMark says whether a document has a mark.
func (r SearchRow) HasMark(mark string) bool {
	for m := range strings.SplitSeq(r.Marks, " ") {
		if m == mark {
			return true
		}
	}
	return false
}

// Segments are the utterances of a document, as [SaidTerm] and [ByTerm] write their words.
func (r SearchRow) Segments() []string {
	if r.Said == "" {
		return nil
	}
	return strings.Split(r.Said, "  ")
}

func (s Sought) limits() (from, until int64) {
	from, until = docFloor(s.Kind, s.From), docCeiling(s.Kind)
	if !s.Until.IsZero() {
		until = min(until, docFloor(s.Kind, s.Until))
	}
	if s.Below > 0 {
		until = min(until, s.Below)
	}
	return from, until
}

// Matching returns up to limit documents that hold what is sought, the latest first.
func (q Queries) Matching(ctx context.Context, s Sought, limit int) ([]SearchRow, error) {
	from, until := s.limits()
	const columns = `d.id, d.ref, d.at, d.title, d.body, d.marks, d.said`
	var rows *sql.Rows
	var err error
	if words := q.d.expression(s); words != "" {
		match, err2 := q.match(ctx, words, from, until)
		if err2 != nil {
			return nil, err2
		}
		rows, err = q.q.QueryContext(ctx, `SELECT `+columns+` FROM search_doc d WHERE `+match+` ORDER BY d.id DESC LIMIT $4`, words, from, until, limit)
	} else {
		rows, err = q.q.QueryContext(ctx, `SELECT `+columns+` FROM search_doc d WHERE d.id >= $1 AND d.id < $2 ORDER BY d.id DESC LIMIT $3`, from, until, limit)
	}
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (r SearchRow, err error) {
		var at int64
		err = row.Scan(&r.ID, &r.Ref, &at, &r.Title, &r.Body, &r.Marks, &r.Said)
		r.At = fromMS(at)
		return r, err
	})
}

const (
	// probed is how many of the latest documents are looked at to see whether an expression is rare, fewestProbed how many of
	// them match one that is not. Between these ways of finding a few hundred among 100,000 lies about a tenth.
	probed, fewestProbed = 200, 20
)

// match is the condition that finds the latest documents of an expression at the least cost.
func (q Queries) match(ctx context.Context, words string, from, until int64) (string, error) {
	if q.d.matchRare == "" {
		return q.d.matchLatest, nil
	}
	n := 0
	err := q.q.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT vector FROM search_doc WHERE id >= $2 AND id < $3 ORDER BY id DESC LIMIT $4) d
		WHERE d.vector @@ $1::tsquery`, words, from, until, probed).Scan(&n)
	if n < fewestProbed {
		return q.d.matchRare, err
	}
	return q.d.matchLatest, err
}

// Documents counts the documents of a kind that hold a term, up to most.
func (q Queries) Documents(ctx context.Context, kind, term string, most int) (n int, err error) {
	s := Sought{Kind: kind, Any: [][]string{SearchTerms([]string{term})}}
	if len(s.Any[0]) == 0 {
		return 0, nil
	}
	return q.Count(ctx, s, most)
}

// Count counts the documents that hold what is sought, up to most. At least a term must be sought.
func (q Queries) Count(ctx context.Context, s Sought, most int) (n int, err error) {
	from, until := s.limits()
	words, ids := q.d.expression(s), q.d.matchIDs
	if ids == "" {
		match, err := q.match(ctx, words, from, until)
		if err != nil {
			return 0, err
		}
		ids = `SELECT d.id FROM search_doc d WHERE ` + match
	}
	err = q.q.QueryRowContext(ctx, `SELECT count(*) FROM (`+ids+` LIMIT $4) m`, words, from, until, most).Scan(&n)
	return n, err
}

// StaleDoc is a document that is to be indexed anew.
type StaleDoc struct {
	Kind string
	Ref  int64
}

// StaleDocs returns up to limit documents that are to be indexed anew, stories first.
func (q Queries) StaleDocs(ctx context.Context, limit int) ([]StaleDoc, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT kind, ref FROM search_stale ORDER BY kind DESC, ref DESC LIMIT $1`, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (d StaleDoc, err error) {
		return d, row.Scan(&d.Kind, &d.Ref)
	})
}

// SetFresh says that a document is indexed as it should be, or that there is none. It returns false when another
// machine said so already.
func (t *Tx) SetFresh(ctx context.Context, d StaleDoc) (bool, error) {
	result, err := t.q.ExecContext(ctx, `DELETE FROM search_stale WHERE kind = $1 AND ref = $2`, d.Kind, d.Ref)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
