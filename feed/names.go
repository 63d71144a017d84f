package feed

// spaces maps the namespaces of feeds to the prefixes under which this package
// knows them. Those of RSS itself mean the same as no namespace.
var spaces = map[string]string{
	"http://backend.userland.com/rss":                     "",
	"http://backend.userland.com/rss2":                    "",
	"http://backend.userland.com/rss091":                  "",
	"http://backend.userland.com/rss191":                  "",
	"http://blogs.law.harvard.edu/tech/rss":               "",
	"http://purl.org/rss/1.0":                             "",
	"http://my.netscape.com/rdf/simple/0.9":               "",
	"http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
	"http://channel.netscape.com/rdf/simple/0.9":          "",
	"http://purl.org/net/rss1.1":                          "",
	"http://www.w3.org/2005/atom":                         "atom",
	"http://purl.org/atom/ns":                             "atom",
	"http://purl.org/atom/app":                            "app",
	"http://www.w3.org/2007/app":                          "app",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns":          "rdf",
	"http://www.w3.org/2000/01/rdf-schema":                "rdfs",
	"http://purl.org/dc/elements/1.0":                     "dc",
	"http://purl.org/dc/elements/1.1":                     "dc",
	"http://purl.org/dc/terms":                            "dcterms",
	"http://purl.org/rss/1.0/modules/content":             "content",
	"http://purl.org/rss/1.0/modules/syndication":         "sy",
	"http://search.yahoo.com/mrss":                        "media",
	"http://video.search.yahoo.com/mrss":                  "media",
	"https://search.yahoo.com/mrss":                       "media",
	"http://www.rssboard.org/media-rss":                   "media",
	"http://www.itunes.com/dtds/podcast-1.0.dtd":          "itunes",
	"http://www.itunes.com/dtds/podcast":                  "itunes",
	"http://example.com/dtds/podcast-1.0.dtd":             "itunes",
	"http://rssnamespace.org/feedburner/ext/1.0":          "feedburner",
	"http://www.pheedo.com/namespace/pheedo":              "pheedo",
	"http://www.w3.org/1999/xhtml":                        "xhtml",
	"http://www.w3.org/xml/1998/namespace":                "xml",
	"http://www.w3.org/2000/svg":                          "svg",
	"http://www.w3.org/1998/math/mathml":                  "mathml",
	"http://www.w3.org/1999/xlink":                        "xlink",
}

// field names a child of an entry or channel by canonical prefix and local name.
// The elements of Atom are listed without prefix, since feeds mix the two.
type field struct{ space, name string }

func fieldOf(space, name string) field {
	if space == "atom" {
		space = ""
	}
	return field{space, name}
}
