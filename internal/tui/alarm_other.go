//go:build !linux

package tui

// newWakingAlarm gives none: no alarm here rings when the computer wakes.
func newWakingAlarm(func()) alarm { return nil }
