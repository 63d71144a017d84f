package app

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Setting is one line of the configuration.
type Setting struct {
	Key     string // as in the file; dots are levels
	Help    string
	Origin  string // "default", the file's name, the variable's or "flag"
	initial string
	set     func(string) error
	get     func() string
	quoted  bool // whether YAML wants quotes around the value
	secret  bool // not to be shown
}

// Value is what holds, as it would be written in the file. Of a secret only that there is one.
func (s *Setting) Value() string {
	if s.secret && s.get() != "" {
		return "(set)"
	}
	return s.get()
}

// hidden makes a secret of a setting.
func (s *Setting) hidden() *Setting {
	s.secret = true
	return s
}

// Env is the name of the variable of the environment that sets it.
func (s *Setting) Env() string {
	return "WIREDESK_" + strings.ToUpper(strings.ReplaceAll(s.Key, ".", "_"))
}

func newSetting(key, initial, help string, quoted bool, set func(string) error, get func() string) *Setting {
	s := &Setting{Key: key, Help: help, Origin: "default", initial: initial, set: set, get: get, quoted: quoted}
	if err := set(initial); err != nil {
		panic(fmt.Sprintf("default of %s: %v", key, err)) // a constant of this package
	}
	return s
}

// check adds a condition that a value must meet.
func (s *Setting) check(ok func() error) *Setting {
	set, get := s.set, s.get
	s.set = func(v string) error {
		before := get()
		if err := set(v); err != nil {
			return err
		}
		if err := ok(); err != nil {
			return errors.Join(err, set(before))
		}
		return nil
	}
	return s
}

func (s *Setting) oneOf(values ...string) *Setting {
	return s.check(func() error {
		if slices.Contains(values, s.get()) {
			return nil
		}
		return fmt.Errorf("want one of %s", strings.Join(values, ", "))
	})
}

func (s *Setting) between(low, high time.Duration) *Setting {
	return s.check(func() error {
		d, err := parseDuration(s.get())
		if err != nil || d < low || d > high {
			return fmt.Errorf("want a time from %s to %s", formatDuration(low), formatDuration(high))
		}
		return nil
	})
}

func text(key string, p *string, initial, help string) *Setting {
	return newSetting(key, initial, help, true, func(v string) error { *p = strings.TrimSpace(v); return nil }, func() string { return *p })
}

func words(key string, p *[]string, initial []string, help string) *Setting {
	return newSetting(key, strings.Join(initial, ", "), help, true, func(v string) error {
		*p = nil
		for _, w := range strings.Split(v, ",") {
			if w = strings.TrimSpace(w); w != "" {
				*p = append(*p, w)
			}
		}
		return nil
	}, func() string { return strings.Join(*p, ", ") })
}

func yes(key string, p *bool, initial bool, help string) *Setting {
	return newSetting(key, strconv.FormatBool(initial), help, false, func(v string) error {
		b, err := strconv.ParseBool(v)
		if err != nil {
			return errors.New("want true or false")
		}
		*p = b
		return nil
	}, func() string { return strconv.FormatBool(*p) })
}

func count(key string, p *int, initial int, help string, low, high int) *Setting {
	return newSetting(key, strconv.Itoa(initial), help, false, func(v string) error {
		n, err := strconv.Atoi(v)
		if err != nil || n < low || n > high {
			return fmt.Errorf("want a whole number from %d to %d", low, high)
		}
		*p = n
		return nil
	}, func() string { return strconv.Itoa(*p) })
}

const largest = 16 << 20 // what the parsers take

func size(key string, p *int64, initial int64, help string) *Setting {
	return newSetting(key, strconv.FormatInt(initial, 10), help, false, func(v string) error {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil || n < 1024 || n > largest {
			return fmt.Errorf("want bytes from 1024 to %d", largest)
		}
		*p = n
		return nil
	}, func() string { return strconv.FormatInt(*p, 10) })
}

func share(key string, p *float64, initial float64, help string) *Setting {
	return newSetting(key, strconv.FormatFloat(initial, 'g', -1, 64), help, false, func(v string) error {
		f, err := strconv.ParseFloat(v, 64)
		if err != nil || !(f >= 0 && f <= 1) {
			return errors.New("want a number from 0 to 1")
		}
		*p = f
		return nil
	}, func() string { return strconv.FormatFloat(*p, 'g', -1, 64) })
}

func duration(key string, p *time.Duration, initial time.Duration, help string) *Setting {
	return newSetting(key, formatDuration(initial), help, false, func(v string) error {
		d, err := parseDuration(v)
		if err != nil {
			return err
		}
		*p = d
		return nil
	}, func() string { return formatDuration(*p) })
}

func durations(key string, p *[]time.Duration, initial []time.Duration, help string) *Setting {
	format := func(all []time.Duration) string {
		parts := make([]string, len(all))
		for i, d := range all {
			parts[i] = formatDuration(d)
		}
		return strings.Join(parts, ", ")
	}
	return newSetting(key, format(initial), help, true, func(v string) error {
		var all []time.Duration
		for _, part := range strings.Split(v, ",") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			d, err := parseDuration(part)
			if err != nil {
				return err
			}
			all = append(all, d)
		}
		*p = all
		return nil
	}, func() string { return format(*p) })
}

// parseDuration reads a time as Go does ("90s", "1h30m"), and days ("30d").
func parseDuration(v string) (time.Duration, error) {
	if days, ok := strings.CutSuffix(v, "d"); ok {
		if n, err := strconv.Atoi(days); err == nil && n >= 0 && n <= 36500 {
			return time.Duration(n) * day, nil
		}
	}
	d, err := time.ParseDuration(v)
	if err != nil || d < 0 {
		return 0, errors.New("want a time such as 30s, 10m, 6h or 30d")
	}
	return d, nil
}

func formatDuration(d time.Duration) string {
	switch {
	case d == 0:
		return "0s"
	case d%day == 0:
		return strconv.Itoa(int(d/day)) + "d"
	}
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}
