package cluster

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

func TestAWordThatIsCommonInTheLanguageIsNotRareInTheFirstHour(t *testing.T) {
	t.Parallel()
	for lang, pair := range map[string][2]string{"en": {"government", "bascule"}, "de": {"regierung", "klappbrücke"}, "uk": {"робота", "суховерша"}} {
		d := Features(news.Article{Title: pair[0] + " " + pair[1], Lang: lang}, news.Analysis{})
		q := New(Options{}).query(&d)
		w := &q.views[words]
		if len(w.terms) != 2 {
			t.Fatalf("%s: %d terms", lang, len(w.terms))
		}
		common := max(hashTerm('w', token.Terms(pair[0], lang)[0])&termMask, 1<<8)
		for i, term := range w.terms {
			other := w.rarity[1-i]
			if term == common && w.rarity[i]+1 > other {
				t.Errorf("%s: a common word has rarity %.2f, a rare one %.2f", lang, w.rarity[i], other)
			}
		}
	}
}

func TestALanguageWithoutATableIsGrouped(t *testing.T) {
	t.Parallel()
	if table := readBackground("../background"); len(table) != 0 {
		t.Errorf("a language that there is not has %d terms", len(table))
	}
	k := newDesk()
	first, _ := k.add(1, Features(news.Article{Title: "Halden köprüsü", Text: bridgeText, Lang: "xx", Published: monday}, news.Analysis{}))
	again, _ := k.add(2, Features(news.Article{Title: "Halden bridge", Text: bridgeText[100:], Lang: "xx", Published: monday}, news.Analysis{}))
	if first != again {
		t.Error("reports in a language without a table are two stories")
	}
}
