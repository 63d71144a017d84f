package web

import (
	"net/http"
	"net/netip"
	"testing"
)

func FuzzForwarded(f *testing.F) {
	f.Add(`for="[2001:db8::1]:4711";proto=https;host=a.example, for=10.0.0.2`, "203.0.113.9, 10.0.0.3", "https", "a.example")
	f.Add(`;;=,"`, ",,", "", "a@b")
	s := &site{Options: Options{Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}, names: newHostNames(nil)}
	f.Fuzz(func(t *testing.T, standard, chain, proto, host string) {
		h := http.Header{"Forwarded": {standard}, "X-Forwarded-For": {chain}, "X-Forwarded-Proto": {proto}, "X-Forwarded-Host": {host}}
		for _, without := range []string{"", "Forwarded", "X-Forwarded-For"} {
			h.Del(without)
			for _, peer := range []string{"10.0.0.2:1", "127.0.0.1:1", "192.0.2.1:1"} {
				r := &http.Request{RemoteAddr: peer, Host: "localhost", Header: h, ProtoMajor: 1, ProtoMinor: 1}
				c := s.callerOf(r)
				if c.local {
					t.Errorf("%v is local", h)
				}
				if peer != "10.0.0.2:1" && (c.addr != addressOf(peer) || c.https || c.host != "localhost") {
					t.Errorf("%v from %s is believed: %+v", h, peer, c)
				}
				if !c.addr.IsValid() || !isHost(c.host) {
					t.Errorf("%v: %+v", h, c)
				}
			}
		}
	})
}
