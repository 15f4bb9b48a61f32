package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/store"
)

// brokenName is the command of the test binary that is the program with a fault:
// everything is the real thing, but for one value that it is given from outside.
// So the program itself needs nothing for tests.
const brokenName = "stuk"

// envFault names the variable with the fault.
const envFault = "STUK"

// The faults. Each waits until a line with the trigger was typed, and panics with
// that text as its value.
const (
	inUpdate     = "update"
	inView       = "view"
	inCommand    = "command"
	inForgetting = "forgetting" // the goroutine that destroys klad; each time, and does not wait
	inSaverOnce  = "saver once"
	inSaver      = "saver"
	inOldUpdate  = "update without painter" // as on a system without its signals
	inOldView    = "view without painter"
)

// trigger is the word in the typed text that sets a fault off.
const trigger = "geheimeklap"

// fault is one fault, and whether it is its time.
type fault struct {
	kind  string
	armed atomic.Bool
	done  atomic.Bool
}

// within tells where a fault of the clock panics: in which function of the stack.
func (f *fault) within() string {
	switch f.kind {
	case inUpdate, inOldUpdate:
		return "tui.(*Model).handle"
	case inView, inOldView:
		return "tui.(*Model).frame"
	case inCommand:
		return "guarded.func" // wherever guarded was inlined
	case inForgetting:
		return "cli.(*data).forgetting"
	}
	return ""
}

// now is the clock, which everything asks.
func (f *fault) now() time.Time {
	place := f.within()
	if place == "" || !under(place) {
		return time.Now()
	}
	if f.kind == inForgetting || f.armed.Load() && f.done.CompareAndSwap(false, true) {
		f.breaks("typed: " + trigger)
	}
	return time.Now()
}

// brokeSuffix ends the name of the empty file that tells, beside the database, that
// the fault came.
const brokeSuffix = ".stuk"

// breaks panics, and lets the test know.
func (f *fault) breaks(with string) {
	_ = os.WriteFile(os.Getenv(envDB)+brokeSuffix, nil, 0o600)
	panic(with)
}

// under tells whether a function is on the stack.
func under(place string) bool {
	pcs := make([]uintptr, 100)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		if strings.Contains(frame.Function, place) {
			return true
		}
		if !more {
			return false
		}
	}
}

// sealer is the key ring with the fault: the deepest place to break in, in the
// middle of a transaction.
type sealer struct {
	store.Sealer
	*fault
}

// Seal closes a text.
func (s sealer) Seal(key, place string, plain []byte) ([]byte, error) {
	if bytes.Contains(plain, []byte(trigger)) {
		s.armed.Store(true)
		if s.kind == inSaver || s.kind == inSaverOnce && s.done.CompareAndSwap(false, true) {
			s.breaks("typed: " + string(plain))
		}
	}
	return s.Sealer.Seal(key, place, plain)
}

// runBroken is main with a fault.
func runBroken() int {
	ctx, stop := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() { stop(Stopped{By: <-signals}) }()
	f := &fault{kind: os.Getenv(envFault)}
	a := &app{IO: System()}
	a.Now = f.now
	root := &cobra.Command{SilenceErrors: true, SilenceUsage: true}
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		at, err := a.places()
		if err != nil {
			return err
		}
		d, err := withData(cmd.Context(), at, func(ctx context.Context, path string, ring store.Sealer, more ...store.Option) (*store.DB, error) {
			return store.Start(ctx, path, sealer{ring, f}, more...)
		})
		if err != nil {
			return err
		}
		o := opening{at: at, tempo: 1}
		c := a.config(o, d, a.loading(), instants(a.Now, 1))
		c.Direct = f.kind != inOldUpdate && f.kind != inOldView
		return a.hold(cmd.Context(), o, d, c)
	}
	if f.kind == "" {
		fmt.Fprintln(os.Stderr, "no fault is chosen")
		return ExitUsage
	}
	return a.ended(ctx, a.execute(ctx, root))
}
