package load

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// vocabularySize is how many words a language has.
const vocabularySize = 30_000

// topicWords is how many words a story has of its own.
const topicWords = 30

// syllables of invented languages that are written like real ones.
var syllables = map[string][]string{
	"en": strings.Fields("ba con der el fo gra hin is ker lom mo nes or pla ris sto tu ver wen ya"),
	"de": strings.Fields("ach bel dau ern fel gru hei isch kop lau mei nur ost pfa rei schu tau und wei zu"),
	"fr": strings.Fields("ai bou ce dé eau fi gne hu ille jou lle mi noi ou pré qui ra sou tion vi"),
	"es": strings.Fields("al bra ción do es fa gue ha in ja lla me ño or pue que ro sa tía vo"),
	"ar": strings.Fields("با تو جي حا دو را زي سا شو صا طو عا في قا كو لا مي نو ها وا"),
}

// vocabulary is a language's words, the most frequent first.
type vocabulary struct {
	words []string
	zipf  *rand.Zipf
}

func newVocabulary(lang string, random *rand.Rand) *vocabulary {
	parts := syllables[lang]
	v := &vocabulary{zipf: rand.NewZipf(random, 1.07, 4, vocabularySize-1)}
	for i := range vocabularySize {
		word := ""
		for n := i + 20; n > 0; n /= len(parts) {
			word += parts[n%len(parts)]
		}
		v.words = append(v.words, word)
	}
	return v
}

// topic draws the words of a story, which are rarer than those of the language at large.
func (v *vocabulary) topic(random *rand.Rand) []string {
	words := make([]string, topicWords)
	for i := range words {
		words[i] = v.words[200+random.IntN(vocabularySize-200)]
	}
	return words
}

// phrase writes n words, some of them of the topic.
func (v *vocabulary) phrase(random *rand.Rand, topic []string, n int) string {
	words := make([]string, n)
	for i := range words {
		if random.IntN(4) == 0 {
			words[i] = topic[random.IntN(len(topic))]
		} else {
			words[i] = v.words[v.zipf.Uint64()]
		}
	}
	return capital(strings.Join(words, " "))
}

func (v *vocabulary) headline(random *rand.Rand, topic []string) string {
	words := make([]string, 5+random.IntN(5))
	for i := range words {
		words[i] = topic[random.IntN(len(topic))]
	}
	return capital(strings.Join(words, " "))
}

// text writes sentences, and says where each stands.
func (v *vocabulary) text(random *rand.Rand, topic []string, sentences int) (string, []news.Sentence) {
	var b strings.Builder
	var all []news.Sentence
	for range sentences {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(v.phrase(random, topic, 8+random.IntN(16)))
		b.WriteByte('.')
		all = append(all, news.Sentence{Span: news.Span{Start: start, End: b.Len()}})
	}
	return b.String(), all
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
