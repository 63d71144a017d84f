package render

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// StoryFileName is the name of a story's Hugo file. It depends on the story's
// ID alone, so that a new headline replaces the file.
func StoryFileName(a news.Account) string { return safeID(a.ID) + ".md" }

// safeID is a story's ID as it may stand in an address or a file name.
func safeID(id string) string {
	if slug := news.Slug(id); slug != "" {
		return slug
	}
	return "story"
}

// HugoStory writes the page of a story: front matter in YAML with what a layout
// needs to list the story and its articles, then one of its forms in Markdown
// with its citations as footnotes. The slug begins with the story's ID, so that two
// stories with one headline keep apart. The language stands under "language",
// because Hugo keeps "lang" for itself.
func HugoStory(w io.Writer, a news.Account, form Form) error {
	var b strings.Builder
	b.WriteString("---\n")
	fmt.Fprintf(&b, "title: %s\n", doubleQuoted(news.CleanLine(a.Headline)))
	if first := firstPublished(a); !first.IsZero() {
		fmt.Fprintf(&b, "date: %s\n", first.UTC().Format(time.RFC3339))
	}
	if !a.Updated.IsZero() {
		fmt.Fprintf(&b, "lastmod: %s\n", a.Updated.UTC().Format(time.RFC3339))
	}
	if s := a.Forms.Short.Sentences; len(s) > 0 {
		fmt.Fprintf(&b, "description: %s\n", doubleQuoted(news.CleanLine(s[0].Text)))
	}
	fmt.Fprintf(&b, "slug: %s\n", doubleQuoted(strings.TrimSuffix(safeID(a.ID)+"-"+news.Slug(a.Slug), "-")))
	fmt.Fprintf(&b, "story: %s\nversion: %d\nlanguage: %s\n", doubleQuoted(a.ID), a.Version, doubleQuoted(a.Lang))
	writeList(&b, "languages", a.Languages)
	writeList(&b, "tags", a.Tags)
	writeList(&b, "outlets", outlets(a))
	writeArticles(&b, a.Articles)
	b.WriteString("draft: false\n---\n")
	writeText(&b, a, form)
	_, err := io.WriteString(w, b.String())
	return err
}

func firstPublished(a news.Account) time.Time {
	var first time.Time
	for _, x := range a.Articles {
		if first.IsZero() || !x.Published.IsZero() && x.Published.Before(first) {
			first = x.Published
		}
	}
	return first
}

// outlets lists the outlets that report on their own, in the order of their
// first article.
func outlets(a news.Account) []string {
	var out []string
	for _, x := range a.Articles {
		if name := outletName(x); x.CopyOf == "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

func outletName(x news.AccountArticle) string {
	for _, name := range []string{x.Outlet, x.Host, news.Host(x.URL)} {
		if name != "" {
			return name
		}
	}
	return "unknown"
}

func writeArticles(b *strings.Builder, articles []news.AccountArticle) {
	if len(articles) == 0 {
		b.WriteString("articles: []\n")
		return
	}
	b.WriteString("articles:\n")
	for _, x := range articles {
		fmt.Fprintf(b, "- id: %s\n", doubleQuoted(x.ID))
		fmt.Fprintf(b, "  title: %s\n", doubleQuoted(news.CleanLine(x.Title)))
		fmt.Fprintf(b, "  outlet: %s\n", doubleQuoted(outletName(x)))
		fmt.Fprintf(b, "  link: %s\n", singleQuoted(webAddress(x.URL)))
		fmt.Fprintf(b, "  language: %s\n", doubleQuoted(x.Lang))
		if !x.Published.IsZero() {
			fmt.Fprintf(b, "  date: %s\n", x.Published.UTC().Format(time.RFC3339))
		}
		if x.CopyOf != "" {
			fmt.Fprintf(b, "  copy_of: %s\n", doubleQuoted(x.CopyOf))
		}
	}
}
