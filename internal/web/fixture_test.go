package web_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/internal/web"
	"github.com/wiredesk/wiredesk/news"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// told is an article that a test puts into a story.
type told struct {
	outlet, host string
	title        string
	first        string // its first sentence, which the account takes
	rest         string
	lang         string
	ago          time.Duration
	copyOf       int // number of the article, from 1, whose text it repeats
	url          string
	coverage     []news.Coverage
}

// world is a desk's database and the site over it.
type world struct {
	t       testing.TB
	store   *store.Store
	desk    *fakeDesk
	handler http.Handler
	at      atomic.Int64

	log      *logBook
	accounts *auth.Accounts
	secrets  map[string]string   // of sessions, by role
	asker    func(*http.Request) // who get and follow are; nobody at the machine when nil
}

func newWorld(t testing.TB, change ...func(*web.Options)) *world {
	t.Helper()
	return newWorldOn(t, storetest.SQLite(t), change...)
}

// newWorldOn is a world on an empty database.
func newWorldOn(t testing.TB, s *store.Store, change ...func(*web.Options)) *world {
	t.Helper()
	w := &world{t: t, store: s, desk: &fakeDesk{}, secrets: map[string]string{}}
	w.desk.store = w.store
	w.at.Store(noon.UnixNano())
	w.log = &logBook{}
	logger := slog.New(slog.NewTextHandler(w.log, nil))
	w.accounts = auth.New(auth.Options{Store: w.store, Clock: w.now, Logger: logger, Hasher: auth.NewHasherOf(auth.Cost{Memory: 8, Passes: 1, Threads: 1})})
	o := web.Options{Store: w.store, Desk: w.desk, Clock: w.now, Accounts: w.accounts, Logger: logger}
	for _, c := range change {
		c(&o)
	}
	w.handler = web.New(o)
	return w
}

// logBook keeps the lines of a log.
type logBook struct {
	mu    sync.Mutex
	lines []string
}

func (l *logBook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, string(b))
	return len(b), nil
}

func (w *world) logged() []string {
	w.log.mu.Lock()
	defer w.log.mu.Unlock()
	return slices.Clone(w.log.lines)
}

func (w *world) now() time.Time { return time.Unix(0, w.at.Load()).UTC() }

// later moves the clock past what the site keeps.
func (w *world) later() { w.at.Add(int64(2 * time.Minute)) }

