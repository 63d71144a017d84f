package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// The roles of people. What each may do is the business of package auth.
const (
	RoleReader = "reader"
	RoleAdmin  = "admin"
)

var (
	// ErrTaken says that another has the name already.
	ErrTaken = errors.New("the name is taken")
	// ErrLastAdmin says that a change would leave the desk without an admin.
	ErrLastAdmin = errors.New("the last admin")
)

// User is a person who can sign in.
type User struct {
	ID       int64
	Name     string
	Key      string // the name as it is compared; unique
	Role     string
	Password string // a hash with its parameters
	Made     time.Time
	Seen     time.Time // the latest of the sessions; zero without one
}

const userColumns = `u.id, u.name, u.key, u.role, u.password, u.made`

func userFields(u *User, made *int64) []any {
	return []any{&u.ID, &u.Name, &u.Key, &u.Role, &u.Password, made}
}

func (q Queries) user(ctx context.Context, where string, arg any) (u User, err error) {
	var made int64
	err = q.q.QueryRowContext(ctx, `SELECT `+userColumns+` FROM desk_user u `+where, arg).Scan(userFields(&u, &made)...)
	if errors.Is(err, sql.ErrNoRows) {
		return u, ErrNotFound
	}
	u.Made = fromMS(made)
	return u, err
}

// User returns a person by number.
func (q Queries) User(ctx context.Context, id int64) (User, error) {
	return q.user(ctx, `WHERE u.id = $1`, id)
}

// UserByKey returns a person by the name as it is compared.
func (q Queries) UserByKey(ctx context.Context, key string) (User, error) {
	return q.user(ctx, `WHERE u.key = $1`, key)
}

// Users returns all people by name, with when each was last seen.
func (q Queries) Users(ctx context.Context) ([]User, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+userColumns+`, (SELECT coalesce(max(s.seen), 0) FROM session s WHERE s.user_id = u.id)
		FROM desk_user u ORDER BY u.key`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (u User, err error) {
		var made, seen int64
		err = row.Scan(append(userFields(&u, &made), &seen)...)
		u.Made, u.Seen = fromMS(made), fromMS(seen)
		return u, err
	})
}

// Admins counts the admins.
func (q Queries) Admins(ctx context.Context) (n int, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT count(*) FROM desk_user WHERE role = 'admin'`).Scan(&n)
	return n, err
}

// AddUser stores a new person and returns the number. ErrTaken when another has the name.
func (t *Tx) AddUser(ctx context.Context, u User) (id int64, err error) {
	err = t.q.QueryRowContext(ctx, `INSERT INTO desk_user (name, key, role, password, made) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (key) DO NOTHING RETURNING id`, u.Name, u.Key, u.Role, u.Password, ms(u.Made)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, ErrTaken
	}
	return id, err
}

// SetPassword replaces a person's password hash.
func (t *Tx) SetPassword(ctx context.Context, id int64, hash string) error {
	return t.one(ctx, `UPDATE desk_user SET password = $2 WHERE id = $1`, id, hash)
}

// SetRole changes what a person may do. ErrLastAdmin when nobody would be left who may do everything.
func (t *Tx) SetRole(ctx context.Context, id int64, role string) error {
	if role != RoleAdmin {
		if err := t.keepAdmin(ctx, id); err != nil {
			return err
		}
	}
	return t.one(ctx, `UPDATE desk_user SET role = $2 WHERE id = $1`, id, role)
}

// RemoveUser forgets a person with all sessions, tokens and links. ErrLastAdmin when nobody would be left who
// may do everything.
func (t *Tx) RemoveUser(ctx context.Context, id int64) error {
	if err := t.keepAdmin(ctx, id); err != nil {
		return err
	}
	for _, statement := range []string{
		`DELETE FROM session WHERE user_id = $1`,
		`DELETE FROM api_token WHERE user_id = $1`,
		`DELETE FROM invitation WHERE user_id = $1`,
	} {
		if _, err := t.q.ExecContext(ctx, statement, id); err != nil {
			return err
		}
	}
	return t.one(ctx, `DELETE FROM desk_user WHERE id = $1`, id)
}

// keepAdmin fails unless there is an admin beside the person. The first statement changes nothing, but holds the
// rows of all admins until the transaction ends: else two who take each other's role away at the same time
// would both find the other still there.
func (t *Tx) keepAdmin(ctx context.Context, id int64) error {
	if _, err := t.q.ExecContext(ctx, `UPDATE desk_user SET role = role WHERE role = 'admin'`); err != nil {
		return err
	}
	u, err := t.User(ctx, id)
	if err != nil || u.Role != RoleAdmin {
		return err
	}
	n, err := t.Admins(ctx)
	if err == nil && n < 2 {
		err = ErrLastAdmin
	}
	return err
}
