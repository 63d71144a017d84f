package extract

import (
	"encoding/json"
	"html"
	"net/url"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

const (
	maxObjects   = 256     // of JSON-LD that are looked at
	maxJSONDepth = 12      // to which they are looked for
	maxJSON      = 4 << 20 // bytes of one script
)

// addJSON collects the objects of a JSON-LD script. Scripts that are not JSON
// for raw line breaks in strings, comment marks around them or more than one value
// are repaired; others are passed over.
func (f *facts) addJSON(script string) {
	if len(script) > maxJSON {
		return
	}
	script = unwrapScript(script)
	dec := json.NewDecoder(strings.NewReader(script))
	for len(f.objects) < maxObjects {
		var value any
		if err := dec.Decode(&value); err != nil {
			if !strings.ContainsAny(script, "\n\r\t") {
				return
			}
			if json.Unmarshal([]byte(flattenControls(script)), &value) == nil {
				f.collect(value, 0)
			}
			return
		}
		f.collect(value, 0)
		if !dec.More() {
			return
		}
	}
}

func unwrapScript(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimPrefix(s, mark)
	}
	for _, mark := range []string{"-->", "//]]>", "/*]]>*/", "]]>"} {
		s = strings.TrimSuffix(s, mark)
	}
	return strings.TrimSuffix(strings.TrimSpace(s), ";")
}

// flattenControls turns line breaks and tabs, which JSON forbids within strings,
// into spaces.
func flattenControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

func (f *facts) collect(value any, depth int) {
	if depth > maxJSONDepth || len(f.objects) >= maxObjects {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			f.collect(item, depth+1)
		}
	case map[string]any:
		f.objects = append(f.objects, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate"} {
			f.collect(v[key], depth+1)
		}
	}
}

// chooseArticle finds the object that describes this page's article: one whose
// address is the page's, else the first that has a body or a headline.
func (f *facts) chooseArticle() {
	var firstOne map[string]any
	for _, o := range f.objects {
		if !isArticle(o) {
			continue
		}
		if firstOne == nil {
			firstOne = o
		}
		if f.describesPage(o) {
			f.article = o
			return
		}
	}
	f.article = firstOne
}

// isArticle goes by the type's name: schema.org has Article, NewsArticle,
// ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report and more to come.
func isArticle(o map[string]any) bool {
	for _, name := range stringsOf(o["@type"]) {
		name = name[strings.LastIndexAny(name, "/:")+1:]
		if strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "Posting") && name != "JobPosting" ||
			name == "Report" || name == "Review" {
			return true
		}
	}
	return false
}

func (f *facts) describesPage(o map[string]any) bool {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		address := valueOf(o[key], "@id", "url")
		if u, err := f.base.Parse(address); err == nil && address != "" && samePath(u, f.asked) {
			return true
		}
	}
	return false
}

func samePath(a, b *url.URL) bool {
	return b.Host != "" && news.Host(a.String()) == news.Host(b.String()) && strings.Trim(a.Path, "/") == strings.Trim(b.Path, "/")
}

// valueOf is a property as text: itself, or the first of keys that it has as an
// object; of a list, its first element's.
func valueOf(value any, keys ...string) string {
	switch v := value.(type) {
	case string:
		return cleanJSONText(v)
	case []any:
		for _, item := range v {
			if s := valueOf(item, keys...); s != "" {
				return s
			}
		}
	case map[string]any:
		for _, key := range keys {
			if s, ok := v[key].(string); ok && s != "" {
				return cleanJSONText(s)
			}
		}
	}
	return ""
}

// cleanJSONText undoes the HTML escapes that many sites put into their JSON.
func cleanJSONText(s string) string {
	return news.CleanLine(html.UnescapeString(s))
}

// stringsOf is a property as a list of texts.
func stringsOf(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var list []string
		for _, item := range v {
			if s, ok := item.(string); ok {
				list = append(list, s)
			}
		}
		return list
	}
	return nil
}

// names lists the names of persons or organisations.
func (f *facts) names(value any) []string {
	list, isList := value.([]any)
	if !isList {
		list = []any{value}
	}
	var found []string
	for _, item := range list {
		item = f.resolve(item)
		if object, ok := item.(map[string]any); ok {
			if many, ok := object["name"].([]any); ok {
				found = append(found, f.names(many)...)
				continue
			}
		}
		found = add(found, valueOf(item, "name"))
	}
	return found
}

// resolve returns the object that a reference by @id means, where the page has it
// (JSON-LD 1.1, node objects), else the value itself.
func (f *facts) resolve(value any) any {
	switch v := value.(type) {
	case map[string]any:
		id, _ := v["@id"].(string)
		for _, o := range f.objects {
			if id != "" && len(v) <= 2 && o["@id"] == id && len(o) > len(v) {
				return o
			}
		}
	case []any:
		if len(v) > 0 {
			return f.resolve(v[0])
		}
	}
	return value
}
