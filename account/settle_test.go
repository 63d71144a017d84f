package account

import (
	"slices"
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

func TestOrderVersionAndTimeAreNoNews(t *testing.T) {
	t.Parallel()
	a := Compose("s", harbour(), Options{MaxShare: 1})
	b := Compose("s", harbour(), Options{MaxShare: 1})
	b.Version, b.Updated = 7, b.Updated.AddDate(0, 0, 1)
	slices.Reverse(b.Articles)
	slices.Reverse(b.Tags)
	slices.Reverse(b.Forms.Structured.Lead)
	slices.Reverse(b.Forms.Report.References)
	if !Same(a, b) {
		t.Error("order, version or time count as news")
	}
	b.Forms.Short.Sentences = b.Forms.Short.Sentences[:1]
	if Same(a, b) {
		t.Error("a sentence that is gone is no news")
	}
}
