package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// names lists what lies in a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	ok(t, err)
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestBackupWhileWriting(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	first := begun(t, db, "eerst", "p")
	line(t, first, talk.Plain, "voor de backup")
	ok(t, db.SaveTalk(t.Context(), first))
	done := make(chan struct{})
	var writing sync.WaitGroup
	writing.Go(func() {
		s := begun(t, db, "later", "q")
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
				line(t, s, talk.Plain, fmt.Sprint("regel ", i))
				ok(t, db.SaveTalk(context.Background(), s))
			}
		}
	})
	dir := t.TempDir()
	for i := range 8 {
		path := filepath.Join(dir, fmt.Sprint(i))
		told := 0
		found, err := db.Backup(t.Context(), path, func(done, total int) { told = total - done })
		ok(t, err)
		if told != 0 || found.Version != schemaVersion() || found.Pupils == 0 || found.Talks == 0 || found.Records == 0 {
			t.Errorf("backup holds %+v, %d pages to do", found, told)
		}
		again, err := Inspect(t.Context(), path, db.sealer)
		ok(t, err)
		if again != found {
			t.Errorf("copy holds %+v, want %+v", again, found)
		}
		info, err := os.Stat(path)
		ok(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("mode %v", info.Mode())
		}
	}
	close(done)
	writing.Wait()
	if got := names(t, dir); len(got) != 8 {
		t.Errorf("in the folder lie %v", got)
	}
	ring, err := seal.Open(f.keys)
	ok(t, err)
	back, err := Open(t.Context(), filepath.Join(dir, "0"), ring)
	ok(t, err)
	sameTalk(t, stored(t, back, "eerst"), first)
	ok(t, errors.Join(back.Check(t.Context()), back.Close()))
}

func TestBackupReplacesNothing(t *testing.T) {
	db := newFiles(t).open(t)
	path := filepath.Join(t.TempDir(), "x")
	ok(t, os.WriteFile(path, []byte("van een ander"), 0o600))
	if _, err := db.Backup(t.Context(), path, nil); !errors.Is(err, fs.ErrExist) {
		t.Errorf("backup over a file: %v", err)
	}
	if got := contents(t, path); string(got) != "van een ander" {
		t.Errorf("the file holds %q", got)
	}
}

func TestStoppedBackupLeavesNothing(t *testing.T) {
	db := newFiles(t).open(t)
	whole(t, db, "g", "p")
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := db.Backup(ctx, filepath.Join(dir, "x"), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled backup: %v", err)
	}
	ctx, cancel = context.WithCancel(t.Context())
	if _, err := db.Backup(ctx, filepath.Join(dir, "x"), func(int, int) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("backup cancelled on the way: %v", err)
	}
	if left := names(t, dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestBackupGoesOverWhatACrashLeft: an old temporary file does not get into a
// new copy.
func TestBackupGoesOverWhatACrashLeft(t *testing.T) {
	db := newFiles(t).open(t)
	whole(t, db, "g", "p")
	path := filepath.Join(t.TempDir(), "x")
	for _, suffix := range []string{"", "-journal", "-wal"} {
		ok(t, os.WriteFile(path+".tmp"+suffix, bytes.Repeat([]byte("half"), 5000), 0o600))
	}
	_, err := db.Backup(t.Context(), path, nil)
	ok(t, err)
	if got := names(t, filepath.Dir(path)); len(got) != 1 {
		t.Errorf("in the folder lie %v", got)
	}
}

func TestInspectFindsWhatIsWrong(t *testing.T) {
	db := newFiles(t).open(t)
	whole(t, db, "g", "p")
	dir := t.TempDir()
	path := filepath.Join(dir, "x")
	_, err := db.Backup(t.Context(), path, nil)
	ok(t, err)
	data := contents(t, path)
	if _, err := Inspect(t.Context(), path, strange(t)); !errors.Is(err, seal.ErrNoKey) {
		t.Errorf("with strange keys: %v", err)
	}
	for name, spoil := range map[string]struct {
		with func([]byte) []byte
		want error
	}{
		"page overwritten": {func(b []byte) []byte { copy(b[8192:], bytes.Repeat([]byte{0xa5}, 4096)); return b }, ErrDamaged},
		"cut":              {func(b []byte) []byte { return b[:len(b)-4096] }, ErrDamaged},
		"other file":       {func([]byte) []byte { return bytes.Repeat([]byte("Beste ouders "), 100) }, ErrForeign},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, "bad")
			ok(t, os.WriteFile(path, spoil.with(bytes.Clone(data)), 0o600))
			if _, err := Inspect(t.Context(), path, db.sealer); !errors.Is(err, spoil.want) {
				t.Errorf("inspect: %v, want %v", err, spoil.want)
			}
		})
	}
	if got := names(t, dir); len(got) != 2 {
		t.Errorf("inspecting left %v", got)
	}
}

// TestCopyCountsWhatWasErased: what the log says of erased pupils is counted,
// so that a copy with fewer of them is not taken for a worse one.
func TestCopyCountsWhatWasErased(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.Log(t.Context(), school.Act{Kind: school.ActErase, At: start().Wall, Pupil: "x", Count: 3},
		school.Act{Kind: school.ActErase, At: start().Wall, Pupil: "y", Count: 2},
		school.Act{Kind: school.ActExport, At: start().Wall, Count: 9}))
	c, err := db.Content(t.Context())
	ok(t, err)
	if c.ErasedPupils != 2 || c.ErasedTalks != 5 || !c.LastSeen().IsZero() {
		t.Errorf("content is %+v", c)
	}
}
