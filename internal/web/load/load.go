// Package load makes a desk's database of the size that a desk has after some weeks, of invented news, for measuring how
// fast its pages are. The benchmarks beside it offer requests to the site over such a database:
//
//	go test ./internal/web/load -run '^$' -bench Offered -benchtime 2000x
//	go test ./internal/web/load -run '^$' -bench Readers -benchtime 20000x
//
// What matters for the cost is like real news: the sizes of stories follow a power law, words are drawn by Zipf's law, a
// story has words of its own, some articles are copies of others, and there are several languages. The same seed gives
// the same database. It goes in through the store, as the stages' results do.
package load

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// Options say what is made.
type Options struct {
	Seed     uint64
	Articles int           // over all stories
	Stories  int           // at most as many as articles
	Until    time.Time     // of the latest article
	Span     time.Duration // from the first article to the latest
}

const (
	outlets = 400
	feeds   = 600
	people  = 4000
	// batch is how many stories are stored in one transaction.
	batch = 50
	// tail is the exponent of the sizes of stories: the share of those with at least n articles is n^-tail.
	tail = 1.15
	// largest is how many articles a story has at most.
	largest = 400
	// copies is the share of those that join a story which are copies of its first.
	copies = .15
)

// languages are those of the stories, each with its share in percent.
var languages = []struct {
	code  string
	share int
}{{"en", 60}, {"de", 15}, {"fr", 10}, {"es", 10}, {"ar", 5}}

// maker is the state of making a database.
type maker struct {
	Options
	random *rand.Rand
	words  map[string]*vocabulary
	seq    int64
}

// Fill stores the news in an empty database.
func Fill(ctx context.Context, s *store.Store, o Options) error {
	m := &maker{Options: o, random: rand.New(rand.NewPCG(o.Seed, 1)), words: map[string]*vocabulary{}}
	for _, l := range languages {
		m.words[l.code] = newVocabulary(l.code, m.random)
	}
	if err := m.follow(ctx, s); err != nil {
		return err
	}
	sizes := m.sizes()
	for start := 0; start < len(sizes); start += batch {
		err := s.Write(ctx, func(tx *store.Tx) error {
			for i := start; i < min(start+batch, len(sizes)); i++ {
				if err := m.tell(ctx, tx, sizes[i]); err != nil {
					return fmt.Errorf("story %d: %w", i, err)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// follow stores the feeds.
func (m *maker) follow(ctx context.Context, s *store.Store) error {
	return s.Write(ctx, func(tx *store.Tx) error {
		for i := range feeds {
			f := store.Feed{URL: "https://" + hostOf(i%outlets) + "/feed/" + strconv.Itoa(i), Title: "Feed " + strconv.Itoa(i), Status: store.FeedActive}
			id, _, err := tx.AddFeed(ctx, f, m.Until)
			if err != nil {
				return err
			}
			f.ID, f.Health, f.LastPoll, f.NextPoll = id, store.HealthOK, m.Until, m.Until.Add(time.Hour)
			if err := tx.UpdatePolled(ctx, f); err != nil {
				return err
			}
		}
		return nil
	})
}

// sizes draws how many articles each story has; they come to what was asked for.
func (m *maker) sizes() []int {
	all := make([]int, m.Stories)
	left := m.Articles - m.Stories
	for i := range all {
		n := min(largest, int(math.Pow(1-m.random.Float64(), -1/tail)), left+1)
		all[i], left = n, left-n+1
	}
	for i := 0; left > 0; i, left = (i+1)%len(all), left-1 {
		all[i]++
	}
	return all
}

// told is an article of a story.
type told struct {
	row       store.Article
	text      string
	sentences []news.Sentence
	outlet    string
	copyOf    int // index of the article that it repeats; -1 for none
}

// tell stores one story with its articles and its account.
func (m *maker) tell(ctx context.Context, tx *store.Tx, size int) error {
	lang := m.language()
	topic := m.words[lang].topic(m.random)
	// More of the news is young, as on a desk that has just grown.
	begin := m.Until.Add(-time.Duration(math.Pow(m.random.Float64(), 1.5) * float64(m.Span)))
	articles := make([]told, size)
	var rows []store.Article
	for i := range articles {
		articles[i] = m.article(topic, lang, begin, articles[:i])
		rows = append(rows, articles[i].row)
	}
	ids, _, err := tx.InsertArticles(ctx, rows)
	if err != nil {
		return err
	}
	story := m.seq + 1
	var events []store.GroupingEvent
	for i := range articles {
		a := &articles[i]
		a.row.ID = ids[a.row.Key]
		event := store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a.row.ID, Revision: 1, To: story, Reason: `{"why":"words","p":0.9}`}
		if a.copyOf >= 0 {
			event.CopyOf = articles[a.copyOf].row.ID
		}
		events = append(events, event)
		if err := put(ctx, tx, *a); err != nil {
			return err
		}
	}
	if _, _, err := tx.AppendGrouping(ctx, m.seq, events, articles[size-1].row.Published); err != nil {
		return err
	}
	m.seq += int64(len(events))
	return m.write(ctx, tx, story, lang, topic, articles)
}

func put(ctx context.Context, tx *store.Tx, a told) error {
	r := store.Revision{ArticleID: a.row.ID, Number: 1, Title: a.row.Title, Text: a.text, Lang: a.row.Lang, Published: a.row.Published,
		Made: a.row.Published, Analysis: news.Analysis{Sentences: a.sentences}, Doc: []byte{1}}
	if err := tx.InsertRevision(ctx, r); err != nil {
		return err
	}
	if err := tx.SetRead(ctx, a.row); err != nil {
		return err
	}
	if err := tx.NameOutlet(ctx, a.row.Host, a.outlet, 1, a.row.Lang); err != nil {
		return err
	}
	return tx.Index(ctx, search.OfArticle(a.row, r))
}

func (m *maker) language() string {
	n := m.random.IntN(100)
	for _, l := range languages {
		if n -= l.share; n < 0 {
			return l.code
		}
	}
	return languages[0].code
}

// article writes one report, up to two days after the story began.
func (m *maker) article(topic []string, lang string, begin time.Time, before []told) told {
	n := m.random.IntN(outlets)
	at := begin.Add(time.Duration(m.random.ExpFloat64() * float64(8*time.Hour)))
	if at.After(m.Until) {
		at = m.Until
	}
	a := told{outlet: "Outlet " + strconv.Itoa(n), copyOf: -1}
	if len(before) > 0 && m.random.Float64() < copies {
		a.copyOf = 0
		a.text, a.sentences = before[0].text, before[0].sentences
	} else {
		a.text, a.sentences = m.words[lang].text(m.random, topic, 10+m.random.IntN(20))
	}
	host := hostOf(n)
	address := "https://" + host + "/" + strconv.FormatUint(m.random.Uint64(), 36)
	a.row = store.Article{Key: address, URL: address, Host: host, Queue: host, Seen: at, Published: at, Lang: lang, Revision: 1,
		State: store.ArticleRead, Title: m.words[lang].headline(m.random, topic)}
	return a
}

func hostOf(n int) string { return "outlet" + strconv.Itoa(n) + ".example" }
