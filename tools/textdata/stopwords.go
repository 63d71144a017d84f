package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/text/token"
)

// writeStopwords folds the lists of stopwords-iso: a line a language, its code and
// then its words. Numbers, marks and entries of several words are left out.
func writeStopwords(dir string) error {
	data, err := os.ReadFile(filepath.Join(dir, "stopwords-iso", "stopwords-iso.json"))
	if err != nil {
		return err
	}
	var lists map[string][]string
	if err := json.Unmarshal(data, &lists); err != nil {
		return fmt.Errorf("read list: %w", err)
	}
	var out bytes.Buffer
	for _, lang := range slices.Sorted(maps.Keys(lists)) {
		fmt.Fprintln(&out, lang, strings.Join(foldedStops(lists[lang]), " "))
	}
	return writeGzip("text/token/stopwords.txt.gz", out.Bytes())
}

// content are words that the lists count as stop words though news are about them:
// a search for them must find something. Folded.
var content = wordSet(`
	announce area areas beginning believe bill billion case cases cause causes computer copy cry date fire gone group
	groups home homepage html http important information interest interests invention member members microsoft million mill
	netscape novel number numbers order orders parting parts place places point points present problem problems ring room rooms
	section sections site state states system text trillion website webpage work works worked working working world year years
	белый вечер война вопрос голос город дверь деньги дорога друг женщина жизнь земля книга комната конец машина москва
	миллионов народ работа работать ребенок рука россия русский советский страна товарищ улица утро человек процентов
	ايار حزيران تموز اب ايلول نيسان شباط اذار اعلنت مليون مليار الف دولار دينار ريال
	beispiel jahr jahre jahren mensch menschen tag tage uhr zeit leute ende
	estado trabajo trabajar verdad pais gobierno dia dias empleo modo lugar
	trabalho sistema estado grupo lugar numero
	governo lavoro casa citta persone anni anno
	monde personnes etat travail`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[token.Fold(w)] = true
	}
	return set
}

// foldedStops returns the folded, sorted single words of a list.
func foldedStops(words []string) []string {
	set := map[string]bool{}
	for _, w := range words {
		w = token.Fold(strings.TrimSpace(w))
		if w != "" && !content[w] && !strings.ContainsFunc(w, notOfAWord) {
			set[w] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// notOfAWord reports a rune that no single word holds.
func notOfAWord(r rune) bool {
	return r != '\'' && !unicode.IsLetter(r) && !unicode.IsMark(r)
}
