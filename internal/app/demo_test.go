package app

import (
	"net"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/demo"
)

func TestTheDemosStepsLeaveNothingOut(t *testing.T) {
	t.Parallel()
	world, err := demo.Load(time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	all := world.Steps()
	steps := thin(all)
	if len(steps) == 0 || len(steps) >= len(all) {
		t.Fatalf("%d steps of %d", len(steps), len(all))
	}
	if last := all[len(all)-1]; !steps[len(steps)-1].After(last) {
		t.Errorf("the last step %v is not behind what is published last, %v", steps[len(steps)-1], last)
	}
	for i := 1; i < len(steps); i++ {
		if !steps[i].After(steps[i-1]) {
			t.Errorf("step %d, %v, is not after %v", i, steps[i], steps[i-1])
		}
	}
}

func TestTheDemosClockPlaysAndThenTellsTheTime(t *testing.T) {
	t.Parallel()
	var c demoClock
	at := time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC)
	c.set(at)
	if !c.now().Equal(at) {
		t.Errorf("the clock says %v", c.now())
	}
	c.live()
	if d := time.Since(c.now()); d < 0 || d > time.Minute {
		t.Errorf("the live clock is %v off", d)
	}
}

func TestTheDemoFindsAFreePort(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	if got := freeListen(taken.Addr().String()); got != "127.0.0.1:0" {
		t.Errorf("beside a taken address: %s", got)
	}
	if got := freeListen("127.0.0.1:0"); got != "127.0.0.1:0" {
		t.Errorf("a free one is changed to %s", got)
	}
}
