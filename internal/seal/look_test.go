package seal_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"gesprek/internal/seal"
)

func TestLook(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(t *testing.T, dir string)
		want  error
	}{
		{"whole", func(*testing.T, string) {}, nil},
		{"copy instead of the ring", func(t *testing.T, dir string) { remove(t, dir, ringFile) }, nil},
		{"no folder", func(t *testing.T, dir string) { empty(t, dir); removeDir(t, dir) }, seal.ErrNone},
		{"empty folder", empty, seal.ErrNone},
		{"no master key", func(t *testing.T, dir string) { removeMaster(t, dir) }, seal.ErrNoMaster},
		{"no ring", func(t *testing.T, dir string) { remove(t, dir, ringFile); remove(t, dir, copyFile) }, seal.ErrNoRing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir, _, _ := used(t)
			tt.spoil(t, dir)
			before := names(t, dir)
			if err := seal.Look(dir); !errors.Is(err, tt.want) {
				t.Errorf("Look gave %v, want %v", err, tt.want)
			}
			if after := names(t, dir); after != before {
				t.Errorf("%d files, were %d", after, before)
			}
		})
	}
}

func TestUsed(t *testing.T) {
	fresh := t.TempDir()
	open(t, fresh)
	full, _, _ := used(t)
	bad, _, _ := used(t)
	write(t, bad, ringFile, []byte("x"))
	write(t, bad, copyFile, []byte("x"))
	for name, tt := range map[string]struct {
		dir  string
		want bool
	}{
		"no folder": {filepath.Join(t.TempDir(), "niet"), false}, "empty folder": {t.TempDir(), false},
		"no keys yet": {fresh, false}, "keys": {full, true}, "damaged": {bad, true},
	} {
		if got, err := seal.Used(tt.dir); got != tt.want || err != nil {
			t.Errorf("%s: used is %t, %v", name, got, err)
		}
	}
}

// TestUnreadableKeys: what may not be read is told as such, with its name, and
// nothing is made beside it.
func TestUnreadableKeys(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("everything can be read all the same")
	}
	for _, name := range []string{masterFile, ringFile, "."} {
		t.Run(name, func(t *testing.T) {
			dir, _, _ := used(t)
			path := filepath.Join(dir, name)
			if err := os.Chmod(path, 0); err != nil {
				t.Fatal(err)
			}
			_, err := seal.Open(dir)
			var at *fs.PathError
			if !errors.Is(err, seal.ErrUnreadable) || !errors.As(err, &at) {
				t.Errorf("Open gave %v, want %v with a path", err, seal.ErrUnreadable)
			}
			if err := os.Chmod(path, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := seal.Look(dir); err != nil {
				t.Error(err)
			}
		})
	}
}

// empty removes every file from a folder.
func empty(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		remove(t, dir, e.Name())
	}
}

func removeDir(t *testing.T, dir string) {
	t.Helper()
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
}

// names counts the files of a folder; -1 when it is not there.
func names(t *testing.T, dir string) int {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return -1
	}
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}
