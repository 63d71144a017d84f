package web_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/wiredesk/wiredesk/internal/store"
)

// browser is one tab of a Chromium that looks at a world's pages.
type browser struct {
	t    *testing.T
	ctx  context.Context
	base string

	world *world

	mu       sync.Mutex
	requests []string
	errors   []string
}

// openBrowser starts Chromium. Where there is none the test is skipped, but never in CI.
func openBrowser(t *testing.T, w *world) *browser {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no chromium")
		}
		t.Skip("no chromium")
	}
	server := httptest.NewServer(w.handler)
	t.Cleanup(server.Close)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &browser{t: t, ctx: ctx, base: server.URL, world: w}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatal(err)
	}
	call(b, network.Enable, network.EnableParams{})
	return b
}

// signIn makes the browser that of a person with a role.
func (b *browser) signIn(role string) {
	b.t.Helper()
	b.world.as(role)
	_, port, _ := strings.Cut(strings.TrimPrefix(b.base, "http://"), ":")
	call(b, network.SetCookie, network.SetCookieParams{Name: "wiredesk_" + port, Value: b.world.secrets[role], URL: b.base})
}

// note keeps what a page asks for and what it complains about.
func (b *browser) note(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		b.errors = append(b.errors, e.ExceptionDetails.Text)
	case *page.EventJavascriptDialogOpening: // what comes from outside tries to open one
		b.errors = append(b.errors, "a dialog opened: "+e.Message)
	case *log.EventEntryAdded:
		b.errors = append(b.errors, e.Entry.Text)
	}
}

