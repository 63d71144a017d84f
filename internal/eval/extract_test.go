package eval

import (
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestTheExtractionMeasureCountsShinglesOfFourWords(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		want, got         string
		precision, recall float64
	}{
		{"one two three four five six", "one two three four five six", 1, 1},
		{"one two three four five six", "Menu: one two three four five six", 3. / 4, 1},
		{"one two three four five six", "one two three four", 1, 1. / 3},
		{"one two", "one, two!", 1, 1},
		{"one two three four one two three four", "one two three four", 1, 1. / 5},
		{"eins zwei drei vier", "uno due tre quattro", 0, 0},
	} {
		var s extractScore
		s.add(tc.want, tc.got)
		if p, r := s.precision.mean(), s.recall.mean(); !near(p, tc.precision) || !near(r, tc.recall) {
			t.Errorf("%q for %q: precision %v, recall %v", tc.got, tc.want, p, r)
		}
	}
	var s extractScore
	s.add("one two", "")
	s.add("", "one two")
	if s.precision.n != 1 || s.recall.n != 1 {
		t.Errorf("an empty text counts %d times for precision, %d for recall", s.precision.n, s.recall.n)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestExtractionReachesItsFigure(t *testing.T) {
	t.Parallel()
	dir := extractionData(t)
	figures, err := Extract().Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		t.Log(f)
		if f.Measure == "F1" && f.Value < .978 {
			t.Errorf("F1 %.3f is below .978", f.Value)
		}
	}
}

// extractionData is the labelled pages' folder; the test is skipped where it is
// absent, but not in CI.
func extractionData(t *testing.T) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil || root == filepath.Dir(root) {
			break
		}
		root = filepath.Dir(root)
	}
	shared := os.Getenv("WIREDESK_SHARED")
	if shared == "" {
		shared = filepath.Join(root, "..", "shared")
	}
	dir := filepath.Join(shared, "data", "extraction")
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("the labelled pages are not here")
	}
	return dir
}
