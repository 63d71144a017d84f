package auth

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// tokenPrefix tells people, and programs that look for secrets where none should be, what a token is.
const tokenPrefix = "wiredesk_"

const maxLabel = 80 // bytes of what a token is for

// NewToken makes a token and returns its secret, which is not kept. The owner is 0 for one that belongs to nobody.
// A life of 0 is no end.
func (a *Accounts) NewToken(ctx context.Context, by string, owner store.User, label, scope string, life time.Duration) (secret string, t store.Token, err error) {
	t = store.Token{User: owner, Label: news.CleanLine(cut(label, maxLabel)), Scope: scope, Made: a.Clock()}
	switch {
	case t.Label == "":
		return "", t, Mistake("say what the token is for")
	case scope != store.RoleReader && scope != store.RoleAdmin:
		return "", t, Mistake("the scope of a token is reader or admin")
	case owner.ID != 0 && scope == store.RoleAdmin && owner.Role != store.RoleAdmin:
		return "", t, Mistake("a token may do no more than its owner")
	case life < 0 || life > MaxTokenLife:
		return "", t, Mistake("a token lasts for at most two years, or without end")
	case life > 0:
		t.Ends = t.Made.Add(life)
	}
	secret = tokenPrefix + newSecret()
	t.Hash = digest(secret)
	err = a.Store.Write(ctx, func(tx *store.Tx) (err error) {
		n, err := tx.CountTokens(ctx, owner.ID, t.Made)
		switch {
		case err != nil:
			return err
		case n >= maxTokens:
			return Mistake("there are too many tokens already; revoke some first")
		}
		t.ID, err = tx.AddToken(ctx, t)
		return err
	})
	if err != nil {
		return "", t, fmt.Errorf("make a token: %w", err)
	}
	a.Logger.Info("token made", "by", by, "token", t.Label, "scope", scope)
	return secret, t, nil
}

// Token returns who comes with a token, nobody when it is not or no longer good. It may do what its scope and its
// owner's role both allow.
func (a *Accounts) Token(ctx context.Context, secret string) (Visitor, error) {
	bare, ok := strings.CutPrefix(secret, tokenPrefix)
	if !ok || !wellFormed(bare) {
		return Visitor{}, nil
	}
	now := a.Clock()
	t, err := a.Store.Token(ctx, digest(secret), now)
	if errors.Is(err, store.ErrNotFound) {
		return Visitor{}, nil
	}
	if err != nil {
		return Visitor{}, fmt.Errorf("look up a token: %w", err)
	}
	if now.Sub(t.Used) >= touchEvery {
		a.touch(ctx, func(ctx context.Context, tx *store.Tx) error { return tx.UseToken(ctx, t.ID, now) })
	}
	v := Visitor{Role: t.Scope, User: t.User, Token: t}
	if t.User.ID != 0 && t.User.Role != store.RoleAdmin {
		v.Role = store.RoleReader
	}
	return v, nil
}

// Revoke ends a token of a person, or of anybody when owner is 0.
func (a *Accounts) Revoke(ctx context.Context, by string, id, owner int64) error {
	err := a.Store.Write(ctx, func(tx *store.Tx) error { return tx.EndToken(ctx, id, owner) })
	if err == nil {
		a.Logger.Info("token revoked", "by", by, "token", id)
	}
	return err
}
