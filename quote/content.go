package quote

// contentEnd finds the unit behind a content that begins at unit k: where a new clause of the sentence, another
// attribution of the same subject, or the main clause behind a subordinate one begins. inside says that the content
// stands in a subordinate clause.
func (c *clauseReader) contentEnd(k, end int, inside bool) int {
	for i := k; i < end; i++ {
		if c.taken[i] {
			return c.trim(k, i)
		}
		switch c.units[i].kind {
		case breakUnit:
			if i > k && c.tokens[c.units[i].from].kind != dash {
				return i
			}
		case utterance:
			if i > k && c.kindAt(i-1) == commaUnit {
				return c.trim(k, i)
			}
		case commaUnit:
			if i > k && c.endsAtComma(k, i, end, inside) {
				return i
			}
		case coordUnit:
			if i > k && c.nextCue(i, i+1) {
				return i
			}
		}
	}
	return c.trim(k, end)
}

// trim takes commas off the end.
func (c *clauseReader) trim(k, end int) int {
	for end > k && (c.units[end-1].kind == commaUnit || c.units[end-1].kind == coordUnit) {
		end--
	}
	return end
}

// endsAtComma reports whether the content that begins at unit k ends at the comma at unit i.
func (c *clauseReader) endsAtComma(k, i, end int, inside bool) bool {
	next := i + 1
	if next >= end {
		return true
	}
	if inside && c.clauseAt(next) {
		return true
	}
	switch u := c.units[next]; u.kind {
	case verb:
		return u.form == gerund && c.isCue(next)
	case coordUnit:
		return c.nextCue(next, next+1) || c.clauseAt(next+1) && c.cueInClause(next+1)
	case subordUnit:
		return c.clauseAt(next+1) && c.cueInClause(next+1)
	}
	return false
}

// isCue reports whether unit i holds a cue.
func (c *clauseReader) isCue(i int) bool {
	for _, at := range c.cues {
		if at.unit == i {
			return true
		}
	}
	return false
}

// nextCue reports whether the unit at next is a finite verb that attributes, so that the coordinator at i joins it to
// the cue before.
func (c *clauseReader) nextCue(i, next int) bool {
	if next >= len(c.units) || c.units[next].kind != verb || c.units[next].form != finite {
		return false
	}
	return c.isCue(next)
}

// cueInClause reports whether the first verb behind unit k is a cue.
func (c *clauseReader) cueInClause(k int) bool {
	for ; k < c.end(); k++ {
		if c.units[k].kind == verb {
			return c.isCue(k)
		}
	}
	return false
}

// thingEnd shortens a noun phrase as content to what belongs to it: it ends at a comma, a subordinate clause or a purpose.
func (c *clauseReader) thingEnd(k, end int) int {
	for i := k; i < end; i++ {
		switch c.units[i].kind {
		case commaUnit:
			return i
		case subordUnit:
			if i > k {
				return i
			}
		}
	}
	return end
}
