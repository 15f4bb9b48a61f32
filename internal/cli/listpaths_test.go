package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestListPaths(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"2B.csv", "2b oud.XLSX", "3C.xls", "foto.jpg", ".verborgen.csv", "lijsten/1A.tsv", ".map/x.csv", "zoë.txt"} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sep := string(filepath.Separator)
	if err := os.Symlink(filepath.Join(dir, "lijsten"), filepath.Join(dir, "snel")); err != nil {
		t.Skip("no links here:", err)
	}
	t.Chdir(dir)
	for typed, want := range map[string][]string{
		"":                        {"2B.csv", "2b oud.XLSX", "3C.xls", "lijsten" + sep, "snel" + sep, "zoë.txt"},
		"2":                       {"2B.csv", "2b oud.XLSX"},
		"2b ":                     {"2b oud.XLSX"},
		"L":                       {"lijsten" + sep},
		"lijsten" + sep:           {"lijsten" + sep + "1A.tsv"},
		"snel" + sep + "1":        {"snel" + sep + "1A.tsv"},
		".":                       {".map" + sep, ".verborgen.csv"},
		"x":                       nil,
		"zoë":                     {"zoë.txt"},
		filepath.Join(dir, "3"):   {filepath.Join(dir, "3C.xls")},
		filepath.Join(dir, "fot"): nil,
	} {
		got, err := listPaths(t.Context(), typed, mayBeList)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v; want %q", typed, got, err, want)
		}
	}
	if _, err := listPaths(t.Context(), "weg"+sep, mayBeList); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder that is not there: %v", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := listPaths(ctx, "", mayBeList); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
