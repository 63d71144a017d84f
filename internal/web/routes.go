package web

import (
	"net/http"
	"strings"
)

// routes is the list of all addresses of the site, each with who may use it. A method that may change something
// has to be for people or admins, unless it signs in.
func (s *site) routes() map[string]route {
	return map[string]route{
		"GET /{$}":            {forReaders, s.front},
		"GET /day/{name}":     {forReaders, s.archive("day")},
		"GET /week/{name}":    {forReaders, s.archive("week")},
		"GET /month/{name}":   {forReaders, s.archive("month")},
		"GET /story/{name}":   {forReaders, s.story},
		"GET /outlet/{name}":  {forReaders, s.outlet},
		"GET /section/{name}": {forReaders, s.section},
		"GET /outlets":        {forReaders, s.outlets},
		"GET /entity/{name}":  {forReaders, s.entity},
		"GET /picture/{name}": {forReaders, s.picture},
		"GET /search":         {forReaders, s.search},
		"GET /about":          {forReaders, s.about},
		"GET /live":           {forReaders, s.liveEvents},
		"GET /{list}":         {forReaders, s.list}, // index.atom, search.rss and their like

		"GET /feeds":                     {forReaders, s.feeds},
		"GET /feeds.opml":                {forAdmins, s.exportFeeds},
		"GET /feeds/{id}/remove":         {forAdmins, s.confirmRemoval},
		"POST /feeds":                    {forAdmins, s.addFeed},
		"POST /feeds/import":             {forAdmins, s.importFeeds},
		"POST /feeds/{id}/poll":          {forAdmins, s.pollFeed},
		"POST /feeds/{id}/pause":         {forAdmins, s.setFeedStatus(pauseFeed)},
		"POST /feeds/{id}/resume":        {forAdmins, s.setFeedStatus(resumeFeed)},
		"POST /feeds/{id}/remove":        {forAdmins, s.removeFeed},
		"GET /feeds/{id}/section":        {forAdmins, s.editFeedSection},
		"POST /feeds/{id}/section":       {forAdmins, s.setFeedSection},
		"POST /outlet/{name}/preference": {forAdmins, s.preferOutlet},

		"GET /story/{name}/why":      {forReaders, s.why},
		"GET /story/{name}/versions": {forReaders, s.versions},
		"POST /story/{name}/move":    {forAdmins, s.moveReports},
		"GET /story/{name}/merge":    {forAdmins, s.confirmMerge},
		"POST /story/{name}/merge":   {forAdmins, s.mergeStory},
		"POST /entity/{name}/name":   {forAdmins, s.correctEntity},
		"GET /entity/{name}/merge":   {forAdmins, s.confirmEntityMerge},
		"POST /entity/{name}/merge":  {forAdmins, s.mergeEntity},
		"POST /entity/{name}/part":   {forAdmins, s.partEntity},
		"GET /takedown":              {forAdmins, s.confirmTakedown},
		"POST /takedown":             {forAdmins, s.takeDown},

		"GET /sign-in":                  {forAll, s.signInForm},
		"POST /sign-in":                 {forAll, s.signIn},
		"POST /sign-out":                {forPeople, s.signOut},
		"GET " + linkPath + "{secret}":  {forAll, s.openLink},
		"POST " + linkPath + "{secret}": {forAll, s.acceptLink},

		"GET /profile":                        {forPeople, s.profile},
		"POST /profile/password":              {forPeople, s.changePassword},
		"POST /profile/sign-out":              {forPeople, s.signOutEverywhere},
		"POST /profile/tokens":                {forPeople, s.makeToken},
		"POST /profile/tokens/{id}/revoke":    {forPeople, s.revokeToken},
		"GET /jobs":                           {forAdmins, s.jobs},
		"GET /users":                          {forAdmins, s.users},
		"POST /users/invite":                  {forAdmins, s.invite},
		"POST /users/{id}/role":               {forAdmins, s.setRole},
		"POST /users/{id}/link":               {forAdmins, s.resetLink},
		"POST /users/{id}/sign-out":           {forAdmins, s.signOutUser},
		"GET /users/{id}/remove":              {forAdmins, s.confirmUserRemoval},
		"POST /users/{id}/remove":             {forAdmins, s.removeUser},
		"POST /users/invitations/{id}/revoke": {forAdmins, s.takeBackLink},
		"POST /users/tokens/{id}/revoke":      {forAdmins, s.revokeAnyToken},

		"GET /static/{file}": {forAll, s.static},
		"GET /favicon.ico":   {forAll, s.favicon},
		"GET /robots.txt":    {forAll, s.robots},
		"GET /healthz":       {forAll, s.health},
		"GET /metrics":       {forOperators, s.metrics},
		"/":                  {forReaders, s.notFound},
	}
}

// handler puts the rules in front of what stands behind the addresses.
func (s *site) handler() http.Handler {
	mux := http.NewServeMux()
	for pattern, r := range s.routes() {
		method, _, _ := strings.Cut(pattern, " ")
		if r.rule == 0 || r.rule == forReaders && method != "/" && method != http.MethodGet {
			panic("web: no rule says who may use " + pattern)
		}
		mux.Handle(pattern, s.enter(r.rule, s.wrap(r.answer)))
	}
	if s.API != nil {
		mux.Handle("/api/", s.enter(forReaders, s.API))
	}
	return secured(bounded(s.guardHost(mux)))
}
