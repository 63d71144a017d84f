package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// maxReason bounds the bytes of the reason of a takedown.
const maxReason = 500

// confirmTakedown asks before a report or an outlet is taken down, and says afterwards that it was.
func (s *site) confirmTakedown(w http.ResponseWriter, r *http.Request) error {
	if s.Desk == nil {
		return onlyShown()
	}
	q := r.URL.Query()
	if q.Has("done") {
		return s.takenDown(w, r, q)
	}
	c, err := s.takedownOf(r, q)
	if err != nil {
		return err
	}
	return s.ask(w, r, c)
}

// takedownOf describes the takedown that a form or an address asks for.
func (s *site) takedownOf(r *http.Request, v url.Values) (confirmation, error) {
	if host := strings.ToLower(v.Get("outlet")); host != "" {
		return s.outletTakedown(r, host)
	}
	id, err := strconv.ParseInt(v.Get("article"), 10, 64)
	if err != nil {
		return confirmation{}, store.ErrNotFound
	}
	return s.articleTakedown(r, id)
}

const forGood = "This cannot be undone. What was exported or read before is not changed by it."

func (s *site) articleTakedown(r *http.Request, id int64) (confirmation, error) {
	a, err := s.Store.Article(r.Context(), id)
	if err != nil {
		return confirmation{}, err
	}
	if a.Removed {
		return confirmation{}, gone("This report was taken down already.")
	}
	c := confirmation{Question: "Take down this report?", Subject: articleReport(a, "", s.Clock()).Title, Lang: a.Lang,
		Says: []string{
			"The desk forgets its text in all revisions, its page, and what feeds say of it. It does not come back when a feed names it again.",
			"It leaves its story. All versions of the story’s account are forgotten, and a new one is written without it.",
			forGood,
		},
		Action: "/takedown", Fields: []field{{"article", strconv.FormatInt(id, 10)}}, Reason: true, Do: "Take it down for good", Back: "/", BackText: "Keep it"}
	if st, err := s.Store.Story(r.Context(), a.StoryID); err == nil {
		c.Back = whyPath(st)
	}
	return c, nil
}

func (s *site) outletTakedown(r *http.Request, host string) (confirmation, error) {
	name, articles, _, err := s.carried(r.Context(), host)
	if err != nil {
		return confirmation{}, err
	}
	subject := name
	if name != host {
		subject += " (" + host + ")"
	}
	return confirmation{Question: "Take down this outlet?", Subject: subject, Lang: "und",
		Says: []string{
			"The desk forgets its " + count(articles, "report") + ": the texts in all revisions, the pages, and what feeds say of them. What it publishes from now on is not taken in.",
			"Its reports leave their stories. All versions of the accounts of these stories are forgotten, and new ones are written without them.",
			"Its feeds stay on the list of feeds until they are removed there.",
			forGood,
		},
		Action: "/takedown", Fields: []field{{"outlet", host}}, Reason: true, Do: "Take it down for good", Back: outletPath(host), BackText: "Keep it"}, nil
}

// takeDown does what was confirmed.
func (s *site) takeDown(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return formError(err)
	}
	if s.Desk == nil {
		return onlyShown()
	}
	if _, err := s.takedownOf(r, r.PostForm); err != nil { // it is there
		return err
	}
	kind, value := store.TakedownOutlet, strings.ToLower(r.PostForm.Get("outlet"))
	var story int64
	if value == "" {
		kind, value = store.TakedownArticle, r.PostForm.Get("article")
		id, _ := strconv.ParseInt(value, 10, 64) // takedownOf has read it
		a, err := s.Store.Article(r.Context(), id)
		if err != nil {
			return fmt.Errorf("article %d: %w", id, err)
		}
		story = a.StoryID
	}
	n, err := s.Desk.TakeDown(r.Context(), kind, value, news.Cut(news.CleanLine(r.PostForm.Get("reason")), maxReason))
	if err != nil {
		return &refusal{status: http.StatusUnprocessableEntity, title: "Not taken down", message: sentenceOf(err)}
	}
	return s.afterTakedown(w, r, n, story)
}

// afterTakedown leads back to the story that a report was in while that has others, else to a page that
// says what was done.
func (s *site) afterTakedown(w http.ResponseWriter, r *http.Request, n int, story int64) error {
	st, err := s.Store.Story(r.Context(), story)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("story %d: %w", story, err)
	}
	v := url.Values{"done": {"down"}, "n": {strconv.Itoa(n)}}
	path := "/takedown"
	if err == nil && st.Articles > 0 {
		path = whyPath(st)
	}
	http.Redirect(w, r, withQuery(path, v), http.StatusSeeOther)
	return nil
}

func (s *site) takenDown(w http.ResponseWriter, r *http.Request, q url.Values) error {
	n, err := strconv.Atoi(q.Get("n"))
	if err != nil || n < 0 {
		n = 0
	}
	return s.ask(w, r, confirmation{Question: "Taken down", Says: []string{
		count(n, "report") + " taken down. Stories that have other reports are written anew in a moment; those that have none are no longer kept."},
		Back: "/", BackText: "To the front page"})
}
