// Package antonym knows words that exclude each other: antonyms ("rise" and "fall"), and the members of small
// sets of which only one can hold ("all", "some", "none").
//
// For English the antonyms are those of WordNet 3.1, and words near them: "tiny" is like "small", so it is opposed
// to "large" (Gross, Fischer and Miller, "The organization of adjectival meanings", 1989), and "to speed" is a
// way to accelerate, so it is opposed to "delay". Words near one and the same sense with an opposite are not
// opposed. What WordNet lacks, mostly prepositions, scales of news and verbs of two parties, and all
// of the other languages stand in tables of our own. English words are looked up by the forms they may be
// inflected from, those of other languages by their stems.
package antonym
