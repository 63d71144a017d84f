// Package quote finds who said what in an article: direct and indirect speech, what is believed,
// wanted, promised, denied and demanded, with the words that attribute it and the speaker.
//
// English, whose word order says most, is tagged and cut into chunks (Abney, Parsing by Chunks, 1991), and constructions
// are read off their order. The other languages are read by fields: a sentence is cut at its marks of punctuation, and the
// fields between them are told apart by what opens them, by the cues of package cue in them and, in German, by the mood of
// their verbs. A cue takes its content from the utterance beside it, the clause behind a complementiser, the clause in
// the mood of reported speech, the clause around it, an infinitive or a noun phrase, in this order. In Turkish, whose
// verbs stand last, what is said stands before its cue. What differs between languages is in a table each: word classes
// in a grammar, habits of order and form in a style.
package quote
