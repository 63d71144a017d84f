package web

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

// registerView is what a story's page shows beside the account: who said what, who stands where, where the
// outlets differ, and the days.
type registerView struct {
	Speakers    []speaker
	MoreSpoke   []speaker
	Positions   []position
	Differences []difference
	Days        []day
	Updates     []difference // figures that later reports replaced
	// Unsure counts the entries that are left out because the desk is not sure of them; All is set
	// where they are shown.
	Unsure int
	All    bool
}

const (
	shownSpeakers = 8
	shownQuotes   = 4
)

// registrar makes the view of one account's register.
type registrar struct {
	articles map[string]news.AccountArticle
	paths    map[string]string // of the pages of entities, by key
	lang     string
	all      bool // also what is not sure
	unsure   int
	box      string // what the names of boxes begin with
	marks    int
}

func newRegistrar(articles []news.AccountArticle, lang string, paths map[string]string, all bool) *registrar {
	r := &registrar{articles: make(map[string]news.AccountArticle, len(articles)), paths: paths, lang: lang, all: all}
	for _, a := range articles {
		r.articles[a.ID] = a
	}
	return r
}

func registerOf(a news.Account, paths map[string]string, all bool) registerView {
	r := newRegistrar(a.Articles, a.Lang, paths, all)
	v := registerView{Speakers: r.speakers(a.Quotes), Positions: r.positions(a.Positions), Days: r.days(a.Timeline), All: all}
	for _, c := range a.Conflicts {
		d, ok := r.difference(c)
		switch {
		case !ok:
		case c.Kind == news.Update:
			v.Updates = append(v.Updates, d)
		default:
			v.Differences = append(v.Differences, d)
		}
	}
	if len(v.Speakers) > shownSpeakers+2 {
		v.Speakers, v.MoreSpoke = v.Speakers[:shownSpeakers], v.Speakers[shownSpeakers:]
	}
	v.Unsure = r.unsure
	return v
}

// shown says whether an entry of this confidence is shown, and counts those that are not.
func (r *registrar) shown(confidence float64) bool {
	if confidence >= news.Sure || r.all {
		return true
	}
	r.unsure++
	return false
}

// source is an outlet's name behind an entry, which shows the cited words when it is pointed at.
type source struct {
	ID   string // of the box
	Note note
}

// sources are the citations of an entry, one for each outlet.
func (r *registrar) sources(citations []news.Citation) []source {
	var all []source
	for _, c := range citations {
		article, known := r.articles[c.Article]
		if !known {
			continue
		}
		n := noteOf(0, c, article)
		if slices.ContainsFunc(all, func(s source) bool { return s.Note.Outlet == n.Outlet && s.Note.Lang == n.Lang }) {
			continue
		}
		r.marks++
		all = append(all, source{r.box + "-" + strconv.Itoa(r.marks), n})
	}
	return all
}

// langOf is the language of the first cited article.
func (r *registrar) langOf(citations []news.Citation) string {
	for _, c := range citations {
		if a, known := r.articles[c.Article]; known {
			return a.Lang
		}
	}
	return r.lang
}

// speaker is one who is quoted.
type speaker struct {
	Name   string
	Path   string // of the entity's page; may be empty
	Quotes []quote
	More   []quote
}

// quote is an utterance with the ways in which outlets have it.
type quote struct {
	Act      string // what the speaker did by the words ("denied"), where it was not just saying them
	Text     string
	Lang     string
	Direct   bool
	Unsure   bool
	Sources  []source
	Variants []variant
}

// variant is an utterance as another outlet words it; the words that the first has not are marked.
type variant struct {
	Pieces   []piece
	Lang     string
	LangName string // empty where it is that of the account
	Source   source
}

// speakers gathers the quotes by who said them; those whom most outlets quote come first.
func (r *registrar) speakers(entries []news.QuoteEntry) []speaker {
	at := map[string]int{}
	var all []speaker
	var weight []int
	for _, e := range entries {
		if !r.shown(e.Confidence) {
			continue
		}
		who := cmp.Or(e.Entity, e.Speaker)
		i, known := at[who]
		if !known {
			i = len(all)
			at[who] = i
			all = append(all, speaker{Name: cmp.Or(e.Speaker, "Not named"), Path: r.paths[e.Entity]})
			weight = append(weight, 0)
		}
		q := r.quote(e)
		all[i].Quotes = append(all[i].Quotes, q)
		weight[i] += len(q.Sources)
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight[b] - weight[a] })
	sorted := make([]speaker, 0, len(all))
	for _, i := range order {
		s := all[i]
		slices.SortStableFunc(s.Quotes, func(a, b quote) int { return len(b.Sources) - len(a.Sources) })
		if len(s.Quotes) > shownQuotes+1 {
			s.Quotes, s.More = s.Quotes[:shownQuotes], s.Quotes[shownQuotes:]
		}
		sorted = append(sorted, s)
	}
	return sorted
}

