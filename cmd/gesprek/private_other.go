//go:build !unix

package main

// private has nothing to do: the runtime ends a Go program on Windows itself, and
// keeps its error reporting away unless GOTRACEBACK=wer asks for it.
func private() {}
