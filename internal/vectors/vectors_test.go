package vectors_test

import (
	"context"
	"errors"
	"hash/fnv"
	"log/slog"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/wiredesk/wiredesk/internal/vectors"
	"github.com/wiredesk/wiredesk/news"
)

// fake gives each text a vector of its own, or an error.
type fake struct {
	asked atomic.Int64
	err   error
}

func (f *fake) Embed(_ context.Context, texts []string) ([][]float32, error) {
	f.asked.Add(1)
	var all [][]float32
	for _, text := range texts {
		h := fnv.New64a()
		h.Write([]byte(text))
		random := rand.New(rand.NewPCG(h.Sum64(), 1))
		v := make([]float32, 300)
		for i := range v {
			v[i] = float32(random.NormFloat64())
		}
		all = append(all, v)
	}
	return all, f.err
}

func TestAnArticleGetsAVector(t *testing.T) {
	t.Parallel()
	s := vectors.New(new(fake), "m", slog.New(slog.DiscardHandler), time.Now)
	if e := s.Of(t.Context(), news.Article{Title: "Bridge falls"}); e.IsZero() {
		t.Error("it has none")
	}
}

func TestWithoutAModelNothingIsAsked(t *testing.T) {
	t.Parallel()
	var s *vectors.Source
	if e := s.Of(t.Context(), news.Article{Title: "Bridge falls"}); !e.IsZero() {
		t.Error("a vector of nothing")
	}
}

func TestAnEndpointThatFailsIsLeftAloneForAWhile(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	f := &fake{err: errors.New("connection refused")}
	var log strings.Builder
	s := vectors.New(f, "m", slog.New(slog.NewTextHandler(&log, nil)), func() time.Time { return now })
	for range 5 {
		if e := s.Of(t.Context(), news.Article{Title: "Bridge falls"}); !e.IsZero() {
			t.Error("a vector of nothing")
		}
	}
	if f.asked.Load() != 1 || strings.Count(log.String(), "connection refused") != 1 {
		t.Errorf("asked %d times, logged %q", f.asked.Load(), log.String())
	}
	f.err, now = nil, now.Add(2*time.Minute)
	if e := s.Of(t.Context(), news.Article{Title: "Bridge falls"}); e.IsZero() {
		t.Error("it is not asked again")
	}
}

func TestAFolderWithoutAModelSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	if _, _, err := vectors.Folder(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), "model.safetensors") {
		t.Error(err)
	}
}
