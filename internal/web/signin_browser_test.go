package web_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/wiredesk/wiredesk/internal/web"
)

// TestComingInByKeyboardWithoutScripts opens the first link on a narrow screen, chooses name and password, invites
// somebody, signs out and in again.
func TestComingInByKeyboardWithoutScripts(t *testing.T) {
	t.Parallel()
	w := newWorld(t, public)
	secret, err := w.accounts.Setup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b := openBrowser(t, w)
	b.do(chromedp.EmulateViewport(360, 800))
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	fits := func() {
		t.Helper()
		if width := says[int64](b, "document.documentElement.scrollWidth"); width > 360 {
			t.Errorf("%s is %d wide on a screen of 360", says[string](b, "location.pathname"), width)
		}
		if bare := says[int64](b, "Array.from(document.querySelectorAll('main input:not([type=hidden]):not([hidden]), main select')).filter(e => !e.labels.length).length"); bare != 0 {
			t.Errorf("%s has %d fields without a label", says[string](b, "location.pathname"), bare)
		}
	}
	text := func() string { return says[string](b, "document.querySelector('main').innerText") }
	b.open(web.LinkPath(secret))
	fits()
	b.do(chromedp.Focus(chromedp.CSS("#name")), chromedp.KeyEvent("Edda"), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(password), chromedp.KeyEvent(kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("nav a[href='/profile']")))
	b.open("/users")
	fits()
	b.do(chromedp.Focus(chromedp.CSS("#invite ~ form button")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("#link")))
	wants(t, text(), "A link for a new reader")
	fits()
	b.open("/profile")
	fits()
	b.do(chromedp.Focus(chromedp.CSS("#label")), chromedp.KeyEvent("reader app"), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("#secret")))
	wants(t, text(), "/index.atom?token=wiredesk_", "reader app")
	fits()
	b.do(chromedp.Focus(chromedp.CSS("form[action='/sign-out'] button")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("form[action='/sign-in']")))
	wants(t, text(), "You are signed out.")
	b.open("/takedown?outlet=none.example")
	fits()
	b.do(chromedp.Focus(chromedp.CSS("#name")), chromedp.KeyEvent("edda"), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent("wrong"), chromedp.KeyEvent(kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("[role=alert]")))
	wants(t, text(), "Name and password do not belong together.")
	fits()
	b.do(chromedp.Focus(chromedp.CSS("#password")), chromedp.KeyEvent(password), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("nav a[href='/profile']")))
	if path := says[string](b, "location.pathname + location.search"); path != "/takedown?outlet=none.example" {
		t.Errorf("after signing in at %s", path)
	}
}
