// Command wiredesk is a news desk in one program: it follows feeds, reads the pages they link
// to, groups reports of one event into stories, and writes for each an account in which
// every sentence names the sentence of the article it stands on.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Environ(), os.Stdout, os.Stderr)) }
