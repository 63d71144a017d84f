package load_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/internal/web"
	"github.com/wiredesk/wiredesk/internal/web/load"
)

// until is the desk's clock at the time of the latest article.
var until = time.Date(2026, 5, 20, 15, 0, 0, 0, time.UTC)

func options(articles, stories int) load.Options {
	return load.Options{Seed: 1, Articles: articles, Stories: stories, Until: until, Span: 40 * 24 * time.Hour}
}

// made is the database of 100,000 articles, kept in the user's cache folder between runs. With
// WIREDESK_LOAD_POSTGRES it is made in that database, which must be empty or one made before.
var made = sync.OnceValues(func() (*store.Store, error) {
	o := store.Options{URL: os.Getenv("WIREDESK_LOAD_POSTGRES")}
	if o.URL == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, err
		}
		o.Dir = filepath.Join(cache, "wiredesk-load")
	}
	s, err := store.Open(context.Background(), o)
	if err != nil {
		return nil, err
	}
	const done = "load"
	want := fmt.Sprintf("%+v, generator 2", options(100_000, 20_000))
	switch have, err := s.Setting(context.Background(), done); {
	case err != nil || have == want:
		return s, err
	case have != "":
		return nil, fmt.Errorf("the database in %q is another one (%s): remove it", o.Dir+o.URL, have)
	}
	if err := load.Fill(context.Background(), s, options(100_000, 20_000)); err != nil {
		return nil, err
	}
	return s, s.Write(context.Background(), func(tx *store.Tx) error { return tx.SetSetting(context.Background(), done, want) })
})

// site serves the pages over the large database, on a clock that goes on from its latest article.
func site(b *testing.B) (*http.Client, string, []string) {
	b.Helper()
	s, err := made()
	if err != nil {
		b.Fatal(err)
	}
	start := time.Now()
	server := httptest.NewUnstartedServer(nil)
	server.Config = web.Server(web.New(web.Options{Store: s, Clock: func() time.Time { return until.Add(time.Since(start)) }}))
	server.Start()
	b.Cleanup(server.Close)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 512}, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	b.Cleanup(client.CloseIdleConnections)
	latest, err := s.LatestStories(b.Context(), store.StoriesBehind{}, 10_000)
	if err != nil {
		b.Fatal(err)
	}
	paths := make([]string, len(latest))
	for i, st := range latest {
		paths[i] = st.Path()
	}
	return client, server.URL, paths
}

// kinds are the sorts of requests, each a mix of what readers ask for: what is new more than what is old.
func kinds(stories []string) map[string]func(*rand.Rand) string {
	zipf := func(r *rand.Rand, n int) int { return int(rand.NewZipf(r, 1.1, 8, uint64(n-1)).Uint64()) }
	front := []string{"/", "/", "/", "/", "/", "/?lang=en", "/?lang=de", "/?window=day", "/?window=week", "/?page=2", "/?window=month"}
	feeds := []string{"/index.atom", "/index.rss", "/index.json", "/index.atom?lang=de", "/index.json?window=week"}
	return map[string]func(*rand.Rand) string{
		"front": func(r *rand.Rand) string { return front[r.IntN(len(front))] },
		"story": func(r *rand.Rand) string {
			path := stories[zipf(r, len(stories))]
			return path + []string{"", "", "", "", "?form=structured", "?form=report"}[r.IntN(6)]
		},
		"search": func(r *rand.Rand) string {
			_, slug, _ := strings.Cut(stories[zipf(r, len(stories))], "-")
			words := strings.Split(slug, "-")
			n := min(len(words), 1+r.IntN(2))
			return "/search?q=" + url.QueryEscape(strings.Join(words[:n], " "))
		},
		"feed": func(r *rand.Rand) string { return feeds[r.IntN(len(feeds))] },
	}
}

// ask sends a request and reads all of the answer.
func ask(client *http.Client, address string) error {
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	request.Header.Set("Accept-Encoding", "gzip")
	resp, err := client.Do(request)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", address, resp.Status)
	}
	return nil
}

// perSecond is how many requests are offered in a second, whether those before are answered or not.
const perSecond = 200

// BenchmarkOffered measures how long answers take, from when a request was due, at 200 requests a second.
func BenchmarkOffered(b *testing.B) {
	client, base, stories := site(b)
	for _, name := range []string{"front", "story", "search", "feed"} {
		b.Run(name, func(b *testing.B) {
			draw, random := kinds(stories)[name], rand.New(rand.NewPCG(7, 7))
			took := make([]time.Duration, b.N)
			errs := make([]error, b.N)
			var all sync.WaitGroup
			b.ResetTimer()
			start, used := time.Now(), cpuTime()
			for i := range b.N {
				due := start.Add(time.Duration(i) * time.Second / perSecond)
				time.Sleep(time.Until(due))
				address := base + draw(random)
				all.Go(func() {
					errs[i] = ask(client, address)
					took[i] = time.Since(due)
				})
			}
			all.Wait()
			for _, err := range errs {
				if err != nil {
					b.Fatal(err)
				}
			}
			reportCPU(b, used)
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
			b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "longest-ms")
		})
	}
}

// reportCPU reports the CPU time of a request, asking and answering taken together: unlike the times it tells something
// on a machine that has other things to do.
func reportCPU(b *testing.B, before time.Duration) {
	b.ReportMetric(float64((cpuTime()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

// readers is how many ask at once in BenchmarkReaders.
const readers = 50

// BenchmarkReaders measures how many pages a second 50 readers get who each ask for the next as soon as they have one:
// stories, and the front page every fourth time.
func BenchmarkReaders(b *testing.B) {
	client, base, stories := site(b)
	front, story := kinds(stories)["front"], kinds(stories)["story"]
	var all sync.WaitGroup
	errs := make([]error, readers)
	used := cpuTime()
	b.ResetTimer()
	for n := range readers {
		all.Go(func() {
			random := rand.New(rand.NewPCG(uint64(n), 3))
			for i := n; i < b.N && errs[n] == nil; i += readers {
				draw := story
				if random.IntN(4) == 0 {
					draw = front
				}
				errs[n] = ask(client, base+draw(random))
			}
		})
	}
	all.Wait()
	reportCPU(b, used)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	for _, err := range errs {
		if err != nil {
			b.Fatal(err)
		}
	}
}

func TestTheSameSeedGivesTheSameDesk(t *testing.T) {
	t.Parallel()
	var first string
	for range 2 {
		s := storetest.SQLite(t)
		if err := load.Fill(t.Context(), s, options(120, 30)); err != nil {
			t.Fatal(err)
		}
		work, err := s.Work(t.Context(), until)
		if err != nil || work.Articles != 120 || work.Stories != 30 || !work.Idle() {
			t.Fatalf("made %+v, %v; want 120 articles in 30 written stories", work, err)
		}
		account, err := s.Account(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("%+v", account)
		if first == "" {
			first = text
		} else if text != first {
			t.Error("the same seed gave another account")
		}
	}
}
