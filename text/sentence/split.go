package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// Split returns the sentences of a text in order. A span has no white space at
// its ends, spans never overlap, and every letter and digit of the text lies in one.
// An empty line ends a sentence and a paragraph; a single newline is white
// space unless the lines look like headings or items of a list. Quotation
// marks and brackets that close after a stop belong to its sentence, and a
// short quotation or bracket is never cut. lang is ISO 639-1; an unknown one gets
// the rules that hold everywhere.
func Split(text, lang string) []news.Sentence {
	s := splitter{text: text, rules: rulesOf(lang)}
	paragraph := 0
	for start := 0; start < len(text); {
		end, next := paragraphEnd(text, start)
		before := len(s.sentences)
		s.paragraph(start, end, paragraph)
		if len(s.sentences) > before {
			paragraph++
		}
		start = next
	}
	return s.sentences
}

// At returns the index of the sentence that holds the byte at offset, -1 when the
// offset lies between sentences. The sentences are in order, as Split gives them.
func At(sentences []news.Sentence, offset int) int {
	low, high := 0, len(sentences)
	for low < high {
		mid := (low + high) / 2
		if sentences[mid].End <= offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(sentences) && sentences[low].Start <= offset {
		return low
	}
	return -1
}

// paragraphEnd finds the empty line that ends the paragraph at start: where the
// paragraph ends and where the next one begins.
func paragraphEnd(text string, start int) (end, next int) {
	for at := start; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text), len(text)
		}
		i += at
		at = i + 1
		for at < len(text) && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r') {
			at++
		}
		if at == len(text) || text[at] == '\n' {
			return i, min(at+1, len(text))
		}
	}
}

// splitter collects the sentences of a text.
type splitter struct {
	text      string
	rules     *rules
	sentences []news.Sentence
}

// paragraph adds the sentences of text[start:end].
func (s *splitter) paragraph(start, end, number int) {
	p := &passage{text: s.text[start:end], rules: s.rules}
	p.findWholes()
	from := 0
	for from < len(p.text) {
		to := p.next(from)
		if span, ok := trim(s.text, start+from, start+to); ok {
			s.sentences = append(s.sentences, news.Sentence{Span: span, Paragraph: number})
		}
		from = to
	}
}

// trim takes the white space from the ends of text[start:end] and reports whether
// anything is left.
func trim(text string, start, end int) (news.Span, bool) {
	part := text[start:end]
	left := strings.TrimLeftFunc(part, unicode.IsSpace)
	start += len(part) - len(left)
	part = strings.TrimRightFunc(left, unicode.IsSpace)
	return news.Span{Start: start, End: start + len(part)}, part != ""
}

// passage is one paragraph that is being cut.
type passage struct {
	text   string
	rules  *rules
	wholes []news.Span // quotations and brackets that are not cut, in order
	from   int         // where the sentence that is being read begins
}

// next returns where the sentence that begins at from ends: at the first stop
// or line that ends one.
func (p *passage) next(from int) int {
	p.from = from
	for i := from; i < len(p.text); {
		c := p.text[i]
		if c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' && c != '\n' && c != ';' {
			i++
			continue
		}
		if c == '\n' {
			if p.lineEnds(i) && !p.inWhole(i) {
				return i + 1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(p.text[i:])
		kind := p.rules.stop(r)
		if kind == noStop {
			i += size
			continue
		}
		end, ends := p.stopAt(i, i+size, kind)
		if ends {
			return end
		}
		i = end
	}
	return len(p.text)
}
