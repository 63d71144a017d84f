package quote

// nounPhrase reads determiners, modifiers and nouns up to the last noun of the phrase, with a short
// bracket behind it ("(R-Ohio)").
func (r *reader) nounPhrase(tokens []tok, i, to int) unit {
	u := unit{kind: phrase, from: i, to: i + 1, head: i}
	if tokens[i].tag == pro {
		return u
	}
	j := i + 1
	for j < to && r.goesOn(tokens, j, to) {
		j++
	}
	u.to, u.head = j, j-1
	for u.head > i && tokens[u.head].tag == silent {
		u.head--
	}
	for u.to > i+1 && tokens[u.to-1].tag == silent && tokens[u.to-1].spaced {
		u.to--
	}
	if end := bracket(tokens, u.to, to); end > 0 {
		u.to = end
	}
	return u
}

// goesOn reports whether the token at j belongs to the noun phrase that the tokens before it began.
func (r *reader) goesOn(tokens []tok, j, to int) bool {
	t, prev := &tokens[j], &tokens[j-1]
	switch t.tag {
	case noun, proper, number:
		return prev.class&timeNoun == 0 || t.tag == number || !prev.capital || t.class&timeNoun != 0 || prev.tag == proper && t.tag == noun
	case adj:
		return prev.tag == det || prev.tag == adj || prev.tag == genitive || prev.tag == number || prev.tag == silent || prev.tag == adverbial || prev.tag == proper || prev.tag == noun && t.capital
	case det:
		return prev.tag == det && t.class&possessive == 0
	case genitive:
		return true
	case adverbial:
		return (prev.tag == det || prev.tag == genitive) && j+1 < len(tokens) && (tokens[j+1].tag == adj || tokens[j+1].tag == noun || tokens[j+1].tag == participle)
	case participle, gerund:
		return prev.tag == adverbial || prev.tag == det
	case silent:
		return true
	case point:
		// The point of an abbreviation or initial inside the sentence, and signs of currency.
		return t.kind == other || t.kind == stop && !t.spaced && prev.kind == word && (prev.capital || prev.class&title != 0) && j+1 < to && tokens[j+1].kind != mark
	}
	return false
}

// bracketed is how many tokens a bracket behind a name holds at most to belong to it.
const bracketed = 6

// bracket finds the end of a short bracket that begins at i, 0 when there is none.
func bracket(tokens []tok, i, to int) int {
	if i >= to || tokens[i].kind != opening {
		return 0
	}
	for j := i + 1; j < to && j <= i+bracketed; j++ {
		if tokens[j].kind == closing {
			return j + 1
		}
	}
	return 0
}
