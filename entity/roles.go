package entity

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// roleAt is an office in the text: words[from:to] say it, and what it belongs to
// reaches up to word end.
type roleAt struct {
	from, to, end int
	office        office
	sentence      int
	fields        []string
	of            string
	ofWord        string // stem of the first word of an owner that has no key
	definite      bool
	genitive      bool // belongs to the office before it: "речник президента"
	named         bool
	holder        *group
}

// findRoles finds the offices that title and text name, and who holds them.
func (d *document) findRoles() []news.Role {
	if len(d.heads) == 0 {
		return nil
	}
	d.indexNames()
	var found []roleAt
	for _, h := range d.heads {
		n := len(found)
		if d.nameAt[h.at] > 0 || n > 0 && found[n-1].to > h.at {
			continue
		}
		r := d.readRole(h)
		r.genitive = n > 0 && found[n-1].to == r.from && d.bareOwner(r.from)
		found = append(found, r)
	}
	for i := range found {
		if r := &found[i]; !r.genitive {
			d.nameHolder(r)
		}
	}
	findHolders(found)
	roles := make([]news.Role, 0, len(found))
	for i := range found {
		if r := &found[i]; r.named || r.definite || !r.office.common {
			roles = append(roles, d.newsRole(r))
		}
	}
	return roles
}

func (d *document) newsRole(r *roleAt) news.Role {
	_, span := d.in(r.from, r.to)
	role := news.Role{
		Span: span, Sentence: r.sentence, Office: r.office.name, Field: strings.Join(r.fields, " "), Of: r.of,
		Named: r.named, Definite: r.definite && !r.named,
	}
	if r.holder != nil {
		role.Entity, role.Name = r.holder.key, r.holder.name
	}
	return role
}

// indexNames makes nameAt: for each word 1 plus the index of the name that it is part of, or 0.
func (d *document) indexNames() {
	d.nameAt, d.bySurname = make([]int, len(d.words)), d.surnames()
	for n := range d.names {
		if g := d.groupOf[n]; g == nil || !g.strong {
			continue
		}
		for i := d.names[n].from; i < d.names[n].to; i++ {
			d.nameAt[i] = n + 1
		}
	}
}

// officeHead is an office at word at, words long.
type officeHead struct {
	office
	at, words int
}

// markOffices finds the words that name an office before names are looked for, so that
// "Bakanı" is no form of Baku and "Affaires étrangères" no name.
func (d *document) markOffices() {
	marks := make([]bool, 2*len(d.words))
	d.headWord, d.fieldWord = marks[:len(d.words)], marks[len(d.words):]
	if d.lang.roles == nil {
		return
	}
	for i := 0; i < len(d.words); i++ {
		o, n := d.officeAt(i)
		if n == 0 {
			continue
		}
		d.release(i, i+n)
		d.heads = append(d.heads, officeHead{o, i, n})
		for k := i; k < i+n; k++ {
			d.headWord[k] = true
		}
		i += n - 1
		at := d.skipOwners(i + 1)
		if _, n := d.fieldStarting(at); n > 0 {
			for k := at; k < at+n; k++ {
				d.fieldWord[k] = true
			}
		}
	}
}

// skipOwners steps over the small words between an office and its owner.
func (d *document) skipOwners(i int) int {
	for n := 0; n < 2 && i+1 < len(d.words) && d.words[i].shape == lower && d.lang.is(d.words[i].fold, owner) && d.inPhrase(i) && d.inPhrase(i+1); n++ {
		i++
	}
	return i
}

// readRole reads the fields and the owner beside an office.
func (d *document) readRole(h officeHead) roleAt {
	r := roleAt{from: h.at, to: h.at + h.words, office: h.office, sentence: d.words[h.at].sentence}
	if h.field != "" {
		r.fields = append(r.fields, h.field)
	}
	d.readLeft(&r)
	d.readRight(&r)
	d.readOwnerWord(&r)
	slices.Sort(r.fields)
	r.fields = slices.Compact(r.fields)
	r.definite = d.isDefinite(&r)
	return r
}

// officeAt returns the office that words from i on name and how many there are.
func (d *document) officeAt(i int) (office, int) {
	w := &d.words[i]
	if n := d.placed[i]; n > 0 && !d.places[n-1].inflected {
		return office{}, 0
	}
	best, size := office{}, 0
	if longest := d.lang.roles.longest[w.fold]; longest > 0 {
		key := ""
		for n := 1; n <= longest && (n == 1 || d.inPhrase(i+n-1)); n++ {
			key = strings.TrimPrefix(key+" "+d.words[i+n-1].fold, " ")
			if o, ok := d.lang.roles.offices[key]; ok {
				best, size = o, n
			}
		}
	}
	if size == 0 && d.lang.code == "ko" {
		if o, ok := d.lang.roles.offices[d.lang.stem(w.fold)]; ok {
			return o, 1
		}
	}
	if size == 0 {
		if o, ok := d.lang.roles.prefixed(w.fold); ok {
			return o, 1
		}
	}
	if size == 0 && d.lang.roles.compounds && (w.capital() || !d.lang.nouns) && len(w.fold) >= minFront+minHead {
		if o, ok := d.lang.roles.compound(w.fold); ok {
			return o, 1
		}
	}
	return best, size
}

// inPhrase reports whether word i goes on in the same phrase as the one before it.
func (d *document) inPhrase(i int) bool {
	if i < 1 || i >= len(d.words) || d.words[i].sentence != d.words[i-1].sentence || d.words[i-1].cut {
		return false
	}
	g := d.words[i].gap
	return g == gapSpace || g == gapHyphen || g == gapNone
}

// maxBeforeRole is how many words before an office are looked at for its article.
const maxBeforeRole = 4

// isDefinite reports whether an office without a name means one holder.
func (d *document) isDefinite(r *roleAt) bool {
	if r.office.common && (r.from == 0 || !d.words[r.from].elided && !d.lang.is(d.words[r.from-1].fold, definite) || d.nounBehind(r.end)) && r.of == "" {
		return false
	}
	articles := d.lang.articles
	if d.words[r.from].elided || d.words[r.from].sentence < 0 {
		articles = false
	}
	for i := r.from - 1; i >= 0 && i >= r.from-maxBeforeRole && d.words[i].sentence == d.words[r.from].sentence; i-- {
		switch w := &d.words[i]; {
		case d.words[i+1].gap != gapSpace && d.words[i+1].gap != gapHyphen:
			return !articles
		case w.cut && r.of != "":
			return true
		case d.lang.is(w.fold, indefinite):
			return false
		case d.lang.is(w.fold, definite):
			return !d.isGermanPlural(w.fold, r)
		case d.lang.isStop(w.fold):
			return !articles
		}
	}
	return !articles
}

// nounBehind sees a word of content behind a common word: "the general election".
func (d *document) nounBehind(i int) bool {
	return i < len(d.words) && d.inPhrase(i) && d.words[i].shape == lower && !d.lang.isStop(d.words[i].fold) && !d.lang.is(d.words[i].fold, speech)
}

// isGermanPlural sees "die Minister": the article of women and of several before a man's office.
func (d *document) isGermanPlural(article string, r *roleAt) bool {
	last := d.words[r.to-1].fold
	return d.lang.code == "de" && article == "die" && r.to == r.from+1 && !strings.HasSuffix(last, "in") && !strings.HasSuffix(last, "e") &&
		!strings.HasSuffix(last, "frau")
}
