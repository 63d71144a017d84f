package store

import (
	"context"
	"time"
)

// Slots keeps the pauses between visits to a host in the database, so that they hold over
// machines and restarts. It is what package fetch asks for as its Slots.
type Slots struct{ store *Store }

// Slots returns the pauses kept in this database.
func (s *Store) Slots() Slots { return Slots{s} }

// Take reserves the next free moment at which host may be asked and moves it
// on by pause. The answer may lie in the future: then the caller waits until
// it, and nobody else contends for the same moment. Host has its port where
// it is not the usual one.
func (s Slots) Take(ctx context.Context, host string, pause time.Duration, now time.Time) (time.Time, error) {
	var next int64
	err := s.store.write.QueryRowContext(ctx, `INSERT INTO host (name, next_free) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET next_free =
			CASE WHEN host.next_free > $3 THEN host.next_free ELSE $3 END + $4 RETURNING next_free`,
		host, ms(now)+pause.Milliseconds(), ms(now), pause.Milliseconds()).Scan(&next)
	return fromMS(next - pause.Milliseconds()), err
}

// Hold keeps everybody from asking host before until.
func (s Slots) Hold(ctx context.Context, host string, until time.Time) error {
	_, err := s.store.write.ExecContext(ctx, `INSERT INTO host (name, next_free) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET next_free = $2 WHERE host.next_free < $2`, host, ms(until))
	return err
}
