// Package quote finds who said what in an article: direct and indirect speech, what is believed,
// wanted, promised, denied and demanded, with the words that attribute it and the speaker.
package quote
