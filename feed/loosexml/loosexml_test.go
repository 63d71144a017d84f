package loosexml_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/feed/loosexml"
)

var prefixes = map[string]string{"http://www.w3.org/2005/atom": "atom", "http://purl.org/rss/1.0": ""}

// tree reads the first element of a document.
func tree(doc string) (*loosexml.Node, loosexml.Repairs) {
	r := loosexml.NewReader([]byte(doc), prefixes)
	tok := r.Next()
	if tok.Kind != loosexml.Start {
		return &loosexml.Node{}, r.Repairs()
	}
	n := r.Tree(tok, nil)
	return n, r.Repairs()
}

// outline writes a tree in short: name(children), text in quotes.
func outline(n *loosexml.Node) string {
	if n.IsText() {
		return "'" + n.Text + "'"
	}
	var inside []string
	for c := n.First; c != nil; c = c.Next {
		inside = append(inside, outline(c))
	}
	name := n.Name
	if n.Space != "" {
		name = n.Space + ":" + name
	}
	if n.Unclosed {
		name += "!"
	}
	return name + "(" + strings.Join(inside, " ") + ")"
}

func TestBrokenMarkupStillMakesATree(t *testing.T) {
	t.Parallel()
	for doc, want := range map[string]string{
		`<a>x</a>`:                           "a('x')",
		`<a><b>x</a>`:                        "a(b!('x'))",
		`<a></b>x</a>`:                       "a('x')",
		`<a>1 < 2 &amp; 3 <4</a>`:            "a('1 < 2 & 3 <4')",
		`<a><b x="1"<c/></a>`:                "a(b!(c()))",
		`<a><b x=1/><c y='2/></a>`:           "a(b() c())",
		`<a><![CDATA[<b>]]>c</a>`:            "a('<b>' 'c')",
		`<a><t><![CDATA[open</t><c/></a>`:    "a(t('open') c())",
		`<a><!-- <b> --><?pi <c> ?>x</a>`:    "a('x')",
		`<a>&eacute;&unknown;&#x41;&#65</a>`: "a('é&unknown;A&#65')",
		`<a>cut`:                             "a!('cut')",
		`<a><b`:                              "a!(b!())",
		`<A><B/></a>`:                        "a(b())",
		`<x:a xmlns:x="http://www.w3.org/2005/Atom"><x:b/><y:c/></x:a>`:             "atom:a(atom:b() y:c())",
		`<a xmlns="http://purl.org/rss/1.0/"><b xmlns="urn:other"/></a>`:            "a(b())",
		`<a xmlns:p="http://www.w3.org/2005/Atom"><p:b xmlns:p="urn:z"/><p:c/></a>`: "a(p:b() atom:c())",
	} {
		n, _ := tree(doc)
		if got := outline(n); got != want {
			t.Errorf("%s\n got %s\nwant %s", doc, got, want)
		}
	}
}

func TestEntitiesOfTheDocumentAreBounded(t *testing.T) {
	t.Parallel()
	n, _ := tree(`<!DOCTYPE a [<!ENTITY who "the desk"><!ENTITY twice "&who;&who;"><!ENTITY x SYSTEM "file:///etc/passwd">]><a>&who; &twice; &x;</a>`)
	if got := n.AllText(); got != "the desk &who;&who; &x;" {
		t.Errorf("got %q", got)
	}
	n, _ = tree(`<!DOCTYPE a [<!ENTITY l "` + strings.Repeat("l", 1000) + `">]><a>` + strings.Repeat("&l;", 100_000) + `</a>`)
	if size := len(n.AllText()); size > 2<<20 {
		t.Errorf("300 kB became %d bytes", size)
	}
}

func TestDepthAndSizeOfTreesAreBounded(t *testing.T) {
	t.Parallel()
	n, repairs := tree(strings.Repeat("<a>", 1000) + "x" + strings.Repeat("</a>", 1000))
	depth := 0
	for ; n != nil; n = n.First {
		depth++
	}
	if depth > loosexml.MaxDepth+1 || repairs.TooDeep == 0 {
		t.Errorf("depth %d, %+v", depth, repairs)
	}
	n, repairs = tree("<a>" + strings.Repeat("<b/>", 2*loosexml.MaxNodes) + "</a>")
	count := 0
	for c := n.First; c != nil; c = c.Next {
		count++
	}
	if count >= loosexml.MaxNodes || repairs.TooMany == 0 {
		t.Errorf("%d nodes, %+v", count, repairs)
	}
}

func TestBoundaryEndsATree(t *testing.T) {
	t.Parallel()
	r := loosexml.NewReader([]byte(`<r><item><t>1</t><item><t>2</t></item></r>`), nil)
	r.Next()
	var got []string
	for tok := r.Next(); tok.Kind != loosexml.EOF; tok = r.Next() {
		if tok.Kind == loosexml.Start {
			got = append(got, outline(r.Tree(tok, map[string]bool{"item": true})))
		}
	}
	if strings.Join(got, " ") != "item!(t('1')) item(t('2'))" {
		t.Errorf("got %q", got)
	}
}

func TestAttributesAreDecoded(t *testing.T) {
	t.Parallel()
	n, _ := tree(`<a Href="x?a=1&amp;b=2" xml:lang='de' empty bare=v dup="1" dup="2"/>`)
	for name, want := range map[string]string{"href": "x?a=1&b=2", "empty": "", "bare": "v", "dup": "1"} {
		if got := n.Attr("", name); got != want {
			t.Errorf("%s: got %q", name, got)
		}
	}
	if n.Attr("xml", "lang") != "de" {
		t.Errorf("xml:lang %q", n.Attr("xml", "lang"))
	}
}

func FuzzReader(f *testing.F) {
	f.Add("<a xmlns:x='y'><x:b c=d>e&amp;<![CDATA[f]]></x:b></a>")
	f.Add("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a><!-- ")
	f.Fuzz(func(t *testing.T, doc string) {
		doc = strings.ToValidUTF8(doc, "")
		r := loosexml.NewReader([]byte(doc), prefixes)
		for tok := r.Next(); tok.Kind != loosexml.EOF; tok = r.Next() {
			if tok.Kind == loosexml.Start && r.Depth() > 1 {
				if s := outline(r.Tree(tok, nil)); !utf8.ValidString(s) {
					t.Errorf("%q gives invalid UTF-8: %q", doc, s)
				}
				r.Release()
			}
		}
	})
}
