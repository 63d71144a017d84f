// Package golden runs the tests whose input and wanted result stand in one file that a person
// can read, a txtar archive in testdata. With -update the results are written anew.
//
//	golden.Run(t, func(t *testing.T, f *golden.File) {
//		f.Want(t, "names", find(f.Part(t, "text")))
//	})
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// File is one archive.
type File struct {
	Name    string // without folder and ending
	archive *txtar.Archive
}

// Run calls check for every archive in testdata, in parallel.
func Run(t *testing.T, check func(t *testing.T, f *File)) {
	t.Helper()
	RunIn(t, "testdata", check)
}

// RunIn is Run for the archives in another folder.
func RunIn(t *testing.T, folder string, check func(t *testing.T, f *File)) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		f := &File{Name: strings.TrimSuffix(filepath.Base(path), ".txtar")}
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f.archive = archive
			check(t, f)
			if *update && !t.Failed() {
				if err := os.WriteFile(path, txtar.Format(f.archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// Part returns what the archive holds under a name.
func (f *File) Part(t *testing.T, name string) []byte {
	t.Helper()
	i := f.index(name)
	if i < 0 {
		t.Fatalf("%s has no part %q", f.Name, name)
	}
	return f.archive.Files[i].Data
}

func (f *File) index(name string) int {
	return slices.IndexFunc(f.archive.Files, func(p txtar.File) bool { return p.Name == name })
}

// Want compares a result with that under a name; none is wanted where the archive has no such part.
func (f *File) Want(t *testing.T, name string, got []byte) {
	t.Helper()
	i := f.index(name)
	if *update {
		f.set(i, name, got)
		return
	}
	var want []byte
	if i >= 0 {
		want = f.archive.Files[i].Data
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs\n got:\n%s\nwant:\n%s", name, got, want)
	}
}

// set stores a result, and takes an empty one out.
func (f *File) set(i int, name string, got []byte) {
	switch {
	case i < 0 && len(got) > 0:
		f.archive.Files = append(f.archive.Files, txtar.File{Name: name, Data: got})
	case i >= 0 && len(got) == 0:
		f.archive.Files = slices.Delete(f.archive.Files, i, i+1)
	case i >= 0:
		f.archive.Files[i].Data = got
	}
}
