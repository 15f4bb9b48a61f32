package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unsafe"
)

// disk tells what kind of file system a folder lies on, and whether that is
// shared with other computers. Kinds are asked by their magic number, see
// statfs(2); behind FUSE can be anything, which the mount table tells.
func disk(dir string) (string, sharing) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return "", unshared // the store tells
	}
	const fuse = 0x65735546
	magic := uint32(s.Type)
	if kind, known := networkMagic()[magic]; known {
		return kind, networked
	}
	if magic == fuse {
		kind := mountKind(dir, mounts())
		if fuseIsLocal(kind) {
			return kind, unshared
		}
		return kind, networked
	}
	if !ownMagic(magic) && !locksHold(dir) {
		return "", unlocked
	}
	return "", unshared
}

// networkMagic are the file systems that lie on another computer, or are shared
// with the one that this one runs in.
func networkMagic() map[uint32]string {
	return map[uint32]string{
		0x6969: "nfs", 0x517B: "smb", 0xFF534D42: "cifs", 0xFE534D42: "smb2", 0x01021997: "9p", 0x5346414F: "afs",
		0x73757245: "coda", 0x00C36400: "ceph", 0x01161970: "gfs2", 0x7461636F: "ocfs2", 0x0BD00BD0: "lustre",
		0x564c: "ncp", 0x786f4256: "vboxsf", 0xBACBACBC: "vmhgfs", 0x47504653: "gpfs", 0x19830326: "fhgfs",
		0x013111A8: "ibrix", 0xAAD7AAEA: "panfs", 0xBEEFDEAD: "snfs",
	}
}

// ownMagic are the usual file systems of a disk in the computer itself: ext,
// xfs, btrfs, tmpfs, overlay, zfs, f2fs, ntfs3, fat, exfat, bcachefs, ecryptfs.
func ownMagic(magic uint32) bool {
	switch magic {
	case 0xEF53, 0x58465342, 0x9123683E, 0x01021994, 0x794C7630, 0x2FC12FC1:
		return true
	case 0xF2F52010, 0x7366746E, 0x4D44, 0x2011BAB0, 0xCA451A4E, 0xF15F:
		return true
	}
	return false
}

// fuseIsLocal tells whether what FUSE shows is a disk in this computer.
func fuseIsLocal(kind string) bool {
	switch kind {
	case "fuseblk", "fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.encfs", "fuse.gocryptfs", "fuse.cryfs", "fuse.fuse-overlayfs":
		return true
	}
	return false
}

// mountKind is the kind of the file system that a folder lies on: of the last
// mount on the longest way there.
func mountKind(dir string, all []mount) string {
	kind, longest := "", -1
	for _, m := range all {
		inside := m.at == "/" || dir == m.at || strings.HasPrefix(dir, m.at+"/")
		if inside && len(m.at) >= longest {
			kind, longest = m.kind, len(m.at)
		}
	}
	return kind
}

// locksHold tells whether two holders keep each other out in a folder. The two
// are in one process, so locks are asked for that belong to an open file.
func locksHold(dir string) bool {
	f, err := os.CreateTemp(dir, ".gesprek-slot-*")
	if err != nil {
		return true // the store tells
	}
	defer func() { _ = errors.Join(f.Close(), os.Remove(f.Name())) }()
	g, err := os.OpenFile(filepath.Join(dir, filepath.Base(f.Name())), os.O_RDWR, 0)
	if err != nil {
		return true
	}
	defer g.Close()
	return lockOpenFile(f) == nil && lockOpenFile(g) != nil
}

// lockOpenFile takes a lock on a whole file that belongs to the open file, see
// fcntl(2) under F_OFD_SETLK, which package syscall does not name.
func lockOpenFile(f *os.File) error {
	const setLock = 37
	lock := syscall.Flock_t{Type: syscall.F_WRLCK}
	_, _, code := syscall.Syscall(syscall.SYS_FCNTL, f.Fd(), setLock, uintptr(unsafe.Pointer(&lock)))
	if code != 0 {
		return code
	}
	return nil
}
