package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/wiredesk/wiredesk/demo"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
)

// demoStep is how far the demo's clock moves at once: what was published in between is found by
// one poll, as on a real desk.
const demoStep = 90 * time.Minute

// demoClock plays the demo's days and then goes on with the time of day.
type demoClock struct{ at atomic.Int64 }

func (c *demoClock) now() time.Time {
	if n := c.at.Load(); n != 0 {
		return time.Unix(0, n).UTC()
	}
	return time.Now().UTC()
}

func (c *demoClock) set(t time.Time) { c.at.Store(t.UnixNano()) }
func (c *demoClock) live()           { c.at.Store(0) }

// Demo serves the bundled world on loopback, lets a desk follow it through four days in fast
// motion, and keeps serving the site until ctx ends. Its data is in a temporary folder
// that goes with it, unless keep says to use that of the configuration.
func (a *App) Demo(ctx context.Context, keep, open bool) (err error) {
	if !keep {
		dir, err := os.MkdirTemp("", "wiredesk-demo-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		a.Config.Data, a.Config.Database = dir, ""
	}
	a.Config.FetchAllow = append(a.Config.FetchAllow, "127.0.0.0/8")
	a.Config.FetchPause, a.Config.Roles = 0, desk.Roles
	a.Config.Title, a.Config.Public, a.Config.PublicURL = "Wiredesk demo", true, "" // there is nothing to hide in it
	release, err := a.lockData()
	if err != nil {
		return err
	}
	defer release()
	world, err := demo.Load(time.Now())
	if err != nil {
		return fmt.Errorf("load the demo: %w", err)
	}
	clock := new(demoClock)
	clock.set(world.Steps()[0].Add(-time.Hour))
	served, err := world.Serve(ctx, clock.now)
	if err != nil {
		return fmt.Errorf("serve the demo's outlets: %w", err)
	}
	defer served.Close()
	p, err := a.assemble(ctx, clock.now, func(o *desk.Options) {
		o.Sweep, o.Settle, o.MinInterval = 20*time.Millisecond, 0, time.Minute
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	site, err := a.serve(p, clock.now, freeListen(a.Config.Listen))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, site.close()) }()
	if err := p.desk.Start(ctx); err != nil {
		return err
	}
	if err := a.playDemo(ctx, p, world, served, clock); err != nil {
		return err
	}
	clock.live()
	p.desk.SetPace(time.Second)
	link, err := a.welcomeToDemo(ctx, site)
	if err != nil {
		return fmt.Errorf("sign-in link of the demo: %w", err)
	}
	fmt.Fprintf(a.Out, "\nThe demo is at %s\nThis link, good once, signs you in as its admin:\n  %s\nPress Ctrl-C to end it.\n", site.url, link)
	if open {
		openBrowser(site.url)
	}
	select {
	case <-ctx.Done():
		return nil
	case err := <-site.failed():
		return fmt.Errorf("serve the site: %w", err)
	}
}

// freeListen is the address to listen on, or any free port beside it when it is taken.
func freeListen(address string) string {
	l, err := net.Listen("tcp", address)
	if err == nil {
		l.Close()
		return address
	}
	if !errors.Is(err, syscall.EADDRINUSE) {
		return address // serving says what is wrong with it
	}
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return address
	}
	return net.JoinHostPort(host, "0")
}

// playDemo adds the outlets' feeds and moves the clock through the days.
func (a *App) playDemo(ctx context.Context, p *parts, world *demo.World, served *demo.Served, clock *demoClock) error {
	names := map[string]string{}
	for _, o := range world.Outlets() {
		names[o.ID] = o.Name
	}
	err := p.store.Write(ctx, func(tx *store.Tx) error {
		for _, f := range served.Feeds() {
			if _, _, err := tx.AddFeed(ctx, store.Feed{URL: f.URL, Title: names[f.Outlet]}, clock.now()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("follow the demo's feeds: %w", err)
	}
	fmt.Fprintf(a.Out, "Playing four days of news from %d invented outlets.\n", len(served.Feeds()))
	shown := newProgress(a.Err)
	if !shown.terminal {
		shown.w = a.Out
	}
	steps := thin(world.Steps())
	for i, at := range steps {
		clock.set(at)
		w, err := a.settleDemo(ctx, p, clock.now())
		if err != nil {
			return err
		}
		shown.show(float64(i+1)/float64(len(steps)), fmt.Sprintf("day %d, %s: %s, %s",
			1+int(at.Sub(steps[0].Truncate(day))/day), at.Format("Monday 15:04"), counted(w.Articles, "article", "articles"), counted(w.Stories, "story", "stories")))
	}
	w, err := p.desk.Work(ctx)
	if err != nil {
		return err
	}
	shown.end(1, fmt.Sprintf("four days: %d articles in %d stories", w.Grouped, w.Stories))
	return nil
}

// thin leaves instants out that follow another within demoStep, and moves each to just behind what
// was published.
func thin(steps []time.Time) []time.Time {
	var out []time.Time
	for i, at := range steps {
		if i+1 < len(steps) && len(out) > 0 && steps[i+1].Sub(out[len(out)-1]) < demoStep {
			continue
		}
		out = append(out, at.Add(time.Second))
	}
	return out
}

// settleDemo has all feeds asked at the clock's time and waits until the stages are done.
func (a *App) settleDemo(ctx context.Context, p *parts, now time.Time) (store.Work, error) {
	err := p.store.Write(ctx, func(tx *store.Tx) error { return tx.AllDue(ctx, now) })
	if err != nil {
		return store.Work{}, err
	}
	p.desk.Wake()
	for {
		w, err := p.desk.Work(ctx)
		if err != nil {
			return w, err
		}
		polled, err := p.store.PolledSince(ctx, now)
		if err != nil || polled && w.Idle() {
			return w, err
		}
		select {
		case <-ctx.Done():
			return w, ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// openBrowser shows an address to the person at the machine, where there is one.
func openBrowser(address string) {
	var command *exec.Cmd
	switch {
	case runtime.GOOS == "darwin":
		command = exec.Command("open", address)
	case runtime.GOOS == "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	case os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "":
		command = exec.Command("xdg-open", address)
	default:
		return
	}
	if command.Start() == nil {
		go command.Wait()
	}
}
