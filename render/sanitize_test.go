package render

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// dangers lists what a browser must not find in an HTML text.
func dangers(text string) []string {
	var found []string
	allowed := append([]string{"a", "font"}, plainElements...)
	z := html.NewTokenizer(strings.NewReader(text))
	for z.Next() != html.ErrorToken {
		t := z.Token()
		if t.Type != html.StartTagToken && t.Type != html.SelfClosingTagToken {
			continue
		}
		if !slices.Contains(allowed, t.Data) {
			found = append(found, "element "+t.Data)
		}
		for _, a := range t.Attr {
			if !slices.Contains([]string{"href", "rel", "target", "color", "colspan", "rowspan"}, a.Key) {
				found = append(found, "attribute "+a.Key)
			}
			if a.Key == "href" && webAddress(a.Val) == "" {
				found = append(found, "address "+a.Val)
			}
		}
	}
	return found
}

// reparsed is the text as a browser writes it after reading it twice.
func reparsed(t *testing.T, text string) string {
	t.Helper()
	for range 2 {
		doc, err := html.Parse(strings.NewReader("<!doctype html><body>" + text))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		body := doc.LastChild.LastChild
		for c := body.FirstChild; c != nil; c = c.NextSibling {
			if err := html.Render(&b, c); err != nil {
				t.Fatal(err)
			}
		}
		text = b.String()
	}
	return text
}

func TestNoAttackComesThroughSanitising(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(shared(t, "data/hostile/xss_payloads.json"))
	if err != nil {
		t.Fatal(err)
	}
	var attacks []struct{ Title, Payload string }
	if err := json.Unmarshal(data, &attacks); err != nil {
		t.Fatal(err)
	}
	if len(attacks) < 200 {
		t.Fatalf("only %d attacks", len(attacks))
	}
	for _, a := range attacks {
		clean := Sanitize(a.Payload)
		if again := Sanitize(clean); again != clean {
			t.Errorf("%s: sanitising again changes\n%q to\n%q", a.Title, clean, again)
		}
		if bad := dangers(reparsed(t, clean)); bad != nil {
			t.Errorf("%s: %q gives %q with %v", a.Title, a.Payload, clean, bad)
		}
		if bad := dangers(MarkdownFromHTML(a.Payload)); bad != nil {
			t.Errorf("%s: Markdown of %q holds HTML: %v", a.Title, a.Payload, bad)
		}
		if harmless(a.Payload) && dangers(reparsed(t, a.Payload)) != nil {
			if bad := slices.DeleteFunc(dangers(reparsed(t, a.Payload)), func(s string) bool { return s == "attribute title" }); len(bad) > 0 {
				t.Errorf("%s: taken for harmless: %q: %v", a.Title, a.Payload, bad)
			}
		}
	}
}

func TestRunningTextComesThroughSanitising(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`<p>The <b>harbour</b> reopens</p>`:         `<p>The <b>harbour</b> reopens</p>`,
		`<p onclick="x()" style="color:red">Hi</p>`: `<p>Hi</p>`,
		`<img src="https://a.example/x.png">Text`:   `Text`,
		`<a href="https://a.example/">A</a>`:        `<a href="https://a.example/" rel="nofollow noopener" target="_blank">A</a>`,
		`<a href="javascript:alert(1)">A</a>`:       `A`,
		`<script>alert(1)</script>Text`:             `Text`,
		`<iframe src="https://a.example"></iframe>`: ``,
		`Fish &amp; chips &lt;now&gt;`:              `Fish &amp; chips &lt;now&gt;`,
	} {
		if got := Sanitize(in); got != want {
			t.Errorf("Sanitize(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzSanitize(f *testing.F) {
	f.Add(`<p>one<svg><style><img src=x onerror=alert(1)>`)
	f.Add(`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`)
	f.Fuzz(func(t *testing.T, text string) {
		clean := Sanitize(text)
		if again := Sanitize(clean); again != clean {
			t.Errorf("sanitising again changes %q to %q", clean, again)
		}
		if bad := dangers(clean); bad != nil {
			t.Errorf("%q gives %q with %v", text, clean, bad)
		}
		if bad := dangers(MarkdownFromHTML(text)); bad != nil {
			t.Errorf("Markdown of %q holds HTML: %v", text, bad)
		}
	})
}
