package entity

import "testing"

func TestASurnameMeetsTheFullName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"person:tulei", "person:mauren tulei", true},
		{"person:mauren tulei", "person:mauren ane tulei", true},
		{"person:mauren tulei", "person:mauren tulei", true},
		{"person:mauren tulei", "person:ane tulei", false},
		{"person:mauren", "person:mauren tulei", false},
		{"organisation:tulei", "person:mauren tulei", false},
		{"person:", "person:", false},
	} {
		if got := SamePerson(c.a, c.b); got != c.want || SamePerson(c.b, c.a) != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}
