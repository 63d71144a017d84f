package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// maxMoved bounds the reports that one form moves.
const maxMoved = 1000

// mistake is what is wrong with what a form asks for, in words for the person who sent it.
type mistake string

func (m mistake) Error() string { return string(m) }

// moveReports puts reports of a story into another one, or into a new one of their own. Copies of
// a report go with it, because they say the same.
func (s *site) moveReports(w http.ResponseWriter, r *http.Request) error {
	st, err := s.edited(w, r)
	if err != nil {
		return err
	}
	articles, rest, err := s.ticked(r, st)
	if err != nil {
		return s.refuseEdit(w, r, st, err)
	}
	var target store.Story // none yet: a new one
	if to := r.PostForm.Get("to"); to != "new" {
		if target, err = s.meantStory(r, st, to); err != nil {
			return s.refuseEdit(w, r, st, err)
		}
	} else if rest == 0 {
		return s.refuseEdit(w, r, st, mistake("These are all reports of the story: apart from it they would be the same story under another number."))
	}
	id, err := s.Desk.Move(r.Context(), articles, target.ID)
	if err != nil {
		return s.refuseEdit(w, r, st, mistake(sentenceOf(err)))
	}
	return s.moved(w, r, st, rest, id, len(articles))
}

// moved leads to the page that says where the reports went: that of the story they were in, or, when
// it has none left, of the one they are in now.
func (s *site) moved(w http.ResponseWriter, r *http.Request, from store.Story, rest int, to int64, n int) error {
	page, v := from, url.Values{"done": {"moved"}, "n": {strconv.Itoa(n)}, "to": {strconv.FormatInt(to, 10)}}
	if rest == 0 {
		var err error
		if page, err = s.Store.Story(r.Context(), to); err != nil {
			return fmt.Errorf("story %d: %w", to, err)
		}
		v = url.Values{"done": {"came"}, "n": {strconv.Itoa(n)}}
	}
	http.Redirect(w, r, withQuery(whyPath(page), v), http.StatusSeeOther)
	return nil
}

// edited reads the form of an edit, and returns the story that it is about.
func (s *site) edited(w http.ResponseWriter, r *http.Request) (store.Story, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return store.Story{}, formError(err)
	}
	if s.Desk == nil {
		return store.Story{}, onlyShown()
	}
	return s.storyNamed(r)
}

func onlyShown() error {
	return &refusal{status: http.StatusConflict, title: "Not here",
		message: "This desk only shows pages: stories are changed where it groups them."}
}

// refuseEdit shows the page of the story again, with the mistake in a form. Other errors are passed on.
func (s *site) refuseEdit(w http.ResponseWriter, r *http.Request, st store.Story, err error) error {
	var m mistake
	if !errors.As(err, &m) {
		return err
	}
	v := whyView{Error: string(m), Ticked: map[int64]bool{}}
	for _, raw := range r.PostForm["article"] {
		if id, err := strconv.ParseInt(raw, 10, 64); err == nil {
			v.Ticked[id] = true
		}
	}
	return s.showWhy(w, r, st, pageNumber(r), v, http.StatusUnprocessableEntity)
}

// ticked are the reports that a form names, with their copies, and how many others the story has.
func (s *site) ticked(r *http.Request, st store.Story) (articles []int64, rest int, err error) {
	rows, err := s.storyRows(r.Context(), st.ID)
	if err != nil {
		return nil, 0, err
	}
	asked := map[int64]bool{}
	for _, raw := range r.PostForm["article"] {
		id, err := strconv.ParseInt(raw, 10, 64)
		if err != nil || !slices.ContainsFunc(rows, func(a store.Article) bool { return a.ID == id }) {
			return nil, 0, mistake("One of the reports is not in this story any more. Look at the list again.")
		}
		asked[id] = true
	}
	for _, row := range rows {
		if asked[row.ID] || asked[row.CopyOf] {
			articles = append(articles, row.ID)
		}
	}
	switch {
	case len(articles) == 0:
		return nil, 0, mistake("Tick the reports first that are to be put apart.")
	case len(articles) > maxMoved:
		return nil, 0, mistake("That is more than " + number(maxMoved) + " reports at once. Take fewer of them.")
	}
	return articles, len(rows) - len(articles), nil
}

// storyNumber finds the number of a story in what a person types: the number, or an address.
var storyNumber = regexp.MustCompile(`^(?:.*/story/|#)?0*([1-9][0-9]{0,17})(?:[-/?#.].*)?$`)

