package web

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
)

// reason is why grouping, or a person, did what an event of the log says.
type reason struct {
	cluster.Reason
	By string `json:"by"` // "hand" for a person
}

func (r reason) byHand() bool { return r.By == "hand" }

// readReason reads the reason of an event; one that cannot be read gives no reasons.
func readReason(e store.GroupingEvent) reason {
	var r reason
	if json.Unmarshal([]byte(e.Reason), &r) != nil {
		return reason{}
	}
	return r
}

// reasonOf is the reason of the event that brought an article to where it is now.
func reasonOf(events []store.GroupingEvent) reason {
	var last reason
	for _, e := range events {
		if e.Kind != store.EventRevised {
			last = reason{}
			if r := readReason(e); e.Seq != e.To && !r.ofStories() { // what begins a story was compared with others
				last = r
			}
		}
	}
	return last
}

// value is the similarity in one view, 0 where it was not measured.
func (r reason) value(name string) float64 {
	for _, p := range r.Parts {
		if p.Name == name {
			return p.Value
		}
	}
	return 0
}

// ofStories says whether the reason is of what two stories, or parts of one, say of each other.
func (r reason) ofStories() bool { return r.value(cluster.ReportsPart) > 0 }

// betweenStories says in a sentence how much two stories, or two parts of one, were found to have in common.
func (r reason) betweenStories() string {
	if !r.ofStories() {
		return ""
	}
	var shares []string
	for _, l := range []struct{ part, words string }{{"words covered", "words"}, {"names covered", "names"}, {"numbers", "figures"}} {
		if v := r.value(l.part); v >= .005 {
			shares = append(shares, percent(min(1, v))+" of the "+l.words)
		}
	}
	text := "Of what " + count(int(r.value(cluster.ReportsPart)), "report") + " of the two said, next to nothing stood on the other side"
	if len(shares) > 0 {
		text = "Of what " + count(int(r.value(cluster.ReportsPart)), "report") + " of the two said, on average " + listed(shares) + " stood on the other side, rare ones counting most"
	}
	if days := int(math.Round(r.value("days apart") * 10)); days >= 1 {
		text += "; " + count(days, "day") + " lay between them"
	}
	return text + ": that they are one event has a certainty of " + percent(r.Score) + "."
}

// share is a likeness that is drawn.
type share struct {
	Label   string
	Percent string
	Width   int // of 100
	Words   string
}

// likenesses are the similarities of a reason that people can follow, with the words for them.
var likenesses = []struct{ part, label, words string }{
	{"words covered", "Words", "of its words, rare ones counting most, stood in the story already"},
	{"title", "Headline", "of what its headline says is explained by the story’s words"},
	{"names covered", "Names", "of the names in it, rare ones counting most, stood in the story already"},
	{"numbers", "Figures", "of its figures stood in the story already"},
	{"hint", "Aggregators", "sure of it by their lists, which name it together with reports of the story"},
}

// bars are the similarities that spoke for the story.
func (r reason) bars() []share {
	var all []share
	for _, l := range likenesses {
		if v := min(1, r.value(l.part)); v >= .005 {
			all = append(all, share{l.label, percent(v), int(math.Round(v * 100)), l.words})
		}
	}
	return all
}

// against is what spoke against the story.
func (r reason) against() string {
	var all []string
	if r.value("names apart") > 0 {
		all = append(all, "it names hardly anyone or anything that the story names")
	}
	if r.value("numbers apart") > 0 {
		all = append(all, "its figures are others than those of the story")
	}
	if days := r.value("days apart") * 10; days >= 2 {
		all = append(all, "it was published "+count(int(math.Round(days)), "day")+" apart from the story")
	}
	return listed(all)
}

// percent writes a share, from 0 to 1. Only what is whole is called 100 %.
func percent(share float64) string {
	n := int(math.Round(share * 100))
	switch {
	case n >= 100 && share < 1:
		return "over 99 %"
	case n <= 0 && share > 0:
		return "under 1 %"
	}
	return strconv.Itoa(n) + " %"
}
