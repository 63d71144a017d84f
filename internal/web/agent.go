package web

import "strings"

// browserName says which browser on which system a User-Agent header stands for, as far as a person needs it to know the
// own ones again. Browsers name others before themselves, so the order matters.
func browserName(agent string) string {
	first := func(marks [][2]string) string {
		for _, m := range marks {
			if strings.Contains(agent, m[0]) {
				return m[1]
			}
		}
		return ""
	}
	browser := first([][2]string{{"Edg/", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chromium/", "Chromium"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}})
	system := first([][2]string{{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS X", "macOS"}, {"Linux", "Linux"}})
	switch {
	case browser == "":
		if agent == "" {
			return "A browser without a name"
		}
		return cutAt(agent, 60)
	case system == "":
		return browser
	}
	return browser + " on " + system
}
