package extract

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// chooseImage takes the article's picture: not a logo, a stand-in or a counter.
func (f *facts) chooseImage(page *news.Page) string {
	graph := first(f.meta["og:image:secure_url"], f.meta["og:image"], f.meta["og:image:url"])
	if width, err := strconv.Atoi(f.meta["og:image:width"]); err == nil && width < leastImage {
		graph = ""
	}
	return choose(page, "image", f.imageAddress,
		candidate{fromJSON, valueOf(f.resolve(f.article["image"]), "url", "contentUrl", "@id")},
		candidate{fromJSON, valueOf(f.article["thumbnailUrl"])},
		candidate{fromGraph, graph},
		candidate{fromMicrodata, f.item.image},
		candidate{fromMeta, first(f.meta["twitter:image"], f.meta["twitter:image:src"])})
}

// leastImage is the width of a picture that is no icon, in pixels.
const leastImage = 120

func (f *facts) imageAddress(raw string) string {
	u, err := f.base.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || isStandIn(u) {
		return ""
	}
	if publisher, ok := f.resolve(f.article["publisher"]).(map[string]any); ok {
		if logo := valueOf(f.resolve(publisher["logo"]), "url", "contentUrl"); logo != "" && logo == strings.TrimSpace(raw) {
			return ""
		}
	}
	return u.String()
}

// standIns are words in the names of files that stand for no picture of the event.
var standIns = words(`logo default placeholder spacer pixel blank favicon icon sprite avatar noimage dummy`)

// isStandIn goes by the name of the file. A long name with such a word in it
// describes a picture: of a company's logo on its building.
func isStandIn(u *url.URL) bool {
	name := strings.TrimSuffix(path.Base(u.Path), path.Ext(u.Path))
	list := nameWords(name)
	if len(list) > 4 {
		return false
	}
	for _, w := range list {
		if standIns[w] {
			return true
		}
	}
	return name == "1x1"
}
