package quote

// unitKind says what a unit is.
type unitKind uint8

const (
	phrase     unitKind = iota // a noun phrase without what follows its head
	verb                       // a verb with its auxiliaries and the adverbs between them
	adverbUnit                 // adverbs that stand alone
	prepUnit                   // a preposition
	coordUnit                  // and, or, but
	subordUnit                 // because, while
	thatUnit                   // the complementiser
	relUnit                    // who, which
	whUnit                     // whether, what
	commaUnit                  //
	breakUnit                  // semicolon, colon or dash
	utterance                  // a quotation with its marks, opaque
	openUnit                   // an opening bracket
	closeUnit                  // a closing bracket
	pointUnit                  // any other mark
)

// unit is a chunk of a sentence in the sense of Abney, Parsing by Chunks (1991): a stretch of tokens that
// holds together whatever the sentence around it is.
type unit struct {
	kind     unitKind
	from, to int // tokens
	head     int // token: last word of a phrase, main verb of a verb
	// Of verbs:
	form    tag  // of the first verb: finite, baseForm (imperative or plural), participle, gerund
	toInf   bool // an infinitive with its mark
	passive bool
	perfect bool
	modal   bool
	negated bool
	copula  bool // a form of be with no verb behind it
}

// chunk divides the tokens from from to to into units. Utterances are one unit each.
func (r *reader) chunk(tokens []tok, from, to int, pairs []quotation) []unit {
	units := r.units[:0]
	p, next := 0, 0
	for i := from; i < to; {
		for p < len(pairs) && pairs[p].open < i {
			p++
		}
		u := unit{from: i, to: i + 1, head: i}
		switch t := &tokens[i]; {
		case p < len(pairs) && pairs[p].open == i && pairs[p].utterance:
			u.kind, u.to = utterance, min(pairs[p].close+1, to)
		case t.tag == silent:
			i++
			continue
		case t.kind != word && t.kind != figure && t.kind != other:
			u.kind = punctuation(t.kind)
		default:
			for next < len(pairs) && (pairs[next].open < i || !pairs[next].utterance) {
				next++
			}
			limit := to // no unit reaches into an utterance
			if next < len(pairs) {
				limit = min(to, pairs[next].open)
			}
			u = r.chunkWords(tokens, i, limit)
		}
		units = append(units, u)
		i = u.to
	}
	r.units = units
	return units
}

func punctuation(k kind) unitKind {
	switch k {
	case comma:
		return commaUnit
	case semicolon, colon, dash:
		return breakUnit
	case opening:
		return openUnit
	case closing:
		return closeUnit
	}
	return pointUnit
}

// chunkWords reads the unit that begins with the word at i.
func (r *reader) chunkWords(tokens []tok, i, to int) unit {
	u := unit{from: i, to: i + 1, head: i}
	switch tokens[i].tag {
	case prep:
		u.kind = prepUnit
	case coord:
		u.kind = coordUnit
	case subord:
		u.kind = subordUnit
	case that:
		u.kind = thatUnit
	case rel:
		u.kind = relUnit
	case wh:
		u.kind = whUnit
	case adverbial, not:
		return r.adverbs(tokens, i, to)
	case auxBe, auxHave, auxDo, auxModal, toInf, finite, baseForm, pastForm, participle, gerund:
		return r.verbGroup(tokens, i, to)
	default:
		return r.nounPhrase(tokens, i, to)
	}
	return u
}

// adverbs are a unit of their own unless a verb follows, to which they then belong.
func (r *reader) adverbs(tokens []tok, i, to int) unit {
	j := i
	for j < to && (tokens[j].tag == adverbial || tokens[j].tag == not) {
		j++
	}
	if j < to && isVerb(tokens[j].tag) {
		return r.verbGroup(tokens, i, to)
	}
	if j < to && tokens[j].kind == word && (tokens[j].tag == adj || tokens[j].tag == noun) {
		return r.nounPhrase(tokens, j, to).begin(i)
	}
	return unit{kind: adverbUnit, from: i, to: j, head: i}
}

func (u unit) begin(i int) unit {
	u.from = i
	return u
}

// verbGroup reads auxiliaries, negations and adverbs up to the full verb.
func (r *reader) verbGroup(tokens []tok, i, to int) unit {
	u := unit{kind: verb, from: i, to: i, head: -1}
	last := adverbial // the last auxiliary
	for j := i; j < to; j++ {
		t := &tokens[j]
		switch t.tag {
		case adverbial:
			continue
		case silent:
			if u.head >= 0 {
				continue
			}
			return u.closed(i, last)
		case not:
			u.negated = true
			continue
		case auxBe, auxHave, auxDo, auxModal, toInf:
			u.auxiliary(t, j, last)
			last = t.tag
			u.negated = u.negated || t.class&negation != 0
			continue
		case finite, baseForm, pastForm, participle, gerund:
			if u.head >= 0 && t.tag == finite && last != auxHave && last != auxBe {
				return u.closed(i, last)
			}
			u.full(t, j, last)
			return u
		}
		break
	}
	return u.closed(i, last)
}

// auxiliary takes an auxiliary into the group.
func (u *unit) auxiliary(t *tok, j int, last tag) {
	if u.head < 0 {
		u.form = finite
	}
	switch t.tag {
	case toInf:
		u.toInf, u.form = true, baseForm
	case auxModal:
		u.modal = true
	case auxHave:
		u.perfect = true
	}
	if last == adverbial && t.tag == auxBe && (t.fold == "been" || t.fold == "being") {
		u.form = participle
	}
	if last == adverbial && t.tag == auxHave && t.fold == "having" {
		u.form = gerund
	}
	u.head, u.to = j, j+1
}

// full ends the group with its full verb.
func (u *unit) full(t *tok, j int, last tag) {
	if u.head < 0 {
		u.form = t.tag
	}
	u.passive = last == auxBe && t.tag == participle
	u.head, u.to = j, j+1
}

// closed ends a group that has no full verb: its last auxiliary is the verb. At least one token
// belongs to it.
func (u unit) closed(i int, last tag) unit {
	if u.head < 0 {
		return unit{kind: adverbUnit, from: i, to: i + 1, head: i}
	}
	u.copula = last == auxBe
	return u
}
