package llm_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/llm"
)

// endpoint answers every question with a function.
func endpoint(t *testing.T, answer http.HandlerFunc) *llm.Client {
	t.Helper()
	server := httptest.NewServer(answer)
	t.Cleanup(server.Close)
	c, err := llm.New(llm.Options{URL: server.URL + "/v1/", Model: "small", Key: "secret", Timeout: 2 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTextsBecomeVectorsInTheirOrder(t *testing.T) {
	t.Parallel()
	c := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		var q struct {
			Model string
			Input []string
		}
		if err := json.NewDecoder(r.Body).Decode(&q); err != nil || q.Model != "small" || !slices.Equal(q.Input, []string{"a", "b"}) {
			t.Errorf("asked for %+v, %v", q, err)
		}
		if r.URL.Path != "/v1/embeddings" || r.Header.Get("Authorization") != "Bearer secret" {
			t.Errorf("asked at %s with %q", r.URL.Path, r.Header.Get("Authorization"))
		}
		fmt.Fprint(w, `{"data": [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [1, 0]}]}`)
	})
	got, err := c.Embed(t.Context(), []string{"a", "b"})
	if err != nil || !slices.Equal(got[0], []float32{1, 0}) || !slices.Equal(got[1], []float32{0, 2}) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAnEndpointThatMisbehavesIsAnError(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct{ answer, says string }{
		"no JSON":            {`<html>`, "invalid character"},
		"no vector":          {`{"data": []}`, "no vector"},
		"a vector too few":   {`{"data": [{"index": 0, "embedding": [1]}]}`, "no vector for text 1"},
		"two for one text":   {`{"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}]}`, "twice"},
		"a text of nobody":   {`{"data": [{"index": 7, "embedding": [1]}]}`, "text 7 of 2"},
		"different widths":   {`{"data": [{"index": 0, "embedding": [1]}, {"index": 1, "embedding": [1, 2]}]}`, "another width"},
		"an empty vector":    {`{"data": [{"index": 0, "embedding": []}]}`, "0 dimensions"},
		"a number too large": {`{"data": [{"index": 0, "embedding": [1e99]}]}`, "1e99"},
	} {
		client := endpoint(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, c.answer) })
		if _, err := client.Embed(t.Context(), []string{"a", "b"}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", what, err, c.says)
		}
	}
}

func TestAnEndpointsOwnWordsStandInTheError(t *testing.T) {
	t.Parallel()
	c := endpoint(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, `{"error": {"message": "model small is not loaded"}}`)
	})
	if _, err := c.Embed(t.Context(), []string{"a"}); err == nil || !strings.Contains(err.Error(), "status 404: model small is not loaded") {
		t.Error(err)
	}
}

func TestASlowEndpointIsLeftAndAnEndlessOneCut(t *testing.T) {
	t.Parallel()
	slow := endpoint(t, func(_ http.ResponseWriter, r *http.Request) {
		io.Copy(io.Discard, r.Body) // only then the server sees that the client has left
		<-r.Context().Done()
	})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := slow.Embed(ctx, []string{"a"}); err == nil {
		t.Error("a slow endpoint gave no error")
	}
	endless := endpoint(t, func(w http.ResponseWriter, _ *http.Request) {
		junk := strings.Repeat("x", 1<<20)
		for {
			if _, err := fmt.Fprint(w, junk); err != nil {
				return
			}
		}
	})
	if _, err := endless.Embed(t.Context(), []string{"a"}); err == nil || !strings.Contains(err.Error(), "larger than 16 MB") {
		t.Error(err)
	}
}

func TestTheKeyIsNotCarriedElsewhere(t *testing.T) {
	t.Parallel()
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the redirect was followed") }))
	defer other.Close()
	c := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL, http.StatusTemporaryRedirect)
	})
	if _, err := c.Embed(t.Context(), []string{"a"}); err == nil || !strings.Contains(err.Error(), "status 307") {
		t.Error(err)
	}
}

func TestAnAddressThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	for _, o := range []llm.Options{{URL: "localhost:8080", Model: "m"}, {URL: "file:///etc", Model: "m"}, {URL: "", Model: "m"}, {URL: "http://x.example/v1"}} {
		if _, err := llm.New(o); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
}
