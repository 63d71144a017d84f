package store

import (
	"context"
	"database/sql/driver"
	"regexp"
	"strconv"
	"strings"
)

// connector opens connections to SQLite that keep the statements they have prepared. The
// driver parses the text of a statement anew each time, which costs more than most
// statements take to run.
type connector struct{ driver.Connector }

// Connect implements driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	raw, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{sqliteConn: raw.(sqliteConn), kept: map[string]*statement{}}, nil
}

// sqliteConn is what the driver's connections can do and database/sql uses.
type sqliteConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

// conn is one connection. Like every driver.Conn it is used by one goroutine at a time, but
// rows may be closed between two uses.
type conn struct {
	sqliteConn
	kept map[string]*statement // by text
	size int                   // bytes of text of those kept
	uses int                   // so far, of all statements
}

// keptText bounds the statements that a connection keeps by the length of their texts, with
// which their memory grows.
const keptText = 96 << 10

// statement is prepared, and either kept or in use.
type statement struct {
	driver.Stmt
	text string
	used int // the number of its last use
}

// take returns the statement for a text, prepared; give it back to keep it.
func (c *conn) take(ctx context.Context, text string) (*statement, error) {
	if s := c.kept[text]; s != nil {
		c.drop(s)
		return s, nil
	}
	prepared, err := c.PrepareContext(ctx, positional(unpeeked(text)))
	if err != nil {
		return nil, err
	}
	return &statement{Stmt: prepared, text: text}, nil
}

func (c *conn) drop(s *statement) {
	delete(c.kept, s.text)
	c.size -= len(s.text)
}

// oldest returns the statement whose last use is longest ago.
func (c *conn) oldest() *statement {
	var oldest *statement
	for _, s := range c.kept {
		if oldest == nil || s.used < oldest.used {
			oldest = s
		}
	}
	return oldest
}

// give keeps a statement whose use has ended, unless it failed or its like is kept already.
func (c *conn) give(s *statement, failed error) {
	if failed != nil || c.kept[s.text] != nil || len(s.text) > keptText {
		_ = s.Close() // it has nothing to say that the use did not say
		return
	}
	c.uses++
	s.used = c.uses
	c.kept[s.text] = s
	c.size += len(s.text)
	for c.size > keptText {
		last := c.oldest()
		c.drop(last)
		_ = last.Close()
	}
}

// ExecContext implements driver.ExecerContext.
func (c *conn) ExecContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Result, error) {
	s, err := c.take(ctx, text)
	if err != nil {
		return nil, err
	}
	result, err := s.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
	c.give(s, err)
	return result, err
}

// QueryContext implements driver.QueryerContext.
func (c *conn) QueryContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Rows, error) {
	s, err := c.take(ctx, text)
	if err != nil {
		return nil, err
	}
	found, err := s.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
	if err != nil {
		c.give(s, err)
		return nil, err
	}
	return &rows{Rows: found, conn: c, statement: s}, nil
}

// Close implements driver.Conn.
func (c *conn) Close() error {
	for _, s := range c.kept {
		_ = s.Close()
	}
	return c.sqliteConn.Close()
}

// rows give their statement back when they are closed.
type rows struct {
	driver.Rows
	conn      *conn
	statement *statement
}

// Close implements driver.Rows.
func (r *rows) Close() error {
	err := r.Rows.Close()
	if r.statement != nil {
		r.conn.give(r.statement, err)
		r.statement = nil
	}
	return err
}

// bareLimit is a limit that is a parameter.
var bareLimit = regexp.MustCompile(`\bLIMIT \$([0-9]+)`)

// unpeeked makes limits expressions. SQLite looks into a parameter that is a limit when it plans, and then plans
// the statement anew for every value that is bound, which takes longer than most statements do.
func unpeeked(text string) string { return bareLimit.ReplaceAllString(text, "LIMIT 0 + $$$1") }

// positional writes parameters that come in order, $1, $2, …, each once, as question marks. SQLite
// looks names up one after the other, so that a statement of 500 named ones costs
// more for their names than for what it does.
func positional(text string) string {
	var b strings.Builder
	rest, n := text, 0
	for {
		at := strings.IndexAny(rest, "$'\"`[-/?@:")
		if at < 0 {
			b.WriteString(rest)
			return b.String()
		}
		n++
		name := "$" + strconv.Itoa(n)
		after, found := strings.CutPrefix(rest[at:], name)
		if !found || after != "" && after[0] >= '0' && after[0] <= '9' {
			return text
		}
		b.WriteString(rest[:at])
		b.WriteByte('?')
		rest = after
	}
}
