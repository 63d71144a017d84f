package account

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// leans reports whether the candidate speaks of somebody or something by a word that points to another sentence: a
// pronoun for which nothing in the sentence can stand, or a demonstrative with its noun ("half of that sum").
// Words between quote marks are the speaker's, and do not count.
func (c *candidate) leans() bool {
	if c.number < 0 {
		return false
	}
	quoted, _ := quotedSpans(c.text)
	var words []token.Token
	for w := range token.Words(c.text) {
		if !slices.ContainsFunc(quoted, func(q news.Span) bool { return q.Contains(w.Span) }) {
			words = append(words, w)
		}
	}
	for i := range words {
		if c.demonstrates(words, i) || c.report.lang == "en" && c.lacksAntecedent(words, i) {
			return true
		}
	}
	return false
}

// demonstrates reports whether word i points at a thing that stood before: a demonstrative before a noun, but
// not before a time ("this week").
func (c *candidate) demonstrates(words []token.Token, i int) bool {
	lang := c.report.lang
	list := demonstratives[lang]
	if list == "" || i+1 == len(words) {
		return false
	}
	word, next := token.Fold(words[i].Text), token.Fold(words[i+1].Text)
	if !strings.Contains(list, " "+word+" ") || token.IsStop(lang, next) || strings.Contains(times[lang], " "+next+" ") {
		return false
	}
	if strings.Contains(connectives[lang], " "+word+" ") && (i == 0 || !strings.Contains(prepositions[lang], " "+token.Fold(words[i-1].Text)+" ")) {
		return false
	}
	offset := c.spoken()
	at := news.Span{Start: words[i].Start + offset, End: words[i+1].End + offset}
	return !slices.ContainsFunc(c.dates, func(d news.Date) bool { return d.Overlaps(at) })
}

// spoken is what is to be added to a byte of the candidate's text for its byte in the article.
func (c *candidate) spoken() int { return c.span.End - len(c.text) }

// demonstratives are the words by language that point at the noun behind them; connectives those of them that
// join clauses as well and point only behind a preposition; times the nouns that they date.
var (
	demonstratives = map[string]string{
		"en": " this these those that such ",
		"de": " dieser diese dieses diesem diesen jener jene jenes jenem jenen ",
		"fr": " cet cette ces ",
		"es": " este esta estos estas ese esa esos esas aquel aquella aquellos aquellas ",
		"it": " questo questa questi queste quel quella quei quelle quell ",
		"pt": " este esta estes estas esse essa esses essas aquele aquela deste desta desse dessa neste nesta nesse nessa ",
		"nl": " deze dit ",
		"sv": " denna detta dessa ",
	}
	connectives  = map[string]string{"en": " that such "}
	prepositions = map[string]string{"en": " of in to for at by with on from against under behind after before "}
	times        = map[string]string{
		"en": " week weekend month year years day days morning afternoon evening night season summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday century decade time weeks months hours hour minutes minute eve midnight noon dawn today yesterday tomorrow tonight ",
		"de": " woche wochenende monat jahr jahres jahren tag tage tagen morgen vormittag nachmittag abend nacht sommer winter fruhjahr fruhling herbst saison montag dienstag mittwoch donnerstag freitag samstag sonntag jahrhundert jahrzehnt zeit ",
		"fr": " semaine mois annee annees jour jours matin soir apres nuit ete hiver automne printemps saison siecle decennie fois ",
		"es": " semana mes ano anos dia dias manana tarde noche verano invierno otono primavera temporada siglo decada lunes martes miercoles jueves viernes sabado domingo vez ",
		"it": " settimana mese anno anni giorno giorni mattina mattino pomeriggio sera notte estate inverno autunno primavera stagione secolo decennio volta ",
		"pt": " semana mes ano anos dia dias manha tarde noite verao inverno outono primavera temporada seculo decada segunda terca quarta quinta sexta sabado domingo vez ",
		"nl": " week weekend weekeinde maand jaar dag dagen ochtend middag avond nacht zomer winter lente herfst seizoen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag eeuw decennium keer ",
		"sv": " vecka veckan manad manaden ar aret dag dagar morgon kvall natt sommar vinter host var sasong gang ",
	}
)

// lacksAntecedent reports whether word i is an English pronoun for which nothing before it in the sentence can
// stand: a man or woman where nobody is named, the object of the main clause where only its subject is (an object is not the
// subject; Chomsky's principle B), "they" where there is but one.
func (c *candidate) lacksAntecedent(words []token.Token, i int) bool {
	word := token.Fold(words[i].Text)
	switch word {
	case "he", "she", "his", "him", "hers":
		return !c.hasPersonBefore(words[:i]) && !c.namesSoon(words, i)
	case "her":
		if !c.hasPersonBefore(words[:i]) && !c.namesSoon(words, i) {
			return true
		}
		next := ""
		if i+1 < len(words) {
			next = token.Fold(words[i+1].Text)
		}
		return (next == "" || token.IsStop("en", next)) && inMainClause(words[:i]) && c.persons(words[:i]) < 2
	case "it":
		return inMainClause(words[:i]) && i > 0 && !strings.Contains(takesDummy, " "+token.Fold(words[i-1].Text)+" ")
	case "them":
		return inMainClause(words[:i])
	case "they", "their":
		return !c.hasSeveralBefore(words[:i]) && !c.namesSoon(words, i)
	}
	return false
}

