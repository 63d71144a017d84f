package rewrite

import (
	"errors"
	"fmt"

	"github.com/wiredesk/wiredesk/news"
)

// Verify repeats the checks over every rewritten sentence of an account and returns what is wrong: nil when all
// still follow from the sentences that they stand for. That those stand in their articles is what account.Check proves.
func (w *Writer) Verify(a news.Account) error {
	var errs []error
	look := func(f *news.Forms, lang string) {
		for _, form := range AllForms {
			eachParagraph(f, form, "", func(p paragraph) {
				if p.sentences == nil {
					return
				}
				for _, s := range *p.sentences {
					if s.Origin != news.Rewritten {
						continue
					}
					if reason := w.Check(sourcesOf(a, s), s.Text, lang); reason != "" {
						errs = append(errs, fmt.Errorf("account %s: rewritten sentence %q: %s", a.ID, s.Text, reason))
					}
				}
			})
		}
	}
	look(&a.Forms, a.Lang)
	for i := range a.Translations {
		look(&a.Translations[i].Forms, a.Translations[i].Lang)
	}
	return errors.Join(errs...)
}

// sourcesOf are the sentences for which a rewritten one stands.
func sourcesOf(a news.Account, s news.AccountSentence) []Source {
	var all []Source
	for _, from := range s.Sources {
		source := Source{Text: from.Text, Lang: a.Lang}
		for _, x := range a.Articles {
			if x.ID == firstArticle(from) {
				source.At = x.Published
				if x.Lang != "" {
					source.Lang = x.Lang
				}
			}
		}
		all = append(all, source)
	}
	return all
}
