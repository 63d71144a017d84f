package app

import (
	"bufio"
	"context"
	"encoding/json"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/news"
)

// quoteLine is a quote as `wiredesk quotes` prints it. Offsets count Unicode code points of the
// article's text.
type quoteLine struct {
	Kind         news.QuoteKind `json:"kind"`
	Class        news.CueClass  `json:"class"`
	Start        int            `json:"start"`
	End          int            `json:"end"`
	Text         string         `json:"text"`
	Speaker      string         `json:"speaker"`
	SpeakerStart *int           `json:"speaker_start,omitempty"`
	SpeakerEnd   *int           `json:"speaker_end,omitempty"`
	Cue          string         `json:"cue"`
	Confidence   float64        `json:"confidence"`
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
		article := r.Article()
		found := analyser.Analyse(&article, r.Lang)
		line := struct {
			ID     string      `json:"id"`
			Quotes []quoteLine `json:"quotes"`
		}{article.ID, quoteLines(article.Text, found.Quotes)}
		if err := lines.Encode(line); err != nil {
			return err
		}
		return out.Flush() // streaming: whoever reads gets each line at once
	})
}

func quoteLines(text string, quotes []news.Quote) []quoteLine {
	at := news.NewRuneOffsets(text)
	lines := []quoteLine{}
	for _, q := range quotes {
		if q.Sentence < 0 { // the title's: the offsets are those of the text
			continue
		}
		line := quoteLine{
			Kind: q.Kind, Class: q.Class, Start: at.At(q.Start), End: at.At(q.End), Text: q.In(text),
			Speaker: q.Speaker, Cue: q.Cue.In(text), Confidence: q.Confidence,
		}
		if q.Source.Len() > 0 {
			start, end := at.At(q.Source.Start), at.At(q.Source.End)
			line.SpeakerStart, line.SpeakerEnd = &start, &end
		}
		lines = append(lines, line)
	}
	return lines
}
