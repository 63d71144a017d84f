package app

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgressThatIsNoTerminalPrintsPlainLines(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	p := newProgress(&b)
	p.show(.1, "first")
	p.show(.2, "too soon after it")
	p.last = p.last.Add(-plainEvery)
	p.show(.5, "half")
	p.last = p.last.Add(-plainEvery)
	p.show(.5, "half") // says nothing new
	p.clear()
	p.end(1, "all")
	want := " 10 % first\n 50 % half\n100 % all\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestProgressOnATerminalDrawsOverItsLine(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	p := &progress{w: &b, terminal: true, width: 40}
	p.show(.5, "half of a line that is much too long for it")
	p.show(.6, "too soon")
	p.last = time.Time{}
	p.show(-1, "no share")
	p.clear()
	p.end(1, "all")
	lines := strings.Split(b.String(), "\r\x1b[K")
	if len(lines) != 5 || lines[0] != "" || lines[2] != "no share" || lines[3] != "" || !strings.HasSuffix(lines[4], " all\n") {
		t.Fatalf("%q", lines)
	}
	if first := []rune(lines[1]); len(first) != 39 || strings.Count(lines[1], "█") != 12 || strings.Count(lines[1], "░") != 12 {
		t.Errorf("the bar is %q", lines[1])
	}
	if strings.Contains(strings.TrimSuffix(b.String(), "\n"), "\n") {
		t.Errorf("%q breaks the line", b.String())
	}
}
