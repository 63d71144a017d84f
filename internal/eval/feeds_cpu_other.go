//go:build !unix

package eval

import "time"

var processStart = time.Now()

// cpuTime is the time since the process started, where the system's CPU time is not
// at hand.
func cpuTime() time.Duration { return time.Since(processStart) }
