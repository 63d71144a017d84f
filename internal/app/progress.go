package app

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/wiredesk/wiredesk/internal/store"
)

// progress shows how far long work is: on a terminal a line that is drawn over, elsewhere a
// plain line now and then.
type progress struct {
	w        io.Writer
	terminal bool
	width    int
	last     time.Time
	shown    string
}

// plainEvery is the pause between two plain lines.
const plainEvery = 5 * time.Second

func newProgress(w io.Writer) *progress {
	p := &progress{w: w, width: 80}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		p.terminal = true
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 20 {
			p.width = width
		}
	}
	return p
}

// show draws a bar for share (0 to 1; below 0 for none) with words behind it.
func (p *progress) show(share float64, words string) {
	every := plainEvery
	if p.terminal {
		every = 80 * time.Millisecond
	}
	if time.Since(p.last) < every {
		return
	}
	p.draw(share, words)
}

func (p *progress) draw(share float64, words string) {
	p.last = time.Now()
	line := words
	if share >= 0 {
		if p.terminal {
			line = bar(share, 24) + " " + words
		} else {
			line = fmt.Sprintf("%3.0f %% %s", share*100, words)
		}
	}
	if line == p.shown {
		return
	}
	p.shown = line
	if !p.terminal {
		fmt.Fprintln(p.w, line)
		return
	}
	if runes := []rune(line); len(runes) >= p.width {
		line = string(runes[:p.width-1])
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s", line)
}

// end draws the last state, leaving it on the screen.
func (p *progress) end(share float64, words string) {
	p.draw(share, words)
	if p.terminal {
		fmt.Fprintln(p.w)
	}
}

// clear takes the line away, so that something else can be printed.
func (p *progress) clear() {
	if p.terminal && p.shown != "" {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func bar(share float64, width int) string {
	full := int(share*float64(width) + .5)
	return strings.Repeat("█", full) + strings.Repeat("░", width-full)
}

// describeWork says in words what is left to do.
func describeWork(w store.Work) string {
	return fmt.Sprintf("%s, %d to read, %d to group, %s, %d to write", counted(w.Articles-w.Failed, "article", "articles"), w.Unread, w.Ungrouped,
		counted(w.Stories, "story", "stories"), w.Unwritten)
}

// watch shows the first polls: as long as feeds wait for their first answer, or much is to be
// read, a person wants to see that something happens.
func (a *App) watch(ctx context.Context, p *parts) {
	shown := newProgress(a.Err)
	busy := false
	for ctx.Err() == nil {
		w, err := p.desk.Work(ctx)
		if err == nil && (w.Due > 0 || w.Unread+w.Ungrouped+w.Unwritten > 10) {
			busy = true
			shown.show(-1, fmt.Sprintf("%d feeds to ask, %s", w.Due, describeWork(w)))
		} else if err == nil && busy && w.Idle() {
			busy = false
			shown.end(-1, "up to date: "+describeWork(w))
		}
		select {
		case <-ctx.Done():
		case <-time.After(watchEvery(shown.terminal, busy)):
		}
	}
	shown.clear()
}

// watchEvery is the pause between two looks at the rows: short only where somebody watches.
func watchEvery(terminal, busy bool) time.Duration {
	if terminal && busy {
		return 200 * time.Millisecond
	}
	return 2 * time.Second
}

// counted is a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
