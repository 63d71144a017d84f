package web

import (
	"strconv"
	"testing"
	"testing/synctest"
	"time"
)

func TestTimesAreSaidFromNow(t *testing.T) {
	t.Parallel()
	for ago, want := range map[time.Duration]string{
		0: "just now", 59 * time.Second: "just now", time.Minute: "1 min ago", 59*time.Minute + 59*time.Second: "59 min ago",
		time.Hour: "1 h ago", 23 * time.Hour: "23 h ago", 24 * time.Hour: "1 day ago", 50 * time.Hour: "2 days ago", 14 * 24 * time.Hour: "18 Feb 2026",
		-10 * time.Second: "in a moment", -5 * time.Minute: "in 5 min", -30 * time.Hour: "in 1 day",
	} {
		if got := relative(noon.Add(-ago), noon); got != want {
			t.Errorf("%v: %q, want %q", ago, got, want)
		}
	}
}

func TestNumbersHaveTheirThousandsApart(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1000: "-1,000", -100: "-100"} {
		if got := number(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestLanguagesHaveNames(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]string{"de": "German", "uk": "Ukrainian", "und": "unknown language", "": "unknown language", "x<y": "x<y"} {
		if got := languageName(code); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
}

func TestOnlyAddressesOfTheWebBecomeLinks(t *testing.T) {
	t.Parallel()
	for raw, ok := range map[string]bool{
		"https://a.example/x?y=1#:~:text=z": true, "http://127.0.0.1:8080/": true, "javascript:alert(1)": false, "JaVaScript:alert(1)": false,
		" javascript:alert(1)": false, "data:text/html,x": false, "//a.example/": false, "/x": false, "": false, "https://": false,
		"https://user:word@a.example/": false, "ftp://a.example/": false, "https://a.example/%zz": false, "java\nscript:x": false,
	} {
		if got := webAddress(raw) != ""; got != ok {
			t.Errorf("%q becomes a link: %v", raw, got)
		}
	}
}

func TestSurroundingsKeepToWholeWordsAndTheParagraph(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ prefix, suffix, wantPrefix, wantSuffix string }{
		{"", "", "", ""},
		{"alf a word and then ", " and so it goes o", "… a word and then ", " and so it goes …"},
		{"of before.\n\nSince then ", " so.\n\nNext par", "Since then ", " so."},
		{"oneword", "oneword", "oneword", "oneword"},
		{"这是一段没有空格的文字", "后面的文字", "这是一段没有空格的文字", "后面的文字"},
	} {
		if p, s := wholeWords(c.prefix, c.suffix); p != c.wantPrefix || s != c.wantSuffix {
			t.Errorf("%q %q: %q %q", c.prefix, c.suffix, p, s)
		}
	}
}

func TestTheCacheKeepsToItsBounds(t *testing.T) {
	t.Parallel()
	c, now := newPageCache(10_000), time.Unix(1000, 0)
	get := func(key string, size int) (made bool) {
		_, err := c.get(key, now, time.Minute, func() (*answer, error) {
			made = true
			return &answer{plain: make([]byte, size)}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	for i := range 100 {
		get(key(i), 500)
		get(key(0), 500)
	}
	if c.size > 10_000 || len(c.byKey) != c.order.Len() || get(key(0), 500) || get(key(99), 500) || !get(key(50), 500) {
		t.Errorf("%d bytes in %d pages", c.size, len(c.byKey))
	}
	for range 2 { // it is made each time
		if !get("large", 9000) || get(key(0), 500) {
			t.Error("one page took the place of all others")
		}
	}
}

func TestAPageIsMadeByOneOfThoseWhoWantIt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, start := newPageCache(10_000), time.Now()
		made := 0
		get := func() *answer {
			a, err := c.get("page", time.Now(), 10*time.Second, func() (*answer, error) {
				made++
				time.Sleep(time.Second)
				return &answer{etag: strconv.Itoa(made)}, nil
			})
			if err != nil {
				t.Error(err)
			}
			return a
		}
		for range 5 {
			go func() {
				if a := get(); a.etag != "1" {
					t.Errorf("page %s, want the first", a.etag)
				}
			}()
		}
		time.Sleep(12 * time.Second) // it is as old as 11 seconds now
		go get()
		synctest.Wait()
		if a := get(); a.etag != "1" || time.Since(start) != 12*time.Second {
			t.Errorf("page %s after %v, want the old one at once while another is made", a.etag, time.Since(start))
		}
		time.Sleep(time.Minute)
		if a := get(); a.etag != "3" || made != 3 {
			t.Errorf("page %s of %d, want the third: the one before is too old", a.etag, made)
		}
	})
}

func TestAPanicOfAPageLetsNobodyWait(t *testing.T) {
	t.Parallel()
	c := newPageCache(10_000)
	func() {
		defer func() { _ = recover() }()
		c.get("page", time.Unix(1, 0), time.Second, func() (*answer, error) { panic("broken") })
	}()
	if _, err := c.get("page", time.Unix(1, 0), time.Second, func() (*answer, error) { return &answer{}, nil }); err != nil {
		t.Error(err)
	}
}

func TestGzipIsSentToThoseWhoTakeIt(t *testing.T) {
	t.Parallel()
	for accept, want := range map[string]bool{"gzip": true, "br, gzip;q=0.5": true, "*": true, "GZIP": true, "": false, "br": false, "gzip;q=0": false, "gzip; q=0.0": false, "identity": false, "gzip;q=x": false} {
		if got := acceptsGzip(accept); got != want {
			t.Errorf("%q: %v", accept, got)
		}
	}
}
