package auth

import (
	"context"
	"errors"
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

var (
	noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)
	home = netip.MustParseAddr("203.0.113.9")
)

const (
	password = "plovers wade at dusk"
	another  = "curlews call at dawn"
)

// cheap hashes cost next to nothing.
func cheap() *Hasher { return NewHasherOf(Cost{Memory: 8, Passes: 1, Threads: 1}) }

// gate is the accounts of a test, with a clock that it turns.
type gate struct {
	*Accounts
	t  *testing.T
	at atomic.Int64
}

func newGate(t *testing.T, s *store.Store) *gate {
	g := &gate{t: t}
	g.at.Store(noon.UnixNano())
	g.Accounts = New(Options{Store: s, Clock: func() time.Time { return time.Unix(0, g.at.Load()).UTC() }, Hasher: cheap()})
	return g
}

func (g *gate) pass(d time.Duration) { g.at.Add(int64(d)) }

func (g *gate) add(name, role string) store.User {
	g.t.Helper()
	u, err := g.Add(g.t.Context(), "test", name, role, password)
	if err != nil {
		g.t.Fatal(err)
	}
	return u
}

func (g *gate) signIn(name string) string {
	g.t.Helper()
	secret, err := g.SignIn(g.t.Context(), name, password, home, "test", "")
	if err != nil {
		g.t.Fatal(err)
	}
	return secret
}

// role is that of whoever has a session, by its secret.
func (g *gate) role(secret string) string {
	g.t.Helper()
	v, err := g.Session(g.t.Context(), secret)
	if err != nil {
		g.t.Fatal(err)
	}
	return v.Role
}

func (g *gate) can(err error) {
	g.t.Helper()
	if err != nil {
		g.t.Fatal(err)
	}
}

func TestASessionLastsAsLongAsItIsUsed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		g := newGate(t, s)
		g.add("Edda", store.RoleReader)
		idle := g.signIn("edda")
		g.pass(SessionIdle - time.Minute)
		if g.role(idle) != store.RoleReader {
			t.Error("a session ends before its time")
		}
		g.pass(SessionIdle - time.Minute)
		if g.role(idle) != store.RoleReader {
			t.Error("use does not prolong a session")
		}
		g.pass(SessionIdle)
		if g.role(idle) != "" {
			t.Error("a session without use does not end")
		}
		used := g.signIn("edda")
		for range SessionLife / (SessionIdle / 2) {
			g.pass(SessionIdle / 2)
			g.role(used)
		}
		g.pass(SessionIdle / 2)
		if g.role(used) != "" {
			t.Error("a session that is used never ends")
		}
		g.signIn("edda")
		if list, err := s.Sessions(t.Context(), 1); err != nil || len(list) != 1 {
			t.Errorf("sessions that ended are kept: %v, %v", list, err)
		}
	})
}

func TestSigningInAgainEndsTheOldSession(t *testing.T) {
	t.Parallel()
	g := newGate(t, storetest.SQLite(t))
	g.add("Edda", store.RoleAdmin)
	old := g.signIn("Edda")
	fresh, err := g.SignIn(t.Context(), " EDDA ", password, home, "test", old)
	if err != nil || fresh == old {
		t.Fatalf("the same session: %v", err)
	}
	if g.role(old) != "" || g.role(fresh) != store.RoleAdmin {
		t.Errorf("old %q, new %q", g.role(old), g.role(fresh))
	}
	v, err := g.Session(t.Context(), fresh)
	g.can(err)
	g.can(g.SignOut(t.Context(), v))
	if g.role(fresh) != "" {
		t.Error("who signed out is still signed in")
	}
}

func TestSecretsAreNotInTheDatabase(t *testing.T) {
	t.Parallel()
	g := newGate(t, storetest.SQLite(t))
	u := g.add("Edda", store.RoleAdmin)
	session := g.signIn("Edda")
	link, err := g.Reset(t.Context(), "test", u.ID)
	g.can(err)
	token, _, err := g.NewToken(t.Context(), "test", u, "reader", store.RoleReader, 0)
	g.can(err)
	var all strings.Builder
	for _, table := range []string{"desk_user", "session", "invitation", "api_token"} {
		rows, err := g.Store.DB().QueryContext(t.Context(), `SELECT * FROM `+table)
		g.can(err)
		columns, err := rows.Columns()
		g.can(err)
		found := false
		for rows.Next() {
			values := make([]string, len(columns))
			into := make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			g.can(rows.Scan(into...))
			all.WriteString(strings.Join(values, " ") + "\n")
			found = true
		}
		g.can(rows.Err())
		g.can(rows.Close())
		if !found {
			t.Errorf("%s is empty", table)
		}
	}
	for what, secret := range map[string]string{"password": password, "session": session, "link": link, "token": token, "bare token": strings.TrimPrefix(token, tokenPrefix)} {
		if strings.Contains(all.String(), secret) {
			t.Errorf("the database holds the %s", what)
		}
	}
}

