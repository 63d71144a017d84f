package date

import (
	"strings"
	"testing"
	"time"
)

func FuzzFind(f *testing.F) {
	f.Add("On Tuesday, 13 January 2026 at 17:30, three days ago.", "en")
	f.Add("2026年1月5日、13日間", "ja")
	f.Add("ב-5 בינואר 2026", "he")
	f.Add("l'année dernière, d’avril 2024", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		end := 0
		for _, d := range Find(text, lang, report) {
			if d.Start < end || d.End <= d.Start || d.End > len(text) {
				t.Fatalf("span %v after %d in %q", d.Span, end, text)
			}
			if _, err := d.Time.MarshalJSON(); err != nil || d.Time.Location() != time.UTC {
				t.Fatalf("time %v of %q: %v", d.Time, d.In(text), err)
			}
			end = d.End
		}
	})
}

func TestDaysBeginInTheReportersZone(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("", 9*3600)
	ref := time.Date(2026, 1, 15, 1, 0, 0, 0, zone) // still the 14th in UTC
	got := Find("yesterday", "en", ref)
	want := time.Date(2026, 1, 13, 15, 0, 0, 0, time.UTC)
	if len(got) != 1 || !got[0].Time.Equal(want) || got[0].Time.Location() != time.UTC {
		t.Errorf("got %v, want %v", got, want)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The council said on Tuesday, 13 January 2026, that the harbour would open next Friday after it had been closed since May 2024 and talks failed. ", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, "en", report)
	}
}
