package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// namer makes lists of persons' names out of bylines.
type namer struct {
	lang    string
	outlets map[string]bool // squashed
}

func newNamer(lang, outlet string, f *facts) namer {
	n := namer{lang: primaryLanguage(lang), outlets: map[string]bool{}}
	for _, name := range []string{outlet, f.meta["og:site_name"], strings.TrimPrefix(f.asked.Hostname(), "www."), valueOf(f.article["publisher"], "name")} {
		n.outlets[squash(name)] = true
	}
	return n
}

// byPrepositions stand before the author's name.
var byPrepositions = map[string]string{
	"en": "by", "de": "von", "fr": "par", "es": "por", "it": "di", "pt": "por", "nl": "door", "sv": "av", "no": "av", "nb": "av",
	"nn": "av", "da": "af", "ca": "per", "ro": "de", "sl": "piše", "hr": "piše", "sr": "piše", "bs": "piše", "el": "του|της|των", "ar": "بقلم|كتب|كتبت",
	"he": "מאת", "fa": "نوشته|به قلم", "id": "oleh", "ms": "oleh", "bg": "от", "pl": "przez", "et": "tekst", "vi": "theo", "sk": "napísal|napísala",
	"cs": "napsal|napsala", "eu": "egilea",
}

// joins stand between the last two names of a list.
var joins = map[string]string{
	"en": "and", "de": "und", "fr": "et", "es": "y|e", "it": "e|ed", "pt": "e", "nl": "en", "sv": "och", "no": "og", "nb": "og", "nn": "og",
	"da": "og", "fi": "ja", "et": "ja", "pl": "i|oraz", "cs": "a", "sk": "a", "uk": "та|і|й", "ru": "и", "bg": "и", "sr": "i|и", "hr": "i", "sl": "in",
	"tr": "ve", "ro": "și|şi", "hu": "és", "el": "και", "ar": "و", "fa": "و", "he": "ו", "hi": "और", "id": "dan", "ms": "dan", "vi": "và", "ca": "i",
	"ja": "と", "ko": "와|과", "zh": "和|与",
}

// authorLabel is the word for an author before a colon or a stroke, where no
// space need part it from what goes before.
var authorLabel = regexp.MustCompile(`(?i)(?:^|[\s|·•/(（【])(?:authors?|autor(?:a|e|es|en|zy)?|auteurs?|autores?|автор(?:ы|и|ка|ки)?|texto?|texte|testo|tekst|текст|συντάκτης|κείμενο|yazar|haber|` +
	`penulis|tác giả|लेखक|المؤلف|الكاتب|نویسنده|خبرنگار|כתב|作者|记者|記者|撰文|文|글|기자|ผู้เขียน|kirjoittaja|szerző|autorius)\s?[:：/／]\s*([^|:：\d]{2,60})`)

// said are the names in lines that begin with a preposition of authorship or hold
// the word for an author.
func (n namer) said(lines []sighting) []string {
	for _, line := range lines {
		if !line.near {
			continue
		}
		if m := authorLabel.FindStringSubmatch(line.text); m != nil {
			name := m[1]
			if fields := strings.FieldsFunc(name, func(r rune) bool { return r == '\u3000' }); len(fields) > 0 {
				name = fields[0]
			}
			return []string{name}
		}
		if rest, ok := n.withoutPreposition(line.text); ok {
			if front, _, _ := strings.Cut(rest, " | "); len(strings.Fields(front)) <= 8 {
				return []string{front}
			}
		}
	}
	return nil
}

// withoutPreposition cuts the language's preposition, or the English one, off a byline.
// What follows must begin like a name: "von der Leyen" is one as a whole.
func (n namer) withoutPreposition(s string) (string, bool) {
	for _, p := range append(strings.Split(byPrepositions[n.lang], "|"), "by") {
		if p == "" || len(s) <= len(p)+1 || !strings.EqualFold(s[:len(p)], p) {
			continue
		}
		rest := strings.TrimLeft(s[len(p):], " :\u00a0")
		r, _ := utf8.DecodeRuneInString(rest)
		if len(rest) < len(s)-len(p) && !unicode.IsLower(r) && unicode.IsLetter(r) && strings.ContainsRune(strings.TrimSpace(rest), ' ') {
			return rest, true
		}
	}
	return s, false
}

// isPreposition tells a byline whose name is missing.
func (n namer) isPreposition(s string) bool {
	return slices.Contains(append(strings.Split(byPrepositions[n.lang], "|"), "by"), strings.ToLower(s))
}

// maxNames bounds a list of authors.
const maxNames = 20

