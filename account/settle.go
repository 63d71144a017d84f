package account

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// Settle puts the sentences of new forms into the order of the old ones wherever the sentences are the same: who reads
// a story again shall find at its place what has not changed.
func Settle(forms, old news.Forms) news.Forms {
	settle(forms.Short.Sentences, old.Short.Sentences)
	settle(forms.Structured.Lead, old.Structured.Lead)
	for i := range min(len(forms.Structured.Sections), len(old.Structured.Sections)) {
		settle(forms.Structured.Sections[i].Sentences, old.Structured.Sections[i].Sentences)
	}
	settle(forms.Report.Lead, old.Report.Lead)
	for i := range min(len(forms.Report.Sections), len(old.Report.Sections)) {
		settle(forms.Report.Sections[i].Sentences, old.Report.Sections[i].Sentences)
	}
	return forms
}

// settle sorts sentences by their places in an older list, if both hold the same.
func settle(list, old []news.AccountSentence) {
	if len(list) != len(old) {
		return
	}
	place := make(map[string]int, len(old))
	for i, s := range old {
		place[s.Text] = i
	}
	for _, s := range list {
		if _, ok := place[s.Text]; !ok {
			return
		}
	}
	slices.SortStableFunc(list, func(a, b news.AccountSentence) int { return cmp.Compare(place[a.Text], place[b.Text]) })
	for i := range list {
		list[i].Date = cmp.Or(old[place[list[i].Text]].Date, list[i].Date) // a day is printed where a paragraph begins with it
	}
}
