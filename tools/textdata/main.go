// Command textdata makes the tables that the packages under text embed.
//
// Its inputs are the unpacked npm packages below, one folder each under DIR:
//
//	stopwords-iso@1.1.0                stopwords-iso.json
//	cldr-misc-full@48.2.0              main/LANG/characters.json
//	cldr-dates-full@48.2.0             main/LANG/ca-gregorian.json, dateFields.json
//
// Run it at the root of the project:
//
//	for p in stopwords-iso@1.1.0 cldr-misc-full@48.2.0 cldr-dates-full@48.2.0; do
//	    mkdir -p DIR/${p%@*} && npm pack $p --silent --pack-destination DIR &&
//	    tar xzf DIR/${p%@*}-*.tgz -C DIR/${p%@*} --strip-components=1
//	done
//	go run ./tools/textdata DIR
//
// The same inputs give the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./tools/textdata DIR")
		os.Exit(2)
	}
	if err := generate(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "textdata:", err)
		os.Exit(1)
	}
}

// generate writes every table from the packages in dir.
func generate(dir string) error {
	if err := writeStopwords(dir); err != nil {
		return fmt.Errorf("stop words: %w", err)
	}
	if err := writeLetters(dir); err != nil {
		return fmt.Errorf("letters: %w", err)
	}
	if err := writeDates(dir); err != nil {
		return fmt.Errorf("dates: %w", err)
	}
	return nil
}

// writeGzip writes a compressed table, without a time so that it is repeatable.
func writeGzip(name string, text []byte) error {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o644)
}
