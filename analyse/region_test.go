package analyse

import "testing"

func TestTheRegionOfAnOutlet(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ host, declared, want string }{
		{"courier.example.uk", "", "GB"},
		{"courier.example.com", "en-us", "US"},
		{"courier.example.de", "en_IE", "IE"},
		{"courier.example.com", "zh-Hant-TW", "TW"},
		{"courier.example.com", "en", ""},
		{"courier.tv", "", ""},
		{"state.gov", "", "US"},
		{"uk", "", ""},
		{"", "", ""},
		{"courier.example.fr", "-", "FR"},
	} {
		if got := regionOf(c.host, c.declared); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.host, c.declared, got, c.want)
		}
	}
}
