package seal_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"gesprek/internal/seal"
)

// used makes a folder with one key that sealed "ja" and one destroyed key.
func used(t *testing.T) (dir, key string, sealed []byte) {
	t.Helper()
	dir = t.TempDir()
	r := open(t, dir)
	key = newKey(t, r)
	if err := r.Destroy(newKey(t, r)); err != nil {
		t.Fatal(err)
	}
	return dir, key, sealText(t, r, key, place, "ja")
}

// TestDamageIsRepaired damages each byte of the ring, and of the copy, in turn.
func TestDamageIsRepaired(t *testing.T) {
	dir, key, sealed := used(t)
	whole := read(t, dir, ringFile)
	for _, name := range []string{ringFile, copyFile} {
		for i := range whole {
			bad := slices.Clone(whole)
			bad[i] ^= 1 + byte(i%7)
			write(t, dir, name, bad)
			r := open(t, dir)
			opens(t, r, key, place, sealed, "ja")
			var damage *seal.DamageError
			if !errors.As(r.Damage(), &damage) || filepath.Base(damage.File) != name || damage.Line == 0 {
				t.Fatalf("%s, byte %d: damage is %v", name, i, r.Damage())
			}
			if !bytes.Equal(read(t, dir, name), whole) {
				t.Fatalf("%s, byte %d: not repaired", name, i)
			}
		}
	}
}

type refusal struct {
	name  string
	spoil func(dir string)
	want  error
}

// refusals are the ways to spoil a folder that Open must not repair.
func refusals(t *testing.T) []refusal {
	other := t.TempDir()
	newKey(t, open(t, other))
	return []refusal{
		{"no master key", func(dir string) { removeMaster(t, dir) }, seal.ErrNoMaster},
		{"only the copy", func(dir string) {
			removeMaster(t, dir)
			remove(t, dir, ringFile)
		}, seal.ErrNoMaster},
		{"no master key, damaged ring", func(dir string) {
			removeMaster(t, dir)
			write(t, dir, ringFile, nil)
			remove(t, dir, copyFile)
		}, seal.ErrNoMaster},
		{"only the master key", func(dir string) {
			remove(t, dir, ringFile)
			remove(t, dir, copyFile)
		}, seal.ErrNoRing},
		{"damaged master key", func(dir string) {
			writeMaster(t, dir, read(t, dir, masterFile)[:50])
		}, seal.ErrDamaged},
		{"master key of a newer program", func(dir string) {
			writeMaster(t, dir, withSum("gesprek hoofdsleutel 3\nargon2id\n"))
		}, seal.ErrNewer},
		{"ring of a newer program", func(dir string) {
			write(t, dir, ringFile, withSum("gesprek sleutelring 2\nanders\n"))
		}, seal.ErrNewer},
		{"copy of a newer program", func(dir string) {
			write(t, dir, copyFile, withSum("gesprek sleutelring 10\n"))
		}, seal.ErrNewer},
		{"another master key", func(dir string) {
			writeMaster(t, dir, read(t, other, masterFile))
		}, seal.ErrWrongMaster},
		{"copy of another ring", func(dir string) {
			write(t, dir, copyFile, read(t, other, copyFile))
		}, seal.ErrWrongMaster},
		{"ring and copy damaged", func(dir string) {
			write(t, dir, ringFile, []byte("x"))
			write(t, dir, copyFile, nil)
		}, seal.ErrDamaged},
		{"ring damaged, copy gone", func(dir string) {
			write(t, dir, ringFile, read(t, dir, ringFile)[1:])
			remove(t, dir, copyFile)
		}, seal.ErrDamaged},
	}
}