func TestTheFirstAdminComesByALinkThatIsGoodOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		g, ctx := newGate(t, s), t.Context()
		first, err := g.Setup(ctx)
		g.can(err)
		second, err := g.Setup(ctx)
		g.can(err)
		for name, c := range map[string]struct{ name, password string }{
			"short password": {"edda", "short"}, "no name": {" ", password}, "markup": {"<b>", password}, "the name": {"plover plover", "plover plover"},
			"long name": {strings.Repeat("e", 65), password}, "one letter": {"edda", strings.Repeat("a", 20)}, "long password": {"edda", strings.Repeat("ab12", 300)},
		} {
			var mistaken Mistake
			if _, _, err := g.Accept(ctx, first, c.name, c.password, "test", ""); !errors.As(err, &mistaken) {
				t.Errorf("%s: %v", name, err)
			}
		}
		var session string
		var won atomic.Int32
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				secret, _, err := g.Accept(ctx, first, "Edda", password, "test", "")
				switch {
				case err == nil:
					session = secret
					won.Add(1)
				case !errors.Is(err, ErrLink) && !errors.Is(err, ErrTaken):
					t.Errorf("another was first: %v", err)
				}
			})
		}
		all.Wait()
		if won.Load() != 1 || g.role(session) != store.RoleAdmin {
			t.Fatalf("%d came in by one link, as %q", won.Load(), g.role(session))
		}
		for _, secret := range []string{first, second, "", "nonsense", newSecret()} {
			if _, _, err := g.Accept(ctx, secret, "another", password, "test", ""); !errors.Is(err, ErrLink) {
				t.Errorf("a link is good after there is an admin: %v", err)
			}
		}
		if again, err := g.Setup(ctx); again != "" || err != nil {
			t.Errorf("a desk with an admin makes a link for the first: %v", err)
		}
	})
}

func TestLinksEnd(t *testing.T) {
	t.Parallel()
	g, ctx := newGate(t, storetest.SQLite(t)), t.Context()
	edda := g.add("Edda", store.RoleAdmin)
	late, err := g.Invite(ctx, "test", store.RoleReader)
	g.can(err)
	g.pass(LinkLife)
	taken, err := g.Invite(ctx, "test", store.RoleReader)
	g.can(err)
	list, err := g.Store.Invitations(ctx, g.Clock())
	if err != nil || len(list) != 1 {
		t.Fatalf("links that are good: %v, %v", list, err)
	}
	g.can(g.TakeBack(ctx, "test", list[0].ID))
	replaced, err := g.Reset(ctx, "test", edda.ID)
	g.can(err)
	good, err := g.Reset(ctx, "test", edda.ID)
	g.can(err)
	for name, secret := range map[string]string{"one that is over": late, "one taken back": taken, "one replaced": replaced} {
		if _, _, err := g.Link(ctx, secret); !errors.Is(err, ErrLink) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := g.Invite(ctx, "test", "owner"); err == nil {
		t.Error("a role that there is not")
	}
	before := g.signIn("Edda")
	after, u, err := g.Accept(ctx, good, "ignored", another, "test", "")
	if err != nil || u.Name != "Edda" || g.role(after) != store.RoleAdmin || g.role(before) != "" {
		t.Errorf("a new password: %v, as %q, the old session %q", err, g.role(after), g.role(before))
	}
	if _, err := g.SignIn(ctx, "Edda", password, home, "test", ""); !errors.Is(err, ErrWrong) {
		t.Errorf("the old password: %v", err)
	}
}

func TestTheDeskIsNeverWithoutAnAdmin(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		g, ctx := newGate(t, s), t.Context()
		a, reader := g.add("a", store.RoleAdmin), g.add("r", store.RoleReader)
		if err := g.SetRole(ctx, "test", a.ID, store.RoleReader); !errors.Is(err, store.ErrLastAdmin) {
			t.Errorf("the last admin becomes a reader: %v", err)
		}
		if err := g.Remove(ctx, "test", a.ID); !errors.Is(err, store.ErrLastAdmin) {
			t.Errorf("the last admin is removed: %v", err)
		}
		g.can(g.SetRole(ctx, "test", a.ID, store.RoleAdmin))
		g.can(g.Remove(ctx, "test", reader.ID))
		for round := range 5 { // two who remove each other at the same time
			b := g.add("b", store.RoleAdmin)
			var all sync.WaitGroup
			for _, id := range []int64{a.ID, b.ID} {
				all.Go(func() {
					if err := g.Remove(context.WithoutCancel(ctx), "test", id); err != nil && !errors.Is(err, store.ErrLastAdmin) && !errors.Is(err, store.ErrNotFound) {
						t.Errorf("remove %d: %v", id, err)
					}
				})
			}
			all.Wait()
			people, err := s.Users(ctx)
			if err != nil || len(people) != 1 || people[0].Role != store.RoleAdmin {
				t.Fatalf("round %d leaves %+v, %v", round, people, err)
			}
			if a = people[0]; a.Key == "b" {
				g.add("a", store.RoleAdmin)
				g.can(g.Remove(ctx, "test", a.ID))
				a, err = s.UserByKey(ctx, "a")
				g.can(err)
			}
		}
	})
}