func (r *registrar) quote(e news.QuoteEntry) quote {
	q := quote{Act: e.Act(), Text: e.Text, Lang: r.langOf(e.Citations), Direct: e.Kind == news.Direct, Unsure: e.Confidence < news.Sure,
		Sources: r.sources(e.Citations)}
	for _, v := range e.Variants {
		from := r.sources([]news.Citation{v.Citation})
		if v.Text == e.Text || len(from) == 0 {
			continue
		}
		w := variant{Pieces: []piece{{Text: v.Text}}, Lang: v.Lang, Source: from[0]}
		if v.Lang == q.Lang {
			w.Pieces = differing(v.Text, e.Text)
		} else {
			w.LangName = languageName(v.Lang)
		}
		q.Variants = append(q.Variants, w)
	}
	return q
}

// position is where an actor stands.
type position struct {
	Name      string // of the actor
	Path      string
	Stance    news.Stance
	Words     string // the stance in words
	Action    string
	Condition string
	Lang      string
	SaidBy    string // where it is not the actor
	Date      string
	Unsure    bool
	Before    *position // what this one replaced
	Sources   []source
}

// stanceWords say a stance in a table between actor and action.
var stanceWords = map[news.Stance]string{
	news.Will: "will", news.WillNot: "will not", news.OnlyIf: "only if", news.Considering: "is considering",
	news.Denies: "denies", news.Demands: "demands",
}

// positions lists the positions by actor; one that was given up stands under that which replaced it.
func (r *registrar) positions(entries []news.PositionEntry) []position {
	byID := make(map[string]news.PositionEntry, len(entries))
	replaced := map[string]bool{}
	for _, e := range entries {
		byID[e.ID] = e
		replaced[e.Supersedes] = true
	}
	first := map[string]int{}
	var all []position
	for _, e := range entries {
		if replaced[e.ID] || !r.shown(e.Confidence) {
			continue
		}
		p := r.position(e)
		if before, ok := byID[e.Supersedes]; ok && before.ID != e.ID {
			old := r.position(before)
			p.Before = &old
		}
		if _, known := first[p.Name]; !known {
			first[p.Name] = len(all)
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b position) int { return cmp.Compare(first[a.Name], first[b.Name]) })
	return all
}

func (r *registrar) position(e news.PositionEntry) position {
	p := position{Name: e.Actor, Path: r.paths[e.Entity], Stance: e.Stance, Words: cmp.Or(stanceWords[e.Stance], string(e.Stance)),
		Action: e.Action, Condition: e.Condition, Lang: r.langOf(e.Citations), Unsure: e.Confidence < news.Sure, Sources: r.sources(e.Citations)}
	if e.SaidBy != e.Actor {
		p.SaidBy = e.SaidBy
	}
	if !e.Date.IsZero() {
		p.Date = e.Date.UTC().Format("2 Jan 2006")
	}
	return p
}

// difference is a fact with the values that outlets give for it.
type difference struct {
	Slot   string
	Unsure bool
	Values []factValue
}

type factValue struct {
	Value   string
	Lang    string
	Sources []source
}

func (r *registrar) difference(c news.Conflict) (difference, bool) {
	if !r.shown(c.Confidence) {
		return difference{}, false
	}
	d := difference{Slot: c.Slot, Unsure: c.Confidence < news.Sure}
	for _, v := range c.Values {
		d.Values = append(d.Values, factValue{v.Value, r.langOf(v.Citations), r.sources(v.Citations)})
	}
	return d, true
}

// day is one line of the days.
type day struct {
	Date    string
	ISO     string
	Text    string
	Lang    string
	Unsure  bool
	Sources []source
}

func (r *registrar) days(entries []news.Day) []day {
	var all []day
	for _, e := range entries {
		if !r.shown(e.Confidence) {
			continue
		}
		all = append(all, day{render.DayInWords(e.Date), e.Date, e.Text, r.langOf(e.Citations), e.Confidence < news.Sure, r.sources(e.Citations)})
	}
	return all
}
