package seal_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"gesprek/internal/seal"
)

const (
	masterFile = "hoofdsleutel"
	masterCopy = "hoofdsleutel.kopie"
	ringFile   = "sleutelring"
	copyFile   = "sleutelring.kopie"
)

func open(t testing.TB, dir string) *seal.Ring {
	t.Helper()
	r, err := seal.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func newKey(t testing.TB, r *seal.Ring) string {
	t.Helper()
	key, err := r.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func sealText(t testing.TB, r *seal.Ring, key, place, plain string) []byte {
	t.Helper()
	sealed, err := r.Seal(key, place, []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	return sealed
}

// opens fails the test unless the sealed text opens to plain.
func opens(t testing.TB, r *seal.Ring, key, place string, sealed []byte, plain string) {
	t.Helper()
	got, err := r.Open(key, place, sealed)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != plain {
		t.Fatalf("opened %q, want %q", got, plain)
	}
}

// refuses fails the test unless opening gives the error want.
func refuses(t testing.TB, r *seal.Ring, key, place string, sealed []byte, want error) {
	t.Helper()
	got, err := r.Open(key, place, sealed)
	if !errors.Is(err, want) || got != nil {
		t.Fatalf("Open gave %q, %v; want %v", got, err, want)
	}
}

func read(t testing.TB, dir, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func remove(t testing.TB, dir, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

// snapshot returns the content of every key file in dir.
func snapshot(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, name := range []string{masterFile, masterCopy, ringFile, copyFile} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err == nil {
			files[name] = string(data)
		} else if !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	return files
}

// removeMaster takes the master key away, and its copy.
func removeMaster(t testing.TB, dir string) {
	t.Helper()
	remove(t, dir, masterFile)
	remove(t, dir, masterCopy)
}

// writeMaster puts something in the place of the master key and its copy.
func writeMaster(t testing.TB, dir string, data []byte) {
	t.Helper()
	write(t, dir, masterFile, data)
	write(t, dir, masterCopy, data)
}
