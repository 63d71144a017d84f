package position

import "github.com/wiredesk/wiredesk/news"

// french is the grammar of French; for its conditions see Grevisse and Goosse, Le Bon Usage (16th edition), on the
// conditional clause.
var french = tables{
	roles: map[role]string{
		roleModal:       "peut peuvent pourrait pourraient devrait devraient doit doivent",
		roleBe:          "est sont était étaient serait seraient fut furent",
		roleHave:        "a ont avait avaient aurait auraient",
		roleNot:         "pas ne n jamais plus",
		roleNo:          "aucun aucune nul nulle personne rien",
		roleAdverb:      "aussi encore déjà toujours désormais également ensuite enfin",
		roleArticle:     "le la les un une des ce cet cette ces l",
		roleIndefinite:  "un une des",
		rolePossessive:  "son sa ses leur leurs notre nos mon ma mes",
		rolePreposition: "de du d à au aux en dans sur sous pour par avec sans contre chez vers selon depuis entre après avant",
		roleThat:        "que qu",
		roleRelative:    "qui dont où lequel laquelle",
		roleAnd:         "et ou mais ni",
		roleSub:         "si quand lorsque lorsqu parce car puisque tandis alors comme",
		roleHe:          "il", roleShe: "elle", roleThey: "ils elles", roleWe: "nous", roleI: "je j",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "étudier envisager examiner réfléchir_à songer_à considérer"},
		{head{stance: news.Will, sure: .75}, "prévoir projeter décider"},
		{head{stance: news.Demands, sure: .85}, "exiger réclamer demander requérir revendiquer appeler_à exhorter sommer presser enjoindre ordonner"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "étudie, étudient, étudiait, étudiaient, a étudié, examine, examinent, examinait, examinaient, envisage, envisagent, envisageait, envisageaient, songe à, songeait à, réfléchit à, réfléchissait à"},
		{head{stance: news.Will, sure: .75, going: true}, 0, "va, vont, vais, vas, allons, allez, allait, allaient"},
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "est prêt à, est prête à, sont prêts à, sont prêtes à, se dit prêt à, se dit prête à"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "seulement si, uniquement si, que si, que lorsque, qu après, qu avec",
		plainCondition:  "si, s il, s ils, à condition que, à condition qu, à condition de, pourvu que, pourvu qu, dès que, dès lors que, une fois que, tant que, sous réserve de, sous réserve que, en échange de",
		unlessCondition: "à moins que, à moins qu, sauf si",
		untilCondition:  "avant, avant que, jusqu à ce que, sans",
	},
	bodies: map[bodyKind]string{
		authority: "gouvernement ministère tribunal parquet police armée cour mairie préfecture administration",
		party:     "parti syndicat fondation association fédération coalition opposition union conseil comité parlement sénat assemblée",
		company:   "entreprise société groupe compagnie banque constructeur fabricant exploitant assureur club",
		state:     "pays état république royaume", town: "ville commune village",
		people: "ministre président présidente maire porte-parole avocat avocate salariés syndicats agriculteurs procureur pêcheurs mineurs routiers médecins infirmiers enseignants étudiants manifestants investisseurs actionnaires habitants riverains parents juges policiers pompiers pilotes grévistes cheminots éleveurs ouvriers chauffeurs députés sénateurs représentants législateurs dirigeants autorités",
	},
	force:         "armée troupes gouvernement pays parti entreprise groupe équipe ministère",
	unconditional: "même comme sinon",
	accusations:   "accusation accusations allégation allégations reproche reproches soupçon soupçons charge charges",
	future:        "era erai erons erez eront ira irai irons irez iront ra rai rons rez ront",
	conditional:   "erait eraient irait iraient rait raient",
	ours:          "erons irons rons",
	infinitives:   "er ir re oir",
	contractions:  map[string]string{"de": "du des", "à": "au aux"},
	dull:          "ser aur pourr devr recevr compt dur coût rest perm vaudr faudr",
	advising:      "suggérer recommander conseiller proposer",
	elides:        true,
}

