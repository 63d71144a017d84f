package export_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/render"
)

// hugoModule is the site generator that must take what we write.
const hugoModule = "github.com/gohugoio/hugo@v0.164.0"

// hugo returns the site generator's program. It is compiled once, which takes minutes, into a folder
// of the user's cache: in CI by the test itself where it is missing, elsewhere by
//
//	GOBIN=~/.cache/wiredesk-test CGO_ENABLED=0 go install github.com/gohugoio/hugo@v0.164.0
func hugo(t *testing.T) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "wiredesk-test")
	program, err := exec.LookPath(filepath.Join(dir, "hugo"))
	if err == nil {
		return program
	}
	if !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	if os.Getenv("CI") != "true" {
		t.Skip("no Hugo in ", dir, "; CONTRIBUTING.md says how it comes there")
	}
	install := exec.Command("go", "install", hugoModule)
	install.Env = append(os.Environ(), "GOBIN="+dir, "CGO_ENABLED=0")
	if said, err := install.CombinedOutput(); err != nil {
		t.Fatalf("install Hugo: %v\n%s", err, said)
	}
	return filepath.Join(dir, "hugo")
}

// hugoBuilds exports what s holds into the project's own small site and has Hugo build it. A warning is a
// failure, and so is a page without a title or text.
func hugoBuilds(t *testing.T, s *store.Store, body render.Body) {
	program := hugo(t)
	site := copyTree(t, "../../testdata/hugo-site")
	n, err := export.Hugo(t.Context(), s, site, body, quietly)
	if err != nil {
		t.Fatal(err)
	}
	environment := "production"
	if body == render.BodyHTML {
		environment = "html" // config/html allows HTML in bodies
	}
	build := exec.Command(program, "--environment", environment, "--panicOnWarning", "--printPathWarnings", "--printUnusedTemplates", "--noBuildLock")
	build.Dir = site
	build.Env = append(os.Environ(), "HUGO_CACHEDIR="+t.TempDir())
	said, err := build.CombinedOutput()
	if err != nil {
		t.Fatalf("Hugo: %v\n%s", err, said)
	}
	if regexp.MustCompile(`(?m)^(WARN|ERROR)`).Match(said) {
		t.Errorf("Hugo has something to say:\n%s", said)
	}
	public := filepath.Join(site, "public")
	for folder, want := range map[string]int{"entries": n.Entries, "story": n.Stories} {
		pages, err := filepath.Glob(filepath.Join(public, folder, "*", "index.html"))
		if err != nil || len(pages) != want || want == 0 {
			t.Errorf("%d pages in %s, want %d, %v", len(pages), folder, want, err)
		}
		for _, page := range pages {
			checkArticle(t, page)
		}
	}
	checkAll(t, public)
}

// checkArticle looks at the page of an entry or story: it has a headline, and a text besides.
func checkArticle(t *testing.T, name string) {
	t.Helper()
	article := find(parse(t, name), atom.Article)
	if article == nil {
		t.Errorf("%s has no article", name)
		return
	}
	headline := find(article, atom.H1)
	if headline == nil || text(headline) == "" {
		t.Errorf("%s has no headline", name)
	}
	paragraphs := 0
	for n := range article.Descendants() {
		// The layout's own paragraph tells the date, and its list the tags, which are short.
		if (n.DataAtom == atom.P || n.DataAtom == atom.Li) && find(n, atom.Time) == nil && len(text(n)) > 20 {
			paragraphs++
		}
	}
	if paragraphs == 0 {
		t.Errorf("%s has no text", name)
	}
	for n := range article.Descendants() {
		if n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Iframe {
			t.Errorf("%s carries <%s>", name, n.Data)
		}
	}
}

// checkAll looks at every page that Hugo made.
func checkAll(t *testing.T, dir string) {
	t.Helper()
	for name := range files(t, dir) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page := parse(t, filepath.Join(dir, name))
		title, main := find(page, atom.Title), find(page, atom.Main)
		if title == nil || text(title) == "" || main == nil || len(text(main)) < 20 {
			t.Errorf("%s is empty", name)
		}
	}
}

func parse(t *testing.T, name string) *html.Node {
	t.Helper()
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func find(tree *html.Node, tag atom.Atom) *html.Node {
	for n := range tree.Descendants() {
		if n.DataAtom == tag {
			return n
		}
	}
	return nil
}

func text(tree *html.Node) string {
	var b strings.Builder
	for n := range tree.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
