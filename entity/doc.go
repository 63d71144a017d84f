// Package entity finds the people, organisations and places that an article
// names, says which mentions mean the same one, and gives each a key under
// which articles in different languages meet.
//
//	finder := entity.NewFinder() // once; it is safe for concurrent use
//	inTitle, inText := finder.Find(title, text, "en", sentences)
//
// Places come from a table: all territories and about 400 cities under the
// names that the locales of the Unicode CLDR have for them, with the adjectives
// of territories ("Ukrainian") and a few world bodies. Their key is the same in
// every language: "place:UA", "place:UA/Kyiv", "organisation:un". Inflected forms
// are found where the language inflects names.
//
// People and organisations are found by form (capitals, particles, initials),
// by the words beside them (titles, legal forms, "University", "said"), and by
// coreference: a surname alone counts when the article has the full name. Their
// key is the kind and the [Skeleton] of the fullest name in the article:
// "person:keir starmer". In scripts without case people are found by a title or
// an office beside the name and a word of speech, and by the surnames of the language.
// Names in Slavic cases are turned into the nominative. [SamePerson] says
// whether a surname alone can be a person of another article.
//
// Roles ([Finder.Read]) are the offices that people hold, found by a table of eleven
// languages: an office ("minister") with its field ("foreign") and its owner ("of
// Norland"). A name beside one names the holder; "the minister" alone is the one
// person in the article who fits, and nobody when several do.
//
// A key's kind is what one article gives evidence for, so a reader that
// compares articles may want to compare what stands behind the colon.
//
// Matching prefers precision: a capital alone, at the start of a sentence, in a
// headline in capitals, or on a German noun, is no evidence of a name.
package entity
