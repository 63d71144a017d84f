package charset

import (
	"fmt"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/charmap"
)

// guessWindow is how much of a document is looked at to guess its encoding.
const guessWindow = 64 << 10

// guess reads a body by what its bytes look like (the statistics of ICU's
// detector), or as windows-1252 where they look like nothing.
func guess(body []byte, declared string) Text {
	name := "windows-1252"
	best, err := chardet.NewHtmlDetector().DetectBest(sample(body))
	if err == nil && best.Confidence >= 10 {
		if n := canonical(best.Charset); n != "" && n != "utf-8" && n != "utf-16le" && n != "utf-32le" {
			name = n
		}
	}
	warning := "no encoding is declared; the bytes look like " + name
	if declared != "" {
		warning = fmt.Sprintf("declared as %s, read as %s", clip(declared), name)
	}
	return decodeAs(body, name, warning)
}

// sample takes the stretch around the first bytes beyond ASCII, which may come
// late in a document.
func sample(body []byte) []byte {
	for i, c := range body {
		if c >= utf8.RuneSelf {
			start := max(0, i-1024)
			return body[start:min(len(body), start+guessWindow)]
		}
	}
	return body[:min(len(body), guessWindow)]
}

func ascii(body []byte) bool { return countHighUpTo(body, 1) == 0 }

func countHigh(body []byte) int { return countHighUpTo(body, len(body)) }

func countHighUpTo(body []byte, limit int) int {
	n := 0
	for _, c := range body {
		if c >= utf8.RuneSelf {
			if n++; n >= limit {
				break
			}
		}
	}
	return n
}

// countUTF8 counts the well-formed sequences of several bytes and the bytes that
// belong to none.
func countUTF8(body []byte) (good, bad int) {
	for i := 0; i < len(body); {
		if body[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

// cutRune returns the number of bytes at the end that begin a character which the end
// of the document cuts off.
func cutRune(body []byte) int {
	for n := 1; n <= min(len(body), utf8.UTFMax-1); n++ {
		if tail := body[len(body)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// mend reads UTF-8 in which single bytes come from windows-1252, as happens when
// texts of several origins are pasted together.
func mend(body []byte) []byte {
	out := make([]byte, 0, len(body)+len(body)/16)
	for i := 0; i < len(body); {
		r, n := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(body[i])
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	return out
}
