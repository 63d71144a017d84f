package cluster

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

var monday = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

func article(title, text string, at time.Time) Doc {
	return Features(news.Article{Title: title, Text: text, Lang: "en", Published: at}, news.Analysis{})
}

// desk drives an index as the desk does and keeps the log.
type desk struct {
	index  *Index
	log    []Event
	nextID int64
}

func newDesk() *desk { return &desk{index: New(Options{}), nextID: 100} }

func (k *desk) apply(e Event) {
	e.Seq = int64(len(k.log) + 1)
	k.log = append(k.log, e)
	k.index.Apply(e)
}

// add groups an article and returns its story and the decision.
func (k *desk) add(id int64, d Doc) (int64, Decision) {
	decision := k.index.Decide(d)
	for _, from := range decision.Merge {
		k.apply(Event{Kind: Merged, From: from, To: decision.Story})
	}
	to := decision.Story
	if to == 0 {
		k.nextID++
		to = k.nextID
	}
	k.apply(Event{Kind: Assigned, Article: id, To: to, CopyOf: decision.CopyOf, Doc: &d})
	for _, other := range decision.Copies {
		k.apply(Event{Kind: Folded, Article: other, To: to, CopyOf: id})
	}
	return to, decision
}

const bridgeText = `The Halden bridge was closed on Monday morning after inspectors found cracks in two of its steel supports, the transport authority of Varn said.

About 42,000 vehicles use the crossing every day. Buses were sent over the old dam road, and ferries between Halden and Ostvik ran every ten minutes.

Engineer Mirela Koss, who led the inspection, told reporters that the cracks were wider than in October. The bridge was built in 1974 and had been due for repair in the summer.

Mayor Tobias Renn of Halden asked commuters for patience. The authority expects to know by Friday whether one lane can be opened again.`

func TestCopyIsFoldedUnderItsOriginal(t *testing.T) {
	t.Parallel()
	k := newDesk()
	story, _ := k.add(1, article("Cracks close Halden bridge", bridgeText, monday))
	cut := bridgeText[:strings.Index(bridgeText, "Mayor Tobias")]
	again, d := k.add(2, article("Halden crossing shut", "By our news staff.\n\n"+cut, monday.Add(time.Hour)))
	if d.CopyOf != 1 || again != story {
		t.Errorf("a copy with a cut tail went to %d as copy of %d, want %d and 1", again, d.CopyOf, story)
	}
	_, d = k.add(3, article("Bridge shut at Halden", bridgeText, monday.Add(2*time.Hour)))
	if d.CopyOf != 1 {
		t.Errorf("the copy of a copy is one of %d, want the first article", d.CopyOf)
	}
}

func TestHeadlineJoinsItsStory(t *testing.T) {
	t.Parallel()
	k := newDesk()
	story, _ := k.add(1, article("Cracks close Halden bridge", bridgeText, monday))
	k.add(2, article("Volcano erupts on Isla Roca", "Ash rose over Isla Roca on Monday as the volcano Tepal erupted for the first time since 1931. Residents of three villages were taken to the mainland by the coast guard.", monday))
	got, _ := k.add(3, article("Halden bridge closed after cracks found in supports", "", monday.Add(3*time.Hour)))
	if got != story {
		t.Errorf("the headline went to story %d, want %d", got, story)
	}
}

func quake(place, magnitude, dead, official string) string {
	return fmt.Sprintf(`An earthquake of magnitude %s struck near %s, killing at least %s people, officials said.

Rescue teams searched the rubble of collapsed houses in %s. Hospitals treated hundreds of injured residents, and power was out in much of the area.

%s, who leads the emergency service, said that aftershocks hampered the rescue. The government sent tents and blankets.`,
		magnitude, place, dead, place, official)
}

