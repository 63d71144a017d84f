package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asProgram makes the test binary be the program, for tests that start and stop it.
const asProgram = "WIREDESK_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"wiredesk": main})
}

// TestCommands runs the scripts in testdata. Each says in its first lines what it shows.
func TestCommands(t *testing.T) {
	t.Parallel()
	publisher := httptest.NewServer(http.HandlerFunc(publish))
	t.Cleanup(publisher.Close)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PUBLISHER", publisher.URL)
			env.Setenv("HOST", strings.TrimPrefix(publisher.URL, "http://"))
			return nil
		},
	})
}

// publish is a small outlet: a page that names its feed, and the feed.
func publish(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/v1/chat/completions":
		chat(w, r)
	case "/down/chat/completions":
		http.Error(w, "no entry for "+r.Header.Get("Authorization"), http.StatusForbidden)
	case "/":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(`<!doctype html><title>The Pier</title>` +
			`<link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>News of the pier.`))
	case "/feed.xml":
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write([]byte(`<rss version="2.0"><channel><title>The Pier</title><link>http://pier.example/</link>` +
			`<item><title>Pier open again</title><link>http://pier.example/1</link></item></channel></rss>`))
	default:
		http.NotFound(w, r)
	}
}

func TestEveryScriptSaysWhatItShows(t *testing.T) {
	t.Parallel()
	scripts, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, name := range scripts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "# ") {
			t.Errorf("%s does not begin with what it shows", name)
		}
	}
}

// chat is a language model that repeats the first sentence that it gets and makes up another.
func chat(w http.ResponseWriter, r *http.Request) {
	var q struct{ Messages []struct{ Content string } }
	var given struct {
		Paragraphs []struct{ Sentences []struct{ Text string } }
	}
	if json.NewDecoder(r.Body).Decode(&q) != nil || len(q.Messages) != 2 || json.Unmarshal([]byte(q.Messages[1].Content), &given) != nil {
		http.Error(w, "no question", http.StatusBadRequest)
		return
	}
	type sentence struct {
		Text string `json:"text"`
		From []int  `json:"from"`
	}
	answer, _ := json.Marshal(map[string]any{"sentences": []sentence{
		{given.Paragraphs[0].Sentences[0].Text, []int{1}}, {"The mayor of Atlantis sank 77 boats.", []int{2}},
	}})
	text, _ := json.Marshal(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": string(answer)}}}})
	_, _ = w.Write(text)
}
