// Package value compares what reports give as the value of one fact.
//
// A value is taken as what it allows: "27" allows 27 alone, "about 30" what may be rounded to it, "more
// than 30" everything above. Two values agree when something is allowed by both that a careful reader would
// accept for each, they conflict when they are clearly apart, and between the two nothing
// can be told: rounding, another currency, another measure of the same, a bound that is near.
// This is entailment over intervals, as in de Marneffe, Rafferty and Manning, "Finding
// contradictions in text" (2008), with a third answer for the doubtful middle.
package value
