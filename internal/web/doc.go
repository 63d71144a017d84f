// Package web is the public face of the desk: the pages that people read and
// the feeds that programs read, made by the server and whole without a script.
//
// [New] gives a handler over an open database; [Server] gives it a server with
// sound timeouts. All addresses stand in one list in routes.go. A handler
// returns an error instead of writing one; one wrapper turns errors into pages.
//
// # What a page may do
//
// A page loads nothing from another host and runs nothing but the one small
// script of the desk, which only adds comfort. The content security policy says
// so to the browser. Titles, names and addresses of outlets are hostile: they pass
// through html/template, and only http and https addresses become links.
//
// # Who may change something
//
// Feeds and stories are changed by POST alone, and only by the person at the machine: the
// request comes from a loopback address, carries no trace of a proxy, names the
// desk by a name of its own and comes from one of the desk's own pages. guard.go
// holds the rules. A proxy that hides itself cannot be told from a person at the
// machine, except that most such speak HTTP/1.0: a proxy has to send
// X-Forwarded-For, as every documented setup does.
//
// # Why a report is where it is
//
// /story/{id}-{slug}/why puts the log of grouping into words: how each report came into its
// story, how sure that was and by what, and what became of the story. What the log does not keep,
// the names, words and figures that reports share, is found anew from their stored analyses. On the
// same page the person at the machine moves reports, merges stories and takes reports down. What
// cannot be taken back in one step is asked about on a page of its own first.
//
// # How fresh a page is
//
// Finished pages are kept for some seconds, within a fixed amount of memory. A story's page
// is kept for up to a minute, because it says how long ago things were, and under
// the version of its account, so that a new one shows at once.
package web
