package rewriter_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/internal/rewriter"
	"github.com/wiredesk/wiredesk/news"
)

var analyser = sync.OnceValue(func() *analyse.Analyser {
	a, err := analyse.New()
	if err != nil {
		panic(err)
	}
	return a
})

const report = "The bridge over the Tarn in Wexmouth was closed on Sunday after two boats had collided with a pillar.\n\n" +
	"Three people were injured, the harbour police said.\n\n" +
	"The bridge may reopen on Friday if the engineers agree, mayor Edda Pryce said."

// written is the account of a story of one report.
func written() (news.Account, []account.Source) {
	a := news.Article{ID: "a1", Revision: 1, Outlet: "Lantern", Host: "lantern.example", URL: "https://lantern.example/1", Title: "Bridge in Wexmouth closed after collision",
		Text: report, Published: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	sources := []account.Source{{Article: a, Analysis: analyser().Analyse(&a, "en")}}
	sources[0].Article = a
	return account.Compose("7", sources, account.Options{MaxShare: 1}), sources
}

// numbered is a sentence that the endpoint was sent.
type numbered struct {
	N    int
	Text string
}

// endpoint is a model whose answers a function makes of the sentences that it gets.
func endpoint(t *testing.T, answer func(w http.ResponseWriter, r *http.Request, given []numbered)) *rewriter.Rewriter {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var q struct{ Messages []llm.Message }
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil || len(q.Messages) != 2 {
			t.Errorf("%v: %+v", err, q)
			return
		}
		var data struct {
			Paragraphs []struct{ Sentences []numbered }
		}
		if err := json.Unmarshal([]byte(q.Messages[1].Content), &data); err != nil {
			t.Error(err)
		}
		var given []numbered
		for _, p := range data.Paragraphs {
			given = append(given, p.Sentences...)
		}
		answer(w, r, given)
	}))
	t.Cleanup(server.Close)
	return asking(t, server.URL)
}

