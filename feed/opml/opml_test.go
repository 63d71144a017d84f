package opml_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed/opml"
)

func TestFoldersBecomeSections(t *testing.T) {
	t.Parallel()
	got, err := opml.Parse([]byte(`<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="Top" type="rss" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/"/>
<outline text="News">
  <outline text="Caf` + "\xe9" + `" title="Caf` + "\xe9" + ` Zeitung" XMLURL="feed://b.example/rss"></outline>
  <outline title="Sea"><outline text="C &amp; D" type="atom" url="https://c.example/atom"/></outline>
  <outline text="after"  xmlUrl="https://d.example/"/>
</outline>
<outline text="A page" type="link" url="https://page.example/"/>
<outline text="bad" xmlUrl="javascript:alert(1)"/>
<outline text="twice" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
</body></opml>`))
	want := []opml.Subscription{
		{URL: "https://a.example/feed?x=1&y=2", Title: "Top", Site: "https://a.example/"},
		{URL: "http://b.example/rss", Title: "Café Zeitung", Sections: []string{"News"}},
		{URL: "https://c.example/atom", Title: "C & D", Sections: []string{"News", "Sea"}},
		{URL: "https://d.example/", Title: "after", Sections: []string{"News"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestBrokenListKeepsWhatIsSound(t *testing.T) {
	t.Parallel()
	got, err := opml.Parse([]byte(`<opml><body><outline text="A & B" xmlUrl=https://a.example/1><outline text="Sub><outline xmlUrl="https://a.example/2"`))
	if err != nil || len(got) == 0 || got[0].URL != "https://a.example/1" || got[0].Title != "A & B" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestListWithoutFeedsIsAnError(t *testing.T) {
	t.Parallel()
	for _, doc := range []string{"", "hello", "<opml><body><outline text='x'/></body></opml>", "<rss/>"} {
		if _, err := opml.Parse([]byte(doc)); !errors.Is(err, opml.ErrNoSubscriptions) {
			t.Errorf("%q: %v", doc, err)
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	t.Parallel()
	subs := []opml.Subscription{
		{URL: "https://a.example/?a=1&b=<2>", Title: `"Quoted" & <odd>`, Site: "https://a.example/"},
		{URL: "https://b.example/", Title: "B", Sections: []string{"News", "Sea"}},
		{URL: "https://c.example/", Title: "C", Sections: []string{"News"}},
		{URL: "https://d.example/", Title: "D", Sections: []string{"News", "Sea"}},
	}
	var b bytes.Buffer
	if err := opml.Write(&b, "My feeds", time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC), subs); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), `text="Sea"`) != 1 {
		t.Errorf("a folder is not written once:\n%s", b.String())
	}
	got, err := opml.Parse(b.Bytes())
	want := []opml.Subscription{subs[0], subs[1], subs[3], subs[2]}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(`<opml><body><outline text="a"><outline xmlUrl="https://a.example/"/></outline></body></opml>`))
	f.Add([]byte(`<outline xmlurl='feed:https://a.example' title=`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		subs, err := opml.Parse(doc)
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := opml.Write(&b, "t", time.Time{}, subs); err != nil {
			t.Fatal(err)
		}
		again, err := opml.Parse(b.Bytes())
		if err != nil || len(again) != len(subs) {
			t.Errorf("%d subscriptions, written and read again %d, %v", len(subs), len(again), err)
		}
	})
}
