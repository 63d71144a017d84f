// Package loosexml reads XML that need not be well-formed: the XML of feeds and
// subscription lists as publishers really write it.
//
// A [Scanner] cuts a document into tags and text and never fails: a stray "<"
// is text, a missing quote ends with its tag, an unclosed CDATA section ends
// with the element that holds it. A [Reader] puts the tags of one element
// together as a small tree of [Node], closing what was left open, and knows
// namespaces, declared or not. What had to be repaired is counted in [Repairs].
//
// The input must be UTF-8. Every scan is linear in the size of the document;
// the depth and size of trees, the number of attributes, and the entities of a
// document's own DTD are bounded (see [Limits]), so that neither deep nesting
// nor entity expansion costs more than the document is long.
//
//	r := loosexml.NewReader(doc, prefixes)
//	for tok := r.Next(); tok.Kind != loosexml.EOF; tok = r.Next() {
//		if tok.Kind == loosexml.Start && tok.Name == "item" {
//			item := r.Tree(tok)
//			…
//			r.Release()
//		}
//	}
package loosexml
