package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Session is a browser in which a person is signed in. Its secret is in the browser alone; the row holds a hash of it.
type Session struct {
	Hash  string
	User  User
	Agent string // what the browser called itself
	Made  time.Time
	Seen  time.Time // last use, to within what the caller cares to store
}

// Session returns a session with its person.
func (q Queries) Session(ctx context.Context, hash string) (s Session, err error) {
	var userMade, made, seen int64
	err = q.q.QueryRowContext(ctx, `SELECT `+userColumns+`, s.hash, s.agent, s.made, s.seen FROM session s JOIN desk_user u ON u.id = s.user_id
		WHERE s.hash = $1`, hash).Scan(append(userFields(&s.User, &userMade), &s.Hash, &s.Agent, &made, &seen)...)
	if errors.Is(err, sql.ErrNoRows) {
		return s, ErrNotFound
	}
	s.User.Made, s.Made, s.Seen = fromMS(userMade), fromMS(made), fromMS(seen)
	return s, err
}

// Sessions returns the sessions of a person, the one last used first. Their User is not filled in.
func (q Queries) Sessions(ctx context.Context, user int64) ([]Session, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT hash, agent, made, seen FROM session WHERE user_id = $1 ORDER BY seen DESC, hash`, user)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (s Session, err error) {
		var made, seen int64
		err = row.Scan(&s.Hash, &s.Agent, &made, &seen)
		s.Made, s.Seen = fromMS(made), fromMS(seen)
		return s, err
	})
}

// AddSession stores a session. Of a person with more than most of them those go that were not used for longest.
func (t *Tx) AddSession(ctx context.Context, s Session, most int) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO session (hash, user_id, agent, made, seen) VALUES ($1, $2, $3, $4, $5)`,
		s.Hash, s.User.ID, s.Agent, ms(s.Made), ms(s.Seen))
	if err != nil {
		return err
	}
	_, err = t.q.ExecContext(ctx, `DELETE FROM session WHERE user_id = $1 AND hash <> $2 AND hash NOT IN (
		SELECT hash FROM session WHERE user_id = $1 AND hash <> $2 ORDER BY seen DESC, made DESC LIMIT $3)`, s.User.ID, s.Hash, most-1)
	return err
}

// TouchSession notes that a session was used.
func (t *Tx) TouchSession(ctx context.Context, hash string, seen time.Time) error {
	_, err := t.q.ExecContext(ctx, `UPDATE session SET seen = $2 WHERE hash = $1 AND seen < $2`, hash, ms(seen))
	return err
}

// EndSession forgets a session; one that is not there is no error.
func (t *Tx) EndSession(ctx context.Context, hash string) error {
	_, err := t.q.ExecContext(ctx, `DELETE FROM session WHERE hash = $1`, hash)
	return err
}

// EndSessions forgets the sessions of a person, but for the one whose hash is given, and returns how many went.
func (t *Tx) EndSessions(ctx context.Context, user int64, except string) (int64, error) {
	result, err := t.q.ExecContext(ctx, `DELETE FROM session WHERE user_id = $1 AND hash <> $2`, user, except)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// PruneSessions forgets sessions that were last used, or made, before a time, and links and tokens that ended.
func (t *Tx) PruneSessions(ctx context.Context, idle, made, now time.Time) error {
	if _, err := t.q.ExecContext(ctx, `DELETE FROM session WHERE seen < $1 OR made < $2`, ms(idle), ms(made)); err != nil {
		return err
	}
	_, err := t.q.ExecContext(ctx, `DELETE FROM invitation WHERE ends <= $1`, ms(now))
	return err
}
