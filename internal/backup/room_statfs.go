//go:build linux || darwin

package backup

import "syscall"

// room is how many bytes the user can still write to the disk of a folder.
func room(dir string) (free uint64, known bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return s.Bavail * uint64(s.Bsize), true
}
