// Package number finds quantities in a text: figures by the habits of the
// language ("1,200", "1.200", "1 200"), words ("two dozen", "dreitausend"), shares ("two thirds
// of"), with their multipliers, bounds ("about", "at least", "or more"), ranges ("between 20 and
// 30") and what they count or measure.
//
// Figures are read in every language; number words, multipliers and bounds in those
// of the table in words.go. Years, dates, times of day, ordinals, scores and numbers
// that are names ("COVID-19") are no quantities and left out.
package number