// meantStory is the other story that a form names, by its number or address.
func (s *site) meantStory(r *http.Request, st store.Story, typed string) (store.Story, error) {
	typed = news.CleanLine(typed)
	if typed == "" {
		return store.Story{}, mistake("Type the number or the address of the story that is meant, or choose one.")
	}
	found := storyNumber.FindStringSubmatch(typed)
	if found == nil {
		return store.Story{}, mistake("“" + news.Cut(typed, 80) + "” is not the number or address of a story. Its number stands in its address, behind /story/.")
	}
	id, err := strconv.ParseInt(found[1], 10, 64)
	if err != nil {
		return store.Story{}, err
	}
	other, err := s.Store.Story(r.Context(), id)
	if err == nil && other.MergedInto != 0 {
		other, err = s.Store.Story(r.Context(), other.MergedInto)
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		return other, mistake("There is no story with number " + found[1] + ".")
	case err != nil:
		return other, fmt.Errorf("story %d: %w", id, err)
	case other.ID == st.ID:
		return other, mistake("That is this story itself.")
	case other.Articles == 0:
		return other, mistake("Story " + found[1] + " has no reports any more.")
	}
	return other, nil
}

// confirmation is the content of a page that asks before something is done.
type confirmation struct {
	Question string
	Subject  string
	Lang     string
	Says     []string // what happens
	Action   string   // where the form goes; empty when it was done
	Fields   []field
	Reason   bool // a reason may be typed
	Do       string
	Back     string // where the way back leads
	BackText string
	Error    string
}

type field struct{ Name, Value string }

func (s *site) ask(w http.ResponseWriter, r *http.Request, c confirmation) error {
	p := s.page(r, c.Question, c)
	p.NoIndex = true
	a, err := s.htmlAnswer("confirm", p)
	if err != nil {
		return err
	}
	a.control = "no-store"
	return a.send(w, r)
}

// confirmMerge asks before a story becomes part of another.
func (s *site) confirmMerge(w http.ResponseWriter, r *http.Request) error {
	if s.Desk == nil {
		return onlyShown()
	}
	st, err := s.storyNamed(r)
	if err != nil {
		return err
	}
	into, err := s.meantStory(r, st, r.URL.Query().Get("into"))
	if err != nil {
		return s.refuseEdit(w, r, st, err)
	}
	name, other := nameOfStory(st), nameOfStory(into)
	return s.ask(w, r, confirmation{Question: "Merge this story into another?", Subject: name.Headline, Lang: name.Lang,
		Says: []string{
			"Its " + count(st.Articles, "report") + " become part of story " + strconv.FormatInt(into.ID, 10) + ", “" + other.Headline + "”, whose account is written anew from all of them.",
			"The address of this story leads there from now on. To part them again, reports have to be put apart by hand, and get a story with a new address.",
		},
		Action: "/story/" + strconv.FormatInt(st.ID, 10) + "/merge", Fields: []field{{"into", strconv.FormatInt(into.ID, 10)}},
		Do: "Merge the stories", Back: whyPath(st), BackText: "Leave them apart"})
}

func (s *site) mergeStory(w http.ResponseWriter, r *http.Request) error {
	st, err := s.edited(w, r)
	if err != nil {
		return err
	}
	into, err := s.meantStory(r, st, r.PostForm.Get("into"))
	if err != nil {
		return s.refuseEdit(w, r, st, err)
	}
	if err := s.Desk.Merge(r.Context(), st.ID, into.ID); err != nil {
		return s.refuseEdit(w, r, st, mistake(sentenceOf(err)))
	}
	http.Redirect(w, r, withQuery(whyPath(into), url.Values{"done": {"merged"}, "n": {strconv.Itoa(st.Articles)}}), http.StatusSeeOther)
	return nil
}

// whyNote says what a form did. Only numbers are taken from the address, so that nobody can put
// words on the page.
func (s *site) whyNote(r *http.Request, q url.Values) ([]step, error) {
	n, err := strconv.Atoi(q.Get("n"))
	if err != nil || n < 1 || !isAdmin(r) {
		return nil, nil
	}
	reports := count(n, "report")
	switch q.Get("done") {
	case "came":
		return []step{{Text: reports + " put here. The story that had no others is no longer kept."}}, nil
	case "merged":
		return []step{{Text: "The other story is part of this one now, with its " + reports + ". The account is written anew in a moment."}}, nil
	case "down":
		return []step{{Text: reports + " taken down. The account is written anew in a moment."}}, nil
	case "moved":
		return s.movedNote(r, q.Get("to"), reports)
	}
	return nil, nil
}

func (s *site) movedNote(r *http.Request, to, reports string) ([]step, error) {
	id, err := strconv.ParseInt(to, 10, 64)
	if err != nil {
		return nil, nil
	}
	st, err := s.Store.Story(r.Context(), id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("story %d: %w", id, err)
	}
	name := nameOfStory(st)
	name.Path = whyPath(st)
	return []step{{Text: reports + " put into", Story: &name, After: ". Both accounts are written anew in a moment. To take it back, move what went from there."}}, nil
}
