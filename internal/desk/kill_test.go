package desk_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// Where the child process of the kill test finds its desk and its file.
const (
	childDir  = "WIREDESK_TEST_CHILD_DIR"
	childURL  = "WIREDESK_TEST_CHILD_DATABASE"
	childFile = "WIREDESK_TEST_CHILD_FILE"
)

// TestImportInAChild is no test of its own: it is the process that the kill test kills.
func TestImportInAChild(t *testing.T) {
	file := os.Getenv(childFile)
	if file == "" {
		return // started by go test and not by TestAKilledImportEndsAsAnUndisturbedOne
	}
	s, err := store.Open(t.Context(), store.Options{Dir: os.Getenv(childDir), URL: os.Getenv(childURL), MaxConns: 8})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	importWhole(t, s, file)
}

// importWhole imports a file and waits until it is read, grouped and written.
func importWhole(t *testing.T, s *store.Store, file string) {
	t.Helper()
	client := fetch.New(fetch.Options{})
	defer client.Close()
	d, err := desk.New(desk.Options{Store: s, Fetch: client, Sweep: 20 * time.Millisecond, SaveEvery: 60})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer d.Stop()
	if _, err := d.Import(t.Context(), file, nil); err != nil {
		t.Fatal(err)
	}
	settle(t, d)
}

// kills is how often the process is killed on each database. The full number is for CI.
func kills() int {
	if os.Getenv("CI") == "true" {
		return 50
	}
	return 8
}

func TestAKilledImportEndsAsAnUndisturbedOne(t *testing.T) {
	t.Parallel()
	file := shared(t, "data", "clustering", "stream_dev.jsonl")
	calm := storetest.SQLite(t)
	importWhole(t, calm, file)
	want := partition(t, calm, 653)
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		dir := t.TempDir()
		killed(t, file, childDir+"="+dir)
		s, err := store.Open(t.Context(), store.Options{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		compare(t, want, partition(t, s, 653))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		url := storetest.PostgresURL(t)
		killed(t, file, childURL+"="+url)
		s, err := store.Open(t.Context(), store.Options{URL: url})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		compare(t, want, partition(t, s, 653))
	})
}

// killed runs the import in a process that is killed at random moments, and at last lets it end.
// The moments follow a fixed seed; where in the work they fall, the machine says.
func killed(t *testing.T, file, where string) {
	t.Helper()
	random := rand.New(rand.NewPCG(7, 11))
	ended := 0
	for range kills() {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(50+random.IntN(900))*time.Millisecond)
		if child(ctx, file, where) == nil {
			ended++
		}
		cancel()
	}
	t.Logf("killed %d times, %d runs came to their end before", kills()-ended, ended)
	if err := child(t.Context(), file, where); err != nil {
		t.Fatalf("the last run, undisturbed: %v", err)
	}
}

// child runs the import in a process of its own; when ctx ends it is killed (SIGKILL).
func child(ctx context.Context, file, where string) error {
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestImportInAChild$")
	cmd.Env = append(os.Environ(), childFile+"="+file, where)
	out, err := cmd.CombinedOutput()
	if err != nil && ctx.Err() == nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return err
}

// partition returns the stories as sets of article names, and fails on an article that is there
// twice or in no story.
func partition(t *testing.T, s *store.Store, articles int) []string {
	t.Helper()
	stories := map[int64][]string{}
	seen := map[string]bool{}
	err := s.EachArticle(t.Context(), func(a store.Article, r store.Revision) error {
		if seen[a.ExternalID] || a.StoryID == 0 || a.Revision != 1 {
			t.Errorf("article %s: twice %v, story %d, revision %d", a.ExternalID, seen[a.ExternalID], a.StoryID, a.Revision)
		}
		seen[a.ExternalID] = true
		stories[a.StoryID] = append(stories[a.StoryID], a.ExternalID)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(seen) != articles {
		t.Errorf("%d articles, want %d", len(seen), articles)
	}
	var sets []string
	for id, names := range stories {
		slices.Sort(names)
		sets = append(sets, fmt.Sprint(id, ": ", strings.Join(names, " ")))
	}
	slices.Sort(sets)
	return sets
}

func compare(t *testing.T, want, got []string) {
	t.Helper()
	if slices.Equal(want, got) {
		return
	}
	for _, s := range got {
		if !slices.Contains(want, s) {
			t.Errorf("a story that the undisturbed run has not: %s", s)
		}
	}
	t.Errorf("%d stories, want %d", len(got), len(want))
}
