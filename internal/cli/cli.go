// Package cli is the command line: commands, options, places on the disk and
// exit codes. It is the only place where the parts of the program are wired
// together, so it knows all of them; nothing knows it but the main package.
//
// It must not know what is shown on a screen, what may be done in a talk, or
// how anything is stored. Its Dutch comes from package nl; only the names of
// commands and options stand here.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/rescue"
	"gesprek/internal/seal"
)

// The exit codes. A signal other than the interrupt gives 128 and its number.
const (
	ExitOK          = 0
	ExitFailure     = 1
	ExitUsage       = 2
	ExitHangup      = 129
	ExitInterrupted = 130
	ExitTerminated  = 143
)

// IO is everything that a run of the program gets from outside.
type IO struct {
	Args     []string // without the program's name
	In       io.Reader
	Out      io.Writer
	Err      io.Writer
	Environ  []string         // KEY=value
	DataHome string           // the user's folder for data of programs; empty when there is none
	TempDir  string           // for the scratch database of a demo; empty for the system's
	Now      func() time.Time // with its monotonic reading
	Location *time.Location   // of the user
	KeyStore seal.KeyStore    // of the system; nil: there is none
}

// System is the IO of a real process.
func System() IO {
	cobra.MousetrapHelpText = ""       // a double click on Windows opens the program
	cobra.EnableCommandSorting = false // help lists the commands in the order of their use
	env := os.Environ()
	return IO{
		KeyStore: seal.SystemKeyStore(func(name string) string { return variable(env, name) }),
		Args:     os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Environ: env, DataHome: dataHome(), Now: time.Now, Location: time.Local,
	}
}

// dataHome is the platform's folder for data, or empty without a home: the
// library would then take the root of the disk for it, also when the folder is
// named from a home or from nowhere.
func dataHome() string {
	if _, err := os.UserHomeDir(); err != nil && runtime.GOOS != "windows" && !filepath.IsAbs(os.Getenv("XDG_DATA_HOME")) {
		return ""
	}
	return xdg.DataHome
}

// Stopped is the cause of a context that ended because of a signal.
type Stopped struct {
	By os.Signal
}

// Error names the signal.
func (s Stopped) Error() string { return "stopped by signal: " + s.By.String() }

// exit is the exit code of a program that the signal stopped.
func (s Stopped) exit() int {
	if number, ok := s.By.(syscall.Signal); ok {
		return 128 + int(number)
	}
	return ExitInterrupted
}

// app is one run of the program.
type app struct {
	IO
	db    string       // --db
	typed string       // the secret that was typed last
	halt  func(string) // called at each step of putting back; nil but in tests
}

// Run does what the arguments ask and returns the exit code. A signal reaches
// it as a ctx that ends with [Stopped] as its cause.
func Run(ctx context.Context, io IO) int {
	a := &app{IO: io}
	root := a.commands()
	root.SetArgs(io.Args)
	return a.ended(ctx, a.execute(ctx, root))
}

// ended tells what went wrong, if anything did, and gives the exit code.
func (a *app) ended(ctx context.Context, err error) int {
	var stopped Stopped
	switch {
	case errors.As(context.Cause(ctx), &stopped) && calm(err):
		return stopped.exit()
	case err == nil:
		return ExitOK
	case errors.Is(err, errHungUp):
		return ExitHangup
	case errors.As(err, &stopped): // at a question, where it is a key like any other
		return stopped.exit()
	}
	a.tell(sentence(err))
	var usage *usageError
	if errors.As(err, &usage) {
		return ExitUsage
	}
	return ExitFailure
}

// execute runs the command that was asked for. A panic that nothing on its way
// met becomes an error: the runtime would write its value, which may be what
// somebody typed.
func (a *app) execute(ctx context.Context, root *cobra.Command) (err error) {
	defer rescue.Caught(func(e *rescue.Error) { err = panicked(e) })
	return root.ExecuteContext(ctx)
}

// calm tells whether nothing went wrong but that the program was stopped.
func calm(err error) bool {
	return err == nil || errors.Is(err, context.Canceled) || errors.Is(err, errHungUp)
}

// tell writes a sentence for the user where it does not mix with output.
func (a *app) tell(sentence string) { fmt.Fprintln(a.Err, sentence) }

// env is a variable of the environment.
func (a *app) env(name string) string { return variable(a.Environ, name) }

// variable is a variable of an environment; the last one counts.
func variable(environ []string, name string) string {
	value := ""
	for _, pair := range environ {
		if len(pair) > len(name) && pair[:len(name)] == name && pair[len(name)] == '=' {
			value = pair[len(name)+1:]
		}
	}
	return value
}

// usageError is a command that was not written as it should be.
type usageError struct {
	says string
}

// Error is for logs; what the user reads is the sentence.
func (e *usageError) Error() string { return "bad usage: " + e.says }

// Sentence says what is wrong with the command.
func (e *usageError) Sentence() string { return e.says }

var _ nl.Spoken = (*usageError)(nil)
