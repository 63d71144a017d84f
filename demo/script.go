package demo

import (
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

// A story file is a txtar archive. What stands before the first file is for
// the reader; its first line is "story" or "alone". "alone" means that every
// article of the file is about something else. Each file of the archive is an
// article, named outlet/slug:
//
//	-- courier/ferry-fire --
//	at: 1 07:40              day and time of publication (UTC)
//	title: …
//	section: World
//	byline: …                optional, as are all that follow
//	summary: …               for the feed; the first paragraph where it is missing
//	caption: …               of the page's picture; no picture without one
//	copy-of: meridian/slug   the article that this one repeats
//	link: /s/123             what the feed links to; redirects to the page
//	path: /archive/x         of the page, where it is not the outlet's usual one
//	withdrawn: 3 12:00
//
//	First paragraph, on one or more lines.
//
//	## Subheading
//
//	= 2-4
//
// A paragraph "= 2-4" or "= 2" stands for those paragraphs of the article that
// copy-of names. A file named outlet/slug@2 is the second revision of
// outlet/slug: "at" and the text are its own, "= 2-4" takes from the revision
// before, and title and summary stay where they are not given.
//
// {{weekday N}}, {{date N}} and {{month N}} name the world's day N.

//go:embed world/*.txt
var scripts embed.FS

func (w *World) readScripts() error {
	files, err := fs.Glob(scripts, "world/*.txt")
	if err != nil {
		return err
	}
	for _, name := range files {
		data, err := scripts.ReadFile(name)
		if err != nil {
			return err
		}
		if err := w.readScript(strings.TrimSuffix(path.Base(name), ".txt"), data); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (w *World) readScript(story string, data []byte) error {
	archive := txtar.Parse(data)
	kind, _, _ := strings.Cut(string(archive.Comment), "\n")
	if kind != "story" && kind != "alone" {
		return fmt.Errorf("first line is %q, want \"story\" or \"alone\"", kind)
	}
	for _, file := range archive.Files {
		name, revision, revised := strings.Cut(file.Name, "@")
		var err error
		if revised {
			err = w.addRevision(name, revision, string(file.Data))
		} else {
			err = w.addArticle(name, story, kind == "alone", string(file.Data))
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return nil
}

func (w *World) addArticle(id, story string, alone bool, text string) error {
	outletID, slug, _ := strings.Cut(id, "/")
	outlet, ok := w.outlet(outletID)
	if !ok || slug == "" {
		return fmt.Errorf("no outlet %q", outletID)
	}
	if w.byID[id] != nil {
		return errors.New("occurs twice")
	}
	h, body, err := splitHeader(text)
	if err != nil {
		return err
	}
	if alone {
		story = id
	}
	a := &Article{
		ID: id, Outlet: outletID, Story: story, Alone: alone, CopyOf: h["copy-of"],
		Section: h["section"], Byline: h["byline"],
	}
	r, err := w.revision(a, h, body)
	if err != nil {
		return err
	}
	a.Revisions = []Revision{r}
	a.Path = cmp.Or(h["path"], outlet.pathOf(slug, a.Section, r.Time))
	a.Link = cmp.Or(h["link"], a.Path)
	if a.Caption, err = w.calendar.expand(h["caption"], outlet.Lang); err != nil {
		return err
	}
	if h["withdrawn"] != "" {
		if a.Withdrawn, err = w.calendar.instant(h["withdrawn"]); err != nil {
			return err
		}
	}
	w.articles = append(w.articles, a)
	w.byID[id] = a
	return nil
}

func (w *World) addRevision(id, number, text string) error {
	a := w.byID[id]
	if a == nil {
		return errors.New("revises an article that is not there")
	}
	if number != strconv.Itoa(len(a.Revisions)+1) {
		return fmt.Errorf("is revision %s, want %d", number, len(a.Revisions)+1)
	}
	h, body, err := splitHeader(text)
	if err != nil {
		return err
	}
	before := a.Revisions[len(a.Revisions)-1]
	if h["title"] == "" {
		h["title"] = before.Title
	}
	r, err := w.revision(a, h, body)
	if err != nil {
		return err
	}
	if !r.Time.After(before.Time) {
		return errors.New("is not later than the revision before it")
	}
	a.Revisions = append(a.Revisions, r)
	return nil
}

// revision reads the part of an article that may change.
func (w *World) revision(a *Article, h map[string]string, body string) (r Revision, err error) {
	outlet, _ := w.outlet(a.Outlet)
	if r.Time, err = w.calendar.instant(h["at"]); err != nil {
		return r, err
	}
	if r.Title, err = w.calendar.expand(h["title"], outlet.Lang); err != nil {
		return r, err
	}
	if r.Title == "" {
		return r, errors.New("has no title")
	}
	if body, err = w.calendar.expand(body, outlet.Lang); err != nil {
		return r, err
	}
	if r.Paragraphs, err = paragraphs(body, w.sourceOf(a)); err != nil {
		return r, err
	}
	r.Summary, err = w.calendar.expand(cmp.Or(h["summary"], r.Paragraphs[0]), outlet.Lang)
	return r, err
}

// sourceOf returns the paragraphs from which "= 2-4" takes.
func (w *World) sourceOf(a *Article) []string {
	if len(a.Revisions) > 0 {
		return a.Revisions[len(a.Revisions)-1].Paragraphs
	}
	if source := w.byID[a.CopyOf]; source != nil {
		return source.Revisions[0].Paragraphs
	}
	return nil
}

// splitHeader separates "key: value" lines from the text after the empty line.
func splitHeader(text string) (map[string]string, string, error) {
	head, body, ok := strings.Cut(text, "\n\n")
	if !ok {
		return nil, "", errors.New("has no text")
	}
	h := map[string]string{}
	for line := range strings.Lines(head) {
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, "", fmt.Errorf("header line %q has no colon", strings.TrimSpace(line))
		}
		h[key] = strings.TrimSpace(value)
	}
	return h, body, nil
}

// paragraphs splits a text at empty lines and fills in what it takes from
// source.
func paragraphs(body string, source []string) ([]string, error) {
	var out []string
	for p := range strings.SplitSeq(body, "\n\n") {
		p = strings.Join(strings.Fields(p), " ")
		taken, takes := strings.CutPrefix(p, "= ")
		switch {
		case p == "":
		case takes:
			from, err := cutRange(source, taken)
			if err != nil {
				return nil, err
			}
			out = append(out, from...)
		default:
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return nil, errors.New("has no text")
	}
	return out, nil
}

// cutRange returns paragraphs "2-4" or "2" of source, counted from 1.
func cutRange(source []string, span string) ([]string, error) {
	first, last, ok := strings.Cut(span, "-")
	if !ok {
		last = first
	}
	from, err1 := strconv.Atoi(first)
	to, err2 := strconv.Atoi(last)
	if err := errors.Join(err1, err2); err != nil {
		return nil, fmt.Errorf("range %q: %w", span, err)
	}
	if from < 1 || to < from || to > len(source) {
		return nil, fmt.Errorf("range %q of a text with %d paragraphs", span, len(source))
	}
	return source[from-1 : to], nil
}
