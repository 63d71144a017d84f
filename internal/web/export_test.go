package web

import "strings"

// Routes are all addresses of the site, with the name of the rule of each, for the test that walks them.
func Routes() map[string]string {
	s, names := &site{}, map[rule]string{forAll: "all", forReaders: "readers", forOperators: "operators", forPeople: "people", forAdmins: "admins"}
	all := map[string]string{}
	for pattern, r := range s.routes() {
		all[pattern] = names[r.rule]
	}
	return all
}

// SafeReturn is what becomes of a path to return to.
func SafeReturn(path string) string { return safeReturn(path) }

// IsLinkPath says whether a path is that of a link that is good once.
func IsLinkPath(path string) bool { return strings.HasPrefix(path, linkPath) }
