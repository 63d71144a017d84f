package layers

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/wiredesk/wiredesk"

// layers are the folders of the project from the ground up. A package may import those of the lines
// above its own, and its own folder's subpackages; never those below or beside.
var layers = [][]string{
	{"news"},
	{"text"},
	{"feed", "extract", "entity"},
	{"quote"},
	{"position"},
	{"analyse"},
	{"cluster", "compare"},
	{"account"},
	{"render"},
	// Down to here the engine, from here on the application.
	{"demo", "internal/eval", "internal/fetch", "internal/importer", "internal/llm", "internal/picture", "internal/store"},
	{"internal/auth", "internal/rewriter", "internal/search", "internal/vectors"},
	{"internal/desk"},
	{"internal/api", "internal/export", "internal/web"},
	{"internal/app"},
	{"cmd"},
}

// engineLayers is the number of lines above that are the engine.
const engineLayers = 9

// apart are folders that nothing else imports: generators of tables and pictures, and tests.
var apart = []string{"tools", "internal/layers", "internal/golden", "docs"}

// outside are packages of the standard library with which a program reaches the world around it. The
// engine does without: what it needs is handed to it.
var outside = []string{"os", "net", "net/http", "log", "database/sql", "syscall", "plugin", "flag", "testing"}

// place is a package's line in layers and the folder that it belongs to.
type place struct {
	layer  int
	folder string
}

func placeOf(dir string) (place, bool) {
	for i, line := range layers {
		for _, folder := range line {
			if within(dir, folder) {
				return place{i, folder}, true
			}
		}
	}
	return place{}, false
}

func within(dir, folder string) bool { return dir == folder || strings.HasPrefix(dir, folder+"/") }

func withinAny(dir string, folders []string) bool {
	for _, folder := range folders {
		if within(dir, folder) {
			return true
		}
	}
	return false
}

// sourceFile is a file that is no test.
type sourceFile struct {
	name  string // slash-separated, from the project's root
	dir   string
	tree  *ast.File
	lines int
}

func (f sourceFile) imports(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, spec := range f.tree.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, name)
	}
	return all
}

// sources parses every Go file that is no test, whatever system it is built for.
func sources(t *testing.T) []sourceFile {
	t.Helper()
	root := filepath.Join("..", "..")
	set := token.NewFileSet()
	var files []sourceFile
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := entry.Name()
		if entry.IsDir() && name != root && (strings.HasPrefix(base, ".") || base == "testdata") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			return nil
		}
		tree, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		relative = filepath.ToSlash(relative)
		files = append(files, sourceFile{relative, path.Dir(relative), tree, set.Position(tree.End()).Line})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 100 {
		t.Fatalf("found only %d files", len(files))
	}
	return files
}

func TestAPackageImportsOnlyTheLayersAboveItsOwn(t *testing.T) {
	t.Parallel()
	for _, f := range sources(t) {
		if withinAny(f.dir, apart) {
			continue
		}
		own, ok := placeOf(f.dir)
		if !ok {
			t.Errorf("%s: %s is in no layer; give it its place in layers_test.go and in docs/design.md", f.name, f.dir)
			continue
		}
		for _, imported := range f.imports(t) {
			dir, ours := strings.CutPrefix(imported, module+"/")
			if !ours {
				continue
			}
			other, ok := placeOf(dir)
			switch {
			case !ok:
				t.Errorf("%s imports %s, which is in no layer", f.name, dir)
			case other.folder != own.folder && other.layer >= own.layer:
				t.Errorf("%s imports %s, which is not above it", f.name, dir)
			}
		}
	}
}

func TestTheEngineReachesNothingOutside(t *testing.T) {
	t.Parallel()
	for _, f := range sources(t) {
		if own, ok := placeOf(f.dir); !ok || own.layer >= engineLayers {
			continue
		}
		for _, imported := range f.imports(t) {
			if reachesOutside(imported) {
				t.Errorf("%s imports %s", f.name, imported)
			}
		}
	}
}

func reachesOutside(imported string) bool {
	for _, name := range outside {
		// Beside net there are net/url and its like, which only reckon.
		if imported == name || name != "net" && strings.HasPrefix(imported, name+"/") {
			return true
		}
	}
	return false
}

func TestTheEngineHasNoInitAndReadsNoClock(t *testing.T) {
	t.Parallel()
	for _, f := range sources(t) {
		if own, ok := placeOf(f.dir); !ok || own.layer >= engineLayers {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					t.Errorf("%s has an init", f.name)
				}
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && (n.Sel.Name == "Now" || n.Sel.Name == "Since" || n.Sel.Name == "Until") {
					t.Errorf("%s calls time.%s: the time comes in as an argument", f.name, n.Sel.Name)
				}
			}
			return true
		})
	}
}

func TestGroundTypesNeedOnlyTheStandardLibrary(t *testing.T) {
	t.Parallel()
	for _, f := range sources(t) {
		if !within(f.dir, "news") {
			continue
		}
		for _, imported := range f.imports(t) {
			if first, _, _ := strings.Cut(imported, "/"); strings.Contains(first, ".") {
				t.Errorf("%s imports %s", f.name, imported)
			}
		}
	}
}

func TestOnlyTestsOpenDatabasesForTests(t *testing.T) {
	t.Parallel()
	for _, f := range sources(t) {
		for _, imported := range f.imports(t) {
			if imported == module+"/internal/store/storetest" {
				t.Errorf("%s imports %s", f.name, imported)
			}
		}
	}
}

func TestAFileIsNoLongerThanItsIdea(t *testing.T) {
	t.Parallel()
	const most = 500
	for _, f := range sources(t) {
		if f.lines > most {
			t.Errorf("%s has %d lines, at most %d: a file holds one idea", f.name, f.lines, most)
		}
	}
}
