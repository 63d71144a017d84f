package date

import "strings"

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
	numbers string // the words for 1, 2, …; a slash divides forms
}

func (g grammar) addTo(l *lexicon) {
	for words, r := range map[*string]role{
		&g.year: beforeYear, &g.month: beforeMonth, &g.between: between, &g.future: future,
		&g.next: next, &g.last: last, &g.not: notBefore, &g.day: dayWord, &g.after: afterYear,
	} {
		for w := range strings.FieldsSeq(*words) {
			l.roles[l.id(w)] |= r
		}
	}
	for i, forms := range strings.Fields(g.numbers) {
		for w := range strings.SplitSeq(forms, "/") {
			l.numbers[l.id(w)] = i + 1
		}
	}
}

// grammars are the words of the main languages of news.
var grammars = map[string]grammar{
	"en": {year: "in since by until from during before after of for year to through", month: "in since by until from during before after this early late mid end of last next",
		between: "of the th st nd rd on", future: "will 'll won't shall scheduled expected due next coming upcoming plans planned tomorrow",
		next: "next coming", last: "last past previous", numbers: "a/one two three four five six seven eight nine ten"},
	"de": {year: "seit jahr jahre jahres anfang ende bis in von ab um", month: "im seit ab bis anfang ende mitte diesen kommenden vergangenen vom",
		between: "den dem der des vom", future: "wird werden soll sollen kommenden nachsten geplant", next: "kommenden nachsten kommender nachster",
		last: "vergangenen letzten vorigen", numbers: "einem/einer zwei drei vier funf sechs sieben acht neun zehn"},
	"fr": {year: "en depuis annee debut fin des avant apres jusqu'en de", month: "en depuis debut fin mi des jusqu'en courant",
		between: "er le de du", future: "prochain prochaine sera seront va vont aura auront devrait doit devra prevu", next: "prochain prochaine", last: "dernier passe",
		numbers: "un/une deux trois quatre cinq six sept huit neuf dix"},
	"es": {year: "en desde ano de hasta", month: "en desde de hasta", between: "de del el", future: "proximo proxima sera seran va van habra tendra celebrara previsto",
		next: "proximo", last: "pasado ultimo", not: "la manana esta cada", numbers: "un/una dos tres cuatro cinco seis siete ocho nueve diez"},
	"it": {year: "nel dal del anno fino entro", month: "a in da di lo scorso entro", between: "il di del °", future: "prossimo prossima sara saranno verra previsto",
		next: "prossimo prossima", last: "scorso scorsa", numbers: "un/una due tre quattro cinque sei sette otto nove dieci"},
	"pt": {year: "em desde ano de ate", month: "em desde de ate", between: "de do o", future: "proximo proxima sera serao vai vao tera previsto devera", next: "proximo proxima",
		last: "passado passada ultimo ultima", numbers: "um/uma dois/duas tres quatro cinco seis sete oito nove dez"},
	"nl": {year: "in sinds vanaf tot jaar sedert van", month: "in sinds vanaf tot eind begin half", between: "de", future: "zal zullen komende aanstaande volgende gepland gaat",
		next: "komende volgende aanstaande", last: "afgelopen vorige", not: "deze morgen goede", numbers: "een twee drie vier vijf zes zeven acht negen tien"},
	"sv": {year: "ar sedan under fran till", month: "i sedan under fran till", between: "den", future: "ska kommer nasta kommande vantas planeras", next: "nasta kommande pa", last: "forra i",
		numbers: "en/ett tva tre fyra fem sex sju atta nio tio"},
	"da": {year: "i siden fra til", month: "i siden fra til", between: "den", future: "vil skal naeste kommende ventes", next: "naeste kommende", last: "sidste forrige", numbers: "en/et to tre fire fem seks syv otte ni ti"},
	"nb": {year: "i siden fra til", month: "i siden fra til", between: "den", future: "vil skal neste kommende ventes", next: "neste kommende", last: "sist forrige", numbers: "en/ett to tre fire fem seks sju/syv atte ni ti"},
	"fi": {year: "vuonna vuoden vuodesta vuoteen", between: "", future: "ensi tuleva tulevana", next: "ensi tulevana", last: "viime", numbers: "yksi kaksi/kahden kolme/kolmen nelja/neljan viisi/viiden"},
	"pl": {year: "w od do rok roku", month: "w od do", between: "", future: "bedzie beda zostanie przyszly przyszla najblizszy nadchodzacy zaplanowano", next: "przyszly przyszla najblizszy najblizsza", last: "zeszly zeszla ubiegly ubiegla miniony",
		after: "roku rok r", numbers: "jeden/jednego dwa/dwoch trzy/trzech cztery piec szesc siedem osiem dziewiec dziesiec"},
	"cs": {year: "v roce od do rok roku", month: "v od do", future: "bude budou pristi nadchazejici", next: "pristi", last: "minuly minulou minule", after: "roku",
		numbers: "jednim dvema tremi ctyrmi peti sesti sedmi osmi deviti deseti"},
	"sk": {year: "v roku od do rok", month: "v od do", future: "bude budu buduci nadchadzajuci", next: "buduci buducu", last: "minuly minulu", after: "roku"},
	"ru": {month: "в с до к за", between: "", future: "будет будут пройдет состоится состоятся планируется следующий следующую ближайший", next: "следующий следующую следующее ближайший", last: "прошлый прошлую прошлое минувший минувшую",
		after: "год года году годом г годах", numbers: "один/одну/одного два/две три четыре пять шесть семь восемь девять десять"},
	"uk": {month: "у в з до за", future: "буде будуть відбудеться планується наступний наступну", next: "наступний наступну наступної", last: "минулий минулу минулої", after: "рік року році роком р",
		numbers: "один/одну два/дві три чотири п'ять шість сім вісім дев'ять десять"},
	"be": {month: "у ў з да", future: "будзе будуць наступны наступную", next: "наступны наступную", last: "мінулы мінулую", after: "год года годзе"},
	"bg": {year: "през от до", month: "през от до", future: "ще следващия", next: "следващия следващата", last: "миналия миналата", after: "година г"},
	"tr": {between: "", future: "gelecek onumuzdeki yapilacak olacak edilecek", next: "gelecek onumuzdeki", last: "gecen", day: "gunu gecesi aksami sabahi", after: "yilinda yili yilindan yilina",
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

// supplement adds to the names of CLDR what running text uses: inflected forms
// of weekdays and months, other spellings, and short words for parts of a day.
const supplement = `
= en
a9 sept
d+0 this morning,this afternoon,this evening,tonight
d-1 last night,yesterday morning,yesterday evening,yesterday afternoon
= de
w6 sonnabend
= fr
d+0 ce matin,ce soir,cet apres midi
d-1 hier soir
= es
d+0 esta manana,esta tarde,esta noche
d-1 anoche
= it
d+0 stamattina,stasera
d-1 ieri sera
= pt
d-1 ontem
= nl
d+0 vanmorgen,vanavond,vanmiddag
d-1 gisteravond
= sv
d+0 i kvall,i morse,idag
d-1 igar
d+1 imorgon
= pl
d+0 dzis
w3 srode,srody
w5 piatek,piatku
w6 sobote,soboty
w0 niedziele,niedzieli
w1 poniedzialku
w2 wtorku
w4 czwartku
m1 styczniu
m2 lutym
m3 marcu
m4 kwietniu
m5 maju
m6 czerwcu
m7 lipcu
m8 sierpniu
m9 wrzesniu
m10 pazdzierniku
m11 listopadzie
m12 grudniu
= cs
w3 stredu
w6 sobotu
w0 nedeli
w1 pondelka
w4 ctvrtka
m1 lednu
m2 unoru
m3 breznu
m4 dubnu
m5 kvetnu
m6 cervnu
m7 cervenci
m8 srpnu
m10 rijnu
m11 listopadu
m12 prosinci
= sk
w3 stredu
w6 sobotu
w0 nedelu
m1 januari
m2 februari
m3 marci
m4 aprili
m5 maji
m6 juni
m7 juli
m8 auguste
m9 septembri
m10 oktobri
m11 novembri
m12 decembri
= ru
w1 понедельника
w2 вторника
w3 среду,среды
w4 четверга
w5 пятницу,пятницы
w6 субботу,субботы
w0 воскресенья
m1 январе
m2 феврале
m3 марте
m4 апреле
m5 мае
m6 июне
m7 июле
m8 августе
m9 сентябре
m10 октябре
m11 ноябре
m12 декабре
= uk
w1 понеділка
w3 середу,середи
w4 четверга
w5 п'ятницю,п'ятниці,п'ятниця
w6 суботу,суботи
w0 неділю,неділі
d-1 учора,вчора
m1 січні
m2 лютому
m3 березні
m4 квітні
m5 травні
m6 червні
m7 липні
m8 серпні
m9 вересні
m10 жовтні
m11 листопаді
m12 грудні
= be
w3 сераду
w5 пятніцу
w6 суботу
w0 нядзелю
= hr
w3 srijedu
w6 subotu
w0 nedjelju
m1 sijecnju
m2 veljaci
m3 ozujku
m4 travnju
m5 svibnju
m6 lipnju
m7 srpnju
m8 kolovozu
m9 rujnu
m10 listopadu
m11 studenome
m12 prosincu
= sr
w3 среду,sredu
w6 суботу,subotu
w0 недељу,nedelju
= sl
w3 sredo
w6 soboto
w0 nedeljo
= fi
w0 sunnuntaina
w1 maanantaina
w2 tiistaina
w3 keskiviikkona
w4 torstaina
w5 perjantaina
w6 lauantaina
= hu
w0 vasarnap
w1 hetfon
w2 kedden
w3 szerdan
w4 csutortokon
w5 penteken
w6 szombaton
= tr
m1 ocakta
m12 aralikta
= ar
d-1 الامس
= zh
w1 周 一,週 一,星 期 一,礼 拜 一
w2 周 二,週 二
w3 周 三,週 三
w4 周 四,週 四
w5 周 五,週 五
w6 周 六,週 六
w0 周 日,週 日,星 期 天
d-1 昨 日,昨 晚
d+0 今 日,今 晚,今 早
d+1 明 日
= ja
d-1 前 日
d+0 本 日
= ko
d+1 내일
= he
d+0 הערב,הבוקר
`
