package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/tui"
)

func TestFilesAreKept(t *testing.T) {
	dir := t.TempDir()
	f := files{beside(filepath.Join(dir, "data", "gesprek.db"))}
	path := filepath.Join(dir, "verslag.pdf")
	at, err := f.Write(t.Context(), path, []byte("one"), false)
	if err != nil || at != path {
		t.Fatalf("%q, %v", at, err)
	}
	if _, err := f.Write(t.Context(), path, []byte("two"), false); !errors.Is(err, tui.ErrFileThere) {
		t.Errorf("writing over it: %v", err)
	}
	holds(t, path, "one")
	if _, err := f.Write(t.Context(), path, []byte("two"), true); err != nil {
		t.Error(err)
	}
	holds(t, path, "two")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others can read it: %v, %v", info, err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for name, tt := range map[string]struct {
		ctx  context.Context
		path string
		says string
	}{
		"a folder that is not there": {t.Context(), filepath.Join(dir, "nergens", "x.pdf"), nl.KeepNoFolder(filepath.Join(dir, "nergens"))},
		"a folder":                   {t.Context(), dir, nl.ErrorIsFolder(dir)},
		"the database":               {t.Context(), filepath.Join(dir, "data", "gesprek.db"), nl.ErrorOwnFile(filepath.Join(dir, "data", "gesprek.db"))},
		"after it was stopped":       {stopped, filepath.Join(dir, "later.pdf"), ""},
	} {
		_, err := f.Write(tt.ctx, tt.path, []byte("x"), false)
		if err == nil || tt.says != "" && nl.Error(err) != tt.says {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "later.pdf")); err == nil {
		t.Error("what was stopped is there")
	}
	if folder := f.Folder(); !filepath.IsAbs(folder) {
		t.Errorf("files go to %q", folder)
	}
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v", path, got, err)
	}
}
