package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// english is the grammar of English. The closed classes follow Quirk, Greenbaum, Leech and Svartvik,
// A Comprehensive Grammar of the English Language (1985), chapters 3 to 10.
func english() *grammar {
	words := tables(englishWords)
	for form, c := range englishVerbs(englishVerbTable) {
		words[form] |= c
	}
	for _, base := range strings.Fields(englishBoth) {
		words[base] |= both
		words[englishThird(base)] |= both
	}
	return &grammar{
		code: "en", lexicon: cue.For("en"), words: words, form: englishForm,
		order: order{bareClause: true}, agent: "by", article: "the", existential: "there", person: englishPerson,
		suffixes: map[string]bool{"s": true, "re": true, "ve": true, "ll": true, "d": true, "m": true},
	}
}

var englishWords = []wordList{
	{determiner, `the a an this that these those each every either neither no any some another such all both half many
		much few several most more less fewer enough what which whatever whichever certain various numerous`},
	{determiner | possessive, `my your its our whose`}, {determiner | possessive | masculine, `his`},
	{determiner | possessive | feminine, `her`}, {determiner | possessive | plural, `their`},
	{preposition, `of in to for with on at from by about as into like through after over between out against during without
		before under around among above below behind beyond despite except inside near outside since throughout toward towards
		until till up upon within across along amid amidst amongst aboard alongside atop barring besides beneath beside
		concerning considering down excluding following including minus off onto opposite past per plus regarding than
		underneath unlike versus vs via worth notwithstanding`},
	{coordinator, `and or but nor yet &`},
	{subordinator, `because although though while whereas if unless until till when whenever where wherever after before since
		once as lest albeit than so whilst provided`},
	{complementiser, `that`},
	{relative, `who which that whom whose where`},
	{interrogative, `whether what how why who whom when where which whose if whatever whoever`},
	{personal | masculine, `he`}, {personal | feminine, `she`}, {personal | neuter, `it`}, {personal | plural, `they`},
	{personal | firstPerson, `i we`}, {personal, `you`},
	{objective | masculine, `him himself`}, {objective | feminine, `her herself`}, {objective | plural, `them themselves`},
	{objective | neuter, `it itself`}, {objective | firstPerson, `me us myself ourselves`}, {objective, `you yourself yourselves oneself`},
	{determiner | pronoun, `one`},
	{pronoun, `this that these those many some few several most all both none others another each neither either someone somebody
		everyone everybody anyone anybody nobody ones nothing something everything anything much more others mine yours hers ours theirs
		here there`},
	{be, `be am is are was were been being 'm 're isn't aren't wasn't weren't ain't`},
	{have, `have has had having 've haven't hasn't hadn't`},
	{do, `do does did don't doesn't didn't`},
	{modal, `will would can could may might shall should must 'll 'd won't wouldn't can't cannot couldn't mightn't shan't
		shouldn't mustn't ought needn't`},
	{negation, `not never n't isn't aren't wasn't weren't ain't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't cannot
		couldn't mightn't shan't shouldn't mustn't needn't nor neither hardly scarcely barely`},
	{adverb, `also then now just still even only very too so again always often never ever already soon later once twice here
		there not further instead rather quite almost perhaps maybe however thus hence therefore nevertheless nonetheless moreover furthermore
		meanwhile otherwise anyway indeed besides together apart away back ahead aside aloud forward long far well yesterday today tomorrow tonight
		previously recently earlier first last next seldom sometimes somewhat ago abroad overnight elsewhere everywhere
		afterwards afterward beforehand altogether likewise meantime sort kind pretty most more less least better best worse worst all
		both up down out off over on about around in through by repeatedly`},
	{infinitive, `to`},
	{body, `company firm group corporation bank airline manufacturer maker club team organisation organization charity newspaper magazine network
		broadcaster campaign developer operator carrier retailer insurer lender producer supplier exporter brewer chipmaker carmaker automaker startup
		start-up shipyard refinery mine miner brewery publisher studio label chain franchise conglomerate utility railway shipper consultancy`},
	{institution, `party union court council agency ministry department commission committee board authority university college school hospital foundation
		institute association federation league government parliament service academy museum orchestra church court bureau office tribunal assembly
		watchdog regulator coalition alliance society trust senate theatre theater observatory fund`},
	{timeNoun, `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
		january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
		nov dec today yesterday tomorrow tonight day days night nights morning afternoon evening week weeks weekend month months
		year years hour hours minute minutes moment moments time times decade decades summer winter spring autumn fall season noon midnight
		monday's earlier later late early ago`},
	{determiner | pronoun, `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
		twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions billions dozens`},
	{venue, `statement statements interview interviews speech speeches conference briefing email e-mail emails letter memo tweet tweets post posts
		message note release call phone telephone twitter facebook telegram television tv radio podcast video audio recording rally event hearing
		debate testimony court parliament congress report blog op-ed column article press appearance panel broadcast filing affidavit
		remarks address transcript session meeting text documents document forum summit newsletter caption show townhall hall q&a`},
	{title | masculine, `mr mister sir lord king prince duke baron monsieur herr señor father brother pope bishop cardinal`},
	{title | feminine, `mrs ms miss dame lady queen princess duchess baroness madame madam frau señora sister`},
	{title, `dr prof professor sen sens senator senators rep reps representative gov governor president minister chancellor mayor
		judge justice general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral adm secretary chairman chairwoman
		ambassador sheriff officer detective inspector superintendent commissioner councillor councilman councilwoman rev reverend rabbi imam
		speaker premier attorney st coach nurse congressman congresswoman assemblyman delegate`},
	{masculine, `spokesman chairman businessman congressman councilman statesman salesman policeman fireman fisherman man men boy boys father
		son husband brother uncle nephew grandfather grandson king prince actor gentleman widower father-in-law son-in-law stepfather`},
	{feminine, `spokeswoman chairwoman businesswoman congresswoman councilwoman stateswoman policewoman woman women girl girls mother
		daughter wife sister aunt niece grandmother granddaughter queen princess actress waitress hostess heiress widow mother-in-law stepmother`},
	{nominal, `thing things king wing ring string spring morning evening ceiling building meeting wedding hearing briefing funding housing
		lightning clothing something anything nothing everything bed seed deed speed breed need weed feed creed red hundred family reply ally
		assembly supply monopoly july italy jelly belly bully lily fly butterfly anomaly rally tally`},
	{adjective, `early likely unlikely daily weekly monthly yearly friendly elderly only holy ugly lonely lovely lively costly deadly orderly
		cowardly timely ghastly heavenly worldly hourly quarterly scholarly fatherly motherly good new old high low big small great own
		same other last next former late current present recent senior junior chief top key main major minor public private local national federal
		international foreign domestic political economic military legal social financial general special full open own free true false real
		able aware sure certain clear ready willing unable unwilling due glad happy proud sorry confident hopeful afraid concerned
		convinced determined eager keen reluctant hesitant skeptical sceptical optimistic pessimistic white black red blue green young
		sacred naked wicked rugged ragged`},
	{verbal | have, `having`},
}

