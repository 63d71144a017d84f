package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// Unwritten is a story whose account could not be written, although all that it needs is there.
type Unwritten struct {
	Story   int64     `json:"story"`
	Version int       `json:"version"` // of the story, when it was tried last
	Reason  string    `json:"reason"`
	Since   time.Time `json:"since"` // the first of the failures in a row
	Tries   int       `json:"tries"`
	Next    time.Time `json:"next"` // when it is tried again, unless the story changes before
}

const unwrittenPrefix = "unwritten/"

func unwrittenName(story int64) string { return unwrittenPrefix + strconv.FormatInt(story, 10) }

// CouldNotWrite notes why a story could not be written.
func (t *Tx) CouldNotWrite(ctx context.Context, u Unwritten) error {
	body, err := json.Marshal(u)
	if err != nil {
		return err
	}
	return t.SetSetting(ctx, unwrittenName(u.Story), string(body))
}

// CouldWrite drops the note that a story could not be written.
func (t *Tx) CouldWrite(ctx context.Context, story int64) error {
	_, err := t.q.ExecContext(ctx, `DELETE FROM setting WHERE name = $1`, unwrittenName(story))
	return err
}

// Unwritten returns the stories that could not be written, by their numbers.
func (q Queries) Unwritten(ctx context.Context) (map[int64]Unwritten, error) {
	// A range of names would depend on how PostgreSQL was told to sort texts.
	rows, err := q.q.QueryContext(ctx, `SELECT value FROM setting WHERE name LIKE $1`, unwrittenPrefix+"%")
	if err != nil {
		return nil, err
	}
	values, err := collect(rows, scanText)
	if err != nil {
		return nil, err
	}
	all := make(map[int64]Unwritten, len(values))
	for _, v := range values {
		var u Unwritten
		if err := json.Unmarshal([]byte(v), &u); err != nil {
			return nil, fmt.Errorf("story that could not be written: %w", err)
		}
		all[u.Story] = u
	}
	return all, nil
}