func TestFailedAttemptsAreCounted(t *testing.T) {
	t.Parallel()
	g, ctx := newGate(t, storetest.SQLite(t)), t.Context()
	g.add("Edda", store.RoleAdmin)
	try := func(name, password string, from netip.Addr) error {
		_, err := g.SignIn(ctx, name, password, from, "test", "")
		return err
	}
	for range addressFailures.most {
		if err := try("Edda", another, home); !errors.Is(err, ErrWrong) {
			t.Fatal(err)
		}
	}
	var tooOften *TooOften
	if err := try("Edda", password, home); !errors.As(err, &tooOften) || tooOften.Wait <= 0 || tooOften.Wait > addressFailures.window {
		t.Errorf("after %d failures: %v", addressFailures.most, err)
	}
	if err := try("Edda", password, netip.MustParseAddr("198.51.100.7")); err != nil {
		t.Errorf("from elsewhere: %v", err)
	}
	g.pass(addressFailures.window)
	for range 3 * addressFailures.most { // who signs in is not counted
		if err := try("Edda", password, home); err != nil {
			t.Fatal(err)
		}
	}
	for i := range nameFailures.most {
		if err := try("eDDa", another, netip.AddrFrom4([4]byte{198, 51, 100, byte(i)})); !errors.Is(err, ErrWrong) {
			t.Fatal(err)
		}
	}
	if err := try("Edda", password, netip.MustParseAddr("2001:db8::1")); !errors.As(err, &tooOften) {
		t.Errorf("one name from many addresses: %v", err)
	}
	for i := range addressFailures.most {
		var a [16]byte
		copy(a[:], netip.MustParseAddr("2001:db8:5::").AsSlice())
		a[15] = byte(i)
		if err := try("someone", another, netip.AddrFrom16(a)); !errors.Is(err, ErrWrong) {
			t.Fatal(err)
		}
	}
	if err := try("someone", another, netip.MustParseAddr("2001:db8:5::abcd")); !errors.As(err, &tooOften) {
		t.Errorf("addresses of one network: %v", err)
	}
}

func TestTheLimiterKeepsItsBounds(t *testing.T) {
	t.Parallel()
	l := newLimiter(rate{1, time.Minute})
	for i := range 3 * mostCounted {
		l.take(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}).String(), noon)
	}
	if len(l.byKey) != mostCounted || l.order.Len() != mostCounted {
		t.Errorf("%d and %d are counted", len(l.byKey), l.order.Len())
	}
	l.take("later", noon.Add(time.Minute))
	if len(l.byKey) != 1 {
		t.Errorf("%d are counted after the window", len(l.byKey))
	}
	l.take("earlier", noon.Add(-time.Hour))
	if len(l.byKey) != 1 {
		t.Errorf("%d are counted after the clock went back", len(l.byKey))
	}
}

