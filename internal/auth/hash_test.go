package auth

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestPasswordsAreVerified(t *testing.T) {
	t.Parallel()
	h := cheap()
	for _, p := range []string{password, "Übergröße für Möwen", "密码要长一点才好十二字以上"} {
		hash, err := h.Hash(t.Context(), p)
		if err != nil || !strings.HasPrefix(hash, "$argon2id$v=19$m=8,t=1,p=1$") {
			t.Fatalf("%s, %v", hash, err)
		}
		if ok, outdated, err := h.Verify(t.Context(), hash, p); !ok || outdated || err != nil {
			t.Errorf("%q: %v %v %v", p, ok, outdated, err)
		}
		for _, wrong := range []string{"", p + " ", strings.ToUpper(p) + "x", strings.Repeat("x", 4000)} {
			if ok, _, err := h.Verify(t.Context(), hash, wrong); ok || err != nil {
				t.Errorf("%q is taken for %q, %v", wrong, p, err)
			}
		}
	}
	composed, err := h.Hash(t.Context(), "M\u00f6wen am Abend")
	if err != nil {
		t.Fatal(err)
	}
	if ok, _, _ := h.Verify(t.Context(), composed, "Mo\u0308wen am Abend"); !ok {
		t.Error("another keyboard writes another password")
	}
}

func TestHashesOutOfBoundsAreRefused(t *testing.T) {
	t.Parallel()
	h := cheap()
	good, err := h.Hash(t.Context(), password)
	if err != nil {
		t.Fatal(err)
	}
	for _, stored := range []string{"", "x", strings.Replace(good, "m=8", "m=99999999", 1), strings.Replace(good, "t=1", "t=0", 1), strings.Replace(good, "t=1", "t=999", 1),
		strings.Replace(good, "p=1", "p=0", 1), strings.Replace(good, "argon2id", "argon2i", 1), strings.Replace(good, "v=19", "v=16", 1), good + "$", good[:len(good)-8], "$argon2id$v=19$m=8,t=1,p=1$$"} {
		if ok, _, err := h.Verify(t.Context(), stored, password); ok || err == nil {
			t.Errorf("%q: %v, %v", stored, ok, err)
		}
	}
}

func TestAHashOfOldCostIsMadeAnew(t *testing.T) {
	t.Parallel()
	g := newGate(t, storetest.SQLite(t))
	u := g.add("Edda", store.RoleReader)
	g.Hasher = NewHasherOf(Cost{Memory: 16, Passes: 2, Threads: 1})
	g.signIn("Edda")
	now, err := g.Store.User(t.Context(), u.ID)
	if err != nil || !strings.Contains(now.Password, "m=16,t=2,p=1") {
		t.Errorf("%s, %v", now.Password, err)
	}
	g.signIn("Edda")
}

func TestHashesWaitForTheirTurn(t *testing.T) {
	t.Parallel()
	h := cheap()
	for range atOnce {
		h.slots <- struct{}{}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := h.Hash(ctx, password); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("more at once than there are places: %v", err)
	}
	<-h.slots
	if _, err := h.Hash(t.Context(), password); err != nil {
		t.Error(err)
	}
}

// TestNamesThatAreUnknownCostTheSame counts the hashes instead of the time, which depends on the machine.
func TestNamesThatAreUnknownCostTheSame(t *testing.T) {
	t.Parallel()
	h := NewHasher()
	c, _, _, err := readPHC(h.nobody)
	if err != nil || c != usualCost {
		t.Fatalf("nobody's hash costs %+v, %v", c, err)
	}
	g := newGate(t, storetest.SQLite(t))
	for range atOnce {
		g.Hasher.slots <- struct{}{}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := g.SignIn(ctx, "nobody", password, home, "test", ""); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("no hash is computed for an unknown name: %v", err)
	}
}

func TestNamesAreComparedWithoutRegardToForm(t *testing.T) {
	t.Parallel()
	for _, same := range [][2]string{{"Edda Pryce", "  edda   PRYCE "}, {"Möwe", "MO\u0308WE"}, {"ﬁsh", "FISH"}, {"Straße", "STRASSE"}} {
		if Key(same[0]) != Key(same[1]) {
			t.Errorf("%q and %q differ: %q, %q", same[0], same[1], Key(same[0]), Key(same[1]))
		}
	}
	for _, bad := range []string{"", " \t", "a\x00b", "<script>", "a/b", "a\u202eb", strings.Repeat("a", 65), strings.Repeat("x", 1<<20), "\xff\xfe"} {
		if name, err := CleanName(bad); err == nil {
			t.Errorf("%.20q is a name: %q", bad, name)
		}
	}
	if name, err := CleanName(" Edda \u3000 Pryce-Øst.2 "); err != nil || name != "Edda Pryce-Øst.2" {
		t.Errorf("%q, %v", name, err)
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Edda Pryce")
	f.Add("ﬁ\u0308\u202e")
	f.Fuzz(func(t *testing.T, raw string) {
		name, err := CleanName(raw)
		if err != nil {
			return
		}
		if again, err := CleanName(name); err != nil || again != name {
			t.Errorf("%q is cleaned to %q, and that to %q, %v", raw, name, again, err)
		}
		if Key(name) == "" || Key(Key(name)) != Key(name) {
			t.Errorf("key of %q: %q, of that %q", name, Key(name), Key(Key(name)))
		}
	})
}

func BenchmarkSignIn(b *testing.B) {
	h := NewHasher()
	hash, err := h.Hash(b.Context(), password)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if ok, _, err := h.Verify(b.Context(), hash, password); !ok || err != nil {
			b.Fatal(ok, err)
		}
	}
}
