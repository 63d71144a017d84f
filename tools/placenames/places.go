package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/text/token"
)

// gazetteer gathers for each key its names and for each name the languages
// that use it.
type gazetteer struct {
	names   map[string]map[string]map[string]bool // key, name, language
	display map[string]string
}

func (g *gazetteer) add(key, name, lang string) {
	if g.names[key] == nil {
		g.names[key] = map[string]map[string]bool{}
	}
	for _, n := range variants(name) {
		if g.names[key][n] == nil {
			g.names[key][n] = map[string]bool{}
		}
		g.names[key][n][lang] = true
	}
}

var (
	inBrackets = regexp.MustCompile(`^(.+?)\s*[(（]([^)）]+)[)）]$`)
	chinaSAR   = regexp.MustCompile(`\bSAR\b|特别行政区|特別行政區`)
)

// variants are the forms under which news write a name of CLDR: "Myanmar
// (Burma)" is two names, "Bosnia & Herzegovina" is written with "and".
func variants(name string) []string {
	name = strings.TrimSpace(name)
	if name == "" || chinaSAR.MatchString(name) || strings.Contains(name, " - ") {
		return nil
	}
	if m := inBrackets.FindStringSubmatch(name); m != nil {
		return append([]string{m[1]}, bracketed(m[2])...)
	}
	if strings.Contains(name, " & ") {
		return []string{name, strings.ReplaceAll(name, " & ", " and ")}
	}
	return []string{name}
}

// bracketed keeps a bracket only when it is a second name: those in capitals
// (DRC), articles and the qualifiers that start in lower case are none.
func bracketed(s string) []string {
	first := []rune(s)[0]
	if len([]rune(s)) < 4 || strings.ToUpper(s) == s && strings.ToLower(s) != s || strings.ToLower(string(first)) == string(first) {
		return nil
	}
	return []string{s}
}

// regions are the territories beyond countries that news name, by UN M49 code.
var regions = []string{"002", "003", "005", "009", "013", "142", "143", "150", "419"}

// bodies are codes in the table of territories that name no place.
var bodies = map[string]string{"EU": "organisation:eu", "UN": "organisation:un"}

var notTerritories = []string{"XA", "XB", "ZZ", "QO", "EZ", "CQ"}

// ownerInBrackets are territories whose bracket holds no second name but the
// owner (Virgin Islands), the capital (Congo) or a disputed form.
var ownerInBrackets = []string{"UM", "VG", "VI", "SX", "MF", "FK", "CD", "CG", "NZ", "HK", "MO", "EH"}

func territoryKey(code string) string {
	if k := bodies[code]; k != "" {
		return k
	}
	return "place:" + code
}

