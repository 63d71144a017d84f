package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// The kinds of links that are good once.
const (
	InvitationSetup = "setup" // makes the first admin
	InvitationNew   = "new"   // makes a person with a role
	InvitationReset = "reset" // lets a person choose a new password
	InvitationEnter = "enter" // signs a person in at once
)

// Invitation is a link that is good once. Only a hash of its secret is kept.
type Invitation struct {
	ID     int64
	Hash   string
	Kind   string
	Role   string // of who is invited
	UserID int64  // whom it is for; 0 for somebody new
	By     string // the name of who made it
	Made   time.Time
	Ends   time.Time
}

const invitationColumns = `id, hash, kind, role, user_id, made_by, made, ends`

func scanInvitation(row interface{ Scan(...any) error }) (i Invitation, err error) {
	var made, ends int64
	err = row.Scan(&i.ID, &i.Hash, &i.Kind, &i.Role, &i.UserID, &i.By, &made, &ends)
	i.Made, i.Ends = fromMS(made), fromMS(ends)
	return i, err
}

// Invitation returns a link by the hash of its secret, if it is still good.
func (q Queries) Invitation(ctx context.Context, hash string, now time.Time) (Invitation, error) {
	i, err := scanInvitation(q.q.QueryRowContext(ctx, `SELECT `+invitationColumns+` FROM invitation WHERE hash = $1 AND ends > $2`, hash, ms(now)))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return i, err
}

// Invitations returns the links that are good, the newest first.
func (q Queries) Invitations(ctx context.Context, now time.Time) ([]Invitation, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+invitationColumns+` FROM invitation WHERE ends > $1 ORDER BY id DESC`, ms(now))
	if err != nil {
		return nil, err
	}
	return collect(rows, scanInvitation)
}

// AddInvitation stores a link.
func (t *Tx) AddInvitation(ctx context.Context, i Invitation) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO invitation (hash, kind, role, user_id, made_by, made, ends) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		i.Hash, i.Kind, i.Role, i.UserID, i.By, ms(i.Made), ms(i.Ends))
	return err
}

// UseInvitation takes a link away, so that of several who use it at once only one succeeds; ErrNotFound tells the others.
func (t *Tx) UseInvitation(ctx context.Context, hash string, now time.Time) error {
	return t.one(ctx, `DELETE FROM invitation WHERE hash = $1 AND ends > $2`, hash, ms(now))
}

// EndInvitation takes a link back by its number.
func (t *Tx) EndInvitation(ctx context.Context, id int64) error {
	return t.one(ctx, `DELETE FROM invitation WHERE id = $1`, id)
}

// EndInvitations takes back all links of a kind; of one person, where user is not 0.
func (t *Tx) EndInvitations(ctx context.Context, kind string, user int64) error {
	_, err := t.q.ExecContext(ctx, `DELETE FROM invitation WHERE kind = $1 AND (CAST($2 AS BIGINT) = 0 OR user_id = $2)`, kind, user)
	return err
}