// tell stores a story of the articles and writes its account; it returns its number.
func (w *world) tell(headline string, articles ...told) int64 {
	w.t.Helper()
	seq, err := w.store.GroupingSeq(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	id := seq + 1
	var account news.Account
	w.write(func(ctx context.Context, tx *store.Tx) error {
		var events []store.GroupingEvent
		ids := make([]int64, len(articles))
		for i, a := range articles {
			row, err := insertTold(ctx, tx, a, id, i)
			if err != nil {
				return err
			}
			ids[i] = row.ID
			event := store.GroupingEvent{Kind: store.EventAssigned, ArticleID: row.ID, Revision: 1, To: id}
			if a.copyOf > 0 {
				event.CopyOf = ids[a.copyOf-1]
			}
			events = append(events, event)
		}
		account = accountOf(headline, articles, ids, id)
		_, _, err := tx.AppendGrouping(ctx, seq, events, w.now())
		return err
	})
	w.account(id, account)
	return id
}

// account stores an account for a story as it stands.
func (w *world) account(id int64, a news.Account) {
	w.t.Helper()
	w.write(func(ctx context.Context, tx *store.Tx) error {
		st, err := tx.Story(ctx, id)
		if err != nil {
			return err
		}
		st.Sources, st.Pulse, st.Teaser = nil, nil, ""
		for _, article := range a.Articles {
			st.Sources = append(st.Sources, article.Outlet)
			st.Pulse = append(st.Pulse, store.Beat{At: article.Published, Count: 1})
		}
		if sentences := a.Forms.Short.Sentences; len(sentences) > 0 {
			st.Teaser = sentences[0].Text
		}
		a.ID, a.Version, a.Updated = strconv.FormatInt(id, 10), st.Version, w.now()
		stored, err := tx.PutAccount(ctx, st, a, w.now())
		if err == nil && !stored {
			err = errors.New("the account was not stored")
		}
		if err != nil {
			return err
		}
		quotes, err := tx.UnindexedQuotes(ctx, id)
		for _, q := range quotes {
			err = errors.Join(err, tx.Index(ctx, search.OfQuote(q)))
		}
		sections, filed := tx.FileStory(ctx, st)
		doc := search.OfStory(st, a)
		for _, label := range sections {
			doc.Marks = append(doc.Marks, store.SectionMark(store.SectionSlug(label)))
		}
		return errors.Join(err, filed, tx.Index(ctx, doc))
	})
}

func insertTold(ctx context.Context, tx *store.Tx, a told, story int64, i int) (store.Article, error) {
	address := a.address(story, i)
	ids, _, err := tx.InsertArticles(ctx, []store.Article{{Key: address, URL: address, Host: a.host, Queue: a.host, Seen: noon}})
	if err != nil {
		return store.Article{}, err
	}
	row, err := tx.Article(ctx, ids[address])
	if err != nil {
		return row, err
	}
	row.Revision, row.State, row.Title, row.Lang, row.Published = 1, store.ArticleRead, a.title, a.lang, noon.Add(-a.ago)
	text := a.first + " " + a.rest
	analysis := news.Analysis{Sentences: []news.Sentence{{Span: news.Span{End: len(a.first)}}}}
	revision := store.Revision{ArticleID: row.ID, Number: 1, Title: a.title, Text: text, Lang: a.lang, Made: noon, Coverage: a.coverage, Analysis: analysis, Doc: []byte{1}}
	return row, errors.Join(
		tx.InsertRevision(ctx, revision),
		tx.SetRead(ctx, row), tx.NameOutlet(ctx, a.host, a.outlet, 1, a.lang),
		tx.Index(ctx, search.OfArticle(row, revision)))
}

func (a told) address(story int64, i int) string {
	if a.url != "" {
		return a.url
	}
	return "https://" + a.host + "/" + strconv.FormatInt(story, 10) + "/" + strconv.Itoa(i+1)
}

// accountOf takes the first sentence of every article that is no copy.
func accountOf(headline string, articles []told, ids []int64, story int64) news.Account {
	a := news.Account{Headline: headline, Slug: news.Slug(headline), Lang: articles[0].lang, Languages: []string{articles[0].lang}, Tags: strings.Fields(strings.ToLower(headline))}
	a.Tags = a.Tags[:min(5, len(a.Tags))]
	for i, from := range articles {
		article := news.AccountArticle{ID: strconv.FormatInt(ids[i], 10), Revision: 1, Outlet: from.outlet, Host: from.host,
			URL: from.address(story, i), Title: from.title, Lang: from.lang, Published: noon.Add(-from.ago)}
		if from.copyOf > 0 {
			article.CopyOf = a.Articles[from.copyOf-1].ID
		} else {
			a.Forms.Short.Sentences = append(a.Forms.Short.Sentences, news.AccountSentence{Text: from.first, Origin: "extracted",
				Citations: []news.Citation{{Article: article.ID, Revision: 1, Exact: from.first, Suffix: " " + from.rest}}})
		}
		a.Articles = append(a.Articles, article)
	}
	return a
}

func (w *world) write(fn func(ctx context.Context, tx *store.Tx) error) {
	w.t.Helper()
	if err := w.store.Write(w.t.Context(), func(tx *store.Tx) error { return fn(w.t.Context(), tx) }); err != nil {
		w.t.Fatal(err)
	}
}

// addFeed stores a feed and returns its number.
func (w *world) addFeed(f store.Feed) (id int64) {
	w.t.Helper()
	w.write(func(ctx context.Context, tx *store.Tx) (err error) {
		id, _, err = tx.AddFeed(ctx, f, w.now())
		f.ID = id
		return errors.Join(err, tx.UpdatePolled(ctx, f))
	})
	return id
}

// request is one from a browser on the desk's own machine, which a test may change.
func request(method, path string, body io.Reader, change ...func(*http.Request)) *http.Request {
	r := httptest.NewRequest(method, "http://localhost:8080"+path, body)
	r.RemoteAddr = "127.0.0.1:50000"
	for _, c := range change {
		c(r)
	}
	return r
}

const password = "plovers wade at dusk"

// as makes a request that of a person with a role who is signed in: store.RoleReader or store.RoleAdmin.
func (w *world) as(role string) func(*http.Request) {
	w.t.Helper()
	if w.secrets[role] == "" {
		if _, err := w.accounts.Add(w.t.Context(), "test", "some "+role, role, password); err != nil {
			w.t.Fatal(err)
		}
		secret, err := w.accounts.SignIn(w.t.Context(), "some "+role, password, netip.Addr{}, "test", "")
		if err != nil {
			w.t.Fatal(err)
		}
		w.secrets[role] = secret
	}
	return func(r *http.Request) {
		for _, name := range []string{"wiredesk", "wiredesk_8080", "__Host-wiredesk"} { // whatever host it asks for
			r.AddCookie(&http.Cookie{Name: name, Value: w.secrets[role]})
		}
	}
}

// byAdmin makes a world's pages be asked for by an admin.
func byAdmin(w *world) *world {
	w.asker = w.admin
	return w
}

// public lets all the world read.
func public(o *web.Options) { o.Public = true }

func (w *world) admin(r *http.Request) { w.as(store.RoleAdmin)(r) }

func (w *world) do(r *http.Request) *http.Response {
	w.t.Helper()
	recorder := httptest.NewRecorder()
	w.handler.ServeHTTP(recorder, r)
	return recorder.Result()
}

// get returns the body of a page that answers with the status.
func (w *world) get(path string, status int, change ...func(*http.Request)) string {
	w.t.Helper()
	r := request(http.MethodGet, path, nil, change...)
	if w.asker != nil && r.Header.Get("Cookie") == "" {
		w.asker(r)
	}
	resp := w.do(r)
	if resp.StatusCode != status {
		w.t.Fatalf("GET %s: %d, want %d\n%s", path, resp.StatusCode, status, read(w.t, resp))
	}
	return read(w.t, resp)
}

func read(t testing.TB, resp *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func wants(t *testing.T, page string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(page, p) {
			t.Errorf("the page lacks %q", p)
		}
	}
}

func lacks(t *testing.T, page string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if strings.Contains(page, p) {
			t.Errorf("the page holds %q", p)
		}
	}
}

