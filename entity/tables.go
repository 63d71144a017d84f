package entity

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/table"
	"github.com/wiredesk/wiredesk/text/token"
)

// The tables are made by tools/placenames; their formats are described there.
var (
	//go:embed tables/places.tsv.gz
	placesTable []byte
	//go:embed tables/demonyms.tsv.gz
	demonymsTable []byte
	//go:embed tables/calendar.tsv.gz
	calendarTable []byte
	//go:embed tables/given.txt.gz
	givenTable []byte
	//go:embed tables/lexicon.txt
	lexiconTable string
	//go:embed tables/roles.txt
	rolesTable string
)

// tables is what the embedded files say, ready to be asked.
type tables struct {
	places   []place
	names    map[string][]namedPlace // by folded name
	longest  map[string]int          // words of the longest name, by folded first word
	unspaced map[rune]int            // runes of the longest name in a script without spaces, by first rune
	given    map[string]struct{}     // skeletons of given names
	calendar map[string]map[string]struct{}
	lexicon  map[string]map[string]wordClass // by language, by folded word
	demonyms map[string][]demonym            // by language
	roles    map[string]*roleWords           // by language
	spaced   []spacedName                    // all names in scripts with spaces, in the table's order

	mu        sync.Mutex
	languages map[string]*language // made when first asked for
}

// place is an entity of the table.
type place struct {
	key, name string
	body      bool // a world body, not a place
}

// namedPlace is a meaning of a name: a place and the languages that call it so.
type namedPlace struct {
	place   int
	langs   string // "de,en"
	capital bool   // a short form in capitals, such as US, that is a word in other letters
}

// spacedName is a name in a script with spaces.
type spacedName struct {
	fold string
	namedPlace
}

type demonym struct {
	fold  string
	place int
}

// usedIn reports whether a language is among those of the name.
func (n *namedPlace) usedIn(lang string) bool {
	rest := n.langs
	for {
		code, tail, more := strings.Cut(rest, ",")
		if code == lang {
			return true
		}
		if !more {
			return false
		}
		rest = tail
	}
}

func loadTables() *tables {
	t := &tables{
		names: map[string][]namedPlace{}, longest: map[string]int{}, unspaced: map[rune]int{},
		given: map[string]struct{}{}, calendar: map[string]map[string]struct{}{},
		lexicon: map[string]map[string]wordClass{}, demonyms: map[string][]demonym{},
		roles:     map[string]*roleWords{},
		languages: map[string]*language{},
	}
	t.loadPlaces(table.Unpack("entity", placesTable))
	t.loadDemonyms(table.Unpack("entity", demonymsTable))
	t.loadCalendar(table.Unpack("entity", calendarTable))
	t.loadLexicon(lexiconTable)
	t.loadRoles(rolesTable)
	t.loadGiven(table.Unpack("entity", givenTable))
	return t
}

func (t *tables) loadPlaces(table string) {
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		p := place{key: fields[0], name: fields[1], body: strings.HasPrefix(fields[0], "organisation:")}
		t.places = append(t.places, p)
		for _, f := range fields[2:] {
			if name, langs, ok := strings.Cut(f, "|"); ok {
				t.addName(name, langs, len(t.places)-1)
			}
		}
	}
}

func (t *tables) addName(name, langs string, p int) {
	name, capital := strings.CutPrefix(name, "!")
	meaning := namedPlace{place: p, langs: langs, capital: capital}
	t.names[name] = append(t.names[name], meaning)
	if r := firstRune(name); unspacedScript(r) {
		t.unspaced[r] = max(t.unspaced[r], utf8.RuneCountInString(name))
		return
	}
	first, _, _ := strings.Cut(name, " ")
	t.longest[first] = max(t.longest[first], strings.Count(name, " ")+1)
	t.spaced = append(t.spaced, spacedName{name, meaning})
}

func (t *tables) loadDemonyms(table string) {
	keys := make(map[string]int, len(t.places))
	for i, p := range t.places {
		keys[p.key] = i
	}
	for line := range strings.Lines(table) {
		key, rest, ok := strings.Cut(strings.TrimSpace(line), "\t")
		p, known := keys["place:"+key]
		if !ok || !known || line[0] == '#' {
			continue
		}
		for part := range strings.SplitSeq(rest, ";") {
			lang, words, _ := strings.Cut(strings.TrimSpace(part), ":")
			for w := range strings.SplitSeq(words, ",") {
				t.demonyms[lang] = append(t.demonyms[lang], demonym{foldName(w), p})
			}
		}
	}
}

// foldName gives the folded words of a name, divided by one space.
func foldName(name string) string {
	var words []string
	for t := range token.Words(name) {
		words = append(words, token.Fold(t.Text))
	}
	return strings.Join(words, " ")
}

func (t *tables) loadCalendar(table string) {
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		set := make(map[string]struct{}, len(fields))
		for _, w := range fields[1:] {
			set[w] = struct{}{}
		}
		t.calendar[fields[0]] = set
	}
}

// loadGiven keeps given names by skeleton. Names that are places, or words that
// stand beside names, are no evidence for a person.
func (t *tables) loadGiven(table string) {
	for line := range strings.Lines(table) {
		name := strings.TrimSuffix(line, "\n")
		if _, isPlace := t.names[name]; isPlace || t.lexicon["en"][name]&(role|body|landform) != 0 {
			continue
		}
		t.given[name] = struct{}{}
	}
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
