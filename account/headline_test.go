package account

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

// titled is a title as a candidate.
func titled(title, lang string) *candidate {
	a := news.Article{ID: "a", Lang: lang, Title: title}
	return newReports([]Source{{Article: a}})[0].title(newVocabulary())
}

func TestATitleThatIsNoNewsIsWeighedDown(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, plain, faulty string }{
		{"en", "Road bridge falls in the port of Kalvsund", "Why the road bridge fell in Kalvsund"},
		{"en", "Road bridge falls in the port of Kalvsund", "The bridge of Kalvsund: how it was built"},
		{"en", "Road bridge falls in the port of Kalvsund", "A BRIDGE TOO FAR: Shock in the port"},
		{"en", "NATO sends engineers to the port of Kalvsund", "Engineers BUILD a BRIDGE in a day"},
		{"en", "Road bridge falls in the port of Kalvsund", "\"It fell like a stone\": the baker of Kalvsund"},
		{"en", "Road bridge falls in the port of Kalvsund", "Who let the bridge fall? The case of Kalvsund"},
		{"de", "Straßenbrücke im Hafen von Kalvsund eingestürzt", "Wie die Brücke von Kalvsund einstürzte"},
		{"uk", "У порту Кальвсунда обвалився міст", "Чому обвалився міст у порту Кальвсунда"},
		{"zh", "卡尔松港公路大桥今天清晨倒塌", "为什么卡尔松港的公路大桥倒塌"},
	} {
		if plain, faulty := titleFitness(titled(c.plain, c.lang)), titleFitness(titled(c.faulty, c.lang)); faulty >= plain || plain < 1 {
			t.Errorf("%q has %.2f, %q %.2f", c.plain, plain, c.faulty, faulty)
		}
	}
}

func TestCorrectionsAreKnownByTheirTitles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang, title string
		want        bool
	}{
		{"en", "Correction to the Kalvsund vote: motion failed by 52 to 48", true},
		{"en", "UPDATE 2-CORRECTED-Bridge falls in Kalvsund", true},
		{"en", "Bridge falls in Kalvsund (corrected)", true},
		{"de", "Korrektur: Brücke in Kalvsund", true},
		{"fr", "Rectificatif : le pont de Kalvsund", true},
		{"ja", "訂正：カルブスンの橋", true},
		{"en", "Ministers correct course over the bridge", false},
		{"en", "Bridge falls in Kalvsund after market correction", false},
	} {
		if got := titled(c.title, c.lang).report.corrects; got != c.want {
			t.Errorf("%q: a correction %v", c.title, got)
		}
	}
}

func TestAHeadlineAsASentenceEndsWithTheStopOfItsLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, title, want string }{
		{"en", "Bridge falls", "Bridge falls."},
		{"en", "Did the bridge fall?", "Did the bridge fall?"},
		{"en", "Baker: \"It fell!\"", "Baker: \"It fell!\""},
		{"zh", "大桥倒塌", "大桥倒塌。"},
		{"hi", "पुल गिरा", "पुल गिरा।"},
		{"ar", "انهيار جسر", "انهيار جسر."},
		{"th", "สะพานถล่ม", "สะพานถล่ม"},
	} {
		if got := stopped(titled(c.title, c.lang)); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