// open goes to a page and checks that it keeps to the desk's host and has nothing to complain about.
func (b *browser) open(path string) {
	b.t.Helper()
	b.mu.Lock()
	b.requests, b.errors = nil, nil
	b.mu.Unlock()
	b.do(chromedp.Navigate(b.base+path), chromedp.Sleep(50*time.Millisecond))
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, raw := range b.requests {
		if u, err := url.Parse(raw); err != nil || u.Scheme != "data" && !strings.HasPrefix(raw, b.base+"/") {
			b.t.Errorf("%s asks for %s", path, raw)
		}
	}
	for _, e := range b.errors {
		b.t.Errorf("%s: console: %s", path, e)
	}
	if len(b.requests) == 0 {
		b.t.Errorf("%s: no request was seen", path)
	}
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// says returns the value of an expression in the page.
func says[T any](b *browser, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// pages are the addresses of a world with everything in it, one of each kind.
func pages(t *testing.T) (*world, []string) {
	t.Helper()
	w := hostile(t)
	ferry(w)
	w.tell("سفينة ركاب جنحت قبالة الساحل", told{outlet: "جريدة الميناء", host: "mina.example", title: "سفينة ركاب جنحت", lang: "ar",
		first: "جنحت سفينة ركاب قبالة الساحل يوم الأربعاء وعلى متنها 212 شخصا.", rest: "لم يصب أحد بأذى.", ago: time.Hour},
		told{outlet: "Harbour Post", host: "harbour.example", title: strings.Repeat("Donaudampfschifffahrtsgesellschaft", 5), lang: "de", first: strings.Repeat("Sehrlangeswort", 20) + ".", ago: 3 * time.Hour})
	w.addFeed(store.Feed{URL: "https://a.example/" + strings.Repeat("long", 50), Title: strings.Repeat("Long", 40), Status: store.FeedActive})
	return w, []string{"/", "/story/4-ferry-aground-off-saltney", "/story/7", "/story/1", "/story/1?form=report", "/day/2026-03-04", "/week/2026-W10?lang=ar", "/month/2026-03", "/month/2026-01", "/?new=1", "/story/4-ferry-aground-off-saltney/versions", "/outlet/harbour.example", "/search?q=ferry", "/search?q=nothing", "/feeds",
		"/feeds/1/remove", "/about", "/story/4-ferry-aground-off-saltney/why", "/story/7/why", "/story/1/why", "/story/7/merge?into=1", "/takedown?article=1", "/takedown?outlet=harbour.example", "/users", "/jobs", "/profile", "/users/1/remove"}
}

func TestPagesKeepToTheirHostAndFitNarrowScreens(t *testing.T) {
	t.Parallel()
	w, paths := pages(t)
	b := openBrowser(t, w)
	b.signIn(store.RoleAdmin)
	for _, width := range []int64{360, 768, 1400} {
		b.do(chromedp.EmulateViewport(width, 800))
		for _, path := range paths {
			b.open(path)
			if got := says[int64](b, "document.documentElement.scrollWidth"); got > width {
				t.Errorf("%s is %d wide on a screen of %d", path, got, width)
			}
		}
	}
}

func TestWhatComesAfterTheAccountHasTheWholeWidth(t *testing.T) {
	t.Parallel()
	w, _ := pages(t)
	b := openBrowser(t, w)
	b.do(chromedp.EmulateViewport(1280, 900))
	b.open("/story/4-ferry-aground-off-saltney")
	const box = "document.querySelector('%s').getBoundingClientRect().%s"
	at := func(selector, side string) float64 { return says[float64](b, fmt.Sprintf(box, selector, side)) }
	if account, beside := at(".account", "top"), at(".beside", "top"); account != beside {
		t.Errorf("the account begins at %v, what stands beside it at %v", account, beside)
	}
	if account, beside := at(".account", "right"), at(".beside", "left"); account >= beside {
		t.Errorf("the account reaches to %v, what stands beside it begins at %v", account, beside)
	}
	if last, end := at(".below > section:last-child", "right"), at(".columns", "right"); at(".below > section:last-child", "top") >= at(".beside", "bottom") && last != end {
		t.Errorf("the last section reaches to %v of %v", last, end)
	}
}

func TestNoRowOfTheFrontPageEndsWithAnEmptyPlace(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i := range 9 {
		title := "Ferry " + strconv.Itoa(i) + " aground"
		w.tell(title, told{outlet: "Harbour Post", host: "harbour.example", title: title, lang: "en", first: "A ferry ran aground.", ago: time.Hour},
			told{outlet: "Far Post", host: "far.example", title: title + " off Saltney", lang: "en", first: "A ferry is stuck.", ago: time.Hour})
	}
	b := openBrowser(t, w)
	for _, width := range []int64{1280, 900} {
		b.do(chromedp.EmulateViewport(width, 900))
		b.open("/")
		for cards := 8; cards > 1; cards-- {
			if got := says[int](b, "document.querySelectorAll('.card').length"); got != cards {
				t.Fatalf("%d cards, want %d", got, cards)
			}
			if left := says[float64](b, "document.querySelector('.stories').getBoundingClientRect().right - document.querySelector('.card:last-child').getBoundingClientRect().right"); left > 1 {
				t.Errorf("on a screen of %d the last of %d cards leaves %v", width, cards, left)
			}
			says[bool](b, "document.querySelector('.card:last-child').remove() === undefined")
		}
	}
}

func TestPagesAreWholeWithoutScripts(t *testing.T) {
	t.Parallel()
	w, _ := pages(t)
	b := openBrowser(t, w)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.open("/story/4-ferry-aground-off-saltney")
	text := says[string](b, "document.querySelector('main').innerText")
	wants(t, text, "ran aground off Saltney on Wednesday.", "The ferry will be pulled free at high tide.", "Who reported", "Sources of the account", "2 h ago")
	b.do(chromedp.Click(chromedp.CSS(".mark")))
	if !says[bool](b, "document.querySelector('.box:popover-open') !== null") {
		t.Error("pressing a mark did not show its source")
	}
	b.open("/")
	wants(t, says[string](b, "document.querySelector('main').innerText"), "Ferry aground off Saltney", "Harbour Post")
}

// call runs a command of the protocol.
func call[P, R any](b *browser, command cdp.Command[P, R], params P) {
	b.t.Helper()
	if _, err := chromedp.Call(b.ctx, command, params); err != nil {
		b.t.Fatal(err)
	}
}

func TestSourcesAreReachedByKeyboard(t *testing.T) {
	t.Parallel()
	w, _ := pages(t)
	b := openBrowser(t, w)
	b.do(chromedp.EmulateViewport(1000, 800))
	b.open("/story/4-ferry-aground-off-saltney")
	reached := false
	for range 40 {
		b.do(chromedp.KeyEvent(kb.Tab))
		if reached = says[bool](b, "document.activeElement.classList.contains('mark')"); reached {
			break
		}
	}
	if !reached {
		t.Fatal("no mark was reached by the tab key")
	}
	const shown = "getComputedStyle(document.activeElement.closest('.cite').querySelector('.box')).display"
	if got := says[string](b, shown); got != "block" {
		t.Errorf("the focused mark's source is %q", got)
	}
	b.do(chromedp.KeyEvent(kb.Enter))
	if !says[bool](b, "document.querySelector('.box:popover-open') !== null") {
		t.Error("Enter did not open the source")
	}
	b.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab))
	if got := says[string](b, "document.activeElement.href || ''"); !strings.HasPrefix(got, "https://harbour.example/4/1#:~:text=") {
		t.Errorf("after the mark the tab key leads to %q, want the article", got)
	}
	b.do(chromedp.KeyEvent(kb.Escape))
	if says[bool](b, "document.querySelector('.box:popover-open') !== null") {
		t.Error("Escape did not close the source")
	}
}

