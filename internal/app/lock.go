package app

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

func databaseFile(dir string) string { return filepath.Join(dir, "desk.db") }

// errLocked says that another process works on the data folder.
var errLocked = errors.New("another wiredesk is at work on this data folder")

// lockData keeps a second process from working on a SQLite desk: the jobs of one would seem
// left behind to the other. The lock goes with the process, however that ends.
func (a *App) lockData() (release func(), err error) {
	if a.Config.Database != "" {
		return func() {}, nil
	}
	if err := os.MkdirAll(a.Config.Data, 0o750); err != nil {
		return nil, Usage("data folder: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(a.Config.Data, "desk.lock"), os.O_CREATE|os.O_RDWR, 0o640)
	if err != nil {
		return nil, Usage("data folder: %w", err)
	}
	if err := lockFile(f); err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", a.Config.Data, err)
	}
	return func() { f.Close() }, nil
}
