package compare

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// Quotes folds the speech of a story's articles into utterances. Each entry is what one speaker said once, with every report
// of it: word for word, shortened, in indirect speech or in another language. Of articles that repeat another's text only
// one counts. Entries stand in the order of their first report, variants with the fullest first, those in the story's main
// language before the others.
func Quotes(reports []news.Report) []news.QuoteEntry { return quotes(reports, newMarkReader()) }

func quotes(reports []news.Report, words *markReader) []news.QuoteEntry {
	sources := independent(reports)
	who := newActors(sources)
	said := utterances(sources, who, words)
	weighUtterances(said)
	main, cite := mainLanguage(sources), citers{}
	entries := []news.QuoteEntry{}
	for _, group := range foldUtterances(said, who) {
		entries = append(entries, quoteEntry(sources, group, who, main, cite))
	}
	return entries
}

// utterance is a quote of one article.
type utterance struct {
	news.Quote
	report   int       // index of the source
	at       int       // order in the story
	span     news.Span // the content without the quotation marks around it
	speaker  int       // number of the actor
	lang     string
	words    []string  // folded
	marks    []mark    // what it is compared by
	rarest   []int     // the marks in the order of their weight
	weights  []float64 // of the words
	abroad   []bool    // which words other languages may have, too
	weight   float64   // of these
	full     float64   // of all words
	negative bool      // it says what is not
	numbers  []news.Number
}

// utterances lists the speech of the sources in order.
func utterances(sources []news.Report, who *actors, words *markReader) []*utterance {
	var all []*utterance
	for i := range sources {
		r := &sources[i]
		known := map[string]int{} // by the words for a speaker without a name, for later pronouns
		for _, q := range r.Analysis.Quotes {
			span := unmarked(r.Article.Text, q.Span)
			if !q.Speech || q.Sentence < 0 || span.Len() == 0 {
				continue
			}
			u := &utterance{Quote: q, report: i, at: len(all), span: span, speaker: who.speaker(r, q, known), lang: r.Analysis.Lang}
			words.read(u, r)
			all = append(all, u)
		}
	}
	who.unite(all)
	return all
}

// surest is the telling whose speaker is named most surely, nil when none is named.
func surest(group []*utterance, who *actors) *utterance {
	var best *utterance
	for _, u := range group {
		if who.isNamed(u.speaker) && (best == nil || u.Confidence > best.Confidence) {
			best = u
		}
	}
	return best
}

// quoteEntry makes the entry of a group of utterances.
func quoteEntry(sources []news.Report, group []*utterance, who *actors, main string, cite citers) news.QuoteEntry {
	slices.SortStableFunc(group, func(a, b *utterance) int {
		return cmp.Or(compareBool(b.lang == main, a.lang == main), compareBool(b.Kind == news.Direct, a.Kind == news.Direct), cmp.Compare(len(b.words), len(a.words)), cmp.Compare(a.at, b.at))
	})
	first := group[0]
	e := news.QuoteEntry{Speaker: first.Speaker, Entity: first.Entity, Kind: first.Kind, Class: first.Class}
	text := sources[first.report].Article.Text
	e.Text, e.Cue = first.span.In(text), news.CleanLine(first.Cue.In(text))
	if u := surest(group, who); u != nil {
		e.Speaker, e.Entity = who.name(u.speaker), who.entity(u.speaker)
	} else if first.speaker >= 0 {
		e.Speaker = cmp.Or(who.name(first.speaker), e.Speaker)
	}
	for _, u := range group {
		r := &sources[u.report]
		citation := cite.of(sources, u.report).Text(u.Sentence, u.span)
		e.Citations = append(e.Citations, citation)
		e.Variants = append(e.Variants, news.QuoteVariant{Text: u.span.In(r.Article.Text), Lang: u.lang, Citation: citation})
		// What several outlets have of one speaker is as sure as its surest report.
		e.Confidence = max(e.Confidence, u.Confidence)
	}
	return e
}
