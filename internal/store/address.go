package store

import (
	"strconv"

	"github.com/wiredesk/wiredesk/news"
)

// Path is the one address at which a story is shown; all others of its number lead to it.
func (s Story) Path() string { return pathOf("/story/", s.ID, s.Slug) }

// Path is the one address at which an entity is shown; all others of its number lead to it.
func (e Entity) Path() string { return pathOf("/entity/", e.ID, e.Name) }

// pathOf is a number, which never changes, and what people read, which may.
func pathOf(kind string, id int64, name string) string {
	path := kind + strconv.FormatInt(id, 10)
	if slug := news.Slug(name); slug != "" {
		path += "-" + slug
	}
	return path
}
