package account

import "strings"

// opensNoun reports whether a noun phrase begins behind a word: an article, a demonstrative or possessive, or a
// preposition. Languages without a table take any word of grammar for one.
func opensNoun(word, lang string) bool {
	list, known := nounOpeners[lang]
	if !known {
		return word != ""
	}
	return word != "" && strings.Contains(list, " "+word+" ")
}

// nounOpeners are the words, by language, each with a space on both sides.
var nounOpeners = map[string]string{
	"en": " the a an this that these those its their his her our my your no any every each some of on for over with without about against between into from by under in at across near during after before ",
	"de": " der die das den dem des ein eine einen einem einer eines kein keine keinen sein seine seinen seiner ihr ihre ihren ihrer dieser diese dieses von vom zur zum für über mit ohne gegen zwischen aus bei beim im am nach vor unter während durch auf ",
	"fr": " le la les l un une des du de d ce cet cette ces son sa ses leur leurs aucun aucune sur pour avec sans contre entre dans par sous pendant après avant vers au aux ",
	"es": " el la los las un una unos unas este esta estos estas su sus de del al en para por con sin contra entre sobre bajo durante tras ante hacia hasta ",
	"it": " il lo la i gli le l un uno una questo questa questi queste suo sua suoi sue loro di del dello della dei degli delle da dal dalla in nel nella nei su sul sulla per con senza contro tra fra sotto durante dopo ",
	"pt": " o a os as um uma uns umas este esta estes estas seu sua seus suas de do da dos das em no na nos nas para por pelo pela com sem contra entre sobre sob durante após ",
	"nl": " de het een dit dat deze die zijn haar hun geen van voor over met zonder tegen tussen uit bij in op aan na naar door onder tijdens ",
}
