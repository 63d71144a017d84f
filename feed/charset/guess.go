package charset

import (
	"bytes"
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
	name := detect(sample(body))
	warning := "no encoding is declared; the bytes look like " + name
	if declared != "" {
		warning = fmt.Sprintf("declared as %s, read as %s", clip(declared), name)
	}
	return decodeAs(body, name, warning)
}

// sure is the confidence, of 100, below which the detector's answer is doubted;
// below possible it is dropped.
const sure, possible = 30, 10

// detect returns the encoding that a text without one looks like. Thai, which the
// detector does not know, is taken for another language with little confidence,
// or for one in whose encoding some of the bytes make no sense.
func detect(text []byte) string {
	best, err := chardet.NewHtmlDetector().DetectBest(text)
	if err != nil {
		best = &chardet.Result{}
	}
	name := canonical(best.Charset)
	switch {
	case (best.Confidence < sure || !fits(text, name)) && looksThai(text):
		return "windows-874"
	case best.Confidence < possible:
		return "windows-1252"
	}
	switch name {
	case "", "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be":
		return "windows-1252"
	case "iso-8859-8", "iso-8859-8-i":
		return "windows-1255" // the same letters, and quotes and points besides
	}
	return name
}

// fits reports whether all of a text can be read in an encoding, its end aside,
// which may be cut.
func fits(text []byte, name string) bool {
	out := decodeAs(text, name, "").UTF8
	return !bytes.Contains(out[:max(0, len(out)-8)], []byte("\uFFFD"))
}

// looksThai recognises TIS-620 by its long runs of letters, most of them consonants
// (A1 to CE), where other encodings of one byte have few letters.
func looksThai(text []byte) bool {
	high, consonants, foreign, runs := 0, 0, 0, 0
	for i, c := range text {
		if c < utf8.RuneSelf {
			continue
		}
		high++
		if i == 0 || text[i-1] < utf8.RuneSelf {
			runs++
		}
		switch {
		case c >= 0xA1 && c <= 0xCE:
			consonants++
		case c <= 0xA0 || c >= 0xDB && c <= 0xDE || c >= 0xFC:
			foreign++
		}
	}
	return high >= 6*runs && runs > 0 && consonants*2 > high && foreign*50 < high
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
