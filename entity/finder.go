package entity

import (
	"cmp"
	"slices"
	"sync"

	"github.com/wiredesk/wiredesk/news"
)

// Finder finds names. It is safe for concurrent use.
type Finder struct {
	tables func() *tables
}

// NewFinder returns a finder. The tables are unpacked at the first use (about
// 0.1 s) and kept as long as the finder (about 11 MB).
func NewFinder() *Finder {
	return &Finder{tables: sync.OnceValue(loadTables)}
}

// Find returns the names in an article's title and in its text, each in the
// order of their start and not overlapping. Spans count bytes of the title and
// of the text. Lang is the language of both (ISO 639-1; an unknown one leaves
// out what needs its words); sentences are those of the text. Mentions outside
// every sentence are not found.
func (f *Finder) Find(title, text, lang string, sentences []news.Sentence) (titleMentions, mentions []news.Mention) {
	found := f.Read(title, text, lang, sentences)
	return found.TitleMentions, found.Mentions
}

// Names is what [Finder.Read] finds.
type Names struct {
	TitleMentions []news.Mention
	Mentions      []news.Mention
	// Roles are the offices that title (sentence -1) and text name, in the order of the text.
	Roles []news.Role
}

// Read finds names as [Finder.Find] does, and beside them the roles that people hold.
func (f *Finder) Read(title, text, lang string, sentences []news.Sentence) Names {
	d := newDocument(f.tables(), title, text, lang, sentences)
	d.markPlaces()
	d.markOffices()
	d.findCandidates()
	d.findTitled()
	d.resolve()
	found := d.mentions()
	found = append(found, d.headlineNames()...)
	found = append(found, d.shoutedMentions(found)...)
	found = append(found, d.unspacedMentions(sentences)...)
	slices.SortStableFunc(found, func(a, b news.Mention) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	found = withoutOverlap(found)
	n, _ := slices.BinarySearchFunc(found, 0, func(m news.Mention, s int) int { return cmp.Compare(m.Sentence, s) })
	return Names{TitleMentions: found[:n:n], Mentions: found[n:], Roles: d.findRoles()}
}

func withoutOverlap(sorted []news.Mention) []news.Mention {
	out := sorted[:0]
	for _, m := range sorted {
		if n := len(out); n > 0 && out[n-1].Sentence == m.Sentence && m.Start < out[n-1].End {
			continue
		}
		out = append(out, m)
	}
	return out
}

func (d *document) markPlaces() {
	d.places = d.findPlaces()
	d.placed = make([]int, len(d.words))
	for n, m := range d.places {
		for i := m.from; i < m.to; i++ {
			d.placed[i] = n + 1
		}
	}
}

// mentions turns places and groups into mentions. A place that is a word of a
// person's name in the article is that person.
func (d *document) mentions() []news.Mention {
	out := make([]news.Mention, 0, len(d.places)+len(d.names))
	people := d.surnames()
	for n, m := range d.places {
		if d.placed[m.from] != n+1 {
			continue
		}
		if g := people[d.wordKey(m.from)]; g != nil && m.to == m.from+1 && !m.people {
			out = append(out, d.mention(m.from, m.to, g.kind, g.key, g.name))
			continue
		}
		out = append(out, d.placeMention(m))
	}
	for i := range d.names {
		if g := d.groupOf[i]; g != nil && g.strong {
			out = append(out, d.mention(d.names[i].from, d.names[i].to, g.kind, g.key, g.name))
		}
	}
	return out
}

// surnames are the people of the article by the last word of their full name.
func (d *document) surnames() map[string]*group {
	out := map[string]*group{}
	for _, g := range d.groups {
		if g.strong && g.kind == news.Person && len(g.words) > 1 {
			out[g.words[len(g.words)-1]] = g
		}
	}
	return out
}

func (d *document) placeMention(m placeMatch) news.Mention {
	p := &d.tables.places[m.place]
	kind := news.Place
	if p.body {
		kind = news.Organisation
	}
	return d.mention(m.from, m.to, kind, p.key, p.name)
}

func (d *document) mention(from, to int, kind news.EntityKind, key, name string) news.Mention {
	_, span := d.in(from, to)
	return news.Mention{Span: span, Sentence: d.words[from].sentence, Kind: kind, Entity: key, Name: name}
}

// shoutedMentions finds the names that the article has elsewhere in sentences
// whose capitals say nothing.
func (d *document) shoutedMentions(known []news.Mention) []news.Mention {
	if !slices.ContainsFunc(d.words, func(w word) bool { return w.shouted }) {
		return nil
	}
	byWords, longest := map[string]*group{}, 0
	for i := range d.names {
		if g := d.groupOf[i]; g != nil && g.strong {
			byWords[d.foldedWords(d.names[i].from, d.names[i].to)] = g
			longest = max(longest, d.names[i].size())
		}
	}
	people := d.surnames()
	var out []news.Mention
	for i := 0; i < len(d.words); i++ {
		n, g := d.knownAt(i, longest, byWords)
		if n == 0 && d.words[i].shouted && d.words[i].capital() && d.placed[i] == 0 {
			n, g = 1, people[d.wordKey(i)] // in another case than in the text
		}
		if g != nil {
			out = append(out, d.mention(i, i+n, g.kind, g.key, g.name))
			i += n - 1
		}
	}
	return out
}

func (d *document) foldedWords(from, to int) string {
	s := d.words[from].fold
	for i := from + 1; i < to; i++ {
		s += " " + d.words[i].fold
	}
	return s
}

// knownAt finds the longest name of the article at shouted word i.
func (d *document) knownAt(i, longest int, byWords map[string]*group) (int, *group) {
	if !d.words[i].shouted || !d.words[i].capital() {
		return 0, nil
	}
	for n := min(longest, len(d.words)-i); n > 0; n-- {
		if d.words[i+n-1].sentence == d.words[i].sentence && d.placed[i] == 0 {
			if g := byWords[d.foldedWords(i, i+n)]; g != nil {
				return n, g
			}
		}
	}
	return 0, nil
}

// unspacedMentions finds places and people in title and text where the script has no spaces.
func (d *document) unspacedMentions(sentences []news.Sentence) []news.Mention {
	var out []news.Mention
	known := map[string]bool{}
	d.eachSentence(sentences, func(text string, number int, within news.Span) {
		out = append(out, d.titledPeople(text, number, within, known)...)
	})
	names := knownNames(known)
	joinSurnames(out, names)
	d.eachSentence(sentences, func(text string, number int, within news.Span) {
		out = append(out, knownPeople(text, number, within, names)...)
		for _, u := range d.tables.findUnspaced(text, d.lang.code, within) {
			p := &d.tables.places[u.place]
			kind := news.Place
			if p.body {
				kind = news.Organisation
			}
			out = append(out, news.Mention{Span: u.Span, Sentence: number, Kind: kind, Entity: p.key, Name: p.name})
		}
	})
	return out
}

// eachSentence calls do for the title, as sentence -1, and for each sentence of the text.
func (d *document) eachSentence(sentences []news.Sentence, do func(text string, number int, within news.Span)) {
	do(d.title, -1, news.Span{End: len(d.title)})
	for i, s := range sentences {
		if s.Start >= 0 && s.End <= len(d.text) && s.Start < s.End {
			do(d.text, i, s.Span)
		}
	}
}
