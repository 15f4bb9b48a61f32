package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// ErrNoRoom means that the disk has too little room for another copy, which
// would take it from the talk.
var ErrNoRoom = errors.New("too little room for a backup")

// Folder is the path of a folder with backups. It need not be there.
type Folder string

// Path is where a backup lies.
func (f Folder) Path(n Name) string { return filepath.Join(string(f), n.String()) }

// List gives the backups, the newest first. A folder that is not there has none.
func (f Folder) List() ([]Name, error) {
	entries, err := os.ReadDir(string(f))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var names []Name
	for _, e := range entries {
		if n, ok := Parse(e.Name()); ok && e.Type().IsRegular() {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, newestFirst)
	return names, nil
}

// Make makes the folder, for the owner's eyes only, if it is not there.
func (f Folder) Make() error {
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return fmt.Errorf("make folder for backups: %w", err)
	}
	return nil
}

// Tidy removes what was left of copies that were not finished. Nobody else may
// be making one.
func (f Folder) Tidy() error {
	entries, err := os.ReadDir(string(f))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("tidy backups: %w", err)
	}
	var errs []error
	for _, e := range entries {
		name, _, temporary := strings.Cut(e.Name(), tempSuffix)
		if _, ours := Parse(name); temporary && ours {
			errs = append(errs, os.Remove(filepath.Join(string(f), e.Name())))
		}
	}
	return errors.Join(errs...)
}

// Fresh is a name that is not taken, for a copy that is made at a moment.
func (f Folder) Fresh(at time.Time, kind Kind) Name {
	n := NameOf(at, kind)
	for {
		if _, err := os.Lstat(f.Path(n)); err != nil {
			return n
		}
		n.At = n.At.Add(time.Second)
	}
}

// Remove removes backups.
func (f Folder) Remove(names ...Name) error {
	var errs []error
	for _, n := range names {
		if err := os.Remove(f.Path(n)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, fmt.Errorf("remove backup: %w", err))
		}
	}
	return errors.Join(errs...)
}

// Room returns ErrNoRoom unless the folder's disk has room for that many bytes
// twice. A disk that does not tell has room.
func (f Folder) Room(size int64) error {
	free, known := room(string(f))
	if known && free/2 < uint64(max(0, size)) {
		return fmt.Errorf("%w: %d bytes are free, twice %d are needed", ErrNoRoom, free, size)
	}
	return nil
}

// Put copies a file into the folder under a name that is not taken yet. Check
// looks at the copy before it gets that name. Stopped at any point it leaves at
// most what Tidy removes. Progress is told bytes.
func (f Folder) Put(ctx context.Context, from string, n Name, progress func(done, total int), check func(path string) error) error {
	to := f.Path(n)
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("copy backup: %w", errors.Join(fs.ErrExist, err))
	}
	temp := to + tempSuffix
	err := Copy(ctx, from, temp, progress)
	if err == nil {
		err = check(temp)
	}
	if err == nil {
		err = os.Rename(temp, to)
	}
	if err != nil {
		if gone := os.Remove(temp); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
		return fmt.Errorf("copy backup: %w", err)
	}
	return SyncDir(string(f))
}

// Copy writes a file to another place, for the owner's eyes only, and on the
// disk. It may not be a file that SQLite has open in this process.
func Copy(ctx context.Context, from, to string, progress func(done, total int)) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	const piece = 1 << 20
	for done := int64(0); ; {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := io.CopyN(out, in, piece)
		done += n
		if progress != nil {
			progress(int(done), int(max(done, info.Size())))
		}
		if errors.Is(err, io.EOF) {
			return out.Sync()
		}
		if err != nil {
			return err
		}
	}
}
