package cluster

import (
	"math"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/cluster/minhash"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Doc is what grouping needs to know of an article. It holds hashes, no words,
// takes about a kilobyte, and is not changed once it is made.
type Doc struct {
	time      int64 // Unix seconds; 0 when unknown
	lang      string
	headline  bool // the article has a title and no text
	length    uint16
	views     [views]vector
	signature minhash.Signature
	own       []uint32 // hashes of the article's address and headline
	listed    []uint32 // hashes of the addresses and headlines in an aggregator's list
	credit    credit
	embedding Embedding
}

// Time is the article's time of publication, the zero time when it is unknown.
func (d *Doc) Time() time.Time {
	if d.time == 0 {
		return time.Time{}
	}
	return time.Unix(d.time, 0).UTC()
}

const (
	termUnit  = 24      // weight of a term that occurs once, before its rarity
	lead      = 60      // the first terms of a text count more
	maxText   = 1 << 16 // bytes of text that are looked at
	maxListed = 64      // hashes of an aggregator's list that are kept
)

// Features looks at an article for grouping. Of the analysis it uses the
// language, mentions, numbers and dates; a zero Analysis will do, with the article's
// language. Only the first 64 KiB of text are looked at.
func Features(a news.Article, an news.Analysis) Doc {
	a.Text = news.Cut(a.Text, maxText)
	a.Title = news.Cut(a.Title, 1<<10)
	d := Doc{lang: an.Lang, headline: strings.TrimSpace(a.Text) == ""}
	if d.lang == "" {
		d.lang = a.Lang
	}
	if !a.Published.IsZero() {
		d.time = a.Published.Unix()
	}
	titleTerms := token.Terms(a.Title, d.lang)
	bodyTerms := token.Terms(a.Text, d.lang)
	d.length = uint16(min(len(bodyTerms), math.MaxUint16))
	d.views[title] = termVector(title, titleTerms, nil, nil)
	d.views[words] = termVector(words, titleTerms, bodyTerms, listedTerms(a, d.lang))
	d.views[names] = nameVector(a, an)
	d.views[numbers] = numberVector(a, an)
	d.signature = minhash.Of(foldedWords(a.Text))
	d.own, d.listed = hints(a)
	d.credit = creditOf(a)
	return d
}

func foldedWords(text string) []string {
	list := make([]string, 0, len(text)/6)
	for w := range token.Words(text) {
		list = append(list, token.Fold(w.Text))
	}
	return list
}

// counter counts terms in the order in which they first occur.
type counter struct {
	at   map[uint32]int
	list []weighted
}

func newCounter() *counter { return &counter{at: map[uint32]int{}} }

func (c *counter) add(term uint32, weight float64) {
	i, ok := c.at[term]
	if !ok {
		i = len(c.list)
		c.at[term] = i
		c.list = append(c.list, weighted{term: term, first: i})
	}
	c.list[i].weight += weight
}

// vector damps the counts: the tenth occurrence says less than the second.
func (c *counter) vector(v view) vector {
	for i := range c.list {
		c.list[i].weight = termUnit * (1 + math.Log2(max(c.list[i].weight, .5)))
	}
	return heaviest(c.list, viewCap[v])
}

// termVector counts words: those of the title double, those of the lead and a half.
// Headlines of other outlets on the same event stand in for a text that is missing.
func termVector(v view, titleTerms, bodyTerms, listed []string) vector {
	c := newCounter()
	for _, t := range titleTerms {
		c.add(hashTerm('w', t), 2)
	}
	for i, t := range bodyTerms {
		weight := 1.0
		if i < lead {
			weight = 1.5
		}
		c.add(hashTerm('w', t), weight)
	}
	for _, t := range listed {
		c.add(hashTerm('w', t), 1)
	}
	return c.vector(v)
}

// nameVector counts entities by their keys and, because keys differ over
// spellings and languages, every capitalised word inside a sentence.
func nameVector(a news.Article, an news.Analysis) vector {
	c := newCounter()
	for _, m := range an.TitleMentions {
		c.add(hashTerm('e', m.Entity), 2)
	}
	for _, m := range an.Mentions {
		c.add(hashTerm('e', m.Entity), 1)
	}
	capitalised(a.Title, func(w string) { c.add(hashTerm('p', w), 2) })
	capitalised(a.Text, func(w string) { c.add(hashTerm('p', w), 1) })
	return c.vector(names)
}

// capitalised yields the folded words of a text that are written with a
// capital and do not begin a sentence.
func capitalised(text string, yield func(string)) {
	end := 0
	for w := range token.Words(text) {
		gap := text[end:w.Start]
		begins := end == 0 || strings.ContainsAny(gap, ".!?\n:\"“”«»")
		end = w.End
		r, _ := utf8.DecodeRuneInString(w.Text)
		if !begins && unicode.IsUpper(r) && utf8.RuneCountInString(w.Text) > 1 {
			yield(token.Fold(strings.TrimSuffix(strings.TrimSuffix(w.Text, "'s"), "’s")))
		}
	}
}
