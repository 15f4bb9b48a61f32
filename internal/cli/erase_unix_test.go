//go:build unix

package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"gesprek/internal/nl"
)

// Who sits at a terminal types the first name; anything else erases nothing.
func TestEraseAsksForTheName(t *testing.T) {
	k := newKlas(t)
	ended, stop := context.WithCancelCause(t.Context())
	defer stop(nil)
	for _, tt := range []struct {
		name, typed string
		ctx         context.Context
		code        int
		gone        bool
	}{
		{"nothing", "\n", t.Context(), ExitFailure, false},
		{"another name", "Lotte\n", t.Context(), ExitFailure, false},
		{"yes", "ja\n", t.Context(), ExitFailure, false},
		{"interrupted", "", ended, ExitInterrupted, false},
		{"without capital and accent", " zoe \n", t.Context(), ExitOK, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			near, far, err := pty.Open()
			must(t, err)
			defer near.Close()
			defer far.Close()
			_, err = io.WriteString(near, tt.typed)
			must(t, err)
			told := &asked{at: nl.EraseConfirm("Zoë"), then: func() {
				if tt.typed == "" {
					stop(Stopped{By: os.Interrupt})
				}
			}}
			code := Run(tt.ctx, IO{
				Args: []string{"--db", k.at.db, "wis", "zoë"}, In: far, Out: io.Discard, Err: told, Now: time.Now, Location: time.UTC,
			})
			if code != tt.code || !strings.Contains(told.String(), told.at) {
				t.Errorf("exit %d, want %d; told %q", code, tt.code, told)
			}
			if said := strings.Contains(told.String(), nl.EraseNotMeant); said != (tt.code == ExitFailure) {
				t.Errorf("told %q", told)
			}
			_, out, _ := k.run(time.Now(), "", "logboek")
			if gone := strings.Contains(out, "gewist"); gone != tt.gone {
				t.Errorf("erased: %v, want %v", gone, tt.gone)
			}
		})
	}
}

// asked does something when a text was written to it.
type asked struct {
	bytes.Buffer
	at   string
	then func()
}

func (w *asked) Write(p []byte) (int, error) {
	n, err := w.Buffer.Write(p)
	if strings.Contains(string(p), w.at) {
		w.then()
	}
	return n, err
}
