package app

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// The example is written anew with
//
//	go test ./internal/app -run TestTheExampleFileIsWhatTheProgramPrints -update
var update = flag.Bool("update", false, "write wiredesk.example.yaml anew")

func TestTheExampleFileIsWhatTheProgramPrints(t *testing.T) {
	t.Parallel()
	name := filepath.Join("..", "..", "wiredesk.example.yaml")
	if *update {
		if err := os.WriteFile(name, []byte(Example()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	committed, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(committed) != Example() {
		t.Error("wiredesk.example.yaml is not what `wiredesk config --example` prints: run with -update")
	}
}

// TestTheExampleTakenLineByLineIsTheDefaults takes the # away from every setting of the example.
func TestTheExampleTakenLineByLineIsTheDefaults(t *testing.T) {
	t.Parallel()
	var lines []string
	for line := range strings.Lines(Example()) {
		bare := strings.Replace(line, "# ", "", 1)
		key, _, isSetting := strings.Cut(strings.TrimSpace(bare), ":")
		if isSetting && !strings.Contains(key, " ") {
			lines = append(lines, bare)
		}
	}
	file := filepath.Join(t.TempDir(), "all.yaml")
	if err := os.WriteFile(file, []byte(strings.Join(lines, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	got, settings, err := Load(Sources{File: file})
	if err != nil {
		t.Fatalf("%v in\n%s", err, strings.Join(lines, ""))
	}
	want, _ := defaults(t)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	for _, s := range settings {
		if s.Origin != "all.yaml" {
			t.Errorf("%s does not stand in the example", s.Key)
		}
	}
}

// defaults is the configuration when nothing is set. A file named in the call keeps a wiredesk.yaml
// of the working folder out.
func defaults(t *testing.T) (Config, []*Setting) {
	t.Helper()
	empty := filepath.Join(t.TempDir(), "empty.yaml")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c, settings, err := Load(Sources{File: empty})
	if err != nil {
		t.Fatal(err)
	}
	return c, settings
}

func TestEverySettingTakesItsOwnValueBack(t *testing.T) {
	t.Parallel()
	want, settings := defaults(t)
	flags := map[string]string{}
	var keys []string
	for _, s := range settings {
		if s.Help == "" || !strings.HasSuffix(strings.TrimSpace(s.Help), ".") && !strings.Contains(s.Help, ".") {
			t.Errorf("%s is not explained in a sentence: %q", s.Key, s.Help)
		}
		flags[s.Key] = s.Value()
		keys = append(keys, s.Key)
	}
	got, _, err := Load(Sources{File: os.DevNull, Flags: flags})
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	slices.Sort(keys)
	if len(slices.Compact(keys)) != len(settings) {
		t.Error("two settings have one key")
	}
}

func TestEveryFieldOfTheConfigurationIsASetting(t *testing.T) {
	t.Parallel()
	if _, settings := defaults(t); len(settings) != reflect.TypeFor[Config]().NumField() {
		t.Errorf("%d settings for %d fields", len(settings), reflect.TypeFor[Config]().NumField())
	}
}

func TestAWrongValueIsRefusedWithTheSettingsName(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ key, value, want string }{
		{"poll.at_once", "none", "want a whole number from 1 to 1000"},
		{"poll.at_once", "0", "want a whole number from 1 to 1000"},
		{"poll.min_interval", "soon", "want a time"},
		{"poll.min_interval", "-1m", "want a time"},
		{"fetch.timeout", "1h", "want a time from 1s to 10m"},
		{"keep.pages", "100000d", "want a time"},
		{"read.recheck", "6h, later", "want a time such as"},
		{"poll.max_size", "1", "want bytes from 1024"},
		{"write.max_share", "1.1", "want a number from 0 to 1"},
		{"write.max_share", "NaN", "want a number from 0 to 1"},
		{"read.pages", "perhaps", "want true or false"},
		{"log.level", "loud", "want one of debug, info, warn, error"},
		{"publish.hugo_body", "pdf", "want one of markdown, html"},
	} {
		_, _, err := Load(Sources{File: os.DevNull, Flags: map[string]string{tc.key: tc.value}})
		var usage *UsageError
		if !errors.As(err, &usage) || !strings.Contains(err.Error(), tc.key) || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s=%s: %v, want %q", tc.key, tc.value, err, tc.want)
		}
	}
}

func TestAnUnknownSettingIsAnsweredWithTheNearest(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{
		"lisen": `is "listen" meant?`, "poll.min": `is "poll.at_once" meant?|is "poll.min_interval" meant?|config`, "fetch.timout": `is "fetch.timeout" meant?`,
		"zzzzzzzz": "`wiredesk config` lists all",
	} {
		_, _, err := Load(Sources{File: os.DevNull, Flags: map[string]string{key: "1"}})
		if err == nil || !slices.ContainsFunc(strings.Split(want, "|"), func(w string) bool { return strings.Contains(err.Error(), w) }) {
			t.Errorf("%s: %v, want %s", key, err, want)
		}
	}
}

func TestLaterSourcesWin(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "desk.yaml")
	text := "title: From the file\npoll:\n  min_interval: 20m\n  at_once: 3\nfetch:\n  allow: [10.0.0.1, example.test:8080]\nkeep:\n  pages:\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, settings, err := Load(Sources{
		File: file, Env: []string{"WIREDESK_POLL_AT_ONCE=4", "WIREDESK_TITLE=From the environment", "WIREDESK_SHARED=/elsewhere", "PATH=/bin"},
		Flags: map[string]string{"title": "From a flag"},
	})
	// A key without a value is an empty one, and a time cannot be that.
	if err == nil || !strings.Contains(err.Error(), `desk.yaml: keep.pages ""`) {
		t.Fatalf("%v: %+v %v", err, c, settings)
	}
	if err := os.WriteFile(file, []byte(strings.TrimSuffix(text, "keep:\n  pages:\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	c, settings, err = Load(Sources{
		File: file, Env: []string{"WIREDESK_POLL_AT_ONCE=4", "WIREDESK_TITLE=From the environment", "WIREDESK_SHARED=/elsewhere", "PATH=/bin"},
		Flags: map[string]string{"title": "From a flag"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if c.Title != "From a flag" || c.PollAtOnce != 4 || c.PollMin != 20*time.Minute || !slices.Equal(c.FetchAllow, []string{"10.0.0.1", "example.test:8080"}) {
		t.Errorf("%+v", c)
	}
	for _, s := range settings {
		want := map[string]string{
			"title": "flag", "poll.at_once": "WIREDESK_POLL_AT_ONCE", "poll.min_interval": "desk.yaml", "fetch.allow": "desk.yaml",
		}[s.Key]
		if want != "" && s.Origin != want {
			t.Errorf("%s comes from %s, want %s", s.Key, s.Origin, want)
		}
	}
}

func TestALevelWithNothingInItIsNoMistake(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "desk.yaml")
	if err := os.WriteFile(file, []byte("fetch:\n  # contact: x\npoll:\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Load(Sources{File: file}); err != nil {
		t.Error(err)
	}
}

func TestTimesAreReadAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]time.Duration{
		"0s": 0, "90s": 90 * time.Second, "1h30m": 90 * time.Minute, "6h": 6 * time.Hour, "30d": 30 * day, "250ms": 250 * time.Millisecond,
	} {
		d, err := parseDuration(text)
		if err != nil || d != want {
			t.Errorf("%s is read as %v, %v", text, d, err)
		}
		if again, err := parseDuration(formatDuration(d)); err != nil || again != d {
			t.Errorf("%v is written as %s and read as %v, %v", d, formatDuration(d), again, err)
		}
	}
	for _, text := range []string{"", "5", "-5s", "1d12h", "99999999d", "s"} {
		if d, err := parseDuration(text); err == nil {
			t.Errorf("%q is read as %v", text, d)
		}
	}
}
