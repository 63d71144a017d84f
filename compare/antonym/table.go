package antonym

// ownTable holds, a language, lines of two sides whose words exclude each other, and sets ("=") of which
// only one holds at a time. English holds what WordNet does not have.
var ownTable = map[string]string{
	"en": `
before / after
above over / below under
inside within / outside
with / without
for / against
onto / off
until / since
more / less fewer
up upward upwards / down downward downwards
increase rise grow climb gain jump soar surge expand raise hike growth expansion boost / decrease fall drop decline shrink plunge slump tumble sink dip reduce cut lower contract shrinkage contraction reduction
strengthen improve recover rebound / weaken worsen deteriorate
profit gain earnings income / loss
win victory triumph / lose defeat loss
approve back support endorse welcome favour favor embrace / reject oppose condemn criticise criticize denounce veto block relinquish
accept agree / refuse reject decline disagree
allow permit authorise authorize let enable / ban forbid prohibit bar prevent block
confirm admit affirm / deny dispute
acquit clear exonerate / convict sentence
innocent / guilty
hire appoint recruit / fire dismiss sack
join enter / leave quit exit
open / close shut
start begin launch commence / end stop finish halt cease
arrive land / depart leave
attack invade / defend protect
release free / detain arrest imprison jail
buy purchase acquire / sell divest
lend / borrow
import / export
remember / forget
pass / fail
find / lose
build / demolish destroy
rescue save / kill
survive / die perish
alive living survivor / dead
arm / disarm
attract / repel
encourage promote / discourage
free / paid
praise / criticise criticize blame
love like admire / hate dislike loathe despise
include / exclude
ignore neglect overlook / highlight emphasise emphasize heed
keep retain maintain preserve / abandon scrap drop discard
unite / divide split
ally friend friendly / enemy foe rival hostile
majority most / minority
maximum / minimum
major significant substantial considerable large huge / minor negligible insignificant slight small
crucial essential vital / irrelevant unimportant
ahead / behind
early / late
former previous / current present
temporary / permanent
legal lawful / illegal unlawful
public / private
domestic / foreign
optimistic / pessimistic
advance / retreat
deploy / withdraw
strong / weak fragile
success successful / failure unsuccessful
peace / war
truce ceasefire / offensive
cheap / expensive
rich wealthy / poor
urban / rural
introduction / conclusion
speaker / audience
male man men boy / female woman women girl
exactly precisely accurately / approximately roughly about around
twice double / half
unanimous unanimously / divided narrowly
= all,every,everyone,everything most many,some,several none,nobody,nothing
= first second third fourth fifth sixth seventh eighth ninth tenth last
= once twice thrice
= dozens,dozen hundreds,hundred thousands,thousand millions,million billions,billion trillions,trillion
= always usually often sometimes occasionally rarely,seldom never
= second minute hour day week fortnight month quarter year decade century
= spring summer autumn,fall winter
= north,northern south,southern east,eastern west,western
= father mother son daughter brother sister husband wife uncle aunt nephew niece grandfather grandmother
= breakfast lunch dinner
= gold silver bronze
= local regional national international,global
= yesterday today tomorrow
= monthly weekly daily quarterly yearly,annual,annually hourly
= will,shall would may,might could must should cannot`,
	"de": `
vor / nach
über oberhalb / unter unterhalb
mit / ohne
für / gegen
innerhalb / außerhalb
mehr / weniger
steigen stieg gestiegen zunehmen wachsen wuchs gewachsen erhöhen anstieg zunahme zuwachs wachstum / sinken sank gesunken fallen fiel gefallen abnehmen schrumpfen senken rückgang abnahme abfall
gewinnen gewann gewonnen sieg gewinn / verlieren verlor verloren niederlage verlust
annehmen zustimmen billigen unterstützen befürworten / ablehnen verweigern verurteilen zurückweisen
erlauben genehmigen zulassen / verbieten untersagen verhindern
bestätigen zugeben / bestreiten dementieren leugnen
freisprechen freispruch unschuldig / verurteilen schuldig
öffnen eröffnen offen / schließen geschlossen
beginnen begann begonnen anfang beginn / enden endete beenden ende
kaufen gekauft / verkaufen verkauft
angreifen angriff / verteidigen verteidigung
freilassen / festnehmen verhaften inhaftieren
lebend überleben / tot sterben getötet
früh früher / spät später
erfolg erfolgreich / misserfolg scheitern erfolglos
stark / schwach
groß / klein
hoch / niedrig tief
alt / neu jung
reich / arm
gut / schlecht
erste / letzte
krieg / frieden
freund verbündeter / feind gegner
mehrheit / minderheit
legal rechtmäßig / illegal rechtswidrig
öffentlich / privat
mann / frau
junge / mädchen
= alle jeder meisten viele einige mehrere wenige keiner,keine niemand nichts
= hunderte tausende millionen,million milliarden,milliarde billionen,billion
= immer meistens oft manchmal selten nie,niemals
= sekunde minute stunde tag woche monat quartal jahr jahrzehnt jahrhundert
= norden,nördlich süden,südlich osten,östlich westen,westlich
= vater mutter sohn tochter bruder schwester ehemann ehefrau
= gestern heute morgen
= wird,werden würde kann könnte muss sollte darf`,
	"fr": `
avant / après
sur dessus / sous dessous
avec / sans
pour / contre
dans dedans / dehors hors
plus / moins
augmenter monter croître progresser hausse augmentation croissance progression / baisser diminuer reculer chuter baisse diminution recul chute
gagner victoire gain bénéfice / perdre perdu défaite perte
accepter approuver soutenir / refuser rejeter condamner
autoriser permettre / interdire empêcher
confirmer admettre / démentir nier contester
acquitter innocent / condamner coupable
ouvrir ouvert ouverture / fermer fermé fermeture
commencer début / finir terminer fin
acheter achat / vendre vente
attaquer attaque / défendre défense
libérer / arrêter détenir emprisonner
vivant survivre / mort mourir tué
tôt / tard
succès / échec
fort / faible
grand / petit
haut / bas
nouveau / ancien vieux
riche / pauvre
bon / mauvais
premier / dernier
guerre / paix
allié ami / ennemi adversaire
majorité / minorité
légal / illégal
public / privé
homme / femme
garçon / fille
= tous,toutes plupart beaucoup certains plusieurs peu aucun,aucune personne rien
= centaines milliers millions,million milliards,milliard
= toujours souvent parfois rarement jamais
= seconde minute heure jour semaine mois trimestre an,année décennie siècle
= nord sud est ouest
= père mère fils frère sœur mari épouse
= hier aujourd'hui demain`,
	"es": `
antes / después
sobre encima / bajo debajo
con / sin
favor / contra
dentro / fuera
más / menos
aumentar subir crecer aumento subida alza crecimiento / disminuir bajar caer reducir descenso bajada caída reducción
ganar victoria ganancia beneficio / perder derrota pérdida
aceptar aprobar apoyar respaldar / rechazar negar condenar
permitir autorizar / prohibir impedir
confirmar admitir / desmentir negar
absolver inocente / condenar culpable
abrir abierto apertura / cerrar cerrado cierre
empezar comenzar inicio / acabar terminar final
comprar compra / vender venta
atacar ataque / defender defensa
liberar / detener arrestar encarcelar
vivo sobrevivir / muerto morir
temprano / tarde
éxito / fracaso
fuerte / débil
grande / pequeño
alto / bajo
nuevo / viejo antiguo
rico / pobre
bueno / malo
primero / último
guerra / paz
aliado amigo / enemigo rival
mayoría / minoría
legal / ilegal
público / privado
hombre / mujer
= todos,todas mayoría muchos algunos varios pocos ninguno nadie nada
= cientos,centenares miles millones,millón
= siempre raramente nunca,jamás
= segundo minuto hora día semana mes trimestre año década siglo
= norte sur este oeste
= padre madre hijo hija hermano hermana marido esposa
= ayer hoy mañana`,
	"it": `
prima / dopo
sopra / sotto
con / senza
favore / contro
dentro / fuori
più / meno
aumentare salire crescere aumento rialzo crescita / diminuire scendere calare diminuzione calo ribasso
vincere vittoria guadagno utile / perdere sconfitta perdita
accettare approvare sostenere / rifiutare respingere condannare
permettere autorizzare / vietare impedire
confermare ammettere / smentire negare
assolvere innocente / condannare colpevole
aprire aperto apertura / chiudere chiuso chiusura
iniziare cominciare inizio / finire terminare fine
comprare acquisto / vendere vendita
attaccare attacco / difendere difesa
liberare / arrestare
vivo sopravvivere / morto morire
successo / fallimento
forte / debole
grande / piccolo
alto / basso
nuovo / vecchio
ricco / povero
buono / cattivo
primo / ultimo
guerra / pace
alleato amico / nemico
maggioranza / minoranza
legale / illegale
pubblico / privato
uomo / donna
= tutti,tutte molti alcuni diversi pochi nessuno niente,nulla
= centinaia migliaia milioni,milione miliardi,miliardo
= sempre spesso talvolta raramente mai
= secondo minuto ora giorno settimana mese trimestre anno decennio secolo
= nord sud est ovest
= padre madre figlio figlia fratello sorella marito moglie
= ieri oggi domani`,
	"nl": `
voor / na
boven / onder
met / zonder
voor / tegen
binnen / buiten
meer / minder
stijgen steeg gestegen groeien toenemen stijging groei toename / dalen daalde gedaald krimpen afnemen daling krimp afname
winnen won gewonnen winst overwinning / verliezen verloor verloren verlies nederlaag
aanvaarden goedkeuren steunen / weigeren verwerpen afwijzen veroordelen
toestaan / verbieten verhinderen
bevestigen toegeven / ontkennen
vrijspreken onschuldig / veroordelen schuldig
openen open / sluiten gesloten
beginnen begin / eindigen einde
kopen gekocht / verkopen verkocht
aanvallen aanval / verdedigen verdediging
vrijlaten / arresteren aanhouden
levend overleven / dood sterven gedood
vroeg / laat
succes / mislukking
sterk / zwak
groot / klein
hoog / laag
nieuw / oud
rijk / arm
goed / slecht
eerste / laatste
oorlog / vrede
bondgenoot vriend / vijand
meerderheid / minderheid
legaal / illegaal
man / vrouw
= alle,allemaal meeste veel sommige enkele weinig geen niemand niets
= altijd vaak soms zelden nooit
= seconde minuut uur dag week maand kwartaal jaar decennium eeuw
= noorden zuiden oosten westen
= vader moeder zoon dochter broer zus
= gisteren vandaag morgen`,
	"pt": `
antes / depois
sobre / sob
com / sem
favor / contra
dentro / fora
mais / menos
aumentar subir crescer aumento subida alta crescimento / diminuir descer cair reduzir diminuição descida queda redução
ganhar vencer vitória ganho lucro / perder derrota perda prejuízo
aceitar aprovar apoiar / recusar rejeitar condenar
permitir autorizar / proibir impedir
confirmar admitir / desmentir negar
absolver inocente / condenar culpado
abrir aberto abertura / fechar fechado fecho
começar iniciar início / acabar terminar fim
comprar compra / vender venda
atacar ataque / defender defesa
libertar libertado / deter prender
vivo sobreviver / morto morrer
cedo / tarde
sucesso / fracasso
forte / fraco
grande / pequeno
alto / baixo
novo / velho antigo
rico / pobre
bom / mau
primeiro / último
guerra / paz
aliado amigo / inimigo
maioria / minoria
legal / ilegal
público / privado
homem / mulher
= todos,todas muitos alguns vários poucos nenhum ninguém nada
= sempre frequentemente raramente nunca,jamais
= segundo minuto hora dia semana mês trimestre ano década século
= norte sul leste oeste
= pai mãe filho filha irmão irmã marido esposa
= ontem hoje amanhã`,
	"tr": `
önce / sonra
üst üstünde / alt altında
içinde / dışında
artış arttı yükseldi yükseliş artırdı / düşüş azaldı düştü azalış azalttı
kazandı zafer galibiyet kâr / kaybetti yenilgi mağlubiyet zarar
kabul onayladı destekledi / ret reddetti kınadı
izin / yasak
doğruladı / yalanladı
beraat masum / mahkum suçlu
açıldı açık / kapandı kapalı
başladı başlangıç / bitti son
aldı / sattı
saldırı / savunma
serbest / tutuklu gözaltı
canlı sağ / ölü öldü
erken / geç
başarı / başarısızlık
güçlü / zayıf
büyük / küçük
yüksek / alçak düşük
yeni / eski
zengin / fakir
iyi / kötü
ilk / son
savaş / barış
dost müttefik / düşman
çoğunluk / azınlık
erkek / kadın
= tüm,bütün,hepsi çoğu birçok bazı birkaç az hiçbiri
= daima sık bazen nadiren asla
= saniye dakika saat gün hafta ay yıl yüzyıl
= kuzey güney doğu batı
= baba anne oğul kız kardeş
= dün bugün yarın`,
	"ru": `
до / после
над / под
с / без
за / против
внутри / снаружи
больше более / меньше менее
вырасти вырос выросла выросло увеличиться повысить рост увеличение повышение / упасть упал упала снизиться сократить падение снижение сокращение
выиграть победить победа прибыль / проиграть проиграл поражение убыток
принять одобрить поддержать / отклонить отвергнуть осудить
разрешить / запретить
подтвердить признать / опровергнуть отрицать
оправдать невиновен / осудить виновен
открыть открыт / закрыть закрыт
начать начало / закончить конец
купить покупка / продать продажа
напасть нападение / защитить защита
освободить / задержать арестовать
жив живой выжить / мёртв погибнуть умереть
рано / поздно
успех / провал
сильный / слабый
большой / маленький
высокий / низкий
новый / старый
богатый / бедный
хороший / плохой
первый / последний
война / мир
союзник друг / враг противник
большинство / меньшинство
законный / незаконный
мужчина / женщина
= все большинство многие некоторые несколько немногие никто ничего
= всегда часто иногда редко никогда
= секунда минута час день неделя месяц квартал год десятилетие век
= север юг восток запад
= отец мать сын дочь брат сестра муж жена
= вчера сегодня завтра`,
	"uk": `
до / після
над / під
з / без
за / проти
всередині / зовні
більше / менше
зрости зріс зросла зросло збільшити підвищити зростання збільшення підвищення / впасти впав впала знизити скоротити падіння зниження скорочення
виграти перемогти перемога прибуток / програти програв поразка збиток
прийняти схвалити підтримати / відхилити відкинути засудити
дозволити / заборонити
підтвердити визнати / спростувати заперечити
виправдати невинний / засудити винний
відкрити відкритий / закрити закритий
почати початок / закінчити кінець
купити купівля / продати продаж
напасти напад / захистити захист
звільнити / затримати заарештувати
живий вижити / мертвий загинути померти
рано / пізно
успіх / провал
сильний / слабкий
великий / малий
високий / низький
новий / старий
багатий / бідний
добрий / поганий
перший / останній
війна / мир
союзник друг / ворог супротивник
більшість / меншість
законний / незаконний
чоловік / жінка
= усі,всі більшість багато деякі кілька мало ніхто нічого
= завжди часто іноді рідко ніколи
= секунда хвилина година день тиждень місяць квартал рік десятиліття століття
= північ південь схід захід
= батько мати син дочка брат сестра
= вчора сьогодні завтра`,
}
