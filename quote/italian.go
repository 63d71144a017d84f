package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// italian is the grammar of Italian. The closed classes follow Serianni, Grammatica italiana.
func italian() *grammar {
	return &grammar{
		code: "it", lexicon: cue.For("it"), words: tables(italianWords),
		prefixes: set(`l un d dell all dall nell sull s c n quest quell com dov ch m t v gl quand anch nient sant bell`),
		style: &style{
			definite:     set(`il lo la l'`),
			dropsSubject: true,
			attribute:    set(`di del dello della dei degli delle dell' d' per a in`),
			articles:     map[string]class{"il": masculine, "lo": masculine, "la": feminine, "un": masculine, "una": feminine},
			isInfinitive: endings("are", "ere", "ire", "arsi", "ersi", "irsi", "rre"),
		},
	}
}

var italianWords = []wordList{
	{body, `azienda società gruppo compagnia banca impresa ditta produttore operatore club assicuratore assicurazione miniera costruttore editore catena fornitore gestore
		armatore multinazionale`},
	{institution, `sindacato partito ministero agenzia fondazione associazione federazione commissione consiglio università ospedale museo tribunale autorità istituto giornale
		emittente organizzazione governo procura polizia accademia chiesa orchestra teatro comune`},
	{determiner, `il lo la i gli le l' un uno una un' questo questa questi queste quest' quello quella quei quegli quelle quell' ogni alcuni alcune nessun nessuno nessuna molti molte tutto tutta tutti tutte due tre quattro cinque sei sette otto nove dieci altri altre`},
	{determiner | possessive, `mio mia miei mie tuo tua suo sua suoi sue nostro nostra nostri nostre vostro vostra loro`},
	{preposition, `a al allo alla ai agli alle all' di del dello della dei degli delle dell' d' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei negli nelle nell' con su sul sullo sulla sui sugli sulle sull' per tra fra senza contro durante dopo prima sotto sopra verso presso secondo entro oltre`},
	{coordinator, `e ed o ma né oppure però`},
	{subordinator, `se quando mentre benché perché poiché siccome sebbene affinché dopo`}, {complementiser, `che ch'`}, {relative, `che cui quale quali dove chi`},
	{interrogative, `se come perché quando quanto dove chi quale cosa`}, {manner, `come`}, {predicative, `come`}, {demonstrative, `lo`},
	{personal | masculine, `lui egli esso`}, {personal | feminine, `lei ella essa`}, {personal | plural, `loro essi esse`}, {personal, `quest'ultimo quest'ultima`}, {personal | firstPerson, `io noi`},
	{objective, `mi ti gli le lo la li ci vi ne l'`}, {objective | reflexive, `si s'`}, {pronoun, `ciò questo quello nessuno niente nulla qualcuno qualcosa tutti molti altri`},
	{be, `è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano stato stata stati state essere viene vengono`}, {have, `ha hanno aveva avevano ebbe avrà avranno avrebbe avrebbero abbia abbiano avere avendo`},
	{modal, `può possono poteva potrebbe potrebbero deve devono doveva dovrebbe dovrebbero`}, {negation, `non mai`},
	{adverb, `anche inoltre già ancora poi dopo allora ieri oggi domani stasera ora adesso qui lì così solo soltanto molto più meno sempre tuttavia infine recentemente pubblicamente lunedì martedì mercoledì giovedì venerdì sabato domenica stamattina`},
	{infinitive, `di d' a`}, {timeNoun, `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina mattino sera notte settimana mese anno giorno ora`},
	{title | masculine, `signor sig`}, {title | feminine, `signora`}, {title, `dott`},
}
