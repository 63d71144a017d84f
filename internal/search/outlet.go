package search

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/text/token"
)

// maxHosts is how many outlets a value of outlet: may stand for.
const maxHosts = 32

// outlets are those of the desk, and what is thought of them.
type outlets struct {
	all       []named
	hidden    []string // marks
	preferred []string // marks
}

type named struct {
	host string
	name string // folded, its words with one space between
}

func outletsOf(rows []store.Outlet) *outlets {
	o := &outlets{all: make([]named, len(rows))}
	for i, row := range rows {
		o.all[i] = named{row.Host, foldedWords(row.Name)}
		switch row.Preference {
		case store.OutletHidden:
			o.hidden = append(o.hidden, store.OutletMark(row.Host))
		case store.OutletPreferred:
			o.preferred = append(o.preferred, store.OutletMark(row.Host))
		}
	}
	return o
}

func foldedWords(text string) string {
	var words []string
	for w := range token.Words(text) {
		words = append(words, token.Fold(w.Text))
	}
	return strings.Join(words, " ")
}

// find returns the hosts that a person means: those with this host or name, else those with a part of the host that is
// called so or a name that has these words, else those whose host has it somewhere.
func (o *outlets) find(value string) []string {
	name := foldedWords(value)
	host := strings.TrimSuffix(strings.ToLower(strings.TrimSpace(value)), "/")
	for _, scheme := range []string{"https://", "http://", "www."} {
		host = strings.TrimPrefix(host, scheme)
	}
	for _, fits := range []func(named) bool{
		func(n named) bool { return n.host == host || name != "" && n.name == name },
		func(n named) bool {
			return slices.Contains(strings.Split(n.host, "."), host) || strings.HasSuffix(n.host, "."+host) ||
				name != "" && strings.Contains(" "+n.name+" ", " "+name+" ")
		},
		func(n named) bool {
			return len(host) >= 3 && strings.Contains(n.host, strings.ReplaceAll(host, " ", ""))
		},
	} {
		var hosts []string
		for _, n := range o.all {
			if fits(n) && len(hosts) < maxHosts {
				hosts = append(hosts, n.host)
			}
		}
		if len(hosts) > 0 {
			return hosts
		}
	}
	return nil
}

// marks are the marks of the outlets that are meant; the error names one that there is not.
func (o *outlets) marks(values []string) ([]string, error) {
	var marks []string
	for _, v := range values {
		hosts := o.find(v)
		if len(hosts) == 0 {
			return nil, mistake("The desk has no report of an outlet called “%s”. outlet: takes a name, or a host such as paper.example.", v)
		}
		for _, h := range hosts {
			marks = append(marks, store.OutletMark(h))
		}
	}
	return marks, nil
}