// fakeDesk notes what the pages ask for.
type fakeDesk struct {
	store  *store.Store
	err    error
	data   []byte
	polled []int64
	found  []news.Feed

	mu    sync.Mutex // a browser's requests are not in the test's own order
	edits []string
}

func (d *fakeDesk) AddFeed(ctx context.Context, address, section string) ([]store.Feed, error) {
	if d.err != nil {
		return nil, d.err
	}
	var added []store.Feed
	err := d.store.Write(ctx, func(tx *store.Tx) error {
		id, isNew, err := tx.AddFeed(ctx, store.Feed{URL: address, Section: section}, noon)
		if isNew {
			added = append(added, store.Feed{ID: id, URL: address})
		}
		return err
	})
	return added, err
}

func (d *fakeDesk) Look(_ context.Context, address string) ([]news.Feed, error) {
	return d.found, d.err
}

func (d *fakeDesk) ImportOPML(_ context.Context, data []byte) (added, known int, err error) {
	d.data = data
	return 2, 1, d.err
}

func (d *fakeDesk) PollNow(_ context.Context, id int64) error {
	d.polled = append(d.polled, id)
	return d.err
}

func (d *fakeDesk) note(format string, args ...any) {
	d.edits = append(d.edits, fmt.Sprintf(format, args...))
}

