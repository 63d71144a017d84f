package entity

import "strings"

// personForms are the endings of nouns for persons in one language, and nouns that end so and name something else.
type personForms struct {
	endings []string
	words   map[string]bool // whole nouns for persons that no ending shows
	not     map[string]bool // endings of nouns that are no persons: companies, texts, devices, places, days
	notEnds []string
}

// IsPersonNoun reports whether a folded word (token.Fold) is by its form a noun for a person: one who does, practises, owns or
// comes from something ("driver", "Rentnerin", "luthier", "пенсионерка"), or one of the common words of kinship and age. It errs
// on the side of no.
func IsPersonNoun(lang, fold string) bool {
	forms := personNouns[lang]
	if forms == nil {
		return false
	}
	if forms.words[fold] {
		return true
	}
	if len(fold) < 5 || forms.not[fold] {
		return false
	}
	for _, end := range forms.notEnds {
		if strings.HasSuffix(fold, end) {
			return false
		}
	}
	for _, end := range forms.endings {
		if strings.HasSuffix(fold, end) && len(fold) > len(end)+2 {
			return true
		}
	}
	return false
}

func newPersonForms(endings, words, not, notEnds string) *personForms {
	f := &personForms{endings: strings.Fields(endings), words: map[string]bool{}, not: map[string]bool{}, notEnds: strings.Fields(notEnds)}
	for w := range strings.FieldsSeq(words) {
		f.words[w] = true
	}
	for w := range strings.FieldsSeq(not) {
		f.not[w] = true
	}
	return f
}