func TestWhatATokenMay(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		g, ctx := newGate(t, s), t.Context()
		g.add("First", store.RoleAdmin)
		edda := g.add("Edda", store.RoleAdmin)
		reader := g.add("Reader", store.RoleReader)
		make := func(owner store.User, scope string, life time.Duration) string {
			secret, _, err := g.NewToken(ctx, "test", owner, "a program", scope, life)
			g.can(err)
			return secret
		}
		role := func(secret string) string {
			v, err := g.Token(ctx, secret)
			g.can(err)
			return v.Role
		}
		mine, desks, short, read := make(edda, store.RoleAdmin, 0), make(store.User{}, store.RoleAdmin, 0), make(reader, store.RoleReader, time.Hour), make(edda, store.RoleReader, 0)
		if role(mine) != store.RoleAdmin || role(desks) != store.RoleAdmin || role(short) != store.RoleReader || role(read) != store.RoleReader {
			t.Errorf("%q %q %q %q", role(mine), role(desks), role(short), role(read))
		}
		if _, _, err := g.NewToken(ctx, "test", reader, "x", store.RoleAdmin, 0); err == nil {
			t.Error("a reader makes a token for an admin")
		}
		g.pass(time.Hour)
		g.can(g.SetRole(ctx, "test", edda.ID, store.RoleReader))
		if role(mine) != store.RoleReader || role(short) != "" {
			t.Errorf("after its owner's role went %q, after its end %q", role(mine), role(short))
		}
		list, err := s.Tokens(ctx, edda.ID)
		if err != nil || len(list) != 2 || list[1].Used.IsZero() {
			t.Fatalf("%+v, %v", list, err)
		}
		if err := g.Revoke(ctx, "test", list[1].ID, reader.ID); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("a stranger revokes it: %v", err)
		}
		g.can(g.Revoke(ctx, "test", list[1].ID, edda.ID))
		g.can(g.Remove(ctx, "test", edda.ID))
		for name, secret := range map[string]string{"revoked": mine, "of who is gone": read, "unknown": tokenPrefix + newSecret(), "without prefix": strings.TrimPrefix(desks, tokenPrefix), "empty": ""} {
			if role(secret) != "" {
				t.Errorf("%s: %q", name, role(secret))
			}
		}
		if session := g.signIn("Reader"); role(session) != "" || g.role(desks) != "" {
			t.Error("a session is taken for a token, or a token for a session")
		}
	})
}

func TestSessionsAndTokensAreBounded(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		g, ctx := newGate(t, s), t.Context()
		edda, other := g.add("Edda", store.RoleReader), g.add("Other", store.RoleReader)
		first, others := g.signIn("Edda"), g.signIn("Other")
		var second, last string
		for i := range maxSessions {
			g.pass(time.Second)
			if last = g.signIn("Edda"); i == 0 {
				second = last
			}
		}
		if list, err := s.Sessions(ctx, edda.ID); err != nil || len(list) != maxSessions || g.role(first) != "" || g.role(second) == "" || g.role(last) == "" || g.role(others) == "" {
			t.Errorf("%d sessions, %v: first %q, second %q, last %q, another's %q", len(list), err, g.role(first), g.role(second), g.role(last), g.role(others))
		}
		for range maxTokens {
			_, _, err := g.NewToken(ctx, "test", edda, "x", store.RoleReader, time.Hour)
			g.can(err)
		}
		var mistaken Mistake
		if _, _, err := g.NewToken(ctx, "test", edda, "x", store.RoleReader, time.Hour); !errors.As(err, &mistaken) {
			t.Errorf("one token too many: %v", err)
		}
		if _, _, err := g.NewToken(ctx, "test", other, "x", store.RoleReader, time.Hour); err != nil {
			t.Errorf("another's: %v", err)
		}
		g.pass(time.Hour)
		if _, _, err := g.NewToken(ctx, "test", edda, "x", store.RoleReader, time.Hour); err != nil {
			t.Errorf("after the others ended: %v", err)
		}
	})
}

func TestChangingThePassword(t *testing.T) {
	t.Parallel()
	g, ctx := newGate(t, storetest.SQLite(t)), t.Context()
	g.add("Edda", store.RoleReader)
	elsewhere, here := g.signIn("Edda"), g.signIn("Edda")
	v, err := g.Session(ctx, here)
	g.can(err)
	if err := g.ChangePassword(ctx, v, another, another, home); !errors.Is(err, ErrWrong) {
		t.Errorf("with a wrong one: %v", err)
	}
	var mistaken Mistake
	if err := g.ChangePassword(ctx, v, password, "short", home); !errors.As(err, &mistaken) {
		t.Errorf("to a short one: %v", err)
	}
	g.can(g.ChangePassword(ctx, v, password, another, home))
	if g.role(here) == "" || g.role(elsewhere) != "" {
		t.Errorf("here %q, elsewhere %q", g.role(here), g.role(elsewhere))
	}
	if _, err := g.SignIn(ctx, "Edda", another, home, "test", ""); err != nil {
		t.Error(err)
	}
	left, leave := context.WithCancel(ctx)
	leave()
	for range addressFailures.most { // nothing was guessed
		if err := g.ChangePassword(left, v, another, another+"!", home); !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	for range addressFailures.most - 1 { // one was wrong above
		if err := g.ChangePassword(ctx, v, password, another+"!", home); !errors.Is(err, ErrWrong) {
			t.Fatal(err)
		}
	}
	var tooOften *TooOften
	if err := g.ChangePassword(ctx, v, password, another+"!", home); !errors.As(err, &tooOften) {
		t.Errorf("guesses are not counted: %v", err)
	}
}
