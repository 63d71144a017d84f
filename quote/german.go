package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// german is the grammar of German. The closed classes follow the Duden grammar's chapters on articles, pronouns,
// prepositions, conjunctions and particles.
func german() *grammar {
	return &grammar{
		code: "de", lexicon: cue.For("de"), words: tables(germanWords),
		style: &style{
			definite: set(`der die das dem`), compounds: true,
			capitals: true, comma: true,
			attribute: set(`von vom für aus bei beim um zur zum`),
			genitive:  set(`der des eines einer dieser dieses seiner ihrer seines ihres unserer`),
			reported:  germanMood,
			articles:  map[string]class{"der": masculine, "die": feminine, "ein": masculine, "eine": feminine},
			isInfinitive: func(word string) bool {
				return strings.HasSuffix(word, "en") || strings.HasSuffix(word, "eln") || strings.HasSuffix(word, "ern") || word == "tun" || word == "sein"
			},
		},
	}
}

// set makes a set of words divided by spaces.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, word := range strings.Fields(words) {
		m[word] = true
	}
	return m
}

var germanWords = []wordList{
	{body, `unternehmen konzern firma gruppe bank hersteller betreiber verein klub versicherer fluggesellschaft airline bergwerk werft reederei verlag sender
		brauerei kette betrieb werk dienstleister anbieter zulieferer gesellschaft`},
	{institution, `gewerkschaft partei behörde ministerium gericht verband stiftung kommission universität hochschule krankenhaus klinik museum agentur institut zeitung kammer
		bündnis organisation regierung staatsanwaltschaft polizei akademie rat amt fraktion kirche theater orchester`},
	{determiner, `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem
		jener jene jenes jenen jenem jeder jede jedes jeden jedem alle allen aller alles mehrere mehreren mehrerer viele vielen vieler einige einigen einiger
		manche manchen mancher solche solchen solcher beide beiden beider sämtliche zwei drei vier fünf sechs sieben acht neun zehn elf zwölf wenige wenigen etliche zahlreiche zahlreichen`},
	{determiner | possessive, `mein meine meinen meinem meiner meines sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres
		euer eure euren eurem eurer eures deren dessen`},
	{preposition, `in im ins an am ans auf aufs aus bei beim bis durch durchs für gegen gegenüber hinter mit nach neben ohne seit seitens statt anstatt trotz über überm übers um ums unter unterm von vom vor vorm während
		wegen zu zum zur zwischen entlang außer außerhalb innerhalb binnen dank infolge anhand aufgrund angesichts anlässlich bezüglich hinsichtlich mangels mithilfe mittels namens samt per pro via ab entgegen gemäß laut oberhalb unterhalb
		unweit zugunsten zuliebe zwecks jenseits diesseits inmitten abseits je kontra einschließlich inklusive`},
	{coordinator, `und oder aber sondern denn doch sowie bzw beziehungsweise`},
	{subordinator, `weil da wenn falls sofern obwohl obgleich obschon während nachdem bevor ehe bis seit seitdem sobald solange als indem sodass damit wobei wodurch womit nachdem wenngleich zumal`},
	{complementiser, `dass daß`},
	{interrogative, `ob warum weshalb wieso wer wen wem wessen was wann wo woher wohin wieviel welche welcher welches welchen welchem`},
	{interrogative | manner, `wie`}, {manner, `so`}, {predicative, `als`}, {demonstrative, `das dies`},
	{relative, `der die das den dem denen deren dessen welche welcher welches welchen welchem worauf woran worin wofür wogegen wonach wovon wovor wozu worüber wo was wer`},
	{personal | masculine, `er`}, {personal | feminine | plural, `sie`}, {personal | neuter, `es`}, {personal, `man du ihr jemand niemand dies das`}, {personal | firstPerson, `ich wir`},
	{objective | masculine, `ihn ihm`}, {objective, `ihnen mir mich uns dir dich euch einander`}, {objective | reflexive, `sich`},
	{pronoun, `dies das dieser diese jener jene andere anderen einige viele mehrere alle beide keiner niemand jemand einer manche etwas nichts`},
	{be, `bin ist sind war waren wäre wären sei seien gewesen werde wird werden wurde wurden worden würde würden geworden`},
	{have, `habe hat haben hatte hatten hätte hätten gehabt`},
	{modal, `kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte dürften mag mögen mochte möchte möchten möge wird werden würde würden`},
	{negation, `nicht nie niemals keineswegs keinesfalls`},
	{adverb, `auch nun jetzt schon noch nur bereits zudem außerdem ferner weiter weiterhin dazu daraufhin darauf dabei dafür dagegen damit danach dann dort hier hierzu heute gestern morgen vorgestern heuer inzwischen mittlerweile zuvor vorher nachher später früher kürzlich neulich
		jedoch allerdings indes indessen hingegen dennoch trotzdem deshalb deswegen daher darum somit also folglich demnach ebenfalls ebenso gleichzeitig zugleich zunächst zuerst zuletzt erst einst bisher bislang seither derzeit zurzeit gegenwärtig aktuell bald wieder erneut
		mehrfach mehrmals wiederholt immer stets oft häufig selten manchmal meist meistens vielleicht möglicherweise wohl wahrscheinlich vermutlich offenbar offensichtlich anscheinend angeblich sicherlich natürlich wörtlich ausdrücklich lediglich bloß besonders insbesondere
		etwa rund circa knapp fast beinahe ungefähr mindestens höchstens sehr zu so ganz gar eher lieber gern gerne ja nämlich schließlich letztlich endlich sogar selbst überhaupt darüber hinaus diesbezüglich unterdessen abschließend anschließend ergänzend öffentlich erstmals
		nachdrücklich scharf deutlich klar gemeinsam einst ebenda andererseits einerseits übrigens immerhin jedenfalls ohnehin sowieso mal einmal`},
	{infinitive, `zu`},
	{timeNoun, `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen
		montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag januar jänner februar märz april mai juni juli august september oktober november dezember abend morgen vormittag mittag nachmittag nacht
		woche wochen wochenende monat monate monaten jahr jahre jahren tag tage tagen stunde stunden minute minuten anfang mitte ende uhr`},
	{title | masculine, `herr herrn`}, {title | feminine, `frau`}, {title, `dr prof`},
	{masculine, `mann vater sohn bruder sprecher minister präsident kanzler chef vorsitzende vorsitzender leiter direktor bürgermeister`},
	{feminine, `sprecherin ministerin präsidentin kanzlerin chefin leiterin direktorin bürgermeisterin mutter tochter schwester`},
}

