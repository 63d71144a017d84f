package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// dutch is the grammar of Dutch. The closed classes follow the Algemene Nederlandse Spraakkunst.
func dutch() *grammar {
	return &grammar{
		code: "nl", lexicon: cue.For("nl"), words: tables(dutchWords),
		style: &style{
			definite: set(`de het`), compounds: true,
			attribute: set(`van voor in uit bij van op over`),
			isInfinitive: func(word string) bool {
				return strings.HasSuffix(word, "en") || word == "gaan" || word == "doen" || word == "staan" || word == "zien" || word == "zijn"
			},
			marked: true,
			finite: endings("t", "de", "te", "den", "ten"),
		},
	}
}

var dutchWords = []wordList{
	{body, `bedrijf concern onderneming groep bank firma maatschappij fabrikant exploitant club verzekeraar mijn rederij brouwerij uitgever keten producent bouwer
		luchtvaartmaatschappij dienstverlener`},
	{institution, `vakbond partij ministerie agentschap stichting vereniging bond federatie commissie raad universiteit ziekenhuis museum rechtbank autoriteit instituut krant
		omroep organisatie regering politie academie kerk orkest theater gemeente`},
	{determiner, `de het een 't deze dit die dat geen elke elk ieder iedere alle veel vele enkele sommige verschillende beide twee drie vier vijf zes zeven acht negen tien andere`},
	{determiner | possessive, `mijn jouw zijn haar ons onze jullie hun`},
	{preposition, `in op aan bij met van voor naar uit over onder tegen door tot om na sinds tijdens zonder tussen binnen buiten boven achter naast langs volgens wegens vanwege ondanks per rond jegens tegenover`},
	{coordinator, `en of maar want dus`}, {subordinator, `als toen terwijl omdat hoewel nadat voordat zodra tenzij doordat zodat indien`},
	{complementiser, `dat`}, {relative, `die dat wie wat waar waarvan waarop waarin waarmee`}, {interrogative, `of waarom hoe wanneer waar wie wat welke`}, {manner, `zoals aldus`}, {predicative, `als`}, {demonstrative, `dat dit`},
	{personal | masculine, `hij`}, {personal | feminine, `zij ze`}, {personal | plural, `zij ze`}, {personal | neuter, `het`}, {personal, `men u jij je`}, {personal | firstPerson, `ik wij we`},
	{objective, `hem haar hun hen mij me ons er`}, {objective | reflexive, `zich`}, {pronoun, `dit dat deze die iemand niemand iets niets alles velen`},
	{be, `is zijn was waren wordt worden werd werden geworden geweest`}, {have, `heeft hebben had hadden gehad`},
	{modal, `kan kunnen kon konden moet moeten moest moesten mag mogen mocht wil willen wilde wilden zal zullen zou zouden`}, {negation, `niet nooit`},
	{adverb, `ook al nog nu toen daarna verder bovendien echter gisteren vandaag morgen hier daar daarover erop eraan ervan ervoor alleen slechts zeer meer minder altijd vaak eerder later opnieuw inmiddels wel dus toch ten slotte onlangs eveneens`},
	{infinitive, `te om`}, {timeNoun, `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december ochtend middag avond nacht week maand jaar dag uur`},
	{title | masculine, `meneer`}, {title | feminine, `mevrouw`}, {title, `dr prof`},
}
