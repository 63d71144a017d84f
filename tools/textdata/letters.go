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
)

// letterLanguages are the languages that share a script with others and that the
// language model knows, with the locale of CLDR where its code is another one.
var letterLanguages = strings.Fields(`af az be bg bs ca cs cy da de en es et eu fa fi fr ga gl hi hr hu id is it kk ky
	lt lv mk mn mr ms nb ne nl pl ps pt ro ru sd sk sl so sq sr sv sw tk tr uk ur uz vi ar`)

// writeLetters writes the exemplar letters of languages beyond a to z: a line a
// language, its code and then the letters it is written in.
func writeLetters(dir string) error {
	var out bytes.Buffer
	slices.Sort(letterLanguages)
	for _, lang := range letterLanguages {
		letters, err := exemplars(dir, lang)
		if err != nil {
			return err
		}
		if lang == "sr" || lang == "uz" || lang == "az" {
			latin, err := exemplars(dir, map[string]string{"sr": "sr-Latn", "uz": "uz-Cyrl", "az": "az-Cyrl"}[lang])
			if err != nil {
				return err
			}
			letters = append(letters, latin...)
		}
		slices.Sort(letters)
		fmt.Fprintf(&out, "%s %s\n", lang, string(slices.Compact(letters)))
	}
	return os.WriteFile("text/language/letters.txt", out.Bytes(), 0o644)
}

// exemplars reads the main exemplar letters of a locale.
func exemplars(dir, locale string) ([]rune, error) {
	data, err := os.ReadFile(filepath.Join(dir, "cldr-misc-full", "main", locale, "characters.json"))
	if err != nil {
		return nil, err
	}
	var file struct {
		Main map[string]struct {
			Characters struct {
				Exemplar string `json:"exemplarCharacters"`
			} `json:"characters"`
		} `json:"main"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("read letters of %s: %w", locale, err)
	}
	set := map[rune]bool{}
	for _, r := range file.Main[locale].Characters.Exemplar {
		if r > unicode.MaxASCII && unicode.IsLetter(r) {
			set[unicode.ToLower(r)] = true
		}
	}
	return slices.Collect(maps.Keys(set)), nil
}
