package demo

import (
	"regexp"
	"strings"
	"testing"
)

func TestTextsAreOfNewsLength(t *testing.T) {
	t.Parallel()
	for _, a := range load(t, afternoon).Articles() {
		for _, r := range a.Revisions {
			if n := len(strings.Fields(strings.Join(r.Paragraphs, " "))); n < 85 || n > 350 {
				t.Errorf("%s has %d words", a.ID, n)
			}
		}
	}
}

func TestCopiesShareMostOfTheirText(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	copies := 0
	for _, a := range w.Articles() {
		if a.CopyOf == "" {
			continue
		}
		copies++
		source := w.byID[a.CopyOf]
		if source == nil {
			t.Fatalf("%s copies %s, which is not there", a.ID, a.CopyOf)
		}
		if a.Story != source.Story || !source.Published().Before(a.Published()) || a.Revisions[0].Title == source.Revisions[0].Title {
			t.Errorf("%s is no copy of %s: other story, earlier, or under the same headline", a.ID, a.CopyOf)
		}
		original := strings.Join(source.Revisions[0].Paragraphs, "\n")
		shared, all := 0, 0
		for _, p := range a.Revisions[0].Paragraphs {
			n := len(strings.Fields(p))
			all += n
			if strings.Contains(original, p) {
				shared += n
			}
		}
		if shared*3 < all*2 {
			t.Errorf("%s shares %d of %d words with its source", a.ID, shared, all)
		}
	}
	if copies < 5 {
		t.Errorf("only %d copies", copies)
	}
}

var (
	quoted      = regexp.MustCompile(`[“„"«][^“”„"«»]*[”“"»]`)
	sentenceEnd = regexp.MustCompile(`[.!?…][”"»]?\s+`)
)

func TestNoSentenceOccursTwiceButInCopiesAndQuotes(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, a := range load(t, afternoon).Articles() {
		if a.CopyOf != "" {
			continue
		}
		for _, p := range a.Revisions[0].Paragraphs {
			for _, s := range sentenceEnd.Split(quoted.ReplaceAllString(p, ""), -1) {
				s = strings.Trim(s, " .")
				if len(strings.Fields(s)) < 6 {
					continue
				}
				if other, ok := seen[s]; ok {
					t.Errorf("%s and %s both say %q", other, a.ID, s)
				}
				seen[s] = a.ID
			}
		}
	}
}

func TestQuotesTravelBetweenOutlets(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	for _, c := range []struct{ id, words string }{
		{"meridian/mackerel-talks-open", "We will sign when the scientists' ceiling is in the text"},
		{"elbufer/makrelen-reykjavik", "Wir unterschreiben, wenn die Obergrenze der Wissenschaftler im Text steht"},
		{"quai/maquereau-reykjavik-ouverture", "Nous signerons quand le plafond des scientifiques figurera dans le texte"},
		{"courier/reykjavik-mackerel-day-one", "he would sign once the scientific ceiling was in the document"},
		{"lantern/bank-boss-larder", "You treated a bank as a larder."},
	} {
		a := w.byID[c.id]
		if a == nil || !strings.Contains(strings.Join(a.Revisions[0].Paragraphs, " "), c.words) {
			t.Errorf("%s does not say %q", c.id, c.words)
		}
	}
}
