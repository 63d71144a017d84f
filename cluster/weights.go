package cluster

// textWeights is the model for articles that have a text.
var textWeights = values{
	bias: -4.2, wordsCentre: 6, wordsBest: 5, titleBest: 1.5, titleCovered: 1, namesCentre: 2.5, namesBest: 2,
	wordsCovered: 1, numbersCovered: .8, daysApart: -3, hint: 6,
}

// headlineWeights is the model for headlines.
var headlineWeights = values{
	bias: -3.2, wordsCentre: 6, titleBest: 3, wordsCovered: 2,
	namesBest: 1, daysApart: -3, hint: 6,
}
