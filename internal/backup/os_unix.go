//go:build !windows

package backup

import (
	"errors"
	"os"
	"syscall"
)

// SyncDir makes renames in the folder durable, where the file system can.
func SyncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) { // some shares and sticks cannot
		err = nil
	}
	return errors.Join(err, f.Close())
}
