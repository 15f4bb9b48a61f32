package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	lib "modernc.org/sqlite/lib"
)

// applicationID marks a file as this program's: "Gspr".
const applicationID = 0x47737072

// leastPage is the smallest page, and so the smallest file, that SQLite makes,
// in bytes (https://www.sqlite.org/fileformat.html §1.3.2).
const leastPage = 512

// birthSize is how big a database is, at most, before its first transaction is
// through, in bytes: one page.
const birthSize = 4096

// prepare makes folder and file where they are not there, and otherwise looks
// whether the file is ours, without changing it. It returns the version of the
// schema; 0 for a new file.
func prepare(ctx context.Context, path string) (int, error) {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = create(path)
	}
	info, hidden := os.Stat(path)
	if errors.Is(hidden, fs.ErrPermission) { // whatever may be there
		return 0, fmt.Errorf("%w: %w", ErrUnreadable, hidden)
	}
	err = errors.Join(err, hidden)
	switch {
	case err != nil:
		return 0, err
	case !info.Mode().IsRegular():
		return 0, ErrForeign
	case info.Mode().Perm()&0o400 == 0:
		return 0, fmt.Errorf("%w: mode %v", ErrUnreadable, info.Mode())
	case info.Mode().Perm()&0o200 == 0:
		// Looking further would leave a -wal and a -shm with the same mode, on
		// which the file would founder once it is made writable.
		return 0, fmt.Errorf("%w: mode %v", ErrReadOnly, info.Mode())
	case info.Size() > 0 && info.Size() < leastPage: // SQLite takes the shortest for new
		if looksDamaged(path) {
			return 0, fmt.Errorf("%w: %d bytes", ErrDamaged, info.Size())
		}
		return 0, ErrForeign
	case info.Size() > 0:
		return inspect(ctx, path)
	}
	// SQLite would throw the log of an empty file away; that log may be all
	// that is left of the talks.
	if log, err := os.Stat(path + logSuffix); err == nil && log.Size() > 0 {
		if info, err = os.Stat(path); err == nil && info.Size() > 0 {
			return inspect(ctx, path) // another program was making it meanwhile
		}
		return 0, fmt.Errorf("%w: file is empty and its log is not", ErrDamaged)
	}
	return 0, nil
}

// create makes an empty file for the owner's eyes only. A file that is there is
// not even opened: closing it would drop the locks that SQLite may hold on it
// elsewhere in this process.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// inspect returns the version of the schema in a file that is not empty, or
// why it cannot be used.
func inspect(ctx context.Context, path string) (int, error) {
	application, version, objects, err := marks(ctx, path, inspecting)
	if hasCode(err, lib.SQLITE_READONLY_ROLLBACK) {
		// A rollback journal that was not done with. Ours has one only while it
		// is born, before anything is in it.
		if info, err := os.Stat(path); err != nil || info.Size() > birthSize {
			return 0, errors.Join(ErrForeign, err)
		}
		application, version, objects, err = marks(ctx, path, undoing)
	}
	if hasCode(err, lib.SQLITE_NOTADB) && !looksDamaged(path) {
		return 0, fmt.Errorf("%w: %w", ErrForeign, err)
	}
	if hasCode(err, lib.SQLITE_CANTOPEN) && barred(path) {
		return 0, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	if err != nil {
		return 0, err
	}
	fresh := application == 0 && version == 0 && objects == 0 // stopped right after it was made
	switch {
	case !fresh && application != applicationID:
		return 0, ErrForeign
	case version > schemaVersion():
		return 0, ErrNewer
	case !fresh && version <= 0: // mark and version are written together
		return 0, fmt.Errorf("%w: version %d", ErrDamaged, version)
	}
	return version, nil
}

// marks reads by what a database is known: mark, version of the schema and how
// many tables and indexes there are.
func marks(ctx context.Context, path string, m mode) (application, version, objects int, err error) {
	p, err := pool(path, m, 1)
	if err != nil {
		return 0, 0, 0, err
	}
	defer p.Close()
	err = retry(ctx, func() error {
		return p.QueryRowContext(ctx, `select a.application_id, v.user_version, (select count(*) from sqlite_schema)
			from pragma_application_id a, pragma_user_version v`).Scan(&application, &version, &objects)
	})
	return application, version, objects, err
}

// barred tells whether a file that SQLite could not open may not be read.
func barred(path string) bool {
	f, err := os.Open(path)
	if err == nil {
		_ = f.Close() // nothing was written
	}
	return errors.Is(err, fs.ErrPermission)
}

// looksDamaged tells a database that lost its first bytes, or what they say,
// from a file that never was one.
func looksDamaged(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	const magic = "SQLite format 3\x00" // https://www.sqlite.org/fileformat.html §1.3
	start := make([]byte, len(magic))
	if _, err := io.ReadFull(f, start); err != nil {
		return false
	}
	return string(start) == magic || bytes.Equal(start, make([]byte, len(magic)))
}
