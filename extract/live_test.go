package extract

import (
	"strings"
	"testing"
)

// liveHead describes a page whose report runs from the 6th of January on.
const liveHead = `<html lang="en"><head><title>Storm on the coast: live</title>
<meta property="article:published_time" content="2026-01-06T20:00:00+01:00">
<meta property="article:modified_time" content="2026-01-07T09:00:00+01:00"></head><body><h1>Storm on the coast: live</h1>`

const (
	ferries = "All ferries stay in port tonight, the company said."
	road    = "The road to the pier is closed, and nobody may pass."
	water   = "The water is falling again, the harbour master said."
)

func TestUpdatesAreInTheOrderOfTime(t *testing.T) {
	t.Parallel()
	want := strings.Join([]string{"2026-01-06 21:50", ferries, "2026-01-06 23:05", road, "2026-01-07 06:38", water}, "\n\n")
	for _, tc := range []struct{ name, page string }{
		{"newest first, clock times", liveHead + `<div><div class="e"><span>06:38</span><p>` + water + `</p></div><div class="e"><span>23:05</span><p>` + road +
			`</p></div><div class="e"><span>21:50</span><p>` + ferries + `</p></div></div>`},
		{"oldest first, clock times", liveHead + `<ul><li><b>21:50</b><p>` + ferries + `</p></li><li><b>23:05</b><p>` + road + `</p></li><li><b>06:38</b><p>` + water + `</p></li></ul>`},
		{"machine-readable times", liveHead + `<main><article><time datetime="2026-01-07T06:38:00+01:00">just now</time><p>` + water +
			`</p></article><article><time datetime="2026-01-06T23:05:00+01:00">last night</time><p>` + road +
			`</p></article><article><time datetime="2026-01-06T21:50:00+01:00">last night</time><p>` + ferries + `</p></article></main>`},
		{"paragraphs that begin with a time", liveHead + `<div class="text"><p><strong>06:38</strong> ` + water + `</p><p><strong>23:05</strong> ` + road +
			`</p><p><strong>21:50</strong> ` + ferries + `</p></div>`},
		{"in half days", liveHead + `<div class="text"><p>6:38 am: ` + water + `</p><p>11:05 pm: ` + road + `</p><p>9:50 p.m. – ` + ferries + `</p></div>`},
		{"marked as microdata", liveHead + `<div itemscope itemtype="https://schema.org/LiveBlogPosting"><div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="2026-01-07T06:38:00+01:00"><div itemprop="articleBody"><p>` + water +
			`</p></div></div><div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="2026-01-06T23:05:00+01:00"><div itemprop="articleBody"><p>` + road +
			`</p></div></div><div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="2026-01-06T21:50:00+01:00"><div itemprop="articleBody"><p>` + ferries + `</p></div></div></div>`},
		{"in JSON-LD alone", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm on the coast: live","liveBlogUpdate":[
{"@type":"BlogPosting","datePublished":"2026-01-07T06:38:00+01:00","articleBody":"` + water + `"},{"@type":"BlogPosting","datePublished":"2026-01-06T23:05:00+01:00","articleBody":"` + road +
			`"},{"@type":"BlogPosting","datePublished":"2026-01-06T21:50:00+01:00","articleBody":"<p>` + ferries + `</p>"}]}</script>` + liveHead + `<div id="app"></div>`},
	} {
		page, err := Extract([]byte(tc.page), "text/html; charset=utf-8", "https://example.org/live", now)
		if err != nil || page.Text != want {
			t.Errorf("%s: %q, error %v", tc.name, page.Text, err)
		}
		if got := page.Modified.Format(timeForm); got != "2026-01-07 06:38" {
			t.Errorf("%s: changed %s", tc.name, got)
		}
	}
}

func TestWhatIsNoRunningReport(t *testing.T) {
	t.Parallel()
	report := `<div class="text"><p>` + strings.Join([]string{ferries, road, water}, "</p><p>") + `</p></div>`
	want := strings.Join([]string{ferries, road, water}, "\n\n")
	entry := func(i, text string) string {
		return `<div class="e"><b>Reader ` + i + `</b> <time datetime="2026-01-07T0` + i + `:00:00+01:00">0` + i + `:00</time><p>` + text + `</p></div>`
	}
	teaser := func(i string) string {
		return `<div class="e"><time datetime="2026-01-07T0` + i + `:00:00+01:00">0` + i + `:00</time><h3><a href="/` + i + `">Another report on ships</a></h3><p>It tells of ships that nobody here has seen before.</p></div>`
	}
	for _, tc := range []struct{ name, page string }{
		{"comments below a report", report + `<div class="comments">` + entry("1", "I was there myself, and it was worse than that.") + entry("2", "Nobody told us anything, as always.") + entry("3", "Thank you for the report, and keep it up.") + `</div>`},
		{"teasers below a report", report + `<div class="river">` + teaser("1") + teaser("2") + teaser("3") + `</div>`},
	} {
		page, err := Extract([]byte(liveHead+tc.page), "text/html; charset=utf-8", "https://example.org/a", now)
		if err != nil || page.Text != want {
			t.Errorf("%s: %q, error %v", tc.name, page.Text, err)
		}
	}
}
