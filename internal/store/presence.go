package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Presence is how the machines on one PostgreSQL know of each other: each holds an advisory
// lock whose number is its name. The database gives the lock back when the connection of a
// killed process breaks, so its jobs can be taken up at once instead of after
// the rescue time. SQLite has one process; there a Presence is only a name.
type Presence struct {
	key  int64
	conn *sql.Conn
}

const presencePrefix = "wiredesk-"

// Appear makes this process known.
func (s *Store) Appear(ctx context.Context) (*Presence, error) {
	var b [8]byte
	if _, err := rand.Read(b[:]); err != nil {
		return nil, err
	}
	p := &Presence{key: int64(binary.LittleEndian.Uint64(b[:]) >> 1)}
	if s.SQLite() {
		return p, nil
	}
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, p.key); err != nil {
		conn.Close()
		return nil, fmt.Errorf("make this process known: %w", err)
	}
	p.conn = conn
	return p, nil
}

// ID is the name under which the job queue knows this process.
func (p *Presence) ID() string { return presencePrefix + strconv.FormatInt(p.key, 16) }

// Leave makes this process unknown. To leave twice is to leave once.
func (p *Presence) Leave() error {
	if p == nil || p.conn == nil {
		return nil
	}
	// The pool may use the connection again, so the lock has to go first.
	conn := p.conn
	p.conn = nil
	_, err := conn.ExecContext(context.Background(), `SELECT pg_advisory_unlock($1)`, p.key)
	return errors.Join(err, conn.Close())
}

// RescueJobs makes the jobs of processes that are gone available again. On SQLite
// it may be called only while no job runs: at the start.
func (s *Store) RescueJobs(ctx context.Context) error {
	if s.SQLite() {
		_, err := s.write.ExecContext(ctx, `UPDATE river_job SET state = 'available' WHERE state = 'running'`)
		return err
	}
	rows, err := s.read.QueryContext(ctx, `SELECT DISTINCT attempted_by[array_upper(attempted_by, 1)] FROM river_job
		WHERE state = 'running' AND attempted_by IS NOT NULL`)
	if err != nil {
		return err
	}
	owners, err := collect(rows, scanText)
	if err != nil {
		return err
	}
	for _, owner := range owners {
		if err := s.rescueFrom(ctx, owner); err != nil {
			return err
		}
	}
	return nil
}

// rescueFrom takes up the jobs of one process when its lock can be had, which is when it is
// gone.
func (s *Store) rescueFrom(ctx context.Context, owner string) error {
	key, err := strconv.ParseInt(strings.TrimPrefix(owner, presencePrefix), 16, 64)
	if err != nil {
		return nil // a client that is none of ours
	}
	return s.Write(ctx, func(tx *Tx) error {
		var gone bool
		if err := tx.q.QueryRowContext(ctx, `SELECT pg_try_advisory_xact_lock($1)`, key).Scan(&gone); err != nil || !gone {
			return err
		}
		_, err := tx.q.ExecContext(ctx, `UPDATE river_job SET state = 'available' WHERE state = 'running'
			AND attempted_by[array_upper(attempted_by, 1)] = $1`, owner)
		return err
	})
}
