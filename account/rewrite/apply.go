package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Tally counts what became of a model's sentences.
type Tally struct {
	Accepted int
	Refused  map[Reason]int
	// Kept counts the sentences of the account that stay as they were extracted.
	Kept int
}

// Add takes in another tally.
func (t *Tally) Add(o Tally) {
	t.Accepted += o.Accepted
	t.Kept += o.Kept
	for reason, n := range o.Refused {
		t.refuse(reason, n)
	}
}

func (t *Tally) refuse(r Reason, n int) {
	if t.Refused == nil {
		t.Refused = map[Reason]int{}
	}
	t.Refused[r] += n
}

// accepted is a sentence that passed, with the run of items, by their places, on which it stands.
type accepted struct {
	text        string
	first, last int
}

// Apply puts what a model answered to a task into the account, as far as it can be proved from the sentences that it
// names. Whatever the answer is, the account stays whole: an answer that cannot be read leaves it as it was.
func (w *Writer) Apply(a *news.Account, t Task, answer, model string) Tally {
	var tally Tally
	list, err := parseAnswer(answer)
	if err != nil || model == "" {
		tally.refuse(Unreadable, 1)
		tally.Kept = len(t.items)
		return tally
	}
	passed := w.passed(t, list, &tally)
	tally.Accepted = len(passed)
	covered := make([]bool, len(t.items))
	for _, s := range passed {
		for i := s.first; i <= s.last; i++ {
			covered[i] = true
		}
	}
	for _, c := range covered {
		if !c {
			tally.Kept++
		}
	}
	if len(passed) > 0 {
		t.put(a, passed, model)
	}
	return tally
}

