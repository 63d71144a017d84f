// Package cue knows the words that attribute: the verbs, nouns and prepositions which say that
// somebody said, thought, wanted, promised or denied something.
//
// [For] gives the [Lexicon] of a language. [Lexicon.At] looks up the words at one place of a
// sentence and returns a [Cue] for each reading: its lemma, its class, in which form it stands, and
// with which complements it can take its content. A lexicon is read-only and safe for
// concurrent use.
//
// The lemmas stand in lexicon/LANG.txt, grouped by class and by the complements that they govern. For
// English the groups follow the verb classes of Levin, English Verb Classes and
// Alternations (1993): transfer of a message (37.1), tell (37.2), manner of speaking (37.3), talk
// (37.5), say (37.7), complain (37.8), advise (37.9), conjecture (29.5), judgement (33), desire
// (32); with the verbs of commitment and refusal, which she does not cover because
// they take clauses. The other languages have the same groups. Inflected forms are not listed but
// made, by the rules of each language and its table of irregular stems.
//
// A lexicon's words are folded by [Fold], which keeps accents, since "hätte" is not
// "hatte".
package cue
