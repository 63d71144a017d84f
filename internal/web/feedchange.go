package web

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const (
	maxForm = 16 << 10 // bytes of a form without a file
	maxOPML = 4 << 20
)

// done leads back to the feeds page, which says what was done.
func done(w http.ResponseWriter, r *http.Request, what string, more ...string) error {
	v := url.Values{"done": {what}}
	for i := 0; i+1 < len(more); i += 2 {
		v.Set(more[i], more[i+1])
	}
	http.Redirect(w, r, withQuery("/feeds", v), http.StatusSeeOther)
	return nil
}

// refuse shows the feeds page with the reason why a form did nothing, and what was typed.
func (s *site) refuse(w http.ResponseWriter, r *http.Request, v feedsView) error {
	return s.showFeeds(w, r, v, http.StatusUnprocessableEntity)
}

func (s *site) addFeed(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return formError(err)
	}
	v := feedsView{Address: news.CleanLine(r.PostForm.Get("address")), Section: news.CleanLine(r.PostForm.Get("section"))}
	switch {
	case s.Desk == nil:
		v.Error = "This desk only shows pages: feeds are added where it polls."
		return s.refuse(w, r, v)
	case v.Address == "":
		v.Error = "Type the address of a feed or of a site, such as example.org."
		return s.refuse(w, r, v)
	}
	if r.PostForm.Get("look") != "" {
		return s.lookAtFeeds(w, r, v)
	}
	added, err := s.Desk.AddFeed(r.Context(), v.Address, v.Section)
	if err != nil {
		v.Error = sentenceOf(err)
		return s.refuse(w, r, v)
	}
	if len(added) == 0 {
		return done(w, r, "nothing")
	}
	return done(w, r, "added", "n", strconv.Itoa(len(added)))
}

// formError is an error of reading a form: the sender's, not the desk's.
func formError(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return err
	}
	return &refusal{status: http.StatusBadRequest, title: "Not understood", message: "The form could not be read: " + err.Error() + "."}
}

// sentenceOf is an error as a person reads it.
func sentenceOf(err error) string {
	text := strings.TrimRight(news.CleanLine(err.Error()), ".")
	if text == "" {
		return "It did not work."
	}
	// An address is as it was typed.
	if first, _, _ := strings.Cut(text, " "); !strings.Contains(first, "://") {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	return text + "."
}

func (s *site) importFeeds(w http.ResponseWriter, r *http.Request) error {
	if s.Desk == nil {
		return s.refuse(w, r, feedsView{Error: "This desk only shows pages: feeds are imported where it polls."})
	}
	// A little more than the file, for what the form puts around it.
	r.Body = http.MaxBytesReader(w, r.Body, maxOPML+maxForm)
	data, err := uploaded(r)
	if err != nil {
		return err
	}
	if len(data) == 0 {
		return s.refuse(w, r, feedsView{Error: "Choose an OPML file first: most feed readers can export one."})
	}
	added, known, err := s.Desk.ImportOPML(r.Context(), data)
	if err != nil {
		return s.refuse(w, r, feedsView{Error: sentenceOf(err)})
	}
	return done(w, r, "imported", "n", strconv.Itoa(added), "known", strconv.Itoa(known))
}

// uploaded reads the file of the form, part by part, so that nothing of it touches the disk.
func uploaded(r *http.Request) ([]byte, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, formError(err)
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		if err != nil {
			return nil, formError(err)
		}
		if part.FormName() != "file" {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(part, maxOPML+1))
		if err != nil {
			return nil, formError(err)
		}
		if len(data) > maxOPML {
			return nil, &http.MaxBytesError{Limit: maxOPML}
		}
		return data, nil
	}
}

// feedID is the feed that an address names; it exists.
func (s *site) feedID(r *http.Request) (store.Feed, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.Feed{}, store.ErrNotFound
	}
	return s.Store.Feed(r.Context(), id)
}

func (s *site) pollFeed(w http.ResponseWriter, r *http.Request) error {
	f, err := s.feedID(r)
	if err != nil {
		return err
	}
	if s.Desk == nil {
		return s.refuse(w, r, feedsView{Error: "This desk only shows pages: it does not poll."})
	}
	if err := s.Desk.PollNow(r.Context(), f.ID); err != nil {
		return s.refuse(w, r, feedsView{Error: sentenceOf(err)})
	}
	return done(w, r, "polled")
}

// statusChange is what a button does to a feed, and the note that says so.
type statusChange struct{ status, note string }

var (
	pauseFeed  = statusChange{store.FeedPaused, "paused"}
	resumeFeed = statusChange{store.FeedActive, "resumed"}
)

func (s *site) setFeedStatus(change statusChange) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		f, err := s.feedID(r)
		if err != nil {
			return err
		}
		err = s.Store.Write(r.Context(), func(tx *store.Tx) error {
			return tx.SetFeedStatus(r.Context(), f.ID, change.status, s.Clock())
		})
		if err != nil {
			return fmt.Errorf("set feed %d to %s: %w", f.ID, change.status, err)
		}
		return done(w, r, change.note)
	}
}

// confirmRemoval asks before a feed is removed.
func (s *site) confirmRemoval(w http.ResponseWriter, r *http.Request) error {
	f, err := s.feedID(r)
	if err != nil {
		return err
	}
	p := s.page(r, "Remove a feed", feedRowOf(f, s.Clock(), isAdmin(r)))
	p.Section, p.NoIndex = "feeds", true
	a, err := s.htmlAnswer("remove", p)
	if err != nil {
		return err
	}
	return a.send(w, r)
}

func (s *site) removeFeed(w http.ResponseWriter, r *http.Request) error {
	f, err := s.feedID(r)
	if err != nil {
		return err
	}
	err = s.Store.Write(r.Context(), func(tx *store.Tx) error { return tx.RemoveFeed(r.Context(), f.ID) })
	if err != nil {
		return fmt.Errorf("remove feed %d: %w", f.ID, err)
	}
	return done(w, r, "removed")
}
