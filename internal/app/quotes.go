package app

import (
	"bufio"
	"context"
	"encoding/json"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/news"
)

// quoteLine is a quote as `wiredesk quotes` prints it. Offsets count Unicode code points of the
// text that was put in. What an attribution parts is one quote: start and end are those of the whole, and
// content lists the parts.
type quoteLine struct {
	Kind         news.QuoteKind `json:"kind"`
	Class        news.CueClass  `json:"class"`
	Start        int            `json:"start"`
	End          int            `json:"end"`
	Text         string         `json:"text"`
	Content      []quotePart    `json:"content"`
	Speaker      string         `json:"speaker"`
	SpeakerStart *int           `json:"speaker_start,omitempty"`
	SpeakerEnd   *int           `json:"speaker_end,omitempty"`
	Cue          string         `json:"cue"`
	Speech       bool           `json:"speech"`
	Confidence   float64        `json:"confidence"`
}

// quotePart is a part of a quote.
type quotePart struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Quotes prints, for each article of a file, who said what in it.
func (a *App) Quotes(ctx context.Context, path string) error {
	analyser, err := analyse.New()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Out)
	defer out.Flush()
	lines := json.NewEncoder(out)
	return records(ctx, path, func(r analyse.Record) error {
		article, input := r.Article(), r.Text
		found := analyser.Analyse(&article, r.Lang)
		line := struct {
			ID     string      `json:"id"`
			Quotes []quoteLine `json:"quotes"`
		}{article.ID, quoteLines(article.Text, input, found.Quotes)}
		if err := lines.Encode(line); err != nil {
			return err
		}
		return out.Flush() // streaming: whoever reads gets each line at once
	})
}

// quoteLines joins the parts of each quote. The offsets of input are those of the text as it came.
func quoteLines(text, input string, quotes []news.Quote) []quoteLine {
	at := newInputOffsets(input, text)
	lines := []quoteLine{}
	lineOf := make([]int, len(quotes))
	for n, q := range quotes {
		lineOf[n] = -1
		if q.Sentence < 0 { // the title's: the offsets are those of the text
			continue
		}
		part := quotePart{at.start(q.Start), at.end(q.End), q.In(text)}
		if i := wholeOf(quotes[:n], lineOf, q); i >= 0 {
			whole := &lines[i]
			whole.Content = append(whole.Content, part)
			whole.End, whole.Text = part.End, whole.Text+" "+part.Text
			whole.Confidence = min(whole.Confidence, q.Confidence)
			lineOf[n] = i
			continue
		}
		lineOf[n] = len(lines)
		line := quoteLine{
			Kind: q.Kind, Class: q.Class, Start: part.Start, End: part.End, Text: part.Text, Content: []quotePart{part},
			Speaker: q.Speaker, Cue: q.Cue.In(text), Speech: q.Speech, Confidence: q.Confidence,
		}
		if q.Source.Len() > 0 {
			start, end := at.start(q.Source.Start), at.end(q.Source.End)
			line.SpeakerStart, line.SpeakerEnd = &start, &end
		}
		lines = append(lines, line)
	}
	return lines
}

// wholeOf finds the line of the quote that q goes on with among those before it, -1 for none.
func wholeOf(before []news.Quote, lineOf []int, q news.Quote) int {
	if !q.Continues {
		return -1
	}
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].Cue == q.Cue && before[i].Source == q.Source {
			return lineOf[i]
		}
	}
	return -1
}
