package eval

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The table of scores is written anew with
//
//	go test ./internal/eval -run TestTheScoreTableIsTrue -update
var update = flag.Bool("update", false, "write docs/scores.md anew")

const scoresIntro = `# Scores

What the parts of the engine reach on labelled data, beside what others reach on the same data. The table
is written by

    go test ./internal/eval -run TestTheScoreTableIsTrue -update

and the same test without ` + "`-update`" + ` fails when a figure is no longer true to .001: a change that moves
a figure shows it here. Speeds differ from machine to machine and are left out; ` + "`wiredesk eval NAME DIR`" + ` prints
them too.
`

// scoreSection is one part's table.
type scoreSection struct {
	title, part, folder, about string
	beside                     string // name of a reader that is measured in a column of its own
}

var scoreSections = []scoreSection{
	{
		title: "Grouping", part: "cluster", folder: "clustering",
		about: "Articles into stories in one online pass: B-cubed precision, recall and F1 (Bagga and Baldwin, 1998). The reference\n" +
			"is a greedy assignment to TF-IDF centroids with decay, its threshold chosen on the same file. After repair: when the same pass\n" +
			"has corrected its recent stories at intervals, as the desk does.",
	},
	{
		title: "Extraction", part: "extract", folder: "extraction",
		about: "The article's text out of a page, by the measure of the article-extraction-benchmark: shingles of four words.",
	},
	{
		title: "Language", part: "language", folder: "languages",
		about: "The language of a sentence, and of its first seven words: the share told right.",
	},
	{
		title: "Quotes", part: "quotes", folder: "quotes",
		about: "Who said, thought, promised or denied what: content that overlaps by half of its characters with that of the annotation\n" +
			"(PolNeAR, Newell and others, 2018; German Wikinews, Petersen-Frey and Biemann, 2024), and the share of its speakers named\n" +
			"right. Sure is what has a confidence of .8 or more. The reference is clause rules without a parser.",
	},
	{
		title: "Story packs", part: "packs", folder: "../packs/dev",
		about: "Whole accounts of invented stories, against labels by hand: copies, quotes, the same words over outlets, positions with their\n" +
			"conditions, facts on which the outlets differ (traps look like such facts and are none), dated events, and citations that stand\n" +
			"word for word. Seven stories: a single entry moves a figure by some hundredths.",
	},
	{
		title: "Changed sentences", part: "edits", folder: "edits",
		about: "Does a sentence that was changed still say the same? Those that do not are to be found, without the document\n" +
			"(SummEdits, Laban and others, 2023). The reference is a new number, name or negation.",
	},
	{
		title: "Summaries", part: "summaries", folder: "summaries",
		about: "Documents of one event in 250 words, against summaries by people: ROUGE-2 (Lin, 2004), not stemmed. The reference\n" +
			"takes the documents' first sentences in turn.",
	},
	{
		title: "Feeds", part: "feeds", folder: "feeds", beside: "gofeed",
		about: "Bytes into entries: the expectations of feedparser's own tests on entries (title, link, id, dates, content) that hold,\n" +
			"test files of several projects that give entries, and fields that equal those of feed-rs. Beside it gofeed alone.",
	},
}

