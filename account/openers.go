package account

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// opening says how the first words of a sentence tie it to what stood before.
type opening int

const (
	free    opening = iota // stands by itself
	cut                    // stands by itself once the connective is cut off
	leaning                // needs what stood before
)

// openers are first words of sentences in one language, folded as [token.Fold]
// does. Lists are cut at "|"; an entry holds when it is followed by no letter.
type openers struct {
	// leaning words point back: pronouns, connectives whose meaning depends on
	// the sentence before, verbs of saying without a subject.
	leaning string
	// cuttable connectives may go without a change of what is said or of the
	// order of words. With a comma at the end, only where a comma follows.
	cuttable string
	// self are the words by which a writer speaks of himself, anywhere outside
	// of quotes.
	self string
	// adding are words that, early in a sentence, add it to what stood before.
	adding string
	// asking are the words with which a headline asks or explains.
	asking string
	// pronouns are those of the third person that are no other word of the
	// language.
	pronouns string
	// ofThings are those of the pronouns that stand for no person.
	ofThings string
	// correcting are the words with which an outlet heads the correction of a
	// report of its own.
	correcting string
}

// openersOf holds the languages whose first words are known. A sentence in
// another one counts as free.
var openersOf = map[string]openers{
	"en": {
		leaning: "he|she|it|they|his|her|hers|him|its|their|theirs|them|this|that|these|those|such|both|others|another|" +
			"the latter|the same|the other|the others|the two|the pair|so|then|thus|hence|therefore|instead|otherwise|" +
			"as a result|for example|for instance|since then|after that|before that|until then|by then|even so|" +
			"in turn|similarly|likewise|that said|here|there too|asked|among them|one of them|some of them|all of them|" +
			"earlier|later|afterwards|afterward|or|nor|because|hours later|days later|minutes later|to that end|in response|all this|none of|of these|of those|rather|elsewhere|in addition to|" +
			"it's|that's|he's|she's|they're|there's|here's|it'll|he'd|she'd|they'd|they've|those who|" +
			"after he|after she|after they|when he|when she|when they|as he|as she|as they|before he|before she|while he|while she|although he|although she|though he|though she|if he|if she|" +
			"after it|when it|as it|before it|before they|while it|while they|although it|although they|though it|though they|if it|if they|once he|once she|once it|once they",
		cuttable: "but|and|however,|meanwhile,|moreover,|furthermore,|also,|additionally,|in addition,|at the same time,|" +
			"separately,|still,|yet|nevertheless,|nonetheless,|besides,|indeed,|in fact,|of course,|in the meantime,|on the other hand,|by contrast,|in contrast,|finally,|what's more,|what is more,",
		self:       "i|we|our|us|my|me",
		adding:     "also|too",
		asking:     "why|how|what|who|when|where|which|whose",
		correcting: "correction|corrections|corrected|corrects|clarification|erratum",
		pronouns:   "he|she|it|they|his|her|its|their|him|them",
		ofThings:   "it|its",
	},
	"de": {
		leaning: "er|sie|es|sein|seine|seiner|seinen|seinem|ihr|ihre|ihrer|ihren|ihrem|ihm|ihn|ihnen|dies|diese|dieser|dieses|diesen|diesem|" +
			"das sei|das ist|das war|das habe|das hat|der sei|die sei|jener|jene|jenes|dabei|dafur|dagegen|daher|dadurch|damit|danach|daran|darauf|daraufhin|darin|daruber|darum|darunter|davon|davor|dazu|" +
			"deshalb|deswegen|denn|dann|dort|hier|hierzu|hinzu kommt|so|somit|stattdessen|trotzdem|dennoch|allerdings|jedoch|zudem|ausserdem|daneben|gleichzeitig|zugleich|unterdessen|inzwischen|" +
			"derweil|demnach|demzufolge|beide|beides|letztere|letzterer|andere|weitere|auch|ebenso|zuvor|anschliessend|spater|oder|weil|solche|was|wie es|wie er|wie sie",
		cuttable:   "und|aber",
		self:       "ich|wir|unser|unsere|unserer|unseren|unserem|uns|mir|mich|mein|meine",
		adding:     "auch|zudem|ausserdem|ebenfalls",
		asking:     "warum|wie|was|wer|wann|wo|wieso|weshalb|welche|welcher|welches",
		correcting: "korrektur|korrigiert|berichtigung|berichtigt|richtigstellung|klarstellung",
		pronouns:   "er|ihm|ihn|ihnen|seine|seiner|seinen|seinem|ihre|ihrer|ihren|ihrem|deren|dessen",
	},
	"fr": {
		leaning: "il|elle|ils|elles|on|ce|cet|cette|ces|c'est|c'etait|cela|ca|son|sa|ses|leur|leurs|celui-ci|celle-ci|ceux-ci|celles-ci|celui|celle|ceux|celles|" +
			"lui|ainsi|alors|donc|puis|ensuite|enfin|aussi|la-bas|ici|y|parmi eux|parmi elles|tous deux|les deux|ce dernier|cette derniere|" +
			"c'est pourquoi|par exemple|depuis|en effet|car|ou|tel|telle|a l'inverse|en revanche|au contraire|pour cela|malgre cela|dans ce contexte|d'autres|ni",
		cuttable:   "mais|et|or,|cependant,|toutefois,|par ailleurs,|en outre,|de plus,|pourtant,|neanmoins,|de son cote,|dans le meme temps,|parallelement,",
		self:       "je|j'ai|nous|notre|nos|mon|ma|mes",
		adding:     "aussi|egalement",
		asking:     "pourquoi|comment|qui|que|quand|ou|quel|quelle|quels|quelles|qu'est-ce",
		correcting: "correction|rectificatif|rectification|corrige|erratum|precision",
		pronouns:   "elle|ils|elles|son|sa|ses|leur|leurs|lui",
	},
	"es": {
		leaning: "el mismo|ella|ellos|ellas|ello|esto|esta|este|estos|estas|eso|esa|ese|esos|esas|aquel|aquella|su|sus|le|les|lo|se|asi|asi que|entonces|luego|despues|" +
			"por eso|por ello|por tanto|por lo tanto|por ejemplo|de este modo|en cambio|tambien|tampoco|ademas de|alli|aqui|ahi|ambos|ambas|otros|otras|tal|tales|" +
			"anadio|agrego|dijo|explico|senalo|afirmo|aseguro|indico|preciso|recordo|subrayo|sostuvo|exige|pidio|reconocio|lamento|o|porque|desde entonces|entre ellos|entre ellas|los dos|las dos|ni",
		cuttable:   "pero|y|sin embargo,|ademas,|por otra parte,|por otro lado,|mientras tanto,|asimismo,|no obstante,|en tanto,|entretanto,|por su parte,",
		self:       "yo|nosotros|nuestro|nuestra|nuestros|nuestras|nos|mi|mis",
		adding:     "tambien|ademas|tampoco",
		asking:     "por que|como|quien|que|cuando|donde|cual|cuanto|cuantos",
		correcting: "correccion|rectificacion|corregido|fe de errores|fe de erratas|aclaracion",
		pronouns:   "ella|ellos|ellas|su|sus",
	},
	"it": {
		leaning: "egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|cio|quello|quella|quelli|quelle|quel|suo|sua|suoi|sue|si tratta|cosi|quindi|allora|poi|dunque|percio|" +
			"per questo|ad esempio|per esempio|invece|anche|entrambi|entrambe|altri|altre|tale|tali|qui|li|la stessa|lo stesso|ha aggiunto|ha detto|ha spiegato|ha affermato|ha precisato|o|perche|da allora|tra loro|gli|ne",
		cuttable:   "ma|e|tuttavia,|inoltre,|intanto,|nel frattempo,|pero,|peraltro,|d'altra parte,|allo stesso tempo,",
		self:       "io|noi|nostro|nostra|nostri|nostre|mio|mia",
		adding:     "anche|inoltre",
		asking:     "perche|come|chi|che cosa|cosa|quando|dove|quale|quanto",
		correcting: "correzione|rettifica|corretto|errata corrige|precisazione",
		pronouns:   "egli|lui|lei|suo|sua|suoi|sue|loro",
	},
	"pt": {
		leaning: "ele|ela|eles|elas|isso|isto|este|esta|estes|estas|esse|essa|esses|essas|aquele|aquela|seu|sua|seus|suas|assim|entao|depois|portanto|por isso|por exemplo|dessa forma|desse modo|" +
			"tambem|ambos|ambas|outros|outras|tal|tais|ali|aqui|la|disse|afirmou|acrescentou|explicou|destacou|ressaltou|ou|porque|desde entao|entre eles|entre elas|os dois|as duas",
		cuttable:   "mas|e|no entanto,|alem disso,|entretanto,|porem,|enquanto isso,|contudo,|todavia,|por outro lado,|ja",
		self:       "eu|nosso|nossa|nossos|nossas|meu|minha",
		adding:     "tambem",
		asking:     "por que|porque|como|quem|o que|quando|onde|qual|quanto",
		correcting: "correcao|retificacao|corrigido|errata|erramos",
		pronouns:   "ele|ela|eles|elas|seu|sua|seus|suas",
	},
	"nl": {
		leaning: "hij|zij|ze|het is|het was|het gaat|zijn|haar|hun|hen|hem|dit|dat|deze|die|zo|dus|dan|daarna|daarom|daardoor|daarbij|daarmee|daarnaast|daarvan|daarvoor|hierdoor|hiermee|hierbij|" +
			"toch|ook|wel|echter|bovendien|verder|ondertussen|intussen|inmiddels|tegelijkertijd|beide|beiden|anderen|bijvoorbeeld|daar|hier|eerder|later|vervolgens|want|of|sindsdien|zulke",
		cuttable:   "en|maar",
		self:       "ik|wij|we|onze|ons|mijn|mij",
		adding:     "ook|bovendien|eveneens",
		asking:     "waarom|hoe|wat|wie|wanneer|waar|welke",
		correcting: "correctie|gecorrigeerd|rectificatie|verduidelijking",
		pronouns:   "hij|haar|hun|hem",
	},
	"pl": {
		leaning: "on|ona|ono|oni|one|jego|jej|ich|to|ten|ta|te|ci|tego|tej|tych|tym|taki|taka|takie|tak|wiec|zatem|dlatego|potem|nastepnie|wtedy|tam|tu|tutaj|na przyklad|takze|rowniez|ponadto|poza tym|" +
			"oba|obaj|obie|inni|inne|dodal|dodala|powiedzial|powiedziala|zaznaczyl|zaznaczyla|podkreslil|podkreslila|wyjasnil|wyjasnila|stwierdzil|stwierdzila|albo|bo|poniewaz|od tego czasu|wsrod nich|tymczasem|jednak|jednakze|natomiast",
		cuttable:   "ale|a|i|lecz",
		self:       "ja|my|nasz|nasza|nasze|nas|nam|moj|moja",
		adding:     "takze|rowniez|tez",
		asking:     "dlaczego|jak|co|kto|kiedy|gdzie|ktory|ile",
		correcting: "korekta|sprostowanie|poprawka|errata",
		pronouns:   "on|ona|oni|jego|jej|ich",
	},
	"cs": {
		leaning: "on|ona|ono|oni|jeho|jeji|jejich|to|ten|ta|ti|ty|toto|tento|tato|tito|tyto|tim|tomu|toho|takovy|takova|takove|tak|tedy|proto|pote|potom|pak|nasledne|tehdy|tam|zde|tady|napriklad|take|rovnez|navic|" +
			"oba|obe|dalsi|jini|dodal|dodala|rekl|rekla|uvedl|uvedla|podotkl|podotkla|zduraznil|zduraznila|vysvetlil|vysvetlila|nebo|protoze|od te doby|mezi nimi|mezitim|nicmene|avsak|zaroven|presto|podle nej|podle ni|podle nich",
		cuttable:   "ale|a|i",
		self:       "ja|my|nas|nase|nam|muj|moje",
		adding:     "take|rovnez",
		asking:     "proc|jak|co|kdo|kdy|kde|ktery|kolik",
		correcting: "oprava|opraveno|zpresneni|upresneni",
		pronouns:   "jeho|jeji|jejich",
	},
	"ru": {
		leaning: "он|она|оно|они|его|ее|их|ему|ей|им|это|этот|эта|эти|этого|этой|этих|тот|та|те|того|той|тех|такой|такая|такое|такие|так|таким образом|поэтому|потом|затем|после этого|тогда|там|тут|здесь|например|также|" +
			"оба|обе|другие|по его|по ее|по их|при этом|кроме того|добавил|добавила|сказал|сказала|отметил|отметила|подчеркнул|подчеркнула|пояснил|пояснила|заявил|заявила|напомним|об этом|о том|или|потому|с тех пор|среди них|тем самым|ранее|позже|впрочем|зато|в этом|в том числе|к тому же",
		cuttable:   "но|а|и|однако|между тем|тем временем|вместе с тем,|в то же время|кроме этого,|помимо этого,",
		self:       "я|мы|наш|наша|наши|нас|нам|мой|моя",
		adding:     "также|тоже",
		asking:     "почему|как|что|кто|когда|где|какой|сколько|зачем",
		correcting: "исправление|исправлено|поправка|уточнение|опровержение",
		pronouns:   "он|она|они|его|ее|их",
	},
	"uk": {
		leaning: "він|вона|воно|вони|його|її|їх|їхній|їхня|йому|їй|їм|це|цей|ця|ці|цього|цієї|цих|той|та сама|ті|того|тієї|тих|такий|така|таке|такі|так|отже|тому|потім|згодом|після цього|тоді|там|тут|наприклад|також|" +
			"обидва|обидві|інші|за його|за її|за їх|при цьому|крім того|окрім того|до того ж|додав|додала|сказав|сказала|зазначив|зазначила|наголосив|наголосила|пояснив|пояснила|заявив|заявила|нагадаємо|про це|про те|або|бо|відтоді|серед них|раніше|пізніше|натомість|втім|утім|зате|у цьому|в цьому",
		cuttable:   "але|а|і|й|однак|проте|тим часом|водночас|разом з тим,",
		self:       "я|ми|наш|наша|наші|нас|нам|мій|моя",
		adding:     "також|теж",
		asking:     "чому|як|що|хто|коли|де|який|скільки|навіщо",
		correcting: "виправлення|виправлено|уточнення|спростування",
		pronouns:   "він|вона|вони|його|її|їх|їхній|їхня",
	},
	"tr": {
		leaning: "o|onlar|onun|onlarin|ona|onu|bu|bunun|bunu|buna|bunlar|bunlarin|sunlar|soyle|boyle|boylece|boylelikle|bunun uzerine|bu nedenle|bu yuzden|bu sebeple|daha sonra|sonra|ardindan|ornegin|mesela|" +
			"ikisi|her ikisi|digerleri|ote yandan|burada|orada|cunku|veya|ya da|aksi halde|kendisi|ayni",
		cuttable:   "ancak|ama|fakat|ve|ayrica|bu arada|oysa|ne var ki|bununla birlikte",
		self:       "ben|biz|bizim|benim|bize|bana",
		adding:     "ayrica",
		asking:     "neden|nasil|ne|kim|nerede|hangi|nicin|kac",
		correcting: "duzeltme|tekzip",
		pronouns:   "onun|onlar|onlarin",
	},
	"ar": {
		leaning: "هو|هي|هم|هما|هن|وهو|وهي|وهم|هذا|هذه|هؤلاء|ذلك|تلك|وهذا|وهذه|وذلك|وتلك|كذلك|وكذلك|لذلك|ولذلك|لذا|ولذا|بعدها|وبعدها|ثم|هناك|هنا|حيث|كما|" +
			"واضاف|واضافت|اضاف|اضافت|وتابع|وتابعت|تابع|تابعت|واوضح|واوضحت|واكد|واكدت|وقال ان|وقالت ان|وقال انه|وقالت انها|وذكر ان|وشدد|وشددت|واشار|واشارت|وبين ان|منها|ومنها|بينهم|وبينهم|مثل|او|لان|ومن ثم|وبذلك|وبالتالي",
		cuttable:   "لكن|ولكن|ومع ذلك،|مع ذلك،|في غضون ذلك،|وفي غضون ذلك،|من جهه اخري،|ومن جهه اخري،|الا ان",
		self:       "انا|نحن",
		adding:     "ايضا|كذلك",
		asking:     "لماذا|كيف|ماذا|متي|اين|ما هو|ما هي|هل",
		correcting: "تصحيح|تصويب|توضيح",
		pronouns:   "هو|هي|هم",
	},
	"he": {
		leaning:    "הוא|היא|הם|הן|זה|זו|זאת|אלה|אלו|כך|לכן|משום כך|לפיכך|אז|אחר כך|לאחר מכן|לאחר מכן,|שם|כאן|פה|למשל|גם|כמו|שניהם|שתיהן|אחרים|לדבריו|לדבריה|לדבריהם|הוסיף|הוסיפה|אמר כי|אמרה כי|ציין כי|ציינה כי|או|כי|מאז|ביניהם|בהמשך|בשל כך|זאת ועוד",
		cuttable:   "אך|אבל|ואולם,|אולם|עם זאת,|בנוסף,|כמו כן,|בינתיים,|במקביל,|מנגד,|יחד עם זאת,",
		self:       "אני|אנחנו|אנו|שלנו|שלי",
		adding:     "גם",
		asking:     "מדוע|למה|איך|מה|מי|מתי|איפה|היכן|כיצד|האם",
		correcting: "תיקון|הבהרה",
		pronouns:   "הוא|היא|הם|הן",
	},
	"sv": {
		leaning: "han|hon|det|hans|hennes|dess|deras|honom|henne|dem|detta|denna|dessa|sadan|sadant|sadana|sa|darfor|darmed|da|sedan|dar|har|till exempel|ocksa|dessutom|" +
			"bada|andra|dock|anda|samtidigt|under tiden|tidigare|senare|eller|eftersom|sedan dess|bland dem|diremot|istallet|i stallet",
		cuttable:   "och|men",
		self:       "jag|vi|oss|min|mitt",
		adding:     "ocksa",
		asking:     "varfor|hur|vad|vem|nar|var|vilken|vilka",
		correcting: "rattelse|korrigering|fortydligande",
		pronouns:   "han|hon|hans|hennes|deras",
	},
	"zh": {
		leaning: "他|她|它|这|這|那么|那麼|那些|那个|那個|该|該|此|其|因此|所以|于是|於是|然后|然後|随后|隨後|之后|之後|例如|比如|两人|兩人|双方|雙方|另一|其中|同样|同樣|如此|据此|据悉,他|并|並|而|或|" +
			"否则|否則|对此|對此|为此|為此|由此|后者|後者|前者|上述",
		cuttable:   "但是,|但是|但|然而,|然而|不过,|不过|不過,|不過|此外,|与此同时,|與此同時,|同时,|同時,|另外,|另一方面,",
		self:       "我|我们|我們",
		asking:     "为什么|為什麼|为何|為何|如何|怎么|怎麼|谁|誰|什么|什麼|哪",
		correcting: "更正|勘误|勘誤|澄清",
	},
	"ja": {
		leaning:    "彼|彼女|彼ら|これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|同|両|また彼|そして|それから|したがって|そのため|このため|例えば|たとえば|だから|すると|または|もしくは|うち",
		cuttable:   "しかし、|しかし|だが、|だが|ただ、|また、|一方、|一方で、|さらに、|なお、|ただし、|でも、",
		self:       "私|僕|我々|私たち",
		asking:     "なぜ|どう|何が|誰|いつ|どこ",
		correcting: "訂正|おわび",
	},
}