// spanish is the grammar of Spanish; for its conditions see the Real Academia's Nueva gramática (2009), chapter 47.
var spanish = tables{
	roles: map[role]string{
		roleModal:       "puede pueden podría podrían debe deben debería deberían",
		roleNot:         "no nunca jamás tampoco",
		roleNo:          "ningún ninguna nadie nada",
		roleAdverb:      "también ya todavía aún siempre",
		roleArticle:     "el la los las un una unos unas este esta estos estas",
		roleIndefinite:  "un una unos unas",
		rolePossessive:  "su sus nuestro nuestra nuestros nuestras mi mis",
		rolePreposition: "de del a al en con por para sin sobre contra desde hasta entre hacia según tras ante bajo",
		roleThat:        "que", roleRelative: "quien quienes cuyo cuya", roleAnd: "y e o u pero ni sino",
		roleSub: "si cuando porque aunque mientras como", roleHe: "él", roleShe: "ella", roleThey: "ellos ellas", roleWe: "nosotros", roleI: "yo",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "estudiar considerar evaluar sopesar barajar contemplar"},
		{head{stance: news.Will, sure: .75}, "planear decidir prever"},
		{head{stance: news.Demands, sure: .85}, "exigir reclamar demandar pedir solicitar requerir instar exhortar urgir llamar_a ordenar conminar"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "estudia, estudian, estudiaba, estudiaban, evalúa, evalúan, evaluaba, sopesa, sopesan, sopesaba, baraja, barajan, barajaba, considera, consideran, consideraba, contempla, contemplan, contemplaba, está estudiando, están estudiando, está evaluando, están evaluando, está considerando, están considerando, está sopesando"},
		{head{stance: news.Will, sure: .75, going: true}, 0, "va a, van a, iba a, iban a"},
		{head{stance: news.Will, sure: .75, going: true, ours: true}, 0, "vamos a, voy a"},
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "está dispuesto a, está dispuesta a, están dispuestos a, están dispuestas a, está listo para, está lista para"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "sólo si, solo si, únicamente si, sólo cuando, solo cuando, solo después de, sólo después de",
		plainCondition:  "si, siempre que, siempre y cuando, a condición de que, con la condición de que, con tal de que, una vez que, en cuanto, mientras, a cambio de",
		unlessCondition: "a menos que, a no ser que, salvo que, salvo si",
		untilCondition:  "hasta que, antes de que, sin",
	},
	bodies: map[bodyKind]string{
		authority: "gobierno ministerio tribunal fiscalía policía ejército ayuntamiento administración municipalidad",
		party:     "partido sindicato fundación asociación federación coalición oposición consejo comité parlamento senado congreso",
		company:   "empresa compañía grupo banco fabricante aseguradora club minera", state: "país estado república reino", town: "ciudad pueblo municipio",
		people: "ministro ministra presidente presidenta alcalde alcaldesa portavoz abogado abogada trabajadores fiscal vecinos pescadores mineros transportistas camioneros médicos enfermeros profesores maestros estudiantes agricultores ganaderos manifestantes inversores accionistas residentes padres jueces policías bomberos pilotos huelguistas sindicatos diputados senadores representantes legisladores congresistas autoridades dirigentes obreros",
	},
	force:         "ejército tropas gobierno país partido empresa grupo equipo",
	unconditional: "incluso como aun",
	accusations:   "acusación acusaciones alegación alegaciones denuncia denuncias cargos señalamientos",
	future:        "aré ará arás aremos arán eré erá eremos erán iré irá iremos irán drá drán dremos",
	ours:          "aremos eremos iremos dremos aré eré iré dré",
	infinitives:   "ar er ir arse erse irse arlo erlo irlo arla erla irla",
	contractions:  map[string]string{"de": "del", "a": "al"},
	dull:          "ser est tendr habr recib podr deb contar inclu costar durar quedar valdr permit",
	advising:      "sugerir recomendar aconsejar proponer plantear",
	conditional:   "aría arían ería erían iría irían dría drían",
}

// italian is the grammar of Italian; for its conditions see Serianni, Grammatica italiana (1989), chapter XIV.
var italian = tables{
	roles: map[role]string{
		roleModal: "può possono potrebbe potrebbero deve devono dovrebbe dovrebbero", roleNot: "non mai", roleNo: "nessun nessuno nessuna niente nulla",
		roleAdverb: "anche ancora già sempre ormai", roleArticle: "il lo la i gli le un uno una questo questa questi queste l", roleIndefinite: "un uno una",
		rolePossessive:  "suo sua suoi sue loro nostro nostra nostri nostre mio mia",
		rolePreposition: "di del della dello dei degli delle a al alla allo ai agli alle da dal dalla in nel nella con su sul sulla dell all dall nell sull per tra fra senza contro verso secondo",
		roleThat:        "che", roleRelative: "cui quale quali", roleAnd: "e ed o ma né", roleSub: "se quando perché mentre anche benché come",
		roleHe: "egli lui", roleShe: "ella lei", roleThey: "essi loro", roleWe: "noi", roleI: "io",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "valutare considerare esaminare studiare prendere_in_considerazione"},
		{head{stance: news.Will, sure: .75}, "prevedere pianificare decidere"},
		{head{stance: news.Demands, sure: .85}, "esigere pretendere chiedere richiedere reclamare sollecitare esortare ordinare intimare invocare"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "valuta, valutano, valutava, valutavano, sta valutando, stanno valutando, esamina, esaminano, esaminava, considera, considerano, considerava, studia, studiano, studiava"},
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "è pronto a, è pronta a, sono pronti a, sono pronte a, si dice pronto a, si dice pronta a"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "solo se, soltanto se, solo quando, solo dopo, soltanto dopo, unicamente se",
		plainCondition:  "se, purché, a condizione che, a patto che, sempre che, una volta che, non appena, finché, in cambio di",
		unlessCondition: "a meno che, salvo che", untilCondition: "finché non, prima che, prima di, senza",
	},
	bodies: map[bodyKind]string{
		authority: "governo ministero tribunale procura polizia esercito comune amministrazione", party: "partito sindacato fondazione associazione federazione coalizione opposizione consiglio comitato parlamento senato",
		company: "azienda società gruppo banca compagnia produttore club", state: "paese stato repubblica regno", town: "città paese comune",
		people: "ministro ministra presidente sindaco sindaca portavoce avvocato avvocata lavoratori procuratore residenti pescatori minatori camionisti autotrasportatori medici infermieri insegnanti studenti agricoltori allevatori manifestanti investitori azionisti abitanti genitori giudici poliziotti piloti scioperanti sindacati deputati senatori rappresentanti legislatori autorità dirigenti operai",
	},
	force: "esercito truppe governo paese partito azienda gruppo squadra", unconditional: "anche come",
	accusations: "accusa accuse addebito addebiti imputazione imputazioni sospetti", elides: true,
	ours: "eremo iremo erò irò", contractions: map[string]string{"di": "del della dello dei degli delle dell", "a": "al alla allo ai agli alle"},
	future:      "erà eranno erò eremo irà iranno irò iremo",
	conditional: "erebbe erebbero irebbe irebbero",
}

