package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// englishReports returns the texts of English news reports in the data sets.
func englishReports(shared string) ([]string, error) {
	var pages map[string]struct{ ArticleBody string }
	if err := readJSON(filepath.Join(shared, "data", "extraction", "ground-truth.json"), &pages); err != nil {
		return nil, err
	}
	var texts []string
	for _, page := range pages {
		texts = append(texts, page.ArticleBody)
	}
	slices.Sort(texts)
	edited, err := readLines(filepath.Join(shared, "data", "edits", "documents.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, r := range edited {
		if strings.HasPrefix(r.ID, "news") {
			texts = append(texts, r.Text)
		}
	}
	return texts, nil
}

func readJSON(file string, into any) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	return nil
}

type report struct{ ID, Text string }

func readLines(file string) ([]report, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	var list []report
	for decoder := json.NewDecoder(bytes.NewReader(data)); decoder.More(); {
		var r report
		if err := decoder.Decode(&r); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		list = append(list, r)
	}
	return list, nil
}