func TestReportsAreSplitOffByKeyboardWithoutScripts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	b := openBrowser(t, w)
	b.signIn(store.RoleAdmin)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.open(ferryWhy + "#a2")
	text := says[string](b, "document.querySelector('main').innerText")
	wants(t, text, "Ferry stuck on sandbank", "Published 2 h after", "Began with its first report.")
	lacks(t, text, "Not part of this story")
	b.do(chromedp.Focus(chromedp.CSS("#a2 summary")), chromedp.KeyEvent(kb.Enter), chromedp.Focus(chromedp.CSS("#a2 input[type=checkbox]")), chromedp.KeyEvent(" "),
		chromedp.Focus(chromedp.CSS("#apart button")), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(chromedp.CSS("[role=status]")))
	wants(t, says[string](b, "document.querySelector('main').innerText"), "1 report put into story 4. Both accounts are written anew in a moment.")
	w.asked(t, "move [2] to 0")
}

func TestAnOpenPageSaysWhatIsNew(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	b := openBrowser(t, w)
	b.open("/")
	if says[bool](b, "document.querySelector('.live').checkVisibility()") {
		t.Error("a page that shows all there is speaks of news")
	}
	lone(w, "Leeks vanish", "en", time.Hour)
	b.do(chromedp.WaitVisible(chromedp.CSS(".live")), chromedp.Sleep(200*time.Millisecond))
	if got := says[string](b, "document.querySelector('.live span').textContent"); got != "1 new story" {
		t.Errorf("the page says %q", got)
	}
	w.later()
	b.do(chromedp.KeyEvent("n"), chromedp.WaitVisible(chromedp.CSS("a[href*=leeks]")))
	if says[bool](b, "document.querySelector('.live').checkVisibility()") {
		t.Error("the page that was loaded anew speaks of news")
	}
}

func TestStoriesAndSectionsAreReachedByKeys(t *testing.T) {
	t.Parallel()
	w, _ := pages(t)
	b := openBrowser(t, w)
	b.do(chromedp.EmulateViewport(1000, 800))
	const focused = "document.activeElement.textContent.trim()"
	for path, wanted := range map[string][]string{
		"/":                                  {"", ""}, // whatever leads
		"/story/4-ferry-aground-off-saltney": {"Ferry aground off Saltney", "Who reported"},
	} {
		b.open(path)
		b.do(chromedp.KeyEvent("j"))
		first := says[string](b, focused)
		b.do(chromedp.KeyEvent("j"))
		second := says[string](b, focused)
		b.do(chromedp.KeyEvent("k"))
		if back := says[string](b, focused); first == "" || second == first || back != first {
			t.Errorf("%s: j, j, k lead to %q, %q, %q", path, first, second, back)
		}
		if wanted[0] != "" && (first != wanted[0] || second != wanted[1]) {
			t.Errorf("%s: %q and %q, want %q", path, first, second, wanted)
		}
	}
	b.do(chromedp.KeyEvent("?"))
	if !says[bool](b, "document.getElementById('keys').open") {
		t.Error("the list of keys did not open")
	}
	b.do(chromedp.KeyEvent("?"), chromedp.KeyEvent("/"))
	if got := says[string](b, "document.activeElement.id"); got != "q" {
		t.Errorf("/ leads to %q", got)
	}
	b.do(chromedp.KeyEvent("j"))
	if got := says[string](b, "document.activeElement.value"); !strings.HasSuffix(got, "j") {
		t.Errorf("the field holds %q after j was typed", got)
	}
}

func TestPagesAreReadInTheDarkAndOnPaper(t *testing.T) {
	t.Parallel()
	w, paths := pages(t)
	b := openBrowser(t, w)
	b.signIn(store.RoleAdmin)
	// The lightness of the paper and of the ink, from 0 to 1.
	const light = `(() => { const of = (c) => { const [r, g, b] = c.match(/[\d.]+/g).map(Number); return (r + g + b) / 765; };
		const s = getComputedStyle(document.body); return [of(s.backgroundColor), of(s.color)]; })()`
	for _, path := range paths {
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
		b.open(path)
		if got := says[[]float64](b, light); got[0] > .2 || got[1] < .7 {
			t.Errorf("%s in the dark: paper %.2f, ink %.2f", path, got[0], got[1])
		}
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
		if got := says[[]float64](b, light); got[0] < .99 || got[1] > .01 {
			t.Errorf("%s on paper: paper %.2f, ink %.2f", path, got[0], got[1])
		}
		if got := says[int](b, `[...document.querySelectorAll("nav, form.find, dialog, .actions, .box, .why, .live")].filter((e) => e.checkVisibility()).length`); got > 0 {
			t.Errorf("%s on paper shows %d things to press", path, got)
		}
		if got := says[string](b, "document.querySelector('main').innerText"); len(got) < 10 {
			t.Errorf("%s on paper says %q", path, got)
		}
	}
}
