package quote

// contentEnd finds the unit behind a content that begins at unit k: where a new clause of the sentence, another
// attribution of the same subject, or the main clause behind a subordinate one begins. inside says that the content
// stands in a subordinate clause, setIn that it is set into its sentence between commas.
func (c *clauseReader) contentEnd(k, end int, inside, setIn bool) int {
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
			if i > k && (c.endsAtComma(i, end, inside) || setIn && c.kindAt(i+1) == verb && c.units[i+1].form == finite) {
				return i
			}
		case coordUnit:
			if i > k && (c.nextCue(i+1) || c.clauseAt(i+1) && c.speechInClause(i+1)) {
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

// endsAtComma reports whether a content ends at the comma at unit i.
func (c *clauseReader) endsAtComma(i, end int, inside bool) bool {
	next := i + 1
	if next >= end {
		return true
	}
	if inside && c.clauseAt(next) {
		return true
	}
	switch u := c.units[next]; u.kind {
	case verb:
		return u.form == gerund && c.isSpeech(next)
	case coordUnit:
		return c.nextCue(next+1) || c.clauseAt(next+1) && c.speechInClause(next+1)
	case relUnit:
		return true
	case subordUnit:
		return c.clauseAt(next+1) && c.speechInClause(next+1)
	}
	return false
}

// isSpeech reports whether unit i holds a cue of speech.
func (c *clauseReader) isSpeech(i int) bool {
	for _, at := range c.cues {
		if at.unit == i {
			for _, reading := range at.readings {
				if reading.Uttered && reading.Strength > 1 {
					return true
				}
			}
		}
	}
	return false
}

// nextCue reports whether the unit at i is a finite verb of speech without auxiliaries, so that a coordinator before it
// joins it to the cue before.
func (c *clauseReader) nextCue(i int) bool {
	if i >= len(c.units) || c.units[i].kind != verb {
		return false
	}
	u := c.units[i]
	return u.form == finite && !u.perfect && !u.modal && !u.passive && c.isSpeech(i)
}

// speechInClause reports whether the first verb behind unit k is a cue of speech.
func (c *clauseReader) speechInClause(k int) bool {
	for ; k < c.end(); k++ {
		if c.units[k].kind == verb {
			return c.nextCue(k)
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