// persons makes a list of names of bylines: without what stands before and behind them,
// one by one, and each once.
func (n namer) persons(list []string) []string {
	var found []string
	for _, raw := range list {
		for _, name := range n.split(raw) {
			if len(found) < maxNames && !slices.ContainsFunc(found, func(have string) bool { return strings.EqualFold(have, name) }) {
				found = append(found, name)
			}
		}
	}
	return found
}

// split makes the names of one byline.
func (n namer) split(raw string) []string {
	raw = line(raw)
	if utf8.RuneCountInString(raw) > 200 || strings.Contains(raw, "://") || strings.HasPrefix(raw, "/") || strings.HasPrefix(raw, "www.") ||
		strings.ContainsAny(raw, "<>{}") {
		return nil
	}
	raw = withoutMail(raw)
	if m := authorLabel.FindStringSubmatch(raw); m != nil {
		raw = m[1]
	}
	raw, _ = n.withoutPreposition(raw)
	var found []string
	for i, part := range n.parts(raw) {
		part, _ = n.withoutPreposition(withoutRole(part))
		part = strings.Trim(part, " .,;:-–—|()（）[]【】")
		if n.isName(part, i > 0, found) {
			found = append(found, part)
		}
	}
	return found
}

func withoutMail(s string) string {
	if !strings.Contains(s, "@") {
		return s
	}
	fields := strings.Fields(s)
	fields = slices.DeleteFunc(fields, func(f string) bool { return strings.Contains(f, "@") })
	return strings.Join(fields, " ")
}

func (n namer) isOutlet(s string) bool {
	s = squash(s)
	return n.outlets[s] || n.outlets["the"+s] || n.outlets[strings.TrimPrefix(s, "the")]
}

// listSigns part the names, roles and places of a byline.
var listSigns = regexp.MustCompile(`\s*(?:[,;|·•、،，&/]|\s[-–—]\s)\s*`)

func (n namer) parts(s string) []string {
	var list []string
	for _, part := range listSigns.Split(s, -1) {
		list = append(list, n.joined(part)...)
	}
	return list
}

// joined splits at a word for "and" where names of two words or more stand on both
// sides: "Ortega y Gasset" is one.
func (n namer) joined(s string) []string {
	words := strings.Fields(s)
	for i := 1; i+1 < len(words); i++ {
		if words[i] != "and" && !slices.Contains(strings.Split(joins[n.lang], "|"), words[i]) {
			continue
		}
		if i >= 2 && len(words)-i > 2 || !startsCased(words[0]) {
			return append([]string{strings.Join(words[:i], " ")}, n.joined(strings.Join(words[i+1:], " "))...)
		}
	}
	return []string{s}
}

// startsCased reports whether a word is in a script that has capitals.
func startsCased(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsLower(r)
}

// roles stand behind or before names without a comma where no capitals tell them apart.
var roles = []string{"기자", "특파원", "記者", "记者", "編集委員", "通讯员"}

func withoutRole(s string) string {
	for _, role := range roles {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, role), role))
	}
	return s
}

// isName tells a name from a role, a place, a date and an outlet. Behind the first name
// of a byline stand names of as many words; a single word there is a place or
// an agency, and small letters begin a role.
func (n namer) isName(s string, later bool, found []string) bool {
	words := strings.Fields(s)
	count := utf8.RuneCountInString(s)
	if count < 2 || count > 60 || n.isOutlet(s) || n.isPreposition(s) || strings.IndexFunc(s, unicode.IsDigit) >= 0 || strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return false
	}
	if !startsCased(words[0]) {
		return len(words) <= 5
	}
	if !later || len(found) == 0 {
		return len(words) <= 8 && !isRole(words)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) && len(words) <= 5 && !isRole(words) && (len(words) > 1 || len(strings.Fields(found[0])) == 1)
}

// roleWords are what people at a paper are called, as they stand behind a name.
var roleWords = words(`editor correspondent reporter writer journalist columnist producer staff chief contributor analyst critic
	redakteur redakteurin korrespondent korrespondentin journaliste rédacteur rédactrice correspondant correspondante redactor redactora
	corresponsal periodista giornalista corrispondente inviato inviata jornalista repórter redator correspondente verslaggever redacteur
	dziennikarz dziennikarka korespondent korespondentka корреспондент корреспондентка кореспондент кореспондентка журналист журналистка
	редактор редакторка muhabir muhabiri editör editörü toimittaja reporter desk newsroom redaktion redaktionen redacción redazione`)

func isRole(list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool {
		front, _, _ := strings.Cut(strings.ToLower(w), "-") // editor-at-large
		return roleWords[front]
	})
}
