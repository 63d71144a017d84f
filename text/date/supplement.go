package date

// supplement adds to the names of CLDR what running text uses: inflected forms
// of weekdays and months, other spellings, and short words for parts of a day.
const supplement = `
= en
e+0 this weekend,the weekend
e-1 last weekend
e+1 next weekend
a9 sept
d+0 this morning,this afternoon,this evening,tonight
d-1 last night,yesterday morning,yesterday evening,yesterday afternoon
= de
k+1 kommende woche,nachster woche,der kommenden woche
k-1 vergangene woche,letzter woche,voriger woche,der vergangenen woche,vorige woche
n-1 vergangenen monat,vorigen monat
n+1 kommenden monat
y-1 vergangenen jahr,vergangenes jahr,voriges jahr,letzten jahr
y+1 kommenden jahr,kommendes jahr,nachsten jahr
e+0 am wochenende,diesem wochenende,dieses wochenende
e-1 vergangenen wochenende,letzten wochenende,voriges wochenende
e+1 kommenden wochenende,nachsten wochenende
w6 sonnabend
= fr
k-1 la semaine passee
n-1 le mois passe
e+0 ce week end,le week end
e-1 le week end dernier,week end dernier
e+1 le week end prochain,week end prochain
d+0 ce matin,ce soir,cet apres midi
d-1 hier soir
= es
k-1 semana pasada
k+1 semana proxima,proxima semana
n-1 mes pasado
y-1 ano pasado
e+0 este fin de semana,el fin de semana
e-1 el fin de semana pasado,fin de semana pasado
e+1 el proximo fin de semana,proximo fin de semana
d+0 esta manana,esta tarde,esta noche
d-1 anoche
= it
k-1 scorsa settimana,settimana scorsa
k+1 prossima settimana,settimana prossima
n-1 mese scorso,scorso mese
y-1 anno scorso,scorso anno
e+0 questo fine settimana,nel fine settimana,questo weekend,nel weekend
e-1 scorso fine settimana,fine settimana scorso,scorso weekend,weekend scorso
e+1 prossimo fine settimana,prossimo weekend
d+0 stamattina,stasera
d-1 ieri sera
= pt
k-1 semana passada
k+1 proxima semana,semana que vem
n-1 mes passado
y-1 ano passado
e+0 este fim de semana,neste fim de semana,no fim de semana
e-1 fim de semana passado,no ultimo fim de semana
e+1 proximo fim de semana
d-1 ontem
= nl
k-1 afgelopen week
k+1 komende week
n-1 afgelopen maand
y-1 afgelopen jaar
e+0 dit weekend,dit weekeinde,in het weekend
e-1 afgelopen weekend,afgelopen weekeinde,vorig weekend
e+1 komend weekend,komend weekeinde
d+0 vanmorgen,vanavond,vanmiddag
d-1 gisteravond
= sv
d+0 i kvall,i morse,idag
d-1 igar
d+1 imorgon
= pl
k-1 ubieglym tygodniu,minionym tygodniu,zeszlym tygodniu
k+1 przyszlym tygodniu,nadchodzacym tygodniu
n-1 zeszlym miesiacu,ubieglym miesiacu
y-1 zeszlym roku,ubieglym roku
e+0 w ten weekend,w weekend
e-1 w miniony weekend,w ubiegly weekend
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
k-1 прошлой неделе,минувшей неделе
k+1 следующей неделе,будущей неделе
n-1 прошлом месяце,минувшем месяце
y-1 прошлом году,минувшем году
e+0 в эти выходные,на выходных
e-1 в прошлые выходные,в минувшие выходные
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
k-1 минулого тижня
k+1 наступного тижня
n-1 минулого місяця,минулому місяці
y-1 минулого року,торік
y+1 наступного року
e+0 цими вихідними,на вихідних
e-1 минулими вихідними
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
k-1 gectigimiz hafta
k+1 onumuzdeki hafta
n-1 gectigimiz ay
n+1 onumuzdeki ay
y-1 gectigimiz yil
y+1 onumuzdeki yil
e+0 bu hafta sonu,hafta sonu
e-1 gecen hafta sonu,gectigimiz hafta sonu
e+1 gelecek hafta sonu,onumuzdeki hafta sonu
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
= fa
j1 فروردین,حمل
j2 اردیبهشت,ثور
j3 خرداد,جوزا
j4 تیر,سرطان
j5 مرداد,اسد
j6 شهریور,سنبله
j7 مهر,میزان
j8 آبان,عقرب
j9 آذر,قوس
j10 دی,جدی
j11 بهمن,دلو
j12 اسفند,حوت
`
