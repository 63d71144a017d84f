package account

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Check reports what is wrong with the citations of an account: a sentence
// or an entry of its register without one, words that do not stand at their place in the article's
// revision, context that differs, or a text that is not made of the words it
// cites. What a model rewrote is looked at in the sentences for which it stands: that it follows from them is what
// rewrite.Verify tells. It returns nil when all is proved.
func Check(a news.Account, sources []Source) error {
	articles := make(map[string]news.Article, len(sources))
	for _, s := range sources {
		articles[s.Article.ID] = s.Article
	}
	var errs []error
	all := allSentences(a.Forms)
	for _, t := range a.Translations {
		all = append(all, allSentences(t.Forms)...)
	}
	for i, s := range all {
		if err := checkSentence(s, articles); err != nil {
			errs = append(errs, fmt.Errorf("account %s: sentence %d: %w", a.ID, i, err))
		}
	}
	if err := checkRegister(a.Register, articles); err != nil {
		errs = append(errs, fmt.Errorf("account %s: %w", a.ID, err))
	}
	return errors.Join(errs...)
}

// allSentences are those of the three forms.
func allSentences(f news.Forms) []news.AccountSentence {
	all := slices.Concat(f.Short.Sentences, f.Structured.Lead)
	for _, s := range f.Structured.Sections {
		all = append(all, s.Sentences...)
	}
	all = append(all, f.Report.Lead...)
	for _, s := range f.Report.Sections {
		all = append(all, s.Sentences...)
	}
	return all
}

// checkRegister looks at the citations of every entry.
func checkRegister(r news.Register, articles map[string]news.Article) error {
	var errs []error
	check := func(what string, number int, citations ...news.Citation) {
		if err := checkCitations(citations, articles); err != nil {
			errs = append(errs, fmt.Errorf("%s %d: %w", what, number, err))
		}
	}
	for i, q := range r.Quotes {
		check("quote", i, q.Citations...)
		for _, v := range q.Variants {
			check("variant of quote", i, v.Citation)
		}
	}
	for i, p := range r.Positions {
		check("position", i, p.Citations...)
	}
	for i, c := range r.Conflicts {
		for _, v := range c.Values {
			check("value of conflict", i, v.Citations...)
		}
	}
	for i, d := range r.Timeline {
		check("day", i, d.Citations...)
	}
	return errors.Join(errs...)
}

func checkCitations(citations []news.Citation, articles map[string]news.Article) error {
	if len(citations) == 0 {
		return errors.New("no citation")
	}
	for _, c := range citations {
		article, ok := articles[c.Article]
		if !ok {
			return fmt.Errorf("article %q is not of the story", c.Article)
		}
		if err := checkCitation(c, article); err != nil {
			return fmt.Errorf("article %q: %w", c.Article, err)
		}
	}
	return nil
}

func checkSentence(s news.AccountSentence, articles map[string]news.Article) error {
	if err := checkCitations(s.Citations, articles); err != nil {
		return err
	}
	if s.Origin == news.Rewritten {
		return checkRewritten(s, articles)
	}
	if !slices.ContainsFunc(s.Citations, func(c news.Citation) bool { return carries(c.Exact, s.Text) }) {
		return fmt.Errorf("no citation carries the words %q", s.Text)
	}
	return nil
}

// checkRewritten looks whether a rewritten sentence tells who wrote it and stands on sentences of articles.
func checkRewritten(s news.AccountSentence, articles map[string]news.Article) error {
	if s.Model == "" || len(s.Sources) == 0 {
		return fmt.Errorf("nothing tells who wrote %q from what", s.Text)
	}
	for _, from := range s.Sources {
		if from.Origin == news.Rewritten {
			return fmt.Errorf("%q was rewritten from what was rewritten", s.Text)
		}
		if err := checkSentence(from, articles); err != nil {
			return fmt.Errorf("source of %q: %w", s.Text, err)
		}
	}
	return nil
}

func checkCitation(c news.Citation, article news.Article) error {
	switch {
	case c.Revision != article.Revision:
		return fmt.Errorf("revision %d cited, %d given", c.Revision, article.Revision)
	case c.Exact == "":
		return errors.New("nothing is cited")
	case c.Sentence < 0:
		return checkTitle(c, article.Title)
	case c.Start == nil || c.End == nil:
		return errors.New("no offsets")
	}
	return checkPlace(c, []rune(article.Text))
}

func checkTitle(c news.Citation, title string) error {
	if c.Start != nil || c.End != nil {
		return errors.New("a title is cited with offsets")
	}
	if !strings.Contains(title, c.Exact) {
		return fmt.Errorf("%q does not stand in the title", c.Exact)
	}
	return nil
}

func checkPlace(c news.Citation, text []rune) error {
	start, end := *c.Start, *c.End
	if start < 0 || end < start || end > len(text) {
		return fmt.Errorf("offsets %d to %d are outside the text", start, end)
	}
	if string(text[start:end]) != c.Exact {
		return fmt.Errorf("%q does not stand at %d", c.Exact, start)
	}
	if !strings.HasSuffix(string(text[:start]), c.Prefix) || !strings.HasPrefix(string(text[end:]), c.Suffix) {
		return fmt.Errorf("the context of %q differs", c.Exact)
	}
	return nil
}

// carries reports whether the words of text are the words of exact, or a
// part of them in one piece.
func carries(exact, text string) bool {
	return strings.Contains(foldedWords(exact), foldedWords(text))
}

// foldedWords is the folded words of a text, each with a space on both sides.
func foldedWords(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for w := range token.Words(text) {
		b.WriteString(token.Fold(w.Text))
		b.WriteByte(' ')
	}
	return b.String()
}
