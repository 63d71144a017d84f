package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/picture"
	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// storyPictures is how many pictures a story may have, and lookedFor how many articles are asked for one at most.
	storyPictures = 2
	lookedFor     = 4
	// pictureAge is how long ago a story may have changed for its pictures to be looked for.
	pictureAge = 48 * time.Hour
	// picturesAhead is how many stories may wait for pictures.
	picturesAhead = 16
)

// pictures fetches lead pictures of a story's articles, each once. A host that wants to be left alone for a while puts the
// rest off; a picture that cannot be had is noted and not asked for again.
func (d *Desk) pictures(ctx context.Context, job *river.Job[PictureArgs]) error {
	story, err := d.Store.Story(ctx, job.Args.Story)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("load story %d: %w", job.Args.Story, err)
	}
	if err == nil && story.MergedInto == 0 && d.Pictures {
		if err := d.storyPictures(ctx, story); err != nil {
			var busy *fetch.BusyError
			if errors.As(err, &busy) {
				return river.JobSnooze(min(max(busy.Until.Sub(d.Clock()), time.Second), longestSnooze))
			}
			return err
		}
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		if err := tx.SetPictured(ctx, job.Args.Story, story.Written); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
}

func (d *Desk) storyPictures(ctx context.Context, story store.Story) error {
	revisions, err := d.Store.StoryRevisions(ctx, story.ID, maxWritten)
	if err != nil {
		return fmt.Errorf("load the articles of story %d: %w", story.ID, err)
	}
	known, err := d.Store.StoryPictures(ctx, story.ID)
	if err != nil {
		return err
	}
	have, asked, of := 0, map[string]bool{}, map[int64]string{}
	for _, p := range known {
		of[p.ArticleID], asked[p.URL] = p.URL, true
		if p.Width > 0 {
			have++
		}
	}
	tried := len(known)
	for _, r := range revisions {
		if have >= storyPictures || tried >= lookedFor {
			return nil
		}
		if r.Image == "" || asked[r.Image] || of[r.ArticleID] != "" {
			continue
		}
		asked[r.Image] = true
		p, err := d.picture(ctx, r)
		if err != nil {
			return err
		}
		if err := d.Store.Write(ctx, func(tx *store.Tx) error { return tx.PutPicture(ctx, p) }); err != nil {
			return fmt.Errorf("store the picture of article %d: %w", r.ArticleID, err)
		}
		if tried++; p.Width > 0 {
			have++
		}
	}
	return nil
}

// picture fetches one picture. What is wrong with it is in its message; an error says that it has to be asked for
// again.
func (d *Desk) picture(ctx context.Context, r store.Revision) (store.Picture, error) {
	p := store.Picture{ArticleID: r.ArticleID, URL: r.Image, Fetched: d.Clock()}
	resp, err := d.held.get(ctx, d.Fetch, fetch.Request{URL: r.Image, Accept: "image/webp,image/jpeg,image/png,image/gif;q=0.8", MaxBytes: picture.MaxBytes, Robots: true})
	var busy *fetch.BusyError
	switch {
	case errors.As(err, &busy), ctx.Err() != nil:
		return p, errors.Join(err, ctx.Err())
	case err != nil:
		p.Message = fetch.Explain(err)
		return p, nil
	}
	made, err := picture.Remake(resp.Body)
	if err != nil {
		p.Message = err.Error()
		return p, nil
	}
	sum := sha256.Sum256(made.JPEG)
	p.Width, p.Height, p.Body, p.Hash = made.Width, made.Height, made.JPEG, hex.EncodeToString(sum[:8])
	return p, nil
}

// sweepUnpictured has the pictures of stories looked for, the newest stories first.
func (d *Desk) sweepUnpictured(ctx context.Context) error {
	if !d.Pictures {
		return nil
	}
	waiting, err := d.Store.OpenJobs(ctx, queuePicture)
	if err != nil || waiting >= picturesAhead {
		return err
	}
	stories, err := d.Store.UnpicturedStories(ctx, d.Clock().Add(-pictureAge), picturesAhead)
	if err != nil {
		return err
	}
	jobs := make([]PictureArgs, len(stories))
	for i, id := range stories {
		jobs[i] = PictureArgs{id}
	}
	return queue(ctx, d, jobs...)
}
