package importer

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// readLines reads JSON Lines. Empty lines are passed over; one that is too long is a bad item
// and the next is read.
func readLines(in *bufio.Reader, fn func(Item) error) error {
	for number := 1; ; number++ {
		line, err := readLine(in)
		item := Item{Record: bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\xef\xbb\xbf")))}
		if errors.Is(err, errLong) {
			item, err = Item{Bad: fmt.Errorf("line %d: longer than %d MB", number, MaxLine>>20)}, nil
		}
		if len(item.Record) > 0 && item.Record[0] != '{' {
			item = Item{Bad: fmt.Errorf("line %d: not a JSON object", number)}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("line %d: %w", number, err)
		}
		if len(item.Record) > 0 || item.Bad != nil {
			if err := fn(item); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
	}
}

var errLong = errors.New("line too long")

// readLine returns the next line in memory of its own. io.EOF comes with the last one.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > MaxLine {
			long = true
		}
		if !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		}
		return line, err
	}
}
