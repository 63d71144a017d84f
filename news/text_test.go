package news

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestCleanTextMakesTextSafeForBothDatabases(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain":                   "plain",
		"  näh\t und\nZeile  ":    "näh\t und\nZeile",
		"a\x00b\x07c":             "abc",
		"bad\xffutf":              "bad\uFFFDutf",
		"\uFEFFmark":              "mark",
		"one\r\ntwo\rthree":       "one\ntwo\nthree",
		"line\u2028separator":     "line\nseparator",
		"c1\u0085control":         "c1control",
		"Україна — 日本 \U0001F30D": "Україна — 日本 \U0001F30D",
	} {
		if got := CleanText(in); got != want {
			t.Errorf("CleanText(%q) = %q, want %q", in, got, want)
		}
	}
	if got := CleanLine(" one\n\ttwo \u00a0 three "); got != "one two three" {
		t.Errorf("CleanLine = %q", got)
	}
}

func TestTextsAreCutAtACharacter(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "", 1: "", 2: "ж", 5: "жж", 6: "жжж", 99: "жжж"} {
		if got := Cut("жжж", n); got != want {
			t.Errorf("Cut to %d = %q, want %q", n, got, want)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	f.Add("a\x00\xff\r\n\uFEFF")
	f.Fuzz(func(t *testing.T, s string) {
		clean := CleanText(s)
		if !utf8.ValidString(clean) || strings.ContainsAny(clean, "\x00\r\uFEFF") {
			t.Errorf("CleanText(%q) = %q", s, clean)
		}
		if again := CleanText(clean); again != clean {
			t.Errorf("cleaning twice gives %q, then %q", clean, again)
		}
	})
}

func TestRuneOffsetsCountCodePoints(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("aé漢\U0001F30D", 200)
	offsets := NewRuneOffsets(text)
	n := 0
	for i := range text {
		if got := offsets.At(i); got != n {
			t.Fatalf("At(%d) = %d, want %d", i, got, n)
		}
		n++
	}
	if got := offsets.At(len(text)); got != n {
		t.Errorf("At(end) = %d, want %d", got, n)
	}
	if got := NewRuneOffsets("").At(0); got != 0 {
		t.Errorf("offset in an empty text: %d", got)
	}
}

func TestUnbelievableTimesAreNone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)
	west := time.FixedZone("west", -12*3600)
	for _, bad := range []time.Time{{}, time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 0, 0, 0, west), now.Add(48 * time.Hour)} {
		if got := BelievableTime(bad, now); !got.IsZero() {
			t.Errorf("%v was believed: %v", bad, got)
		}
	}
	if got := BelievableTime(now.In(west), now); !got.Equal(now) || got.Location() != time.UTC {
		t.Errorf("a sound time came out as %v", got)
	}
}

func TestAddressesOfOnePageAreTheSame(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"HTTPS://Example.ORG:443/a?utm_source=x&b=1#part": "https://example.org/a?b=1",
		"http://example.org":                              "http://example.org/",
		"https://example.org/?fbclid=1":                   "https://example.org/",
		"https://example.org/a?z=1&a=2":                   "https://example.org/a?z=1&a=2",
		"https://user:pass@example.org/":                  "",
		"javascript:alert(1)":                             "",
		"/relative":                                       "",
		"ftp://example.org/":                              "",
		"https://example.org:8443/x?y=":                   "https://example.org:8443/x?y=",
	} {
		if got := CanonicalURL(in); got != want {
			t.Errorf("CanonicalURL(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Host("https://www.Example.org:81/x"); got != "example.org:81" {
		t.Errorf("Host = %q", got)
	}
}

func TestSlugsHoldLettersAndDigits(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Mayor's 2nd plan – “bold”, she says!": "mayors-2nd-plan-bold-she-says",
		"Київ":  "",
		" -a- ": "a",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}