// takesDummy are the verbs and prepositions before an "it" that stands for what follows: "made it clear".
const takesDummy = " make makes made making find finds found finding think thinks thought believe believes believed call calls called "

// inMainClause reports whether no word that opens a clause stands among the words.
func inMainClause(words []token.Token) bool {
	return !slices.ContainsFunc(words, func(w token.Token) bool {
		return strings.Contains(clauseOpeners, " "+token.Fold(w.Text)+" ")
	})
}

const clauseOpeners = " that which who whom whose when where while because although though if unless until as after before since than and but or said says say whether what how why so for "

// hasPersonBefore reports whether somebody is named among the words or a noun for a person stands there.
func (c *candidate) hasPersonBefore(words []token.Token) bool {
	if c.persons(words) > 0 {
		return true
	}
	return slices.ContainsFunc(words, func(w token.Token) bool { return isPersonNoun(token.Fold(w.Text)) })
}

// persons counts the people named among the words.
func (c *candidate) persons(words []token.Token) int {
	if len(words) == 0 {
		return 0
	}
	end := words[len(words)-1].End + c.spoken()
	var seen []string
	for _, m := range c.named {
		if m.Kind == news.Person && m.Start < end && !slices.Contains(seen, m.Entity) {
			seen = append(seen, m.Entity)
		}
	}
	return len(seen)
}

// namesSoon reports whether somebody or something is named behind word i and a comma: "After his team won, Holm …".
func (c *candidate) namesSoon(words []token.Token, i int) bool {
	const start, soon = 4, 16
	last := words[min(i+soon, len(words)-1)]
	if i > start || !strings.Contains(c.text[words[i].End:last.End], ",") {
		return false
	}
	offset := c.spoken()
	return slices.ContainsFunc(c.named, func(m news.Mention) bool {
		return m.Start > words[i].End+offset && m.End <= last.End+offset && strings.Contains(c.text[words[i].End:m.Start-offset], ",")
	})
}

// hasSeveralBefore reports whether something of which there are several, or a body, stands among the words.
func (c *candidate) hasSeveralBefore(words []token.Token) bool {
	for _, w := range words {
		word := token.Fold(w.Text)
		if strings.Contains(namesSeveral, " "+word+" ") || len(word) > 3 && !c.followsName(w) && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "'s") && !token.IsStop("en", word) {
			return true
		}
	}
	if len(words) == 0 {
		return false
	}
	end := words[len(words)-1].End + c.spoken()
	return slices.ContainsFunc(c.named, func(m news.Mention) bool { return m.Kind == news.Organisation && m.Start < end })
}

const namesSeveral = " and people police men women children two three four five six seven eight nine ten dozen half most many some all both everyone everybody anyone who team crew family couple pair staff public nobody none each every "

// followsName reports whether a name ends right before a word, which is mostly a verb then: "Kalvsund insists".
func (c *candidate) followsName(w token.Token) bool {
	at := w.Start + c.spoken() - 1
	return slices.ContainsFunc(c.named, func(m news.Mention) bool { return m.End == at })
}

// isPersonNoun reports whether an English noun names a person by its ending or is one of the common ones.
func isPersonNoun(word string) bool {
	if strings.Contains(personNouns, " "+word+" ") {
		return true
	}
	for _, end := range []string{"ist", "man", "woman", "person", "eer", "ician", "keeper", "maker", "worker", "player", "driver", "writer", "leader", "owner", "holder"} {
		if len(word) > len(end)+1 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

const personNouns = " who whose man woman boy girl child baby mother father son daughter brother sister husband wife widow widower uncle aunt cousin " +
	"friend neighbour neighbor king queen prince princess president minister chancellor premier mayor governor senator judge lawyer prosecutor defendant suspect " +
	"victim survivor doctor nurse surgeon patient teacher pupil student professor researcher author editor reporter journalist actor actress singer dancer musician " +
	"painter poet director producer captain pilot sailor soldier officer commander general colonel sergeant guard coach rider runner striker goalkeeper champion " +
	"winner loser candidate rival ally aide adviser advisor envoy ambassador diplomat spokesman spokeswoman chief head boss chairman chairwoman employee " +
	"farmer fisherman baker butcher cook waiter priest bishop pope monk nun rabbi imam resident passenger traveller tourist visitor witness hostage " +
	"heir founder inventor engineer expert critic veteran teenager youth everybody everyone nobody anybody somebody "

// addresses reports whether a writer speaks to the reader outside of quotes: advice is no news.
func (c *candidate) addresses(quoted []news.Span) bool {
	list := readers[c.report.lang]
	if list == "" {
		return false
	}
	for w := range token.Words(without(c.text, quoted)) {
		if strings.Contains(list, " "+token.Fold(w.Text)+" ") {
			return true
		}
	}
	return false
}

// readers are the words by language for the one who reads, as far as they are no other words.
var readers = map[string]string{
	"en": " you your yours yourself yourselves you'll you're you've you'd ",
	"de": " du dich dir dein deine deinen deiner euch eure ",
	"fr": " vous votre vos tu ton tes toi ",
	"es": " usted ustedes vosotros vuestro vuestra tu tus ",
	"it": " tu tuo tua tuoi tue voi vostro vostra ",
	"nl": " je jij jouw jullie uw ",
	"pt": " voce voces teu tua ",
	"sv": " du dig din ditt dina ",
	"ru": " вы вас вам ваш ваша ваши ты тебя ",
	"uk": " ви вас вам ваш ваша ваші ти тебе ",
	"pl": " ty twoj twoja wasz wasza ",
}
