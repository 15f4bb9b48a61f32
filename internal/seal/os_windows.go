package seal

import (
	"errors"
	"os"
	"syscall"
)

// errSharingViolation is ERROR_SHARING_VIOLATION of the Windows system error
// codes, which package syscall does not name.
const errSharingViolation = syscall.Errno(32)

// canWipe tells that a file that was replaced can still be written over: Windows
// does not replace a file that is open.
const canWipe = false

// syncDir does nothing: Windows has no sync of a folder, NTFS journals renames.
func syncDir(string) error { return nil }

// tryLock opens the file without sharing it, making it if needed; that is a
// lock until it is closed. It returns [ErrBusy] when another holder has it.
func tryLock(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	const notShared = 0
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE,
		notShared, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, errSharingViolation) {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(h), path), nil
}
