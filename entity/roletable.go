package entity

import (
	"strings"
	"unicode/utf8"
)

// office is what a phrase of the table of roles means.
type office struct {
	name   string // in English
	field  string // that the phrase says itself
	common bool   // also a common word
	many   bool   // held by many at a time
}

// roleWords are the roles of one language by their folded words. It does not change once made.
type roleWords struct {
	offices   map[string]office
	fields    map[string]string
	longest   map[string]int  // words of the longest office, by first word
	compounds bool            // offices end compounds: Regierungssprecher
	tails     map[string]bool // last bytes of offices, minHead of them
}

// maxFieldWords is the number of words of the longest field.
const maxFieldWords = 4

// loadRoles reads the table; its format stands at its top.
func (t *tables) loadRoles(table string) {
	var meaning office
	var isField bool
	for line := range strings.Lines(table) {
		head, rest, ok := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case !ok || head == "#":
		case head == "=" || head == "=*" || head == "+":
			meaning, isField = office{name: rest, many: head == "=*"}, head == "+"
		default:
			words := t.roles[head]
			if words == nil {
				words = &roleWords{
					offices: map[string]office{}, fields: map[string]string{}, longest: map[string]int{},
					compounds: head == "de" || head == "nl", tails: map[string]bool{},
				}
				t.roles[head] = words
			}
			words.addLine(head, meaning, rest, isField)
		}
	}
}

func (r *roleWords) addLine(lang string, o office, line string, isField bool) {
	for phrase := range strings.SplitSeq(line, ", ") {
		phrase, o.common = strings.CutPrefix(phrase, "!")
		phrase, o.field, _ = strings.Cut(phrase, "=")
		for _, form := range declinePhrase(lang, phrase) {
			fold := foldName(form)
			if isField {
				r.fields[fold] = o.name
				continue
			}
			if _, taken := r.offices[fold]; taken {
				continue // the table's first meaning counts
			}
			r.offices[fold] = o
			if len(fold) >= minHead {
				r.tails[fold[len(fold)-minHead:]] = true
			}
			first, _, _ := strings.Cut(fold, " ")
			r.longest[first] = max(r.longest[first], strings.Count(fold, " ")+1)
		}
	}
}

// minHead and minFront bound what a compound is cut into, in letters.
const (
	minHead  = 4
	minFront = 3
)

// compound cuts a word of at least minFront+minHead bytes, such as "Bundesaußenminister", into the longest office at its end and
// the field in front of it, which is the front itself where the table does not know it.
func (r *roleWords) compound(fold string) (office, bool) {
	if !r.tails[fold[len(fold)-minHead:]] {
		return office{}, false
	}
	for at := minFront; at <= len(fold)-minHead; at++ {
		o, ok := r.offices[fold[at:]]
		if !ok || !utf8.RuneStart(fold[at]) {
			continue
		}
		front := strings.TrimSuffix(strings.TrimPrefix(fold[:at], "bundes"), "s")
		if field, known := r.fields[front]; known {
			front = field
		} else if field, known := r.fields[front+"s"]; known {
			front = field
		}
		if front != "" && front != "bunde" && o.field == "" {
			o.field = front
		}
		return o, true
	}
	return office{}, false
}

// prefixes are written together with an office in the Romance languages.
var prefixes = [...]struct{ letters, field string }{{"ex", "former"}, {"vice", "deputy"}}

// prefixed reads an office behind a prefix: "expresidente", "viceministro".
func (r *roleWords) prefixed(fold string) (office, bool) {
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(fold, p.letters)
		if !ok {
			continue
		}
		if o, known := r.offices[rest]; known && o.field == "" {
			o.field, o.common = p.field, false
			return o, true
		}
	}
	return office{}, false
}
