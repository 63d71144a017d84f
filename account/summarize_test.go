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
	if n := len(strings.Fields(got)); n > 26 || n < 20 {
		t.Errorf("%d words", n)
	}
	if !strings.Contains(got, "bridge collapsed") || strings.Contains(got, "mayor") {
		t.Errorf("got %q", got)
	}
	if Summarize(nil, 10) != "" || Summarize(docs, 0) != "" {
		t.Error("nothing gives something")
	}
}
