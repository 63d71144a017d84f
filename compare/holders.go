package compare

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// holding is an office with its fields and what it belongs to, as a report names it beside a person.
type holding struct {
	fields []string
	of     int // number of the place or body, -1 where none is named
	who    int
}

// holders are those of the offices of a story, by the office.
type holders map[string][]holding

// maxHoldings bounds the holders of one office that are kept.
const maxHoldings = 64

// hold notes that a person holds an office.
func (o holders) hold(role *news.Role, of, who int) {
	h := holding{strings.Fields(role.Field), of, who}
	same := func(k holding) bool { return k.who == who && k.of == of && slices.Equal(k.fields, h.fields) }
	if all := o[role.Office]; len(all) < maxHoldings && !slices.ContainsFunc(all, same) {
		o[role.Office] = append(all, h)
	}
}

// holder returns the one person who an office without a name can mean: whose office belongs to the same, else who has it at all and
// is not known to have that of another place or body. False for nobody or several.
func (o holders) holder(role *news.Role, of int) (int, bool) {
	who, found, exact := -1, false, false
	fields := strings.Fields(role.Field)
	for _, h := range o[role.Office] {
		if of >= 0 && h.of >= 0 && h.of != of || !covers(fields, h.fields) || changed(h.fields) != changed(fields) {
			continue
		}
		fits := of >= 0 && h.of == of || of < 0 && slices.Equal(fields, h.fields)
		switch {
		case fits && !exact:
			who, found, exact = h.who, true, true
		case exact && !fits, found && who == h.who:
		case found:
			return -1, false
		default:
			who, found = h.who, true
		}
	}
	return who, found
}

// covers reports whether all of a's fields are among b's.
func covers(a, b []string) bool {
	return !slices.ContainsFunc(a, func(f string) bool { return f != "new" && f != "acting" && !slices.Contains(b, f) })
}

// changed is the field that makes another holder of an office: a former one is not the one in office.
func changed(fields []string) string {
	for _, f := range fields {
		switch f {
		case "former", "deputy", "incoming":
			return f
		}
	}
	return ""
}
