package web

import (
	"fmt"
	"net/http"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// versionsView is the content of the page of an account's versions.
type versionsView struct {
	Path     string
	Headline string
	Lang     string
	Versions []version
}

// version is what was new in an account, against the one before.
type version struct {
	Number   int
	At       instant
	First    bool   // there is none before that is kept
	Headline string // where it changed
	Lang     string
	Reports  string // that came in, in words
	Came     []string
	Went     []string
}

func versionsPath(st store.Story) string { return st.Path() + "/versions" }

// maxVersions is how many versions are compared.
const maxVersions = 51

// versions answers /story/{id}-{slug}/versions: how the account changed from version to version.
func (s *site) versions(w http.ResponseWriter, r *http.Request) error {
	st, err := s.storyNamed(r)
	if err != nil {
		return err
	}
	if err := tellable(st); err != nil {
		return err
	}
	if path := versionsPath(st); r.URL.Path != path {
		http.Redirect(w, r, path, http.StatusMovedPermanently)
		return nil
	}
	k := key("versions", st.ID, st.Version, st.Written, viewer(r))
	return s.remembered(w, r, agesFor, k, func() (*answer, error) {
		list, err := s.Store.AccountVersions(r.Context(), st.ID, maxVersions)
		if err != nil {
			return nil, fmt.Errorf("versions of story %d: %w", st.ID, err)
		}
		v := versionsView{st.Path(), headlineOf(st.Headline), st.Lang, changesOf(list, s.Clock())}
		p := s.page(r, "Versions: "+v.Headline, v)
		p.NoIndex = true
		return s.htmlAnswer("versions", p)
	})
}

// changesOf tells what each version brought, the newest first. Versions in which nothing changed that a reader
// sees are left out; the oldest that is kept stands whole.
func changesOf(list []store.AccountVersion, now time.Time) []version {
	var changes []version
	for i, at := range list {
		v := version{Number: at.Account.Version, At: instantOf(at.Written, now), Lang: at.Account.Lang}
		if i == len(list)-1 {
			if i < maxVersions-1 {
				v.First, v.Headline, v.Came = true, headlineOf(at.Account.Headline), texts(at.Account)
				changes = append(changes, v)
			}
			break
		}
		before := list[i+1].Account
		v.Came, v.Went = missing(texts(at.Account), texts(before)), missing(texts(before), texts(at.Account))
		if at.Account.Headline != before.Headline {
			v.Headline = headlineOf(at.Account.Headline)
		}
		if n := newReports(at.Account, before); n > 0 {
			v.Reports = count(n, "report") + " came in"
		}
		if v.Headline != "" || len(v.Came)+len(v.Went) > 0 {
			changes = append(changes, v)
		}
	}
	return changes
}

// texts are the sentences of an account's short form as they were taken from the reports.
func texts(a news.Account) []string {
	var list []string
	for _, s := range account.SentencesAsReported(a.Forms.Short.Sentences) {
		list = append(list, s.Text)
	}
	return list
}

// missing are the texts of a list that another has not.
func missing(list, other []string) []string {
	have := map[string]bool{}
	for _, text := range other {
		have[text] = true
	}
	var out []string
	for _, text := range list {
		if !have[text] {
			out = append(out, text)
		}
	}
	return out
}

func newReports(a, before news.Account) int {
	have := map[string]bool{}
	for _, article := range before.Articles {
		have[article.ID] = true
	}
	n := 0
	for _, article := range a.Articles {
		if !have[article.ID] {
			n++
		}
	}
	return n
}
