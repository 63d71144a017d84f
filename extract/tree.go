package extract

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep elements may nest before flatten takes effect. The
// parser refuses documents beyond 512.
const maxDepth = 200

// maxTags is how many tags a page may have. Articles have some hundreds to a few
// thousand; the parser takes time in proportion to their number times the depth
// of what is open.
const maxTags = 200_000

// parse makes a tree of a page. A page that nests too deeply is flattened first.
func parse(text []byte) (*html.Node, error) {
	if countTags(text) > maxTags {
		return nil, fmt.Errorf("%w: more than %d tags", ErrTooLarge, maxTags)
	}
	doc, err := html.Parse(bytes.NewReader(text))
	if err == nil {
		return doc, nil
	}
	doc, err = html.Parse(bytes.NewReader(flatten(text)))
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	return doc, nil
}

// countTags counts what begins like a tag, in scripts too.
func countTags(text []byte) int {
	n := 0
	for i := bytes.IndexByte(text, '<'); i >= 0 && i+1 < len(text); {
		if c := text[i+1] | 0x20; c >= 'a' && c <= 'z' || text[i+1] == '/' {
			n++
		}
		next := bytes.IndexByte(text[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return n
}

// flatten rewrites a page so that no more than maxDepth elements are open at a
// time: what opens beyond that loses its tags and keeps its text. Elements whose
// end tag is mostly left out, and formatting elements, which the parser opens
// again in every block, are dropped altogether, as their number is what grows.
func flatten(text []byte) []byte {
	var out bytes.Buffer
	tokens := html.NewTokenizer(bytes.NewReader(text))
	depth := 0
	for {
		kind := tokens.Next()
		raw := tokens.Raw()
		switch kind {
		case html.ErrorToken:
			return out.Bytes()
		case html.StartTagToken:
			if name := tagAtom(tokens); !isVoid[name] && !isRawText[name] {
				if depth >= maxDepth || isFormatting[name] {
					out.WriteByte(' ')
					continue
				}
				depth++
			}
		case html.EndTagToken:
			if name := tagAtom(tokens); !isVoid[name] && !isRawText[name] {
				if depth == 0 || isFormatting[name] {
					out.WriteByte(' ')
					continue
				}
				depth--
			}
		}
		out.Write(raw)
	}
}

func tagAtom(tokens *html.Tokenizer) atom.Atom {
	name, _ := tokens.TagName()
	return atom.Lookup(name)
}

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(list))
	for _, a := range list {
		set[a] = true
	}
	return set
}

var (
	isVoid = atoms(atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input,
		atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr)
	isRawText = atoms(atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Iframe, atom.Noembed,
		atom.Noframes, atom.Noscript, atom.Xmp, atom.Plaintext, atom.Template)
	isFormatting = atoms(atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S,
		atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U, atom.Span)
)

// attr returns the value of an attribute, "" when it is absent.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// plain returns the text below a node with white space folded.
func plain(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		} else if d.DataAtom == atom.Br || isBlock[d.DataAtom] {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
