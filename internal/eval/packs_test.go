package eval

import (
	"os"
	"path/filepath"
	"testing"
)

// tinyPack is a story of two articles with something to find in each register.
const tinyPack = `{"id":"tiny","articles":[
 {"id":"a1","outlet":"Wex Post","url":"https://wex.example/1","lang":"en","published":"2026-03-04T08:00:00Z","title":"Ferry hits pier",
  "text":"The ferry Sula hit the pier of Wexmouth on Tuesday. \"The fog was thicker than my grandmother's soup,\" said harbour master Edda Pryce. The repair of the pier will take 18 months, the harbour council said."},
 {"id":"a2","outlet":"Tarn News","url":"https://tarn.example/2","lang":"en","published":"2026-03-04T09:00:00Z","title":"Pier of Wexmouth damaged",
  "text":"A ferry damaged the pier of Wexmouth on Tuesday. Edda Pryce, the harbour master, said: \"The fog was thicker than soup.\" The repair of the pier will take 30 months, according to the harbour council."}],
 "gold":{"copies":[],"quotes":[
  {"article":"a1","speaker":"Edda Pryce","kind":"direct","text":"The fog was thicker than my grandmother's soup,"},
  {"article":"a2","speaker":"Edda Pryce","kind":"direct","text":"The fog was thicker than soup."}],
 "same_quotes":[[["a1","The fog was thicker than my grandmother's soup,"],["a2","The fog was thicker than soup."]]],
 "positions":[],
 "conflicts":[{"slot":"length of the repair","values":[{"value":"18 months","articles":["a1"],"text":"will take 18 months"},{"value":"30 months","articles":["a2"],"text":"will take 30 months"}]}],
 "not_conflicts":[],
 "timeline":[{"date":"2026-03-03","citations":[{"article":"a1","text":"The ferry Sula hit the pier of Wexmouth on Tuesday."}]}]}}`

func TestAPackIsScoredRegisterByRegister(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tiny.json"), []byte(tinyPack), 0o600); err != nil {
		t.Fatal(err)
	}
	figures, err := Packs.Run(dir)
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]float64{}
	for _, f := range figures {
		values[f.Data+" "+f.Measure] = f.Value
	}
	for _, name := range []string{"same quotes recall", "same quotes, folded precision", "conflicts recall", "conflicts precision", "speakers precision", "citations precision", "timeline, dates F1"} {
		if values[name] != 1 {
			t.Errorf("%s is %.3f", name, values[name])
		}
	}
	if _, err := Packs.Run(t.TempDir()); err == nil {
		t.Error("a folder without packs is no error")
	}
}

func TestTextsAgreeByTheirWords(t *testing.T) {
	t.Parallel()
	if !wordsAgree("The pier was closed", "the pier was closed today") || !wordsAgree("closed", "Pier closed") || wordsAgree("closed", "the pier of Wexmouth was closed") || wordsAgree("", "") {
		t.Error("words")
	}
	if !namesAgree("Pryce", "Edda Pryce") || namesAgree("Edda Pryce", "Tam Orre") || namesAgree("", "Orre") {
		t.Error("names")
	}
	if !valuesAgree("27", "27 ships") || valuesAgree("27", "271") {
		t.Error("values")
	}
	if !actionsAgree("send troops to the island", "sending of troops", false) || actionsAgree("send troops", "build piers", false) || !actionsAgree("send troops", "envoyer", true) || actionsAgree("send", "", true) {
		t.Error("actions")
	}
}
