package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isNoText are elements whose content is not running text.
var isNoText = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
	atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Map, atom.Select, atom.Datalist, atom.Option, atom.Textarea,
	atom.Button, atom.Input, atom.Label, atom.Progress, atom.Meter, atom.Output, atom.Noembed, atom.Noframes,
	atom.Marquee, atom.Head, atom.Frameset, atom.Rp, atom.Rt, atom.Dialog, atom.Menu)

// isAround are elements that by their meaning stand around an article.
var isAround = atoms(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Fieldset, atom.Figure, atom.Figcaption, atom.Picture)

// around are words in the class or id of elements that stand around an article.
// They are the vocabulary of page templates, not of sites.
var around = words(`ad ads adbox adslot advert adverts advertisement advertising adunit adwrapper dfp
	affiliate anzeige author authors avatar banner bio biography breadcrumb breadcrumbs button buttons byline
	caption captions carousel category categories consent cookie cookies copyright credit credits crumbs
	dateline disclaimer disclosure download editor embed embedded etiquetas facebook fbcomments feedback
	follow footer footnote gallery hidden infobox inread jobs kicker legal login lightbox mailchimp
	masthead meta metadata modal more morefrom mostread most nav navbar navigation navi newsletter noprint notification
	newsletters outbrain overlay pager pagination partner paywall permalink playlist podcast poll popular popup
	postmeta prevnext prev preview print privacy promo promobox promoted promotion publicidad publicidade publicite
	rail rating readmore recirc recirculation recommend recommendation recommendations recommended register
	related relatedposts relacionadas relacionados rss search share sharebar sharedaddy sharing shares
	shariff signup similar sidebar skip slideshow slider social socials sponsor sponsored subnav
	subscribe subscription tabs taboola tagcloud tagged tags taglist teaser teasers terms timestamp toolbar tooltip
	topics trending upsell viral whatsapp werbung widget widgets yarpp zergnet
	pubdate published datetime date time updated posted infoline submitted
	abo abonnement abonnements abonnieren abonnes suscripcion suscribete assinante prenumerata
	legende bildunterschrift bildtext didascalia leyenda legenda podpis`)

// standfirsts are words for the summary between the headline and the text. It is the
// outlet's own, repeats the text, and people who mark texts leave it out.
var standfirsts = words(`standfirst subtitle subheadline subheading subhead dek deck chapo entradilla sottotitolo untertitel
	ondertitel podtytul podzagolovok ingress sommario occhiello`)

// isStandfirst goes by the marks of an element that is no heading within the text.
func isStandfirst(n *html.Node) bool {
	if isHeading[n.DataAtom] && n.DataAtom != atom.H2 {
		return false
	}
	if strings.Contains(attr(n, "itemprop"), "alternativeHeadline") {
		return true
	}
	list := nameWords(attr(n, "class"))
	for i, w := range list {
		if standfirsts[w] || i > 0 && list[i-1] == "sub" && (w == "title" || w == "head" || w == "headline" || w == "heading") {
			return true
		}
	}
	return false
}

// answers are words for what readers write below an article, in the languages
// that templates are written in.
var answers = words(`comment comments commentlist commentform comentarios comentario kommentar kommentare
	commentaires commenti disqus respond reactions reply replies livefyre discussion fbcomments
	commentaire commento komentarz komentarze komentari komentar komentare komentare kommentarer kommentit
	reactie reacties yorum yorumlar talkback talkbacks hozzaszolas hozzaszolasok diskuze diskusia diskusija
	comentariu comentarii kommentarii komentarii binhluan sholia nazarat`)

// asks are words for dialogues that stand before a page until they are answered.
var asks = words(`consent gdpr rodo dsgvo rgpd lgpd cmp popup popin modal overlay lightbox cookie cookies cookiebar
	cookiebanner adblock interstitial`)

