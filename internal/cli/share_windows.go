package cli

import (
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// disk tells whether a folder lies on a drive of another computer: by a name
// such as \\server\map, or because Windows says so of the drive letter.
func disk(dir string) (string, sharing) {
	volume := filepath.VolumeName(dir)
	if strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return "unc", networked
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return "", unshared
	}
	const remote = 4 // DRIVE_REMOTE
	kind, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW").Call(uintptr(unsafe.Pointer(root)))
	if kind == remote || strings.HasPrefix(volume, `\\?\UNC\`) {
		return "remote", networked
	}
	return "", unshared
}
