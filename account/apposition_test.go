package account

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestARoleNeedsItsOwnerInTheSameSentence(t *testing.T) {
	t.Parallel()
	names := []name{
		{news.Person, []string{"Runa Halvik"}}, {news.Person, []string{"Otto Brenner"}},
		{news.Place, []string{"Norrmark"}}, {news.Organisation, []string{"Hafenamt"}},
	}
	for _, c := range []struct {
		lang, text string
		fit        bool
	}{
		{"en", "The treaty will be put to a vote within a month, said Runa Halvik, its head of government.", false},
		{"en", "The treaty will be put to a vote within a month, said Runa Halvik, 54, its head of government.", false},
		{"en", "Norrmark will put the treaty to a vote within a month, said Runa Halvik, its head of government.", true},
		{"en", "Otto Brenner will put the treaty to a vote, said Runa Halvik, its head of government.", false},
		{"en", "Otto Brenner will put the treaty to a vote, said Runa Halvik, his deputy in the cabinet.", true},
		{"en", "Runa Halvik, the head of government, will put the treaty to a vote within a month.", true},
		{"de", "Der Vertrag wird bald zur Abstimmung gestellt, sagte Runa Halvik, deren Partei regiert.", false},
		{"de", "Das Hafenamt stellt den Vertrag bald vor, sagte Runa Halvik, seine neue Leiterin.", true},
		{"fr", "Le traité sera soumis au vote avant un mois, a dit Runa Halvik, sa présidente.", false},
		{"uk", "Договір винесуть на голосування за місяць, сказала Runa Halvik, його голова уряду.", false},
	} {
		a := news.Article{ID: "a", Lang: c.lang, Text: c.text}
		r := newReports([]Source{{Article: a, Analysis: analyse(a, names)}})[0]
		if got := r.candidates(newVocabulary(), 0, 1)[0].doubt > 0; got != c.fit {
			t.Errorf("%q: fit %v", c.text, got)
		}
	}
}
