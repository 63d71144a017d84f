package news

import "unicode/utf8"

// citationContext is the number of code points of a citation's prefix and suffix.
const citationContext = 32

// Citer makes citations of one article.
type Citer struct {
	article *Article
	offsets *RuneOffsets
}

// NewCiter prepares an article for many citations.
func NewCiter(a *Article) *Citer { return &Citer{a, NewRuneOffsets(a.Text)} }

// Text points at a span of the text, which lies in the given sentence.
func (c *Citer) Text(sentence int, span Span) Citation {
	text := c.article.Text
	start, end := c.offsets.At(span.Start), c.offsets.At(span.End)
	return Citation{
		Article: c.article.ID, Revision: c.article.Revision, Sentence: sentence,
		Exact:  span.In(text),
		Prefix: lastRunes(text[:span.Start], citationContext),
		Suffix: firstRunes(text[span.End:], citationContext),
		Start:  &start, End: &end,
	}
}

// Title points at words of the title.
func (c *Citer) Title(exact string) Citation {
	return Citation{Article: c.article.ID, Revision: c.article.Revision, Sentence: -1, Exact: exact}
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
