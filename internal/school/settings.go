package school

import (
	"time"

	"gesprek/internal/talk"
)

// Settings is what a user sets once. Everything may be empty.
type Settings struct {
	Name   string    // of the conductor
	Role   talk.Role // of the conductor
	School string
	Theme  Theme
	Lock   time.Duration // after how long without a key the screen locks; see LockAfter
	Keep   int           // years that data of a pupil who left is kept; see KeepYears
}

// What holds where nothing was set. Schools usually keep a pupil's file for two
// years after leaving (the old Vrijstellingsbesluit
// had that as its maximum; the AVG names no term).
const (
	DefaultLock = 10 * time.Minute
	DefaultKeep = 2
	NeverLock   = -1
)

// LockAfter is after how long without a key the screen locks; zero: never.
func (s Settings) LockAfter() time.Duration {
	switch {
	case s.Lock < 0:
		return 0
	case s.Lock == 0:
		return DefaultLock
	}
	return s.Lock
}

// KeepYears is how many years after leaving data of a pupil is kept.
func (s Settings) KeepYears() int {
	if s.Keep <= 0 {
		return DefaultKeep
	}
	return s.Keep
}

// Theme is how the screen is coloured.
type Theme string

// The themes. Auto asks the terminal for its background.
const (
	Auto  Theme = ""
	Light Theme = "licht"
	Dark  Theme = "donker"
	Bare  Theme = "zonder-kleur"
)
