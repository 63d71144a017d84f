package app

import (
	"errors"
	"fmt"
	"io/fs"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"github.com/wiredesk/wiredesk/internal/desk"
)

// UsageError is a mistake of the person who called: it is said in one line, and the program
// ends with status 2.
type UsageError struct{ Err error }

func (e *UsageError) Error() string { return e.Err.Error() }

// Unwrap returns what is wrong.
func (e *UsageError) Unwrap() error { return e.Err }

// Usage makes a UsageError.
func Usage(format string, args ...any) error { return &UsageError{fmt.Errorf(format, args...)} }

// noFile says of a file that was named in the call that it cannot be had.
func noFile(err error) error {
	var where *fs.PathError
	switch {
	case !errors.As(err, &where):
		return &UsageError{err}
	case errors.Is(err, fs.ErrNotExist):
		return Usage("there is no file %s: check its name", where.Path)
	}
	return Usage("%s cannot be read: %w", where.Path, where.Err)
}

// configFile is read when no other is named and it is there.
const configFile = "wiredesk.yaml"

// Sources are where settings come from, in rising order.
type Sources struct {
	File  string            // "" for wiredesk.yaml in the working folder, if it is there
	Env   []string          // as os.Environ gives it
	Flags map[string]string // by key
}

// Load puts the configuration together: the file, then the environment, then the flags.
func Load(from Sources) (Config, []*Setting, error) {
	c := new(Config)
	settings := fields(c)
	if err := loadFile(settings, from.File); err != nil {
		return *c, nil, err
	}
	if err := loadEnv(settings, from.Env); err != nil {
		return *c, nil, err
	}
	for _, key := range slices.Sorted(mapKeys(from.Flags)) {
		if err := set(settings, key, from.Flags[key], "flag"); err != nil {
			return *c, nil, &UsageError{err}
		}
	}
	if err := c.check(); err != nil {
		return *c, nil, &UsageError{err}
	}
	return *c, settings, nil
}

// check refuses values that no setting alone can tell to be wrong, or that only a part of the desk
// understands, before anything is opened.
func (c *Config) check() error {
	if c.PublicURL != "" {
		u, err := url.Parse(c.PublicURL)
		if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return fmt.Errorf("public_url %q: want an address such as https://news.example.org", c.PublicURL)
		}
	}
	if c.PollMin > c.PollMax {
		return fmt.Errorf("poll.min_interval %s is longer than poll.max_interval %s", formatDuration(c.PollMin), formatDuration(c.PollMax))
	}
	if len(c.Roles) == 0 {
		return errors.New("roles: want at least one of poll, read, group, write, serve")
	}
	for _, role := range c.Roles {
		if !slices.Contains(desk.Roles, role) {
			return fmt.Errorf("roles: %q is none of %s", role, strings.Join(desk.Roles, ", "))
		}
	}
	for _, allowed := range c.FetchAllow {
		if _, err := netip.ParsePrefix(allowed); err != nil && strings.Contains(allowed, "/") {
			return fmt.Errorf("fetch.allow %q: want a host, host:port or a network such as 10.0.0.0/8", allowed)
		}
	}
	for _, proxy := range c.TrustedProxies {
		if _, err := parseNetwork(proxy); err != nil {
			return fmt.Errorf("trusted_proxies %q: want an address or a network such as 10.0.0.0/8", proxy)
		}
	}
	if c.EmbedModel != "" && c.EmbedURL != "" {
		return errors.New("embed.model and embed.url are both set: want one of them")
	}
	if err := c.checkRewrite(); err != nil {
		return err
	}
	if n := len(c.WriteLang); n != 0 && (n < 2 || n > 3) {
		return fmt.Errorf("write.lang %q: want a code of ISO 639-1 such as en", c.WriteLang)
	}
	return nil
}

func mapKeys(m map[string]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// set gives a setting a value. What is no setting is refused with the nearest that is one.
func set(settings []*Setting, key, value, origin string) error {
	for _, s := range settings {
		if s.Key == key {
			if err := s.set(value); err != nil {
				return fmt.Errorf("%s: %s %q: %w", origin, key, value, err)
			}
			s.Origin = origin
			return nil
		}
	}
	return fmt.Errorf("%s: there is no setting %q%s", origin, key, nearest(settings, key))
}

func nearest(settings []*Setting, key string) string {
	best, distance := "", len(key)/2+1
	for _, s := range settings {
		if d := editDistance(s.Key, key); d < distance {
			best, distance = s.Key, d
		}
	}
	if best == "" {
		return "; `wiredesk config` lists all"
	}
	return fmt.Sprintf("; is %q meant?", best)
}

// editDistance is Levenshtein's, for short words.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

func loadFile(settings []*Setting, path string) error {
	named := path != ""
	if !named {
		path = configFile
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil
	}
	if err != nil {
		return noFile(err)
	}
	var tree map[string]any
	if err := yaml.Unmarshal(text, &tree); err != nil {
		return Usage("%s: %s", path, firstLine(err))
	}
	values := map[string]string{}
	flatten("", tree, values)
	for _, key := range slices.Sorted(mapKeys(values)) {
		if values[key] == "" && isLevel(settings, key) {
			continue // all of it is commented out
		}
		if err := set(settings, key, values[key], filepath.Base(path)); err != nil {
			return &UsageError{err}
		}
	}
	return nil
}

func isLevel(settings []*Setting, key string) bool {
	return slices.ContainsFunc(settings, func(s *Setting) bool { return strings.HasPrefix(s.Key, key+".") })
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// flatten turns levels into dots.
func flatten(prefix string, tree map[string]any, into map[string]string) {
	for key, value := range tree {
		key = prefix + key
		switch v := value.(type) {
		case map[string]any:
			flatten(key+".", v, into)
		case []any:
			parts := make([]string, len(v))
			for i := range v {
				parts[i] = fmt.Sprint(v[i])
			}
			into[key] = strings.Join(parts, ", ")
		case nil:
			into[key] = ""
		default:
			into[key] = fmt.Sprint(v)
		}
	}
}

// loadEnv reads the variables that are settings. Others that begin alike belong to tests and
// tools and are left alone.
func loadEnv(settings []*Setting, env []string) error {
	for _, s := range settings {
		for _, e := range env {
			if value, ok := strings.CutPrefix(e, s.Env()+"="); ok {
				if err := set(settings, s.Key, value, s.Env()); err != nil {
					return &UsageError{err}
				}
			}
		}
	}
	return nil
}

// Example is a configuration file in which every setting stands with its default and what it
// means, commented out.
func Example() string {
	var b strings.Builder
	b.WriteString("# Configuration of Wiredesk. Every setting is shown with its default; take away the # to change one.\n" +
		"# The environment (WIREDESK_LISTEN, WIREDESK_POLL_MIN_INTERVAL, …) and flags go before this file.\n" +
		"# Times are written as 30s, 10m, 6h or 30d, lists with commas.\n")
	group := ""
	for _, s := range fields(new(Config)) {
		level, name, nested := strings.Cut(s.Key, ".")
		indent, comment := "", "# "
		if !nested {
			name = s.Key
			b.WriteString("\n")
		} else if indent, comment = "  ", "#   # "; level != group {
			fmt.Fprintf(&b, "\n# %s:\n", level)
			group = level
		}
		value := s.initial
		if s.quoted {
			value = `"` + value + `"`
		}
		fmt.Fprintf(&b, "%s%s\n# %s%s: %s\n", comment, s.Help, indent, name, value)
	}
	return b.String()
}
