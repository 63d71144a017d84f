package web

import (
	"bytes"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const feedItems = 50

// channel is a feed of stories, whatever the form it is written in.
type channel struct {
	ID, Title, Summary string
	Home, Self         string // absolute
	Icon               string // absolute
	Author             string
	Updated            time.Time
	Items              []item
}

// item is a story in a feed.
type item struct {
	ID        string // never changes, whatever becomes of the headline
	URL       string
	Title     string
	Lang      string
	HTML      string // the account, with links to its sources
	Tags      []string
	Published time.Time
	Updated   time.Time
}

// feedForms are the forms of a feed by the end of its address.
var feedForms = []struct {
	ext, contentType, name string
	write                  func(channel) ([]byte, error)
}{
	{".atom", "application/atom+xml", "Atom", writeAtom},
	{".rss", "application/rss+xml", "RSS", writeRSS},
	{".json", "application/feed+json", "JSON Feed", writeJSONFeed},
}

// feedForm cuts the end of an address that asks for a feed; form is empty where it asks for none.
func feedForm(name string) (base, form string) {
	for _, f := range feedForms {
		if base, ok := strings.CutSuffix(name, f.ext); ok && base != "" {
			return base, f.ext
		}
	}
	return name, ""
}

// alternates are the links of a page to its feeds.
func alternates(path string, v url.Values, title string) []alternate {
	all := make([]alternate, len(feedForms))
	for i, f := range feedForms {
		all[i] = alternate{f.contentType, title + " (" + f.name + ")", withQuery(path+f.ext, v)}
	}
	return all
}

// list answers the feeds behind the front page and the search.
func (s *site) list(w http.ResponseWriter, r *http.Request) error {
	base, form := feedForm(r.PathValue("list"))
	switch {
	case form != "" && base == "index":
		q := frontQueryOf(r.URL.Query())
		q.page = 1
		return s.feed(w, r, form, s.Title, withQuery("/", q.values()), func() ([]store.Story, error) {
			stories, _, _, err := s.frontStories(r.Context(), q)
			return stories, err
		})
	case form != "" && base == "search":
		q := queryOf(r.URL.Query())
		return s.feed(w, r, form, s.Title+": "+q, withQuery("/search", url.Values{"q": {q}}), func() ([]store.Story, error) {
			forms, err := s.queryForms(r.Context(), q)
			if err != nil {
				return nil, err
			}
			ids, err := search.Find(r.Context(), s.Store, store.SearchStory, forms, feedItems)
			if err != nil {
				return nil, err
			}
			return s.storiesInOrder(r.Context(), ids)
		})
	}
	return store.ErrNotFound
}

// outletFeed answers with the stories that an outlet's latest articles belong to.
func (s *site) outletFeed(w http.ResponseWriter, r *http.Request, host, form string) error {
	name, _, _, err := s.carried(r.Context(), host)
	if err != nil {
		return err
	}
	return s.feed(w, r, form, s.Title+": "+name, outletPath(host), func() ([]store.Story, error) {
		articles, err := s.Store.OutletArticles(r.Context(), host, 0, 4*feedItems)
		if err != nil {
			return nil, fmt.Errorf("articles of %s: %w", host, err)
		}
		stories, err := s.storiesOf(r, articles)
		var all []store.Story
		for _, st := range stories {
			all = append(all, st)
		}
		slices.SortFunc(all, func(a, b store.Story) int { return int(b.ID - a.ID) })
		return all, err
	})
}

// feed answers with the first stories of a list, the last changed in front. Which stories are in it
// is the list's affair; in which order is the reader's, who looks for what is new.
func (s *site) feed(w http.ResponseWriter, r *http.Request, form, title, home string, list func() ([]store.Story, error)) error {
	k := key("feed", form, home, s.absolute(r, ""))
	return s.remembered(w, r, freshFor, k, func() (*answer, error) {
		stories, err := list()
		if err != nil {
			return nil, err
		}
		c := channel{ID: s.tagURI(strings.TrimPrefix(home, "/")), Title: title, Home: s.absolute(r, home), Self: s.absolute(r, r.URL.RequestURI()),
			Summary: "Stories of " + s.Title + ", each with the sentences of its sources.", Author: s.Title,
			Icon: s.absolute(r, s.assets.address["favicon.svg"])}
		stories = slices.Clone(stories[:min(len(stories), feedItems)])
		slices.SortStableFunc(stories, func(a, b store.Story) int { return b.Changed.Compare(a.Changed) })
		if c.Items, err = s.items(r, stories); err != nil {
			return nil, err
		}
		if len(stories) > 0 {
			c.Updated = stories[0].Changed
		}
		return feedAnswer(form, c)
	})
}

func feedAnswer(form string, c channel) (*answer, error) {
	for _, f := range feedForms {
		if f.ext == form {
			body, err := f.write(c)
			if err != nil {
				return nil, fmt.Errorf("write %s feed: %w", f.name, err)
			}
			contentType := f.contentType
			if form != ".json" {
				contentType += "; charset=utf-8"
			}
			return newAnswer(contentType, body, c.Updated), nil
		}
	}
	return nil, store.ErrNotFound
}

// tagURI is a name that stays (RFC 4151): the address of a story holds its headline, which
// changes.
func (s *site) tagURI(specific string) string {
	host := "localhost"
	if u, err := url.Parse(s.base); err == nil && u.Hostname() != "" {
		host = u.Hostname()
	}
	return "tag:" + host + ",2026:" + specific
}

// items are the stories of a feed with their accounts. A story whose account is just going
// is left out.
func (s *site) items(r *http.Request, stories []store.Story) ([]item, error) {
	var all []item
	for _, st := range stories {
		a, err := s.account(r.Context(), st.ID)
		if err != nil {
			if _, isGone := err.(*refusal); isGone {
				continue
			}
			return nil, err
		}
		body, err := accountHTML(a)
		if err != nil {
			return nil, err
		}
		published := st.First
		if published.IsZero() {
			published = st.Changed
		}
		all = append(all, item{ID: s.tagURI("story/" + strconv.FormatInt(st.ID, 10)), URL: s.absolute(r, st.Path()),
			Title: headlineOf(st.Headline), Lang: st.Lang, HTML: body, Tags: st.Tags, Published: published, Updated: st.Changed})
	}
	return all, nil
}

// itemTemplate is the account as feed readers show it: plain paragraphs and links.
var itemTemplate = template.Must(template.New("item").Parse(
	`{{range .Sentences}}<p{{with .Lang}} lang="{{.}}"{{end}} dir="auto">{{.Text}}{{range .Marks}} ` +
		`{{with .Note}}[{{if .Href}}<a href="{{.Href}}" rel="nofollow noopener noreferrer">{{.Outlet}}</a>{{else}}{{.Outlet}}{{end}}]{{end}}{{end}}</p>` + "\n" +
		`{{end}}{{with .Outlets}}<p>Reported by {{.}}.</p>{{end}}`))

// accountHTML is the short form of an account as HTML that needs no style.
func accountHTML(a news.Account) (string, error) {
	sentences := newNoter(a).sentences(a.Forms.Short.Sentences)
	var names []string
	for _, article := range a.Articles {
		if name := outletName(article.Outlet, article.Host); article.CopyOf == "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 12 {
		names = append(names[:12], count(len(names)-12, "other"))
	}
	var b bytes.Buffer
	err := itemTemplate.Execute(&b, struct {
		Sentences []sentence
		Outlets   string
	}{sentences, listed(names)})
	if err != nil {
		return "", fmt.Errorf("account %s as HTML: %w", a.ID, err)
	}
	return b.String(), nil
}
