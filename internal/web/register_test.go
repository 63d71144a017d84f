package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// registered adds a register to the story of the ferry: a quote in two wordings, positions of which one was
// given up, a difference, a figure that was replaced, and a day.
func registered(w *world) int64 {
	id := ferry(w)
	a, err := w.store.Account(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	post, echo := a.Articles[0].ID, a.Articles[1].ID
	cite := func(article, exact string) news.Citation {
		return news.Citation{Article: article, Revision: 1, Exact: exact}
	}
	a.Entities = []news.AccountEntity{{Key: "person:mara tein", Name: "Mara Tein", Kind: news.Person, Mentions: 4}}
	a.Register = news.Register{
		Quotes: []news.QuoteEntry{
			{Speaker: "Mara Tein", Entity: "person:mara tein", Kind: news.Direct, Text: "Everybody is safe and warm", Confidence: .95,
				Citations: []news.Citation{cite(post, "“Everybody is safe and warm”"), cite(echo, "everyone was safe")},
				Variants: []news.QuoteVariant{{Text: "Everybody is safe and warm", Lang: "en", Citation: cite(post, "“Everybody is safe and warm”")},
					{Text: "everyone was safe", Lang: "en", Citation: cite(echo, "everyone was safe")}}},
			{Speaker: "Mara Tein", Entity: "person:mara tein", Kind: news.Indirect, Text: "the tide would do the work", Confidence: .4,
				Citations: []news.Citation{cite(post, "the tide would do the work")}},
		},
		Positions: []news.PositionEntry{
			{ID: "p1", Actor: "Saltney Port", Stance: news.WillNot, Action: "send its own tugs", Date: noon, Confidence: .9, Citations: []news.Citation{cite(post, "will not send its own tugs")}},
			{ID: "p2", Actor: "Saltney Port", Stance: news.OnlyIf, Action: "send a tug", Condition: "if the owner pays", SaidBy: "Mara Tein", Supersedes: "p1",
				Date: noon.Add(time.Hour), Confidence: .9, Citations: []news.Citation{cite(echo, "send a tug if the owner pays")}},
		},
		Conflicts: []news.Conflict{
			{Slot: "people on board", Kind: news.Contradiction, Confidence: .9, Values: []news.FactValue{
				{Value: "212", Articles: []string{post}, Citations: []news.Citation{cite(post, "212 people")}},
				{Value: "about 180", Articles: []string{echo}, Citations: []news.Citation{cite(echo, "about 180")}}}},
			{Slot: "tugs", Kind: news.Update, Confidence: .9, Values: []news.FactValue{
				{Value: "one", Articles: []string{post}, Citations: []news.Citation{cite(post, "one tug")}},
				{Value: "two", Articles: []string{echo}, Citations: []news.Citation{cite(echo, "Two tugs")}}}},
		},
		Timeline: []news.Day{{Date: "2026-03-04", Text: "The ferry ran aground.", Confidence: .9, Citations: []news.Citation{cite(post, "ran aground")}}},
	}
	w.account(id, a)
	w.later()
	return id
}

func TestAStoryShowsWhatWasSaidAndWhereOutletsDiffer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registered(w)
	page := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	wants(t, page,
		`<a href="/entity/1-mara-tein"><bdi>Mara Tein</bdi></a>`,
		`<q lang="en" dir="auto">Everybody is safe and warm</q>`,
		`aria-label="Source: Saltney Echo"`,
		`<summary>1 other wording</summary>`, `<mark>everyone</mark>`, `safe`,
		`data-stance="only-if">only if</span>`, `<span class="condition">if the owner pays</span>`, `says <bdi>Mara Tein</bdi>`,
		`Before: <span class="stance">will not</span> send its own tugs`,
		`people on board`, `about 180`, `<h3>Figures that later reports replaced</h3>`,
		`<time datetime="2026-03-04">4 March 2026</time>`,
		`Show 1 more entry of which the desk is less sure`)
	lacks(t, page, "the tide would do the work")
	if strings.Count(page, `data-stance="`) != 1 {
		t.Error("a position that was given up stands in the table by itself")
	}
}

func TestWhatIsLessSureIsShownWhenAskedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registered(w)
	page := w.get("/story/1-ferry-aground-off-saltney?all=1", http.StatusOK)
	wants(t, page, "the tide would do the work", `class="entry unsure"`, "Only what is sure")
}

func TestAnEntityHasAPageOfWhatItSaid(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registered(w)
	if resp := w.do(request(http.MethodGet, "/entity/1", nil)); resp.Header.Get("Location") != "/entity/1-mara-tein" {
		t.Errorf("leads to %q", resp.Header.Get("Location"))
	}
	page := w.get("/entity/1-mara-tein", http.StatusOK)
	wants(t, page, `<h1><bdi>Mara Tein</bdi></h1>`, "Person", "Everybody is safe and warm", "Stories that name it",
		`<a href="/story/1-ferry-aground-off-saltney" lang="en" dir="auto">Ferry aground off Saltney</a>`)
	lacks(t, page, "the tide would do the work")
	wants(t, w.get("/entity/1-mara-tein?all=1", http.StatusOK), "the tide would do the work")
	w.get("/entity/99", http.StatusNotFound)
	w.get("/entity/x", http.StatusNotFound)
}

// Two boxes with one name would open each other.
func TestEveryBoxOfAPageHasANameOfItsOwn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registered(w)
	for _, path := range []string{"/story/1-ferry-aground-off-saltney?all=1", "/entity/1-mara-tein?all=1"} {
		seen := map[string]bool{}
		for _, id := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(w.get(path, http.StatusOK), -1) {
			if seen[id[1]] {
				t.Errorf("%s: %s twice", path, id[1])
			}
			seen[id[1]] = true
		}
	}
}
