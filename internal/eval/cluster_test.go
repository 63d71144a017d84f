package eval

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBCubed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                    string
		gold, found             []string
		wantPrecision, wantFull float64
	}{
		{"equal", []string{"a", "a", "b"}, []string{"1", "1", "2"}, 1, 1},
		{"all in one", []string{"a", "a", "b", "b"}, []string{"1", "1", "1", "1"}, .5, 1},
		{"all alone", []string{"a", "a", "b", "b"}, []string{"1", "2", "3", "4"}, 1, .5},
		{"one astray", []string{"a", "a", "a", "b"}, []string{"1", "1", "2", "2"}, .75, 4. / 6},
		{"no label is a group of its own", []string{"a", "a"}, []string{"", ""}, 1, .5},
	}
	for _, test := range tests {
		p, r := BCubed(test.gold, test.found)
		if math.Abs(p-test.wantPrecision) > 1e-9 || math.Abs(r-test.wantFull) > 1e-9 {
			t.Errorf("%s: precision %v recall %v, want %v %v", test.name, p, r, test.wantPrecision, test.wantFull)
		}
	}
}

func TestClusterScoresEveryFileOfAFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lines := strings.Join([]string{
		`{"id":"1","lang":"en","title":"Cracks close Halden bridge","text":"The Halden bridge was closed after inspectors found cracks.","cluster":"a"}`,
		`{"id":"2","lang":"en","title":"Volcano Tepal erupts","text":"Ash rose over Isla Roca as the volcano Tepal erupted.","cluster":"b"}`,
	}, "\n")
	if err := os.WriteFile(filepath.Join(dir, "small_dev.jsonl"), []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	figures, err := Cluster.Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(figures) != 4 || figures[2].Measure != "B-cubed F1" || figures[2].Value != 1 || figures[2].Data != "small_dev" {
		t.Errorf("figures %v", figures)
	}
}

func TestClusterWithoutDataSaysSo(t *testing.T) {
	t.Parallel()
	if _, err := Cluster.Run(t.TempDir()); err == nil {
		t.Error("an empty folder scores")
	}
}
