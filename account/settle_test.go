package account

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestWhatHasNotChangedStaysAtItsPlace(t *testing.T) {
	t.Parallel()
	forms := func(texts ...string) (f news.Forms) {
		for _, text := range texts {
			f.Short.Sentences = append(f.Short.Sentences, news.AccountSentence{Text: text})
		}
		return f
	}
	for _, c := range []struct{ old, now, want []string }{
		{[]string{"a", "b", "c"}, []string{"c", "a", "b"}, []string{"a", "b", "c"}},
		{[]string{"a", "b", "c"}, []string{"c", "a", "d"}, []string{"c", "a", "d"}},
		{nil, []string{"b", "a"}, []string{"b", "a"}},
	} {
		got := Settle(forms(c.now...), forms(c.old...))
		for i, want := range c.want {
			if got.Short.Sentences[i].Text != want {
				t.Errorf("%v after %v: sentence %d is %q, want %q", c.now, c.old, i, got.Short.Sentences[i].Text, want)
			}
		}
	}
}
