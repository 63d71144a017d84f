package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// spanish is the grammar of Spanish. The closed classes follow the Nueva gramática of the Real Academia Española.
func spanish() *grammar {
	return &grammar{
		code: "es", lexicon: cue.For("es"), words: tables(spanishWords),
		order: order{dashes: true},
		style: &style{
			definite:     set(`el la`),
			dropsSubject: true,
			attribute:    set(`de del para por en a`),
			articles:     map[string]class{"el": masculine, "la": feminine, "un": masculine, "una": feminine},
			isInfinitive: endings("ar", "er", "ir", "ír", "arse", "erse", "irse"),
		},
	}
}

var spanishWords = []wordList{
	{body, `empresa compañía grupo banco firma fabricante operadora operador club aseguradora minera mina constructora aerolínea petrolera cervecera cadena editorial
		naviera distribuidora multinacional`},
	{institution, `sindicato partido ministerio agencia fundación asociación federación comisión consejo universidad hospital museo tribunal autoridad instituto diario organización
		gobierno fiscalía policía academia iglesia orquesta teatro ayuntamiento alcaldía`},
	{determiner, `el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas cada algún alguna algunos algunas ningún ninguna varios varias muchos muchas todo toda todos todas ambos ambas dos tres cuatro cinco seis siete ocho nueve diez otro otra otros otras`},
	{determiner | possessive, `mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra`},
	{preposition, `a al de del en con por para sin sobre entre hasta hacia desde durante mediante contra ante bajo tras según excepto salvo`},
	{coordinator, `y e o u pero sino ni`},
	{subordinator, `si cuando mientras aunque porque pues como ya para tras`}, {complementiser, `que`}, {relative, `que quien quienes cuyo cuya cuyos cuyas donde cual cuales`},
	{interrogative, `si cómo por qué cuándo cuánto dónde quién cuál qué`}, {manner, `como según`}, {predicative, `como de`}, {demonstrative, `así esto eso`},
	{personal | masculine, `él ellos`}, {personal | feminine, `ella ellas`}, {personal | plural, `ellos ellas`}, {personal, `usted ustedes éste ésta este esta`}, {personal | firstPerson, `yo nosotros nosotras`},
	{objective, `me te le les lo la los las nos os`}, {objective | reflexive, `se`}, {pronoun, `esto eso aquello uno nadie nada algo alguien quien ambos todos muchos otros`},
	{be, `es son era eran fue fueron será serán sería serían sea sean sido ser está están estaba estaban estuvo estar`}, {have, `ha han había habían hubo habrá habrán habría habrían haya hayan haber habiendo`},
	{modal, `puede pueden podía podría podrían debe deben debía debería deberían va van iba`}, {negation, `no nunca jamás tampoco`},
	{adverb, `también además ya aún todavía después luego entonces ayer hoy mañana anoche ahora aquí allí así solo sólo muy más menos siempre asimismo igualmente recientemente finalmente públicamente incluso sin embargo lunes martes miércoles jueves viernes sábado domingo`},
	{infinitive, `de a`}, {timeNoun, `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mañana tarde noche semana mes año día hora`},
	{title | masculine, `don señor sr`}, {title | feminine, `doña señora sra`}, {title, `dr dra`},
}
