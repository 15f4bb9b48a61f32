package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/store"
)

// TestNoKeysBesideARefusedFile: keys are made at the same time as the database,
// and not beside a file that is somebody else's or may still hold something.
func TestNoKeysBesideARefusedFile(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"foreign":             {"klas.db": "Beste Noor,\n"},
		"empty, with its log": {"klas.db": "", "klas.db-wal": "log"},
	} {
		t.Run(name, func(t *testing.T) {
			at := beside(filepath.Join(t.TempDir(), "klas.db"))
			for file, text := range files {
				if err := os.WriteFile(filepath.Join(filepath.Dir(at.db), file), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_, err := openData(t.Context(), at)
			if !errors.Is(err, store.ErrForeign) && !errors.Is(err, store.ErrDamaged) {
				t.Errorf("open: %v", err)
			}
			if _, err := os.Stat(at.keys); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("folder with keys: %v", err)
			}
		})
	}
}

// TestNoScreenWithWrongKeys: what the screen opens is refused before it shows,
// as the report is, and nothing is written.
func TestNoScreenWithWrongKeys(t *testing.T) {
	for name, spoil := range map[string]func(keys string) error{
		"other keys":   func(keys string) error { return os.Rename(keys+".other", keys) },
		"empty folder": func(keys string) error { return os.Mkdir(keys, 0o700) },
		"no folder":    func(string) error { return nil },
	} {
		t.Run(name, func(t *testing.T) {
			at := beside(filepath.Join(t.TempDir(), "klas.db"))
			for _, place := range []places{at, {db: at.db + ".other", keys: at.keys + ".other"}} {
				d, err := openData(t.Context(), place)
				must(t, err)
				must(t, errors.Join(d.SavePupil(t.Context(), school.Pupil{ID: "p", FirstName: "Noor"}, time.Time{}), d.db.Close()))
			}
			must(t, os.Rename(at.keys, at.keys+".own"))
			must(t, spoil(at.keys))
			before, err := os.ReadFile(at.db)
			must(t, err)
			files, _ := filepath.Glob(filepath.Join(at.keys, "*"))
			_, err = startData(t.Context(), at)
			if says := sentence(err); err == nil || strings.Contains(says, "technisch") || !strings.Contains(says, at.keys) {
				t.Errorf("start: %v, %q", err, says)
			}
			after, err := os.ReadFile(at.db)
			if left, _ := filepath.Glob(filepath.Join(at.keys, "*")); len(left) != len(files) || !bytes.Equal(before, after) || err != nil {
				t.Errorf("files with keys: %v, were %v; database changed: %t, %v", left, files, !bytes.Equal(before, after), err)
			}
			must(t, os.RemoveAll(at.keys))
			must(t, os.Rename(at.keys+".own", at.keys))
			d, err := openData(t.Context(), at)
			must(t, err)
			must(t, d.db.Close())
		})
	}
}

// must fails the test on an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