// hides are words for what is not shown.
var hides = words(`hidden hide noprint invisible screenreader sronly visuallyhidden notloaded printonly offscreen`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// mark says why an element may stand around the article.
type mark int

const (
	unmarked mark = iota
	surrounding
	leading   // a standfirst, if no text goes before it
	answering // readers' words
	asking    // a dialogue
	unseen    // hidden, or a place of its own by the element's meaning
)

// markOf judges an element by its tag, its class and id, and its visibility.
func markOf(n *html.Node) mark {
	switch {
	case isHidden(n), n.DataAtom == atom.Nav, n.DataAtom == atom.Footer:
		return unseen
	case n.DataAtom == atom.Blockquote:
		return unmarked
	case isAround[n.DataAtom]:
		return surrounding
	}
	switch attr(n, "role") {
	case "navigation", "contentinfo", "dialog", "menu", "toolbar":
		return unseen
	case "complementary", "search", "banner":
		return surrounding
	}
	found := unmarked
	if isStandfirst(n) {
		found = leading
	}
	for _, key := range []string{"class", "id"} {
		for _, w := range nameWords(withoutStyling(attr(n, key))) {
			switch {
			case answers[w]:
				return answering
			case w == "footer":
				return unseen
			case asks[w]:
				found = asking
			case (around[w] || hides[w]) && (found == unmarked || found == leading):
				found = surrounding
			}
		}
	}
	return found
}

// withoutStyling drops from a list of classes those that say how an element looks on
// some screens, "md:block", and not what it is. Beside one of them, "hidden"
// does not mean that it is never seen.
func withoutStyling(classes string) string {
	if !strings.ContainsAny(classes, ":") && !strings.Contains(classes, "overflow") {
		return classes
	}
	var kept []string
	responsive := strings.ContainsAny(classes, ":")
	for _, c := range strings.Fields(classes) {
		if !strings.ContainsAny(c, ":") && !strings.HasPrefix(c, "overflow") && (c != "hidden" || !responsive) {
			kept = append(kept, c)
		}
	}
	return strings.Join(kept, " ")
}

func isHidden(n *html.Node) bool {
	if hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// nameWords splits names such as "article-body__text relatedStories" into
// lower-case words.
func nameWords(names string) []string {
	if names == "" || len(names) > 512 {
		return nil
	}
	var list []string
	start := 0
	cut := func(end int) {
		if end > start {
			list = append(list, strings.ToLower(names[start:end]))
		}
	}
	lower := false
	for i, r := range names {
		switch {
		case !unicode.IsLetter(r):
			cut(i)
			start, lower = i+1, false
			if r >= 0x80 {
				start = i + len(string(r))
			}
		case unicode.IsUpper(r) && lower:
			cut(i)
			start, lower = i, false
		default:
			lower = unicode.IsLower(r)
		}
	}
	cut(len(names))
	return list
}

// surroundings finds the subtrees that stand around the article. An element that
// holds a good part of the page's prose, or its main heading, is not one, whatever
// its name says: templates name wrappers after what else they hold.
func surroundings(root *html.Node, of map[*html.Node]stats) map[*html.Node]bool {
	leave := map[*html.Node]bool{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		teasers := teasersIn(n, of)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || isNoText[c.DataAtom] {
				continue
			}
			if kind := markOf(c); kind != unmarked && mayLeave(kind, of[c], of[root]) && c.DataAtom != atom.H1 && (kind != leading || !followsProse(c, of)) {
				leave[c] = true
				continue
			}
			if of[c].prose*2 <= of[root].prose && (teasers[c] || isPictureBox(c, of[c])) {
				leave[c] = true
				continue
			}
			walk(c)
		}
	}
	walk(root)
	return leave
}

// isTeaser tells an element about another article: a heading that is a link, and at most
// a few lines.
func isTeaser(n *html.Node, s stats) bool {
	if s.width == 0 || s.width > maxTeaser || s.headings > 0 || !isContainer[n.DataAtom] && n.DataAtom != atom.Li {
		return false
	}
	return leadsElsewhere(n)
}

// maxTeaser is the width of the longest teaser.
const maxTeaser = 400

// followsProse reports whether one of the elements just before an element holds prose.
func followsProse(n *html.Node, of map[*html.Node]stats) bool {
	for range 40 {
		if n = n.PrevSibling; n == nil {
			return false
		}
		if of[n].prose >= leastProse {
			return true
		}
	}
	return false
}

// maxCaption is the width of the longest caption that is told by its place alone.
const maxCaption = 120

// isPictureBox tells an element that holds a picture and a line about it.
func isPictureBox(n *html.Node, s stats) bool {
	if s.width == 0 || s.width > maxCaption || s.headings > 0 || s.links > 0 || !isContainer[n.DataAtom] {
		return false
	}
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Img || d.DataAtom == atom.Picture || d.Data == "amp-img":
			return true
		case isHeading[d.DataAtom] || d.DataAtom == atom.P && d.PrevSibling == nil && d.Parent == n && s.prose > 0:
			return false
		}
	}
	return false
}

// teasersIn finds the children that are teasers, three or more of them built alike.
func teasersIn(n *html.Node, of map[*html.Node]stats) map[*html.Node]bool {
	var found map[*html.Node]bool
	var kinds map[string]int
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && isTeaser(c, of[c]) {
			if found == nil {
				found, kinds = map[*html.Node]bool{}, map[string]int{}
			}
			found[c] = true
			kinds[kindOf(c)]++
		}
	}
	for c := range found {
		if kinds[kindOf(c)] < 3 {
			delete(found, c)
		}
	}
	return found
}

// leastProse is the width of a report of a sentence or two.
const leastProse = 80

func mayLeave(kind mark, s, all stats) bool {
	if s.headings > 0 && (kind != unseen || s.headings == all.headings) {
		return false
	}
	switch kind {
	case surrounding, leading:
		return s.prose*3 <= all.prose && s.quotes == 0
	case answering:
		if all.headings > 0 && all.prose-s.prose >= leastProse {
			return true
		}
	}
	return all.prose-s.prose >= enoughProse || s.prose == 0
}
