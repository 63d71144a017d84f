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
	dot := strings.LastIndexByte(host, '.')
	if dot < 0 {
		return ""
	}
	switch domain := strings.ToLower(host[dot+1:]); {
	case domain == "uk":
		return "GB"
	case domain == "gov" || domain == "mil":
		return "US"
	case len(domain) == 2 && !strings.Contains(soldToAll, domain):
		return strings.ToUpper(domain)
	}
	return ""
}

// soldToAll are domains of countries that outlets of all the world use.
const soldToAll = " ai am cc co fm gg im io ly me nu to tv vc ws "
