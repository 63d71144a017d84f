package cluster

// fitted is the model that fits the development data best. Made by internal/eval/fitcluster; each column is a case, each row a
// value. The biases are set by hand, within what costs the development data nothing, so that events which look alike
// (testdata/lookalikes.jsonl) stay apart.
var fitted = transpose([features][Cases]float64{
	//     text headline    brief     bare  undated  excerpt  foreign
	{-3.56, -1.97, -0.80, -0.34, -3.17, -2.53, -3.18}, // bias
	{2.18, 0.69, 0.74, 1.20, 2.16, 3.21, 1.32},        // words
	{0.23, 0.00, 0.68, 1.18, 0.94, 0.00, 0.21},        // closest words
	{1.39, -0.66, 0.37, 1.21, 2.32, 0.49, 1.00},       // words of three closest
	{0.00, 0.00, 0.88, 0.24, 0.32, 0.00, 0.36},        // words covered
	{-0.54, 0.49, 0.59, 0.28, 0.34, -0.45, 0.30},      // words explained
	{1.88, 5.45, 1.27, 1.52, 0.02, 3.38, 0.04},        // words in common
	{-2.09, 1.32, -1.13, 0.01, -1.66, 0.14, 0.22},     // words by size
	{0.54, 0.29, 0.63, 0.37, 0.45, 2.39, 0.24},        // words by brevity
	{3.68, -0.45, 1.78, 1.34, 3.29, 0.24, 1.42},       // words margin
	{0.80, 0.49, 0.59, 1.03, 0.03, 1.20, 0.00},        // title
	{1.70, 1.28, 1.11, 1.93, 0.97, 0.00, 0.00},        // titles covered
	{0.00, 1.07, 0.00, 0.68, 0.00, 0.79, 2.35},        // names
	{0.00, 0.00, 0.00, 0.30, 0.00, 0.00, 1.75},        // names covered
	{-1.31, 0.56, 0.15, 0.39, -1.07, -0.08, 1.13},     // names explained
	{2.30, 0.00, 0.58, 0.72, 1.81, 0.11, 0.00},        // names in common
	{-0.58, -0.32, 0.05, 0.88, 1.09, 0.30, 3.35},      // names margin
	{-0.94, -0.02, -0.25, -0.68, -0.99, -1.16, -1.45}, // names apart
	{0.29, 0.00, 0.46, 0.00, 0.24, 0.15, 2.12},        // numbers
	{-0.20, 0.00, -0.01, -0.25, -0.18, -0.20, -1.40},  // numbers apart
	{-1.95, -0.31, -0.24, -0.94, 0.00, -1.13, 0.00},   // days apart
	{0.00, -1.84, -1.48, -2.17, 0.00, 0.00, 0.00},     // hours apart
	{-0.09, -3.21, -1.24, -0.97, 0.00, -1.50, 0.00},   // days from mean
	{-0.59, -0.01, -0.51, -1.06, -0.78, -0.61, -2.21}, // size
	{5.00, 5.00, 5.00, 5.00, 5.00, 5.00, 5.00},        // hint
})
