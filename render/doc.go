// Package render writes accounts and entries in the forms in which they leave
// the desk: JSON, Markdown, HTML, and files for the site generator Hugo.
//
// # Promises
//
// What comes from outside never becomes markup of ours. HTML of feeds goes
// through [Sanitize] or is turned into Markdown by [MarkdownFromHTML], whose text is
// escaped so that no Markdown, raw HTML or Hugo shortcode arises from it. Front
// matter is valid YAML for any title.
//
// Citations link to their place in the source with a text fragment, see
// [TextFragment].
//
// All functions are pure but for writing to w; errors are those of w.
package render
