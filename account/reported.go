package account

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// AsReported returns forms in the words of the articles: in the place of each rewritten sentence those for which it
// stands. Forms without one are returned with the same sentences.
func AsReported(f news.Forms) news.Forms {
	f.Short.Sentences = SentencesAsReported(f.Short.Sentences)
	f.Structured.Lead = SentencesAsReported(f.Structured.Lead)
	f.Structured.Sections = slices.Clone(f.Structured.Sections)
	for i := range f.Structured.Sections {
		f.Structured.Sections[i].Sentences = SentencesAsReported(f.Structured.Sections[i].Sentences)
	}
	f.Report.Lead = SentencesAsReported(f.Report.Lead)
	f.Report.Sections = slices.Clone(f.Report.Sections)
	for i := range f.Report.Sections {
		f.Report.Sections[i].Sentences = SentencesAsReported(f.Report.Sections[i].Sentences)
	}
	return f
}

// SentencesAsReported does the same for one paragraph.
func SentencesAsReported(list []news.AccountSentence) []news.AccountSentence {
	if !slices.ContainsFunc(list, func(s news.AccountSentence) bool { return s.Origin == news.Rewritten }) {
		return list
	}
	var all []news.AccountSentence
	for _, s := range list {
		if s.Origin != news.Rewritten {
			all = append(all, s)
			continue
		}
		for _, from := range s.Sources {
			// A source that was divided stands behind each of its parts.
			if n := len(all); n == 0 || all[n-1].Text != from.Text {
				all = append(all, from)
			}
		}
	}
	return all
}

// Translated is an account in another language, as a model wrote it: what is not translated is as it was. It
// returns false when there is no translation into the language.
func Translated(a news.Account, lang string) (news.Account, bool) {
	for _, t := range a.Translations {
		if t.Lang != lang {
			continue
		}
		references := a.Forms.Report.References
		a.Lang, a.Forms = t.Lang, t.Forms
		if t.Headline != "" {
			a.Headline = t.Headline
		}
		if len(a.Forms.Report.Lead)+len(a.Forms.Report.Sections) > 0 {
			a.Forms.Report.References = references
		}
		return a, true
	}
	return a, false
}
