package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the desk's tables and those of the job queue up to date.
// Migrations go forward only. A file without a database's name in it serves both;
// its statements are separated by a line that ends with a semicolon.
func (s *Store) migrate(ctx context.Context) error {
	provider, err := s.provider()
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("bring the database up to date: %w", err)
	}
	if err := migrateJobs(ctx, s.RiverDriver()); err != nil {
		return fmt.Errorf("bring the job tables up to date: %w", err)
	}
	return nil
}

// provider carries out the migrations of the desk's tables.
func (s *Store) provider() (*goose.Provider, error) {
	steps, err := s.migrations()
	if err != nil {
		return nil, err
	}
	name := goose.DialectPostgres
	if s.SQLite() {
		name = goose.DialectSQLite3
	}
	return goose.NewProvider(name, s.write, nil, goose.WithGoMigrations(steps...), goose.WithDisableGlobalRegistry(true))
}

// RiverDriver is the job queue's way to this database.
func (s *Store) RiverDriver() riverdriver.Driver[*sql.Tx] {
	if s.SQLite() {
		return riversqlite.New(s.write)
	}
	return riverdatabasesql.New(s.write)
}

func migrateJobs(ctx context.Context, driver riverdriver.Driver[*sql.Tx]) error {
	m, err := rivermigrate.New(driver, nil)
	if err != nil {
		return err
	}
	_, err = m.Migrate(ctx, rivermigrate.DirectionUp, nil)
	return err
}

func (s *Store) migrations() ([]*goose.Migration, error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var steps []*goose.Migration
	for _, file := range files {
		base := strings.TrimSuffix(path.Base(file), ".sql")
		number, rest, _ := strings.Cut(base, "_")
		if _, only, ok := strings.Cut(rest, "."); ok && only != s.dialect.name {
			continue
		}
		version, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("migration %s: %w", file, err)
		}
		text, err := migrations.ReadFile(file)
		if err != nil {
			return nil, err
		}
		statements := strings.Split(s.dialect.words.Replace(string(text)), ";\n")
		steps = append(steps, goose.NewGoMigration(version, &goose.GoFunc{RunTx: runAll(statements)}, nil))
	}
	return steps, nil
}

func runAll(statements []string) func(context.Context, *sql.Tx) error {
	return func(ctx context.Context, tx *sql.Tx) error {
		for _, statement := range statements {
			if strings.TrimSpace(statement) == "" {
				continue
			}
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("%.60q: %w", statement, err)
			}
		}
		return nil
	}
}
