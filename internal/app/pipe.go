package app

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/stream"
	"github.com/wiredesk/wiredesk/extract"
	"github.com/wiredesk/wiredesk/internal/eval"
	"github.com/wiredesk/wiredesk/internal/importer"
	"github.com/wiredesk/wiredesk/internal/vectors"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

// extracted is a line of `wiredesk extract`.
type extracted struct {
	File      string   `json:"file"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Text      string   `json:"text"`
	Lang      string   `json:"lang"`
	Published string   `json:"published"`
	Authors   []string `json:"authors"`
	Outlet    string   `json:"outlet"`
}

// Extract reads HTML files and prints the article of each, a line a file, in order. A file that
// cannot be read gives a line with the error.
func (a *App) Extract(ctx context.Context, paths []string) error {
	analyser, err := analyse.New()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Out)
	defer out.Flush()
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	failed := 0
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := extractFile(analyser, path)
		if err != nil {
			failed++
			err = lines.Encode(struct {
				File  string `json:"file"`
				Error string `json:"error"`
			}{path, err.Error()})
		} else {
			err = lines.Encode(line)
		}
		if err != nil {
			return err
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %s could not be read; the lines say why", failed, counted(len(paths), "file", "files"))
	}
	return nil
}

func extractFile(analyser *analyse.Analyser, path string) (extracted, error) {
	body, err := readAll(path)
	if err != nil {
		return extracted{}, err
	}
	if body, err = gunzipped(body); err != nil {
		return extracted{}, err
	}
	page, err := extract.Extract(body, "", "", time.Now())
	if err != nil && !errors.Is(err, extract.ErrNoText) {
		return extracted{}, err
	}
	article := news.Article{Title: page.Title, Text: page.Text, Published: page.Published}
	found := analyser.Analyse(&article, page.Lang)
	line := extracted{File: path, URL: page.URL, Title: page.Title, Text: page.Text, Lang: found.Lang, Authors: page.Authors, Outlet: page.Outlet}
	if line.Authors == nil {
		line.Authors = []string{}
	}
	if !page.Published.IsZero() {
		line.Published = page.Published.Format(time.RFC3339)
	}
	return line, nil
}

// records calls fn for every article of a JSON Lines file, "-" for standard input. What is no
// article is an error that names its line.
func records(ctx context.Context, path string, fn func(analyse.Record) error) error {
	var in io.Reader = os.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return noFile(err)
		}
		defer f.Close()
		in = f
	}
	reader := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := reader.ReadBytes('\n')
		if len(line) > importer.MaxLine {
			return fmt.Errorf("%s:%d: longer than %d MB", path, number, importer.MaxLine>>20)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			record, err := analyse.ParseRecord(line)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", path, number, err)
			}
			if err := fn(record); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// Group groups the articles of a file in one pass, correcting its stories at intervals as the desk does, and prints a line for
// each as it is decided; with repair it corrects them at the end as well, and prints the lines then.
func (a *App) Group(ctx context.Context, path string, repair bool) error {
	analyser, err := analyse.New()
	if err != nil {
		return err
	}
	from, err := a.vectors(time.Now)
	if err != nil {
		return err
	}
	grouper := stream.New(cluster.Options{})
	out := bufio.NewWriter(a.Out)
	defer out.Flush()
	lines := json.NewEncoder(out)
	if repair {
		return a.groupRepaired(ctx, path, analyser, from, lines)
	}
	return records(ctx, path, func(r analyse.Record) error {
		article := r.Article()
		found := analyser.Analyse(&article, r.Lang)
		if err := lines.Encode(grouper.AddDoc(r.ID, cluster.Features(article, found).With(from.Of(ctx, article)))); err != nil {
			return err
		}
		grouper.RepairWhenDue() // what was printed stands; what comes finds better stories
		return out.Flush()      // streaming: whoever reads gets each line at once
	})
}

// groupRepaired prints where the articles are after all corrections.
func (a *App) groupRepaired(ctx context.Context, path string, analyser *analyse.Analyser, from *vectors.Source, lines *json.Encoder) error {
	grouper := stream.New(cluster.Options{})
	var results []stream.Result
	err := records(ctx, path, func(r analyse.Record) error {
		article := r.Article()
		found := analyser.Analyse(&article, r.Lang)
		results = append(results, grouper.AddDoc(r.ID, cluster.Features(article, found).With(from.Of(ctx, article))))
		grouper.RepairWhenDue()
		return nil
	})
	if err != nil {
		return err
	}
	grouper.Repair()
	for i, result := range results {
		result.Story, result.CopyOf = grouper.Story(i), grouper.CopyOf(i)
		if err := lines.Encode(result); err != nil {
			return err
		}
	}
	return nil
}

// AccountOptions say how an account is written.
type AccountOptions struct {
	Format  string      // "json", "markdown", "html" or "hugo"
	Form    render.Form // for all formats but JSON, which has all
	Rewrite bool        // with the model that is configured
	Lang    string      // of the reader; "" for that of the configuration
}

// Account writes the account of one story, whose articles are in a file, in the reader's language where articles are in it.
// Else the model that is configured translates it; without one it is in the language of most outlets, which is said.
func (a *App) Account(ctx context.Context, path string, o AccountOptions) error {
	if _, err := language.ParseBase(o.Lang); err != nil && o.Lang != "" {
		return Usage("--lang %s: no code of a language, such as de", o.Lang)
	}
	analyser, err := analyse.New()
	if err != nil {
		return err
	}
	sources, err := readStory(ctx, path, analyser)
	if err != nil {
		return err
	}
	if len(sources) == 0 {
		return Usage("%s holds no article", path)
	}
	written := account.Compose("1", sources, account.Options{MaxShare: a.Config.WriteMaxShare, MaxWords: a.Config.WriteMaxWords, Lang: cmp.Or(o.Lang, a.Config.WriteLang)})
	written.Version = 1
	if err := account.Check(written, sources); err != nil {
		return fmt.Errorf("the account does not stand on its articles: %w", err)
	}
	translate := o.Lang != "" && o.Lang != written.Lang
	switch {
	case translate && a.Config.RewriteURL == "":
		translate = false
		fmt.Fprintf(a.Err, "no report is in %q and no model is set to translate with: the account is in %q\n", o.Lang, written.Lang)
	case translate && !rewrite.Supported(o.Lang):
		return Usage("--lang %s: a translation could not be checked; want one of %s", o.Lang, strings.Join(rewrite.Languages(), ", "))
	case translate:
		a.Config.RewriteLanguages = []string{o.Lang}
	}
	if o.Rewrite || translate {
		if err := a.rewritten(ctx, &written); err != nil {
			return err
		}
	}
	if translate && o.Format != "json" {
		written, _ = account.Translated(written, o.Lang)
	}
	switch form := o.Form; o.Format {
	case "json":
		return render.JSON(a.Out, written)
	case "markdown":
		return render.Markdown(a.Out, written, form)
	case "html":
		return render.HTML(a.Out, written, form)
	}
	return render.HugoStory(a.Out, written, o.Form)
}

// readStory reads the articles of one story, which of them repeat another among them.
func readStory(ctx context.Context, path string, analyser *analyse.Analyser) ([]account.Source, error) {
	var sources []account.Source
	grouper := stream.New(cluster.Options{})
	err := records(ctx, path, func(r analyse.Record) error {
		article := r.Article()
		if article.ID == "" {
			article.ID = fmt.Sprint(len(sources) + 1)
		}
		found := analyser.Analyse(&article, r.Lang)
		grouper.AddDoc(article.ID, cluster.Features(article, found))
		sources = append(sources, account.Source{Article: article, Analysis: found})
		return nil
	})
	for i := range sources {
		sources[i].CopyOf = grouper.CopyOf(i)
	}
	return sources, err
}

// Summarize prints a summary of the documents of a file, in at most so many words.
func (a *App) Summarize(ctx context.Context, path string, limit int) error {
	analyser, err := analyse.New()
	if err != nil {
		return err
	}
	sources, err := readStory(ctx, path, analyser)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(a.Out, account.Summarize(sources, limit))
	return err
}

// Eval scores a part of the engine on labelled data.
func (a *App) Eval(name, dir string) error {
	parts := eval.Parts()
	var names []string
	for _, p := range parts {
		names = append(names, p.Name)
		if p.Name != name {
			continue
		}
		if _, err := os.Stat(dir); err != nil {
			return noFile(err)
		}
		figures, err := p.Run(dir)
		if err != nil {
			return fmt.Errorf("eval %s: %w", name, err)
		}
		for _, f := range figures {
			fmt.Fprintln(a.Out, f)
		}
		return nil
	}
	return Usage("eval %q: want one of %s", name, strings.Join(names, ", "))
}
