// Package table unpacks the tables that packages of the engine embed.
package table

import (
	"bytes"
	"compress/gzip"
	"io"
)

// Unpack inflates an embedded table. The table is part of the program, so one that
// cannot be read is a build that cannot work, and a panic with its name.
func Unpack(name string, gz []byte) string {
	r, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		panic(name + ": embedded table: " + err.Error())
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic(name + ": embedded table: " + err.Error())
	}
	return string(text)
}
