package entity

import "github.com/wiredesk/wiredesk/news"

// nameFromHeadline gives a surname that the text has alone the full name that a headline in
// title case has: its capitals say nothing, but a given name before that surname does.
func (d *document) nameFromHeadline() {
	bySurname := map[string]*group{}
	for _, g := range d.groups {
		if len(g.words) == 1 && !d.names[g.members[0]].acronym {
			bySurname[g.words[0]] = g
		}
	}
	for i := 0; i+1 < len(d.words) && d.words[i+1].sentence < 0; i++ {
		w, next := &d.words[i], &d.words[i+1]
		if !w.shouted || w.shape != title || next.shape != title || next.gap != gapSpace || d.placed[i] > 0 || d.headWord[i] || !d.isGiven(i) {
			continue
		}
		if g := bySurname[d.wordKey(i+1)]; g != nil {
			g.strong, g.kind, g.name = true, news.Person, d.surface(i, i+2)
			g.words = []string{d.wordKey(i), d.wordKey(i + 1)}
			g.key = Key(g.kind, g.name)
		}
	}
}

// headlineNames finds the words of such a headline that name a person of the text.
func (d *document) headlineNames() []news.Mention {
	byName := map[string]*group{}
	for _, g := range d.groups {
		if g.strong && g.kind == news.Person && len(g.words) == 2 {
			byName[g.words[0]+" "+g.words[1]] = g
		}
	}
	var found []news.Mention
	for i := 0; i+1 < len(d.words) && d.words[i+1].sentence < 0 && len(byName) > 0; i++ {
		if !d.words[i].shouted || !d.words[i].capital() || d.words[i+1].gap != gapSpace {
			continue
		}
		if g := byName[d.wordKey(i)+" "+d.wordKey(i+1)]; g != nil {
			found = append(found, d.mention(i, i+2, g.kind, g.key, g.name))
		}
	}
	return found
}
