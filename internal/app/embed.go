package app

import (
	"os"
	"time"

	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/internal/vectors"
)

// vectors is where articles get vectors from, nil when nothing is configured.
func (a *App) vectors(now func() time.Time) (*vectors.Source, error) {
	c := a.Config
	switch {
	case c.EmbedModel != "":
		embedder, name, err := vectors.Folder(os.DirFS(c.EmbedModel))
		if err != nil {
			return nil, Usage("embed.model %s: %w", c.EmbedModel, err)
		}
		return vectors.New(embedder, name, a.Log, now), nil
	case c.EmbedURL != "":
		client, err := llm.New(llm.Options{URL: c.EmbedURL, Model: c.EmbedName, Key: c.EmbedKey})
		if err != nil {
			return nil, Usage("embed.url: %w", err)
		}
		return vectors.New(client, c.EmbedURL+" "+c.EmbedName, a.Log, now), nil
	}
	return nil, nil
}
