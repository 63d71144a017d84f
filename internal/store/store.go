// Package store is the desk's database: SQLite in a folder, or PostgreSQL for
// many machines. It is the only place that holds SQL.
//
// The text of every statement is the same for both databases, with $N
// parameters; what differs is a handful of words in dialect.go. There is one file
// a concept, and one set of tests that runs on both.
//
// Rows are the truth of what is to be done: a feed that is due, an article that
// is not read, one that is read and in no story, a story whose account is
// behind. Times are milliseconds since 1970 in UTC, 0 where there is none, so
// that both databases compare them alike. Whole records that are only ever read
// as a whole (entries, analyses, accounts) are JSON, compressed where they are long.
//
// Reading methods hang on [Queries] and work on the pool as well as inside a
// transaction. What belongs together is written in one [Store.Write].
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // the "pgx" driver
	modernc "modernc.org/sqlite"       // the "sqlite" driver
)

// ErrNotFound says that the row asked for does not exist (any more).
var ErrNotFound = errors.New("not found")

// Store is an open database. It is safe for concurrent use.
type Store struct {
	Queries
	write   *sql.DB
	read    *sql.DB
	dialect dialect
	dsn     string // of SQLite's file
}

// Queries are the statements of the desk, on the pool or in a transaction.
type Queries struct {
	q querier
	d dialect
}

type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// Tx is a transaction that writes.
type Tx struct {
	Queries
	SQL *sql.Tx // for the job queue, which takes part in the transaction
}

// Options say where the desk's data is.
type Options struct {
	// Dir is the data folder; it holds desk.db when URL is empty. Made when missing.
	Dir string
	// URL is a PostgreSQL address ("postgres://…"); empty for SQLite.
	URL string
	// MaxConns bounds the connections to PostgreSQL; 0 means 16.
	MaxConns int
}

// Open opens the database and brings its tables up to date.
func Open(ctx context.Context, o Options) (*Store, error) {
	s, err := open(o)
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		s.Close()
		if o.URL == "" {
			err = fmt.Errorf("%s: %w", filepath.Join(o.Dir, "desk.db"), err)
		}
		return nil, err
	}
	return s, nil
}

func open(o Options) (*Store, error) {
	if o.URL == "" {
		return openSQLite(o.Dir)
	}
	if !strings.HasPrefix(o.URL, "postgres://") && !strings.HasPrefix(o.URL, "postgresql://") {
		return nil, fmt.Errorf("database address %q: want postgres://USER@HOST/NAME, or none for SQLite in the data folder", redact(o.URL))
	}
	return openPostgres(o)
}

func openSQLite(dir string) (*Store, error) {
	if dir == "" {
		return nil, errors.New("no data folder given")
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("data folder: %w", err)
	}
	path := filepath.Join(dir, "desk.db")
	pragmas := "?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)" +
		"&_pragma=foreign_keys(ON)&_pragma=temp_store(MEMORY)&_txlock=immediate"
	dsn := "file:" + (&url.URL{Path: path}).EscapedPath() + pragmas
	write, err := openConnector(dsn + "&_pragma=cache_size(-8000)")
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	// The caches are small: what they lack is in the system's, and those of all connections add up.
	// One connection writes, and the job queue shares it: SQLite takes one writer
	// at a time, and waiting here is cheaper than waiting in the file's lock.
	write.SetMaxOpenConns(1)
	read, err := openConnector(dsn + "&_pragma=query_only(ON)&_pragma=cache_size(-2000)")
	if err != nil {
		write.Close()
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	read.SetMaxOpenConns(4)
	return &Store{Queries: Queries{read, sqlite}, write: write, read: read, dialect: sqlite, dsn: dsn}, nil
}

func openConnector(dsn string) (*sql.DB, error) {
	c, err := modernc.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(connector{c}), nil
}

func openPostgres(o Options) (*Store, error) {
	db, err := sql.Open("pgx", o.URL)
	if err != nil {
		return nil, fmt.Errorf("database address %q: %w", redact(o.URL), err)
	}
	conns := o.MaxConns
	if conns == 0 {
		conns = 16
	}
	db.SetMaxOpenConns(conns)
	db.SetMaxIdleConns(conns)
	db.SetConnMaxIdleTime(5 * time.Minute)
	return &Store{Queries: Queries{db, postgres}, write: db, read: db, dialect: postgres}, nil
}

// redact hides the password of a database address in messages.
func redact(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return "(not an address)"
	}
	return u.Redacted()
}

// Close closes all connections.
func (s *Store) Close() error {
	if s.write == s.read {
		return s.write.Close()
	}
	return errors.Join(s.read.Close(), s.write.Close())
}

// DB is the pool that writes, for the job queue.
func (s *Store) DB() *sql.DB { return s.write }

// SQLite says which of the two databases this is.
func (s *Store) SQLite() bool { return s.dialect.name == sqlite.name }

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.read.PingContext(ctx) }

// writeTries is how often a transaction is tried that PostgreSQL broke off because it
// stood in another's way.
const writeTries = 5

// Write runs fn in one transaction and commits it when fn returns nil. A transaction that
// PostgreSQL breaks off to end a deadlock is run again, so fn must do no more
// than it would once.
func (s *Store) Write(ctx context.Context, fn func(tx *Tx) error) error {
	for try := 1; ; try++ {
		err := s.writeOnce(ctx, fn)
		var broken *pgconn.PgError
		if try == writeTries || !errors.As(err, &broken) || broken.Code != "40P01" && broken.Code != "40001" {
			return err
		}
	}
}

func (s *Store) writeOnce(ctx context.Context, fn func(tx *Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback()
	if err := fn(&Tx{Queries{tx, s.dialect}, tx}); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}