func (g *gazetteer) addTerritories(dir string) error {
	files, err := localeFiles(filepath.Join(dir, "cldr-localenames-full"), "territories.json")
	if err != nil {
		return err
	}
	for lang, paths := range files {
		for _, p := range paths {
			if err := g.addTerritoryFile(p, lang); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *gazetteer) addTerritoryFile(path, lang string) error {
	var file struct {
		LocaleDisplayNames struct{ Territories map[string]string }
	}
	if err := readLocale(path, &file); err != nil {
		return err
	}
	for id, name := range file.LocaleDisplayNames.Territories {
		code, _, _ := strings.Cut(id, "-")
		numeric := code[0] >= '0' && code[0] <= '9'
		if numeric && !slices.Contains(regions, code) || slices.Contains(notTerritories, code) || name == code && lang != "en" {
			continue
		}
		if m := inBrackets.FindStringSubmatch(name); m != nil && slices.Contains(ownerInBrackets, code) {
			name = m[1]
		}
		if filepath.Base(filepath.Dir(path)) == "en" && id == code {
			g.display[territoryKey(code)] = name
		}
		g.add(territoryKey(code), name, lang)
	}
	return nil
}

// notCities are zones named after stations, islets and villages whose names
// are words or people first, and that news hardly ever mean.
var notCities = regexp.MustCompile(`^(Antarctica|Arctic|Etc)/|^America/(Indiana|Kentucky|North_Dakota)/|` +
	`^Pacific/(Wake|Midway|Easter|Gambier)$|^America/(Nome|Creston|Boise|Menominee|Swift_Current|Resolute|Thule|Regina|Dawson|Halifax)$|^Asia/(Choibalsan|Oral)$`)

func (g *gazetteer) addCities(dir string) error {
	keys, err := g.cityKeys(dir)
	if err != nil {
		return err
	}
	files, err := localeFiles(filepath.Join(dir, "cldr-dates-full"), "timeZoneNames.json")
	if err != nil {
		return err
	}
	for lang, paths := range files {
		for _, p := range paths {
			cities, err := exemplarCities(p)
			if err != nil {
				return err
			}
			for zone, name := range cities {
				if key := keys[zone]; key != "" {
					g.add(key, name, lang)
				}
			}
		}
	}
	return nil
}

// cityKeys names each time zone by its country and its English city. A city
// that is called as its country is the country.
func (g *gazetteer) cityKeys(dir string) (map[string]string, error) {
	countries, err := zoneCountries(filepath.Join(dir, "cldr-bcp47", "bcp47", "timezone.json"))
	if err != nil {
		return nil, err
	}
	english, err := exemplarCities(filepath.Join(dir, "cldr-dates-full", "main", "en", "timeZoneNames.json"))
	if err != nil {
		return nil, err
	}
	keys := map[string]string{}
	for zone, country := range countries {
		if notCities.MatchString(zone) || !strings.Contains(zone, "/") {
			continue
		}
		name := english[zone]
		if name == "" { // English leaves out what the identifier says
			name = strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
		}
		territory := "place:" + country
		if g.names[territory] == nil {
			continue
		}
		if g.names[territory][name] != nil {
			keys[zone] = territory
			continue
		}
		if islandOf(name, g.display[territory]) {
			keys[zone] = territory
			g.add(territory, name, "en")
			continue
		}
		keys[zone] = territory + "/" + name
		g.display[keys[zone]] = name
		g.add(keys[zone], name, "en")
	}
	return keys, nil
}

// islandOf reports whether a zone is named after the islands that are the territory, and not
// after a city: Faroe for the Faroe Islands, St. Vincent for St. Vincent & Grenadines.
func islandOf(zone, territory string) bool {
	if strings.HasPrefix(zone, territory) { // Mexico City
		return false
	}
	first := strings.TrimSuffix(strings.Fields(zone)[0], "s")
	return len(first) > 3 && strings.HasPrefix(territory, first) || strings.HasPrefix(territory, zone+" & ")
}

// zoneCountries reads the country of each zone: the first two letters of its
// BCP 47 identifier (UTS 35, section "Time Zone Identifiers").
func zoneCountries(path string) (map[string]string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var file struct {
		Keyword struct {
			U struct {
				TZ map[string]json.RawMessage `json:"tz"`
			} `json:"u"`
		} `json:"keyword"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	out := map[string]string{}
	for id, content := range file.Keyword.U.TZ {
		var zone struct {
			Alias string `json:"_alias"`
		}
		if json.Unmarshal(content, &zone) != nil {
			continue // the descriptions of the key itself
		}
		if names := strings.Fields(zone.Alias); len(names) > 0 { // the others are older names
			out[names[0]] = cmp.Or(longIdentifiers[id], strings.ToUpper(id[:2]))
		}
	}
	return out, nil
}

// longIdentifiers are the countries of zones whose identifier does not begin
// with one.
var longIdentifiers = map[string]string{"gazastrp": "PS", "hebron": "PS", "jeruslm": "IL"}

// exemplarCities reads the city of each zone in one locale; in English a zone
// without one is called by its identifier.
func exemplarCities(path string) (map[string]string, error) {
	var file struct {
		Dates struct{ TimeZoneNames struct{ Zone map[string]any } }
	}
	if err := readLocale(path, &file); err != nil {
		return nil, err
	}
	out := map[string]string{}
	collectCities(out, "", file.Dates.TimeZoneNames.Zone)
	return out, nil
}

func collectCities(out map[string]string, path string, tree map[string]any) {
	for name, sub := range tree {
		switch v := sub.(type) {
		case map[string]any:
			collectCities(out, strings.TrimPrefix(path+"/"+name, "/"), v)
		case string:
			if name == "exemplarCity" {
				out[path] = v
			}
		}
	}
}

func readPlaces(dir, supplement string) (string, error) {
	g := &gazetteer{names: map[string]map[string]map[string]bool{}, display: map[string]string{}}
	if err := g.addTerritories(dir); err != nil {
		return "", err
	}
	if err := g.addCities(dir); err != nil {
		return "", err
	}
	if err := g.addSupplement(supplement); err != nil {
		return "", err
	}
	return g.String(), nil
}

// addSupplement reads lines "key TAB display name TAB lang: name, name; lang: …".
func (g *gazetteer) addSupplement(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(raw), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return fmt.Errorf("%s:%d: %d fields, not 3", path, n+1, len(f))
		}
		if g.display[f[0]] == "" {
			g.display[f[0]] = f[1]
		}
		for _, part := range strings.Split(f[2], ";") {
			lang, names, ok := strings.Cut(strings.TrimSpace(part), ":")
			if !ok {
				return fmt.Errorf("%s:%d: %q has no language", path, n+1, part)
			}
			for _, name := range strings.Split(names, ",") {
				g.add(f[0], strings.TrimSpace(name), lang)
			}
		}
	}
	return nil
}

// String is the table: a line a key, its display name, then its names, each
// followed by "|" and the languages that use it.
func (g *gazetteer) String() string {
	var b strings.Builder
	for _, key := range sortedKeys(g.names) {
		if g.display[key] == "" {
			continue
		}
		b.WriteString(key + "\t" + g.display[key])
		folded := g.folded(key)
		for _, name := range sortedKeys(folded) {
			b.WriteString("\t" + name + "|" + strings.Join(sortedKeys(folded[name]), ","))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// folded brings the names of a key into the form in which the finder looks
// them up; a name in capitals gets a "!" in front, since it may be a word
// in other letters (US).
func (g *gazetteer) folded(key string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for name, langs := range g.names[key] {
		fold := foldName(name)
		if fold == "" {
			continue
		}
		if strings.ToUpper(name) == name && strings.ToLower(name) != name {
			fold = "!" + fold
		}
		if out[fold] == nil {
			out[fold] = map[string]bool{}
		}
		maps.Copy(out[fold], langs)
	}
	return out
}

// foldName gives the folded words of a name, divided by one space, or by none in
// the scripts that have none.
func foldName(name string) string {
	var words []string
	for t := range token.Words(name) {
		words = append(words, token.Fold(t.Text))
	}
	if len(words) > 0 && unicode.In([]rune(words[0])[0], unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return strings.Join(words, "")
	}
	return strings.Join(words, " ")
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
