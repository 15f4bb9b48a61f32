//go:build unix && !linux

package main

import "syscall"

// private keeps the memory of the process, in which talks and keys are open, out
// of a core dump. That other programs of the same user may look into it depends
// on the system: macOS asks the user.
func private() {
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
}
