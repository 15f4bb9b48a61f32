package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

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
