package date

import (
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

// grammar lists the words around dates in a language, folded.
type grammar struct {
	year    string // before a year alone
	month   string // before a month alone
	between string // between day, month and year
	future  string // somewhere in the sentence: it looks ahead
	next    string // beside a weekday
	last    string
	not     string // two of them in a row are no date
	day     string // marks an ambiguous word as a day
	after   string // behind a year: "roku"
	past    string // verbs that say: it has happened
	border  string // begin another clause
	aux     string // before a participle that says nothing of the past
	through string // between the two days of a stretch
	part    string // of a day, behind its name
	due     string // before a weekday: it lies ahead
	meant   string // with an infinitive: what lay ahead when it was told
	numbers string // the words for 1, 2, …; a slash divides forms
}

func (g grammar) addTo(l *lexicon) {
	for words, r := range map[*string]role{
		&g.year: beforeYear, &g.month: beforeMonth, &g.between: between, &g.future: future,
		&g.next: next, &g.last: last, &g.not: notBefore, &g.day: dayWord, &g.after: afterYear,
		&g.past: past, &g.border: border, &g.aux: auxiliary, &g.through: through, &g.part: part, &g.due: deadline, &g.meant: meant,
	} {
		for w := range strings.FieldsSeq(*words) {
			l.roles[l.id(token.Fold(w))] |= r
		}
	}
	for i, forms := range strings.Fields(g.numbers) {
		for w := range strings.SplitSeq(forms, "/") {
			l.numbers[l.id(token.Fold(w))] = i + 1
		}
	}
}

// grammars are the words of the main languages of news.
var grammars = map[string]grammar{
	"en": {past: "said told was were had did met went came left took made got began held saw gave found won lost fell rose wrote struck hit killed died", border: "that which who and but because as while", aux: "be been being is are to",
		through: "to and through until till", part: "morning mornings evening evenings afternoon night nights lunchtime midday noon midnight", due: "by until till", meant: "was were would",
		year: "in since by until from during before after of for year to through", month: "in since by until from during before after this early late mid end of last next",
		between: "of the th st nd rd on", future: "will 'll won't shall scheduled expected due next coming upcoming planned tomorrow set ahead meets begins opens hosts faces travels",
		next: "next coming", last: "last past previous", numbers: "a/one two three four five six seven eight nine ten"},
	"de": {past: "war waren hatte hatten sagte sagten kam kamen ging gingen fand fanden wurde wurden traf trafen starb starben begann gab", border: "dass und aber weil während der die das obwohl", aux: "", through: "bis auf und zum", part: "morgen vormittag mittag nachmittag abend nacht fruh abends morgens nachts", due: "bis", meant: "sollte sollten",
		year: "seit jahr jahre jahres anfang ende bis in von ab um", month: "im seit ab bis anfang ende mitte diesen kommenden vergangenen vom",
		between: "den dem der des vom", future: "wird werden soll sollen kommenden nachsten geplant steht voraussichtlich", next: "kommenden nachsten kommender nachster",
		last: "vergangenen letzten vorigen", numbers: "einem/einer zwei drei vier funf sechs sieben acht neun zehn"},
	"fr": {past: "a ont avait avaient était étaient fut furent dit declare annonce", border: "que qu qui et mais", through: "au et a", part: "matin midi soir soiree nuit apres apres-midi", due: "", meant: "devait devaient devraient pourrait pourraient allait allaient",
		year: "en depuis annee debut fin des avant apres jusqu'en de", month: "en depuis debut fin mi des jusqu'en courant",
		between: "er le de du", future: "prochain prochaine sera seront va vont aura auront devrait doit devra prevu", next: "prochain prochaine", last: "dernier passe",
		numbers: "un/une deux trois quatre cinq six sept huit neuf dix"},
	"es": {past: "dijo anuncio fue fueron era eran habia hubo tuvo hizo murio", border: "que y pero quien", through: "al a y", part: "noche tarde madrugada", due: "", meant: "iba iban debia debian deberia deberian podria podrian",
		year: "en desde ano de hasta", month: "en desde de hasta", between: "de del el", future: "proximo proxima sera seran va van habra tendra celebrara previsto",
		next: "proximo", last: "pasado ultimo", not: "la manana esta cada", numbers: "un/una dos tres cuatro cinco seis siete ocho nueve diez"},
	"it": {past: "ha hanno era erano disse fu furono aveva", border: "che e ma", through: "al a e", part: "mattina pomeriggio sera notte mattino", due: "entro", meant: "doveva dovevano dovrebbe dovrebbero potrebbe potrebbero",
		year: "nel dal del anno fino entro", month: "a in da di lo scorso entro", between: "il di del °", future: "prossimo prossima sara saranno verra previsto",
		next: "prossimo prossima", last: "scorso scorsa", numbers: "un/una due tre quattro cinque sei sette otto nove dieci"},
	"pt": {past: "disse anunciou foi foram era eram tinha houve teve morreu", border: "que e mas", through: "a ao e", part: "noite tarde manha madrugada", due: "", meant: "iria iriam devia deviam deveria deveriam poderia poderiam",
		year: "em desde ano de ate", month: "em desde de ate", between: "de do o", future: "proximo proxima sera serao vai vao tera previsto devera", next: "proximo proxima",
		last: "passado passada ultimo ultima", numbers: "um/uma dois/duas tres quatro cinco seis sete oito nove dez"},
	"nl": {past: "zei was waren had hadden werd werden kwam kwamen ging meldde", border: "dat die en maar omdat", through: "tot en met", part: "ochtend middag avond nacht ochtends avonds", due: "voor", meant: "zou zouden moest moesten",
		year: "in sinds vanaf tot jaar sedert van", month: "in sinds vanaf tot eind begin half", between: "de", future: "zal zullen komende aanstaande volgende gepland gaat",
		next: "komende volgende aanstaande", last: "afgelopen vorige", not: "deze morgen goede", numbers: "een twee drie vier vijf zes zeven acht negen tien"},
	"sv": {year: "ar sedan under fran till", month: "i sedan under fran till", between: "den", future: "ska kommer nasta kommande vantas planeras", next: "nasta kommande pa", last: "forra i",
		numbers: "en/ett tva tre fyra fem sex sju atta nio tio"},
	"da": {year: "i siden fra til", month: "i siden fra til", between: "den", future: "vil skal naeste kommende ventes", next: "naeste kommende", last: "sidste forrige", numbers: "en/et to tre fire fem seks syv otte ni ti"},
	"nb": {year: "i siden fra til", month: "i siden fra til", between: "den", future: "vil skal neste kommende ventes", next: "neste kommende", last: "sist forrige", numbers: "en/ett to tre fire fem seks sju/syv atte ni ti"},
	"fi": {year: "vuonna vuoden vuodesta vuoteen", between: "", future: "ensi tuleva tulevana", next: "ensi tulevana", last: "viime", numbers: "yksi kaksi/kahden kolme/kolmen nelja/neljan viisi/viiden"},
	"pl": {past: "był była było byli powiedział powiedziała oświadczył poinformował został została", border: "że ze i ale który która", through: "do na", part: "rano wieczorem", meant: "mial miala mialo mieli mialy",
		year: "w od do rok roku", month: "w od do", between: "", future: "bedzie beda zostanie przyszly przyszla najblizszy nadchodzacy zaplanowano odbedzie odbeda rozpocznie rozpoczna spotka spotkaja zbierze przybedzie zaglosuje zostana", next: "przyszly przyszla najblizszy najblizsza", last: "zeszly zeszla ubiegly ubiegla miniony",
		after: "roku rok r", numbers: "jeden/jednego dwa/dwoch trzy/trzech cztery piec szesc siedem osiem dziewiec dziesiec"},
	"cs": {year: "v roce od do rok roku", month: "v od do", future: "bude budou pristi nadchazejici", next: "pristi", last: "minuly minulou minule", after: "roku",
		numbers: "jednim dvema tremi ctyrmi peti sesti sedmi osmi deviti deseti"},
	"sk": {year: "v roku od do rok", month: "v od do", future: "bude budu buduci nadchadzajuci", next: "buduci buducu", last: "minuly minulu", after: "roku"},
	"ru": {past: "был была было были сказал сказала заявил заявила сообщил сообщила прошел прошла прошло", border: "что и но который которая", through: "по на и до", part: "утром вечером днем ночью", meant: "был была было были",
		month: "в с до к за", between: "", future: "будет будут пройдет состоится состоятся планируется пройдут начнется начнутся встретится встретятся прибудет отправится проведет рассмотрит запланировано намечено намечена должен должна должны следующий следующую ближайший", next: "следующий следующую следующее ближайший", last: "прошлый прошлую прошлое минувший минувшую",
		after: "год года году годом г годах", numbers: "один/одну/одного два/две три четыре пять шесть семь восемь девять десять"},
	"uk": {past: "був була було були сказав сказала заявив заявила повідомив повідомила", border: "що і та але який яка", through: "по на і до та", part: "вранці ввечері увечері вдень удень вночі уночі", meant: "мав мала мало мали",
		month: "у в з до за", future: "буде будуть відбудеться відбудуться планується пройде пройдуть розпочнеться розпочнуться почнеться зустрінеться зустрінуться прибуде вирушить проведе розгляне заплановано має мають наступний наступну", next: "наступний наступну наступної", last: "минулий минулу минулої", after: "рік року році роком р",
		numbers: "один/одну два/дві три чотири п'ять шість сім вісім дев'ять десять"},
	"be": {month: "у ў з да", future: "будзе будуць наступны наступную", next: "наступны наступную", last: "мінулы мінулую", after: "год года годзе"},
	"bg": {year: "през от до", month: "през от до", future: "ще следващия", next: "следващия следващата", last: "миналия миналата", after: "година г"},
	"tr": {past: "dedi oldu etti yapti acikladi soyledi bildirdi", border: "ve ama", through: "ile ila ve", part: "sabahi aksami gecesi sabah aksam gece ogleden",
		between: "", future: "gelecek onumuzdeki yapilacak olacak edilecek", next: "gelecek onumuzdeki", last: "gecen", day: "gunu gecesi aksami sabahi", after: "yilinda yili yilindan yilina",
		numbers: "bir iki uc dort bes alti yedi sekiz dokuz on"},
	"ar": {year: "عام سنه العام في منذ", month: "في منذ خلال شهر حتي", between: "من", future: "سوف المقبل القادم المقبله القادمه", next: "المقبل القادم", last: "الماضي الفايت المنصرم",
		numbers: ""},
	"he": {year: "בשנת שנת משנת לשנת", month: "חודש", between: "", future: "הקרוב הבא יתקיים תתקיים", next: "הקרוב הבא", last: "שעבר האחרון"},
	"ro": {year: "in din anul pana", month: "in din pana", between: "de", future: "va vor urma viitoare viitor", next: "viitoare viitor", last: "trecuta trecut"},
	"hu": {month: "", between: "en an jen ikan", future: "lesz jovo fog", next: "jovo", last: "mult"},
	"el": {year: "το του απο εωσ", month: "τον του απο", between: "του", future: "θα επομενη ερχομενη", next: "επομενη ερχομενη", last: "περασμενη προηγουμενη"},
	"ca": {year: "el del des fins any", month: "al el del des", between: "de d del", future: "proper vinent sera", next: "vinent proper", last: "passat"},
	"hr": {year: "od do", month: "u od do", future: "ce sljedeci iduci", next: "sljedeci iduci", last: "prosli proslog", after: "godine godini godina"},
	"sr": {year: "од до", month: "у од до", future: "ће следећи идући", next: "следећи идући", last: "прошли прошлог", after: "године години година godine"},
	"id": {year: "pada tahun sejak hingga", month: "pada bulan sejak hingga", future: "akan mendatang depan", next: "depan mendatang", last: "lalu"},
	"vi": {year: "nam", month: "", between: "thang nam"},
	"lv": {between: "gada"}, "lt": {between: "m metu"},
	"fa": {year: "سال", between: ""}, "hi": {year: "वर्ष सन साल", between: ""},
}
