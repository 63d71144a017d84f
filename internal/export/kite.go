package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

// KiteOptions say which stories go to Kite's reader.
type KiteOptions struct {
	// Window is how far back from the newest story stories go; a day when 0.
	Window time.Duration
	// PerCategory is the most stories of a category; 24 when 0. The reader shows twelve unless it is told otherwise.
	PerCategory int
	// Category names the category of a story; its first section, else its language, when nil.
	Category func(store.Story) string
}

// maxKite bounds the stories that are looked at.
const maxKite = 2000

// Kite writes the day's stories as Kite's reader reads them: kite.json with the categories and a file for each, and
// below api/batches the same as the reader's present version asks for it (a web server has to answer a folder with its
// index.json). Files that say the same already are left alone; those of categories that are no more are removed.
func Kite(ctx context.Context, s *store.Store, dir string, o KiteOptions, progress func(Counts)) (Counts, error) {
	var n Counts
	groups, err := kiteGroups(ctx, s, o.withDefaults())
	if err != nil {
		return n, fmt.Errorf("export stories: %w", err)
	}
	batch := kiteBatch{ID: kiteID("batch"), Language: "default", DateSlug: "latest"}
	newest := time.Unix(0, 0)
	var files []kiteFile
	for _, g := range groups {
		file := kiteFile{name: g.name, id: kiteSlug(g.name), Category: g.name, Clusters: []render.KiteStory{}}
		for _, st := range g.stories {
			a, err := s.Account(ctx, st.ID)
			if errors.Is(err, store.ErrNotFound) {
				continue
			}
			if err != nil {
				return n, err
			}
			n.Stories++
			progress(n)
			story := render.Kite(a, g.name, len(file.Clusters)+1)
			file.Clusters = append(file.Clusters, story)
			file.Read += len(a.Articles)
			file.Timestamp = max(file.Timestamp, st.Changed.Unix())
			if st.Changed.After(newest) {
				newest = st.Changed
			}
		}
		if len(file.Clusters) > 0 {
			files = append(files, file)
			batch.TotalCategories++
			batch.TotalClusters += len(file.Clusters)
			batch.TotalArticles += file.Read
		}
	}
	batch.CreatedAt, batch.TotalRead = newest.UTC().Format(time.RFC3339), batch.TotalArticles
	return n, writeKite(dir, batch, newest, files)
}

func (o KiteOptions) withDefaults() KiteOptions {
	if o.Window <= 0 {
		o.Window = 24 * time.Hour
	}
	if o.PerCategory <= 0 {
		o.PerCategory = 24
	}
	if o.Category == nil {
		o.Category = func(s store.Story) string {
			if len(s.Sections) > 0 {
				return s.Sections[0]
			}
			return languageCategory(s.Lang)
		}
	}
	return o
}

// languageCategory is the name of a story's language, "World" for stories without.
func languageCategory(code string) string {
	tag, err := language.Parse(code)
	if err != nil || code == "" || code == "und" {
		return "World"
	}
	if name := display.English.Languages().Name(tag); name != "" {
		return name
	}
	return "World"
}

// kiteGroup is a category with its stories, the most reported ones first.
type kiteGroup struct {
	name    string
	stories []store.Story
}

// kiteGroups are the categories of the stories in the window, those with the most stories first.
func kiteGroups(ctx context.Context, s *store.Store, o KiteOptions) ([]kiteGroup, error) {
	stories, err := s.LatestStories(ctx, store.StoriesBehind{}, maxKite)
	if err != nil || len(stories) == 0 {
		return nil, err
	}
	since := stories[0].Latest.Add(-o.Window)
	at := map[string]int{}
	var groups []kiteGroup
	for _, st := range stories {
		if st.Latest.Before(since) {
			break
		}
		name := news.CleanLine(o.Category(st))
		if name == "" {
			name = "World"
		}
		i, ok := at[kiteSlug(name)]
		if !ok {
			i = len(groups)
			at[kiteSlug(name)] = i
			groups = append(groups, kiteGroup{name: name})
		}
		groups[i].stories = append(groups[i].stories, st)
	}
	for i := range groups {
		slices.SortStableFunc(groups[i].stories, func(a, b store.Story) int {
			return cmp.Or(cmp.Compare(b.Independent, a.Independent), b.Latest.Compare(a.Latest), cmp.Compare(b.ID, a.ID))
		})
		groups[i].stories = groups[i].stories[:min(len(groups[i].stories), o.PerCategory)]
	}
	slices.SortStableFunc(groups, func(a, b kiteGroup) int {
		return cmp.Or(cmp.Compare(len(b.stories), len(a.stories)), cmp.Compare(a.name, b.name))
	})
	return groups, nil
}

// kiteFile is the content of a category's file.
type kiteFile struct {
	name, id  string
	Category  string             `json:"category"`
	Timestamp int64              `json:"timestamp"`
	Read      int                `json:"read"` // articles
	Clusters  []render.KiteStory `json:"clusters"`
}

