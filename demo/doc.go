// Package demo is a small world of invented news outlets: what `wiredesk demo`
// shows and what the end-to-end tests run on.
//
// Ten outlets publish four days of news in four languages, each with its own
// kind of feed and its own page design, and an aggregator lists who covers
// what. Countries and large cities are real; people, companies, associations,
// small towns and events are invented.
//
// # Use
//
//	world, err := demo.Load(time.Now())
//	served, err := world.Serve(ctx, clock)  // one loopback listener an outlet
//	for _, at := range world.Steps() { … }  // the instants at which something changes
//	served.Gold()                           // article address -> story
//
// What is served depends on nothing but the world and the clock: a feed shows
// what is published up to clock(), so a clock that steps plays the four days
// as fast as one likes.
//
// # Time
//
// Day 4 is the last calendar day (UTC) on which everything that the world
// publishes is in the past of the instant given to [Load]. Weekdays and dates
// in the texts are written as templates and come out right for any such day.
//
// # The texts
//
// One file a story under world/, in txtar format, made to be read and edited by
// hand; see script.go for the format.
package demo