func TestTheScoreTableIsTrue(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	b.WriteString(scoresIntro)
	for _, section := range scoreSections {
		figures, err := partNamed(t, section.part).Run(sharedData(t, section.folder))
		if err != nil {
			t.Fatal(err)
		}
		section.write(&b, figures)
	}
	name := filepath.Join("..", "..", "docs", "scores.md")
	if *update {
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	committed, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, difference := range differences(string(committed), b.String()) {
		t.Error(difference)
	}
}

func partNamed(t *testing.T, name string) Part {
	t.Helper()
	for _, p := range Parts() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("no part %q", name)
	return Part{}
}

// sharedData is a folder of the data sets; the test is skipped where it is absent, but not
// in CI.
func sharedData(t *testing.T, folder string) string {
	t.Helper()
	root := os.Getenv("WIREDESK_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	dir := filepath.Join(root, "data", folder)
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("the labelled data are not here: ", err)
	}
	return dir
}

func (s scoreSection) write(b *bytes.Buffer, figures []Figure) {
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n", s.title, s.about)
	if s.beside != "" {
		s.writeBeside(b, figures)
		return
	}
	b.WriteString("| data | measure | figure | reference |\n| --- | --- | ---: | --- |\n")
	for _, f := range figures {
		if !isSpeed(f) {
			fmt.Fprintf(b, "| %s | %s | %s | %s |\n", f.Data, f.Measure, formatScore(f.Value), f.Reference)
		}
	}
}

// writeBeside puts a figure and that of the other reader on one line.
func (s scoreSection) writeBeside(b *bytes.Buffer, figures []Figure) {
	other := map[string]string{}
	for _, f := range figures {
		if measure, ok := strings.CutPrefix(f.Measure, s.beside+": "); ok {
			other[f.Data+"|"+measure] = formatScore(f.Value)
		}
	}
	fmt.Fprintf(b, "| data | measure | Wiredesk | %s |\n| --- | --- | ---: | ---: |\n", s.beside)
	for _, f := range figures {
		if !isSpeed(f) && !strings.HasPrefix(f.Measure, s.beside+": ") {
			fmt.Fprintf(b, "| %s | %s | %s | %s |\n", f.Data, f.Measure, formatScore(f.Value), other[f.Data+"|"+f.Measure])
		}
	}
}

func isSpeed(f Figure) bool { return strings.Contains(f.Measure, "second") }

func formatScore(v float64) string {
	if v > 1 && v == math.Trunc(v) {
		return strconv.Itoa(int(v))
	}
	return fmt.Sprintf("%.3f", v)
}

// scoreTolerance is how far a figure may be from the committed one: sums of floating-point numbers differ a
// little between processors.
const scoreTolerance = .001

// differences compares two tables cell by cell.
func differences(committed, measured string) []string {
	was, is := strings.Split(committed, "\n"), strings.Split(measured, "\n")
	var found []string
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) {
			return append(found, fmt.Sprintf("docs/scores.md has %d lines, measured are %d: run with -update", len(was), len(is)))
		}
		if !sameRow(was[i], is[i]) {
			found = append(found, fmt.Sprintf("docs/scores.md, line %d:\n  stands   %s\n  measured %s", i+1, was[i], is[i]))
		}
	}
	return found
}

func sameRow(a, b string) bool {
	as, bs := strings.Split(a, "|"), strings.Split(b, "|")
	if len(as) != len(bs) {
		return false
	}
	for i := range as {
		x, errX := strconv.ParseFloat(strings.TrimSpace(as[i]), 64)
		y, errY := strconv.ParseFloat(strings.TrimSpace(bs[i]), 64)
		switch {
		case errX == nil && errY == nil:
			if math.Abs(x-y) > scoreTolerance+1e-9 {
				return false
			}
		case as[i] != bs[i]:
			return false
		}
	}
	return true
}

func TestAFigureThatMovedIsADifference(t *testing.T) {
	t.Parallel()
	committed := "# T\n| a | F1 | 0.850 | x |\n"
	for measured, want := range map[string]int{
		committed:                          0,
		"# T\n| a | F1 | 0.851 | x |\n":    0,
		"# T\n| a | F1 | 0.852 | x |\n":    1,
		"# T\n| a | F1 | 0.850 | y |\n":    1,
		"# T\n| a | F1 | 0.850 |\n":        1,
		committed + "| b | F1 | 1.000 |\n": 2,
	} {
		if got := differences(committed, measured); len(got) != want {
			t.Errorf("%q: %d differences, want %d: %v", measured, len(got), want, got)
		}
	}
}
