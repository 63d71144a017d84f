package entity

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Key is the key of a person, organisation or other entity of that name:
// the kind, a colon, and the name's [Skeleton]. Keys of places come from the
// table and cannot be computed from a name alone.
func Key(kind news.EntityKind, name string) string {
	return string(kind) + ":" + Skeleton(name)
}

// SamePerson reports whether two keys of persons can be one: they are equal, or one is the
// surname of the other alone, or leaves out names in its middle or front ("person:brandt",
// "person:ilse maria brandt"). Whether they are is for the caller to say, who knows whether
// anybody else of that surname is in the story.
func SamePerson(a, b string) bool {
	const kind = string(news.Person) + ":"
	x, ok1 := strings.CutPrefix(a, kind)
	y, ok2 := strings.CutPrefix(b, kind)
	if !ok1 || !ok2 || x == "" || y == "" {
		return false
	}
	short, long := strings.Fields(x), strings.Fields(y)
	if len(short) > len(long) {
		short, long = long, short
	}
	if short[len(short)-1] != long[len(long)-1] {
		return false
	}
	return len(short) == 1 || subsequence(short, long)
}

// Skeleton is the form of a name in which spellings of several scripts and
// languages meet: words in plain lower-case Latin letters, divided by one space.
// Zelensky, Zelenskyy, Zelenskiy, Зеленский and Зеленський all give "zelenski".
//
// The name is folded ([token.Fold]); Cyrillic and Greek letters are
// transliterated; then the letter groups that languages use for one sound become
// one letter (tsch, tch, cz and ch: c; sch, sh and sz: s; kh: h; zh: z; ts and tz:
// c; ph: f; th: t; ck and q: k; x: ks; w: v; ou: u), y becomes i except before a vowel at the
// start, j becomes i unless a vowel follows, and doubled letters become one.
// Letters of scripts other than these three stay as they are.
func Skeleton(name string) string {
	var b strings.Builder
	for part := range strings.FieldsFuncSeq(token.Fold(name), breaksName) {
		if s := skeletonWord(part); s != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(s)
		}
	}
	return b.String()
}

func breaksName(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\u00a0', '-', '\u2010', '\u2011', '\u2013', '.', ',', '·', '・', '/', '&', '(', ')', '"', '“', '”', '«', '»', '„':
		return true
	}
	return false
}

// skeletonWord works on one folded word.
func skeletonWord(word string) string {
	w := transliterate(word)
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); {
		sound, n := soundAt(w, i)
		i += n
		for j := 0; j < len(sound); j++ {
			if c := sound[j]; len(out) == 0 || out[len(out)-1] != c || c >= 0x80 {
				out = append(out, c)
			}
		}
	}
	return string(out)
}

// sounds are letter groups for one sound, longest first.
var sounds = [...]struct{ from, to string }{
	{"shch", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"cz", "c"}, {"ch", "c"}, {"sh", "s"}, {"sz", "s"},
	{"kh", "h"}, {"zh", "z"}, {"ts", "c"}, {"tz", "c"}, {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"ou", "u"},
}

// soundAt returns what stands at byte i of w in the skeleton and how many bytes
// it takes there.
func soundAt(w string, i int) (string, int) {
	switch c := w[i]; c {
	case '\'', '`':
		return "", 1
	case 'y', 'j':
		beforeVowel := i+1 < len(w) && strings.IndexByte("aeiou", w[i+1]) >= 0
		if beforeVowel && (c == 'j' || i == 0) {
			return w[i : i+1], 1
		}
		return "i", 1
	case 's', 't', 'c', 'k', 'z', 'p', 'o':
		if i+1 == len(w) || strings.IndexByte("chkstuz", w[i+1]) < 0 {
			break
		}
		for _, s := range sounds {
			if strings.HasPrefix(w[i:], s.from) {
				return s.to, len(s.from)
			}
		}
	case 'q':
		return "k", 1
	case 'x':
		return "ks", 1
	case 'w':
		return "v", 1
	}
	return w[i : i+1], 1
}

// cyrillic and greek give the Latin letters of folded letters; what is missing
// stays as it is.
var cyrillic = [...]string{
	"a", "b", "v", "g", "d", "e", "z", "z", "i", "i", "k", "l", "m", "n", "o", "p", // а to п
	"r", "s", "t", "u", "f", "h", "c", "c", "s", "s", "", "i", "", "e", "yu", "ya", // р to я
	"e", "e", "d", "g", "ye", "z", "i", "i", "j", "l", "n", "c", "k", "i", "u", "d", // ѐ to џ
}

var greek = [...]string{
	"a", "v", "g", "d", "e", "z", "i", "t", "i", "k", "l", "m", "n", "ks", "o", "p", // α to π
	"r", "s", "s", "t", "i", "f", "h", "ps", "o", // ρ to ω
}

func transliterate(w string) string {
	if isASCII(w) {
		return w
	}
	var b strings.Builder
	for _, pair := range [...][2]string{{"ου", "u"}, {"ευ", "ev"}, {"αυ", "av"}, {"μπ", "b"}, {"ντ", "nd"}, {"γκ", "g"}} {
		w = strings.ReplaceAll(w, pair[0], pair[1])
	}
	for _, r := range w {
		switch {
		case r >= 'а' && r <= 'џ':
			b.WriteString(cyrillic[r-'а'])
		case r == 'ґ':
			b.WriteByte('g')
		case r >= 'α' && r <= 'ω':
			b.WriteString(greek[r-'α'])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
