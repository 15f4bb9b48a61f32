package cli

import (
	"os"
	"path/filepath"
)

// removable are the disks that are in beside the one that the system runs from,
// which stands among them as a link.
func removable() []string {
	all, err := filepath.Glob("/Volumes/*")
	if err != nil {
		return nil
	}
	var list []string
	for _, dir := range all {
		if info, err := os.Lstat(dir); err == nil && info.IsDir() {
			list = append(list, dir)
		}
	}
	return list
}
