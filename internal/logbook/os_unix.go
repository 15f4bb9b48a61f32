//go:build !windows

package logbook

import (
	"errors"
	"os"
	"syscall"
)

// syncDir makes the names in a folder durable, where the file system can.
func syncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) { // some shares and sticks cannot
		err = nil
	}
	return errors.Join(err, d.Close())
}