// personNouns has the forms by language. The endings are the agent suffixes that the grammars list under word formation.
var personNouns = map[string]*personForms{
	"en": newPersonForms(`er or ist ian man woman eer mate smith wright monger player`,
		`man woman boy girl father mother husband wife widow widower son daughter brother sister uncle aunt nephew niece grandfather grandmother
		student resident patient witness expert veteran pensioner nurse coach chef cook vet monk nun athlete graduate survivor defendant suspect
		accountant consultant assistant merchant sergeant lieutenant tenant immigrant migrant`,
		`paper newspaper manufacturer maker carrier retailer broadcaster developer publisher producer insurer supplier operator provider lender employer
		chipmaker carmaker automaker wholesaler exporter importer caterer brewer distiller printer computer server number order letter matter water
		summer winter weather power tower river border corner quarter centre center theatre theater chapter charter paper poster counter shelter
		member cover paper layer timer tracker trailer thriller container tanker freighter cruiser bomber fighter reactor sector factor tractor
		motor monitor mirror error terror horror harbor harbour labor labour honor honour favor favour color colour corridor generator
		elevator escalator calculator investor tenor minor major junior senior other another either neither whether rather further under over
		after never ever however november december october september easter gender order murder ladder rubber slaughter laughter disaster
		master register minister chancellor list twist exist persist consist mist german roman human norman woman ottoman italian
		iranian russian ukrainian norwegian canadian australian austrian estonian latvian lithuanian brazilian bulgarian romanian hungarian serbian
		croatian bosnian albanian georgian armenian belgian indian indonesian colombian peruvian bolivian egyptian syrian libyan tunisian algerian
		nigerian ethiopian kenyan christian civilian asian christmas american career engineer beer deer cheer pioneer steer volunteer sheer veneer peer
		answer offer transfer paper prefer differ suffer wonder consider remember discover deliver recover`, `paper maker ometer`),
	"de": newPersonForms(`erin ist istin ent entin ant antin orin eur eurin oge ogin mann frau jahrige jahriger jahrigen ler lerin ner nerin chef chefin
		meister fahrer fuhrer leiter lehrer arbeiter forscher trainer spieler laufer sanger richter helfer pfleger besitzer bewohner burger pfarrer
		sieger kampfer zeichner maler schreiber geber nehmer berater planer kritiker techniker politiker musiker mechaniker meisterin vater mutter sprecher sprecherin vorsitzende vorsitzender beamte beamter beamtin angestellte angestellter zeugin zeuge angeklagte angeklagter
		experte expertin kollege kollegin schuler schulerin witwe witwer arzt arztin anwalt anwaltin`,
		`mann frau junge vater mutter sohn tochter bruder schwester witwe witwer arzt arztin anwalt anwaltin zeuge zeugin koch kochin bauer bauerin bauerin`,
		`sender computer keller wasser winter sommer feuer steuer mauer messer zimmer fenster theater muster register alter opfer lager
		kloster orchester semester november dezember oktober september jahrhunderter ufer zucker kupfer silber leder finger motor faktor reaktor
		sektor korridor monitor tenor horror terror moment dokument parlament element argument instrument experiment fundament medikament
		testament prozent talent patent kontinent event restaurant hotel ingenieurburo tumor ritter kalender konter container trailer
		server router newsletter partner banner butter wetter mutter kinder bilder lander hauser worter bucher manner orter burgerbuero
		vertrauter rechner hersteller anbieter betreiber versicherer entwickler autobauer ausruster zulieferer versorger discounter kanzler minister
		ihr wieder immer aber oder uber unter hinter weder entweder`, `hersteller anbieter betreiber zimmer wasser fenster lager steuer`),
	"fr": newPersonForms(`eur euse trice iste ien ienne ier iere logue logiste crate naire`,
		`homme femme garcon fille pere mere fils frere soeur mari epouse epoux veuve veuf artisan avocat avocate athlete medecin elu elue depute deputee
		retraite retraitee etudiant etudiante enseignant enseignante habitant habitante accuse accusee temoin patron patronne entraineur athlete juge
		trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire jeune adolescent adolescente prevenu prevenue condamne condamnee luthier`,
		`ordinateur moteur secteur facteur reacteur valeur couleur chaleur erreur terreur horreur peur heure fleur honneur bonheur malheur exterieur
		interieur interet quartier chantier dossier papier premier dernier janvier fevrier metier courrier atelier calendrier escalier acier pilier
		palier matiere maniere riviere frontiere premiere derniere lumiere carriere barriere filiere chaudiere liste piste visite quotidien
		entretien bien lien rien soutien italien constructeur operateur assureur transporteur editeur fournisseur distributeur diffuseur serveur
		ampleur longueur largeur hauteur auteure ailleurs plusieurs leur leurs banquiere europeen europeenne canadien canadienne ukrainien ukrainienne norvegien norvegienne`, `mentaire`),
	"es": newPersonForms(`dor dora tor tora sor sora ista ero era ologo ologa mandatario mandataria cionario cionaria`,
		`hombre mujer nino nina padre madre hijo hija hermano hermana marido esposa esposo viuda viudo abogado abogada medico medica atleta deportista
		vecino vecina testigo acusado acusada diputado diputada alumno alumna estudiante empresario empresaria comerciante cantante gobernante politico politica
		anciano anciana joven jubilado jubilada campesino campesina maestro maestra obrero obrera cirujano cirujana`,
		`ordenador computador computadora motor sector factor reactor valor color calor error terror horror favor amor dolor mejor peor mayor menor
		exterior interior anterior posterior superior inferior alrededor corredor comedor mostrador generador tambor tenor televisor ascensor
		operador operadora constructora emisora aseguradora distribuidora productora consultora promotora editora impresora procesador dinero enero febrero primero tercero
		numero acero cero genero pero entero extranjero lista pista vista entrevista revista conquista carretera bandera frontera manera primera tercera
		era fuera guerra cartera escalera madera espera cualquiera ladera pradera tijera minera financiera petrolera aerolinea hidroelectrica ahora hora senora zona motora mejora demora aurora flora`, `ificadora`),
	"it": newPersonForms(`tore trice sore iere iera ista ologo ologa aio aia`,
		`uomo donna ragazzo ragazza padre madre figlio figlia fratello sorella marito moglie vedova vedovo avvocato avvocata medico atleta
		testimone imputato imputata deputato deputata sindaco sindaca studente studentessa insegnante artigiano operaio operaia anziano anziana pensionato pensionata
		cantante commerciante dirigente presidente politico contadino maestro maestra liutaio allenatrice`,
		`computatore motore settore fattore reattore valore colore calore errore terrore orrore favore amore dolore migliore peggiore maggiore minore
		televisore ascensore generatore trattore corridore operatore produttore costruttore fornitore distributore editore cartiere cantiere quartiere mestiere pensiere
		bicchiere corriere bandiera frontiera maniera carriera barriera ringhiera fiera lista pista vista intervista rivista conquista provvista gennaio
		febbraio acciaio migliaia centinaia paio ghiaia emittente finanziaria matrice appendice`, ``),
	"pt": newPersonForms(`dor dora tor tora sor sora ista eiro eira ologo ologa mandatario mandataria`,
		`homem mulher menino menina pai mae filho filha irmao irma marido esposa esposo viuva viuvo advogado advogada medico medica atleta
		morador moradora vizinho vizinha testemunha acusado acusada deputado deputada aluno aluna estudante empresario empresaria comerciante cantor cantora
		idoso idosa jovem aposentado aposentada politico politica governante luthier professor professora`,
		`computador motor setor sector fator reator valor cor calor erro terror horror favor amor dor melhor pior maior menor
		exterior interior anterior posterior superior inferior redor corredor monitor gerador televisor elevador operadora construtora emissora
		seguradora distribuidora produtora consultora promotora editora impressora processador dinheiro janeiro fevereiro primeiro terceiro numero
		inteiro estrangeiro lista pista vista entrevista revista conquista bandeira fronteira maneira primeira terceira carteira feira madeira
		cadeira brasileiro brasileira cruzeiro agora hora senhora mineradora mineira tesouraria aurora flora`, `ficadora`),
	"nl": newPersonForms(`aar ster ist iste eur euse oog man vrouw jarige loper speler werker leider houder voerder rijder drijver schrijver`,
		`man vrouw jongen meisje vader moeder zoon dochter broer zus echtgenoot weduwe weduwnaar advocaat advocate arts atleet getuige verdachte
		student studente docent docente trainer coach boer boerin kok politicus politica bewoner bewoonster rechter burgemeester onderzoeker`,
		`december november oktober september zomer winter water weer keer meer zeer kamer nummer computer sector factor motor reactor monitor
		theater letter moeder venster klooster register minister kanselier orkest politiker rechter beter later groter kleiner eerder verder
		zonder onder achter echter ander ieder alleen kader ladder leder zender uitgever verzekeraar fabrikant bouwer ontwikkelaar aanbieder
		vervoerder werkgever exploitant beheerder producent jaar paar waar daar maar klaar zwaar gevaar bezwaar dollar kilometer meter liter
		cijfer tijger vinger honger zuiger bunker anker tanker lekker zeker sinaasappel winkel centimeter partner container donder wonder december papier zilver koper
		master poster ster minister wester ooster noorder zuider eerste laatste beste grootste europeaan tournee monster`, `meter kamer water nummer`),
	"ru": newPersonForms(`тель тельница тельницы ник ница ист истка ец арь олог граф вед пенсионер пенсионерка тренер тренерша мен менка щик щица чик чица
		кер мейкер сер ёр ер ор ант антка ент ентка`,
		`мужчина женщина мальчик девочка девушка парень отец мать сын дочь брат сестра муж жена вдова вдовец адвокат врач судья политик
		спортсмен спортсменка чиновник чиновница депутат свидетель свидетельница учитель учительница ученый ученая историк фермер житель жительница
		пенсионер пенсионерка собеседник собеседница подсудимый подсудимая обвиняемый обвиняемая потерпевший потерпевшая хоккеист футболист`,
		`источник сборник вестник двигатель показатель учебник праздник понедельник вторник рудник ледник конец месяц образец дворец
		спутник ежедневник еженедельник памятник рынок чемпионат январь февраль октябрь ноябрь декабрь словарь календарь сентябрь
		больница граница таблица гостиница столица страница единица разница вереница пшеница телефонограф монитор мотор фактор сектор реактор
		коридор договор разговор выбор набор забор спор простор террор юмор номер размер пример мэр характер компьютер сервер шер центр
		театр метр литр ветер вечер пожар товар момент документ парламент элемент аргумент инструмент эксперимент фундамент процент патент
		континент инцидент контингент комитет ресторан вариант десант гарант лес перец кузнец венец`, `ометр`),
	"uk": newPersonForms(`тель телька ник ниця ист истка ець яр ар олог граф знавець иня пенсіонер пенсіонерка тренер тренерка мен менка щик щиця чик чиця
		кер ер ор ант антка ент ентка їст іст їстка істка`,
		`чоловік жінка хлопець дівчина батько мати син дочка брат сестра дружина вдова вдівець адвокат адвокатка лікар лікарка суддя політик політикиня
		спортсмен спортсменка посадовець посадовиця депутат депутатка свідок учитель учителька науковець науковиця історик фермер житель жителька
		співрозмовник співрозмовниця підсудний підсудна обвинувачений обвинувачена гонщик гонщиця`,
		`джерельник збірник вісник двигун показник підручник понеділок вівторок рудник льодовик кінець місяць взірець палац
		супутник щоденник тижневик памʼятник пам'ятник ринок чемпіонат січень календар словник
		лікарня границя таблиця столиця сторінка одиниця різниця пшениця монітор мотор фактор сектор реактор
		коридор договір розмір вибір набір спір простір терор гумор номер приклад мер характер комп'ютер сервер центр
		театр метр літр вітер вечір пожежа товар момент документ парламент елемент аргумент інструмент експеримент фундамент процент патент
		континент інцидент контингент комітет ресторан варіант десант гарант удар ринок долар базар`, `ометр`),
	"tr": newPersonForms(`ci cu`,
		`adam kadin cocuk kiz baba anne ogul oglu kardes abla agabey koca kari dul avukat doktor hekim yargic ogretmen sporcu atlet
		siyasetci emekli gorgu taniği taniklar muhtar koylu isci sanatci sozcu yonetici antrenor teknik yolcu gazeteci futbolcu bisikletci uzman ogrenci ihtiyar`,
		`birinci ikinci ucuncu dorduncu besinci altinci yedinci sekizinci dokuzuncu onuncu sonuncu inci genci bilinci sevinci guvenci basinci direnci`, ``),
}

