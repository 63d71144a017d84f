package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Token lets a program in. Only a hash of its secret is kept.
type Token struct {
	ID    int64
	Hash  string
	User  User // whose it is; without a number when it was made at the desk itself
	Label string
	Scope string // RoleReader or RoleAdmin: the most that it may do
	Made  time.Time
	Ends  time.Time // zero: never
	Used  time.Time // zero: not yet; to within what the caller cares to store
}

const tokenColumns = `t.id, t.hash, t.label, t.scope, t.made, t.ends, t.used,
	coalesce(u.id, 0), coalesce(u.name, ''), coalesce(u.role, '')`

func scanToken(row interface{ Scan(...any) error }) (t Token, err error) {
	var made, ends, used int64
	err = row.Scan(&t.ID, &t.Hash, &t.Label, &t.Scope, &made, &ends, &used, &t.User.ID, &t.User.Name, &t.User.Role)
	t.Made, t.Ends, t.Used = fromMS(made), fromMS(ends), fromMS(used)
	return t, err
}

// Token returns a token by the hash of its secret, if it has not ended. Of its person number, name and role are filled in.
func (q Queries) Token(ctx context.Context, hash string, now time.Time) (Token, error) {
	t, err := scanToken(q.q.QueryRowContext(ctx, `SELECT `+tokenColumns+` FROM api_token t LEFT JOIN desk_user u ON u.id = t.user_id
		WHERE t.hash = $1 AND (t.ends = 0 OR t.ends > $2) AND (t.user_id = 0 OR u.id IS NOT NULL)`, hash, ms(now)))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return t, err
}

// Tokens returns the tokens of a person, or of all when user is 0, the newest first; those that ended too.
func (q Queries) Tokens(ctx context.Context, user int64) ([]Token, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+tokenColumns+` FROM api_token t LEFT JOIN desk_user u ON u.id = t.user_id
		WHERE CAST($1 AS BIGINT) = 0 OR t.user_id = $1 ORDER BY t.id DESC`, user)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanToken)
}

// CountTokens counts the tokens of a person, or those of nobody when user is 0, and forgets those that ended.
func (t *Tx) CountTokens(ctx context.Context, user int64, now time.Time) (n int, err error) {
	if _, err := t.q.ExecContext(ctx, `DELETE FROM api_token WHERE ends > 0 AND ends <= $1`, ms(now)); err != nil {
		return 0, err
	}
	err = t.q.QueryRowContext(ctx, `SELECT count(*) FROM api_token WHERE user_id = $1`, user).Scan(&n)
	return n, err
}

// AddToken stores a token and returns its number.
func (t *Tx) AddToken(ctx context.Context, k Token) (id int64, err error) {
	err = t.q.QueryRowContext(ctx, `INSERT INTO api_token (hash, user_id, label, scope, made, ends) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
		k.Hash, k.User.ID, k.Label, k.Scope, ms(k.Made), ms(k.Ends)).Scan(&id)
	return id, err
}

// UseToken notes that a token was used.
func (t *Tx) UseToken(ctx context.Context, id int64, used time.Time) error {
	_, err := t.q.ExecContext(ctx, `UPDATE api_token SET used = $2 WHERE id = $1 AND used < $2`, id, ms(used))
	return err
}

// EndToken forgets a token of a person, or of anybody when user is 0.
func (t *Tx) EndToken(ctx context.Context, id, user int64) error {
	return t.one(ctx, `DELETE FROM api_token WHERE id = $1 AND (CAST($2 AS BIGINT) = 0 OR user_id = $2)`, id, user)
}
