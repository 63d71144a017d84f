package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// program is wiredesk running as a process of its own.
type program struct {
	t       *testing.T
	command *exec.Cmd
	lines   chan string
	errs    strings.Builder
}

// start runs the program in an empty folder until the test ends.
func start(t *testing.T, args ...string) *program {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs SIGTERM")
	}
	p := &program{t: t, command: exec.Command(os.Args[0], args...), lines: make(chan string, 1000)}
	p.command.Env = append(os.Environ(), asProgram+"=1")
	p.command.Dir = t.TempDir()
	p.command.Stderr = &p.errs
	out, err := p.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.command.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.lines)
		for in := bufio.NewScanner(out); in.Scan(); {
			p.lines <- in.Text()
		}
	}()
	t.Cleanup(func() {
		if p.command.ProcessState == nil {
			_ = p.command.Process.Kill()
			_ = p.command.Wait()
		}
	})
	return p
}

// address waits for the line that tells where the site is.
func (p *program) address(pattern string) string {
	p.t.Helper()
	site := regexp.MustCompile(pattern)
	late := time.After(3 * time.Minute)
	for {
		select {
		case line, ok := <-p.lines:
			if !ok {
				p.t.Fatalf("the program ended: %s", p.errs.String())
			}
			if found := site.FindStringSubmatch(line); found != nil {
				return found[1]
			}
		case <-late:
			p.t.Fatal("the site was not up in three minutes")
		}
	}
}

// stop ends the program as a service manager does, and sees that it ends soon and well.
func (p *program) stop() {
	p.t.Helper()
	asked := time.Now()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	err := p.command.Wait()
	if took := time.Since(asked); took > 10*time.Second {
		p.t.Errorf("took %v to end", took)
	}
	if err != nil {
		p.t.Errorf("ended with %v: %s", err, p.errs.String())
	}
}

func get(t *testing.T, address string) string {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("%s answers %s", address, resp.Status)
	}
	return string(body)
}

var storyLink = regexp.MustCompile(`href="(/story/[^"#?]+)"`)

func TestTheDemoShowsStoriesAndEndsWell(t *testing.T) {
	t.Parallel()
	p := start(t, "demo", "--no-open", "--listen", "127.0.0.1:0")
	site := p.address(`^The demo is at (http://\S+)/$`)
	front := get(t, site+"/")
	links := storyLink.FindAllStringSubmatch(front, -1)
	if len(links) == 0 {
		t.Fatal("the front page links to no story")
	}
	story := get(t, site+links[0][1])
	for _, want := range []string{"<h1", "<mark>", "#:~:text="} {
		if !strings.Contains(story, want) {
			t.Errorf("the story page has no %s", want)
		}
	}
	for _, path := range []string{"/feeds", "/search?q=ferry", "/index.atom", "/index.rss", "/index.json", "/healthz"} {
		get(t, site+path)
	}
	if page := get(t, p.address(`^  (http://\S+/invitation/\S+)$`)); !strings.Contains(page, "href=\"/story/") {
		t.Error("the link does not lead to the stories")
	}
	p.stop()
	if left, err := filepath.Glob(filepath.Join(p.command.Dir, "*")); err != nil || len(left) > 0 {
		t.Errorf("the demo left %v behind, %v", left, err)
	}
}

func TestADeskServesUntilItIsToldToEnd(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	p := start(t, "run", "--listen", "127.0.0.1:0", "--data", data)
	site := p.address(`^Wiredesk is at (http://\S+)/$`)
	if page := get(t, p.address(`^  (http://\S+/invitation/\S+)$`)); !strings.Contains(page, "You are the first here.") {
		t.Error("the link does not make the first admin")
	}
	get(t, site+"/")
	get(t, site+"/healthz")
	if metrics := get(t, site+"/metrics"); !strings.Contains(metrics, "wiredesk_") {
		t.Error("no metrics of the desk's own")
	}

	second := exec.Command(os.Args[0], "run", "--listen", "127.0.0.1:0", "--data", data)
	second.Env = append(os.Environ(), asProgram+"=1")
	said, err := second.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != statusUsage || !strings.Contains(string(said), "another wiredesk is at work") {
		t.Errorf("a second desk on the same data: %v: %s", err, said)
	}
	p.stop()

	again := start(t, "run", "--listen", "127.0.0.1:0", "--data", data)
	get(t, again.address(`^Wiredesk is at (http://\S+)/$`)+"/healthz")
	again.stop()
}

func TestAnImportThatIsKilledGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell's habits")
	}
	dir := t.TempDir()
	const articles = 150
	var text strings.Builder
	for i := range articles {
		fmt.Fprintf(&text, `{"id":"n%d","lang":"en","date":"2026-03-0%dT%02d:00:00Z","source":"outlet%d.example",`+
			`"title":"Town %c%cwell decides item %d","text":"The council of %c%cwell has decided item %d of its list. `+
			`It costs the town %d thousand euros, the treasurer said."}`+"\n",
			i, 1+i/50, i%24, i%7, 'A'+i%26, 'a'+i/26, i, 'A'+i%26, 'a'+i/26, i, 100+i)
	}
	file := filepath.Join(dir, "articles.jsonl")
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "data")
	for try := range 4 {
		command := exec.Command(os.Args[0], "import", "--data", data, file)
		command.Env = append(os.Environ(), asProgram+"=1")
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(60+try*90) * time.Millisecond)
		_ = command.Process.Kill()
		_ = command.Wait()
	}
	last := exec.Command(os.Args[0], "import", "--data", data, file)
	last.Env = append(os.Environ(), asProgram+"=1")
	said, err := last.CombinedOutput()
	if err != nil || !strings.Contains(string(said), fmt.Sprintf("\n%d articles in ", articles)) {
		t.Errorf("%v: %s", err, said)
	}
}
