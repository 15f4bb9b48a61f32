package backup

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

// held lists a folder with what is in the files.
func held(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	all := map[string]string{}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		all[e.Name()] = string(text)
	}
	return all
}

func TestFolder(t *testing.T) {
	f := Folder(filepath.Join(t.TempDir(), "x.backups"))
	if list, err := f.List(); err != nil || list != nil {
		t.Errorf("no folder lists %v, %v", list, err)
	}
	must(t, f.Tidy())
	must(t, f.Make())
	if info, err := os.Stat(string(f)); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("folder has mode %v, %v", info.Mode(), err)
	}
	at := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	first := f.Fresh(at, Daily)
	put(t, f.Path(first), "1")
	second := f.Fresh(at, Daily)
	if !second.At.Equal(at.Add(time.Second)) {
		t.Errorf("second of the same moment is %v", second)
	}
	put(t, f.Path(second), "2")
	put(t, filepath.Join(string(f), "foto.jpg"), "niet van ons")
	put(t, filepath.Join(string(f), "mijn.tmp"), "niet van ons")
	put(t, f.Path(second)+".tmp", "half")
	put(t, f.Path(second)+".tmp-journal", "half")
	must(t, os.Mkdir(f.Path(NameOf(at.Add(time.Hour), Asked)), 0o700))
	list, err := f.List()
	if err != nil || !slices.Equal(list, []Name{second, first}) {
		t.Errorf("listed %v, %v", list, err)
	}
	must(t, f.Tidy())
	must(t, f.Remove(first))
	must(t, os.Remove(f.Path(NameOf(at.Add(time.Hour), Asked))))
	if got := held(t, string(f)); len(got) != 3 || got["foto.jpg"] == "" || got["mijn.tmp"] == "" {
		t.Errorf("left are %v", got)
	}
}

func TestPut(t *testing.T) {
	from, f := filepath.Join(t.TempDir(), "bron"), Folder(t.TempDir())
	put(t, from, "inhoud")
	n := NameOf(time.Unix(0, 0), Asked)
	refused := errors.New("refused")
	fine := func(string) error { return nil }
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := f.Put(ended, from, n, nil, fine); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := f.Put(t.Context(), from, n, nil, func(string) error { return refused }); !errors.Is(err, refused) {
		t.Errorf("refused: %v", err)
	}
	if got := held(t, string(f)); len(got) != 0 {
		t.Errorf("left behind %v", got)
	}
	told := 0
	must(t, f.Put(t.Context(), from, n, func(done, total int) { told = done }, fine))
	if got := held(t, string(f)); got[n.String()] != "inhoud" || len(got) != 1 || told != len("inhoud") {
		t.Errorf("copied %v, told of %d bytes", got, told)
	}
	put(t, from, "anders")
	if err := f.Put(t.Context(), from, n, nil, fine); !errors.Is(err, fs.ErrExist) || held(t, string(f))[n.String()] != "inhoud" {
		t.Errorf("over another: %v", err)
	}
}

func TestRoom(t *testing.T) {
	f := Folder(t.TempDir())
	must(t, f.Room(1))
	if _, known := room(string(f)); !known {
		t.Skip("not known here")
	}
	if err := f.Room(1 << 62); !errors.Is(err, ErrNoRoom) {
		t.Errorf("room for 4 exabytes: %v", err)
	}
}
