package tui

import (
	"fmt"
	"runtime"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// CrashError tells that the screens stopped on a panic. What was typed is still
// stored by [Program.Close]. Neither text nor stack holds anything personal:
// of a panic value that is not the runtime's own only the type is named.
type CrashError struct {
	Cause string // what went wrong
	Stack string // where, in lines as of [debug.Stack]
}

// Error names the cause, without the stack.
func (e *CrashError) Error() string { return "stop on a panic: " + e.Cause }

// crashed makes an error of what recover returned. It is called before the
// stack unwinds, and passes on what a command had crashed with.
func crashed(value any) *CrashError {
	if e, ok := value.(*CrashError); ok {
		return e
	}
	cause := fmt.Sprintf("%T", value)
	if e, ok := value.(runtime.Error); ok {
		cause = e.Error()
	}
	return &CrashError{Cause: cause, Stack: string(debug.Stack())}
}

// guarded makes a panic of a command one of the event loop, which is recovered
// where the terminal is given back: commands run on goroutines of their own,
// where it would end the process at once. A [tea.Sequence] cannot be looked
// into; its commands are guarded where it is made.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = crashed(r)
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}
