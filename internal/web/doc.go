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
// # Who may do what
//
// Every route has a rule (access.go), and a test walks all of them as everybody. What may be read is read without signing in
// at the machine itself, elsewhere by people who signed in and programs with a token, and by all the world when the
// configuration says so. Whatever changes something needs an admin, on the machine too, and the
// request has to come from one of the desk's own pages or carry a token. Package auth knows who is who.
//
// A request is of the machine itself when it comes from a loopback address, asks for a name of the loopback
// interface, and carries no trace of a proxy. A proxy that hides itself and the name it was asked for cannot be told from a
// person at the machine, except that most such speak HTTP/1.0: a proxy has to send X-Forwarded-For or keep
// the Host, as every documented setup does. What a proxy says of who asked counts only when its address is trusted.
//
// # Why a report is where it is
//
// /story/{id}-{slug}/why puts the log of grouping into words: how each report came into its
// story, how sure that was and by what, and what became of the story. What the log does not keep,
// the names, words and figures that reports share, is found anew from their stored analyses. On the
// same page admins move reports, merges stories and takes reports down. What
// cannot be taken back in one step is asked about on a page of its own first.
//
// # How fresh a page is
//
// Finished pages are kept for some seconds, within a fixed amount of memory. A story's page
// is kept for up to a minute, because it says how long ago things were, and under
// the version of its account, so that a new one shows at once.
package web
