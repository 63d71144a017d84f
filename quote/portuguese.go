package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// portuguese is the grammar of Portuguese. The closed classes follow Cunha and Cintra, Nova gramática do português
// contemporâneo.
func portuguese() *grammar {
	return &grammar{
		code: "pt", lexicon: cue.For("pt"), words: tables(portugueseWords),
		order:     order{dashes: true},
		enclitics: []string{"-se", "-lhe", "-lhes", "-me", "-nos", "-o", "-a", "-os", "-as", "-lo", "-la", "-los", "-las"},
		style: &style{
			definite:     set(`o a`),
			dropsSubject: true,
			attribute:    set(`de do da dos das para por em`),
			articles:     map[string]class{"o": masculine, "a": feminine, "um": masculine, "uma": feminine},
			isInfinitive: endings("ar", "er", "ir", "or"),
		},
	}
}

var portugueseWords = []wordList{
	{body, `empresa companhia grupo banco firma fabricante operadora clube seguradora mineradora mina construtora petroleira cervejaria rede editora distribuidora
		multinacional`},
	{institution, `sindicato partido ministério agência fundação associação federação comissão conselho universidade hospital museu tribunal autoridade instituto jornal emissora
		organização governo procuradoria polícia academia igreja orquestra teatro prefeitura câmara`},
	{determiner, `o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas cada algum alguma alguns algumas nenhum nenhuma vários várias muitos muitas todo toda todos todas ambos ambas dois duas três quatro cinco seis sete oito nove dez outro outra outros outras`},
	{determiner | possessive, `meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas`},
	{preposition, `a ao à aos às de do da dos das dum duma em no na nos nas num numa com por pelo pela pelos pelas para pra sem sobre entre até desde durante contra perante sob após ante segundo conforme`},
	{coordinator, `e ou mas nem porém`},
	{subordinator, `se quando enquanto embora porque pois como caso após`}, {complementiser, `que`}, {relative, `que quem cujo cuja cujos cujas onde qual quais`},
	{interrogative, `se como porquê quando quanto onde quem qual quais`}, {manner, `como conforme segundo`}, {predicative, `como de`}, {demonstrative, `isso isto`},
	{personal | masculine, `ele eles`}, {personal | feminine, `ela elas`}, {personal | plural, `eles elas`}, {personal, `você vocês este esta`}, {personal | firstPerson, `eu nós`},
	{objective, `me te lhe lhes -lhe -lhes -me -nos -o -a -os -as -lo -la -los -las nos vos`}, {objective | reflexive, `se -se`}, {pronoun, `isto isso aquilo ninguém nada algo alguém quem ambos todos muitos outros`},
	{be, `é são era eram foi foram será serão seria seriam seja sejam sido ser está estão estava estavam esteve estar`}, {have, `tem têm tinha tinham teve tiveram terá terão teria teriam tenha tenham ter tendo há havia haviam`},
	{modal, `pode podem podia poderia poderiam deve devem devia deveria deveriam vai vão ia`}, {negation, `não nunca jamais tampouco`},
	{adverb, `também ainda além já depois então ontem hoje amanhã agora aqui ali assim só apenas somente muito mais menos sempre igualmente recentemente finalmente publicamente inclusive entretanto contudo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo`},
	{infinitive, `de a`}, {timeNoun, `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro manhã tarde noite semana mês ano dia hora`},
	{title | masculine, `senhor sr dom`}, {title | feminine, `senhora sra dona`}, {title, `dr dra`},
}
