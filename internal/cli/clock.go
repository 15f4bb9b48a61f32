package cli

import (
	"crypto/rand"
	"encoding/hex"
	"time"

	"gesprek/internal/talk"
)

// instants makes the clock of the program: the wall in UTC and the monotonic
// time since the start, both running tempo times faster than now from there on.
func instants(now func() time.Time, tempo int) func() talk.Instant {
	start := now()
	run := start.UnixNano()
	faster := time.Duration(tempo)
	return func() talk.Instant {
		t := now()
		wall := t.Round(0).Sub(start.Round(0)) // Round strips the monotonic reading
		return talk.Instant{
			Wall: start.Round(0).Add(wall * faster).UTC(),
			Mono: t.Sub(start) * faster,
			Run:  run,
		}
	}
}

// newID makes a random id for a pupil or a talk.
func newID() string {
	id := make([]byte, 16)
	_, _ = rand.Read(id) // never fails
	return hex.EncodeToString(id)
}
