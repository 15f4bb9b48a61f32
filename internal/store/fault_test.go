package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// limit makes the writer's disk as big as the file is now.
func limit(t *testing.T, db *DB) {
	t.Helper()
	_, err := db.writer.Exec("pragma max_page_count = 1")
	ok(t, err)
}

func TestFullDiskKeepsWhatIsStored(t *testing.T) {
	f := newFiles(t)
	db := f.open(t)
	s := begun(t, db, "g", "p")
	id := line(t, s, talk.Plain, "voor het vol was")
	ok(t, db.SaveTalk(t.Context(), s))
	before := s.Clone()
	limit(t, db)
	for range 3 { // typing goes on
		ok(t, s.Write(id, strings.Repeat("na de grens ", 1000), after(s.Seen, time.Second)))
		line(t, s, talk.Draft, "klad na de grens")
		if err := db.SaveTalk(t.Context(), s.Clone()); !errors.Is(err, ErrFull) {
			t.Fatalf("save on a full disk: %v, want %v", err, ErrFull)
		}
		sameTalk(t, stored(t, db, "g"), before)
		sameTalk(t, stored(t, f.open(t), "g"), before)
	}
	_, err := db.writer.Exec("pragma max_page_count = 1000000")
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, f.open(t), "g"), s)
}

func TestReadOnlyKeepsWhatIsStored(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), s))
	before := s.Clone()
	_, err := db.writer.Exec("pragma query_only = 1")
	ok(t, err)
	line(t, s, talk.Plain, "meer")
	if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrReadOnly) {
		t.Fatalf("save in a read-only database: %v, want %v", err, ErrReadOnly)
	}
	sameTalk(t, stored(t, db, "g"), before)
	_, err = db.writer.Exec("pragma query_only = 0")
	ok(t, err)
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
}

func TestFileOrFolderWithoutRightsIsRefused(t *testing.T) {
	file, dir := func(f files) string { return f.db }, func(f files) string { return f.dir }
	for _, tt := range []struct {
		name string
		path func(files) string
		mode fs.FileMode
		want error
	}{
		{"file", file, 0o400, ErrReadOnly},
		{"locked file", file, 0, ErrUnreadable},
		{"file for writing only", file, 0o200, ErrUnreadable},
		{"folder", dir, 0o500, ErrReadOnly},
		{"locked folder", dir, 0, ErrUnreadable},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if strings.HasSuffix(tt.name, "folder") && (os.Geteuid() == 0 || runtime.GOOS == "windows") {
				t.Skip("it can be written all the same")
			}
			f := closed(t)
			ring, err := seal.Open(f.keys)
			ok(t, err)
			before := contents(t, f.db)
			ok(t, os.Chmod(tt.path(f), tt.mode))
			if _, err := Open(t.Context(), f.db, ring); !errors.Is(err, tt.want) {
				t.Errorf("open: %v, want %v", err, tt.want)
			}
			ok(t, os.Chmod(f.dir, 0o700))
			ok(t, os.Chmod(f.db, 0o600))
			if string(before) != string(contents(t, f.db)) {
				t.Error("file was changed")
			}
			if n := len(stored(t, f.open(t), "g").Notes); n != 40 {
				t.Errorf("%d lines, want 40", n)
			}
		})
	}
}

func TestSystemErrorsHaveTheirSentinel(t *testing.T) {
	for err, want := range map[error]error{
		syscall.ENOSPC: ErrFull, syscall.EROFS: ErrReadOnly, syscall.EACCES: ErrReadOnly, fs.ErrPermission: ErrReadOnly,
	} {
		got := classify(fmt.Errorf("make folder: %w", err))
		if !errors.Is(got, want) || !errors.Is(got, err) {
			t.Errorf("%v became %v, want %v", err, got, want)
		}
	}
	if err := classify(context.Canceled); err.Error() != context.Canceled.Error() {
		t.Errorf("a cancelled context became %v", err)
	}
}

func TestCancelledSaveLeavesNoTrace(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := db.SaveTalk(ctx, s); !errors.Is(err, context.Canceled) {
		t.Fatalf("cancelled save: %v", err)
	}
	if _, err := db.Talk(t.Context(), "g"); !errors.Is(err, ErrNotFound) {
		t.Fatalf("after a cancelled save: %v", err)
	}
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
}

// moody is a key ring that can refuse.
type moody struct {
	Sealer
	seal, destroy error
	made          int
}

func (m *moody) NewKeys(n int) ([]string, error) {
	m.made += n
	return m.Sealer.NewKeys(n)
}

func (m *moody) Seal(key, place string, plain []byte) ([]byte, error) {
	if m.seal != nil {
		return nil, m.seal
	}
	return m.Sealer.Seal(key, place, plain)
}

func (m *moody) Destroy(keys ...string) error {
	if m.destroy != nil {
		return m.destroy
	}
	return m.Sealer.Destroy(keys...)
}

func TestWhatCannotBeSealedIsNotStored(t *testing.T) {
	db := newFiles(t).open(t)
	ring := &moody{Sealer: db.sealer}
	db.sealer = ring
	s := begun(t, db, "g", "p")
	ok(t, db.SaveTalk(t.Context(), s))
	before, made := s.Clone(), ring.made
	line(t, s, talk.Draft, "klad")
	ring.seal = syscall.ENOSPC
	for range 3 {
		if err := db.SaveTalk(t.Context(), s); !errors.Is(err, ErrFull) {
			t.Fatalf("save without sealing: %v, want %v", err, ErrFull)
		}
	}
	sameTalk(t, stored(t, db, "g"), before)
	ring.seal = nil
	ok(t, db.SaveTalk(t.Context(), s))
	sameTalk(t, stored(t, db, "g"), s)
	if ring.made != made+1 {
		t.Errorf("made %d klad keys, want 1", ring.made-made)
	}
}
