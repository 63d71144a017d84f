package app

import (
	"errors"
	"io"
	"testing"
)

func TestTwoDesksDoNotWorkOnOneFolder(t *testing.T) {
	t.Parallel()
	c := Config{Data: t.TempDir()}
	first, second := New(c, nil, io.Discard, io.Discard), New(c, nil, io.Discard, io.Discard)
	release, err := first.lockData()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := second.lockData(); !errors.Is(err, errLocked) {
		t.Errorf("the second is let in: %v", err)
	}
	release()
	release, err = second.lockData()
	if err != nil {
		t.Fatalf("the folder stays locked: %v", err)
	}
	release()
}

func TestTheServersThatAreAskedLearnWhomToWriteTo(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ contact, public, want string }{
		{"", "", "Wiredesk/dev"},
		{"", "https://news.example.org", "Wiredesk/dev (+https://news.example.org)"},
		{"mailto:desk@example.org", "https://news.example.org", "Wiredesk/dev (+mailto:desk@example.org)"},
	} {
		a := New(Config{FetchContact: tc.contact, PublicURL: tc.public}, nil, io.Discard, io.Discard)
		if got := a.userAgent(); got != tc.want {
			t.Errorf("got %q, want %q", got, tc.want)
		}
	}
}
