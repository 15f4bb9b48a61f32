//go:build !linux && !darwin && !windows

package cli

// disk does not know on what kind of file system a folder lies.
func disk(string) (string, sharing) { return "", unshared }
