// Command placenames writes the tables of names that package entity embeds:
//
//	places.tsv.gz    territories, cities and a few world bodies in all locales
//	calendar.tsv.gz  names of weekdays and months, which are capitalised but no names
//	demonyms.tsv.gz  adjectives and names of peoples, as demonyms.tsv has them
//	given.txt.gz     given names of people
//
// Its input is four packages of the Unicode CLDR in JSON (cldr-localenames-full,
// cldr-dates-full, cldr-bcp47) unpacked beside each other, the word list that
// givennames.mjs prints, and supplement.tsv of this folder:
//
//	go run ./tools/placenames -cldr DIR -given FILE -out entity/tables
//
// README.md of this folder has the whole recipe.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	cldr := flag.String("cldr", "", "folder with the unpacked CLDR packages")
	given := flag.String("given", "", "file with a given name a line")
	supplement := flag.String("supplement", "tools/placenames/supplement.tsv", "names that CLDR lacks")
	demonyms := flag.String("demonyms", "tools/placenames/demonyms.tsv", "adjectives of territories")
	out := flag.String("out", "entity/tables", "folder to write to")
	flag.Parse()
	if err := run(*cldr, *given, *supplement, *demonyms, *out); err != nil {
		log.Fatal(err)
	}
}

func run(cldr, given, supplement, demonyms, out string) error {
	places, err := readPlaces(cldr, supplement)
	if err != nil {
		return err
	}
	calendar, err := readCalendar(cldr)
	if err != nil {
		return err
	}
	names, err := readGiven(given)
	if err != nil {
		return err
	}
	peoples, err := os.ReadFile(demonyms)
	if err != nil {
		return fmt.Errorf("read the demonyms: %w", err)
	}
	for file, content := range map[string]string{
		"places.tsv.gz": places, "demonyms.tsv.gz": string(peoples), "calendar.tsv.gz": calendar, "given.txt.gz": names,
	} {
		if err := writeGzip(filepath.Join(out, file), content); err != nil {
			return err
		}
	}
	return nil
}

// writeGzip writes content compressed, with no time in the header, so that the
// same input gives the same file.
func writeGzip(path, content string) error {
	var b strings.Builder
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(content)); err != nil {
		return fmt.Errorf("compress %s: %w", path, err)
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("compress %s: %w", path, err)
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// localeFiles lists the files of one name over all locales of a package, with
// the locale's base language ("de" for de-AT) as key order: base locales first.
func localeFiles(dir, name string) (map[string][]string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "main", "*", name))
	if err != nil {
		return nil, fmt.Errorf("find %s under %s: %w", name, dir, err)
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no %s under %s", name, dir)
	}
	byLang := map[string][]string{}
	for _, p := range paths {
		locale := filepath.Base(filepath.Dir(p))
		lang, _, _ := strings.Cut(locale, "-")
		byLang[lang] = append(byLang[lang], p)
	}
	return byLang, nil
}

// readLocale reads one CLDR file and returns what stands under its locale.
func readLocale(path string, into any) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var file struct {
		Main map[string]json.RawMessage `json:"main"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	for _, content := range file.Main {
		if err := json.Unmarshal(content, into); err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
	}
	return nil
}