func TestTwoQuakesStayApart(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, _ := k.add(1, article("Magnitude 6.1 quake kills 23 near Karsund", quake("Karsund", "6.1", "23", "Ilse Brandt"), monday))
	second, why := k.add(2, article("At least 11 dead as earthquake shakes Villa Serena",
		`At least 11 people died when an earthquake with a magnitude of 5.4 shook the hills around Villa Serena on Tuesday, the regional government of Alto Mar reported.

Governor Ramiro Duarte declared an emergency. Rescue teams searched collapsed houses for survivors, and hospitals in nearby Puerto Claro treated 140 injured.

The seismological institute of Alto Mar counted 60 aftershocks by the evening.`, monday.Add(20*time.Hour)))
	if first == second {
		t.Fatalf("two quakes became one story: %+v", why)
	}
	update, why := k.add(3, article("Karsund quake: toll rises to 31",
		"The number of dead of the earthquake near Karsund has risen to 31, emergency chief Ilse Brandt said. Rescue teams found eight bodies in the rubble of a school in Karsund overnight. The magnitude 6.1 quake was the strongest there since 1968.", monday.Add(30*time.Hour)))
	if update != first {
		t.Errorf("the update went to story %d, want %d: %+v", update, first, why)
	}
}

// strikeDay is one day's report of a strike that goes on.
func strikeDay(day int) Doc {
	turns := []string{
		"Ferry crews of Lund Line walked out at midnight over pay, halting all crossings.",
		"Talks between Lund Line and the crews' union broke up without an offer.",
		"Islanders queue for bread as the ferry strike keeps supplies away.",
		"The union of ferry crews rejected an offer of 4.5 percent from Lund Line.",
		"A court in Lund refused to end the strike of the ferry crews.",
		"The navy carries medicine to the islands while the ferry strike goes on.",
		"Lund Line and the union agree on 6 percent: ferries sail again on Monday.",
	}
	text := turns[day] + fmt.Sprintf(` It is day %d of the strike at Lund Line.

The ferry crews' union, led by Agneta Sorel, demands higher pay for night crossings between Lund and the Skarv islands. Lund Line, whose director is Per Holm, says it cannot pay more after two years of losses.`, day+1)
	return article(turns[day], text, monday.AddDate(0, 0, day))
}

func TestStoryOfAWeekStaysOne(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, _ := k.add(1, strikeDay(0))
	for day := 1; day < 7; day++ {
		if got, d := k.add(int64(day+1), strikeDay(day)); got != first {
			t.Errorf("day %d went to story %d, want %d; %+v", day+1, got, first, d.Reason)
		}
	}
}

func TestStoryLeavesAfterTheWindow(t *testing.T) {
	t.Parallel()
	k := newDesk()
	old, _ := k.add(1, strikeDay(0))
	for i := range int64(graceArrivals) {
		if k.index.Story(1) == 0 && i < graceArrivals-1 {
			t.Errorf("story %d has left after %d arrivals", old, i)
		}
		k.add(2+i, article(fmt.Sprintf("Item %d", i), fmt.Sprintf("Unrelated matter number %d happened in town %d.", i, i*7), monday.AddDate(0, 0, 30)))
	}
	if k.index.Story(1) != 0 {
		t.Errorf("story %d is active a month after its last article", old)
	}
	k.apply(Event{Kind: Moved, Article: 1, From: old, To: 7}) // has no effect and does no harm
}

func TestAnArchiveTakenInLateIsGroupedInItsOwnDays(t *testing.T) {
	t.Parallel()
	k := newDesk()
	for i := range int64(2 * graceArrivals) {
		k.add(1000+i, article(fmt.Sprintf("Item %d", i), fmt.Sprintf("Unrelated matter number %d happened in town %d.", i, i*7), monday.AddDate(1, 0, int(i/50))))
	}
	first, _ := k.add(1, strikeDay(0))
	for day := 1; day < 7; day++ {
		if got, _ := k.add(int64(day+1), strikeDay(day)); got != first {
			t.Errorf("day %d of last year's strike went to story %d, want %d", day+1, got, first)
		}
	}
}

func TestOneFalseDateEndsNothing(t *testing.T) {
	t.Parallel()
	k := newDesk()
	k.add(1, strikeDay(0))
	k.add(2, article("Far ahead", "This was dated wrongly by its publisher.", monday.AddDate(3, 0, 0)))
	if k.index.Story(1) == 0 {
		t.Error("one article from the future ended the other stories")
	}
}

