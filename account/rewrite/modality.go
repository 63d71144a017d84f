package rewrite

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/quote/cue"
	"github.com/wiredesk/wiredesk/text/token"
)

// modals are the words of a language that say whether something is, can be, must be or is to come.
type modals struct {
	able    map[string]bool // "can", "could", "may"
	obliged map[string]bool // "must", "should", "has to"
	coming  map[string]bool // "will", "is to", "plans to"
	ending  []string        // of verbs in the future, where a language has them
}

// modalTable lists them. An entry of several words has "_" between them. The future of Romance languages and of Turkish
// is an ending; only such are listed as hardly anything else ends with.
var modalTable = map[string]string{
	"en": `
able can could may might able_to unable_to possibly perhaps likely unlikely
obliged must should ought have_to has_to had_to need_to needs_to required_to obliged_to
coming will 'll won't shall would is_to are_to was_to were_to going_to set_to due_to plans_to plan_to planned_to planning_to expected_to scheduled_to about_to intends_to intend_to promised_to pledged_to vowed_to agreed_to`,
	"de": `
able kann können könne könnten könnte konnte konnten darf dürfen dürfe dürfte dürften durfte möglich
obliged muss müssen müsse müsste müssten musste mussten soll sollen solle sollte sollten
coming wird werden werde würde würden will wollen wolle plant planen geplant`,
	"fr": `
able peut peuvent pouvait pouvaient pourrait pourraient pourra pourront possible
obliged doit doivent devait devaient devrait devraient devra devront faut faudra fallait
coming va vont allait allaient sera seront aura auront serait seraient aurait auraient prévoit prévoient
ending era eront ira iront dra dront`,
	"es": `
able puede pueden podía podían podría podrían podrá podrán posible
obliged debe deben debía debían debería deberían deberá deberán tiene_que tienen_que hay_que
coming va_a van_a iba_a iban_a será serán habrá habrán sería serían planea planean prevé prevén
ending ará arán irá irán erá erán`,
	"it": `
able può possono poteva potevano potrebbe potrebbero potrà potranno possibile
obliged deve devono doveva dovevano dovrebbe dovrebbero dovrà dovranno bisogna
coming sarà saranno avrà avranno sarebbe sarebbero avrebbe avrebbero intende prevede
ending erà eranno irà iranno`,
	"nl": `
able kan kunnen kon konden zou_kunnen mag mogen mocht mogelijk
obliged moet moeten moest moesten dient dienen
coming zal zullen zou zouden gaat gaan wil willen`,
	"pt": `
able pode podem podia podiam poderia poderiam poderá poderão possível
obliged deve devem devia deviam deveria deveriam deverá deverão tem_de têm_de tem_que têm_que
coming vai vão ia iam será serão haverá terá terão seria seriam planeia planeja prevê
ending ará arão irá irão erá erão`,
	"tr": `
able olabilir edebilir
obliged gerek gerekiyor gerekli zorunda gerekecek
coming olacak edecek planlıyor
ending acak ecek acağı eceği acaklar ecekler acağını eceğini`,
	"ru": `
able может могут мог могла могли можно сможет смогут возможно
obliged должен должна должно должны обязан обязана обязаны нужно необходимо следует
coming будет будут собирается собираются намерен намерена намерены планирует планируют`,
	"uk": `
able може можуть міг могла могли можна зможе зможуть можливо
obliged повинен повинна повинно повинні мусить мусять зобов'язаний зобов'язана зобов'язані потрібно необхідно слід
coming буде будуть збирається збираються має_намір планує планують`,
}

var allModals = sync.OnceValue(func() map[string]*modals {
	all := map[string]*modals{}
	for lang, table := range modalTable {
		m := &modals{}
		for line := range strings.Lines(strings.TrimSpace(table)) {
			kind, words, _ := strings.Cut(strings.TrimSpace(line), " ")
			set := map[string]bool{}
			for w := range strings.FieldsSeq(words) {
				set[cue.Fold(lang, strings.ReplaceAll(w, "_", " "))] = true
			}
			switch kind {
			case "able":
				m.able = set
			case "obliged":
				m.obliged = set
			case "coming":
				m.coming = set
			case "ending":
				m.ending = slices.Sorted(maps.Keys(set))
			}
		}
		all[lang] = m
	}
	return all
})

// Supported reports whether sentences of a language can be checked: whether its words of negation, condition and
// modality are known.
func Supported(lang string) bool { return modalTable[lang] != "" }

// languageNames are what a model is told of a language, of those supported.
var languageNames = map[string]string{
	"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese",
	"tr": "Turkish", "ru": "Russian", "uk": "Ukrainian",
}

// Languages are those supported, by their codes.
func Languages() []string { return slices.Sorted(maps.Keys(languageNames)) }

// mood is which of the modal words a text has.
type mood struct{ able, obliged, coming bool }

// longestEntry is how many words an entry has at most; shortestStem how much of a verb stands before an ending.
const (
	longestEntry = 2
	shortestStem = 3
)

func moodOf(text, lang string) mood {
	table := allModals()[lang]
	var words []string
	for w := range token.Words(text) {
		words = append(words, cue.Fold(lang, w.Text))
	}
	var m mood
	for i, w := range words {
		for n := range min(longestEntry, len(words)-i) {
			entry := strings.Join(words[i:i+n+1], " ")
			m.able = m.able || table.able[entry]
			m.obliged = m.obliged || table.obliged[entry]
			m.coming = m.coming || table.coming[entry]
		}
		for _, e := range table.ending {
			m.coming = m.coming || len(w) >= len(e)+shortestStem && strings.HasSuffix(w, e)
		}
		if lang == "en" && (strings.HasSuffix(w, "'ll") || w == "won't") {
			m.coming = true
		}
	}
	return m
}

// modality refuses what is put as certain where the source is not, and the other way round; and what is still to come
// where the source tells it as done. What is to come may be told in the present, but not over languages alone.
func (c *check) modality() Reason {
	a, b := moodOf(c.old, c.from), moodOf(c.text, c.lang)
	if a.able != b.able || a.obliged != b.obliged || b.coming && !a.coming {
		return Modality
	}
	// "Werden" is the passive, too, so German tells nothing when it has it.
	if a.coming && !b.coming && c.from != "de" {
		return Modality
	}
	return ""
}
