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
	Colour string // of the school, on paper: see the function Colour; empty for none
	Theme  Theme
	Lock   time.Duration // after how long without a key the screen locks; see LockAfter
	Keep   int           // years that data of a pupil who left is kept; see KeepYears

	// Turned are the phases for which the school does otherwise than is usual
	// about a yearly talk with parents; see WithParents.
	Turned Phases
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

// Phases is a set of phases; the phase of who has none can be in it too.
type Phases uint8

// Has tells whether a phase is in the set.
func (s Phases) Has(p talk.Phase) bool { return s&bit(p) != 0 }

// Turn is the set with a phase added, or taken out when it was there.
func (s Phases) Turn(p talk.Phase) Phases { return s ^ bit(p) }

func bit(p talk.Phase) Phases {
	switch p {
	case talk.PO8:
		return 1
	case talk.VO23:
		return 2
	case talk.VO46:
		return 4
	case talk.MBO:
		return 8
	}
	return 16
}

// WithParents tells whether in a phase every pupil has a talk with parents each
// year. Without a choice of the school that is so in all phases but mbo.
func (s Settings) WithParents(p talk.Phase) bool { return (p != talk.MBO) != s.Turned.Has(p) }

// Theme is how the screen is coloured.
type Theme string

// The themes. Auto asks the terminal for its background.
const (
	Auto  Theme = ""
	Light Theme = "licht"
	Dark  Theme = "donker"
	Bare  Theme = "zonder-kleur"
)
