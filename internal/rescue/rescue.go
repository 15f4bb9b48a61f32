// Package rescue keeps a panic on a goroutine of ours from ending the process
// at once, with the terminal taken over and typed text unsaved. It makes an
// error of it that whoever owns the goroutine can hand on. It must not know what
// any goroutine does, or how an error is shown.
//
// Every function that runs on a goroutine of its own, also one that a timer
// starts, begins with
//
//	defer rescue.Caught(func(e *rescue.Error) { … })
package rescue

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Error tells that something stopped on a panic. Neither text nor stack holds
// anything personal: of a panic value that is not the runtime's own only the
// type is named.
type Error struct {
	Cause string // what went wrong
	Stack string // where, in lines as of [debug.Stack]
}

// Error names the cause, without the stack.
func (e *Error) Error() string { return "stop on a panic: " + e.Cause }

// Of makes an error of what recover returned, which is not nil. It is called
// before the stack unwinds; what was an error of a panic already stays it.
func Of(value any) *Error {
	if e, ok := value.(*Error); ok {
		return e
	}
	cause := fmt.Sprintf("%T", value)
	if e, ok := value.(runtime.Error); ok {
		cause = e.Error()
	}
	return &Error{Cause: cause, Stack: string(debug.Stack())}
}

// Caught ends a panic of the function that defers it and hands it to then, which
// must not panic; without a panic it does nothing. Where then is nil, nobody
// waits for an answer and nothing is lost by silence.
func Caught(then func(*Error)) {
	if r := recover(); r != nil && then != nil {
		then(Of(r))
	}
}
