package web

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

type entityLink struct {
	Name, Kind string
	Path       string // of the entity's page, else a search for the name
	Mentions   int
}

const shownEntities = 12

// entityLinks are the names that the reports of a story mostly give. The outlets' own names are
// left out, because a byline is no news; so are words in capitals of which no report shows how
// they are written otherwise.
func entityLinks(a news.Account, paths map[string]string) []entityLink {
	at := map[string]int{}
	own := map[string]bool{}
	for _, article := range a.Articles {
		own[foldedName(article.Outlet)] = true
	}
	var all []entityLink
	for _, e := range a.Entities {
		name := spoken(e.Name, a)
		folded := foldedName(name)
		if folded == "" || own[folded] {
			continue
		}
		if i, known := at[folded]; known {
			all[i].Mentions += e.Mentions
			continue
		}
		if len(all) < shownEntities {
			at[folded] = len(all)
			path := cmp.Or(paths[e.Key], "/search?q="+url.QueryEscape(name))
			all = append(all, entityLink{name, string(e.Kind), path, e.Mentions})
		}
	}
	return all
}

// foldedName is what two ways of writing a name have in common.
func foldedName(name string) string {
	var words []string
	for w := range token.Words(name) {
		words = append(words, token.Fold(w.Text))
	}
	return strings.Join(words, " ")
}

// spoken is a name as a sentence has it: for one in capitals, as datelines and headlines
// write it, the form that the reports use elsewhere; empty where there is none.
func spoken(name string, a news.Account) string {
	if !shouted(name) {
		return name
	}
	form := regexp.MustCompile(`(?i)` + regexp.QuoteMeta(name))
	look := func(text string) string {
		for _, found := range form.FindAllString(text, 8) {
			if !shouted(found) {
				return found
			}
		}
		return ""
	}
	for _, s := range a.Forms.Short.Sentences {
		for _, c := range s.Citations {
			if found := look(c.Prefix + c.Exact + c.Suffix); found != "" {
				return found
			}
		}
	}
	for _, article := range a.Articles {
		if found := look(article.Title); found != "" {
			return found
		}
	}
	return ""
}

const (
	longestAcronym = 6 // letters of a word that may stand in capitals alone
	longestInName  = 4 // and of one among others
)

// shouted says whether a name is written in capitals and is no acronym. Scripts without
// capitals never shout.
func shouted(name string) bool {
	if strings.IndexFunc(name, unicode.IsLower) >= 0 {
		return false
	}
	words := strings.Fields(name)
	most := longestAcronym
	if len(words) > 1 {
		most = longestInName
	}
	for _, word := range words {
		capitals := 0
		for _, r := range word {
			if unicode.IsUpper(r) {
				capitals++
			}
		}
		if capitals > most {
			return true
		}
	}
	return false
}
