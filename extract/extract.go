package extract

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// MaxBytes is the longest page that is read.
const MaxBytes = 8 << 20

// Errors of Extract.
var (
	// ErrNoText says that a page holds no article. What it says of itself is
	// returned all the same.
	ErrNoText = errors.New("no article text found")
	// ErrTooLarge says that a page is longer than MaxBytes or has more tags than
	// any article.
	ErrTooLarge = errors.New("the page is too large")
	// ErrNotHTML says that the bytes are not text at all.
	ErrNotHTML = errors.New("not an HTML page")
)

// Extract reads the article out of a page. contentType is the header that came
// with it and pageURL the address that answered; both may be empty. Times later
// than a day after now are not believed.
func Extract(html []byte, contentType, pageURL string, now time.Time) (page news.Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("extract %s: the page could not be read: %v", pageURL, r)
		}
	}()
	page, err = extract(html, contentType, pageURL, now)
	if err != nil {
		return page, fmt.Errorf("extract %s: %w", pageURL, err)
	}
	return page, nil
}

func extract(raw []byte, contentType, pageURL string, now time.Time) (news.Page, error) {
	page := news.Page{URL: news.CanonicalURL(pageURL), Sources: map[string]string{}}
	if len(raw) > MaxBytes {
		return page, ErrTooLarge
	}
	utf8, err := decode(raw, contentType)
	if err != nil {
		return page, err
	}
	doc, err := parse(utf8)
	if err != nil {
		return page, err
	}
	base, err := url.Parse(pageURL)
	if err != nil {
		base = &url.URL{}
	}
	facts := survey(doc, base)
	layout := layOut(doc, facts)
	facts.describe(&page, layout, now)
	var text, source string
	if v := findLive(layout, facts); v != nil {
		v.settle(&page, facts, now)
		text, source = textOf(v.text(facts)), v.source
	} else {
		text, source = body(doc, facts, layout)
	}
	if text == "" {
		return page, ErrNoText
	}
	page.Text, page.Sources["text"] = text, source
	return page, nil
}
