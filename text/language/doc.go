// Package language tells which language a text is written in.
//
// [Load] reads the embedded model, fastText's lid.176.ftz (Joulin et al., "Bag of
// Tricks for Efficient Text Classification", 2017), with code of its own: nothing is
// mapped or called outside Go. An [Identifier] first looks at the script, which
// alone decides for many languages and rules out most others, and asks the model
// among what is left:
//
//	id, err := language.Load()
//	…
//	lang, confidence := id.Identify("Der Hafen bleibt geschlossen", "")
//
// A text takes some 10 to 20 microseconds; the model holds about 2 MB. The model file
// has its own licence, see lid176/NOTICE.txt.
package language
