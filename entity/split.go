package entity

import "slices"

// splitNames divides what two names side by side look like ("Nordbank Ann
// Example") where the article has the second one by itself, twice or as a person's.
func (d *document) splitNames() {
	full := map[string]int{}
	for i := range d.names {
		c := &d.names[i]
		if c.parts < 2 || c.seen&(body|landform|event) != 0 {
			continue
		}
		full[d.foldedWords(c.from, c.to)]++
		if c.given || c.role || c.initials {
			full[d.foldedWords(c.from, c.to)]++
		}
	}
	d.dropOpenings()
	for i := range d.names {
		c := &d.names[i]
		for at := c.from + 1; at+1 < c.to; at++ {
			if d.words[at].gap == gapSpace && d.words[at].capital() && full[d.foldedWords(at, c.to)] > 1 {
				head := candidate{from: c.from, to: at}
				d.weigh(&head)
				head.weak = true
				c.from = at
				d.weigh(c)
				d.names = append(d.names, head)
				break
			}
		}
	}
	slices.SortFunc(d.names, func(a, b candidate) int { return a.from - b.from })
}

// dropOpenings takes the first word of a sentence off a surname that the article has with its
// given name elsewhere: "Zdaniem Wilczka" beside "Jan Wilczek".
func (d *document) dropOpenings() {
	surnames := map[string]bool{}
	for i := range d.names {
		if c := &d.names[i]; c.size() > 1 && (c.given || c.role || c.initials) {
			surnames[d.wordKey(c.to-1)] = true
		}
	}
	for i := range d.names {
		c := &d.names[i]
		w := &d.words[c.from]
		_, given := d.tables.given[d.skeleton(c.from)]
		if d.lang.code != "hu" && c.size() == 2 && w.opens && !given && !c.role && d.stats[w.fold].capital == 0 && d.words[c.from+1].gap == gapSpace && surnames[d.wordKey(c.from+1)] {
			c.from++
			d.weigh(c)
		}
	}
}
