package main

import "syscall"

// private keeps the memory of the process, in which talks and keys are open, from
// the disk and from other programs of the same user: no core dump, also not to a
// collector of those, and nobody may attach to it. What the system does not allow
// is left: a talk goes before it. Memory that is swapped out is not covered.
func private() {
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
	const prSetDumpable = 4 // linux/prctl.h
	_, _, _ = syscall.RawSyscall(syscall.SYS_PRCTL, prSetDumpable, 0, 0)
}