// kiteBatch describes the stories as a whole, as the reader's present version asks for it first.
type kiteBatch struct {
	ID              string `json:"id"`
	CreatedAt       string `json:"createdAt"`
	DateSlug        string `json:"dateSlug"`
	Language        string `json:"language"`
	TotalCategories int    `json:"totalCategories"`
	TotalClusters   int    `json:"totalClusters"`
	TotalArticles   int    `json:"totalArticles"`
	TotalRead       int    `json:"totalReadCount"`
}

type kiteCategory struct {
	ID           string `json:"id"`
	CategoryID   string `json:"categoryId"`
	CategoryName string `json:"categoryName"`
	Timestamp    int64  `json:"timestamp"`
	ReadCount    int    `json:"readCount"`
	ClusterCount int    `json:"clusterCount"`
}

// kiteID is an identifier in the form of a UUID that stays the same for the same name.
func kiteID(name string) string {
	sum := sha256.Sum256([]byte("wiredesk kite " + name))
	h := hex.EncodeToString(sum[:16])
	return h[:8] + "-" + h[8:12] + "-5" + h[13:16] + "-8" + h[17:20] + "-" + h[20:]
}

// kiteSlug is a category's name as it may stand in a file name.
func kiteSlug(name string) string {
	if slug := news.Slug(name); slug != "" && slug != "kite" { // that is the file of categories
		return slug
	}
	return "category-" + kiteID(name)[:8]
}

// writeKite writes the files of both versions of the format.
func writeKite(dir string, batch kiteBatch, newest time.Time, files []kiteFile) error {
	t := &tree{root: dir, written: map[string]bool{}}
	type entry struct {
		Name string `json:"name"`
		File string `json:"file"`
	}
	index := struct {
		Timestamp  int64   `json:"timestamp"`
		Categories []entry `json:"categories"`
	}{newest.Unix(), []entry{}}
	categories := struct {
		BatchID      string         `json:"batchId"`
		CreatedAt    string         `json:"createdAt"`
		HasOnThisDay bool           `json:"hasOnThisDay"`
		Categories   []kiteCategory `json:"categories"`
	}{batch.ID, batch.CreatedAt, false, []kiteCategory{}}
	base := "api/batches/" + batch.ID
	var errs []error
	for _, f := range files {
		id := kiteID(f.id)
		index.Categories = append(index.Categories, entry{f.name, f.id + ".json"})
		categories.Categories = append(categories.Categories, kiteCategory{id, f.id, f.name, f.Timestamp, f.Read, len(f.Clusters)})
		errs = append(errs, t.write(f.id+".json", f), t.write(base+"/categories/"+id+"/stories/index.json", struct {
			BatchID      string              `json:"batchId"`
			CategoryID   string              `json:"categoryId"`
			CategoryName string              `json:"categoryName"`
			Timestamp    int64               `json:"timestamp"`
			Stories      []render.KiteStory  `json:"stories"`
			TotalStories int                 `json:"totalStories"`
			Domains      []render.KiteDomain `json:"domains"`
			ReadCount    int                 `json:"readCount"`
		}{batch.ID, f.id, f.name, f.Timestamp, f.Clusters, len(f.Clusters), kiteDomains(f.Clusters), f.Read}))
	}
	// What names the others comes last, so that a reader finds what it is told of.
	errs = append(errs, t.write(base+"/categories/index.json", categories), t.write(base+"/index.json", batch),
		t.write("api/batches/latest/index.json", batch), t.write("kite.json", index))
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return t.sweep()
}

func kiteDomains(stories []render.KiteStory) []render.KiteDomain {
	all := []render.KiteDomain{}
	for _, s := range stories {
		for _, d := range s.Domains {
			if !slices.Contains(all, d) {
				all = append(all, d)
			}
		}
	}
	return all
}

// tree is a folder with folders of generated files. What it wrote is listed in a file of its own, so that it knows later
// what is its own to remove.
type tree struct {
	root    string
	written map[string]bool
}

const manifest = ".wiredesk-kite"

func (t *tree) write(name string, content any) error {
	f, err := newFolder(filepath.Join(t.root, filepath.FromSlash(filepath.Dir(name))))
	if err != nil {
		return err
	}
	t.written[name] = true
	return f.write(filepath.Base(name), func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return e.Encode(content)
	})
}

// sweep removes what an export before has written and this one has not.
func (t *tree) sweep() error {
	before, err := os.ReadFile(filepath.Join(t.root, manifest))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	for name := range strings.Lines(string(before)) {
		name = strings.TrimSpace(name)
		if name == "" || t.written[name] || !filepath.IsLocal(filepath.FromSlash(name)) || filepath.Ext(name) != ".json" {
			continue
		}
		if err := os.Remove(filepath.Join(t.root, filepath.FromSlash(name))); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	names := make([]string, 0, len(t.written))
	for name := range t.written {
		names = append(names, name)
	}
	slices.Sort(names)
	f := folder{t.root, map[string]bool{}}
	return f.write(manifest, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(names, "\n")+"\n")
		return err
	})
}
