package cue

// portuguese conjugates Portuguese verbs, of Portugal and Brazil alike.
var portuguese = &romance{
	imperfect: []string{"a", "am"}, future: []string{"á", "ão"}, conditional: []string{"ia", "iam"},
	genders:  fourGenders([2]string{"os", "as"}),
	plural:   func(s string) string { return s + "m" },
	regular:  portugueseRegular,
	prefixes: []string{"pre", "des", "contra", "re", "man", "sus", "ob", "con", "pro", "ex", "dis", "inter", "im", "com", "entre", "su"},
	irregular: map[string]string{
		"dizer": "diz dizem dizi disse disseram dir dito diga dizendo", "fazer": "faz fazem fazi fez fizeram far feito faça fazendo", "querer": "quer querem queri quis quiseram querer querido queira querendo",
		"ter": "tem têm tinh teve tiveram ter tido tenha tendo", "manter": "mantém mantêm mantinh manteve mantiveram manter mantido mantenha mantendo",
		"pôr": "põe põem punh pôs puseram por posto ponha pondo", "por": "põe põem punh pôs puseram por posto ponha pondo", "ver": "vê veem vi viu viram ver visto veja vendo", "prever": "prevê preveem previ previu previram prever previsto preveja prevendo",
		"ser": "é são er foi foram ser sido seja sendo", "estar": "está estão estav esteve estiveram estar estado esteja estando", "haver": "há hão havi houve houveram haver havido haja havendo",
		"ir": "vai vão i foi foram ir ido vá indo", "vir": "vem vêm vinh veio vieram vir vindo venha vindo", "intervir": "intervém intervêm intervinh interveio intervieram intervir intervindo intervenha intervindo",
		"saber": "sabe sabem sabi soube souberam saber sabido saiba sabendo", "dar": "dá dão dav deu deram dar dado dê dando", "ler": "lê leem li leu leram ler lido leia lendo", "crer": "crê creem cri creu creram crer crido creia crendo",
		"escrever": "- - - - - - escrito - -", "descrever": "- - - - - - descrito - -", "pedir": "- - - - - - - peça -", "desmentir": "- - - - - - - desminta -", "advertir": "- - - - - - - advirta -",
		"sugerir": "- - - - - - - sugira -", "preferir": "- - - - - - - prefira -", "referir": "- - - - - - - refira -", "repetir": "- - - - - - - repita -", "sentir": "- - - - - - - sinta -",
		"rir": "ri riem ri riu riram rir rido ria rindo", "sorrir": "sorri sorriem sorri sorriu sorriram sorrir sorrido sorria sorrindo", "concluir": "conclui concluem concluí concluiu concluíram concluir concluído conclua concluindo",
		"excluir": "exclui excluem excluí excluiu excluíram excluir excluído exclua excluindo", "reconhecer": "- - - - - - - reconheça -", "esclarecer": "- - - - - - - esclareça -",
		"criticar": "- - - - - - - critique -", "negar": "- - - - - - - negue -", "exigir": "- - - - - - - exija -", "opor": "opõe opõem opunh opôs opuseram opor oposto oponha opondo", "propor": "propõe propõem propunh propôs propuseram propor proposto proponha propondo",
		"expor": "expõe expõem expunh expôs expuseram expor exposto exponha expondo", "supor": "supõe supõem supunh supôs supuseram supor suposto suponha supondo", "trazer": "traz trazem trazi trouxe trouxeram trar trazido traga trazendo",
		"aceitar": "- - - - - - aceito - -", "descobrir": "- - - - - - descoberto descubra -", "atribuir": "atribui atribuem atribuí atribuiu atribuíram atribuir atribuído atribua atribuindo",
		"contrapor": "contrapõe contrapõem contrapunh contrapôs contrapuseram contrapor contraposto contraponha contrapondo", "proibir": "proíbe proíbem - - - - - proíba -", "recear": "receia receiam - - - - - receie -",
		"odiar": "odeia odeiam - - - - - odeie -", "obter": "obtém obtêm obtinh obteve obtiveram obter obtido obtenha obtendo", "predizer": "prediz predizem predizi predisse predisseram predir predito prediga predizendo",
		"contradizer": "contradiz contradizem contradizi contradisse contradisseram contradir contradito contradiga contradizendo",
	},
}

// portugueseRegular makes the parts of a verb in -ar, -er or -ir.
func portugueseRegular(lemma string) paradigm {
	stem, ending := lemma[:len(lemma)-2], lemma[len(lemma)-2:]
	switch ending {
	case "ar":
		return paradigm{stem + "a", stem + "am", stem + "av", stem + "ou", stem + "aram", lemma, stem + "ado", portugueseBeforeE(stem) + "e", stem + "ando"}
	case "er":
		return paradigm{stem + "e", stem + "em", stem + "i", stem + "eu", stem + "eram", lemma, stem + "ido", stem + "a", stem + "endo"}
	}
	return paradigm{stem + "e", stem + "em", stem + "i", stem + "iu", stem + "iram", lemma, stem + "ido", stem + "a", stem + "indo"}
}

// portugueseBeforeE spells a stem's end so that it sounds the same before "e".
func portugueseBeforeE(stem string) string {
	switch stem[len(stem)-1] {
	case 'c':
		return stem[:len(stem)-1] + "qu"
	case 'g':
		return stem + "u"
	}
	return stem
}
