package table

import (
	"bytes"
	"compress/gzip"
	"testing"
)

func TestATableComesOutAsItWentIn(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte("a\tb\n")); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	if got := Unpack("test", b.Bytes()); got != "a\tb\n" {
		t.Errorf("got %q", got)
	}
}

func TestABrokenTableIsABrokenBuild(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Unpack("test", []byte("no gzip"))
}
