package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/api"
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// desk is a database with stories that went through the engine.
type desk struct {
	t       *testing.T
	store   *store.Store
	handler http.Handler
	analyse *analyse.Analyser
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, store: storetest.SQLite(t), analyse: analyser}
	d.handler = api.New(api.Options{Store: d.store, Clock: func() time.Time { return noon }, Logger: slog.New(slog.DiscardHandler)})
	return d
}

const tugs = "The ferry Isolde ran aground off Saltney on Tuesday with 212 people on board.\n\n" +
	"“Nobody will sleep on the sandbank tonight,” said Mara Tein, the harbour master of Saltney. " +
	"Mara Tein said the port would send a tug only if the owner paid for it.\n\nTwo tugs were on their way, she said."

// tell stores a story of two articles, hours before noon, and returns its number.
func (d *desk) tell(title string, hours int) int64 {
	d.t.Helper()
	var id int64
	err := d.store.Write(d.t.Context(), func(tx *store.Tx) error {
		ctx := d.t.Context()
		seq, err := tx.GroupingSeq(ctx)
		if err != nil {
			return err
		}
		id = seq + 1
		var events []store.GroupingEvent
		var sources []news.Report
		for i, host := range []string{"harbour.example", "echo.example"} {
			at := noon.Add(-time.Duration(hours) * time.Hour)
			a := news.Article{Revision: 1, Outlet: "The " + host, Host: host, URL: fmt.Sprintf("https://%s/%d", host, id), Title: title, Text: tugs, Lang: "en", Published: at}
			row, err := d.insert(ctx, tx, &a)
			if err != nil {
				return err
			}
			event := store.GroupingEvent{Kind: store.EventAssigned, ArticleID: row.ID, Revision: 1, To: id}
			report := news.Report{Article: a, Analysis: d.analyse.Analyse(&a, "en")}
			if i > 0 {
				event.CopyOf, report.CopyOf = events[0].ArticleID, sources[0].Article.ID
			}
			events, sources = append(events, event), append(sources, report)
		}
		if _, _, err := tx.AppendGrouping(ctx, seq, events, noon); err != nil {
			return err
		}
		st, err := tx.Story(ctx, id)
		if err != nil {
			return err
		}
		written := account.Compose(strconv.FormatInt(id, 10), sources, account.Options{MaxShare: 1})
		written.Version = st.Version
		if _, err := tx.PutAccount(ctx, st, written, noon); err != nil {
			return err
		}
		quotes, err := tx.UnindexedQuotes(ctx, id)
		if err != nil {
			return err
		}
		for _, q := range quotes {
			if err := tx.Index(ctx, search.OfQuote(q)); err != nil {
				return err
			}
		}
		written.Headline = title
		return tx.Index(ctx, search.OfStory(st, written))
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return id
}

func (d *desk) insert(ctx context.Context, tx *store.Tx, a *news.Article) (store.Article, error) {
	ids, _, err := tx.InsertArticles(ctx, []store.Article{{Key: a.URL, URL: a.URL, Host: a.Host, Queue: a.Host, Seen: noon}})
	if err != nil {
		return store.Article{}, err
	}
	row, err := tx.Article(ctx, ids[a.URL])
	if err != nil {
		return row, err
	}
	a.ID = strconv.FormatInt(row.ID, 10)
	row.Revision, row.State, row.Title, row.Lang, row.Published = 1, store.ArticleRead, a.Title, a.Lang, a.Published
	revision := store.Revision{ArticleID: row.ID, Number: 1, Title: a.Title, Text: a.Text, Lang: a.Lang, Made: noon, Doc: []byte{1}}
	if err := tx.InsertRevision(ctx, revision); err != nil {
		return row, err
	}
	if err := tx.Index(ctx, search.OfArticle(row, revision)); err != nil {
		return row, err
	}
	return row, tx.SetRead(ctx, row)
}

func (d *desk) get(path string, header ...string) *http.Response {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	return w.Result()
}

// read returns the answer at a path as JSON.
func (d *desk) read(path string, status int) map[string]any {
	d.t.Helper()
	resp := d.get(path)
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != status {
		d.t.Fatalf("GET %s: %d, want %d; %v\n%s", path, resp.StatusCode, status, err, body)
	}
	var v map[string]any
	if err := json.Unmarshal(body, &v); err != nil {
		d.t.Fatalf("GET %s: %v", path, err)
	}
	return v
}

// document is the description that the API serves, with a compiler of its schemas.
func (d *desk) document() (map[string]any, *jsonschema.Compiler) {
	d.t.Helper()
	raw, err := os.ReadFile("openapi.json")
	if err != nil {
		d.t.Fatal(err)
	}
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		d.t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("openapi.json", parsed); err != nil {
		d.t.Fatal(err)
	}
	return parsed.(map[string]any), c
}

// check holds an answer to the schema that the description gives for a path and status.
func (d *desk) check(doc map[string]any, c *jsonschema.Compiler, pattern, path string, status int) {
	d.t.Helper()
	resp := d.get(path)
	operation := doc["paths"].(map[string]any)[pattern].(map[string]any)["get"].(map[string]any)
	described, ok := operation["responses"].(map[string]any)[strconv.Itoa(status)].(map[string]any)
	if !ok || resp.StatusCode != status {
		d.t.Errorf("GET %s: %d, want %d, described: %v", path, resp.StatusCode, status, ok)
		return
	}
	for contentType, content := range described["content"].(map[string]any) {
		if got := resp.Header.Get("Content-Type"); !strings.HasPrefix(got, contentType) {
			d.t.Errorf("GET %s: %s, want %s", path, got, contentType)
		}
		ref, ok := content.(map[string]any)["schema"].(map[string]any)["$ref"].(string)
		if !ok {
			continue
		}
		schema, err := c.Compile("openapi.json" + ref)
		if err != nil {
			d.t.Fatal(err)
		}
		answer, err := jsonschema.UnmarshalJSON(resp.Body)
		if err != nil {
			d.t.Fatal(err)
		}
		if err := schema.Validate(answer); err != nil {
			d.t.Errorf("GET %s: %v", path, err)
		}
	}
}

func TestAnswersAreAsDescribed(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := d.tell("Ferry aground off Saltney", 5)
	d.tell("Bridge shut in Saltney", 3)
	doc, c := d.document()
	entities, err := d.store.EntitiesByKey(t.Context(), []string{"person:mara tein"})
	if err != nil || len(entities) != 1 {
		t.Fatalf("%v, %v", entities, err)
	}
	entity := fmt.Sprintf("/api/v1/entities/%d", entities["person:mara tein"].ID)
	story := fmt.Sprintf("/api/v1/stories/%d", first)
	asked := map[string]bool{}
	for _, one := range []struct {
		pattern, path string
		status        int
	}{
		{"/api/v1/openapi.json", "/api/v1/openapi.json", 200},
		{"/api/v1/stories", "/api/v1/stories", 200},
		{"/api/v1/stories", "/api/v1/stories?limit=1&lang=en&since=2026-03-01", 200},
		{"/api/v1/stories", "/api/v1/stories?limit=0", 400},
		{"/api/v1/stories", "/api/v1/stories?cursor=nonsense", 400},
		{"/api/v1/stories", "/api/v1/stories?since=yesterday", 400},
		{"/api/v1/stories/{id}", story, 200},
		{"/api/v1/stories/{id}", "/api/v1/stories/999", 404},
		{"/api/v1/stories/{id}", "/api/v1/stories/x", 404},
		{"/api/v1/stories/{id}/versions", story + "/versions", 200},
		{"/api/v1/articles/{id}", "/api/v1/articles/1", 200},
		{"/api/v1/articles/{id}", "/api/v1/articles/999", 404},
		{"/api/v1/outlets", "/api/v1/outlets?limit=1", 200},
		{"/api/v1/outlets", "/api/v1/outlets?limit=x", 400},
		{"/api/v1/sections", "/api/v1/sections", 200},
		{"/api/v1/stories", "/api/v1/stories?section=coast", 200},
		{"/api/v1/outlets/{host}", "/api/v1/outlets/harbour.example", 200},
		{"/api/v1/outlets/{host}", "/api/v1/outlets/nobody.example", 404},
		{"/api/v1/outlets/{host}/articles", "/api/v1/outlets/harbour.example/articles", 200},
		{"/api/v1/entities/{id}", entity, 200},
		{"/api/v1/entities/{id}/statements", entity + "/statements?confidence=0", 200},
		{"/api/v1/entities/{id}/statements", entity + "/statements?kind=position&confidence=0", 200},
		{"/api/v1/entities/{id}/statements", entity + "/statements?kind=rumour", 400},
		{"/api/v1/entities/{id}/stories", entity + "/stories", 200},
		{"/api/v1/search", "/api/v1/search?q=ferry", 200},
		{"/api/v1/search", "/api/v1/search?q=said%3Asandbank&in=quotes&limit=1", 200},
		{"/api/v1/search", "/api/v1/search?q=outlet%3Anobody", 400},
		{"/api/v1/search", "/api/v1/search?q=ferry&cursor=nonsense&in=stories", 400},
		{"/api/v1/search", "/api/v1/search", 400},
	} {
		asked[one.pattern] = true
		d.check(doc, c, one.pattern, one.path, one.status)
	}
	for pattern := range doc["paths"].(map[string]any) {
		if !asked[pattern] {
			t.Errorf("%s is described and was not asked", pattern)
		}
	}
	if statements := d.read(entity+"/statements?confidence=0", 200)["items"].([]any); len(statements) == 0 {
		t.Error("the harbour master said nothing")
	}
	if stories := d.read("/api/v1/search?q=%22ferry+aground%22", 200)["stories"].([]any); len(stories) != 1 {
		t.Errorf("found %d stories", len(stories))
	}
}

func TestAListIsReadPageByPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for i := range 7 {
		d.tell(fmt.Sprintf("Ferry %d aground off Saltney", i), 10-i/2) // some at the same time
	}
	var seen []string
	path := "/api/v1/stories?limit=2"
	for range 10 {
		page := d.read(path, 200)
		for _, item := range page["items"].([]any) {
			seen = append(seen, fmt.Sprint(item.(map[string]any)["id"]))
		}
		if page["next"] == nil {
			break
		}
		path = "/api/v1/stories?limit=2&cursor=" + page["next"].(string)
	}
	if want := "13 11 9 7 5 3 1"; strings.Join(seen, " ") != want {
		t.Errorf("stories %v, want %s", seen, want)
	}
}

func TestWhatHasNotChangedIsNotSentAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.tell("Ferry aground off Saltney", 5)
	tag := d.get("/api/v1/stories").Header.Get("ETag")
	if resp := d.get("/api/v1/stories", "If-None-Match", tag); resp.StatusCode != http.StatusNotModified {
		t.Errorf("status %d", resp.StatusCode)
	}
	d.tell("Bridge shut in Saltney", 3)
	if resp := d.get("/api/v1/stories", "If-None-Match", tag); resp.StatusCode != http.StatusOK {
		t.Errorf("status %d after a new story", resp.StatusCode)
	}
}

func TestAMergedStoryLeadsToTheOtherOne(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, b := d.tell("Ferry aground off Saltney", 5), d.tell("Ferry stuck off Saltney", 4)
	err := d.store.Write(t.Context(), func(tx *store.Tx) error {
		seq, err := tx.GroupingSeq(t.Context())
		if err != nil {
			return err
		}
		_, _, err = tx.AppendGrouping(t.Context(), seq, []store.GroupingEvent{{Kind: store.EventMerged, From: b, To: a, Reason: "{}"}}, noon)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	resp := d.get(fmt.Sprintf("/api/v1/stories/%d", b))
	if want := fmt.Sprintf("/api/v1/stories/%d", a); resp.StatusCode != http.StatusMovedPermanently || resp.Header.Get("Location") != want {
		t.Errorf("%d to %q, want %q", resp.StatusCode, resp.Header.Get("Location"), want)
	}
}

func TestOnlyReadingIsAnswered(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/api/v1/stories", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("status %d", w.Code)
	}
}