// englishBoth are verbs that attribute and are common nouns as well, so that only their place tells which they are.
const englishBoth = `
	state note view favor favour rule judge figure answer reason second address document level blast brand label signal
	record detail rank table board mean back like trust guess doubt bet fault grade joke laugh cry sigh shout scream whisper rip trash bash slam
	rail rage fume bark snap crow chant echo post blog tweet type email e-mail text message report claim plan hope wish want demand request order appeal
	promise pledge vow threat offer praise regret worry concern fear reply response question query comment remark quote name term style cast paint
	attack challenge dispute protest reject counter protest command counsel direct press pressure lobby petition forecast estimate caution
	project study test model sign proof support endorse dream aim design decree mandate charge credit voice air number list share release issue
	look dare struggle push try attempt swear advocate caucus stress present benefit contract volunteer resolve warrant sentence sanction treat
	compliment insult censure rebuke reproach salute fire hit boast brag gripe grouse carp whine vent rate set check argue hail caption
	poll survey`

// englishPerson tells nouns for persons: agents in -er, -or, -ist and -ian, members of a sex or nation in -man, ages and parents.
func englishPerson(word string) bool {
	if strings.Contains(word, "-of-") {
		return true // "mother-of-three"
	}
	for _, ending := range [...]string{"er", "or", "ist", "ian", "man", "woman", "-old", "eer", "mate", "chief", "boss", "head"} {
		if len(word) > len(ending)+1 && strings.HasSuffix(word, ending) || word == ending && len(word) > 3 {
			return true
		}
	}
	return false
}

// englishForm guesses from the form of a word that is in no table.
func englishForm(word string, capital bool) tag {
	if capital {
		return proper
	}
	switch n := len(word); {
	case strings.IndexByte(word, '-') > 0:
		return noun
	case n > 4 && strings.HasSuffix(word, "ly"):
		return adverbial
	case n > 4 && strings.HasSuffix(word, "ing"):
		return gerund
	case n > 3 && strings.HasSuffix(word, "ed"):
		return pastForm
	}
	return noun
}
