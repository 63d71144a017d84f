package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// russian is the grammar of Russian. The closed classes follow the Russian Grammar of the Academy (1980).
func russian() *grammar {
	return &grammar{
		code: "ru", lexicon: cue.For("ru"), words: tables(russianWords),
		order: order{dashes: true},
		style: &style{
			dropsSubject: true, comma: true,
			isInfinitive: endings("ть", "ться", "ти", "тись", "чь"),
			dative:       endings("ам", "ям", "ому", "ему"),
			adjective:    endings("ский", "ская", "ское", "ские", "цкий", "цкая", "цкое", "цкие", "ный", "ная", "ное", "ные"),
			verbGender:   slavicGender("лся", "л"),
		},
	}
}

// ukrainian is the grammar of Ukrainian. The closed classes follow the Ukrainian orthography's chapters on the parts
// of speech.
func ukrainian() *grammar {
	return &grammar{
		code: "uk", lexicon: cue.For("uk"), words: tables(ukrainianWords),
		order: order{dashes: true},
		style: &style{
			dropsSubject: true, comma: true,
			isInfinitive: endings("ти", "тися", "тись"),
			dative:       endings("ам", "ям", "ові", "еві", "ому"),
			adjective:    endings("ський", "ська", "ське", "ські", "цький", "цька", "цьке", "цькі", "ний", "не", "ні"),
			verbGender:   slavicGender("вся", "в"),
		},
	}
}

// slavicGender tells the gender of a verb in the past; masculine are the endings of that gender.
func slavicGender(masculineEndings ...string) func(word string) class {
	feminineForm, masculineForm := endings("ла", "лась", "лася"), endings(masculineEndings...)
	return func(word string) class {
		switch {
		case feminineForm(word):
			return feminine
		case masculineForm(word):
			return masculine
		}
		return 0
	}
}

var russianWords = []wordList{
	{body, `компания фирма группа банк корпорация производитель оператор клуб страховщик шахта рудник холдинг концерн завод предприятие авиакомпания верфь`},
	{institution, `профсоюз партия министерство агентство фонд ассоциация федерация комиссия совет университет больница музей суд ведомство институт газета канал организация
		правительство прокуратура полиция академия церковь оркестр театр мэрия союз`},
	{determiner, `этот эта это эти тот та те каждый каждая все некоторые многие оба обе два две три четыре пять шесть семь восемь девять десять другие весь вся`},
	{determiner | possessive, `мой моя мои твой свой своя свои своего своей своих наш наша наши ваш `},
	{determiner | possessive | masculine, `его`}, {determiner | possessive | feminine, `ее`}, {determiner | possessive | plural, `их`},
	{preposition, `в во на с со к ко у о об от ото из из-за до по за под над перед при через без для про между среди после во вокруг против около кроме согласно благодаря вопреки накануне ввиду`},
	{coordinator, `и а но или да ни однако зато`}, {subordinator, `если когда пока хотя потому так поскольку чтобы после`}, {complementiser, `что будто чтобы`},
	{relative, `который которая которое которые которого которой которых котором где кто`}, {interrogative, `ли почему как когда сколько где кто зачем какой какая какие`}, {manner, `как`}, {predicative, `как`}, {demonstrative, `это этом`},
	{personal | masculine, `он`}, {personal | feminine, `она`}, {personal | plural, `они`}, {personal | neuter, `оно`}, {personal | firstPerson, `я мы`}, {personal, `ты вы`},
	{objective, `ему ей им мне нам вам его ее их него нее них нему ней ним себе себя меня нас`}, {pronoun, `это то никто ничто кто-то все многие некоторые`},
	{be, `был была было были будет будут быть является`}, {have, `имеет`}, {modal, `может могут мог могла должен должна должны`}, {negation, `не никогда`},
	{adverb, `также тоже еще уже затем потом теперь сейчас вчера сегодня завтра здесь там так только очень более менее всегда ранее позже вновь снова ранее кроме того при этом сразу публично недавно`},
	{timeNoun, `понедельник вторник среду среда четверг пятницу пятница субботу суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря утром вечером ночью днем неделе году года день`},
	{title | masculine, `господин`}, {title | feminine, `госпожа`},
}

var ukrainianWords = []wordList{
	{body, `компанія фірма група банк корпорація виробник оператор клуб страховик шахта рудник холдинг концерн завод підприємство авіакомпанія верф`},
	{institution, `профспілка партія міністерство агентство фонд асоціація федерація комісія рада університет лікарня музей суд відомство інститут газета канал організація
		уряд прокуратура поліція академія церква оркестр театр мерія спілка союз`},
	{determiner, `цей ця це ці той та те ті кожен кожна всі деякі багато обидва обидві два дві три чотири п'ять шість сім вісім дев'ять десять інші весь вся`},
	{determiner | possessive, `мій моя мої твій свій своя свої свого своєї своїх наш наша наші ваш їхній їхня`},
	{determiner | possessive | masculine, `його`}, {determiner | possessive | feminine, `її`}, {determiner | possessive | plural, `їх`},
	{preposition, `в у на з із зі до від по за під над перед при через без для про між серед після проти біля крім згідно завдяки всупереч напередодні о об`},
	{coordinator, `і й та а але або чи ні однак проте`}, {subordinator, `якщо коли поки хоча бо тому оскільки щоб після`}, {complementiser, `що щоб ніби`},
	{relative, `який яка яке які якого якої яких якому де хто`}, {interrogative, `чи чому як коли скільки де хто навіщо`}, {manner, `як`}, {predicative, `як`}, {demonstrative, `це цьому`},
	{personal | masculine, `він`}, {personal | feminine, `вона`}, {personal | plural, `вони`}, {personal | neuter, `воно`}, {personal | firstPerson, `я ми`}, {personal, `ти ви`},
	{objective, `йому їй їм мені нам вам його її їх нього неї них ньому ній ним собі себе мене нас`}, {pronoun, `це те ніхто ніщо хтось усі багато деякі`},
	{be, `був була було були буде будуть бути є`}, {have, `має`}, {modal, `може можуть міг могла повинен повинна повинні мусить`}, {negation, `не ніколи`},
	{adverb, `також теж ще вже потім тоді тепер зараз учора вчора сьогодні завтра тут там так тільки лише дуже більше менше завжди раніше пізніше знову відразу публічно нещодавно однак`},
	{timeNoun, `понеділок вівторок середу середа четвер п'ятницю п'ятниця суботу субота неділю неділя січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня вранці ввечері тижня року рік день`},
	{title | masculine, `пан`}, {title | feminine, `пані`},
}
