// Package news holds the ground types of the desk and the rules they carry:
// feeds and their entries, articles and their revisions, what an analysis
// finds in an article, and the account written of a story.
//
// What passes between the stages of the engine is a type of this package, so
// that a package of the engine imports news and text and needs another one
// only for a function it really calls. There is no I/O here and nothing beyond
// the standard library.
//
// # Offsets
//
// Inside the engine a [Span] counts bytes of an article's UTF-8 text, because
// that is what Go slices. What leaves the program (citations, quotes) counts
// Unicode code points; [RuneOffsets] turns the one into the other.
//
// # Text
//
// Every text that enters goes through [CleanText] once: valid UTF-8, no NUL, no
// other control characters but newline and tab, NFC left to the caller. The
// paragraphs of an article's text are separated by one empty line.
package news
