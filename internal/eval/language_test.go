package eval

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLanguageCountsWhatIsToldRight(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	lines := `{"lang":"de","text":"Der Hafen bleibt heute wegen des Sturms geschlossen.","start":"Der Hafen bleibt heute wegen des Sturms"}
{"lang":"fr","text":"The harbour stays closed because of the storm.","start":"The harbour stays closed because of the"}
`
	if err := os.WriteFile(filepath.Join(dir, "sentences.jsonl"), []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
	figures, err := Language(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		if f.Value != 0.5 {
			t.Errorf("%s is %v, want 0.5", f.Measure, f.Value)
		}
	}
}

func TestLanguageNeedsSamples(t *testing.T) {
	t.Parallel()
	if _, err := Language(t.TempDir()); err == nil {
		t.Error("a folder without samples was measured")
	}
}
