package number

// commonTable holds what all languages share: names of currencies that many borrow.
const commonTable = `
% %
USD usd dollar dollars dolar dolares dólares dollari dollarów dolarów dolary dolarů доллар доллара долларов долларах долар долара доларів долари دولار دولارا דולר דולרים ドル 달러 doları doláru
EUR eur euro euros euron euroa eur евро євро يورو אירו ユーロ 유로 ευρώ eura eurů
GBP gbp pfund sterling libras фунтов фунта фунтів
JPY jpy yen yens yenes иен 円 엔
CNY cny yuan yuans yuanes юаней юанів юаня renminbi
RUB rub rubel rubels rubles roubles rublos rubli рублей рубля рубль руб рублів
UAH uah hryvnia hryvnias hrywnja griwna hrywien гривен гривень гривна гривні грн
PLN pln zloty zlotys złoty złotych złote zł
CHF chf franken
INR inr rupees rupien roupies rupias रुपये रुपए
TRY try lira liras lirası tl
ILS ils shekel shekels שקל שקלים
CZK czk
HUF huf forint
BRL brl reais
`

// wordTable holds the number words of a language, a line a kind: "n" cardinals below
// 1000, "x" multipliers, "p" plurals that mean at least two of them, "join" words
// within and behind a number, the bounds with phrases between commas, "%", "noun" for
// counted nouns that count as stop words elsewhere, "compound" for languages that
// write number words together, and currencies by their ISO 4217 code.
var wordTable = map[string]string{
	"en": `n 1=one,a,an 2=two 3=three 4=four 5=five 6=six 7=seven 8=eight 9=nine 10=ten 11=eleven 12=twelve 13=thirteen 14=fourteen 15=fifteen 16=sixteen 17=seventeen 18=eighteen 19=nineteen 20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety
		x 12=dozen 100=hundred 1000=thousand,k 1e5=lakh 1e7=crore 1e6=million,mn,m 1e9=billion,bn 1e12=trillion,tn
		p 12=dozens 20=scores 10=tens 100=hundreds 1000=thousands 1e6=millions 1e9=billions
		join and of
		about about,around,some,nearly,almost,roughly,approximately,an estimated,estimated,close to,circa
		at-least more than,over,at least,no fewer than,no less than,not less than,upwards of,above,exceeding
		at-most up to,at most,fewer than,less than,under,no more than,not more than,as many as,as much as,below
		% percent,per cent,pc
		noun people men women children persons years days hours others members groups states parts places cases
		GBP pound pounds`,
	"de": `n 1=ein,eine,einen,einem,einer,eins 2=zwei 3=drei 4=vier 5=fünf 6=sechs 7=sieben 8=acht 9=neun 10=zehn 11=elf 12=zwölf 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn 19=neunzehn 20=zwanzig 30=dreißig 40=vierzig 50=fünfzig 60=sechzig 70=siebzig 80=achtzig 90=neunzig
		x 12=dutzend 100=hundert 1000=tausend 1e6=million,millionen,mio 1e9=milliarde,milliarden,mrd 1e12=billion,billionen
		p 12=dutzende 100=hunderte,hunderten 1000=tausende,tausenden
		join und
		compound
		about etwa,rund,ungefähr,circa,ca,knapp,fast,nahezu,gut
		at-least mehr als,über,mindestens,wenigstens
		at-most bis zu,höchstens,maximal,weniger als,unter
		% prozent
		noun menschen leute jahre tage jahren tagen`,
	"fr": `n 1=un,une 2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 13=treize 14=quatorze 15=quinze 16=seize 20=vingt,vingts 30=trente 40=quarante 50=cinquante 60=soixante 70=septante 90=nonante
		x 12=douzaine 10=dizaine 20=vingtaine 30=trentaine 50=cinquantaine 100=cent,cents,centaine 1000=mille,millier 1e6=million,millions 1e9=milliard,milliards 1e12=billion,billions
		p 10=dizaines 100=centaines 1000=milliers
		join et de d
		about environ,près de,quelque,autour de,presque
		at-least plus de,plus d,au moins,au-delà de
		at-most jusqu'à,au plus,moins de,au maximum
		% pour cent,pourcent
		noun personnes jours ans hommes
		CHF francs`,
	"es": `n 1=un,una,uno 2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce 13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte 21=veintiuno,veintiún 22=veintidós 23=veintitrés 24=veinticuatro 25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve 30=treinta 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 200=doscientos,doscientas 300=trescientos,trescientas 400=cuatrocientos,cuatrocientas 500=quinientos,quinientas 600=seiscientos,seiscientas 700=setecientos,setecientas 800=ochocientos,ochocientas 900=novecientos,novecientas
		x 12=docena 10=decena 100=cien,ciento,centenar 1000=mil,millar 1e6=millón,millones 1e12=billón,billones
		p 10=decenas 12=docenas 100=cientos,centenares 1000=miles,millares
		join y de
		about unos,unas,cerca de,alrededor de,aproximadamente,casi,en torno a
		at-least más de,al menos,por lo menos,como mínimo
		at-most hasta,como máximo,menos de,a lo sumo
		% por ciento
		noun personas años días`,
	"it": `n 1=un,uno,una 2=due 3=tre 4=quattro 5=cinque 6=sei 7=sette 8=otto 9=nove 10=dieci 11=undici 12=dodici 13=tredici 14=quattordici 15=quindici 16=sedici 17=diciassette 18=diciotto 19=diciannove 20=venti 30=trenta 40=quaranta 50=cinquanta 60=sessanta 70=settanta 80=ottanta 90=novanta
		x 10=decina 12=dozzina 100=cento,centinaio 1000=mille,mila,migliaio 1e6=milione,milioni,mln 1e9=miliardo,miliardi,mld
		p 10=decine 100=centinaia 1000=migliaia
		join e di
		compound
		about circa,quasi,intorno a
		at-least più di,oltre,almeno
		at-most fino a,al massimo,meno di
		% per cento
		noun persone anni giorni`,
	"pt": `n 1=um,uma 2=dois,duas 3=três 4=quatro 5=cinco 6=seis 7=sete 8=oito 9=nove 10=dez 11=onze 12=doze 13=treze 14=catorze,quatorze 15=quinze 16=dezesseis,dezasseis 17=dezessete,dezassete 18=dezoito 19=dezenove,dezanove 20=vinte 30=trinta 40=quarenta 50=cinquenta 60=sessenta 70=setenta 80=oitenta 90=noventa 200=duzentos,duzentas 300=trezentos,trezentas 400=quatrocentos 500=quinhentos,quinhentas 600=seiscentos 700=setecentos 800=oitocentos 900=novecentos
		x 10=dezena 12=dúzia 100=cem,cento,centena 1000=mil,milhar 1e6=milhão,milhões 1e9=bilhão,bilhões
		p 10=dezenas 100=centenas 1000=milhares
		join e de
		about cerca de,aproximadamente,quase,uns,umas,em torno de
		at-least mais de,pelo menos,ao menos,no mínimo
		at-most até,no máximo,menos de
		% por cento
		noun pessoas anos dias`,
	"nl": `n 1=een,één 2=twee 3=drie 4=vier 5=vijf 6=zes 7=zeven 8=acht 9=negen 10=tien 11=elf 12=twaalf 13=dertien 14=veertien 15=vijftien 16=zestien 17=zeventien 18=achttien 19=negentien 20=twintig 30=dertig 40=veertig 50=vijftig 60=zestig 70=zeventig 80=tachtig 90=negentig
		x 12=dozijn 10=tiental 100=honderd,honderdtal 1000=duizend 1e6=miljoen,mln 1e9=miljard,mld
		p 10=tientallen 100=honderden 1000=duizenden
		join en
		compound
		about ongeveer,circa,zo'n,bijna,rond de
		at-least meer dan,ruim,minstens,zeker,minimaal,ten minste
		at-most tot,hooguit,maximaal,minder dan,hoogstens
		% procent
		noun mensen jaar dagen`,
	"sv": `n 1=en,ett 2=två 3=tre 4=fyra 5=fem 6=sex 7=sju 8=åtta 9=nio 10=tio 11=elva 12=tolv 13=tretton 14=fjorton 15=femton 16=sexton 17=sjutton 18=arton 19=nitton 20=tjugo 30=trettio 40=fyrtio 50=femtio 60=sextio 70=sjuttio 80=åttio 90=nittio
		x 12=dussin 10=tiotal 100=hundra,hundratal 1000=tusen,tusental 1e6=miljon,miljoner 1e9=miljard,miljarder
		p 10=tiotals 100=hundratals 1000=tusentals
		compound
		about omkring,cirka,ungefär,runt,nästan,drygt
		at-least mer än,över,minst,fler än
		at-most upp till,högst,mindre än,färre än
		% procent
		SEK kronor krona kr`,
	"da": `n 1=en,et 2=to 3=tre 4=fire 5=fem 6=seks 7=syv 8=otte 9=ni 10=ti 11=elleve 12=tolv 13=tretten 14=fjorten 15=femten 16=seksten 17=sytten 18=atten 19=nitten 20=tyve 30=tredive 40=fyrre 50=halvtreds 60=tres 70=halvfjerds 80=firs 90=halvfems
		x 12=dusin 100=hundrede 1000=tusind,tusinde 1e6=million,millioner,mio 1e9=milliard,milliarder,mia
		p 100=hundredvis,hundreder 1000=tusindvis,tusinder
		about omkring,cirka,omtrent,knap,næsten
		at-least mere end,over,mindst,flere end
		at-most op til,højst,mindre end
		% procent,pct
		DKK kroner krone kr`,
	"nb": `n 1=en,et,ett 2=to 3=tre 4=fire 5=fem 6=seks 7=sju,syv 8=åtte 9=ni 10=ti 11=elleve 12=tolv 13=tretten 14=fjorten 15=femten 16=seksten 17=sytten 18=atten 19=nitten 20=tjue 30=tretti 40=førti 50=femti 60=seksti 70=sytti 80=åtti 90=nitti
		x 12=dusin 100=hundre 1000=tusen 1e6=million,millioner,mill 1e9=milliard,milliarder,mrd
		p 100=hundrevis 1000=tusenvis
		compound
		about omtrent,cirka,rundt,nesten,om lag
		at-least mer enn,over,minst,flere enn
		at-most opptil,høyst,mindre enn,inntil
		% prosent
		NOK kroner krone kr`,
	"pl": `n 1=jeden,jedna,jedno 2=dwa,dwie,dwóch,dwoje 3=trzy,trzech 4=cztery,czterech 5=pięć,pięciu 6=sześć,sześciu 7=siedem,siedmiu 8=osiem,ośmiu 9=dziewięć,dziewięciu 10=dziesięć,dziesięciu 11=jedenaście,jedenastu 12=dwanaście,dwunastu 13=trzynaście,trzynastu 14=czternaście,czternastu 15=piętnaście,piętnastu 16=szesnaście,szesnastu 17=siedemnaście 18=osiemnaście 19=dziewiętnaście 20=dwadzieścia,dwudziestu 30=trzydzieści,trzydziestu 40=czterdzieści,czterdziestu 50=pięćdziesiąt,pięćdziesięciu 60=sześćdziesiąt 70=siedemdziesiąt 80=osiemdziesiąt 90=dziewięćdziesiąt 100=sto,stu 200=dwieście,dwustu 300=trzysta,trzystu 400=czterysta 500=pięćset,pięciuset 600=sześćset 700=siedemset 800=osiemset 900=dziewięćset
		x 12=tuzin 1000=tysiąc,tysiące,tysięcy,tys 1e6=milion,miliony,milionów,mln 1e9=miliard,miliardy,miliardów,mld
		p 10=dziesiątki 100=setki 1000=tysiące
		about około,ok,blisko,niemal,prawie,mniej więcej
		at-least ponad,co najmniej,przynajmniej,więcej niż
		at-most do,najwyżej,maksymalnie,mniej niż,co najwyżej
		% procent,proc,procenta
		noun osób ludzi lat dni`,
	"cs": `n 1=jeden,jedna,jedno 2=dva,dvě 3=tři 4=čtyři 5=pět 6=šest 7=sedm 8=osm 9=devět 10=deset 11=jedenáct 12=dvanáct 13=třináct 14=čtrnáct 15=patnáct 16=šestnáct 17=sedmnáct 18=osmnáct 19=devatenáct 20=dvacet 30=třicet 40=čtyřicet 50=padesát 60=šedesát 70=sedmdesát 80=osmdesát 90=devadesát
		x 12=tucet 100=sto,set,sta,stě 1000=tisíc,tisíce,tis 1e6=milion,miliony,milionů,mil 1e9=miliarda,miliardy,miliard,mld
		p 10=desítky 100=stovky 1000=tisíce
		about asi,přibližně,zhruba,téměř,kolem,okolo
		at-least více než,přes,nejméně,minimálně,alespoň
		at-most až,nejvýše,maximálně,méně než
		% procent,procenta
		noun lidí osob let dní
		CZK korun koruny kč`,
	"ru": `n 1=один,одна,одно,одного,одну 2=два,две,двух 3=три,трёх 4=четыре,четырёх 5=пять,пяти 6=шесть,шести 7=семь,семи 8=восемь,восьми 9=девять,девяти 10=десять,десяти 11=одиннадцать,одиннадцати 12=двенадцать,двенадцати 13=тринадцать 14=четырнадцать 15=пятнадцать,пятнадцати 16=шестнадцать 17=семнадцать 18=восемнадцать 19=девятнадцать 20=двадцать,двадцати 30=тридцать,тридцати 40=сорок,сорока 50=пятьдесят,пятидесяти 60=шестьдесят,шестидесяти 70=семьдесят 80=восемьдесят 90=девяносто 100=сто,ста 200=двести,двухсот 300=триста,трёхсот 400=четыреста 500=пятьсот,пятисот 600=шестьсот 700=семьсот 800=восемьсот 900=девятьсот
		x 10=десяток,десятка 1000=тысяча,тысячи,тысяч,тысячу,тыс 1e6=миллион,миллиона,миллионов,млн 1e9=миллиард,миллиарда,миллиардов,млрд 1e12=триллион,триллиона,триллионов,трлн
		p 10=десятки,десятков 100=сотни,сотен 1000=тысячи 1e6=миллионы
		about около,примерно,почти,приблизительно,порядка
		at-least более,более чем,свыше,не менее,по меньшей мере,как минимум,больше
		at-most до,не более,менее,меньше,максимум
		% процент,процента,процентов
		noun человек человека людей лет года дней раз`,
	"uk": `n 1=один,одна,одне,одного,одну 2=два,дві,двох 3=три,трьох 4=чотири,чотирьох 5=п'ять,п'яти 6=шість,шести 7=сім,семи 8=вісім,восьми 9=дев'ять,дев'яти 10=десять,десяти 11=одинадцять 12=дванадцять 13=тринадцять 14=чотирнадцять 15=п'ятнадцять 16=шістнадцять 17=сімнадцять 18=вісімнадцять 19=дев'ятнадцять 20=двадцять 30=тридцять 40=сорок 50=п'ятдесят 60=шістдесят 70=сімдесят 80=вісімдесят 90=дев'яносто 100=сто,ста 200=двісті 300=триста 400=чотириста 500=п'ятсот 600=шістсот 700=сімсот 800=вісімсот 900=дев'ятсот
		x 10=десяток 1000=тисяча,тисячі,тисяч,тис 1e6=мільйон,мільйона,мільйони,мільйонів,млн 1e9=мільярд,мільярда,мільярди,мільярдів,млрд
		p 10=десятки,десятків 100=сотні,сотень 1000=тисячі
		about близько,приблизно,майже,орієнтовно
		at-least понад,більше,щонайменше,не менше,більш як
		at-most до,не більше,менше,максимум
		% відсоток,відсотка,відсотки,відсотків
		noun людей осіб років днів`,
	"tr": `n 1=bir 2=iki 3=üç 4=dört 5=beş 6=altı 7=yedi 8=sekiz 9=dokuz 10=on 20=yirmi 30=otuz 40=kırk 50=elli 60=altmış 70=yetmiş 80=seksen 90=doksan
		x 12=düzine 100=yüz 1000=bin 1e6=milyon 1e9=milyar
		p 10=onlarca 100=yüzlerce 1000=binlerce
		about yaklaşık,civarında,neredeyse
		at-least en az
		at-most en fazla,en çok
		noun kişi yıl gün`,
	"ar": `n 3=ثلاثة,ثلاث 4=أربعة,أربع 5=خمسة,خمس 6=ستة,ست 7=سبعة,سبع 8=ثمانية,ثماني 9=تسعة,تسع 10=عشرة,عشر 20=عشرون,عشرين 30=ثلاثون,ثلاثين 40=أربعون,أربعين 50=خمسون,خمسين 60=ستون,ستين 70=سبعون,سبعين 80=ثمانون,ثمانين 90=تسعون,تسعين
		x 100=مئة,مائة 1000=ألف,آلاف,ألفا 1e6=مليون,ملايين,مليونا 1e9=مليار,مليارات
		p 10=عشرات 100=مئات 1000=آلاف
		about نحو,حوالي,قرابة,زهاء
		at-least أكثر من,ما لا يقل عن,على الأقل
		at-most أقل من,ما يصل إلى,حتى
		% بالمئة,في المئة,بالمائة,في المائة
		noun شخصا شخص أشخاص قتيلا جريحا يوما عاما`,
	"he": `n 3=שלושה,שלוש 4=ארבעה,ארבע 5=חמישה,חמש 6=שישה,שש 7=שבעה,שבע 8=שמונה 9=תשעה,תשע 10=עשרה,עשר 20=עשרים 30=שלושים 40=ארבעים 50=חמישים
		x 100=מאה 1000=אלף,אלפים 1e6=מיליון,מיליוני 1e9=מיליארד,מיליארדי
		p 10=עשרות 100=מאות 1000=אלפי
		about כ,בערך,כמעט
		at-least יותר מ,לפחות,מעל
		at-most עד,לכל היותר,פחות מ
		% אחוז,אחוזים`,
	"zh": `noun 人 个 名 家 位
		about 约,約,大约,大約,近,将近,左右
		at-least 超过,超過,至少,逾
		at-most 最多,不到,至多
		USD 美元 美金
		EUR 欧元 歐元
		GBP 英镑 英鎊
		JPY 日元 日圓
		CNY 元 人民币 人民幣
		RUB 卢布 盧布`,
	"ja": `about 約,およそ,ほぼ
		at-least 少なくとも,超
		at-most 最大,最大で
		% パーセント`,
	"ko": `about 약
		at-least 최소
		at-most 최대
		% 퍼센트`,
	"hi": `x 1000=हजार,हज़ार 1e5=लाख 1e7=करोड़ 1e9=अरब
		about लगभग,करीब
		at-least कम से कम
		% प्रतिशत,फीसदी`,
}
