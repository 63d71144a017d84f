package cluster

// fitted is the model that fits the development data best. Made by
// internal/eval/fitcluster; each column is a case, each row a value.
var fitted = transpose([features][Cases]float64{
	//                text headline undated foreign
	{-1.28, -1.15, -2.08, -3.18}, // bias
	{5.22, 2.98, 5.01, 1.77},     // words
	{2.30, -0.04, 0.67, 0.93},    // closest words
	{0.69, 0.72, 1.79, 1.08},     // words covered
	{1.39, -0.14, 1.49, 0.65},    // words explained
	{-0.98, 2.33, -0.19, 0.68},   // words by size
	{1.97, -0.41, 1.16, 2.65},    // words margin
	{1.34, -0.14, -3.58, -0.12},  // title
	{0.53, 0.64, 1.03, 3.75},     // names
	{-0.19, -0.93, -0.39, 2.02},  // names covered
	{0.96, 1.24, 1.54, 1.53},     // names explained
	{-1.72, -0.37, -1.56, -1.92}, // names apart
	{0.38, -0.24, 0.14, 2.41},    // numbers
	{-0.26, -0.27, -1.80, -1.86}, // numbers apart
	{-1.70, -3.15, 0.00, 0.00},   // days apart
	{-1.72, -6.39, 0.00, 0.00},   // days from mean
	{-0.43, 0.16, -0.25, -1.49},  // size
	{5.00, 5.00, 5.00, 5.00},     // hint
})
