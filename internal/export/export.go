// Package export writes what the desk holds as files: a Hugo site's content, JSON Lines, OPML.
package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/feed/opml"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

// Where a Hugo site looks for what is exported.
const (
	entriesFolder = "content/entries"
	storiesFolder = "content/stories"
)

// Counts tells what was written.
type Counts struct{ Entries, Stories, Articles int }

// Hugo writes a record an entry and a page a story below dir. Files of a former export whose
// story or entry is no more are removed; other files are left alone.
func Hugo(ctx context.Context, s *store.Store, dir string, body render.Body, progress func(Counts)) (Counts, error) {
	var n Counts
	entries, err := newFolder(filepath.Join(dir, entriesFolder))
	if err != nil {
		return n, err
	}
	stories, err := newFolder(filepath.Join(dir, storiesFolder))
	if err != nil {
		return n, err
	}
	err = s.EachEntry(ctx, func(o store.EntrySource, e store.Entry) error {
		record := entryRecord(o, e)
		n.Entries++
		progress(n)
		name := record.FileName()
		if entries.written[name] { // another entry with this link and title, from another feed or of another day
			name = strings.TrimSuffix(name, ".md") + "-" + e.Key + ".md"
		}
		return entries.write(name, func(w io.Writer) error { return render.HugoEntry(w, record, body) })
	})
	if err != nil {
		return n, fmt.Errorf("export entries: %w", err)
	}
	err = s.EachStory(ctx, func(st store.Story) error {
		a, err := s.Account(ctx, st.ID)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		n.Stories++
		progress(n)
		return stories.write(render.StoryFileName(a), func(w io.Writer) error { return render.HugoStory(w, a, render.Short) })
	})
	if err != nil {
		return n, fmt.Errorf("export stories: %w", err)
	}
	return n, errors.Join(entries.sweep(), stories.sweep())
}

func entryRecord(o store.EntrySource, e store.Entry) render.EntryRecord {
	date := e.Item.Published
	if date.IsZero() {
		date = e.FirstSeen
	}
	title := e.Item.Title
	titles := []string{title}
	for _, c := range e.Item.Coverage {
		titles = append(titles, c.Title)
	}
	return render.EntryRecord{
		Title: title, Date: date, Summary: e.Item.Summary, Content: e.Item.Content, Image: e.Item.Image,
		Link: e.Item.URL, Source: o.FeedURL, Tags: account.Tags(titles, o.Lang),
	}
}

// JSON writes stories.jsonl, an account a line, and articles.jsonl into dir.
func JSON(ctx context.Context, s *store.Store, dir string, progress func(Counts)) (Counts, error) {
	var n Counts
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return n, err
	}
	err := lines(filepath.Join(dir, "stories.jsonl"), func(w *json.Encoder) error {
		return s.EachStory(ctx, func(st store.Story) error {
			a, err := s.Account(ctx, st.ID)
			if errors.Is(err, store.ErrNotFound) {
				return nil
			}
			if err != nil {
				return err
			}
			n.Stories++
			progress(n)
			return w.Encode(a)
		})
	})
	if err != nil {
		return n, fmt.Errorf("export stories: %w", err)
	}
	err = lines(filepath.Join(dir, "articles.jsonl"), func(w *json.Encoder) error {
		return s.EachArticle(ctx, func(a store.Article, r store.Revision) error {
			n.Articles++
			progress(n)
			return w.Encode(articleLine(a, r))
		})
	})
	if err != nil {
		return n, fmt.Errorf("export articles: %w", err)
	}
	return n, nil
}

