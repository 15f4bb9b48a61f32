package cli

import (
	"time"

	"gesprek/internal/talk"
)

// Instants is the clock of the program, for the tests on virtual time.
func Instants(now func() time.Time, tempo int) func() talk.Instant { return instants(now, tempo) }
