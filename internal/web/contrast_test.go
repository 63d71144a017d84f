package web

import (
	"fmt"
	"math"
	"regexp"
	"testing"
)

// TestColoursCanBeTold checks every colour of text on every ground it stands on, light and
// dark, against the 4.5:1 of WCAG 2.2, 1.4.3 (AA).
func TestColoursCanBeTold(t *testing.T) {
	t.Parallel()
	css, err := staticFiles.ReadFile("static/site.css")
	if err != nil {
		t.Fatal(err)
	}
	themes := regexp.MustCompile(`(?s):root \{(.*?)\n *\}`).FindAllSubmatch(css, 2)
	if len(themes) != 2 {
		t.Fatal("want a light and a dark set of colours")
	}
	for i, name := range []string{"light", "dark"} {
		colours := map[string]string{}
		for _, c := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]+);`).FindAllSubmatch(themes[i][1], -1) {
			colours[string(c[1])] = string(c[2])
		}
		for ground, texts := range map[string][]string{
			"paper": {"ink", "soft", "accent", "link", "good", "warn", "bad"}, "sheet": {"ink", "soft", "link", "bad"}, "mark": {"ink"}, "ink": {"paper"},
		} {
			for _, text := range texts {
				if got := contrast(t, colours[text], colours[ground]); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f", name, text, ground, got)
				}
			}
		}
	}
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (math.Max(x, y) + .05) / (math.Min(x, y) + .05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 4 {
		hex = fmt.Sprintf("#%c%c%c%c%c%c", hex[1], hex[1], hex[2], hex[2], hex[3], hex[3])
	}
	var c [3]int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &c[0], &c[1], &c[2]); err != nil {
		t.Fatalf("colour %q: %v", hex, err)
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		v := float64(c[i]) / 255
		if v <= .04045 {
			sum += weight * v / 12.92
		} else {
			sum += weight * math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return sum
}
