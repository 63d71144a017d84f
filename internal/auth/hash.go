package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// Cost is what a hash takes: RFC 9106's parameters.
type Cost struct {
	Memory  uint32 // kibibytes
	Passes  uint32
	Threads uint8
}

// usualCost takes 32 MiB three times, above what OWASP's Password Storage Cheat Sheet holds for the least (19 MiB,
// twice, one lane), and still fits beside the desk on a small machine.
var usualCost = Cost{Memory: 32 << 10, Passes: 3, Threads: 1}

// mostCost bounds what a stored hash may ask for: a row that was tampered with must not take all memory.
var mostCost = Cost{Memory: 256 << 10, Passes: 16, Threads: 16}

const (
	saltBytes = 16
	hashBytes = 32
	// atOnce is how many hashes are computed at the same time: each takes its memory.
	atOnce = 2
	// slotWait is how long one waits for its turn.
	slotWait = 5 * time.Second
)

// Hasher makes and checks password hashes, with a bound on how many at once. Hashes are in the PHC string format,
// "$argon2id$v=19$m=32768,t=3,p=1$SALT$HASH".
type Hasher struct {
	cost   Cost
	slots  chan struct{}
	nobody string // a hash of the same cost that no password has
}

// NewHasher returns a Hasher with the usual cost.
func NewHasher() *Hasher { return NewHasherOf(usualCost) }

// NewHasherOf returns a Hasher with another cost, for tests.
func NewHasherOf(c Cost) *Hasher {
	h := &Hasher{cost: c, slots: make(chan struct{}, atOnce)}
	h.nobody = phc(c, random(saltBytes), random(hashBytes))
	return h
}

// Hash makes a hash of a password with a new salt. ErrBusy when its turn does not come.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	salt := random(saltBytes)
	sum, err := h.compute(ctx, password, salt, h.cost)
	if err != nil {
		return "", err
	}
	return phc(h.cost, salt, sum), nil
}

// Verify says whether a hash is that of a password, and whether it was made with another cost than is usual now.
// ErrBusy when its turn does not come.
func (h *Hasher) Verify(ctx context.Context, stored, password string) (ok, outdated bool, err error) {
	c, salt, want, err := readPHC(stored)
	if err != nil {
		return false, false, fmt.Errorf("stored password: %w", err)
	}
	if len(password) > MaxPassword {
		password = "" // nobody has one so long, nor an empty one
	}
	sum, err := h.compute(ctx, password, salt, c)
	if err != nil {
		return false, false, err
	}
	return subtle.ConstantTimeCompare(sum, want) == 1, c != h.cost, nil
}

func (h *Hasher) compute(ctx context.Context, password string, salt []byte, c Cost) ([]byte, error) {
	late := time.NewTimer(slotWait)
	defer late.Stop()
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-late.C:
		return nil, ErrBusy
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(norm.NFKC.String(password)), salt, c.Passes, c.Memory, c.Threads, hashBytes), nil
}

func random(n int) []byte {
	b := make([]byte, n)
	rand.Read(b) // never fails (crypto/rand)
	return b
}

func phc(c Cost, salt, sum []byte) string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.Memory, c.Passes, c.Threads,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum))
}

var errHash = errors.New("not a hash of argon2id within bounds")

func readPHC(s string) (c Cost, salt, sum []byte, err error) {
	parts := strings.Split(s, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return c, nil, nil, errHash
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.Memory, &c.Passes, &c.Threads); err != nil {
		return c, nil, nil, errHash
	}
	salt, badSalt := base64.RawStdEncoding.DecodeString(parts[4])
	sum, badSum := base64.RawStdEncoding.DecodeString(parts[5])
	if badSalt != nil || badSum != nil || len(sum) != hashBytes || len(salt) < 8 || len(salt) > 64 ||
		c.Memory > mostCost.Memory || c.Passes < 1 || c.Passes > mostCost.Passes || c.Threads < 1 || c.Threads > mostCost.Threads {
		return c, nil, nil, errHash
	}
	return c, salt, sum, nil
}
