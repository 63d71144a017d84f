package eval

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/extract"
)

// Extract scores the extraction of articles' texts on a folder with
// ground-truth.json and html/ID.html.gz, by the measure of the
// article-extraction-benchmark (https://github.com/scrapinghub/article-extraction-benchmark):
// shingles of four words, their true and false positives and negatives divided by their
// sum a page, precision and recall averaged over the pages. The speed is that of
// the CPU time spent.
func Extract() Part {
	return Part{Name: "extract", Help: "the article's text out of a page: precision, recall, F1, pages a second", Run: evalExtract}
}

func evalExtract(dir string) ([]Figure, error) {
	truth, err := readBodies(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, err
	}
	var total extractScore
	var spent time.Duration
	now := time.Now()
	for _, id := range slices.Sorted(maps.Keys(truth)) {
		page, err := readGzip(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return nil, err
		}
		started := cpuTime()
		found, err := extract.Extract(page, "text/html; charset=utf-8", truth[id].URL, now)
		spent += cpuTime() - started
		if err != nil && !errors.Is(err, extract.ErrNoText) {
			return nil, fmt.Errorf("page %s: %w", id, err)
		}
		total.add(truth[id].Body, found.Text)
	}
	p, r := total.precision.mean(), total.recall.mean()
	data := filepath.Base(dir)
	return []Figure{
		{data, "precision", p, "go-trafilatura .945"},
		{data, "recall", r, "go-trafilatura .973"},
		{data, "F1", harmonic(p, r), "go-trafilatura .959, rs_trafilatura .970"},
		{data, "pages a second", float64(len(truth)) / spent.Seconds(), "go-trafilatura 95"},
	}, nil
}

type labelledBody struct {
	Body string `json:"articleBody"`
	URL  string `json:"url"`
}

func readBodies(path string) (map[string]labelledBody, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var truth map[string]labelledBody
	if err := json.Unmarshal(raw, &truth); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	if len(truth) == 0 {
		return nil, fmt.Errorf("read %s: no pages", path)
	}
	return truth, nil
}

func readGzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return io.ReadAll(z)
}

// extractScore gathers the pages' precision and recall. A page without a
// predicted text counts for recall alone, one without a true text for precision
// alone.
type extractScore struct{ precision, recall average }

type average struct {
	sum float64
	n   int
}

func (a *average) add(v float64) { a.sum += v; a.n++ }

func (a *average) mean() float64 {
	if a.n == 0 {
		return 0
	}
	return a.sum / float64(a.n)
}

func (s *extractScore) add(want, got string) {
	wanted, found := shingles(want), shingles(got)
	var hits, wantedAll, foundAll int
	for shingle, n := range found {
		hits += min(n, wanted[shingle])
		foundAll += n
	}
	for _, n := range wanted {
		wantedAll += n
	}
	if foundAll > 0 {
		s.precision.add(float64(hits) / float64(foundAll))
	}
	if wantedAll > 0 {
		s.recall.add(float64(hits) / float64(wantedAll))
	}
}

var word = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles is the multiset of a text's runs of four words.
func shingles(text string) map[string]int {
	words := word.FindAllString(text, -1)
	set := map[string]int{}
	if len(words) == 0 {
		return set
	}
	for i := range max(1, len(words)-3) {
		set[strings.Join(words[i:min(i+4, len(words))], " ")]++
	}
	return set
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}
