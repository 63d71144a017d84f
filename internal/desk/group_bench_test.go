//go:build unix

package desk_test

import (
	"context"
	"os"
	"strconv"
	"testing"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/synthetic"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// benchDesk is a desk that does nothing by itself.
func benchDesk(b *testing.B, s *store.Store) *desk.Desk {
	b.Helper()
	client := fetch.New(fetch.Options{})
	b.Cleanup(client.Close)
	d, err := desk.New(desk.Options{Store: s, Fetch: client})
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// readArticles stores n synthetic articles that have been read and are in no story, and calls each with
// what is known of them.
func readArticles(b *testing.B, s *store.Store, n int, each func(id int64, item synthetic.Item)) {
	b.Helper()
	const batch = 500
	news := synthetic.New(synthetic.Options{Articles: n})
	for from := 0; from < n; from += batch {
		items := make([]synthetic.Item, min(batch, n-from))
		articles := make([]store.Article, len(items))
		for i := range items {
			items[i] = news.Next()
			a := items[i].Article
			articles[i] = store.Article{
				Key: a.ID, URL: a.URL, Host: a.Host, ExternalID: a.ID, Queue: "bench", Title: a.Title, Lang: a.Lang,
				Published: a.Published, Seen: a.Published,
			}
		}
		err := s.Write(b.Context(), func(tx *store.Tx) error {
			ids, _, err := tx.InsertArticles(b.Context(), articles)
			if err != nil {
				return err
			}
			for i, item := range items {
				if err := storeReading(b.Context(), tx, ids[articles[i].Key], articles[i], item); err != nil {
					return err
				}
				each(ids[articles[i].Key], item)
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// storeReading stores what reading an article found, as far as grouping asks for it.
func storeReading(ctx context.Context, tx *store.Tx, id int64, a store.Article, item synthetic.Item) error {
	features := cluster.Features(item.Article, item.Analysis)
	doc, err := features.MarshalBinary()
	if err != nil {
		return err
	}
	err = tx.InsertRevision(ctx, store.Revision{
		ArticleID: id, Number: 1, Title: a.Title, Lang: a.Lang, Published: a.Published, Made: a.Published, Doc: doc,
	})
	if err != nil {
		return err
	}
	a.ID, a.Revision, a.State = id, 1, store.ArticleRead
	return tx.SetRead(ctx, a)
}

// BenchmarkGroupStage measures the stage of grouping with all that it reads and writes: decisions, the log, the
// rows of stories and articles.
func BenchmarkGroupStage(b *testing.B) {
	const n = 2000
	for b.Loop() {
		b.StopTimer()
		s := storetest.SQLite(b)
		readArticles(b, s, n, func(int64, synthetic.Item) {})
		d := benchDesk(b, s)
		before := cpuTime(b)
		b.StartTimer()
		desk.GroupAll(b, d)
		b.ReportMetric(n/(cpuTime(b)-before).Seconds(), "articles/s")
	}
}

// BenchmarkRestart measures how long a desk takes until it can group again: from the saved index with the events
// that came after it, and from the log alone. Beside the time on the clock it reports that of the processor. WIREDESK_BENCH_MILLION makes the 20,000
// active articles a million, which takes a long time to store.
func BenchmarkRestart(b *testing.B) {
	n := 20_000
	if os.Getenv("WIREDESK_BENCH_MILLION") != "" {
		n = 1_000_000
	}
	s := storetest.SQLite(b)
	var events []store.GroupingEvent
	first := map[int]int64{} // the number of each story is that of the event which begins it
	ids := map[int]int64{}
	readArticles(b, s, n, func(id int64, item synthetic.Item) {
		seq := int64(len(events) + 1)
		if first[item.Story] == 0 {
			first[item.Story] = seq
		}
		ids[int(seq-1)] = id
		events = append(events, store.GroupingEvent{
			Kind: store.EventAssigned, ArticleID: id, Revision: 1, To: first[item.Story], CopyOf: ids[item.CopyOf], Reason: "{}",
		})
	})
	saved := n - n/desk.SavedShare
	appendAll(b, s, events[:saved], 0)
	desk.SaveIndex(b, benchDesk(b, s)) // the rest comes after it: as many as there are at most
	appendAll(b, s, events[saved:], int64(saved))
	for _, from := range []string{"saved", "log"} {
		if from == "log" {
			if _, err := s.DB().ExecContext(b.Context(), `DELETE FROM grouping_index`); err != nil {
				b.Fatal(err)
			}
		}
		b.Run(from+"/"+strconv.Itoa(n), func(b *testing.B) {
			before := cpuTime(b)
			for b.Loop() {
				if x := desk.Replayed(b, benchDesk(b, s)); x.Articles() != n {
					b.Fatalf("%d articles are active, want %d", x.Articles(), n)
				}
			}
			b.ReportMetric((cpuTime(b)-before).Seconds()/float64(b.N), "cpu-s/op")
		})
	}
}

// appendAll writes events into the log behind number seq.
func appendAll(b *testing.B, s *store.Store, events []store.GroupingEvent, seq int64) {
	b.Helper()
	for len(events) > 0 {
		batch := events[:min(len(events), 1000)]
		err := s.Write(b.Context(), func(tx *store.Tx) error {
			_, _, err := tx.AppendGrouping(b.Context(), seq, batch, batch[0].At)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
		seq += int64(len(batch))
		events = events[len(batch):]
	}
}
