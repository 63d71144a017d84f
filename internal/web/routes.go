package web

import "net/http"

// handler is the list of all addresses of the site.
func (s *site) handler() http.Handler {
	mux := http.NewServeMux()
	for pattern, h := range map[string]handlerFunc{
		"GET /{$}":           s.front,
		"GET /story/{name}":  s.story,
		"GET /outlet/{name}": s.outlet,
		"GET /entity/{name}": s.entity,
		"GET /search":        s.search,
		"GET /about":         s.about,
		"GET /{list}":        s.list, // index.atom, search.rss and their like

		"GET /feeds":              s.feeds,
		"GET /feeds.opml":         s.exportFeeds,
		"GET /feeds/{id}/remove":  s.confirmRemoval,
		"POST /feeds":             s.localOnly(s.addFeed),
		"POST /feeds/import":      s.localOnly(s.importFeeds),
		"POST /feeds/{id}/poll":   s.localOnly(s.pollFeed),
		"POST /feeds/{id}/pause":  s.localOnly(s.setFeedStatus(pauseFeed)),
		"POST /feeds/{id}/resume": s.localOnly(s.setFeedStatus(resumeFeed)),
		"POST /feeds/{id}/remove": s.localOnly(s.removeFeed),

		"GET /story/{name}/why":      s.why,
		"GET /story/{name}/versions": s.versions,
		"POST /story/{name}/move":    s.localOnly(s.moveReports),
		"GET /story/{name}/merge":    s.confirmMerge,
		"POST /story/{name}/merge":   s.localOnly(s.mergeStory),
		"GET /takedown":              s.confirmTakedown,
		"POST /takedown":             s.localOnly(s.takeDown),

		"GET /static/{file}": s.static,
		"GET /favicon.ico":   s.favicon,
		"GET /robots.txt":    s.robots,
		"GET /healthz":       s.health,
		"GET /metrics":       s.metrics,
		"/":                  s.notFound,
	} {
		mux.Handle(pattern, s.wrap(h))
	}
	if s.API != nil {
		mux.Handle("/api/", s.API)
	}
	return s.guardHost(secured(mux))
}
