package feed_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/golden"
)

var clock = time.Date(2026, 1, 8, 12, 0, 0, 0, time.UTC)

// Each archive holds a document, the entries that come out of it, and in its
// comment what it shows.
func TestGolden(t *testing.T) {
	t.Parallel()
	golden.Run(t, func(t *testing.T, file *golden.File) {
		f, err := feed.Parse(file.Part(t, "feed"), "", "https://fetched.example/dir/feed", clock)
		if err != nil {
			t.Fatal(err)
		}
		file.Want(t, "want", readable(t, f))
	})
}

// readable writes a value as indented JSON without what is empty.
func readable(t *testing.T, v any) []byte {
	t.Helper()
	packed, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(packed, &tree); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(prune(tree)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			if value = prune(value); value == nil {
				delete(v, key)
			} else {
				v[key] = value
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			if m, ok := v[i].(map[string]any); ok {
				v[i] = prune(m)
			}
		}
	case string:
		if v == "" || v == "0001-01-01T00:00:00Z" {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	}
	return v
}