// germanEvents are nouns for words that were said which behind "nach", alone or as the end of another noun, name an event: "nach dem
// Freispruch, Abschluss, Einsatz, der Anklage".
var germanEvents = set(`Spruch Schluss Satz Klage`)

// germanReporting are forms of the present subjunctive that differ from the indicative, of the verbs that are most often
// auxiliaries.
var germanReporting = set(`sei seien werde könne müsse solle dürfe wolle möge habe wisse`)

// germanUnclear are forms of the past subjunctive, which reported speech takes where the present one looks like the
// indicative, but conditions take as well.
var germanUnclear = set(`wäre wären hätte hätten würde würden könnten könnte müssten müsste dürften gäbe gäben käme kämen ginge gingen bliebe blieben stünde stünden läge lägen ließe ließen`)

// germanMood tells the mood of the word at a place. A small word in -e is a verb in the subjunctive where it stands
// behind its subject, a noun or pronoun, or last in its clause.
func germanMood(f *fieldReader, i int) mood {
	t := &f.tokens[i]
	switch {
	case germanReporting[t.fold] && (!t.capital || i == f.from):
		return reporting
	case germanUnclear[t.fold]:
		return unclear
	case t.capital || t.class != 0 || !strings.HasSuffix(t.fold, "e") || len(t.fold) < 5 || i == f.from:
		return indicative
	case strings.HasSuffix(t.fold, "te"):
		return germanBeforeTe(f, i)
	}
	return germanPlaced(f, i)
}

// germanBeforeTe tells "rechte", "biete" from the past in -te, which most words in -te are.
func germanBeforeTe(f *fieldReader, i int) mood {
	for _, c := range f.lang.lexicon.At([]string{f.tokens[i].fold}) {
		if c.Form&cue.Subjunctive != 0 {
			return germanPlaced(f, i)
		}
	}
	return indicative
}

// germanPlaced reports whether a small word in -e stands where a verb does: last in its clause, or behind the first phrase
// of it.
func germanPlaced(f *fieldReader, i int) mood {
	prev := &f.tokens[i-1]
	if prev.kind != word || prev.class&(determiner|possessive) != 0 && prev.class&(personal|pronoun) == 0 {
		return indicative
	}
	if i+1 >= f.to || f.tokens[i+1].kind != word && f.tokens[i+1].kind != figure && f.tokens[i+1].kind != mark {
		return reporting
	}
	begin := f.fieldStart(i)
	if prev.class&personal != 0 && prev.class&relative == 0 && i-1 == f.skipOpeners(begin, i) {
		return reporting
	}
	begin = f.skipOpeners(begin, i)
	for begin < i && f.tokens[begin].class&preposition != 0 {
		begin++
	}
	if s := f.phraseAt(begin, i); s.ok && s.to == i && prev.capital {
		return reporting
	}
	return indicative
}
