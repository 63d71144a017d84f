package llm_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/llm"
)

// chatting is an endpoint for Chat with a clock that the test turns.
type chatting struct {
	*llm.Client
	asked atomic.Int32
	mu    sync.Mutex
	now   time.Time
}

func (c *chatting) turn(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

func chat(t *testing.T, answer func(n int32, w http.ResponseWriter, r *http.Request, q map[string]any)) *chatting {
	t.Helper()
	c := &chatting{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var q map[string]any
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
			t.Error(err)
		}
		answer(c.asked.Add(1), w, r, q)
	}))
	t.Cleanup(server.Close)
	var err error
	c.Client, err = llm.New(llm.Options{URL: server.URL, Model: "small", Key: "sk-secret", Timeout: 300 * time.Millisecond, Backoff: time.Millisecond,
		AtOnce: 2, Now: func() time.Time {
			c.mu.Lock()
			defer c.mu.Unlock()
			return c.now
		}})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func says(w io.Writer, text string) {
	said, _ := json.Marshal(text)
	fmt.Fprintf(w, `{"choices": [{"message": {"role": "assistant", "content": %s}}]}`, said)
}

var (
	question = []llm.Message{{Role: "system", Content: "be brief"}, {Role: "user", Content: "hello"}}
	schema   = &llm.Schema{Name: "answer", Strict: true, Schema: json.RawMessage(`{"type": "object"}`)}
)

func TestAModelIsAskedWithASchema(t *testing.T) {
	t.Parallel()
	c := chat(t, func(_ int32, w http.ResponseWriter, r *http.Request, q map[string]any) {
		format, _ := json.Marshal(q["response_format"])
		if r.URL.Path != "/chat/completions" || r.Header.Get("Authorization") != "Bearer sk-secret" || q["model"] != "small" || q["stream"] != false ||
			string(format) != `{"json_schema":{"name":"answer","schema":{"type":"object"},"strict":true},"type":"json_schema"}` {
			t.Errorf("asked %s %v", r.URL.Path, q)
		}
		says(w, "hi")
	})
	if text, err := c.Chat(t.Context(), question, schema); text != "hi" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
}

func TestAnEndpointThatKnowsNoSchemaIsAskedWithoutFromThenOn(t *testing.T) {
	t.Parallel()
	c := chat(t, func(_ int32, w http.ResponseWriter, _ *http.Request, q map[string]any) {
		if q["response_format"] != nil || q["temperature"] != nil {
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, `{"error": {"message": "unknown field response_format"}}`)
			return
		}
		says(w, "hi")
	})
	for range 2 {
		if text, err := c.Chat(t.Context(), question, schema); text != "hi" || err != nil {
			t.Errorf("%q, %v", text, err)
		}
	}
	if n := c.asked.Load(); n != 3 {
		t.Errorf("asked %d times, want 3", n)
	}
}

func TestAQuestionThatIsRefusedForItselfIsNoReasonToLeaveTheEndpointAlone(t *testing.T) {
	t.Parallel()
	c := chat(t, func(_ int32, w http.ResponseWriter, _ *http.Request, _ map[string]any) {
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprint(w, `{"error": {"message": "the prompt is too long"}}`)
	})
	for range 10 {
		_, err := c.Chat(t.Context(), question, schema)
		if err == nil || !strings.Contains(err.Error(), "the prompt is too long") {
			t.Fatal(err)
		}
	}
	if n := c.asked.Load(); n != 20 {
		t.Errorf("asked %d times, want twice for each of ten questions", n)
	}
}

func TestABusyEndpointIsAskedAgain(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusInternalServerError, http.StatusServiceUnavailable, http.StatusTooManyRequests} {
		c := chat(t, func(n int32, w http.ResponseWriter, _ *http.Request, _ map[string]any) {
			if n < 3 {
				w.Header().Set("Retry-After", "0")
				w.WriteHeader(status)
				return
			}
			says(w, "hi")
		})
		if text, err := c.Chat(t.Context(), question, nil); text != "hi" || err != nil {
			t.Errorf("%d: %q, %v", status, text, err)
		}
	}
}

