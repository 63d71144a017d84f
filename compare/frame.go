package compare

import (
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/token"
)

// frames are the function words of a language that change what a sentence claims. Entries are one to
// three folded words.
type frames struct {
	negations  map[string]bool
	limits     map[string]bool // "only", "partly", "former"
	doubts     map[string]bool // "may", "possibly", "allegedly"
	conditions map[string]bool // "if", "unless", "provided"
}

// frameTable lists, a language, the words of each kind; entries of several words have "_" between them.
var frameTable = map[string]string{
	"en": `
negation not no never none nobody nothing nowhere neither nor without cannot non isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't needn't ain't
limit only solely merely exclusively partially partly barely hardly scarcely rarely seldom temporarily almost
doubt may might possibly perhaps maybe allegedly reportedly supposedly potentially presumably alleged apparently
condition if unless provided_that provided_the as_long_as only_after only_when on_condition`,
	"de": `
negation nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne nirgends
limit nur lediglich ausschließlich teilweise kaum selten vorübergehend ehemalige ehemaliger ehemaligen fast beinahe
doubt vielleicht möglicherweise vermutlich angeblich mutmaßlich könnte könnten wohl eventuell
condition wenn falls sofern vorausgesetzt es_sei_denn erst_nach unter_der_bedingung`,
	"fr": `
negation ne n pas jamais aucun aucune personne rien ni sans non
limit seulement uniquement partiellement rarement temporairement ancien ancienne presque
doubt peut-être possiblement prétendument apparemment pourrait pourraient probablement
condition si sauf_si à_condition pourvu_que à_moins tant_que seulement_après`,
	"es": `
negation no ni nunca jamás ningún ninguno ninguna nadie nada sin tampoco
limit sólo solamente únicamente parcialmente apenas raramente temporalmente casi exministro
doubt quizás quizá tal_vez posiblemente presuntamente supuestamente podría podrían
condition si a_menos a_condición siempre_que salvo_que sólo_después`,
	"it": `
negation non né mai nessun nessuno nessuna niente nulla senza
limit solo soltanto solamente unicamente parzialmente appena raramente temporaneamente ex quasi
doubt forse possibilmente presumibilmente presunto presunta potrebbe potrebbero
condition se a_meno a_condizione purché qualora solo_dopo`,
	"nl": `
negation niet geen nooit niemand niets noch zonder nergens
limit slechts alleen enkel gedeeltelijk nauwelijks zelden tijdelijk voormalig voormalige bijna
doubt misschien mogelijk wellicht vermoedelijk zogenaamd zou
condition als indien tenzij mits op_voorwaarde pas_na`,
	"pt": `
negation não nem nunca jamais nenhum nenhuma ninguém nada sem
limit só somente apenas unicamente parcialmente raramente temporariamente quase ex
doubt talvez possivelmente supostamente alegadamente poderia poderiam
condition se a_menos desde_que contanto_que caso só_depois`,
	"tr": `
negation değil yok hiç hiçbir asla olmadan olmadığını olmadı etmedi
limit yalnızca sadece kısmen nadiren geçici eski
doubt belki muhtemelen sözde iddiaya olabilir
condition eğer koşuluyla şartıyla takdirde ancak`,
	"ru": `
negation не нет ни никогда никто ничего никакой никаких без нельзя
limit только лишь исключительно частично едва редко временно бывший бывшая бывшего почти
doubt возможно может_быть вероятно якобы предположительно
condition если при_условии только_после только_если в_случае`,
	"uk": `
negation не ні ніколи ніхто нічого жоден жодного без немає
limit тільки лише виключно частково ледве рідко тимчасово колишній колишня колишнього майже
doubt можливо ймовірно нібито імовірно мабуть
condition якщо за_умови тільки_після лише_після у_разі`,
}

var allFrames = sync.OnceValue(func() map[string]*frames {
	all := map[string]*frames{}
	for lang, table := range frameTable {
		f := &frames{}
		for line := range strings.Lines(strings.TrimSpace(table)) {
			kind, words, _ := strings.Cut(strings.TrimSpace(line), " ")
			set := map[string]bool{}
			for w := range strings.FieldsSeq(words) {
				set[plain(token.Fold(strings.ReplaceAll(w, "_", " ")))] = true
			}
			switch kind {
			case "negation":
				f.negations = set
			case "limit":
				f.limits = set
			case "doubt":
				f.doubts = set
			case "condition":
				f.conditions = set
			}
		}
		all[lang] = f
	}
	return all
})

// framesOf returns the function words of a language, nil where there are none.
func framesOf(lang string) *frames { return allFrames()[lang] }

// count counts the places in words at which an entry of set stands.
func (f *frames) count(set map[string]bool, words []word) int {
	n := 0
	for i := range words {
		if f.at(set, words, i) != "" {
			n++
		}
	}
	return n
}

// first returns the first entry of set in words, "" for none.
func (f *frames) first(set map[string]bool, words []word) string {
	for i := range words {
		if entry := f.at(set, words, i); entry != "" {
			return entry
		}
	}
	return ""
}

// at returns the entry of set that begins at word i, the longest one, "" for none.
func (f *frames) at(set map[string]bool, words []word, i int) string {
	for n := min(3, len(words)-i); n > 0; n-- {
		entry := words[i].folded
		for _, w := range words[i+1 : i+n] {
			entry += " " + w.folded
		}
		if set[entry] {
			return entry
		}
	}
	return ""
}
