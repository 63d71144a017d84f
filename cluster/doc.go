// Package cluster groups articles into stories, online and in one pass.
//
// [Features] turns an article and its analysis into a [Doc], the little that
// grouping needs to know of it: about a kilobyte, which the caller stores. An
// [Index] holds the stories that are active. For each article the caller asks
// [Index.Decide] where it belongs and applies the [Event] that follows from
// the answer:
//
//	x := cluster.New(cluster.Options{})
//	d := x.Decide(doc)
//	story := d.Story // 0: a new one, whose number the caller gives
//	x.Apply(cluster.Event{Kind: cluster.Assigned, Article: 17, To: story, CopyOf: d.CopyOf, Doc: &doc})
//
// What an index knows follows from the events alone, in their order: after a
// restart the stored events applied to a new index give exactly the same
// state, and so the same decisions. Decide changes nothing.
//
// # How a decision is made
//
// Copies first: an article that repeats the text of an active one goes where
// that one is (package minhash). Which of the two is the original does not depend on which came first: [Decision]
// names the articles that turn out to be copies of a later one, and the caller applies a Folded event for each.
// Otherwise the stories that share its rarest
// words, names and numbers are candidates (an inverted index whose lists are
// capped, so that the cost does not grow with the number of active stories).
// Each candidate is compared in several views: words, title, names, numbers and dates,
// time, the lists of an aggregator; as a whole, and article by article: a logistic model of pairs
// ([PairModel]) gives the odds that the article and one of the story's latest belong together. Another one with two dozen weights
// for each [Case] turns all that into the probability that article and story belong together; the
// best one above one half wins, or a new story begins.
//
// The rarity of words is counted by language and starts from tables of how many
// reports have a word (folder frequency), so that the first articles of a new desk
// are compared as soundly as later ones.
//
// # Repair
//
// The first reports of an event often begin two stories, and two events that begin as one can part. When
// [Index.RepairDue] says so, the caller asks a [Repair] for corrections by what is known now, and logs and applies them
// as events; what a person did is kept.
//
// Time is the time of the articles: no clock is read. A story leaves the index when
// its last article is older than the window before the latest time seen.
package cluster
