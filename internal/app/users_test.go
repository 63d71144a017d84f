package app

import (
	"net/netip"
	"strings"
	"testing"
)

func TestLinksLeadToWhereTheSiteIsReached(t *testing.T) {
	t.Parallel()
	for listen, want := range map[string]string{
		"127.0.0.1:7878": "http://127.0.0.1:7878/invitation/s", "0.0.0.0:7878": "http://localhost:7878/invitation/s", "[::]:80": "http://localhost:80/invitation/s",
		":7878": "http://localhost:7878/invitation/s", "[::1]:7878": "http://[::1]:7878/invitation/s", "desk.lan:80": "http://desk.lan:80/invitation/s",
	} {
		a := new(App)
		if got := a.link(siteAt(listen), "s"); got != want {
			t.Errorf("%s: %s, want %s", listen, got, want)
		}
		a.Config.PublicURL = "https://news.example.org/"
		if got := a.link(siteAt(listen), "s"); got != "https://news.example.org/invitation/s" {
			t.Errorf("with a public address: %s", got)
		}
	}
}

func TestProxiesAreAddressesOrNetworks(t *testing.T) {
	t.Parallel()
	c, _, err := Load(Sources{Flags: map[string]string{"trusted_proxies": "10.0.0.7/8, 192.0.2.1,::1, ::ffff:192.0.2.2"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range c.proxies() {
		got = append(got, p.String())
	}
	if strings.Join(got, " ") != "10.0.0.0/8 192.0.2.1/32 ::1/128 192.0.2.2/32" {
		t.Errorf("%q", got)
	}
	if !c.proxies()[0].Contains(netip.MustParseAddr("10.200.1.1")) {
		t.Error("a network does not hold its addresses")
	}
	for _, wrong := range []string{"proxy.example", "10.0.0.0/99", "10.0.0"} {
		if _, _, err := Load(Sources{Flags: map[string]string{"trusted_proxies": wrong}}); err == nil || !strings.Contains(err.Error(), "trusted_proxies") {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}
