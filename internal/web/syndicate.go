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

	"github.com/wiredesk/wiredesk/account"
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
		return s.frontFeed(w, r, form, frontQueryOf(r.URL.Query()), s.Title)
	case form != "" && base == "search":
		return s.searchFeed(w, r, form)
	}
	return store.ErrNotFound
}

// searchFeed answers with what a search finds, the stories unless the address says what else.
func (s *site) searchFeed(w http.ResponseWriter, r *http.Request, form string) error {
	q := searchQueryOf(r.URL.Query())
	q.cursor, q.newest = "", true
	request, err := s.searchRequest(r.Context(), &q)
	if err != nil {
		return searchRefusal(err)
	}
	kind := searchKinds[0]
	for _, k := range searchKinds {
		if k.name == q.in {
			kind = k
		}
	}
	home := searchQuery{typed: q.typed, in: q.in}.address()
	return s.feedOf(w, r, form, s.Title+": "+q.typed, home, func() ([]item, error) {
		if request.Empty() {
			return nil, nil
		}
		found, err := s.finder.Find(r.Context(), request, kind.kind, search.Cursor{}, feedItems)
		if err != nil {
			return nil, err
		}
		switch kind.kind {
		case store.SearchArticle:
			return s.articleItems(r, request, found.Hits)
		case store.SearchQuote:
			return s.quoteItems(r, request, found.Hits)
		}
		stories, err := s.finder.Stories(r.Context(), request, found.Hits)
		if err != nil {
			return nil, err
		}
		rows := make([]store.Story, len(stories))
		for i, f := range stories {
			rows[i] = f.Row
		}
		return s.items(r, rows)
	})
}

// markedTemplate is a text with what was asked for in it, and who has it.
var markedTemplate = template.Must(template.New("marked").Parse(
	`{{with .Text}}<p{{with $.Lang}} lang="{{.}}"{{end}} dir="auto">{{range .}}{{if .Hit}}<b>{{.Text}}</b>{{else}}{{.Text}}{{end}}{{end}}</p>` + "\n" + `{{end}}<p>{{.By}}</p>`))

func markedHTML(text []piece, lang, by string) (string, error) {
	var b bytes.Buffer
	err := markedTemplate.Execute(&b, struct {
		Text     []piece
		Lang, By string
	}{text, lang, by})
	return b.String(), err
}

// articleItems are articles that were found. They lead to their publishers.
func (s *site) articleItems(r *http.Request, request *search.Request, hits []search.Hit) ([]item, error) {
	found, err := s.finder.Articles(r.Context(), request, hits)
	if err != nil {
		return nil, err
	}
	var all []item
	for _, f := range found {
		a := f.Row
		body, err := markedHTML(f.Snippet, a.Lang, outletName(f.Outlet, a.Host))
		if err != nil {
			return nil, err
		}
		address := webAddress(a.URL)
		if address == "" {
			address = s.absolute(r, outletPath(a.Host))
		}
		published := a.Published
		if published.IsZero() {
			published = a.Seen
		}
		all = append(all, item{ID: s.tagURI("article/" + strconv.FormatInt(a.ID, 10)), URL: address, Title: articleReport(a, f.Outlet, s.Clock()).Title,
			Lang: a.Lang, HTML: body, Published: published, Updated: published})
	}
	return all, nil
}

// quoteItems are quotes that were found. They lead to their stories.
func (s *site) quoteItems(r *http.Request, request *search.Request, hits []search.Hit) ([]item, error) {
	found, err := s.foundQuotes(r.Context(), request, hits)
	if err != nil {
		return nil, err
	}
	var all []item
	for _, f := range found {
		body, err := markedHTML(f.Text, f.Lang, f.Outlets)
		if err != nil {
			return nil, err
		}
		at := f.at
		if at.IsZero() {
			at = time.Unix(0, 0)
		}
		all = append(all, item{ID: s.tagURI(fmt.Sprintf("quote/%d", f.id)), URL: s.absolute(r, f.Story.Path), Lang: f.Lang,
			Title: plain(f.Speaker) + ": " + news.Cut(plain(f.Text), 160), HTML: body, Published: at, Updated: at})
	}
	return all, nil
}

// plain is a text without its marks.
func plain(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Text)
	}
	return b.String()
}

// entityFeed answers with the stories that name an entity.
func (s *site) entityFeed(w http.ResponseWriter, r *http.Request, e store.Entity, form string) error {
	return s.feed(w, r, form, s.Title+": "+e.Name, e.Path(), func() ([]store.Story, error) {
		stories, err := s.Store.EntityStories(r.Context(), e.ID, 0, feedItems)
		if err != nil {
			return nil, fmt.Errorf("stories with entity %d: %w", e.ID, err)
		}
		return stories, nil
	})
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
	return s.feedOf(w, r, form, title, home, func() ([]item, error) {
		stories, err := list()
		if err != nil {
			return nil, err
		}
		return s.items(r, stories[:min(len(stories), feedItems)])
	})
}

// feedOf answers with a list, the last changed in front.
func (s *site) feedOf(w http.ResponseWriter, r *http.Request, form, title, home string, list func() ([]item, error)) error {
	k := key("feed", form, home, s.absolute(r, ""))
	return s.remembered(w, r, freshFor, k, func() (*answer, error) {
		items, err := list()
		if err != nil {
			return nil, err
		}
		slices.SortStableFunc(items, func(a, b item) int { return b.Updated.Compare(a.Updated) })
		c := channel{ID: s.tagURI(strings.TrimPrefix(home, "/")), Title: title, Home: s.absolute(r, home), Self: s.absolute(r, r.URL.RequestURI()),
			Summary: "Stories of " + s.Title + ", each with the sentences of its sources.", Author: s.Title,
			Icon: s.absolute(r, s.assets.address["favicon.svg"]), Items: items}
		c.Updated = dayOf(s.Clock()).start // of one with nothing in it; Atom wants a time
		if len(items) > 0 {
			c.Updated = items[0].Updated
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
		body, err := s.itemHTML(r, st)
		if err != nil {
			if _, isGone := err.(*refusal); isGone {
				continue
			}
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

// accountHTML is the short form of an account as HTML that needs no style, in the words of the reports: there is no good place
// to mark what a model rewrote.
func accountHTML(a news.Account) (string, error) {
	sentences := newNoter(a).sentences(account.SentencesAsReported(a.Forms.Short.Sentences))
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

// itemHTML is a story as it stands in feeds. It is kept by version: a feed has fifty, and few are new.
func (s *site) itemHTML(r *http.Request, st store.Story) (string, error) {
	k := key("item", st.ID, st.Version, st.Written, st.Rewritten)
	kept, err := s.cache.get(k, s.Clock(), agesFor, func() (*answer, error) {
		a, err := s.account(r.Context(), st.ID)
		if err != nil {
			return nil, err
		}
		body, err := accountHTML(a)
		return &answer{plain: []byte(body)}, err
	})
	if err != nil {
		return "", err
	}
	return string(kept.plain), nil
}
