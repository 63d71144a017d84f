package web

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// pictureView is a lead picture of an article from the desk's own store.
type pictureView struct {
	Path          string
	Width, Height int
	Outlet        string
	OutletPath    string
	Title         string // of the article
	Lang          string
	Href          string // the article
}

// picturesOf are the pictures that a story shows; none where the desk keeps none.
func (s *site) picturesOf(ctx context.Context, st store.Story, a news.Account) ([]pictureView, error) {
	if !s.Pictures {
		return nil, nil
	}
	found, err := s.Store.StoryPictures(ctx, st.ID)
	if err != nil {
		return nil, fmt.Errorf("pictures of story %d: %w", st.ID, err)
	}
	var list []pictureView
	shown := map[string]bool{}
	for _, p := range found {
		if p.Width == 0 || shown[p.Hash] {
			continue
		}
		row, err := s.Store.Article(ctx, p.ArticleID)
		if err != nil {
			return nil, err
		}
		for _, article := range a.Articles {
			if article.ID != row.ExternalID && article.ID != strconv.FormatInt(row.ID, 10) {
				continue
			}
			shown[p.Hash] = true
			list = append(list, pictureView{"/picture/" + strconv.FormatInt(p.ArticleID, 10) + "-" + p.Hash + ".jpg", p.Width, p.Height,
				outletName(article.Outlet, article.Host), outletPath(article.Host), article.Title, article.Lang, webAddress(article.URL)})
			break
		}
	}
	return list, nil
}

// picture answers /picture/{article}-{hash}.jpg with a JPEG that the desk made itself, and with nothing else.
func (s *site) picture(w http.ResponseWriter, r *http.Request) error {
	digits, rest, _ := strings.Cut(r.PathValue("name"), "-")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !s.Pictures {
		return store.ErrNotFound
	}
	p, err := s.Store.Picture(r.Context(), id)
	if err != nil {
		return err
	}
	if rest != p.Hash+".jpg" {
		return store.ErrNotFound
	}
	h := w.Header()
	h.Set("Content-Type", "image/jpeg")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	h.Set("Cache-Control", "private, max-age=86400")
	h.Set("Content-Length", strconv.Itoa(len(p.Body)))
	_, _ = w.Write(p.Body) // who has left misses nothing
	return nil
}
