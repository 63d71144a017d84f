package quote

// overApposition finds the subject before a pair of commas, the second of which is at unit j. What seems to hold a finite
// verb of its own is an apposition only if nothing else is.
func (c *clauseReader) overApposition(j int) source {
	if s := c.beforePair(j, false); s.ok {
		return s
	}
	return c.beforePair(j, true)
}

func (c *clauseReader) beforePair(j int, anyhow bool) source {
	for k := j - 2; k > 0 && k > j-far; k-- {
		if c.units[k].kind == utterance || c.units[k].kind == breakUnit {
			break
		}
		if c.units[k].kind != commaUnit || c.kindAt(k-1) != phrase || c.isTime(k-1) || !beginsAside(c.kindAt(k+1)) {
			continue
		}
		s := c.leftOf(k-1, k)
		if !s.ok || !anyhow && c.kindAt(k+1) == phrase && c.clauseBetween(k+1, j) {
			continue
		}
		if c.apposed(k+1, j) {
			s.to = j + 1
		}
		return s
	}
	return source{}
}

// beginsAside reports whether what stands between two commas may begin with a unit of a kind.
func beginsAside(k unitKind) bool {
	switch k {
	case phrase, relUnit, prepUnit, adverbUnit, verb, subordUnit, coordUnit:
		return true
	}
	return false
}

// apposed reports whether the units between two commas say more of the name before them, as an apposition or a relative
// clause does, and not when or where ("Brandt, on Monday, said").
func (c *clauseReader) apposed(from, to int) bool {
	return c.units[from].kind == relUnit || c.units[from].kind == phrase && (!c.isTime(from) || c.isAge(from, to)) || c.units[from].kind == verb && c.units[from].form == participle
}

// isAge reports whether the units are a number alone: "Ilse Brandt, 74, said".
func (c *clauseReader) isAge(from, to int) bool {
	u := &c.units[from]
	return to == from+1 && u.to == u.from+1 && c.tokens[u.head].kind == figure && u.to > 0 && c.tokens[u.head].Len() <= 3
}

// nextComma is the next comma or utterance behind unit k, end when there is none.
func (c *clauseReader) nextComma(k, end int) int {
	for ; k < end; k++ {
		if c.units[k].kind == commaUnit || c.units[k].kind == utterance {
			return k
		}
	}
	return end
}

// appositionEnd finds where an apposition or relative clause that begins at unit k ends: at an utterance or the end of
// the sentence, else at the last comma before what goes on with the sentence.
func (c *clauseReader) appositionEnd(k, end int) int {
	for ; k < end; k++ {
		switch c.units[k].kind {
		case utterance, breakUnit:
			return k
		case commaUnit:
			switch next := c.kindAt(k + 1); {
			case next == utterance, next == coordUnit, next == subordUnit:
				return k
			case next == verb && c.units[k+1].form == gerund:
				return k
			}
		}
	}
	return end
}
