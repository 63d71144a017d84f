package layers

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	linked  = regexp.MustCompile(`\]\(([^)#]+)[^)]*\)`)
	wrapped = regexp.MustCompile(`(?s)` + "```" + `.*?` + "```")
)

// documents are the texts for people, by their names from the project's root.
func documents(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*.md", "tools/*/*.md"} {
		names, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			texts[name] = wrapped.ReplaceAllString(string(text), "")
		}
	}
	if len(texts) < 6 {
		t.Fatalf("found only %d documents", len(texts))
	}
	return texts
}

func TestDocumentsLinkToWhatIsThere(t *testing.T) {
	t.Parallel()
	for name, text := range documents(t) {
		for _, found := range linked.FindAllStringSubmatch(text, -1) {
			if target := found[1]; !strings.Contains(target, "://") {
				if _, err := os.Stat(filepath.Join(filepath.Dir(name), filepath.FromSlash(target))); err != nil {
					t.Errorf("%s links to %s: %v", name, target, err)
				}
			}
		}
	}
}

var (
	testNamed   = regexp.MustCompile(`-(?:run|fuzz|bench) '?((?:Test|Fuzz|Benchmark)\w+)`)
	folderNamed = regexp.MustCompile(`go (?:test|run|build) (?:-\S+ )*(\./[\w./]+)`)
)

func TestDocumentsNameTestsAndFoldersThatAreThere(t *testing.T) {
	t.Parallel()
	for name, text := range documents(t) {
		for _, found := range folderNamed.FindAllStringSubmatch(text, -1) {
			folder := strings.TrimSuffix(found[1], "/...")
			if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(folder))); err != nil {
				t.Errorf("%s: %s: %v", name, found[0], err)
			}
		}
		for command := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '`' || r == '\n' }) {
			tests := testNamed.FindStringSubmatch(command)
			folder := folderNamed.FindStringSubmatch(command)
			if tests == nil || folder == nil {
				continue
			}
			if !declared(t, folder[1], tests[1]) {
				t.Errorf("%s: there is no %s in %s", name, tests[1], folder[1])
			}
		}
	}
}

// declared says whether a test of that name is in a folder.
func declared(t *testing.T, folder, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(folder), "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "func "+name+"(") {
			return true
		}
	}
	return false
}

func TestPicturesAreSmall(t *testing.T) {
	t.Parallel()
	pictures, err := filepath.Glob(filepath.Join("..", "..", "docs", "*.png"))
	if err != nil || len(pictures) < 2 {
		t.Fatalf("%d pictures, %v", len(pictures), err)
	}
	for _, name := range pictures {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > 200_000 {
			t.Errorf("%s has %d bytes", name, info.Size())
		}
	}
}
