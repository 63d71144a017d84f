package fetch

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestPrivateAddressesAreRefused(t *testing.T) {
	t.Parallel()
	c := newClient(t, Options{Resolver: answering(t, [4]byte{127, 0, 0, 1})})
	for _, host := range []string{
		"127.0.0.1", "127.1.2.3", "localhost", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254",
		"100.64.0.1", "198.18.0.1", "0.0.0.0", "255.255.255.255", "224.0.0.1", "192.0.2.1",
		"[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::a00:1]",
		"[2002:7f00:1::]", "[2002:a00:1::]", "[fe80::1]", "[fc00::1]", "[ff02::1]", "[2001:db8::1]",
	} {
		_, err := c.Get(t.Context(), Request{URL: "http://" + host + "/feed"})
		if !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v", host, err)
		}
	}
}

func TestNumbersInDisguiseAreNoHosts(t *testing.T) {
	t.Parallel()
	c := newClient(t, Options{})
	for _, host := range []string{"2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1.", "0x7f.0.0.0x1", "0x", "999.1.1.1"} {
		_, err := c.Get(t.Context(), Request{URL: "http://" + host + "/"})
		if !errors.Is(err, ErrAddress) {
			t.Errorf("%s: %v", host, err)
		}
	}
	for _, address := range []string{"", "example.org", "//example.org/", "http://", "http:///x", "javascript:alert(1)",
		"file:///etc/passwd", "http://user@example.org/", "http://u:p@example.org/", "http://ex ample.org/", "http://[::1/",
		"http://example.org/" + strings.Repeat("x", maxAddress)} {
		if _, err := c.Get(t.Context(), Request{URL: address}); !errors.Is(err, ErrAddress) {
			t.Errorf("%.40q: %v", address, err)
		}
	}
}

func TestARedirectToAPrivateAddressIsRefused(t *testing.T) {
	t.Parallel()
	var reached atomic.Bool
	inner := serve(t, func(http.ResponseWriter, *http.Request) { reached.Store(true) })
	outer := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, inner.URL, http.StatusFound) })
	host := strings.TrimPrefix(outer.URL, "http://")
	c := newClient(t, Options{Allow: []string{host}})
	if _, err := c.Get(t.Context(), Request{URL: outer.URL}); !errors.Is(err, ErrPrivate) || reached.Load() {
		t.Errorf("redirected to another port: %v, reached %v", err, reached.Load())
	}
}

func TestANameThatChangesItsAddressGainsNothing(t *testing.T) {
	t.Parallel()
	var reached atomic.Bool
	server := serve(t, func(http.ResponseWriter, *http.Request) { reached.Store(true) })
	_, port, err := net.SplitHostPort(strings.TrimPrefix(server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	address := "http://rebinding.example.org:" + port + "/"
	resolver := answering(t, [4]byte{127, 0, 0, 1})
	if _, err := newClient(t, Options{Resolver: resolver}).Get(t.Context(), Request{URL: address}); !errors.Is(err, ErrPrivate) || reached.Load() {
		t.Errorf("a name for loopback: %v, reached %v", err, reached.Load())
	}
	for _, allow := range []string{"Rebinding.example.org", "rebinding.example.org:" + port, "127.0.0.0/8"} {
		reached.Store(false)
		c := newClient(t, Options{Resolver: resolver, Allow: []string{allow}})
		if _, err := c.Get(t.Context(), Request{URL: address}); err != nil || !reached.Load() {
			t.Errorf("allowed by %s: %v, reached %v", allow, err, reached.Load())
		}
	}
}

// answering is a resolver that gives every name the same address.
func answering(t *testing.T, address [4]byte) *net.Resolver {
	t.Helper()
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		near, far := net.Pipe()
		go answerName(far, address)
		return near, nil
	}}
}

// answerName speaks DNS over a stream: two bytes of length before each message.
func answerName(conn net.Conn, address [4]byte) {
	defer conn.Close()
	buf := make([]byte, 2048)
	n, err := conn.Read(buf)
	if err != nil || n < 2 {
		return
	}
	length := int(buf[0])<<8 | int(buf[1])
	for n < length+2 {
		more, err := conn.Read(buf[n:])
		if err != nil {
			return
		}
		n += more
	}
	var query dnsmessage.Message
	if query.Unpack(buf[2:n]) != nil {
		return
	}
	query.Response, query.Additionals = true, nil
	if q := query.Questions[0]; q.Type == dnsmessage.TypeA {
		query.Answers = []dnsmessage.Resource{{
			Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
			Body:   &dnsmessage.AResource{A: address},
		}}
	}
	answer, err := query.Pack()
	if err != nil {
		return
	}
	_, _ = conn.Write(append([]byte{byte(len(answer) >> 8), byte(len(answer))}, answer...))
}
