// Package rewrite lets a language model put an account into better words or into another language, and
// believes nothing that it says.
//
//	w := rewrite.NewWriter(analyser)
//	for _, task := range w.Tasks(account, rewrite.Options{Forms: rewrite.AllForms}) {
//		answer := ask(task.System, task.User, rewrite.Schema) // whatever the model says
//		tally.Add(w.Apply(&account, task, answer, "name of the model"))
//	}
//
// # What a model gets
//
// The sentences of one form of the account, numbered, as data in JSON, and nothing else of the articles. It must
// return sentences of its own with the numbers of those that each stands on.
//
// # What is checked
//
// Each sentence is held against those that it names, and against those alone ([Writer.Check]):
//
//   - its shape: no markup, no addresses, none of the prompt's words, neither much longer nor
//     far less than what it stands for, of the wanted language;
//   - quantities by what they allow, dates by the days they mean, names by what they name, and the order of
//     both, since in another order they say something else;
//   - negation, limits, doubt, ability, duty, future and condition, by the function words of the language;
//   - who said it: each attribution and its speaker; what stands in quotation marks stands so in the source;
//   - words of another meaning: opposites, concepts that the source has not, too many new words.
//
// The checks are those of compare.Agree and more of their kind. They understand nothing, so they refuse much that
// is right; what they refuse stays as it was extracted. Nothing is lost by a sentence that is refused, and
// none of the sources is left out: what no accepted sentence stands for is put where it was.
//
// Over languages, quantities, dates, names, offices and concepts have values that do not depend on the language;
// function words are known for those of [Supported], so these are the languages from and into which is
// translated. Opposites and additions that turn on other words than the concepts are not seen there.
//
// [Verify] repeats the checks over a stored account.
package rewrite