// readOpening tells how a sentence begins. For cut it gives the byte at which
// the sentence begins without its connective.
func readOpening(text, lang string) (opening, int) {
	table, ok := openersOf[lang]
	if !ok {
		return free, 0
	}
	head := newHead(text)
	if head.match(table.leaning) >= 0 {
		return leaning, 0
	}
	at := head.match(table.cuttable)
	if at < 0 {
		return free, 0
	}
	rest := strings.TrimLeft(text[at:], " ,،，、:")
	if rest == "" || newHead(rest).match(table.leaning) >= 0 || newHead(rest).match(table.cuttable) >= 0 {
		return leaning, 0
	}
	return cut, len(text) - len(rest)
}

// head is the beginning of a sentence, folded, with the byte of the sentence
// at which each byte of the folded form ends.
type head struct {
	folded string
	ends   []int
}

// headLength is the number of bytes of a sentence looked at: more than the
// longest entry.
const headLength = 64

func newHead(text string) head {
	var h head
	var b strings.Builder
	for i, r := range text {
		if i > headLength {
			break
		}
		end := i + utf8.RuneLen(r)
		b.WriteString(token.Fold(string(r)))
		for len(h.ends) < b.Len() {
			h.ends = append(h.ends, end)
		}
	}
	h.folded = b.String()
	return h
}