// Move does on the rows what the desk does.
func (d *fakeDesk) Move(ctx context.Context, articles []int64, to int64) (int64, error) {
	d.note("move %v to %d", articles, to)
	if d.err != nil {
		return 0, d.err
	}
	err := d.append(ctx, func(tx *store.Tx, seq int64) ([]store.GroupingEvent, error) {
		if to == 0 {
			to = seq + 1
		}
		var events []store.GroupingEvent
		for _, id := range articles {
			a, err := tx.Article(ctx, id)
			if err != nil {
				return nil, err
			}
			events = append(events, store.GroupingEvent{Kind: store.EventMoved, ArticleID: id, Revision: 1, From: a.StoryID, To: to, Reason: `{"by":"hand"}`})
		}
		return events, nil
	})
	return to, err
}

func (d *fakeDesk) Merge(ctx context.Context, from, to int64) error {
	d.note("merge %d into %d", from, to)
	if d.err != nil {
		return d.err
	}
	return d.append(ctx, func(*store.Tx, int64) ([]store.GroupingEvent, error) {
		return []store.GroupingEvent{{Kind: store.EventMerged, From: from, To: to, Reason: `{"by":"hand"}`}}, nil
	})
}

func (d *fakeDesk) TakeDown(ctx context.Context, kind, value, reason string) (int, error) {
	d.note("take down %s %s because %q", kind, value, reason)
	if d.err != nil || kind == store.TakedownOutlet {
		return 2, d.err
	}
	id, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, err
	}
	a, err := d.store.Article(ctx, id)
	if err != nil {
		return 0, err
	}
	return 1, d.append(ctx, func(tx *store.Tx, _ int64) ([]store.GroupingEvent, error) {
		return []store.GroupingEvent{{Kind: store.EventRemoved, ArticleID: id, From: a.StoryID, Reason: "{}"}}, errors.Join(tx.EraseArticle(ctx, id), tx.EraseAccounts(ctx, a.StoryID))
	})
}

func (d *fakeDesk) append(ctx context.Context, events func(tx *store.Tx, seq int64) ([]store.GroupingEvent, error)) error {
	return d.store.Write(ctx, func(tx *store.Tx) error {
		seq, err := tx.GroupingSeq(ctx)
		if err != nil {
			return err
		}
		list, err := events(tx, seq)
		if err != nil {
			return err
		}
		_, _, err = tx.AppendGrouping(ctx, seq, list, noon)
		return err
	})
}

// ferry is a story of two outlets of its own, a copy and an aggregator.
func ferry(w *world) int64 {
	return w.tell("Ferry aground off Saltney", told{outlet: "Harbour Post", host: "harbour.example", title: "Ferry runs aground", lang: "en",
		first: "A ferry with 212 people on board ran aground off Saltney on Wednesday.", rest: "Nobody was hurt, the coastguard said.", ago: 5 * time.Hour,
		coverage: []news.Coverage{{Title: "Passengers taken off ferry", URL: "https://other.example/ferry", Outlet: "Other Paper"},
			{Title: "Ferry runs aground", URL: "https://harbour.example/1/1", Outlet: "Harbour Post"}}},
		told{outlet: "Saltney Echo", host: "echo.example", title: "Ferry stuck on sandbank", lang: "en",
			first: "The ferry will be pulled free at high tide.", rest: "Two tugs are on their way.", ago: 2 * time.Hour},
		told{outlet: "Coast Daily", host: "coast.example", title: "Ferry runs aground near port", lang: "en",
			first: "A ferry with 212 people on board ran aground off Saltney on Wednesday.", ago: 4 * time.Hour, copyOf: 1})
}
