package talk

import "time"

// Instant is a moment as a running program knows it. The wall clock can be set
// back, jump over a DST night or run on while the laptop sleeps; the monotonic
// offset cannot, but means nothing to another process. Both are kept.
type Instant struct {
	Wall time.Time     // UTC
	Mono time.Duration // since the start of the process that Run names
	Run  int64         // tells processes apart; any number that differs between two runs
}

// Since is the time from e to i, never negative: the monotonic difference
// within one process, the wall difference between two.
func (i Instant) Since(e Instant) time.Duration {
	if i.Run == e.Run {
		return max(0, i.Mono-e.Mono)
	}
	return max(0, i.Wall.Sub(e.Wall))
}

// lapse is the longest time that may lie between e and i: on most systems the
// monotonic clock stands still while the machine sleeps and the wall clock
// does not.
func (i Instant) lapse(e Instant) time.Duration {
	return max(i.Since(e), i.Wall.Sub(e.Wall))
}