func TestAnEndpointThatWantsTimeGetsIt(t *testing.T) {
	t.Parallel()
	c := chat(t, func(n int32, w http.ResponseWriter, _ *http.Request, _ map[string]any) {
		if n == 1 {
			w.Header().Set("Retry-After", "120")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		says(w, "hi")
	})
	for range 5 {
		var away *llm.Unavailable
		if _, err := c.Chat(t.Context(), question, nil); !errors.As(err, &away) || away.Until.Minute() != 2 {
			t.Fatal(err)
		}
	}
	if n := c.asked.Load(); n != 1 {
		t.Errorf("asked %d times", n)
	}
	c.turn(2 * time.Minute)
	if text, err := c.Chat(t.Context(), question, nil); text != "hi" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
}

func TestADeadEndpointIsLeftAloneForLongerAndLonger(t *testing.T) {
	t.Parallel()
	var alive atomic.Bool
	c := chat(t, func(_ int32, w http.ResponseWriter, _ *http.Request, _ map[string]any) {
		if !alive.Load() {
			panic(http.ErrAbortHandler) // closes the connection
		}
		says(w, "hi")
	})
	ask := func() bool {
		_, err := c.Chat(t.Context(), question, nil)
		return err == nil
	}
	for range 20 {
		if ask() {
			t.Fatal("a dead endpoint answered")
		}
	}
	if n := c.asked.Load(); n > 8 { // the transport of net/http asks again by itself on a connection that was kept
		t.Errorf("asked %d times", n)
	}
	before := c.asked.Load()
	c.turn(30 * time.Second)
	for range 5 {
		ask()
	}
	if n := c.asked.Load() - before; n == 0 || n > 2 {
		t.Errorf("asked %d times on trial", n)
	}
	c.turn(30 * time.Second) // the second pause is a minute
	before = c.asked.Load()
	if ask(); c.asked.Load() != before {
		t.Error("the pause did not grow")
	}
	alive.Store(true)
	c.turn(30 * time.Second)
	for range 3 {
		if !ask() {
			t.Fatal("not asked again when it is alive")
		}
	}
}

func TestEveryMisbehaviourIsAnErrorThatNamesNoKey(t *testing.T) {
	t.Parallel()
	for what, misbehave := range map[string]func(w http.ResponseWriter, r *http.Request){
		"slow":     func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"dripping": drip,
		"closes midway": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			fmt.Fprint(w, `{"choices": [`)
		},
		"endless": func(w http.ResponseWriter, _ *http.Request) {
			for junk := strings.Repeat(" ", 1<<20); ; {
				if _, err := fmt.Fprint(w, junk); err != nil {
					return
				}
			}
		},
		"no JSON":    func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>Bad gateway") },
		"other JSON": func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"choices": "none"}`) },
		"no choice":  func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"choices": []}`) },
		"a refusal": func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, `{"choices": [{"message": {"refusal": "no"}}]}`)
		},
		"not allowed": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(401)
			fmt.Fprint(w, "bad token "+r.Header.Get("Authorization"))
		},
		"a redirection": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://elsewhere.example/", http.StatusFound)
		},
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			c := chat(t, func(_ int32, w http.ResponseWriter, r *http.Request, _ map[string]any) { misbehave(w, r) })
			text, err := c.Chat(t.Context(), question, nil)
			if err == nil || text != "" || strings.Contains(err.Error(), "sk-secret") {
				t.Errorf("%q, %v", text, err)
			}
		})
	}
}

// drip sends a byte now and then, for ever.
func drip(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		if _, err := fmt.Fprint(w, " "); err != nil {
			return
		}
		if f, ok := w.(http.Flusher); ok {
			f.Flush()
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func TestNoMoreQuestionsAtOnceThanAllowed(t *testing.T) {
	t.Parallel()
	var under, most atomic.Int32
	c := chat(t, func(_ int32, w http.ResponseWriter, _ *http.Request, _ map[string]any) {
		n := under.Add(1)
		for {
			if old := most.Load(); n <= old || most.CompareAndSwap(old, n) {
				break
			}
		}
		time.Sleep(5 * time.Millisecond)
		under.Add(-1)
		says(w, "hi")
	})
	var all sync.WaitGroup
	for range 10 {
		all.Go(func() {
			if _, err := c.Chat(t.Context(), question, nil); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most.Load() > 2 {
		t.Errorf("%d at once", most.Load())
	}
}

func TestAnAddressWithAPasswordIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := llm.New(llm.Options{URL: "http://me:sk-secret@x.example/v1", Model: "m"}); err == nil || strings.Contains(err.Error(), "sk-secret") {
		t.Error(err)
	}
}
