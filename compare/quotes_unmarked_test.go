package compare

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestNoQuotationMarkIsLeftAlone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"“We will do both,”":                      "We will do both",
		"the harbour would “do both.”":            "the harbour would “do both.”",
		"“fully support” the plan":                "“fully support” the plan",
		"“fully support” the “best plan”":         "“fully support” the “best plan”",
		"“The mayor calls it ‘our bridge’”":       "The mayor calls it ‘our bridge’",
		"“It isn’t the voters’ fault,”":           "It isn’t the voters’ fault",
		"„Wir bauen die Brücke.“":                 "Wir bauen die Brücke.",
		"die Brücke sei „kein Geschenk“":          "die Brücke sei „kein Geschenk“",
		"« le pont reste »":                       "le pont reste",
		"un pont « pour tous »":                   "un pont « pour tous »",
		"»Die Brücke bleibt«":                     "Die Brücke bleibt",
		"\"The bridge stays,\"":                   "The bridge stays",
		"the bridge \"stays\"":                    "the bridge \"stays\"",
		"‘The bridge stays,’":                     "The bridge stays",
		"the bridge ‘stays’":                      "the bridge ‘stays’",
		"“What one paragraph opens":               "What one paragraph opens",
		"「橋は残る」":                                  "橋は残る",
		"“,”":                                     "",
		"”The bridge stays” and “the ferry, too”": "”The bridge stays” and “the ferry, too”",
		"— \"Die Brücke\", die \"alle\" brauchen": "\"Die Brücke\", die \"alle\" brauchen",
	} {
		if got := unmarked(text, news.Span{End: len(text)}).In(text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
