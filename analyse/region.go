package analyse

import "strings"

// regionOf is the region (ISO 3166-1) that an article is written for: that of the declared language
// ("en-US"), else of the country whose domain the outlet uses, else "".
func regionOf(host, declared string) string {
	subtags := strings.FieldsFunc(declared, func(r rune) bool { return r == '-' || r == '_' })
	for i, tag := range subtags {
		if i > 0 && len(tag) == 2 {
			return strings.ToUpper(tag)
		}
	}
	domain := strings.ToLower(host[strings.LastIndexByte(host, '.')+1:])
	switch domain {
	case "uk":
		return "GB"
	case "gov", "mil":
		return "US"
	case "ai", "am", "cc", "co", "fm", "gg", "im", "io", "ly", "me", "nu", "to", "tv", "vc", "ws":
		return "" // sold to all the world
	}
	if len(domain) == 2 && len(domain) < len(host) {
		return strings.ToUpper(domain)
	}
	return ""
}
