package store

import (
	"errors"
	"syscall"
	"unsafe"
)

// freeSpace is how much a user may still write in a folder, in bytes; known is
// false when the system does not say.
func freeSpace(dir string) (free int64, known bool) {
	name, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return 0, false
	}
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW")
	done, _, _ := ask.Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&free)), 0, 0)
	return free, done != 0
}

// systemSentinel is the sentinel for an error of this system that says so in
// its own way; nil for others. The numbers are in
// https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-.
func systemSentinel(err error) error {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return nil
	}
	switch code {
	case 39, 112: // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
		return ErrFull
	case 19: // ERROR_WRITE_PROTECT
		return ErrReadOnly
	case 21, 23, 29, 55, 1117: // ERROR_NOT_READY, _CRC, _WRITE_FAULT, _DEV_NOT_EXIST, _IO_DEVICE
		return ErrDisk
	}
	return nil
}
