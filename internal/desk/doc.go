// Package desk is the way of an article, one file a stage:
//
//	poll ──> read ──> group ──> write ──> publish
//
// Each stage is a worker of the job queue, and its Work has always the same shape: load what
// it needs, compute with no transaction open, then one transaction that stores the result
// and completes the job.
//
// Rows are the truth, jobs only wake. What is to be done can be read from the rows; sweep.go
// reads it there, at short intervals, and inserts the jobs that are missing. A job that is lost
// costs time and nothing else, and a job that runs twice finds nothing left to do.
package desk
