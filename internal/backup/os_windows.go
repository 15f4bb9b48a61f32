package backup

import (
	"syscall"
	"unsafe"
)

// SyncDir does nothing: Windows has no sync of a folder, NTFS journals renames.
func SyncDir(string) error { return nil }

// room is how many bytes the user can still write to the disk of a folder.
func room(dir string) (free uint64, known bool) {
	name, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return 0, false
	}
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW")
	if ask.Find() != nil {
		return 0, false
	}
	done, _, _ := ask.Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&free)), 0, 0)
	return free, done != 0
}
