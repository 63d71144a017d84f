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

// wordTable holds the number words of a language, a line a kind. "n" are cardinals below
// 1000 and numbers with a half, "x" multipliers, with "~" those that are meant roughly ("a
// dozen"), "p" plurals that mean at least two of them, "join" words
// within and behind a number, the bounds with phrases between commas, before or
// ("behind-…") behind the number, "range" the words before (may be none) and between two numbers
// that bound a third, "from" words before two numbers of which one follows the other, "%" and "pp" shares and points, "half" and "several" words before a multiplier,
// "f" shares in words, "adjective" words between number and noun, "noun"
// counted nouns that count as stop words elsewhere, "compound" for languages that
// write number words together, and currencies by their ISO 4217 code.
var wordTable = map[string]string{
	"en": `n 1=one,a,an 2=two 3=three 4=four 5=five 6=six 7=seven 8=eight 9=nine 10=ten 11=eleven 12=twelve 13=thirteen 14=fourteen 15=fifteen 16=sixteen 17=seventeen 18=eighteen 19=nineteen 20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety
		x 12~dozen 20~score 100=hundred 1000=thousand,k 1e5=lakh 1e7=crore 1e6=million,mn,m 1e9=billion,bn,b 1e12=trillion,tn
		p 12=dozens 20=scores 10=tens 100=hundreds 1000=thousands 1e6=millions 1e9=billions
		join and of
		about about,around,some,nearly,almost,roughly,approximately,an estimated,estimated,close to,circa,just under,just over,in the region of
		at-least more than,over,at least,no fewer than,no less than,not less than,upwards of,above,exceeding,in excess of,a minimum of,a minimum,well over,greater than,not fewer than
		at-most up to,at most,fewer than,less than,under,no more than,not more than,as many as,as much as,below,a maximum of,well under
		% percent,per cent,pc
		noun people men women children persons years days hours others members groups states parts places cases police staff personnel sheep fish feet
		GBP pound pounds
		behind-at-least or more,or above,or older,and above,and over,and counting
		behind-at-most or fewer,or less,or under,or below
		behind-about or so,or thereabouts
		range between=and,=to,=or
		pp percentage point,percentage points
		half half
		several several,a few
		f 1/2=half of,half the,half its,half their,half his,half her,half all 1/3=a third of,one third of 2/3=two thirds of,two thirds the 1/4=a quarter of,one quarter of 3/4=three quarters of 1/5=a fifth of,one fifth of 2/5=two fifths of 3/5=three fifths of 4/5=four fifths of 1/10=a tenth of
		from from`,
	"de": `n 1=ein,eine,einen,einem,einer,eins 2=zwei 3=drei 4=vier 5=fünf 6=sechs 7=sieben 8=acht 9=neun 10=zehn 11=elf 12=zwölf 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn 19=neunzehn 20=zwanzig 30=dreißig 40=vierzig 50=fünfzig 60=sechzig 70=siebzig 80=achtzig 90=neunzig
		n 1.5=anderthalb,eineinhalb 2.5=zweieinhalb 3.5=dreieinhalb 4.5=viereinhalb 5.5=fünfeinhalb
		x 12~dutzend 100=hundert 1000=tausend 1e6=million,millionen,mio 1e9=milliarde,milliarden,mrd 1e12=billion,billionen
		p 12=dutzende,dutzenden 100=hunderte,hunderten 1000=tausende,tausenden
		join und
		compound
		about etwa,rund,ungefähr,circa,ca,knapp,fast,nahezu,gut,schätzungsweise,annähernd,an die,um die,zirka
		at-least mehr als,über,mindestens,wenigstens,nicht weniger als,zumindest,weit über,weit mehr als
		at-most bis zu,höchstens,maximal,weniger als,unter,nicht mehr als,allenfalls
		% prozent
		noun menschen leute jahre tage jahren tagen
		behind-at-least oder mehr,und mehr,oder älter
		behind-at-most oder weniger
		range zwischen=und,=bis,=oder
		pp prozentpunkt,prozentpunkte,prozentpunkten
		half halb,halbe,halben,halbes
		several mehrere,mehreren,einige,einigen
		f 1/2=die hälfte,der hälfte,hälfte der,hälfte des 1/3=ein drittel,einem drittel,eines drittels 2/3=zwei drittel,zwei dritteln 1/4=ein viertel,einem viertel 3/4=drei viertel,dreiviertel 1/5=ein fünftel,einem fünftel 4/5=vier fünftel 1/10=ein zehntel
		from von`,
	"fr": `n 1=un,une 2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 13=treize 14=quatorze 15=quinze 16=seize 20=vingt,vingts 30=trente 40=quarante 50=cinquante 60=soixante 70=septante 90=nonante
		x 8~huitaine 12~douzaine 10~dizaine 15~quinzaine 20~vingtaine 30~trentaine 40~quarantaine 50~cinquantaine 60~soixantaine 100=cent,cents 100~centaine 1000=mille 1000~millier 1e6=million,millions 1e9=milliard,milliards,md,mds 1e12=billion,billions
		p 10=dizaines 100=centaines 1000=milliers
		join et de d
		about environ,près de,quelque,quelques,autour de,presque,près d,à peu près,de l'ordre de,aux alentours de
		at-least plus de,plus d,au moins,au-delà de,pas moins de,au minimum,minimum
		at-most jusqu'à,au plus,moins de,moins d,au maximum,maximum,pas plus de
		% pour cent,pourcent
		noun personnes jours ans hommes
		CHF francs
		behind-at-least ou plus,et plus,au moins,au minimum
		behind-at-most ou moins,au plus,au maximum
		behind-about environ
		range entre=et,=à,=ou
		pp point de pourcentage,points de pourcentage
		half demi,demie
		several plusieurs,quelques
		adjective autre autres nouveau nouveaux nouvelle nouvelles grand grands grande grandes petit petits petite petites jeune jeunes ancien anciens anciennes bon bons bonnes gros grosses premier premiers premières dernier derniers dernières seul seuls seules
		f 1/2=la moitié,de moitié 1/3=un tiers,le tiers 2/3=deux tiers 1/4=un quart,le quart 3/4=trois quarts 1/5=un cinquième 4/5=quatre cinquièmes 1/10=un dixième
		from de`,
	"es": `n 1=un,una,uno 2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce 13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve 20=veinte 21=veintiuno,veintiún 22=veintidós 23=veintitrés 24=veinticuatro 25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve 30=treinta 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa 200=doscientos,doscientas 300=trescientos,trescientas 400=cuatrocientos,cuatrocientas 500=quinientos,quinientas 600=seiscientos,seiscientas 700=setecientos,setecientas 800=ochocientos,ochocientas 900=novecientos,novecientas
		x 12~docena 10~decena 15~quincena 20~veintena 30~treintena 40~cuarentena 50~cincuentena 100=cien,ciento 100~centenar,centena 1000=mil 1000~millar 1e6=millón,millones 1e12=billón,billones
		p 10=decenas 12=docenas 100=cientos,centenares 1000=miles,millares
		join y de
		about unos,unas,cerca de,alrededor de,aproximadamente,casi,en torno a,en torno al,alrededor del,cerca del,unos cuantos
		at-least más de,al menos,por lo menos,como mínimo,no menos de,más del,superior a,superior al,por encima de,por encima del
		at-most hasta,como máximo,menos de,a lo sumo,menos del,no más de,inferior a,inferior al,por debajo de
		% por ciento
		noun personas años días
		behind-at-least o más,como mínimo,por lo menos,al menos
		behind-at-most o menos,como máximo
		behind-about aproximadamente,más o menos
		range entre=y,=a,=o
		pp punto porcentual,puntos porcentuales
		half medio,media
		several varios,varias,algunos,algunas,unos,unas
		adjective otro otros otra otras nuevo nuevos nueva nuevas gran grande grandes primer primeros primeras último últimos últimas mismo mismos mismas
		f 1/2=la mitad 1/3=un tercio,tercera parte 2/3=dos tercios,dos terceras partes 1/4=cuarta parte 3/4=tres cuartos,tres cuartas partes 1/5=quinta parte 1/10=décima parte
		from de,del`,
	"it": `n 1=un,uno,una 2=due 3=tre 4=quattro 5=cinque 6=sei 7=sette 8=otto 9=nove 10=dieci 11=undici 12=dodici 13=tredici 14=quattordici 15=quindici 16=sedici 17=diciassette 18=diciotto 19=diciannove 20=venti 30=trenta 40=quaranta 50=cinquanta 60=sessanta 70=settanta 80=ottanta 90=novanta
		x 10~decina 12~dozzina 15~quindicina 20~ventina 30~trentina 40~quarantina 50~cinquantina 100=cento 100~centinaio 1000=mille,mila 1000~migliaio 1e6=milione,milioni,mln 1e9=miliardo,miliardi,mld
		p 10=decine 100=centinaia 1000=migliaia
		join e di
		compound
		about circa,quasi,intorno a,attorno a,all'incirca,approssimativamente
		at-least più di,oltre,almeno,non meno di,oltre i,oltre le,come minimo,al di sopra di,superiore a
		at-most fino a,al massimo,meno di,non più di,inferiore a,sino a,fino al
		% per cento
		noun persone anni giorni
		behind-at-least o più,almeno
		behind-at-most o meno,al massimo
		behind-about circa,all'incirca
		range tra=e,fra=e,=o
		pp punto percentuale,punti percentuali
		half mezzo,mezza
		several alcuni,alcune,diversi,diverse,parecchi,qualche
		adjective altro altri altra altre nuovo nuovi nuova nuove grande grandi primo primi prime ultimo ultimi ultime giovani
		f 1/2=la metà,metà dei,metà delle 1/3=un terzo 2/3=due terzi 1/4=un quarto 3/4=tre quarti 1/5=un quinto 4/5=quattro quinti 1/10=un decimo
		from da,dai,dal`,
	"pt": `n 1=um,uma 2=dois,duas 3=três 4=quatro 5=cinco 6=seis 7=sete 8=oito 9=nove 10=dez 11=onze 12=doze 13=treze 14=catorze,quatorze 15=quinze 16=dezesseis,dezasseis 17=dezessete,dezassete 18=dezoito 19=dezenove,dezanove 20=vinte 30=trinta 40=quarenta 50=cinquenta 60=sessenta 70=setenta 80=oitenta 90=noventa 200=duzentos,duzentas 300=trezentos,trezentas 400=quatrocentos,quatrocentas 500=quinhentos,quinhentas 600=seiscentos,seiscentas 700=setecentos,setecentas 800=oitocentos,oitocentas 900=novecentos,novecentas
		x 10~dezena 12~dúzia 15~quinzena 20~vintena 100=cem,cento 100~centena 1000=mil 1000~milhar 1e6=milhão,milhões,mi 1e9=bilhão,bilhões,bi 1e12=trilhão,trilhões
		p 10=dezenas 100=centenas 1000=milhares
		join e de
		about cerca de,aproximadamente,quase,uns,umas,em torno de,perto de,por volta de,à volta de,ao redor de
		at-least mais de,pelo menos,ao menos,no mínimo,não menos de,acima de,superior a,mais do que
		at-most até,no máximo,menos de,não mais de,não mais do que,abaixo de,inferior a
		% por cento
		noun pessoas anos dias
		behind-at-least ou mais,no mínimo
		behind-at-most ou menos,no máximo
		range entre=e,=a,=ou
		pp ponto percentual,pontos percentuais
		half meio,meia
		several vários,várias,alguns,algumas
		adjective outro outros outra outras novo novos nova novas grande grandes primeiro primeiros primeiras último últimos últimas jovens
		f 1/2=a metade,metade dos,metade das,metade da,metade do 1/3=um terço 2/3=dois terços 1/4=um quarto 3/4=três quartos 1/5=um quinto 4/5=quatro quintos 1/10=um décimo
		BRL real
		from de`,
	"nl": `n 1=een,één 2=twee 3=drie 4=vier 5=vijf 6=zes 7=zeven 8=acht 9=negen 10=tien 11=elf 12=twaalf 13=dertien 14=veertien 15=vijftien 16=zestien 17=zeventien 18=achttien 19=negentien 20=twintig 30=dertig 40=veertig 50=vijftig 60=zestig 70=zeventig 80=tachtig 90=negentig
		n 1.5=anderhalf,anderhalve
		x 12~dozijn 10~tiental 20~twintigtal 100=honderd 100~honderdtal 1000=duizend 1e6=miljoen,mln 1e9=miljard,mld
		p 10=tientallen 100=honderden 1000=duizenden
		join en
		compound
		about ongeveer,circa,zo'n,bijna,rond de,rond,een kleine,om en nabij,naar schatting,grofweg
		at-least meer dan,ruim,minstens,zeker,minimaal,ten minste,op zijn minst,niet minder dan,een dikke,boven de
		at-most tot,hooguit,maximaal,minder dan,hoogstens,niet meer dan,nog geen,onder de
		% procent
		noun mensen jaar dagen
		behind-at-least of meer,en meer
		behind-at-most of minder
		range tussen=en,=tot,=à,=of
		pp procentpunt,procentpunten
		half half,halve
		several enkele,verschillende,meerdere
		f 1/2=de helft 1/3=een derde,eenderde 2/3=twee derde,tweederde 1/4=een kwart 3/4=driekwart,drie kwart 1/5=een vijfde 4/5=vier vijfde 1/10=een tiende
		from van`,
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
	"pl": `n 1=jeden,jedna,jedno 1.5=półtora,półtorej 2=dwa,dwie,dwóch,dwu,dwoje,dwojga 3=trzy,trzech,troje,trojga 4=cztery,czterech,czworo,czworga 5=pięć,pięciu,pięcioro,pięciorga 6=sześć,sześciu,sześcioro 7=siedem,siedmiu,siedmioro 8=osiem,ośmiu,ośmioro 9=dziewięć,dziewięciu 10=dziesięć,dziesięciu 11=jedenaście,jedenastu 12=dwanaście,dwunastu 13=trzynaście,trzynastu 14=czternaście,czternastu 15=piętnaście,piętnastu 16=szesnaście,szesnastu 17=siedemnaście,siedemnastu 18=osiemnaście,osiemnastu 19=dziewiętnaście,dziewiętnastu 20=dwadzieścia,dwudziestu 30=trzydzieści,trzydziestu 40=czterdzieści,czterdziestu 50=pięćdziesiąt,pięćdziesięciu 60=sześćdziesiąt,sześćdziesięciu 70=siedemdziesiąt,siedemdziesięciu 80=osiemdziesiąt,osiemdziesięciu 90=dziewięćdziesiąt,dziewięćdziesięciu 100=sto,stu 200=dwieście,dwustu 300=trzysta,trzystu 400=czterysta,czterystu 500=pięćset,pięciuset 600=sześćset,sześciuset 700=siedemset,siedmiuset 800=osiemset,ośmiuset 900=dziewięćset,dziewięciuset
		x 12~tuzin 1000=tysiąc,tysiące,tysięcy,tys 1e6=milion,miliona,miliony,milionów,mln 1e9=miliard,miliarda,miliardy,miliardów,mld 1e12=bilion,biliona,biliony,bilionów,bln
		p 10=dziesiątki,dziesiątek 100=setki,setek
		about około,ok,blisko,niemal,prawie,mniej więcej,w przybliżeniu,szacunkowo
		at-least ponad,co najmniej,przynajmniej,więcej niż,nie mniej niż,minimum,powyżej
		at-most do,najwyżej,maksymalnie,mniej niż,co najwyżej,nie więcej niż,maksimum,poniżej
		% procent,proc,procenta
		noun osób osoby ludzi lat dni
		behind-at-least lub więcej,albo więcej
		behind-at-most lub mniej
		range między=a,od=do,=do,=lub,=czy
		pp punkt procentowy,punkty procentowe,punktów procentowych,punktu procentowego,pkt proc
		half pół
		several kilka,kilku
		f 1/2=połowa,połowę,połowy 1/3=jedna trzecia,jedną trzecią,jednej trzeciej 2/3=dwie trzecie,dwóch trzecich 1/4=jedna czwarta,jedną czwartą 3/4=trzy czwarte,trzech czwartych 1/5=jedna piąta,jedną piątą 1/10=jedna dziesiąta`,
	"cs": `n 1=jeden,jedna,jedno 2=dva,dvě 3=tři 4=čtyři 5=pět 6=šest 7=sedm 8=osm 9=devět 10=deset 11=jedenáct 12=dvanáct 13=třináct 14=čtrnáct 15=patnáct 16=šestnáct 17=sedmnáct 18=osmnáct 19=devatenáct 20=dvacet 30=třicet 40=čtyřicet 50=padesát 60=šedesát 70=sedmdesát 80=osmdesát 90=devadesát
		x 12=tucet 100=sto,set,sta,stě 1000=tisíc,tisíce,tis 1e6=milion,miliony,milionů,mil 1e9=miliarda,miliardy,miliard,mld
		p 10=desítky 100=stovky 1000=tisíce
		about asi,přibližně,zhruba,téměř,kolem,okolo
		at-least více než,přes,nejméně,minimálně,alespoň
		at-most až,nejvýše,maximálně,méně než
		% procent,procenta
		noun lidí osob let dní
		CZK korun koruny kč`,
	"ru": `n 1=один,одна,одно,одного,одну 1.5=полтора,полторы,полутора 2=два,две,двух,двое,двоих,двум,двумя 3=три,трёх,трое,троих,трём,тремя 4=четыре,четырёх,четверо,четверых,четырём 5=пять,пяти,пятеро,пятерых,пятью 6=шесть,шести,шестеро,шестерых 7=семь,семи,семеро,семерых 8=восемь,восьми,восьмеро 9=девять,девяти,девятеро 10=десять,десяти,десятеро 11=одиннадцать,одиннадцати 12=двенадцать,двенадцати 13=тринадцать,тринадцати 14=четырнадцать,четырнадцати 15=пятнадцать,пятнадцати 16=шестнадцать,шестнадцати 17=семнадцать,семнадцати 18=восемнадцать,восемнадцати 19=девятнадцать,девятнадцати 20=двадцать,двадцати 30=тридцать,тридцати 40=сорок,сорока 50=пятьдесят,пятидесяти 60=шестьдесят,шестидесяти 70=семьдесят,семидесяти 80=восемьдесят,восьмидесяти 90=девяносто,девяноста 100=сто,ста 200=двести,двухсот 300=триста,трёхсот 400=четыреста,четырёхсот 500=пятьсот,пятисот 600=шестьсот,шестисот 700=семьсот,семисот 800=восемьсот,восьмисот 900=девятьсот,девятисот
		n 5e5=полмиллиона 5e8=полмиллиарда
		x 10~десяток,десятка 12~дюжина,дюжины,дюжину 100~сотня,сотню 1000=тысяча,тысячи,тысяч,тысячу,тыс 1e6=миллион,миллиона,миллионов,млн 1e9=миллиард,миллиарда,миллиардов,млрд 1e12=триллион,триллиона,триллионов,трлн
		p 10=десятки,десятков,десяткам,десятками 100=сотни,сотен,сотням 1e6=миллионы
		about около,примерно,почти,приблизительно,порядка,ориентировочно,в районе
		at-least более,более чем,свыше,не менее,по меньшей мере,как минимум,больше,больше чем,не менее чем,минимум,по крайней мере,не меньше,выше
		at-most до,не более,менее,меньше,максимум,менее чем,меньше чем,не более чем,не больше,ниже
		% процент,процента,процентов
		noun человек человека людей лет года дней раз лица лиц
		behind-at-least или более,и более,или больше,и больше
		behind-at-most или менее,или меньше
		range от=до,между=и,=или,=до
		pp процентный пункт,процентных пункта,процентных пунктов,процентного пункта
		half пол
		several несколько,нескольких
		f 1/2=половина,половину,половины,половине 1/3=треть,трети 2/3=две трети,двух третей 1/4=четверть,четверти 3/4=три четверти,трёх четвертей 1/5=пятая часть,пятую часть 1/10=десятая часть`,
	"uk": `n 1=один,одна,одне,одного,одну 1.5=півтора,півтори 2=два,дві,двох,двоє,двом,двома 3=три,трьох,троє,трьом 4=чотири,чотирьох,четверо 5=п'ять,п'яти,п'ятьох,п'ятеро 6=шість,шести,шістьох,шестеро 7=сім,семи,сімох,семеро 8=вісім,восьми,вісьмох,восьмеро 9=дев'ять,дев'яти,дев'ятьох,дев'ятеро 10=десять,десяти,десятьох,десятеро 11=одинадцять,одинадцяти 12=дванадцять,дванадцяти,дванадцятьох 13=тринадцять,тринадцяти 14=чотирнадцять,чотирнадцяти 15=п'ятнадцять,п'ятнадцяти 16=шістнадцять,шістнадцяти 17=сімнадцять,сімнадцяти 18=вісімнадцять,вісімнадцяти 19=дев'ятнадцять,дев'ятнадцяти 20=двадцять,двадцяти,двадцятьох 30=тридцять,тридцяти 40=сорок 50=п'ятдесят,п'ятдесяти 60=шістдесят,шістдесяти 70=сімдесят,сімдесяти 80=вісімдесят,вісімдесяти 90=дев'яносто,дев'яноста 100=сто,ста 200=двісті,двохсот 300=триста,трьохсот 400=чотириста,чотирьохсот 500=п'ятсот,п'ятисот 600=шістсот 700=сімсот 800=вісімсот 900=дев'ятсот
		n 5e5=півмільйона 5e8=півмільярда
		x 10~десяток,десятка 12~дюжина,дюжини,дюжину 100~сотня,сотню 1000=тисяча,тисячі,тисяч,тисячу,тис 1e6=мільйон,мільйона,мільйони,мільйонів,млн 1e9=мільярд,мільярда,мільярди,мільярдів,млрд 1e12=трильйон,трильйона,трильйони,трильйонів,трлн
		p 10=десятки,десятків 100=сотні,сотень
		about близько,приблизно,майже,орієнтовно,біля,десь,порядку
		at-least понад,більше,щонайменше,не менше,більш як,більше ніж,більш ніж,не менше ніж,не менш як,принаймні,мінімум,як мінімум
		at-most до,не більше,менше,максимум,менше ніж,менш як,не більше ніж,щонайбільше,не більш як
		% відсоток,відсотка,відсотки,відсотків
		noun людей осіб особи людини років роки днів
		behind-at-least або більше,чи більше,і більше
		behind-at-most або менше,чи менше
		range від=до,між=та,між=і,=або,=чи,=до
		pp відсотковий пункт,відсоткових пунктів,відсоткові пункти,процентних пунктів,процентні пункти,відсоткового пункту
		half пів
		several кілька,кількох,декілька
		% процент,процентів,проценти
		f 1/2=половина,половину,половини 1/3=третина,третину,третини 2/3=дві третини,двох третин 1/4=чверть,чверті 3/4=три чверті,трьох чвертей 1/5=п'ята частина,п'яту частину 1/10=десята частина`,
	"tr": `n 1=bir 2=iki 3=üç 4=dört 5=beş 6=altı 7=yedi 8=sekiz 9=dokuz 10=on 20=yirmi 30=otuz 40=kırk 50=elli 60=altmış 70=yetmiş 80=seksen 90=doksan
		n 0.5=yarım
		x 12~düzine 100=yüz 1000=bin 1e6=milyon 1e9=milyar 1e12=trilyon
		p 10=onlarca 100=yüzlerce 1000=binlerce
		about yaklaşık,neredeyse,aşağı yukarı,takriben
		at-least en az,asgari
		at-most en fazla,en çok,azami
		noun kişi yıl gün
		behind-at-least den fazla,dan fazla,ten fazla,tan fazla,nden fazla,ndan fazla,den çok,dan çok,ten çok,tan çok,nden çok,ndan çok,i aşkın,u aşkın,yi aşkın,yu aşkın,ni aşkın,nu aşkın,in üzerinde,un üzerinde,nin üzerinde,nun üzerinde
		behind-at-most den az,dan az,ten az,tan az,nden az,ndan az,e kadar,a kadar,ye kadar,ya kadar,ne kadar,na kadar,in altında,un altında,nin altında,nun altında
		behind-about kadar,civarında,dolayında,e yakın,a yakın,ye yakın,ya yakın,ne yakın,na yakın
		range =ila,=ile,=veya
		pp yüzde puan,yüzdelik puan,puan
		half buçuk
		several birkaç
		before-% yüzde
		adjective yeni büyük küçük ayrı diğer genç eski farklı yerli yabancı
		f 1/2=yarısı,yarısını,yarısının 1/3=üçte biri,üçte birini 2/3=üçte ikisi,üçte ikisini 1/4=dörtte biri,dörtte birini,çeyreği 3/4=dörtte üçü,dörtte üçünü 1/5=beşte biri`,
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
