package auth

import (
	"crypto/sha256"
	"encoding/base64"
)

const secretBytes = 32

// secretLength is the length of a secret as it is written.
var secretLength = base64.RawURLEncoding.EncodedLen(secretBytes)

// newSecret returns 256 random bits in characters that need no quoting in addresses and headers.
func newSecret() string { return base64.RawURLEncoding.EncodeToString(random(secretBytes)) }

// digest is what the database holds of a secret. A plain hash is enough: the secret is random, so there is nothing to guess.
func digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// wellFormed says whether a text can be a secret at all; others need no look into the database.
func wellFormed(secret string) bool {
	if len(secret) != secretLength {
		return false
	}
	_, err := base64.RawURLEncoding.DecodeString(secret)
	return err == nil
}

// Password returns a password that nobody could guess.
func Password() string { return newSecret() }
