package cluster

// fitted is the model that fits the development data best, each column a case, each row a value. It and fittedPairs were made by
//
//	go run ./internal/eval/fitcluster ../shared/data/clustering
//
// Set by hand afterwards, within what costs the development data next to nothing, so that events which look alike stay apart
// on a desk where many are reported each day (testdata/lookalikes.jsonl): the biases of texts, headlines and excerpts here, and
// of pairs those of excerpts (their weight of "undated" is raised by as much, so that only dated ones count less) and of a text
// with an excerpt.
var fitted = transpose([features][Cases]float64{
	//     text headline    brief     bare  undated  excerpt  foreign
	{-0.78, -0.34, 0.16, 0.19, -0.65, 0.00, -0.39},    // bias
	{0.28, 0.00, 0.13, 0.49, 0.75, 0.54, 0.00},        // words
	{0.00, 0.00, 0.18, 0.48, 0.00, 0.00, 0.00},        // closest words
	{-0.69, -2.89, -0.14, 0.49, 0.38, -1.28, 0.03},    // words of three closest
	{0.00, 0.30, 0.43, 0.00, 0.00, 0.32, 0.00},        // words covered
	{-1.67, 0.03, 0.28, 0.05, -0.27, -0.56, -0.22},    // words explained
	{2.05, 4.39, 0.77, 0.56, 0.27, 1.60, 0.00},        // words in common
	{-2.02, 1.14, -0.73, 0.02, -1.48, -0.22, -0.78},   // words by size
	{0.07, -0.90, 0.16, 0.06, 0.08, 0.67, 0.06},       // words by brevity
	{3.16, -1.26, 1.10, 0.49, 1.85, -0.15, -0.66},     // words margin
	{0.00, 0.03, 0.28, 0.18, 0.00, 0.26, 0.00},        // title
	{1.13, 0.67, 0.73, 0.94, 0.59, 0.00, 0.00},        // titles covered
	{0.00, 0.00, 0.00, 0.48, 0.00, 0.00, 0.00},        // names
	{0.00, 0.00, 0.00, 0.09, 0.00, 0.00, 0.00},        // names covered
	{-1.27, -0.41, -0.04, 0.19, -1.18, -0.46, -0.39},  // names explained
	{1.55, 0.00, 0.32, 0.35, 1.77, 0.00, 0.00},        // names in common
	{-0.44, -0.28, 0.18, 0.74, 0.68, -0.02, 0.19},     // names margin
	{-0.52, -0.01, -0.13, -0.84, -0.73, -0.54, -0.36}, // names apart
	{0.00, 0.00, 0.58, 0.00, 0.00, 0.00, 0.00},        // numbers
	{-0.12, 0.00, -0.04, -0.17, -0.30, 0.00, -0.46},   // numbers apart
	{0.00, 0.00, 0.00, -0.25, 0.00, 0.00, -0.02},      // days apart
	{-0.17, 0.00, -0.50, -0.44, 0.00, 0.00, -0.07},    // hours apart
	{0.00, -2.44, -0.56, -0.27, 0.00, -0.34, -0.03},   // days from mean
	{2.70, 1.68, 1.58, 1.49, 2.88, 3.18, 3.10},        // articles
	{0.33, 1.30, 0.64, 1.49, 0.00, 0.57, 1.18},        // closest articles
	{-0.23, 0.26, -0.13, -0.47, -0.36, -0.06, 0.38},   // size
	{5.00, 5.00, 5.00, 5.00, 5.00, 5.00, 5.00},        // hint
})

// fittedPairs are the odds of pairs, in the same form.
var fittedPairs = transposePairs([pairValues][PairCases]float64{
	//     text  excerpt     part headline    mixed  foreign
	{-2.24, -1.3, -0.3, 0.83, 1.56, 5.37},      // bias
	{3.18, 0.65, 2.31, 1.63, 1.28, 1.08},       // words
	{4.67, 1.67, 2.77, 0.05, 0.29, 0.50},       // words most
	{3.93, -0.22, 2.02, 0.70, 0.95, 1.20},      // words least
	{0.00, 2.56, 1.36, 1.23, 0.60, 3.14},       // words in common
	{1.74, 1.43, 0.90, 1.25, 2.02, 2.22},       // titles
	{0.34, -1.29, 1.08, -0.11, 1.47, -2.52},    // title most
	{-0.77, -0.66, 0.15, 0.28, 0.20, 0.05},     // title least
	{0.52, 0.00, 0.07, 1.23, 0.60, 0.00},       // title in common
	{0.00, 1.54, 0.00, 0.36, 0.00, 2.89},       // names
	{-1.59, -0.10, -1.67, 1.19, 0.02, 0.81},    // names most
	{-4.43, -0.97, -0.28, -0.15, -1.23, 3.46},  // names least
	{0.72, 0.00, 0.45, 0.07, 0.00, 0.50},       // names in common
	{0.62, 0.10, 0.27, 0.00, 0.17, 0.00},       // rarest name
	{0.00, -0.64, 0.00, -0.31, -0.06, 0.00},    // names apart
	{0.57, 0.21, 0.49, 0.18, 0.53, 1.70},       // numbers
	{0.00, 0.22, 0.00, 0.00, 0.00, 1.16},       // numbers in common
	{0.00, -1.41, 0.00, -0.05, -0.26, -0.70},   // numbers apart
	{-0.65, -2.56, -2.75, 0.00, -2.64, -0.05},  // days apart
	{-2.24, -1.57, -1.74, -5.58, -2.35, -0.33}, // hours apart
	{-2.75, -0.54, -2.85, -1.57, 0.00, -0.33},  // undated
	{-0.29, -0.57, -2.03, -1.29, -0.87, -1.69}, // short
	{-0.85, -1.28, -0.01, -0.76, -0.71, -4.05}, // long
})