func TestRefusedFoldersAreLeftAlone(t *testing.T) {
	for _, c := range refusals(t) {
		t.Run(c.name, func(t *testing.T) {
			dir, _, _ := used(t)
			c.spoil(dir)
			before := snapshot(t, dir)
			if _, err := seal.Open(dir); !errors.Is(err, c.want) {
				t.Fatalf("Open gave %v, want %v", err, c.want)
			}
			if after := snapshot(t, dir); !maps.Equal(before, after) {
				t.Error("files were changed")
			}
		})
	}
}

// withSum ends a ring file with the sum line that the format asks for.
func withSum(body string) []byte {
	return fmt.Appendf(nil, "%ssum %x\n", body, sha256.Sum256([]byte(body)))
}

func TestUnreadableRingIsNotReplaced(t *testing.T) {
	dir, _, _ := used(t)
	remove(t, dir, ringFile)
	if err := os.Mkdir(filepath.Join(dir, ringFile), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := seal.Open(dir); err == nil || errors.Is(err, seal.ErrDamaged) {
		t.Fatalf("Open gave %v, want the system's error", err)
	}
	if info, err := os.Stat(filepath.Join(dir, ringFile)); err != nil || !info.IsDir() {
		t.Error("what could not be read was replaced")
	}
}

// TestCutShortDestroy puts every mix of files before and after a destruction
// on the disk, as a crash between two renames would.
func TestCutShortDestroy(t *testing.T) {
	for _, name := range []string{ringFile, copyFile} {
		dir, key, sealed := used(t)
		before := read(t, dir, name)
		if err := open(t, dir).Destroy(key); err != nil {
			t.Fatal(err)
		}
		write(t, dir, name, before)
		for range 2 {
			r := open(t, dir)
			refuses(t, r, key, place, sealed, seal.ErrDestroyed)
			if r.Damage() != nil {
				t.Errorf("damage: %v", r.Damage())
			}
		}
		if bytes.Contains(read(t, dir, name), []byte("key "+key)) {
			t.Errorf("%s still holds the destroyed key", name)
		}
	}
}

func TestCutShortFirstUse(t *testing.T) {
	for _, lost := range [][]string{{masterFile}, {masterCopy}, {masterFile, masterCopy}, {masterFile, masterCopy, copyFile}} {
		dir := t.TempDir()
		open(t, dir)
		for _, name := range lost {
			remove(t, dir, name)
		}
		newKey(t, open(t, dir))
	}
}

// TestLeftoversAreRemoved: a temporary file may hold a key that is destroyed
// later.
func TestLeftoversAreRemoved(t *testing.T) {
	dir, key, _ := used(t)
	for _, name := range []string{masterFile, masterCopy, ringFile, copyFile} {
		write(t, dir, name+".tmp", read(t, dir, name))
	}
	sealText(t, open(t, dir), key, place, "ja")
	left, err := filepath.Glob(filepath.Join(dir, "*.tmp"))
	if err != nil || len(left) != 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

// TestWriteFails has a folder stand where the temporary file goes.
func TestWriteFails(t *testing.T) {
	dir, key, sealed := used(t)
	before := snapshot(t, dir)
	block := filepath.Join(dir, ringFile+".tmp")
	if err := os.MkdirAll(filepath.Join(block, "vol"), 0o700); err != nil {
		t.Fatal(err)
	}
	r := open(t, dir)
	if r.Damage() == nil {
		t.Error("a repair that failed is not reported")
	}
	opens(t, r, key, place, sealed, "ja")
	if _, err := r.NewKey(); err == nil {
		t.Error("NewKey gave no error")
	}
	if err := r.Destroy(key); err == nil {
		t.Error("Destroy gave no error")
	}
	opens(t, r, key, place, sealed, "ja")
	if !maps.Equal(before, snapshot(t, dir)) {
		t.Error("files were changed")
	}
	if err := os.RemoveAll(block); err != nil {
		t.Fatal(err)
	}
	if err := r.Destroy(key); err != nil {
		t.Fatal(err)
	}
	refuses(t, open(t, dir), key, place, sealed, seal.ErrDestroyed)
}
