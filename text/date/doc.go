// Package date finds the dates that a text names.
//
// [Find] reads absolute dates ("5 January 2026", "le 1er mars", "2026年1月5日",
// "05.01.2026"), months and years, and those that are meant from the day of the
// report: "yesterday", "on Tuesday", "last month", "three days ago"; stretches of days
// ("3 to 5 March", "last week") and times beside a day ("Tuesday at 14h30"). Persian dates
// are turned into Gregorian ones. The names of
// months, days and relative days come from Unicode's CLDR for some eighty
// languages; what stands around them (prepositions, words of the future) is in a
// table for the main languages of news.
package date
