//go:build unix

package seal

import (
	"errors"
	"os"
	"syscall"
)

// canWipe tells that a file that was replaced can still be written over.
const canWipe = true

// syncDir makes the names in a folder durable. A file system that cannot sync
// a folder (some network and FUSE ones) says EINVAL or ENOTSUP; there is
// nothing more to be done there.
func syncDir(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, f.Close())
}

// tryLock locks the file, making it if needed, until it is closed. It returns
// [ErrBusy] when another holder has it.
func tryLock(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, fileMode)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return f, nil
	}
	if errors.Is(err, syscall.EWOULDBLOCK) || errors.Is(err, syscall.EINTR) {
		err = ErrBusy
	}
	return nil, errors.Join(err, f.Close())
}
