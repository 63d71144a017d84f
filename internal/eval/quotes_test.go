package eval

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAttributionsAreScoredByTheirCharacters(t *testing.T) {
	t.Parallel()
	const line = `{"id":"1","lang":"en","text":"  \"The fog was thick,\" said Edda Pryce. \"Nobody was hurt.\"","attributions":[
{"source":[{"start":29,"end":39}],"cue":[],"content":[{"start":2,"end":22},{"start":41,"end":59}]}]}`
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "en_dev.jsonl"), []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
	figures, err := Quotes.Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		if f.Value != 1 && f.Measure != "sure precision" && f.Measure != "sure recall" {
			t.Errorf("%s", f)
		}
	}
	if _, err := Quotes.Run(t.TempDir()); err == nil {
		t.Error("a folder without articles is no error")
	}
}

func TestOffsetsAreThoseOfTheTextAsItCame(t *testing.T) {
	t.Parallel()
	at := inputOffsets("  Ä b\u0000c", "Ä bc")
	for i, want := range []int{2, 2, 3, 4, 6, 7} {
		if at[i] != want {
			t.Errorf("byte %d is at %d, want %d", i, at[i], want)
		}
	}
}
