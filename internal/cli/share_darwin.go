package cli

import "syscall"

// disk tells what kind of file system a folder lies on, and whether that is
// shared with other computers.
func disk(dir string) (string, sharing) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return "", unshared // the store tells
	}
	var name []byte
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	switch kind := string(name); kind {
	case "nfs", "smbfs", "afpfs", "webdav", "ftp", "cifs", "macfuse", "osxfuse", "fusefs", "9p", "virtiofs":
		return kind, networked
	}
	return string(name), unshared
}
