package entity

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// maxModifiers bounds the fields and owners on one side of an office.
const maxModifiers = 3

// readLeft takes fields and the owner before an office: "former Norland foreign minister".
func (d *document) readLeft(r *roleAt) {
	for range maxModifiers {
		i := r.from - 1
		if i < 0 || d.words[i].sentence != d.words[r.from].sentence {
			return
		}
		if d.words[i].cut && d.words[r.from].gap == gapSpace {
			r.of = d.keyEnding(r.from)
			return
		}
		if !d.inPhrase(r.from) {
			return
		}
		if field, n := d.fieldEnding(r.from); n > 0 {
			r.from -= n
			r.fields = append(r.fields, field)
			continue
		}
		if !d.ownsBefore(i, d.words[r.from].gap) || r.of != "" {
			return
		}
		if r.of = d.keyEnding(r.from); r.of == "" {
			return
		}
		if d.placed[i] == 0 || !d.places[d.placed[i]-1].people {
			return
		}
		r.from = d.places[d.placed[i]-1].from
	}
}

// ownsBefore reports whether a name at word i can own the office behind it: an
// adjective of a people everywhere, a noun where the language puts nouns side by side.
func (d *document) ownsBefore(i int, g gap) bool {
	if d.placed[i] > 0 && d.places[d.placed[i]-1].people || g == gapHyphen {
		return true
	}
	switch d.lang.code {
	case "en", "nl", "tr":
		return true
	}
	return false
}

// keyEnding is the key of the place or body whose name ends before word i, "" when none does.
func (d *document) keyEnding(i int) string {
	if n := d.placed[i-1]; n > 0 && d.places[n-1].to == i {
		return d.tables.places[d.places[n-1].place].key
	}
	if n := d.nameAt[i-1]; n > 0 && d.names[n-1].to == i && d.groupOf[n-1].kind != news.Person {
		return d.groupOf[n-1].key
	}
	return ""
}

// keyStarting is the key of the place or body whose name begins at word i, and where it ends.
func (d *document) keyStarting(i int) (string, int) {
	if m := d.placeStarting(i); m != nil {
		return d.tables.places[m.place].key, m.to
	}
	if n := d.nameAt[i]; n > 0 && d.names[n-1].from == i && d.groupOf[n-1].kind != news.Person {
		return d.groupOf[n-1].key, d.names[n-1].to
	}
	return "", i
}

// fieldEnding returns the field that the words before i name and how many they are.
func (d *document) fieldEnding(i int) (string, int) {
	found, size, key := "", 0, ""
	for n := 1; n <= maxFieldWords && i-n >= 0 && (n == 1 || d.inPhrase(i-n+1)); n++ {
		key = strings.TrimSuffix(d.words[i-n].fold+" "+key, " ")
		if field, ok := d.lang.roles.fields[key]; ok {
			found, size = field, n
		}
	}
	return found, size
}

// fieldStarting returns the field that words from i on name and how many they are.
func (d *document) fieldStarting(i int) (string, int) {
	found, size, key := "", 0, ""
	for n := 1; n <= maxFieldWords && i+n <= len(d.words) && d.inPhrase(i+n-1); n++ {
		key = strings.TrimPrefix(key+" "+d.words[i+n-1].fold, " ")
		if field, ok := d.lang.roles.fields[key]; ok {
			found, size = field, n
		}
	}
	return found, size
}

// readOwnerWord notes the owner of an office that is no name: "the head of the council".
func (d *document) readOwnerWord(r *roleAt) {
	i := r.end
	if r.of != "" || i >= len(d.words) || !d.inPhrase(i) {
		return
	}
	w := &d.words[i]
	if at := d.skipOwners(i); at > i && (d.lang.is(w.fold, genitive) || w.elided) || at == i && d.bareOwner(i) {
		r.ofWord = d.lang.stem(d.words[at].fold)
	}
}

// readRight takes fields and the owner behind an office: "ministre des Finances", "mayor
// of Wexmouth". Fields widen the office, the owner only moves its end.
func (d *document) readRight(r *roleAt) {
	r.end = r.to
	for range maxModifiers {
		i := r.end
		if i >= len(d.words) || !d.inPhrase(i) {
			return
		}
		i = d.skipOwners(i)
		if field, n := d.fieldStarting(i); n > 0 {
			r.fields = append(r.fields, field)
			r.end = i + n
			if r.of == "" {
				r.to = r.end
			}
			continue
		}
		key, end := d.keyStarting(i)
		if key == "" || i == r.end && !d.adjoins(i) || r.of != "" {
			return
		}
		r.of, r.end = key, end
	}
}

// adjoins reports whether a name right behind an office can own it: an adjective, or
// a genitive that the language marks by its ending alone.
func (d *document) adjoins(i int) bool {
	if d.placed[i] > 0 && d.places[d.placed[i]-1].people {
		return true
	}
	switch d.lang.code {
	case "uk", "ru", "pl":
		return true
	}
	return false
}
