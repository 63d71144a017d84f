package eval

import (
	"os"
	"path/filepath"
	"testing"
)

func TestEditsAreCountedByDomain(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lines := `{"domain":"news","original":"The port closed.","edited":"The port opened.","consistent":false,"changed":true}
{"domain":"news","original":"The port closed.","edited":"The harbour closed.","consistent":true,"changed":true}
{"domain":"news","original":"The port closed.","edited":"The pier closed.","consistent":false,"changed":true}
{"domain":"news","original":"The port closed.","edited":"The port closed.","consistent":true,"changed":false}
`
	if err := os.WriteFile(filepath.Join(dir, "dev.jsonl"), []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	figures, err := Edits.Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]float64{"precision": 1, "recall": .5, "balanced accuracy": .75}
	for _, f := range figures {
		if f.Data != "news" || f.Value != want[f.Measure] {
			t.Errorf("%s", f)
		}
	}
	if len(figures) != len(want) {
		t.Errorf("%d figures", len(figures))
	}
}

func TestEditsWithoutDataAreAnError(t *testing.T) {
	t.Parallel()
	if _, err := Edits.Run(t.TempDir()); err == nil {
		t.Error("no error")
	}
}
