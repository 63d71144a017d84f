package eval

import (
	"path/filepath"
	"strings"
	"time"
)

// FeedSpeed measures how fast feeds from the wild are read, beside bare gofeed. It
// is a part of its own because its figures differ from run to run.
var FeedSpeed = Part{
	Name: "feeds-speed",
	Help: "feeds from the wild: MB per CPU second, beside gofeed",
	Run:  runFeedSpeed,
}

// speedTime is how much CPU time each reader gets.
const speedTime = 2 * time.Second

func runFeedSpeed(dir string) ([]Figure, error) {
	real, err := readFeedArchive(filepath.Join(dir, "real-feeds.tar.gz"))
	if err != nil {
		return nil, err
	}
	var files []feedFile
	for _, f := range real {
		// Small files are examples that measure the start of a parser and not feeds.
		if isFeedFile(f.Name) && !strings.HasSuffix(f.Name, ".json") && len(f.Body) >= 10_000 {
			files = append(files, f)
		}
	}
	return []Figure{
		{Data: "real feeds", Measure: "MB per CPU second", Value: megabytesPerSecond(files, readOwn), Reference: "Miniflux 24 to 44"},
		{Data: "real feeds", Measure: "gofeed: MB per CPU second", Value: megabytesPerSecond(files, readGofeed), Reference: "19 to 25"},
	}, nil
}

func megabytesPerSecond(files []feedFile, read feedReader) float64 {
	size := 0
	start := cpuTime()
	for cpuTime()-start < speedTime {
		for _, f := range files {
			_, _ = read(f)
			size += len(f.Body)
		}
		if size == 0 {
			return 0
		}
	}
	return float64(size) / 1e6 / (cpuTime() - start).Seconds()
}
