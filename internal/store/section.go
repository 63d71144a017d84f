package store

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/text/token"
)

// SectionSlug is a section's label in addresses: folded, letters and digits of every script, one hyphen for whatever is between.
func SectionSlug(label string) string {
	var b strings.Builder
	gap := false
	for _, r := range token.Fold(label) {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// Labels are the sections that a feed carries: what stands between the commas of what its owner wrote, each once.
func Labels(section string) []string {
	var labels []string
	seen := map[string]bool{}
	for label := range strings.SplitSeq(section, ",") {
		label = strings.Join(strings.Fields(label), " ")
		if slug := SectionSlug(label); slug != "" && !seen[slug] {
			seen[slug] = true
			labels = append(labels, label)
		}
	}
	return labels
}

const (
	// sectionPart is the part of a story's articles that must carry a label for the story to belong to the section:
	// one in so many.
	sectionPart = 3
	// mostSections is how many sections a story belongs to at most.
	mostSections = 4
)

// FileStory puts a story into the sections that its articles' feeds carry, and returns their labels, that of most articles
// first. A section is that of a third of the articles that carry any, or of as many as no other.
func (t *Tx) FileStory(ctx context.Context, s Story) ([]string, error) {
	rows, err := t.q.QueryContext(ctx, `SELECT DISTINCT a.id, f.section FROM article a JOIN entry e ON e.article_id = a.id JOIN feed f ON f.id = e.feed_id
		WHERE a.story_id = $1 AND a.story_id > 0 AND a.removed = 0 AND f.section <> '' ORDER BY a.id, f.section`, s.ID)
	if err != nil {
		return nil, err
	}
	carried, err := collect(rows, scanKey)
	if err != nil {
		return nil, err
	}
	filed := fileUnder(carried)
	labels := make([]string, len(filed))
	var values []any
	for i, f := range filed {
		labels[i] = f.label
		values = append(values, f.slug, s.ID, f.percent)
	}
	if slices.Equal(labels, s.Sections) {
		return labels, nil
	}
	if _, err := t.q.ExecContext(ctx, `DELETE FROM story_section WHERE story_id = $1`, s.ID); err != nil {
		return nil, err
	}
	_, err = t.q.ExecContext(ctx, `UPDATE story SET sections = $2 WHERE id = $1`, s.ID, list(labels))
	return labels, errors.Join(err, t.insertRows(ctx, `INSERT INTO story_section (section, story_id, share) VALUES `, 3, values))
}

// filing is a section of a story. Its percent is that of the story's articles with a label.
type filing struct {
	slug, label string
	articles    int
	percent     int
}

// fileUnder counts the labels of a story's articles, whose IDs come with what their feeds carry.
func fileUnder(carried []keyedID) []filing {
	count := map[string]*filing{}
	last := map[string]int64{}
	labelled := map[int64]bool{}
	most := 0
	for _, c := range carried {
		for _, label := range Labels(c.key) {
			slug := SectionSlug(label)
			if count[slug] == nil {
				count[slug] = &filing{slug: slug, label: label}
			}
			labelled[c.id] = true
			if last[slug] != c.id { // an article of two feeds counts once
				last[slug] = c.id
				count[slug].articles++
				most = max(most, count[slug].articles)
			}
		}
	}
	var all []filing
	for _, f := range count {
		if f.articles == most || f.articles*sectionPart >= len(labelled) {
			f.percent = f.articles * 100 / len(labelled)
			all = append(all, *f)
		}
	}
	slices.SortFunc(all, func(a, b filing) int { return cmp.Or(b.articles-a.articles, cmp.Compare(a.slug, b.slug)) })
	return all[:min(len(all), mostSections)]
}

// Section is a label that feeds carry, with how many feeds do and how many stories belong to it.
type Section struct {
	Slug, Label    string
	Feeds, Stories int
}

// Sections returns all sections with a feed or a story, by label.
func (q Queries) Sections(ctx context.Context) ([]Section, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT count(*), section FROM feed WHERE section <> '' GROUP BY section ORDER BY section`)
	if err != nil {
		return nil, err
	}
	feeds, err := collect(rows, scanKey)
	if err != nil {
		return nil, err
	}
	rows, err = q.q.QueryContext(ctx, `SELECT count(*), n.section FROM story_section n JOIN story s ON s.id = n.story_id
		WHERE s.merged_into = 0 AND s.articles > 0 AND s.written > 0 AND s.hidden = 0 GROUP BY n.section ORDER BY n.section`)
	if err != nil {
		return nil, err
	}
	stories, err := collect(rows, scanKey)
	if err != nil {
		return nil, err
	}
	known := map[string]*Section{}
	for _, f := range feeds {
		for _, label := range Labels(f.key) {
			slug := SectionSlug(label)
			if known[slug] == nil {
				known[slug] = &Section{Slug: slug, Label: label}
			}
			known[slug].Feeds += int(f.id)
		}
	}
	for _, s := range stories {
		if known[s.key] == nil { // its feeds are gone
			known[s.key] = &Section{Slug: s.key, Label: s.key}
		}
		known[s.key].Stories = int(s.id)
	}
	var all []Section
	for _, s := range known {
		all = append(all, *s)
	}
	slices.SortFunc(all, func(a, b Section) int {
		return cmp.Or(cmp.Compare(token.Fold(a.Label), token.Fold(b.Label)), cmp.Compare(a.Slug, b.Slug))
	})
	return all, nil
}

// refile has the stories filed anew that a feed's articles are in.
func (t *Tx) refile(ctx context.Context, feed int64) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO search_stale (kind, ref) SELECT DISTINCT 'story', a.story_id FROM entry e JOIN article a ON a.id = e.article_id
		WHERE e.feed_id = $1 AND a.story_id > 0 ON CONFLICT (kind, ref) DO NOTHING`, feed)
	return err
}
