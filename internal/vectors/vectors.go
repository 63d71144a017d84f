// Package vectors gives articles vectors by a model that the desk's owner has configured: a static one in a
// folder, or an endpoint. Vectors only help to group reports over languages; where none
// can be had, grouping does without.
package vectors

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"sync"
	"time"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/embedding"
)

// Embedder turns texts into vectors, in their order.
type Embedder interface {
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// Source gives vectors of articles. The nil Source gives none.
type Source struct {
	embedder Embedder
	model    uint32 // tells vectors of different models apart
	log      *slog.Logger
	now      func() time.Time

	mu    sync.Mutex
	scale *embedding.Scale // measured at the first article
	retry time.Time        // until when an endpoint that failed is left alone
}

// New makes a source of an embedder. Name tells its model from others.
func New(e Embedder, name string, log *slog.Logger, now func() time.Time) *Source {
	sum := sha256.Sum256([]byte(name))
	return &Source{embedder: e, model: binary.LittleEndian.Uint32(sum[:]), log: log, now: now}
}

// Folder loads a model2vec model from a folder.
func Folder(dir fs.FS) (Embedder, string, error) {
	model, err := fs.ReadFile(dir, "model.safetensors")
	if err != nil {
		return nil, "", err
	}
	tokenizer, err := fs.ReadFile(dir, "tokenizer.json")
	if err != nil {
		return nil, "", err
	}
	config, err := fs.ReadFile(dir, "config.json")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, "", err
	}
	m, err := embedding.Parse(model, tokenizer, config)
	if err != nil {
		return nil, "", err
	}
	return static{m}, fmt.Sprintf("%x", sha256.Sum256(model)), nil
}

// static is a model that answers at once.
type static struct{ model *embedding.Model }

func (s static) Embed(_ context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	for i, text := range texts {
		vectors[i] = s.model.Embed(text)
	}
	return vectors, nil
}

var _ Embedder = (*llm.Client)(nil)

const (
	pause    = time.Minute // for which an endpoint that failed is left alone
	maxWords = 2000        // bytes of a text behind its title that are sent
)

// Of returns the vector of an article. It is empty when none can be had, which is logged once a
// minute at most and never an error: an endpoint that is down must not stop the desk.
func (s *Source) Of(ctx context.Context, a news.Article) cluster.Embedding {
	if s == nil {
		return cluster.Embedding{}
	}
	scale, ok := s.measured(ctx)
	if !ok {
		return cluster.Embedding{}
	}
	vectors, err := s.embed(ctx, []string{a.Title + "\n" + news.Cut(a.Text, maxWords)})
	if err != nil {
		s.rest(ctx, err)
		return cluster.Embedding{}
	}
	return cluster.NewEmbedding(vectors[0], s.model, scale)
}

// embed asks for vectors and keeps what grouping keeps of them, so that the scale is that of the part.
func (s *Source) embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := s.embedder.Embed(ctx, texts)
	for i, v := range vectors {
		vectors[i] = v[:min(len(v), cluster.MaxEmbedding)]
	}
	return vectors, err
}

// measured returns the scale of the model, which the first article finds out. It says no while
// an endpoint is left alone.
func (s *Source) measured(ctx context.Context) (embedding.Scale, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now().Before(s.retry) {
		return embedding.Scale{}, false
	}
	if s.scale != nil {
		return *s.scale, true
	}
	vectors, err := s.embed(ctx, embedding.Unrelated())
	if err == nil {
		var scale embedding.Scale
		if scale, err = embedding.Measure(vectors); err == nil {
			s.scale = &scale
			return scale, true
		}
	}
	s.leave(ctx, err)
	return embedding.Scale{}, false
}

func (s *Source) rest(ctx context.Context, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.leave(ctx, err)
}

// leave leaves the embedder alone for a while.
func (s *Source) leave(ctx context.Context, err error) {
	if ctx.Err() != nil {
		return // not its fault
	}
	s.retry = s.now().Add(pause)
	s.log.Warn("no vectors for articles; grouping goes on without", "error", err, "again_in", pause)
}
