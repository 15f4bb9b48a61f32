//go:build linux || darwin

package store

import (
	"errors"
	"syscall"
)

// freeSpace is how much a user may still write in a folder, in bytes; known is
// false when the system does not say.
func freeSpace(dir string) (free int64, known bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}

// systemSentinel is the sentinel for an error of this system that says so in
// its own way; nil for others.
func systemSentinel(err error) error {
	if errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return ErrFull
	}
	if errors.Is(err, syscall.EIO) || errors.Is(err, syscall.ENODEV) || errors.Is(err, syscall.ENXIO) {
		return ErrDisk
	}
	return nil
}
