package cli

import (
	"bufio"
	"bytes"
	"os"
	"path"
	"strings"
)

// mount is a file system that is in the tree of folders.
type mount struct {
	at   string // where
	kind string // such as "ext4" or "fuse.sshfs"
	dev  string // major:minor
}

// mounts reads what is in the tree; see proc(5). It is empty where /proc is not
// there.
func mounts() []mount {
	text, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return nil
	}
	return parseMounts(text)
}

// parseMounts reads lines such as
//
//	36 35 98:0 / /media/anna/STICK rw,nosuid - vfat /dev/sdb1 rw
func parseMounts(text []byte) []mount {
	var list []mount
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		left, right, ok := strings.Cut(lines.Text(), " - ")
		before, after := strings.Fields(left), strings.Fields(right)
		if !ok || len(before) < 5 || len(after) == 0 {
			continue
		}
		list = append(list, mount{at: unescaped(before[4]), kind: after[0], dev: before[2]})
	}
	return list
}

// unescaped takes back how the kernel writes spaces and the like in a path.
func unescaped(path string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(path)
}

// removable are the sticks and the like that are in.
func removable() []string { return removableOf(mounts()) }

func removableOf(all []mount) []string {
	var list []string
	for _, pattern := range []string{"/run/media/*/*", "/media/*/*", "/media/*", "/mnt/*"} {
		for _, m := range all {
			if fits, err := path.Match(pattern, m.at); err == nil && fits {
				list = append(list, m.at)
			}
		}
	}
	return list
}