// portuguese is the grammar of Portuguese; for its conditions see Cunha and Cintra, Nova gramática (1984), chapter 18.
var portuguese = tables{
	roles: map[role]string{
		roleModal: "pode podem poderia poderiam deve devem deveria deveriam", roleNot: "não nunca jamais", roleNo: "nenhum nenhuma ninguém nada",
		roleAdverb: "também ainda já sempre", roleArticle: "o a os as um uma uns umas este esta estes estas", roleIndefinite: "um uma uns umas",
		rolePossessive:  "seu sua seus suas nosso nossa nossos nossas meu minha",
		rolePreposition: "de do da dos das em no na nos nas com por pelo pela para sem sobre contra desde até entre ao à aos às segundo",
		roleThat:        "que", roleRelative: "quem cujo cuja", roleAnd: "e ou mas nem", roleSub: "se quando porque embora enquanto como",
		roleHe: "ele", roleShe: "ela", roleThey: "eles elas", roleWe: "nós", roleI: "eu",
	},
	verbs: []verbs{
		{head{stance: news.Considering, sure: .85}, "estudar considerar avaliar ponderar analisar"},
		{head{stance: news.Will, sure: .75}, "planear planejar decidir prever"},
		{head{stance: news.Demands, sure: .85}, "exigir reivindicar reclamar pedir solicitar requerer instar exortar ordenar intimar apelar_a cobrar"},
	},
	phrases: []phrases{
		{head{stance: news.Considering, sure: .8}, 0, "estuda, estudam, estudava, avalia, avaliam, avaliava, pondera, ponderam, ponderava, analisa, analisam, analisava, considera, consideram, considerava"},
		{head{stance: news.Will, sure: .75, going: true}, 0, "vai, vão, ia, iam"},
		{head{stance: news.Will, sure: .75, going: true, ours: true}, 0, "vamos, vou"},
		{head{stance: news.Considering, sure: .8}, 0, "está a estudar, estão a estudar, está a avaliar, estão a avaliar, está a ponderar, estão a ponderar, está a analisar, está estudando, estão estudando, está avaliando, estão avaliando, está analisando"},
		{head{stance: news.Will, takes: takesTo, sure: .8}, 0, "está disposto a, está disposta a, estão dispostos a, estão dispostas a, está pronto para, está pronta para"},
	},
	conditions: map[conditionKind]string{
		onlyCondition:   "só se, somente se, apenas se, só quando, apenas quando, só depois de, só após",
		plainCondition:  "se, desde que, contanto que, caso, com a condição de que, assim que, enquanto, em troca de",
		unlessCondition: "a menos que, a não ser que, salvo se", untilCondition: "até que, antes que, antes de, sem",
	},
	bodies: map[bodyKind]string{
		authority: "governo ministério tribunal procuradoria polícia exército câmara prefeitura administração", party: "partido sindicato fundação associação federação coligação coalizão oposição conselho comité comitê parlamento senado congresso",
		company: "empresa companhia grupo banco fabricante clube", state: "país estado república reino", town: "cidade vila município",
		people: "ministro ministra presidente prefeito prefeita autarca porta-voz advogado advogada trabalhadores procurador moradores pescadores mineiros camionistas caminhoneiros médicos enfermeiros professores estudantes agricultores manifestantes investidores acionistas residentes pais juízes polícias policiais bombeiros pilotos grevistas sindicatos deputados senadores representantes legisladores autoridades dirigentes operários",
	},
	force: "exército tropas governo país partido empresa grupo equipa equipe", unconditional: "mesmo como",
	accusations: "acusação acusações alegação alegações denúncia denúncias", ours: "aremos eremos iremos arei erei irei", infinitives: "ar er ir or", contractions: map[string]string{"de": "do da dos das", "a": "ao à aos às"},
	future:      "ará arão arei aremos erá erão erei eremos irá irão irei iremos",
	conditional: "aria ariam eria eriam iria iriam",
}