// maxNounBack is how many words before a name a noun for a person may stand: "tram driver Elke Example".
const maxNounBack = 1

// personNounBefore reports whether a name of two words or more stands right behind a noun for a person.
func (d *document) personNounBefore(c *candidate) bool {
	i := c.from - maxNounBack
	if i < 0 || c.size() < 2 || c.size() > 4 || c.seen != 0 || d.words[i].sentence != d.words[c.from].sentence || d.words[c.from].gap != gapSpace || d.words[i].cut {
		return false
	}
	w := &d.words[i]
	return (w.shape == lower || w.shape == title && (w.opens || d.lang.nouns)) && IsPersonNoun(d.lang.code, w.fold)
}

// opensAsNoun sees a noun for a person, or a people's, that has its capital from the sentence's start before a full name:
// "Пенсионерка Раиса Пример".
func (d *document) opensAsNoun(c *candidate) bool {
	w := &d.words[c.from]
	if c.size() < 3 || c.size() > 5 || !w.opens || w.shape != title || c.seen&(body|legal) != 0 || d.words[c.from+1].gap != gapSpace || d.words[c.from+2].gap != gapSpace || d.isGiven(c.from) {
		return false
	}
	if IsPersonNoun(d.lang.code, w.fold) {
		return true
	}
	if _, ok := d.lang.peoples[w.fold]; ok {
		return true
	}
	_, ok := d.lang.peoples[d.lang.stem(w.fold)]
	return ok
}

