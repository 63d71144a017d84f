package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// memory holds what a reader has worked out of the whole article, each part when it is first asked for.
type memory struct {
	singles    []news.Mention            // see singles
	adjectives map[string]news.Mention   // see placeOfAdjective; without a name for none
	state      *news.Mention             // see mainState; without a name for none
	surnames   map[string]news.Mention   // see surnames
	names      map[string][]news.Mention // see namesOf
	bodies     map[string]news.Mention   // see bodyOf; without a name for none
}

// surnames are the mentions of people by the last word of their fullest name, the first one of each.
func (r *reader) surnames() map[string]news.Mention {
	if r.known.surnames == nil {
		r.known.surnames = map[string]news.Mention{}
		for _, m := range r.analysis.Mentions {
			at := strings.LastIndexByte(m.Name, ' ')
			if _, known := r.known.surnames[m.Name[at+1:]]; at > 0 && m.Kind != news.Place && !known {
				r.known.surnames[m.Name[at+1:]] = m
			}
		}
	}
	return r.known.surnames
}

// mostNames is how many names of one entity are looked at.
const mostNames = 4

// namesOf returns the first mentions of an entity under each of its names.
func (r *reader) namesOf(entity string) []news.Mention {
	if r.known.names == nil {
		r.known.names = map[string][]news.Mention{}
		for _, m := range r.analysis.Mentions {
			had := r.known.names[m.Entity]
			if len(had) < mostNames && (len(had) == 0 || had[len(had)-1].Name != m.Name) {
				r.known.names[m.Entity] = append(had, m)
			}
		}
	}
	if entity == "" {
		return nil
	}
	return r.known.names[entity]
}

// bodyOf returns the body that a person speaks for by office, else the person. Official limits that to offices
// whose holder speaks for the body whenever he speaks.
func (r *reader) bodyOf(name, entity string, official bool) (string, string) {
	if entity == "" {
		return name, entity
	}
	if r.known.bodies == nil {
		r.known.bodies = r.bodies()
	}
	key := entity
	if official {
		key = "official " + entity
	}
	if m := r.known.bodies[key]; m.Name != "" {
		return m.Name, m.Entity
	}
	return name, entity
}

// bodies are the bodies of all who hold an office, by their keys, and again with "official" before it of those who
// speak for them whenever they speak.
func (r *reader) bodies() map[string]news.Mention {
	bodies := map[string]news.Mention{}
	for _, role := range r.roles {
		if role.Entity == "" {
			continue
		}
		key := "official " + role.Entity
		_, known := bodies[role.Entity]
		_, official := bodies[key]
		if known && (official || !speaksFor[role.Office]) {
			continue
		}
		m, ok := r.bodyOfRole(role)
		if !ok {
			continue
		}
		if !known {
			bodies[role.Entity] = m
		}
		if speaksFor[role.Office] {
			bodies[key] = m
		}
	}
	return bodies
}
