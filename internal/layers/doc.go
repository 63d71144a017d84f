// Package layers holds tests of the project as a whole: each package imports only those of the layers
// above its own, the engine reaches nothing outside, and documents name only what is there.
//
// The layers stand in layers_test.go, in the order in which docs/design.md tells of them. A new
// package gets its place there.
package layers