// behindPlace sees the place somebody is from before the name, where cases need no small word between: "из Нарвы Зоя Пример".
func (d *document) behindPlace(c *candidate) bool {
	switch d.lang.code {
	case "ru", "uk", "pl":
	default:
		return false
	}
	if c.size() < 3 || c.size() > 4 || c.from == 0 || d.words[c.from-1].sentence != d.words[c.from].sentence || d.words[c.from].gap != gapSpace {
		return false
	}
	before := &d.words[c.from-1]
	return before.shape == lower && slavicFrom[before.fold] && !d.isGiven(c.from) &&
		(d.isGiven(c.from+1) || c.size() == 4 && hasEnding(d.words[c.from+2].fold, patronymic))
}

// slavicFrom are the prepositions before where somebody is from.
var slavicFrom = map[string]bool{"из": true, "с": true, "со": true, "з": true, "із": true, "зі": true, "z": true, "ze": true}

// patronymic are the endings of Russian and Ukrainian middle names.
var patronymic = []string{"ович", "евич", "ич", "овна", "евна", "ична", "івна", "ївна"}

// aged sees the age that reports put behind a person's name: "Elke Example, 71," and "Elke Example (71)".
func (d *document) aged(c *candidate) bool {
	if c.to >= len(d.words) || c.size() < 2 || c.size() > 4 || c.seen != 0 {
		return false
	}
	w := &d.words[c.to]
	if w.sentence != d.words[c.from].sentence || w.gap != gapComma && w.gap != gapParen {
		return false
	}
	if n := len(w.fold); n < 1 || n > 2 || strings.Trim(w.fold, "0123456789") != "" {
		return false
	}
	if c.to+1 >= len(d.words) || d.words[c.to+1].sentence != w.sentence {
		return true
	}
	return d.words[c.to+1].gap == gapComma || d.words[c.to+1].gap == gapBreak || w.gap == gapParen || yearsOld[d.words[c.to+1].fold]
}

// yearsOld are the words for years behind an age.
var yearsOld = map[string]bool{"jahre": true, "ans": true, "anos": true, "anni": true, "jaar": true, "лет": true, "год": true, "года": true, "років": true, "роки": true, "рік": true, "lat": true, "lata": true, "yasindaki": true}