// match finds the longest entry of a list with which the head begins and
// gives the byte of the text behind it, or -1.
func (h head) match(list string) int {
	best := 0
	for entry := range strings.SplitSeq(list, "|") {
		if len(entry) > best && strings.HasPrefix(h.folded, entry) && endsWord(entry, h.folded[len(entry):]) {
			best = len(entry)
		}
	}
	if best == 0 {
		return -1
	}
	return h.ends[best-1]
}

// endsWord reports whether an entry that is followed by rest is whole words:
// no letter follows, or the script writes no spaces.
func endsWord(entry, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(entry)
	next, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || isDense(last) || !unicode.IsLetter(last) {
		return true
	}
	return !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '\'' && next != '-'
}

// earlyWords is the number of words at the start of a sentence in which an
// adding word refers to the sentence before rather than to a part of its own.
const earlyWords = 6

// addsToWhatStood reports whether a sentence says early that it comes on top of
// another one.
func addsToWhatStood(text, lang string) bool {
	return earlyWord(text, openersOf[lang].adding, earlyWords) >= 0
}

// earlyWord is the byte at which one of the words of a list stands among the
// first n of a text, -1 for none.
func earlyWord(text, list string, n int) int {
	if list == "" {
		return -1
	}
	for w := range token.Words(text) {
		if n--; n < 0 {
			break
		}
		if isListed(w.Text, list) {
			return w.Start
		}
	}
	return -1
}

// isListed reports whether a word is one of a list.
func isListed(word, list string) bool {
	folded := token.Fold(word)
	for entry := range strings.SplitSeq(list, "|") {
		if entry == folded {
			return true
		}
	}
	return false
}

// speaksOfItself reports whether a writer says "I" or "we" in text.
func speaksOfItself(text, lang string) bool {
	self := openersOf[lang].self
	if self == "" {
		return false
	}
	for w := range token.Words(text) {
		if w.Text != "US" && isListed(w.Text, self) {
			return true
		}
	}
	return false
}
