// Package quote finds who said what in an article: direct and indirect speech, what is believed,
// wanted, promised, denied and demanded, with the words that attribute it and the speaker.
//
//	quotes := quote.Find(&article, &analysis) // sentences, mentions and roles are in the analysis
//
// There is no parser and no model. A paragraph is read in steps:
//
//  1. It is cut into words and marks (token.go), the quotation marks of all house styles are paired (marks.go), and
//     what somebody utters is told from titles and words set off (sentence.go).
//  2. Every word gets a coarse part of speech from tables of the closed classes, the lexicon of package cue and the
//     form of the word (tag*.go), and the words become chunks in the sense of Abney, Parsing by Chunks (1991): noun
//     phrases, verbs with their auxiliaries, and what joins them (chunk.go, nounphrase.go).
//  3. Each cue is tried in the constructions that it can stand in: beside an utterance (beside.go), in or behind the
//     clause it attributes (around.go), and before its content (behind.go). Where content ends is in content.go, who its
//     subject is in source.go. What is attributed is read no further.
//  4. A source becomes a name by the mentions and roles of the article; a pronoun by salience after Lappin and Leass
//     (speaker.go, salience.go).
//
// That is English, whose word order says most. The other languages are read by fields in steps 2 and 3 (field*.go): a
// sentence is cut at its marks of punctuation, and the fields between them are told apart by what opens them, by the
// cues in them and, in German, by the mood of their verbs. A cue takes its content from the utterance beside it, the
// clause behind a complementiser, the clause in the mood of reported speech, the clause around it, an infinitive or a
// noun phrase, in this order. In Turkish, whose verbs stand last, what is said stands before its cue.
//
// What differs between languages is in a table each: word classes in a grammar, habits of order and form
// in a style. A language without a table has its utterances only.
//
// The confidence of a quote follows from its construction and its cue (confidence.go). The work grows in line
// with the length of the text, whatever it holds.
package quote
