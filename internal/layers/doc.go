// Package layers holds a test: each package imports only those of the layers above its own.
//
// The layers stand in layers_test.go, in the order in which docs/design.md tells of them. A new
// package gets its place there.
package layers
