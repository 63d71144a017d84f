// Package sentence cuts a text into sentences.
//
// [Split] reads a text from left to right and looks, at every mark that can end a
// sentence, at what stands on both sides of it: an abbreviation, an initial, an
// ordinal, a decimal number, a quotation that goes on. The rules begin with
// those of Unicode Standard Annex #29 and add, per language, the abbreviations
// and ordinals that the annex leaves to others.
//
// The work is linear in the length of the text, whatever the text is.
package sentence