func TestAggregatorListJoins(t *testing.T) {
	t.Parallel()
	list := []news.Coverage{
		{Title: "Senate passes water bill after night session", URL: "https://a.example/1"},
		{Title: "Farmers cheer as water bill clears the upper house", URL: "https://b.example/2"},
	}
	item := func(title, url string, c []news.Coverage, at time.Time) Doc {
		return Features(news.Article{Title: title, URL: url, Lang: "en", Published: at, Coverage: c}, news.Analysis{})
	}
	k := newDesk()
	first, _ := k.add(1, item("Senate passes water bill after night session", "https://a.example/1", list, monday))
	second, _ := k.add(2, item("What the vote means for wells and rivers", "https://c.example/9", list, monday.Add(24*time.Hour)))
	if first != second {
		t.Error("two items with the same list of reports are two stories")
	}
}

func TestOneAddressForAllItemsJoinsNothing(t *testing.T) {
	t.Parallel()
	k := newDesk()
	titles := []string{"Senate passes water bill after night session", "Cup final ends in penalties for the visitors", "Rare owl seen in city park"}
	for i, title := range titles {
		k.add(int64(i+1), Features(news.Article{Title: title, URL: "https://feed.example/", Lang: "en", Published: monday}, news.Analysis{}))
	}
	if n := k.index.Stories(); n != len(titles) {
		t.Errorf("%d items with one address are %d stories", len(titles), n)
	}
}

// scenario is a stream with copies, updates, headlines and lone articles.
func scenario() []Doc {
	docs := []Doc{
		article("Cracks close Halden bridge", bridgeText, monday),
		article("Halden crossing shut", bridgeText[:600], monday.Add(time.Hour)),
		article("Halden bridge closed after cracks found", "", monday.Add(2*time.Hour)),
	}
	for day := range 7 {
		docs = append(docs, strikeDay(day))
	}
	for i := range 60 {
		docs = append(docs, article(fmt.Sprintf("Event %d in Town%d", i%20, i%20),
			quake(fmt.Sprintf("Town%d", i%20), fmt.Sprintf("%d.%d", 4+i%5, i%10), fmt.Sprint(10+i), fmt.Sprintf("Chief%d Name%d", i%20, i%20)),
			monday.Add(time.Duration(i*5)*time.Hour)))
	}
	return docs
}

// same compares what decisions depend on.
func same(t *testing.T, a, b *Index) {
	t.Helper()
	if a.Stories() != b.Stories() || a.Articles() != b.Articles() {
		t.Fatalf("%d stories and %d articles against %d and %d", a.Stories(), a.Articles(), b.Stories(), b.Articles())
	}
	for id, s := range a.byID {
		o := b.byID[id]
		if o == nil || !reflect.DeepEqual(sums(s), sums(o)) || s.first != o.first || s.last != o.last {
			t.Fatalf("story %d differs", id)
		}
	}
	for _, d := range scenario() {
		if x, y := a.Candidates(d), b.Candidates(d); !reflect.DeepEqual(strip(x), strip(y)) {
			t.Fatalf("candidates differ:\n%+v\n%+v", strip(x), strip(y))
		}
	}
}

func strip(list []Candidate) []Candidate {
	for i := range list {
		list[i].story = nil
	}
	return list
}

func TestReplayGivesTheSameState(t *testing.T) {
	t.Parallel()
	k := newDesk()
	for i, d := range scenario() {
		k.add(int64(i+1), d)
		switch i {
		case 20:
			k.apply(Event{Kind: Removed, Article: 15})
		case 30:
			k.apply(Event{Kind: Moved, Article: 25, From: k.index.Story(25), To: 5000})
		case 40:
			k.apply(Event{Kind: Merged, From: k.index.Story(30), To: k.index.Story(31)})
		}
	}
	replayed := New(Options{})
	for _, e := range k.log {
		replayed.Apply(stored(t, e))
	}
	same(t, k.index, replayed)
}