// article is a line of articles.jsonl. Its first fields are those that `wiredesk import` and
// `wiredesk group` read.
type article struct {
	ID       string          `json:"id"`
	Lang     string          `json:"lang"`
	Date     string          `json:"date"`
	Source   string          `json:"source"`
	URL      string          `json:"url"`
	Title    string          `json:"title"`
	Text     string          `json:"text"`
	Authors  []string        `json:"authors,omitempty"`
	Revision int             `json:"revision"`
	Story    int64           `json:"story,omitempty"`
	CopyOf   int64           `json:"copy_of,omitempty"`
	Number   int64           `json:"number"` // the desk's own; copy_of names one
	Origin   string          `json:"origin"`
	Coverage []news.Coverage `json:"coverage,omitempty"`
}

func articleLine(a store.Article, r store.Revision) article {
	line := article{
		ID: a.ExternalID, Lang: r.Lang, Source: a.Host, URL: a.URL, Title: r.Title, Text: r.Text, Authors: r.Authors,
		Revision: r.Number, Story: a.StoryID, CopyOf: a.CopyOf, Number: a.ID, Origin: a.Origin, Coverage: r.Coverage,
	}
	if line.ID == "" {
		line.ID = fmt.Sprint(a.ID)
	}
	if !r.Published.IsZero() {
		line.Date = r.Published.Format(time.RFC3339)
	}
	return line
}

func lines(path string, write func(*json.Encoder) error) error {
	f, err := os.Create(path + ".part")
	if err != nil {
		return err
	}
	defer os.Remove(path + ".part")
	defer f.Close()
	w := json.NewEncoder(f)
	w.SetEscapeHTML(false)
	if err := write(w); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

// OPML writes all feeds with their sections.
func OPML(ctx context.Context, s *store.Store, w io.Writer, title string, now time.Time) (int, error) {
	feeds, err := s.Feeds(ctx)
	if err != nil {
		return 0, err
	}
	subscriptions := make([]opml.Subscription, len(feeds))
	for i, f := range feeds {
		subscriptions[i] = opml.Subscription{URL: f.URL, Title: f.Title, Site: f.Site}
		if f.Section != "" {
			subscriptions[i].Sections = []string{f.Section}
		}
	}
	return len(feeds), opml.Write(w, title, now, subscriptions)
}

// HugoTarget keeps the stories of a Hugo site up to date as they change.
type HugoTarget struct{ Dir string }

// Name implements desk.Target.
func (HugoTarget) Name() string { return "hugo" }

// Publish implements desk.Target.
func (t HugoTarget) Publish(_ context.Context, _ store.Story, a news.Account) error {
	f, err := newFolder(filepath.Join(t.Dir, storiesFolder))
	if err != nil {
		return err
	}
	return f.write(render.StoryFileName(a), func(w io.Writer) error { return render.HugoStory(w, a, render.Short) })
}

// Withdraw implements desk.Target.
func (t HugoTarget) Withdraw(_ context.Context, story int64) error {
	name := render.StoryFileName(news.Account{ID: fmt.Sprint(story)})
	err := os.Remove(filepath.Join(t.Dir, storiesFolder, name))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// folder is a place for generated files. A file is replaced whole or not at all, and not
// touched when it says the same already, so that Hugo and rsync see only changes.
type folder struct {
	path    string
	written map[string]bool
}

func newFolder(path string) (*folder, error) {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return nil, err
	}
	return &folder{path, map[string]bool{}}, nil
}

func (f *folder) write(name string, render func(io.Writer) error) error {
	var b bytes.Buffer
	if err := render(&b); err != nil {
		return err
	}
	f.written[name] = true
	path := filepath.Join(f.path, name)
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	if err := os.WriteFile(path+".part", b.Bytes(), 0o644); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

// generated are the names that exports give: others in the folder are somebody's own.
var generated = regexp.MustCompile(`^([0-9a-f]{16}(-[0-9a-zA-Z_-]+)?|[0-9]+)\.md$`)

// sweep removes generated files that this export has not written.
func (f *folder) sweep() error {
	files, err := os.ReadDir(f.path)
	if err != nil {
		return err
	}
	for _, file := range files {
		if generated.MatchString(file.Name()) && !f.written[file.Name()] {
			if err := os.Remove(filepath.Join(f.path, file.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
