package account

import (
	"strings"
	"testing"
)

func TestASummaryTellsWhatSeveralDocumentsTell(t *testing.T) {
	t.Parallel()
	docs := []Source{
		source("a1", "Mercury", "en", "", "A road bridge collapsed in the port of Kalvsund before dawn. The mayor likes to sail on quiet summer evenings."),
		source("a2", "Courier", "en", "", "Seven people died when a road bridge collapsed in the port of Kalvsund. Freight firms sell shares in many towns of the north."),
		source("a3", "Bote", "en", "", "Old trains run along the coast of the long sea. The road bridge collapsed in the port of Kalvsund, the Harbour Authority said."),
	}
	got := Summarize(docs, 26)
	if n := len(strings.Fields(got)); n > 26 || n < 10 {
		t.Errorf("%d words", n)
	}
	if !strings.Contains(got, "bridge collapsed") || strings.Contains(got, "mayor") {
		t.Errorf("got %q", got)
	}
	if Summarize(nil, 10) != "" || Summarize(docs, 0) != "" {
		t.Error("nothing gives something")
	}
}

func TestASummaryTellsACopyOnceWithoutDatelineInWholeSentences(t *testing.T) {
	t.Parallel()
	told := "A road bridge collapsed in the port of Kalvsund on Monday and killed seven people who were on their way to work"
	docs := []Source{
		source("a1", "Mercury", "en", "", "KALVSUND, March 2 (Northwire) - "+told+". The Harbour Authority has closed the port of Kalvsund to all ships."),
		source("a2", "Courier", "en", "", told+", Northwire reported. The Harbour Authority has closed the port of Kalvsund to all ships for now."),
		source("a3", "Bote", "en", "", "KALVSUND, March 2 (Northwire) - "+told+". The Harbour Authority has closed the port of Kalvsund to all ships."),
	}
	docs[2].CopyOf = "a1"
	got := Summarize(docs, 45)
	if strings.Count(got, "collapsed") != 1 || strings.Count(got, "closed") != 1 {
		t.Errorf("something is missing or told twice: %q", got)
	}
	if strings.Contains(got, "March 2") || !strings.HasSuffix(got, ".") {
		t.Errorf("a dateline or half a sentence: %q", got)
	}
	if got := Summarize(docs, 7); len(strings.Fields(got)) != 7 {
		t.Errorf("where no sentence fits, the best is cut: %q", got)
	}
}

func TestASummaryKeepsTheOrderOfThePublicationsAndLeavesHeadingsOut(t *testing.T) {
	t.Parallel()
	docs := []Source{
		source("a1", "Mercury", "en", "", "Freight firms moved their ships to the ports of the north. A road bridge collapsed in the port of Kalvsund before dawn."),
		source("a2", "Courier", "en", "", "The fallen road bridge in the port of Kalvsund\n\nThe road bridge in the port of Kalvsund collapsed under a freight train. Freight firms moved their ships."),
		source("a3", "Bote", "en", "", "The town of Kalvsund will rebuild the road bridge in its port. Freight firms moved their ships to the ports of the north, too."),
	}
	got := Summarize(docs, 250)
	if strings.Contains(got, "The fallen road bridge") {
		t.Errorf("a heading is taken: %q", got)
	}
	at := -1
	for _, part := range []string{"before dawn", "under a freight train", "will rebuild"} {
		next := strings.Index(got, part)
		if next < at || next < 0 {
			t.Errorf("%q is missing or not in its place in %q", part, got)
		}
		at = next
	}
}
