// Command screenshots makes the pictures of the README: it runs the demo and looks at it with
// Chromium. From the project's root:
//
//	go run ./docs/screenshots
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"time"

	"github.com/chromedp/chromedp"
)

const (
	width, height = 1200, 740
	folder        = "docs"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	site, stop, err := startDemo(ctx)
	if err != nil {
		return fmt.Errorf("start the demo: %w", err)
	}
	defer stop()
	browser, closeBrowser := openBrowser(ctx)
	defer closeBrowser()
	if err := take(browser, site, "screenshot-front.png"); err != nil {
		return err
	}
	story, err := chromedp.Run(browser, chromedp.Evaluate[string](`document.querySelector('main a[href^="/story/"]').href`))
	if err != nil {
		return fmt.Errorf("find the first story: %w", err)
	}
	// The first citation is opened, as a reader would.
	return take(browser, story, "screenshot-story.png", chromedp.Evaluate[bool](`(document.querySelector('button.mark')?.click(), true)`))
}

// startDemo runs the program in a folder of its own and waits until it tells its address.
func startDemo(ctx context.Context) (site string, stop func(), err error) {
	dir, err := os.MkdirTemp("", "wiredesk-screenshots-")
	if err != nil {
		return "", nil, err
	}
	program := filepath.Join(dir, "wiredesk")
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", program, "./cmd/wiredesk").CombinedOutput(); err != nil {
		return "", nil, fmt.Errorf("%w\n%s", err, said)
	}
	demo := exec.CommandContext(ctx, program, "demo", "--no-open", "--listen", "127.0.0.1:0")
	demo.Stderr = os.Stderr
	out, err := demo.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := demo.Start(); err != nil {
		return "", nil, err
	}
	stop = func() {
		_ = demo.Process.Signal(syscall.SIGTERM)
		_ = demo.Wait()
		_ = os.RemoveAll(dir)
	}
	address := regexp.MustCompile(`^The demo is at (\S+)$`)
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if found := address.FindStringSubmatch(lines.Text()); found != nil {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return found[1], stop, nil
		}
	}
	stop()
	return "", nil, errors.New("it ended without telling its address")
}

func openBrowser(ctx context.Context) (context.Context, func()) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("hide-scrollbars", true))
	if path, err := exec.LookPath("chromium"); err == nil {
		options = append(options, chromedp.ExecPath(path))
	}
	allocated, release := chromedp.NewExecAllocator(ctx, options...)
	tab, closeTab := chromedp.NewContext(allocated)
	return tab, func() { closeTab(); release() }
}

// take goes to an address, does something there, and keeps what is seen.
func take(browser context.Context, address, name string, first ...chromedp.Action[bool]) error {
	err := chromedp.Do(browser, chromedp.EmulateViewport(width, height), chromedp.Navigate(address))
	if err != nil {
		return fmt.Errorf("open %s: %w", address, err)
	}
	for _, action := range first {
		if _, err := chromedp.Run(browser, action); err != nil {
			return fmt.Errorf("%s: %w", address, err)
		}
	}
	if err := chromedp.Do(browser, chromedp.Sleep(300*time.Millisecond)); err != nil {
		return err
	}
	picture, err := chromedp.Run(browser, chromedp.CaptureScreenshot())
	if err != nil {
		return fmt.Errorf("picture of %s: %w", address, err)
	}
	file := filepath.Join(folder, name)
	fmt.Printf("%s: %d kB\n", file, len(picture)/1000)
	return os.WriteFile(file, picture, 0o644)
}