// stored passes an event's Doc through its bytes, as a database does.
func stored(t *testing.T, e Event) Event {
	t.Helper()
	if e.Doc == nil {
		return e
	}
	b, err := e.Doc.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	e.Doc = new(Doc)
	if err := e.Doc.UnmarshalBinary(b); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestRestartBetweenBatchesChangesNothing(t *testing.T) {
	t.Parallel()
	docs := scenario()
	whole := newDesk()
	for i, d := range docs {
		whole.add(int64(i+1), d)
	}
	for _, batch := range []int{1, 7, 50} {
		k := newDesk()
		for i, d := range docs {
			if i%batch == 0 { // another machine takes over
				fresh := New(Options{})
				for _, e := range k.log {
					fresh.Apply(e)
				}
				k.index = fresh
			}
			k.index.Decide(docs[(i*13)%len(docs)]) // a decision that is thrown away
			k.add(int64(i+1), d)
		}
		same(t, whole.index, k.index)
	}
}

// sums shows the sums of a story's members.
func sums(s *story) string { return fmt.Sprint(*s.centreOf(new(centre))) }

// listings counts the lists that are not empty.
func listings(l *listing) (n int) {
	for _, e := range l.heads.entries {
		if e.value != 0 {
			n++
		}
	}
	return n
}

func TestRemovedArticleLeavesNoTrace(t *testing.T) {
	t.Parallel()
	k := newDesk()
	story, _ := k.add(1, article("Cracks close Halden bridge", bridgeText, monday))
	before := sums(k.index.byID[story])
	other := article("Halden bridge: ferries overrun", "Ferries between Halden and Ostvik could not carry all who wanted to cross after the bridge was closed.", monday)
	k.apply(Event{Kind: Assigned, Article: 2, To: story, Doc: &other})
	k.apply(Event{Kind: Removed, Article: 2})
	if after := sums(k.index.byID[story]); after != before {
		t.Errorf("the story still holds the removed article:\n%s\n%s", before, after)
	}
	k.apply(Event{Kind: Removed, Article: 1})
	if k.index.Stories() != 0 || k.index.copies.Len() != 0 || listings(&k.index.reports)+listings(&k.index.listed) != 0 {
		t.Error("an empty story stays")
	}
	if got, _ := k.add(3, article("Cracks close Halden bridge", bridgeText, monday)); got == story {
		t.Error("an article joined a story that is gone")
	}
}

func TestMergedStoryTakesWhatFollows(t *testing.T) {
	t.Parallel()
	k := newDesk()
	a, b := article("Cracks close Halden bridge", bridgeText, monday), strikeDay(0)
	k.apply(Event{Kind: Assigned, Article: 1, To: 1, Doc: &a})
	k.apply(Event{Kind: Assigned, Article: 2, To: 2, Doc: &b})
	k.apply(Event{Kind: Merged, From: 1, To: 2})
	if k.index.Story(1) != 2 || k.index.Stories() != 1 {
		t.Fatal("the merged story is still there")
	}
	if got, _ := k.add(3, article("Halden bridge closed after cracks found in supports", "", monday)); got != 2 {
		t.Errorf("what follows went to %d, want 2", got)
	}
}

func TestDocSurvivesItsBytes(t *testing.T) {
	t.Parallel()
	for _, d := range scenario() {
		b, err := d.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var back Doc
		if err := back.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		again, _ := back.MarshalBinary()
		if !bytes.Equal(b, again) {
			t.Fatal("the bytes change")
		}
		if len(b) > 1300 {
			t.Errorf("%d bytes for an article", len(b))
		}
	}
}

func FuzzUnmarshalBinary(f *testing.F) {
	for _, d := range scenario()[:4] {
		b, _ := d.MarshalBinary()
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var d Doc
		if d.UnmarshalBinary(b) != nil {
			return
		}
		x := New(Options{})
		x.Apply(Event{Kind: Assigned, Article: 1, To: 1, Doc: &d})
		x.Decide(d)
		x.Apply(Event{Kind: Removed, Article: 1})
	})
}

func TestTemplateOfAnotherEventIsNoCopy(t *testing.T) {
	t.Parallel()
	notice := func(place, firm, judge, street string) string {
		return fmt.Sprintf(`The public sale of the premises in %s, %s, will begin at ten in the morning and end when the last lot has gone. The goods may be looked at on the day before. Whoever wants to bid must bring a passport and a letter of a bank. The former owner, %s, has stopped payments, and the court under %s has put the premises in the hands of a trustee who will answer questions by telephone.`, place, street, firm, judge)
	}
	k := newDesk()
	k.add(1, article("", notice("Karsund", "Polder Timber", "Ilse Brandt", "Mill Lane"), monday))
	_, d := k.add(2, article("", notice("Lofthus", "Ravna Glass", "Piet Overweg", "Harbour Row"), monday.Add(time.Hour)))
	if d.CopyOf != 0 {
		t.Errorf("a notice on another sale is a copy of %d: %+v", d.CopyOf, d.Reason)
	}
}
