// Package position finds where the actors of a report stand: who will do something, who will not,
// who will only on a condition, who considers it, who denies it, and who demands it of others.
//
//	analysis.Positions = position.Find(&article, &analysis)
//
// It reads a sentence in four steps. A head tells the stance: an auxiliary of the future
// ("will", "would not"), an adjective or noun ("is ready to", "has no plans for"), or a verb that
// commits, refuses, denies or demands, whose forms the lexicon of package quote/cue has. The
// clause around the head gives the action, what stands before the verb group its subject.
// A conjunction of condition ("only if", "unless", "provided") makes an only-if of what would be a promise
// or a refusal. And the subject is resolved to the fullest name that the article has: by the mentions
// of package entity, by the roles ("the mayor"), by the attributions of package quote, and, for
// "her army" or a chief executive's "we", by the body that the speaker speaks for.
//
// "Would" counts only in somebody's reported words, since else it tells what might be. Predictions
// about things and questions are no positions. When in doubt nothing is said.
//
// The auxiliaries, conjunctions, verbs and nouns of a language are a [tables] of its own; a
// language without one has no positions.
package position
