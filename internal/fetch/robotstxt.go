package fetch

import (
	"bytes"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to one robot (RFC 9309).
type rules struct {
	lines []rule
	delay time.Duration // Crawl-delay, which is not in the RFC but widely used
}

// rule allows or disallows the paths that its pattern matches.
type rule struct {
	pattern string // with "*" for any run of characters and a "$" at the end for the end
	allow   bool
}

// allows reports whether a path with its query may be asked: the longest
// pattern that matches decides, Allow before Disallow at the same length, and
// what none matches is allowed (RFC 9309, 2.2.2).
func (r *rules) allows(path string) bool {
	path = normalEscapes(path)
	longest, allow := -1, true
	for _, line := range r.lines {
		n := len(line.pattern)
		if n < longest || n == longest && allow || !matches(line.pattern, path) {
			continue
		}
		longest, allow = n, line.allow
	}
	return allow
}

// matches finds the pattern's parts between stars one after the other, each at
// its first place, which is enough for stars of any length.
func matches(pattern, path string) bool {
	pattern, toEnd := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	for i, part := range parts[1:] {
		if toEnd && i == len(parts)-2 {
			return strings.HasSuffix(path, part)
		}
		at := strings.Index(path, part)
		if at < 0 {
			return false
		}
		path = path[at+len(part):]
	}
	return !toEnd || path == ""
}

// normalEscapes writes a path the way url.Parse would, so that "/ä" and "/%C3%a4"
// compare equal.
func normalEscapes(path string) string {
	if strings.Trim(path, pathPlain) == "" {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case c == '%' && i+2 < len(path):
			if raw, err := url.PathUnescape(path[i : i+3]); err == nil && strings.Trim(raw, pathPlain) == "" {
				b.WriteString(raw)
			} else {
				b.WriteString(strings.ToUpper(path[i : i+3]))
			}
			i += 2
		case c < 0x21 || c > 0x7e:
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// pathPlain are the unreserved characters of RFC 3986 and the slash.
const pathPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"

// parseRobots reads the groups for the robot named product (in lower case), or those
// for "*" when it is nowhere named. Lines that are no rule are passed over, so
// any bytes are a robots.txt.
func parseRobots(text []byte, product string) *rules {
	var own, any rules
	named, ours, all, inAgents := false, false, false, false
	for line := range bytes.Lines(bytes.TrimPrefix(bytes.ReplaceAll(text, []byte("\r"), []byte("\n")), []byte("\uFEFF"))) {
		key, value, ok := directive(string(line))
		if !ok {
			continue
		}
		if key == "user-agent" {
			if !inAgents {
				ours, all = false, false
			}
			inAgents = true
			agent := productToken(value)
			ours, all = ours || agent == product, all || value == "*"
			named = named || agent == product
			continue
		}
		inAgents = inAgents && key != "allow" && key != "disallow" && key != "crawl-delay"
		if ours {
			own.add(key, value)
		}
		if all {
			any.add(key, value)
		}
	}
	if named {
		return &own
	}
	return &any
}

func directive(line string) (key, value string, ok bool) {
	line, _, _ = strings.Cut(line, "#")
	key, value, ok = strings.Cut(line, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), ok
}

// productToken is the robot's name without version: "Desk/1.0" is "desk".
func productToken(agent string) string {
	agent = strings.ToLower(agent)
	end := strings.IndexFunc(agent, func(r rune) bool {
		return (r < 'a' || r > 'z') && r != '-' && r != '_'
	})
	if end >= 0 {
		agent = agent[:end]
	}
	return agent
}

func (r *rules) add(key, value string) {
	switch key {
	case "allow", "disallow":
		if value != "" {
			r.lines = append(r.lines, rule{pattern: normalEscapes(value), allow: key == "allow"})
		}
	case "crawl-delay":
		if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 && s < math.MaxInt32 {
			r.delay = time.Duration(s * float64(time.Second))
		}
	}
}
