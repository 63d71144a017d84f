package quote

import "github.com/wiredesk/wiredesk/news"

// The confidence of an attribution follows from its construction and from how much its cue does beside attributing. The
// constants are the shares of right ones, rounded, that each construction has in annotated news text; a quote is right
// when content and speaker are.
const (
	certain  = .95 // an utterance beside its cue
	sure     = .9  // a complementiser
	firm     = .85 // a sure cue with a bare clause, or set into it
	likely   = .75
	doubtful = .6
	unsure   = .45
)

// byConstruction is the confidence of a construction with a sure cue of speech, and with any other cue.
var byConstruction = map[construction][2]float64{
	spoken:       {certain, likely},
	floating:     {firm, firm},
	introduced:   {sure, likely},
	bare:         {firm, doubtful},
	parenthesis:  {firm, doubtful},
	accordingTo:  {firm, doubtful},
	todo:         {firm, unsure},
	thing:        {doubtful, unsure},
	nounClause:   {doubtful, unsure},
	participial:  {firm, doubtful},
	passive:      {doubtful, doubtful},
	labelled:     {doubtful, doubtful},
	asked:        {firm, doubtful},
	uncued:       {likely, likely},
	lone:         {unsure, unsure},
	inside:       {likely, doubtful},
	freeIndirect: {doubtful, doubtful},
}

// confidence is how likely an attribution is right.
func confidence(a *attribution) float64 {
	table := byConstruction[a.way]
	c := table[1]
	if a.sureCue() {
		c = table[0]
	}
	if a.doubtful || a.source.Len() == 0 && a.way != lone {
		c = min(c, doubtful)
	}
	if a.of.Len() > 0 {
		c = min(c, likely) // where a relative clause ends is easily mistaken
	}
	return c
}

// sureCue reports whether the cue is a verb of speech that hardly does anything else in this construction: beside an
// utterance and before "that" also those that do elsewhere.
func (a *attribution) sureCue() bool {
	if !a.cue.Uttered {
		return false
	}
	switch a.way {
	case spoken:
		return a.cue.Class == news.Say || a.cue.Class == news.Ask || a.cue.Strength == 3
	case introduced, participial:
		return a.cue.Class == news.Say && a.cue.Strength >= 2
	case todo:
		return a.cue.Strength == 3 && a.cue.Class != news.Commit
	case thing:
		return a.cue.Strength == 3 && a.cue.Class != news.Judge && a.cue.Class != news.Show
	case asked:
		return a.cue.Class == news.Ask && a.cue.Strength == 3
	}
	return a.cue.Class == news.Say && a.cue.Strength == 3
}
