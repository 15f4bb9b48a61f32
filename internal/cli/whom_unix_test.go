//go:build unix

package cli

import (
	"bytes"
	"io"
	"testing"

	"github.com/creack/pty"

	"gesprek/internal/nl"
)

// Who sits at a terminal is asked.
func TestWhomAsksOnATerminal(t *testing.T) {
	near, far, err := pty.Open()
	must(t, err)
	defer near.Close()
	defer far.Close()
	_, err = io.WriteString(near, "Noor\n")
	must(t, err)
	var told bytes.Buffer
	a := &app{IO: IO{In: far, Err: &told}}
	if got, err := a.whom(t.Context(), "-"); err != nil || got != "Noor" || told.String() != nl.WhomAsk {
		t.Errorf("gives %q, %v, and tells %q", got, err, told.String())
	}
}
