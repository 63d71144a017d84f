package sentence

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// checkSpans fails when the spans are out of order or bounds, hold surrounding
// space, or leave a letter of the text out.
func checkSpans(t *testing.T, text string, got []news.Sentence) {
	t.Helper()
	end, paragraph := 0, 0
	for _, s := range got {
		if s.Start < end || s.End <= s.Start || s.End > len(text) || s.Paragraph < paragraph || s.Paragraph > paragraph+1 {
			t.Fatalf("bad sentence %+v after %d in %q", s, end, text)
		}
		if strings.TrimSpace(s.In(text)) != s.In(text) {
			t.Fatalf("sentence %q has space at its ends", s.In(text))
		}
		if strings.ContainsFunc(text[end:s.Start], isWord) {
			t.Fatalf("%q is in no sentence", text[end:s.Start])
		}
		end, paragraph = s.End, s.Paragraph
	}
	if strings.ContainsFunc(text[end:], isWord) {
		t.Fatalf("%q is in no sentence", text[end:])
	}
}

func TestHostileTextIsCutInTime(t *testing.T) {
	t.Parallel()
	const size = 1 << 20 // quadratic work would take hours
	for _, unit := range []string{"a", ".", ". ", "A. ", "“", "\"", "\"a ", "(", ")", ".)", ".\"", "1.", "\n", "a\n", "- \n", "。", "「", "\xff", "a b ", "«", "» ", ".\u0301", "! \"", "…", "“a”", "\u00a0", ". »"} {
		text := strings.Repeat(unit, size/len(unit))
		began := time.Now()
		got := Split(text, "fr")
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%q repeated took %v", unit, took)
		}
		checkSpans(t, text, got)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Dr. Hale said: “Go. Now.” It rained.\n\n1. First", "en")
	f.Add("「行く。」と述べた。\n終わり", "ja")
	f.Add("Am 3. Oktober z. B. in St. Gallen.", "de")
	f.Fuzz(func(t *testing.T, text, lang string) {
		checkSpans(t, text, Split(text, lang))
		if !utf8.ValidString(text) {
			return
		}
		for _, s := range Split(text, lang) {
			if !utf8.ValidString(s.In(text)) {
				t.Fatalf("sentence %q cuts a character", s.In(text))
			}
		}
	})
}

func TestAtFindsTheSentence(t *testing.T) {
	t.Parallel()
	text := "One is here.  Two is there."
	got := Split(text, "en")
	for offset, want := range map[int]int{0: 0, 11: 0, 12: -1, 14: 1, 26: 1, 27: -1} {
		if n := At(got, offset); n != want {
			t.Errorf("At(%d) = %d, want %d", offset, n, want)
		}
	}
}

func TestEmptyLineEndsParagraph(t *testing.T) {
	t.Parallel()
	text := "No stop here\n \t\nNext “begins. And\n\ngoes” on."
	got := Split(text, "en")
	checkSpans(t, text, got)
	var paragraphs []int
	for _, s := range got {
		paragraphs = append(paragraphs, s.Paragraph)
	}
	if len(got) != 4 || paragraphs[0] != 0 || paragraphs[1] != 1 || paragraphs[2] != 1 || paragraphs[3] != 2 {
		t.Errorf("paragraphs %v of %d sentences", paragraphs, len(got))
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("“We will rebuild the harbour,” said Dr. Hale on Tuesday. The U.S. firm asked for 3.5 million crowns; nobody answered. ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text, "en")
	}
}