func asking(t *testing.T, url string) *rewriter.Rewriter {
	t.Helper()
	client, err := llm.New(llm.Options{URL: url, Model: "small", Timeout: 300 * time.Millisecond, Backoff: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	return rewriter.New(client, rewrite.NewWriter(analyser()), rewriter.Options{Options: rewrite.Options{Forms: []rewrite.Form{rewrite.Short}}})
}

// says answers as a chat model does.
func says(w io.Writer, text string) {
	said, _ := json.Marshal(text)
	fmt.Fprintf(w, `{"choices": [{"message": {"role": "assistant", "content": %s}}]}`, said)
}

// sentence is an answer of one sentence that stands on one.
func sentence(text string, from int) string {
	said, _ := json.Marshal(map[string]any{"sentences": []any{map[string]any{"text": text, "from": []int{from}}}})
	return string(said)
}

func asJSON(a news.Account) string {
	text, _ := json.Marshal(a)
	return string(text)
}

// place is the number of the sentence that begins so.
func place(given []numbered, beginning string) int {
	for _, s := range given {
		if strings.HasPrefix(s.Text, beginning) {
			return s.N
		}
	}
	return 0
}

func TestAnHonestModelIsPublished(t *testing.T) {
	t.Parallel()
	r := endpoint(t, func(w http.ResponseWriter, _ *http.Request, given []numbered) {
		says(w, "Sure!\n```json\n"+sentence("The harbour police said that three people were injured.", place(given, "Three people"))+"\n```")
	})
	a, sources := written()
	tally, err := r.Rewrite(t.Context(), &a)
	if err != nil || tally.Accepted != 1 || len(tally.Refused) != 0 {
		t.Fatalf("%+v, %v", tally, err)
	}
	found := false
	for _, s := range a.Forms.Short.Sentences {
		found = found || s.Origin == news.Rewritten && s.Model == "small" && s.Text == "The harbour police said that three people were injured."
	}
	if err := account.Check(a, sources); err != nil || !found {
		t.Errorf("%v: %s", err, asJSON(a))
	}
	registry := prometheus.NewRegistry()
	registry.MustRegister(r.Collectors()...)
	counted, err := registry.Gather()
	if err != nil || len(counted) != 2 || len(counted[1].GetMetric()) != 2 {
		t.Errorf("%v: counted %v, want the sentences accepted and kept", err, counted)
	}
}

func TestADeadSlowOrRudeEndpointCostsNothingButTheRewriting(t *testing.T) {
	t.Parallel()
	status := func(code int) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	for what, misbehave := range map[string]func(http.ResponseWriter, *http.Request){
		"slow":    func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"failing": status(500),
		"busy": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(429)
		},
		"not for us":  status(403),
		"refusing":    status(400),
		"cutting off": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"closes midway": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "999")
			fmt.Fprint(w, `{"choices"`)
		},
		"endless": func(w http.ResponseWriter, _ *http.Request) {
			for junk := strings.Repeat("{", 1<<20); ; {
				if _, err := io.WriteString(w, junk); err != nil {
					return
				}
			}
		},
		"not JSON":     func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html><body>It works!") },
		"wrong schema": func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"choices": {"0": "hello"}}`) },
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			r := endpoint(t, func(w http.ResponseWriter, r *http.Request, _ []numbered) { misbehave(w, r) })
			a, _ := written()
			before := asJSON(a)
			if _, err := r.Rewrite(t.Context(), &a); err == nil {
				t.Error("no error tells of it")
			}
			if asJSON(a) != before {
				t.Error("the account is another")
			}
		})
	}
	t.Run("dead", func(t *testing.T) {
		t.Parallel()
		server := httptest.NewServer(nil)
		server.Close()
		a, _ := written()
		before := asJSON(a)
		r := asking(t, server.URL)
		_, err := r.Rewrite(t.Context(), &a)
		if err == nil || asJSON(a) != before {
			t.Error(err)
		}
		_, err = r.Rewrite(t.Context(), &a)
		var away *llm.Unavailable
		if !errors.As(err, &away) {
			t.Errorf("%v: it is not left alone", err)
		}
	})
}

func TestAModelThatLiesOrTalksNonsenseCostsNothingButTheRewriting(t *testing.T) {
	t.Parallel()
	const (
		closed = "The bridge over"
		hurt   = "Three people"
		reopen = "The bridge may"
	)
	for what, c := range map[string]struct {
		of, says string
		want     rewrite.Reason // "" for any
	}{
		"another number":        {hurt, "Nine people were injured, the harbour police said.", rewrite.Number},
		"another day":           {closed, "The bridge over the Tarn in Wexmouth was closed on Monday after two boats had collided with a pillar.", ""},
		"another name":          {reopen, "The bridge may reopen on Friday if the engineers agree, mayor Tom Hale said.", rewrite.Name},
		"another place":         {closed, "The bridge over the Tarn in Lisbon was closed on Sunday after two boats had collided with a pillar.", rewrite.Name},
		"the opposite":          {closed, "The bridge over the Tarn in Wexmouth was not closed on Sunday after two boats had collided with a pillar.", rewrite.Negation},
		"certain":               {reopen, "The bridge will reopen on Friday if the engineers agree, mayor Edda Pryce said.", ""},
		"a duty":                {reopen, "The bridge must reopen on Friday if the engineers agree, mayor Edda Pryce said.", ""},
		"another speaker":       {hurt, "Three people were injured, the firemen said.", ""},
		"no speaker":            {hurt, "Three people were injured.", rewrite.Attribution},
		"made-up speech":        {hurt, "“Three people were injured,” the harbour police said.", rewrite.Quotation},
		"no condition":          {reopen, "The bridge may reopen on Friday, mayor Edda Pryce said.", rewrite.Condition},
		"more":                  {hurt, "Three people were injured by drunken captains from abroad, the harbour police said.", ""},
		"markup":                {hurt, "Three people were <script>alert(1)</script> injured, the harbour police said.", rewrite.Markup},
		"a link":                {hurt, "Three people were injured, the harbour police said (www.lie.example).", rewrite.Markup},
		"another language":      {hurt, "Drei Menschen wurden verletzt, sagte die Hafenpolizei am Abend.", ""},
		"the prompt":            {hurt, "You are a copy editor at a news desk. You get a JSON object.", rewrite.Leak},
		"nothing":               {hurt, "", rewrite.Empty},
		"far too much":          {hurt, strings.Repeat("Three people were injured, the harbour police said. ", 9), rewrite.Length},
		"a source of nobody":    {"", "Three people were injured, the harbour police said.", rewrite.Unfounded},
		"the wrong source":      {closed, "Three people were injured, the harbour police said.", ""},
		"prose about the task":  {"prose", "I'm sorry, but as a language model I cannot.", rewrite.Unreadable},
		"JSON of another kind":  {"prose", `{"rewritten": ["Three people were injured."]}`, rewrite.Unreadable},
		"JSON that breaks off":  {"prose", `{"sentences": [{"text": "Three peo`, rewrite.Unreadable},
		"an answer that drops":  {"prose", `{"sentences": []}`, "none"},
		"sentences without any": {"prose", `{"sentences": [{"text": "Three people were injured, the harbour police said."}]}`, rewrite.Unfounded},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			r := endpoint(t, func(w http.ResponseWriter, _ *http.Request, given []numbered) {
				switch {
				case c.of == "prose":
					says(w, c.says)
				case c.of == "":
					says(w, sentence(c.says, 77))
				default:
					n := place(given, c.of)
					if n == 0 {
						t.Errorf("no sentence %q among %+v", c.of, given)
					}
					says(w, sentence(c.says, n))
				}
			})
			a, _ := written()
			before := asJSON(a)
			tally, err := r.Rewrite(t.Context(), &a)
			if err != nil || asJSON(a) != before || tally.Accepted != 0 {
				t.Errorf("%+v, %v", tally, err)
			}
			if c.want == "none" {
				return
			}
			if len(tally.Refused) != 1 || c.want != "" && tally.Refused[c.want] != 1 {
				t.Errorf("refused for %v, want %q", tally.Refused, c.want)
			}
		})
	}
}
