// Package synthetic makes news that never was, as much of it as is wanted, for measuring what grouping costs
// when a million articles are active.
//
//	s := synthetic.New(synthetic.Options{Articles: 1_000_000})
//	for range 1_000_000 {
//		item := s.Next()
//	}
//
// What matters for the cost is like real news: the sizes of stories follow a power law, most of one article and
// few of hundreds; words and names are drawn by Zipf's law; an article has words, names and numbers of its story
// among those of no story; some are headlines, some copies of another with a new headline and a cut end; a story
// has one of several languages. The same seed gives the same stream.
package synthetic

import (
	"container/heap"
	"math"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Options say what is made. The zero value is a million articles over eight days.
type Options struct {
	Seed     uint64
	Articles int           // the articles that come in Span; 0 is a million
	Span     time.Duration // 0 is eight days
	Start    time.Time     // of the first article; zero is 1 March 2026
	// Words and Names, the most frequent first, are used beside the invented ones where a stream has to be
	// among articles in a real language.
	Words, Names []string
}

func (o Options) withDefaults() Options {
	if o.Articles <= 0 {
		o.Articles = 1_000_000
	}
	if o.Span <= 0 {
		o.Span = 8 * 24 * time.Hour
	}
	if o.Start.IsZero() {
		o.Start = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	}
	return o
}

// Item is an article with what reading would find in it, and the truth.
type Item struct {
	Article  news.Article
	Analysis news.Analysis
	Story    int // from 0
	CopyOf   int // the number of the article of which it is a copy, from 0; -1 for none
}

const (
	// tail is the exponent of the sizes: the share of the stories with at least n articles is n^-tail.
	tail      = 1.4
	largest   = 800
	headlines = .15 // share of the articles that are a headline alone
	copies    = .15 // share of those that join a story which are copies of its first
	outlets   = 4000
	// life is the mean time from the first article of a story to another one, as a share of the span.
	life = .15
)

// Stream makes one article after the other.
type Stream struct {
	opts    Options
	lexicon lexicon
	random  *rand.Rand
	made    int
	stories int
	coming  followers
}

// leader is the first article of a story.
type leader struct {
	story  int
	number int
	seed   uint64 // of its text
	text   bool   // it is no headline alone
}

// follower is an article to come.
type follower struct {
	leader
	at int // its turn is when so many are made
}

// followers is a heap, the next to come first.
type followers []follower

func (f followers) Len() int           { return len(f) }
func (f followers) Less(i, j int) bool { return f[i].at < f[j].at }
func (f followers) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *followers) Push(v any)        { *f = append(*f, v.(follower)) }
func (f *followers) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}

// New returns the beginning of a stream.
func New(o Options) *Stream {
	o = o.withDefaults()
	return &Stream{
		opts:    o,
		lexicon: lexicon{words: o.Words, names: o.Names},
		random:  rand.New(rand.NewPCG(o.Seed, 0x5eed)),
	}
}

// Next returns the next article.
func (s *Stream) Next() Item {
	own := leader{number: s.made, seed: s.random.Uint64(), text: s.random.Float64() >= headlines}
	item := Item{CopyOf: -1}
	text := own.seed
	if len(s.coming) > 0 && s.coming[0].at <= s.made {
		first := heap.Pop(&s.coming).(follower).leader
		own.story = first.story
		if first.text && s.random.Float64() < copies {
			item.CopyOf, text, own.text = first.number, first.seed, true
		}
	} else {
		own.story = s.stories
		s.stories++
		s.begin(own)
	}
	item.Story = own.story
	s.write(&item, own, text)
	s.made++
	return item
}

// Of returns another article of a story that has begun.
func (s *Stream) Of(story int) Item {
	item := Item{Story: story, CopyOf: -1}
	own := leader{story: story, number: s.made, seed: s.random.Uint64(), text: true}
	s.write(&item, own, own.seed)
	s.made++
	return item
}

// begin draws how many articles will follow the first of a story, and when.
func (s *Stream) begin(first leader) {
	size := min(largest, int(math.Pow(1-s.random.Float64(), -1/tail)))
	for range size - 1 {
		after := 1 + int(s.random.ExpFloat64()*life*float64(s.opts.Articles))
		heap.Push(&s.coming, follower{leader: first, at: s.made + after})
	}
}

// write makes the texts of an item: headline and address by its own seed, the text by that of the text.
func (s *Stream) write(item *Item, l leader, text uint64) {
	plot := s.lexicon.plot(s.opts.Seed, l.story)
	own := rand.New(rand.NewPCG(l.seed, 1))
	outlet := "outlet" + strconv.Itoa(int(float64(outlets)*math.Pow(own.Float64(), 3))) + ".example"
	step := float64(s.opts.Span) / float64(s.opts.Articles)
	a := &item.Article
	a.ID, a.Revision = strconv.Itoa(s.made), 1
	a.Outlet, a.Host, a.URL = outlet, outlet, "https://"+outlet+"/"+strconv.FormatUint(l.seed, 36)
	a.Lang, a.Published = plot.lang, s.opts.Start.Add(time.Duration(step*float64(s.made))).Truncate(time.Second)
	w := writer{plot: plot, lexicon: &s.lexicon, random: own}
	a.Title = w.headline()
	if l.text {
		w.random = rand.New(rand.NewPCG(text, 2))
		sentences := 14 + w.random.IntN(8)
		if item.CopyOf >= 0 {
			sentences -= own.IntN(4)
		}
		a.Text = w.text(sentences)
	}
	item.Analysis = news.Analysis{Lang: plot.lang, Sentences: w.sentences, TitleMentions: w.titleMentions, Mentions: w.mentions}
}
