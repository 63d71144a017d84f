package render

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// registerTitle heads what is known of a story beside its text.
const registerTitle = "Register"

// chapter is a part of an account's register: what is known of one kind.
type chapter struct {
	Heading string
	Groups  []group
}

// group is the entries under one name, that of a speaker or a fact; it is empty where the entries have none in common.
type group struct {
	Name    string
	Entries []entry
}

// entry is one line of the register, for reading: "Who" and "Stance" (also what a speaker did by the words: "denied") before the text, "After" behind it.
type entry struct {
	Date      string // YYYY-MM-DD, YYYY-MM or YYYY; may be empty, as all that follow but Text
	Who       string
	Stance    string
	Text      string
	Quoted    bool // the words are the speaker's
	After     string
	Citations []news.Citation
}

// Bounds of a chapter, so that a page of a long story can be read; the JSON has all.
const (
	shownSpeakers  = 12
	shownOfSpeaker = 5
	shownEntries   = 20
	shownOutlets   = 4
)

// chaptersOf are the parts of an account's register of which the desk is sure, as far as there is something in them.
func chaptersOf(a news.Account) []chapter {
	r := registerReader{byID(a)}
	var list []chapter
	add := func(heading string, groups []group) {
		if len(groups) > 0 {
			list = append(list, chapter{heading, groups})
		}
	}
	add("Who said what", r.speakers(a.Quotes))
	add("Who stands where", r.positions(a.Positions))
	add("Where the outlets differ", r.facts(a.Conflicts, news.Contradiction))
	add("The days", r.days(a.Timeline))
	add("Figures that later reports replaced", r.facts(a.Conflicts, news.Update))
	return list
}

type registerReader struct {
	articles map[string]news.AccountArticle
}

// sources are the citations of known articles, one for each outlet.
func (r registerReader) sources(citations []news.Citation) []news.Citation {
	var list []news.Citation
	var outlets []string
	for _, c := range citations {
		x, known := r.articles[c.Article]
		if !known || slices.Contains(outlets, outletName(x)) || len(list) == shownOutlets {
			continue
		}
		outlets = append(outlets, outletName(x))
		list = append(list, c)
	}
	return list
}

// speakers gathers the quotes by who said them; those whom most articles quote come first.
func (r registerReader) speakers(entries []news.QuoteEntry) []group {
	var groups []group
	weight := map[string]int{}
	for _, e := range entries {
		if e.Confidence < news.Sure || len(r.sources(e.Citations)) == 0 {
			continue
		}
		name := cmp.Or(e.Speaker, "Not named")
		at := slices.IndexFunc(groups, func(g group) bool { return g.Name == name })
		if at < 0 {
			at = len(groups)
			groups = append(groups, group{Name: name})
		}
		weight[name] += len(e.Citations)
		line := entry{Stance: e.Act(), Text: e.Text, Quoted: e.Kind == news.Direct, Citations: r.sources(e.Citations)}
		if !line.Quoted && line.Stance == "" {
			line.After = "reported speech"
		}
		groups[at].Entries = append(groups[at].Entries, line)
	}
	slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(weight[b.Name], weight[a.Name]) })
	groups = groups[:min(len(groups), shownSpeakers)]
	for i, g := range groups {
		slices.SortStableFunc(g.Entries, func(a, b entry) int { return cmp.Compare(len(b.Citations), len(a.Citations)) })
		groups[i].Entries = g.Entries[:min(len(g.Entries), shownOfSpeaker)]
	}
	return groups
}

var stanceWords = map[news.Stance]string{
	news.Will: "will", news.WillNot: "will not", news.OnlyIf: "only if", news.Considering: "is considering",
	news.Denies: "denies", news.Demands: "demands",
}

// positions lists where the sides stand now; what an actor gave up stands behind what replaced it.
func (r registerReader) positions(list []news.PositionEntry) []group {
	byID := map[string]news.PositionEntry{}
	replaced := map[string]bool{}
	for _, p := range list {
		byID[p.ID] = p
		replaced[p.Supersedes] = true
	}
	var g group
	for _, p := range list {
		if replaced[p.ID] || p.Confidence < news.Sure || len(r.sources(p.Citations)) == 0 || len(g.Entries) == shownEntries {
			continue
		}
		e := entry{Who: p.Actor, Stance: stance(p), Text: withCondition(p), Citations: r.sources(p.Citations)}
		if p.SaidBy != "" && p.SaidBy != p.Actor {
			e.After = "says " + p.SaidBy
		}
		if before, ok := byID[p.Supersedes]; ok && before.ID != p.ID {
			if e.After != "" {
				e.After += "; "
			}
			e.After += "before: " + stance(before) + " " + withCondition(before)
		}
		g.Entries = append(g.Entries, e)
	}
	if len(g.Entries) == 0 {
		return nil
	}
	slices.SortStableFunc(g.Entries, func(a, b entry) int { return cmp.Compare(a.Who, b.Who) })
	return []group{g}
}

func stance(p news.PositionEntry) string { return cmp.Or(stanceWords[p.Stance], string(p.Stance)) }

func withCondition(p news.PositionEntry) string {
	if p.Condition == "" {
		return p.Action
	}
	return p.Action + " – " + p.Condition
}

// facts lists the conflicts of a kind, each with its values.
func (r registerReader) facts(list []news.Conflict, kind news.ConflictKind) []group {
	var groups []group
	for _, c := range list {
		if c.Kind != kind || c.Confidence < news.Sure || len(groups) == shownEntries {
			continue
		}
		g := group{Name: c.Slot}
		for _, v := range c.Values {
			if sources := r.sources(v.Citations); len(sources) > 0 {
				g.Entries = append(g.Entries, entry{Text: v.Value, Citations: sources})
			}
		}
		if len(g.Entries) > 1 {
			groups = append(groups, g)
		}
	}
	return groups
}

// days lists the dated events.
func (r registerReader) days(list []news.Day) []group {
	var g group
	for _, d := range list {
		if sources := r.sources(d.Citations); d.Confidence >= news.Sure && len(sources) > 0 && len(g.Entries) < shownEntries {
			g.Entries = append(g.Entries, entry{Date: d.Date, Text: d.Text, Citations: sources})
		}
	}
	if len(g.Entries) == 0 {
		return nil
	}
	return []group{g}
}
