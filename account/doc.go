// Package account writes the account of a story: it chooses a headline, tags
// and a few sentences out of the articles, and gives for every sentence the
// exact words of the article on which it stands.
//
// # Promises
//
// No sentence is made up. What is printed stands in an article: as it is
// ("extracted"), or with its dateline or a leading connective cut off
// ("shortened"). [Check] proves it, without a model.
//
// An article whose text repeats another one (a copy) is never counted as a
// second source, and never cited beside its original.
//
// The running text takes at most [Options.MaxShare] and [Options.MaxWords] of
// any one article; one sentence is always allowed.
//
// A story of which only headlines are known gives these, each as an item that ends
// with a full stop; where there are texts, such headlines only confirm.
//
// The same articles give the same account, in whatever order they come.
//
// # Method
//
// Sentences are weighed by how many independent outlets use their words
// (centrality after Erkan and Radev, LexRank, 2004, with outlets in the place
// of sentences), by their place in the article, by the story's main entities in
// them, and by how new they are, measured against the story's own span. The
// headline and the lead come from the newest development that the outlets
// confirm; old news stands only with its day, and not at all with a figure that a
// later report has replaced (fresh.go, figures.go); a stage that has passed is left
// out (past.go). What the headline tells and the lead does not is told next.
// Reports whose titles ask, shout or play weigh less, and so do first sentences
// that set a scene.
//
// Sentences are taken one by one, each for what it adds to those taken before
// (maximal marginal relevance, Carbonell and Goldstein, 1998; the beginnings of two
// reports of one development count as one, retell.go), under the rules of
// fitness in fit.go: a reader who sees only this sentence must understand it.
//
//	a := account.Compose("s1", sources, account.Options{})
//	for _, s := range a.Forms.Short.Sentences {
//		fmt.Println(s.Text, s.Citations[0].Article)
//	}
package account
