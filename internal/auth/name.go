package auth

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// MaxName is the most characters of a name.
	MaxName = 64
	// MinPassword is the fewest characters of a password.
	MinPassword = 12
	// MaxPassword is the most bytes of a password: hashing costs by the byte, too.
	MaxPassword = 1024
)

// Mistake is what is wrong with what a person chose, in words for that person.
type Mistake string

func (m Mistake) Error() string { return string(m) }

// ErrTaken is the Mistake of a name that another has.
const ErrTaken = Mistake("somebody here has this name already; choose another")

// CleanName returns a name as it is kept: letters, digits and . _ - @, with single spaces between.
func CleanName(raw string) (string, error) {
	if len(raw) > 4*MaxName {
		return "", Mistake("the name is too long: at most 64 characters")
	}
	name := strings.Join(strings.Fields(norm.NFKC.String(strings.ToValidUTF8(raw, "\uFFFD"))), " ")
	switch n := utf8.RuneCountInString(name); {
	case n == 0:
		return "", Mistake("type a name")
	case n > MaxName:
		return "", Mistake("the name is too long: at most 64 characters")
	}
	for _, r := range name {
		if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && !strings.ContainsRune(" ._-@", r) {
			return "", Mistake("a name is made of letters, digits, spaces and . _ - @")
		}
	}
	return name, nil
}

// Key is a name as it is compared: without regard to case and to how its characters are written.
func Key(name string) string {
	if len(name) > 4*MaxName {
		return "\uFFFD" // no name
	}
	folded := cases.Fold().String(norm.NFKC.String(strings.ToValidUTF8(name, "\uFFFD")))
	return strings.Join(strings.Fields(folded), " ")
}

// CheckPassword says what is wrong with a password that a person chose. Length is what counts (NIST SP 800-63B);
// beyond it only what is guessed first is refused.
func CheckPassword(password, name string) error {
	switch {
	case len(password) > MaxPassword:
		return Mistake("the password is too long: at most 1024 bytes")
	case !utf8.ValidString(password):
		return Mistake("the password holds something that is no text")
	case utf8.RuneCountInString(norm.NFKC.String(password)) < MinPassword:
		return Mistake("the password is too short: at least 12 characters; several words make a good one")
	case distinct(password) < 4:
		return Mistake("the password repeats too few characters")
	case name != "" && strings.ReplaceAll(Key(password), Key(name), "") == "":
		return Mistake("the password must not be the name")
	}
	return nil
}

func distinct(s string) int {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen)
}

// mistaken turns an error of the database into words for a person, where it is one.
func mistaken(err error) error {
	if errors.Is(err, store.ErrTaken) {
		return ErrTaken
	}
	return err
}
