package render

import (
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestHTMLBecomesMarkdown(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`<p>One <b>bold</b> and <em>soft </em>word.</p><p>Two</p>`:                 "One **bold** and *soft* word.\n\nTwo",
		`<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>`:                         "- a\n- b\n\n  - c",
		`<ol><li><a href="https://a.example/x">A</a>&nbsp;&nbsp;Mercury</li></ol>`: "1. [A](https://a.example/x) Mercury",
		`line<br>next`:      "line\\\nnext",
		`<h2>Head</h2>text`: "## Head\n\ntext",
		`<blockquote><p>q</p><p>r</p></blockquote>`:                                   "> q\n>\n> r",
		"<pre>a\n  b</pre>":                                                           "```\na\n  b\n```",
		`<a href="javascript:x()">A</a>`:                                              "A",
		`<a href="/local">A</a>`:                                                      "A",
		`<a href="https://a.example/(x)?a=1&amp;b=2">A</a>`:                           "[A](https://a.example/%28x%29?a=1&amp;b=2)",
		`<script>x()</script><style>p{}</style>shown`:                                 "shown",
		`<img src="https://a.example/i.png" alt="x">text`:                             "text",
		`5 &lt; 6 &amp; *not* _this_ [or](that)`:                                      `5 &lt; 6 & \*not\* \_this\_ \[or\](that)`,
		`AT&amp;T &amp;amp; &amp;#60;`:                                                `AT&amp;T &amp;amp; &amp;#60;`,
		`# no heading`:                                                                `\# no heading`,
		`<p>1. no list</p><p>- nor this</p>`:                                          "1\\. no list\n\n\\- nor this",
		`{{&lt; shortcode &gt;}}`:                                                     `\{\{&lt; shortcode &gt;\}\}`,
		`<pre>{{&lt; x &gt;}}</pre>`:                                                  `\{\{&lt; x &gt;\}\}`,
		`<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>`: "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |",
		``: ``,
	} {
		if got := MarkdownFromHTML(in); got != want {
			t.Errorf("%q:\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestDeepHTMLIsReadAsText(t *testing.T) {
	t.Parallel()
	for _, n := range []int{100, 1000, 20000} {
		if got := MarkdownFromHTML(strings.Repeat("<div><b>", n) + "word"); !strings.Contains(got, "word") {
			t.Errorf("%d levels: %.80q", n, got)
		}
	}
}

func FuzzMarkdownHoldsNoShortcode(f *testing.F) {
	f.Add("{{<x>}}")
	f.Add("<pre>{{% y %}}</pre><code>{{</code>{{")
	f.Fuzz(func(t *testing.T, text string) {
		if got := MarkdownFromHTML(text); strings.Contains(got, "{{") {
			t.Errorf("%q gives %q", text, got)
		}
		if got := (EntryRecord{Content: text}).body(BodyHTML); strings.Contains(got, "{{") {
			t.Errorf("%q gives %q", text, got)
		}
	})
}

func TestTextFragmentsMarkTheWords(t *testing.T) {
	t.Parallel()
	const page = "https://a.example/x"
	long := "The road bridge in the port fell, and seven people died in the water."
	for _, c := range []struct {
		url  string
		c    news.Citation
		want string
	}{
		{page, news.Citation{Exact: long}, page + "#:~:text=The%20road%20bridge%20in%20the,people%20died%20in%20the%20water."},
		{page + "#part", news.Citation{Exact: long}, page + "#part:~:text=The%20road%20bridge%20in%20the,people%20died%20in%20the%20water."},
		{page, news.Citation{Exact: "well-known, & safe", Prefix: "xy it was held to be ", Suffix: " by all of them\n\nNext"}, page + "#:~:text=held%20to%20be-,well%2Dknown%2C%20%26%20safe,-by%20all%20of"},
		{page, news.Citation{Exact: "It fell.", Prefix: "end.\n\n", Suffix: "\n\nNext"}, page + "#:~:text=It%20fell."},
		{page, news.Citation{Exact: "Bridge falls", Sentence: -1}, page},
		{"", news.Citation{Exact: "Bridge falls"}, ""},
		{page, news.Citation{Exact: "桥梁倒塌"}, page + "#:~:text=%E6%A1%A5%E6%A2%81%E5%80%92%E5%A1%8C"},
	} {
		if got := TextFragment(c.url, c.c); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.c.Exact, got, c.want)
		}
	}
}
