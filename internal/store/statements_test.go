package store

import "testing"

func TestParametersInOrderLoseTheirNames(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"SELECT 1":                                  "SELECT 1",
		"INSERT INTO t VALUES ($1,$2),($3,$4)":      "INSERT INTO t VALUES (?,?),(?,?)",
		"UPDATE t SET a = $2 WHERE id = $1":         "UPDATE t SET a = $2 WHERE id = $1",
		"SELECT $1, $1":                             "SELECT $1, $1",
		"SELECT $1, $12":                            "SELECT $1, $12",
		"SELECT a FROM t WHERE b = '$1' AND c = $1": "SELECT a FROM t WHERE b = '$1' AND c = $1",
		"SELECT $1 -- $2":                           "SELECT $1 -- $2",
		"SELECT ?1, ?2":                             "SELECT ?1, ?2",
	} {
		if got := positional(text); got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
}

func TestAStatementInUseIsNotGivenTwice(t *testing.T) {
	t.Parallel()
	s, err := Open(t.Context(), Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tx, err := s.write.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	const numbers = `SELECT value FROM json_each('[1,2,3]') WHERE value >= $1`
	for range 3 { // the third finds both of the second kept, or one of them
		outer, err := tx.QueryContext(t.Context(), numbers, 1)
		if err != nil {
			t.Fatal(err)
		}
		pairs := 0
		for outer.Next() {
			inner, err := tx.QueryContext(t.Context(), numbers, 2)
			if err != nil {
				t.Fatal(err)
			}
			for inner.Next() {
				pairs++
			}
			inner.Close()
		}
		outer.Close()
		if pairs != 6 {
			t.Errorf("found %d pairs, want 6", pairs)
		}
	}
}

func TestStatementsKeptAreBounded(t *testing.T) {
	t.Parallel()
	c, err := Open(t.Context(), Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	single, err := c.write.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer single.Close()
	for n := range 600 {
		if _, err := single.ExecContext(t.Context(), `DELETE FROM host WHERE name IN (`+numbered(1, n%300+1)+`)`, make([]any, n%300+1)...); err != nil {
			t.Fatal(err)
		}
	}
	err = single.Raw(func(raw any) error {
		own := raw.(*conn)
		size := 0
		for text := range own.kept {
			size += len(text)
		}
		if size > keptText || size != own.size || size < keptText/2 {
			t.Errorf("%d statements of %d bytes are kept, counted as %d", len(own.kept), size, own.size)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
