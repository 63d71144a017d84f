package compare

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// title is what a report calls a document: what sort it is, and the words that say which one. "Letter of intent" is a letter, of
// intent; "the Oslo Protocol" a protocol, of Oslo.
type title struct {
	report   int
	sentence int
	span     news.Span
	sort     string
	which    []string // skeletons
}

// documentSorts lists the sorts of documents that parties sign or adopt, a line each, with the words for it in the languages of
// the project. Words as general as "agreement" or "text" are no names.
const documentSorts = `
letter brief lettre carta lettera carta brief mektup mektubu письмо лист
declaration erklarung declaration declaracion dichiarazione declaracao verklaring bildiri bildirisi beyan декларация декларацию декларации декларація декларацію декларації
framework rahmen cadre marco quadro quadro kader cerceve рамка рамочное рамка
protocol protokoll protocole protocolo protocollo protocolo protocol protokol protokolu протокол протокола протокол протоколу
memorandum memorandum memorandum memorando memorandum memorando memorandum muhtira muhtirasi меморандум меморандума меморандум меморандуму
treaty vertrag traite tratado trattato tratado verdrag antlasma antlasmasi договор договора договір договору
charter charta charte carta carta carta handvest sart sarti хартия хартии хартія хартії
convention konvention convention convencion convenzione convencao conventie sozlesme sozlesmesi конвенция конвенции конвенція конвенції
communique kommunique communique comunicado comunicato comunicado communique bildirge коммюнике комюніке
resolution resolution resolution resolucion risoluzione resolucao resolutie karar karari резолюция резолюции резолюція резолюції
manifesto manifest manifeste manifiesto manifesto manifesto manifest manifesto манифест маніфест
roadmap fahrplan feuille hoja tabella roteiro routekaart haritasi карта карта
statement stellungnahme communique comunicado nota nota verklaring aciklama заявление заява
`

var sortOf = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(documentSorts)) {
		words := strings.Fields(line)
		for _, w := range words {
			if folded := token.Fold(w); all[folded] == "" {
				all[folded] = words[0]
			}
		}
	}
	return all
})

// linkers stand between the sort of a document and what it is of.
const linkers = " of for on de du des d' la le les l' el los las di della dell' do da van der für zur zum о об про "

// titles lists what a report calls documents.
func titles(r *news.Report, report int) []title {
	var out []title
	for n, s := range r.Analysis.Sentences {
		text := s.In(r.Article.Text)
		words := slices.Collect(token.Words(text))
		for i, w := range words {
			folded := token.Fold(w.Text)
			sort := sortOf()[folded]
			if sort == "" || r.Analysis.Lang == "en" && folded != sort {
				continue
			}
			t := title{report: report, sentence: n, sort: sort}
			first, last := i, i
			for first > 0 && first > i-3 && capitalised(words[first-1].Text) && capitalised(w.Text) && joined(text, words[first-1], words[first]) {
				first--
				t.which = append(t.which, entity.Skeleton(words[first].Text))
			}
			if which, at := complement(text, words, i); len(t.which) == 0 && which != "" {
				t.which, last = append(t.which, which), at
			}
			if len(t.which) == 0 {
				continue
			}
			t.span = news.Span{Start: s.Start + words[first].Start, End: s.Start + words[last].End}
			out = append(out, t)
		}
	}
	return out
}

// complement returns the word that a document is of, behind one or two linkers, and where it stands.
func complement(text string, words []token.Token, i int) (string, int) {
	linked := false
	for k := i + 1; k < min(i+4, len(words)) && joined(text, words[k-1], words[k]); k++ {
		folded := token.Fold(words[k].Text)
		if strings.Contains(linkers, " "+folded+" ") {
			linked = true
			continue
		}
		if at := strings.IndexByte(folded, '\''); at > 0 && at <= 2 && at+1 < len(folded) {
			return entity.Skeleton(folded[at+1:]), k
		}
		if !linked || utf8.RuneCountInString(folded) < 4 {
			return "", i
		}
		return entity.Skeleton(words[k].Text), k
	}
	return "", i
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// joined reports whether only a space or a hyphen is between two words.
func joined(text string, a, b token.Token) bool {
	gap := text[a.End:b.Start]
	return gap == " " || gap == "-" || gap == ""
}

// titleConflicts finds documents that reports call by different sorts: "letter of intent" and "declaration of intent". A report
// that uses both for it says that they are one, and no conflict is left.
func titleConflicts(sources []news.Report, cite citers) []news.Conflict {
	var all []title
	for i := range sources {
		if sources[i].CopyOf == "" {
			all = append(all, titles(&sources[i], i)...)
		}
	}
	links := newLinks(len(all))
	holders := map[string][]int{} // by how the word that tells them apart begins
	for i := range all {
		for _, which := range all[i].which {
			if len(which) < shortestWhich {
				continue
			}
			key := which[:3]
			for _, k := range holders[key] {
				if sameDocument(all[i].which, all[k].which) {
					links.join(i, k)
				}
			}
			if len(holders[key]) < maxHolders {
				holders[key] = append(holders[key], i)
			}
		}
	}
	groups := map[int][]title{}
	var order []int
	for i, t := range all {
		root := links.root(i)
		if groups[root] == nil {
			order = append(order, root)
		}
		groups[root] = append(groups[root], t)
	}
	var out []news.Conflict
	for _, root := range order {
		if c, ok := titleConflict(sources, groups[root], cite); ok {
			out = append(out, c)
		}
	}
	return out
}

// shortestWhich is how many letters the word has at least that tells one document from others.
const shortestWhich = 4

// sameDocument reports whether what tells two documents from others is the same word but for its ending.
func sameDocument(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if len(x) >= shortestWhich && len(y) >= shortestWhich && (near(x, y, longName) || alike(x, y)) {
				return true
			}
		}
	}
	return false
}

// titleConfidence is how sure it is that two sorts of document with one complement are one document.
const titleConfidence = .85

// titleConflict makes the entry of one document; false when all reports name one sort, or one names several.
func titleConflict(sources []news.Report, group []title, cite citers) (news.Conflict, bool) {
	sorts := map[int]string{} // by report
	values := map[string]*news.FactValue{}
	var order []string
	for _, t := range group {
		if had, known := sorts[t.report]; known && had != t.sort {
			return news.Conflict{}, false
		}
		r := &sources[t.report]
		v := values[t.sort]
		if v == nil {
			v = &news.FactValue{Value: t.span.In(r.Article.Text)}
			values[t.sort] = v
			order = append(order, t.sort)
		}
		if _, known := sorts[t.report]; !known {
			v.Articles = append(v.Articles, r.Article.ID)
			v.Citations = append(v.Citations, cite.of(sources, t.report).Text(t.sentence, r.Analysis.Sentences[t.sentence].Span))
		}
		sorts[t.report] = t.sort
	}
	if len(order) < 2 {
		return news.Conflict{}, false
	}
	c := news.Conflict{Slot: "name of the document", Kind: news.Contradiction, Confidence: titleConfidence}
	for _, sort := range order {
		c.Values = append(c.Values, *values[sort])
	}
	return c, true
}
