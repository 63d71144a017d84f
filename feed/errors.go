package feed

import (
	"errors"
	"strings"
)

// Errors of Parse, with words for the person who gave the address.
var (
	ErrEmpty = errors.New("the address answers with nothing")
	// ErrUnreadable means that no element or value of any kind of feed was found.
	ErrUnreadable = errors.New("the answer is neither XML nor JSON that holds a feed")
)

// NotFeedError is returned for a document that is something else than a feed.
type NotFeedError struct {
	What  string // what it is instead, such as "a web page"
	Links []Link // feeds that the page names, best first
}

func (e *NotFeedError) Error() string {
	msg := "the address answers with " + e.What + ", not a feed"
	if len(e.Links) == 0 {
		return msg
	}
	var urls []string
	for _, l := range e.Links[:min(len(e.Links), 5)] {
		urls = append(urls, l.URL)
	}
	return msg + "; its page names these feeds: " + strings.Join(urls, ", ")
}