// passed are the sentences of an answer that may be published, by the places of their sources.
func (w *Writer) passed(t Task, list []said, tally *Tally) []accepted {
	var passed []accepted
	seen := map[string]bool{}
	for _, s := range list {
		one, reason := t.founded(s)
		if reason == "" {
			reason = w.Check(t.sources(one), one.text, t.Lang)
		}
		if folded := fold(one.text); reason == "" {
			if seen[folded] {
				reason = Repeated
			}
			seen[folded] = true
		}
		if reason != "" {
			tally.refuse(reason, 1)
			continue
		}
		passed = append(passed, one)
	}
	slices.SortStableFunc(passed, func(a, b accepted) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	return t.withoutOverlap(passed, tally)
}

// withoutOverlap drops sentences that tell again what those before them told. A source that was divided has several
// sentences of its own.
func (t *Task) withoutOverlap(passed []accepted, tally *Tally) []accepted {
	var kept []accepted
	for _, s := range passed {
		if len(kept) > 0 {
			before := kept[len(kept)-1]
			divided := s.first == s.last && before == accepted{before.text, s.first, s.last} && !t.translate
			if s.first <= before.last && !divided {
				tally.refuse(Repeated, 1)
				continue
			}
		}
		kept = append(kept, s)
	}
	return kept
}

// founded reads the numbers behind a sentence: a run of one paragraph.
func (t *Task) founded(s said) (accepted, Reason) {
	one := accepted{text: s.Text}
	if len(s.From) == 0 || len(s.From) > maxFrom {
		return one, Unfounded
	}
	numbers := slices.Clone(s.From)
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	if numbers[0] < 1 || numbers[len(numbers)-1] > len(t.items) {
		return one, Unfounded
	}
	one.first, one.last = numbers[0]-1, numbers[len(numbers)-1]-1
	first := t.items[one.first]
	if one.last-one.first+1 != len(numbers) || t.items[one.last].block != first.block ||
		t.translate && len(numbers) > 1 || t.items[one.last].lang != first.lang {
		return one, Scattered
	}
	return one, ""
}

func (t *Task) sources(s accepted) []Source {
	var all []Source
	for _, it := range t.items[s.first : s.last+1] {
		all = append(all, Source{it.Text, it.lang, it.at})
	}
	return all
}

func fold(text string) string {
	var b strings.Builder
	for w := range token.Words(text) {
		b.WriteString(token.Fold(w.Text))
		b.WriteByte(' ')
	}
	return b.String()
}

// put writes the accepted sentences over those they stand for, in the account or in its translation.
func (t *Task) put(a *news.Account, passed []accepted, model string) {
	if !t.translate {
		a.Forms.Structured.Sections = slices.Clone(a.Forms.Structured.Sections) // whoever copied the account keeps theirs
		a.Forms.Report.Sections = slices.Clone(a.Forms.Report.Sections)
		eachParagraph(&a.Forms, t.Form, "", func(p paragraph) {
			if p.sentences != nil {
				*p.sentences = t.replaced(*p.sentences, passed, model, "")
			}
		})
		return
	}
	i := slices.IndexFunc(a.Translations, func(x news.Translation) bool { return x.Lang == t.Lang })
	if i < 0 {
		i = len(a.Translations)
		a.Translations = append(a.Translations, news.Translation{Lang: t.Lang})
	}
	x := &a.Translations[i]
	x.Model = model
	forms := account.AsReported(a.Forms)
	headlines := t.headlines(passed)
	eachParagraph(&forms, t.Form, a.Headline, func(p paragraph) {
		switch {
		case p.sentences != nil:
			*p.sentences = t.replaced(*p.sentences, passed, model, a.Lang)
		case *p.heading == a.Headline && x.Headline == "":
			x.Headline = headlines[a.Headline]
		default:
			*p.heading = headlines[*p.heading]
		}
	})
	t.keep(x, forms)
}

// headlines are the accepted headlines by those they translate.
func (t *Task) headlines(passed []accepted) map[string]string {
	all := map[string]string{}
	for _, s := range passed {
		if it := t.items[s.first]; it.headline {
			all[it.Text] = s.text
		}
	}
	return all
}

// keep takes over the task's form.
func (t *Task) keep(x *news.Translation, forms news.Forms) {
	switch t.Form {
	case Short:
		x.Forms.Short = forms.Short
	case Structured:
		x.Forms.Structured = forms.Structured
	case Report:
		x.Forms.Report = forms.Report
		x.Forms.Report.Title = x.Headline
		for i := range x.Forms.Report.Sections {
			s := &x.Forms.Report.Sections[i]
			s.Heading = account.Question(s.Heading, t.Lang)
		}
	}
}

// replaced is a paragraph with the accepted sentences in the place of what they stand for. A sentence of a translation that
// none stands for is left with its language.
func (t *Task) replaced(list []news.AccountSentence, passed []accepted, model, from string) []news.AccountSentence {
	var all []news.AccountSentence
	for _, s := range account.SentencesAsReported(list) {
		i := slices.IndexFunc(t.items, func(it item) bool { return !it.headline && samePlace(it.AccountSentence, s) })
		told := false
		for _, p := range passed {
			if i < p.first || i > p.last {
				continue
			}
			told = true
			if i == p.first {
				all = append(all, t.rewritten(p, model))
			}
		}
		if told {
			continue
		}
		if t.translate {
			s.Lang = from
			if i >= 0 {
				s.Lang = t.items[i].lang
			}
		}
		all = append(all, s)
	}
	return all
}

// samePlace reports one sentence of the account; no form has a sentence twice.
func samePlace(a, b news.AccountSentence) bool { return a.Text == b.Text && a.Date == b.Date }

func (t *Task) rewritten(p accepted, model string) news.AccountSentence {
	s := news.AccountSentence{Text: p.text, Origin: news.Rewritten, Model: model, Date: t.items[p.first].Date}
	for _, it := range t.items[p.first : p.last+1] {
		s.Sources = append(s.Sources, it.AccountSentence)
		for _, c := range it.Citations {
			if !slices.ContainsFunc(s.Citations, func(x news.Citation) bool {
				return x.Article == c.Article && x.Sentence == c.Sentence && x.Exact == c.Exact
			}) {
				s.Citations = append(s.Citations, c)
			}
		}
	}
	return s
}
