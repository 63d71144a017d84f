package rewrite

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestAnAnswerIsFoundInWhatSurroundsIt(t *testing.T) {
	t.Parallel()
	want := []said{{"The bridge is closed.", []int{1, 2}}}
	const object = `{"sentences": [{"text": "The bridge is closed.", "from": [1, 2]}]}`
	for _, answer := range []string{
		object,
		"```json\n" + object + "\n```",
		"Here is the JSON you asked for:\n\n" + object + "\n\nI hope {this} helps!",
		"<think>The user wants {\"sentences\": [{\"text\": \"draft\", \"from\": [9]}]} or so.</think>" + object,
		`{"result": ` + object + `}`,
		`{"sentences": [{"text": " The bridge is closed. ", "from": ["1", 2]}]}`,
		`{"sentences": ["no object", {"text": "The bridge is closed.", "from": [1, 2], "why": "because"}, {"text": 7}]}`,
	} {
		got, err := parseAnswer(answer)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v", answer, got, err)
		}
	}
}

func TestWhatIsNoAnswerIsAnError(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{"", "I cannot help with that.", "{", `{"sentences": "none"}`, `{"sentences": null}`, `[1, 2]`, strings.Repeat("{", 1000),
		`{"sentences": [{"text": "cut off`, strings.Repeat(" ", maxAnswer) + `{"sentences": []}`} {
		if got, err := parseAnswer(answer); err == nil {
			t.Errorf("%.40q gave %+v", answer, got)
		}
	}
}

func FuzzParseAnswer(f *testing.F) {
	f.Add("```json\n{\"sentences\": [{\"text\": \"a\", \"from\": [1, \"2\", 3.5, null]}]}```")
	f.Add(`{"a": {"sentences": [{}]}} {"sentences": [{"text": "\ud800", "from": [-1, 1e99]}]`)
	f.Fuzz(func(t *testing.T, answer string) {
		list, err := parseAnswer(answer)
		if err != nil && list != nil || len(list) > maxSaid {
			t.Fatalf("%d sentences, %v", len(list), err)
		}
		task := Task{Lang: "en", items: []item{{lang: "en", at: time.Unix(0, 0)}, {lang: "en", block: 1}}}
		for _, s := range list {
			if one, reason := task.founded(s); reason == "" && (one.first < 0 || one.last > 1 || one.first > one.last) {
				t.Fatalf("%+v from %+v", one, s)
			}
		}
	})
}
