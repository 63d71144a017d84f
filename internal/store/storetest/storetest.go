// Package storetest opens empty databases for tests: SQLite in a temporary folder,
// and PostgreSQL in a schema of its own.
//
// PostgreSQL is that of WIREDESK_TEST_POSTGRES, or the one on this machine's
// usual port. Where none answers its tests are skipped, but never in CI.
package storetest

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const usualPostgres = "postgres://postgres@127.0.0.1:5432/test?sslmode=disable"

// Each runs fn on both databases, as subtests that run in parallel.
func Each(t *testing.T, fn func(t *testing.T, s *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		fn(t, SQLite(t))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		fn(t, Postgres(t))
	})
}

// SQLite opens an empty database in a temporary folder.
func SQLite(t testing.TB) *store.Store {
	t.Helper()
	return open(t, store.Options{Dir: t.TempDir()})
}

// Postgres opens an empty database on PostgreSQL.
func Postgres(t testing.TB) *store.Store {
	t.Helper()
	return open(t, store.Options{Dir: t.TempDir(), URL: PostgresURL(t), MaxConns: 6})
}

func open(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// PostgresURL makes an empty schema and returns an address that leads into it. The schema
// goes when the test ends.
func PostgresURL(t testing.TB) string {
	t.Helper()
	base := os.Getenv("WIREDESK_TEST_POSTGRES")
	if base == "" {
		base = usualPostgres
	}
	if err := answers(base); err != nil {
		if os.Getenv("CI") == "true" || os.Getenv("WIREDESK_TEST_POSTGRES") != "" {
			t.Fatalf("PostgreSQL: %v", err)
		}
		t.Skipf("no PostgreSQL (set WIREDESK_TEST_POSTGRES): %v", err)
	}
	name := fmt.Sprintf("wiredesk_%d_%d", os.Getpid(), time.Now().UnixNano())
	run(t, base, `CREATE SCHEMA `+name)
	t.Cleanup(func() { run(t, base, `DROP SCHEMA `+name+` CASCADE`) })
	u, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	query := u.Query()
	query.Set("search_path", name)
	u.RawQuery = query.Encode()
	return u.String()
}

var (
	asked   = map[string]error{}
	askedMu sync.Mutex
)

// answers asks each address once a test binary.
func answers(address string) error {
	askedMu.Lock()
	defer askedMu.Unlock()
	if err, ok := asked[address]; ok {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	db, err := sql.Open("pgx", address)
	if err == nil {
		defer db.Close()
		err = db.PingContext(ctx)
	}
	asked[address] = err
	return err
}

func run(t testing.TB, address, statement string) {
	t.Helper()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(context.Background(), statement); err != nil {
		t.Errorf("%s: %v", statement, err)
	}
}
