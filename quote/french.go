package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// french is the grammar of French. The closed classes follow Grevisse and Goosse, Le bon usage.
func french() *grammar {
	return &grammar{
		code: "fr", lexicon: cue.For("fr"), words: tables(frenchWords),
		order:     order{dashes: true},
		prefixes:  set(`l d j m t s n c qu jusqu lorsqu puisqu quoiqu`),
		enclitics: []string{"-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous"},
		style: &style{
			definite:     set(`le la l' les`),
			attribute:    set(`de du des d' en pour à au aux chez`),
			articles:     map[string]class{"le": masculine, "la": feminine, "un": masculine, "une": feminine},
			isInfinitive: endings("er", "ir", "re", "oir"),
		},
	}
}

var frenchWords = []wordList{
	{body, `entreprise société groupe compagnie banque firme constructeur fabricant opérateur club assureur mine brasserie chaîne exploitant armateur éditeur distributeur
		transporteur équipementier industriel`},
	{institution, `syndicat parti ministère agence fondation association fédération commission conseil université hôpital musée usine tribunal autorité institut journal ong
		organisation gouvernement parquet police académie église orchestre théâtre mairie`},
	{determiner, `le la les l' un une des du ce cet cette ces aucun aucune chaque plusieurs quelques certains certaines tout toute tous toutes deux trois quatre cinq six sept huit neuf dix`},
	{determiner | possessive, `mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs`},
	{preposition, `à au aux de du des d' en dans par pour sur sous avec sans chez vers entre contre depuis pendant durant avant après devant derrière dès lors malgré parmi hors jusque jusqu' selon outre envers concernant auprès`},
	{coordinator, `et ou mais ni car or donc`},
	{subordinator, `si quand lorsque lorsqu' puisque puisqu' parce alors tandis afin bien quoique quoiqu' avant après dès pendant`},
	{complementiser, `que qu'`}, {relative, `qui dont où laquelle lequel lesquels lesquelles auquel duquel que`},
	{interrogative, `si pourquoi comment combien quand quel quelle quels quelles`}, {manner, `comme ainsi`}, {demonstrative, `cela`}, {predicative, `comme de d'`},
	{personal | masculine, `il ils -t-il -il -t-ils -ils`}, {personal | feminine, `elle elles -t-elle -elle -t-elles -elles`}, {personal, `on -t-on -on tu vous celui-ci celle-ci ceux-ci celles-ci`}, {personal | firstPerson, `je j' nous -je -nous`},
	{personal | plural, `ils elles ceux-ci celles-ci -t-ils -ils -t-elles -elles`},
	{objective, `me m' te t' lui leur y en l'`}, {objective | reflexive, `se s'`}, {pronoun, `ce c' cela ça ceci celui celle ceux celles lui eux certains tous personne rien`},
	{be, `est sont était étaient fut furent sera seront serait seraient soit soient été être`}, {have, `a ont avait avaient eut eurent aura auront aurait auraient ait aient avoir ayant`},
	{modal, `peut peuvent pouvait pourrait pourraient doit doivent devait devrait devraient va vont allait`}, {negation, `ne n' pas plus jamais`},
	{adverb, `aussi encore déjà ensuite puis enfin notamment également toutefois cependant pourtant néanmoins ainsi alors hier demain aujourd'hui aujourd’hui ici là récemment jeudi lundi mardi mercredi vendredi samedi dimanche matin soir midi
		vivement fermement clairement publiquement très trop peu beaucoup plus moins d'abord d’abord d'emblée d’emblée finalement longuement sobrement simplement même seulement surtout plutôt toujours souvent parfois désormais lundi`},
	{infinitive, `de d' à`}, {timeNoun, `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin soir nuit semaine mois année an jour journée heure midi`},
	{title | masculine, `m. monsieur mm`}, {title | feminine, `mme madame mlle`}, {title, `dr me maître`},
}
