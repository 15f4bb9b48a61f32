package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	lib "modernc.org/sqlite/lib"
)

// Read opens a database that is there for reading. Where it can be written it is
// read as by a program that writes, and beside one; where
// the disk is read-only, or full, nothing is written to it at all, and what
// would write gives ErrReadOnly. It gives the errors of [Open], ErrNotFound when
// there is no file, and ErrReadOnly or ErrFull when it cannot be read without
// writing either: something is still in the log, or the schema is an older one.
func Read(ctx context.Context, path string, sealer Sealer, options ...Option) (*DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("open database: %w: %w", ErrNotFound, err)
	}
	db, err := open(ctx, path, sealer, options)
	if err == nil {
		db.probe = func() error { return nil } // nothing is written to find out
		return db, nil
	}
	if err = fmt.Errorf("open database: %w", classify(err)); !errors.Is(err, ErrReadOnly) && !errors.Is(err, ErrFull) && !errors.Is(err, ErrDisk) {
		return nil, err
	}
	db, only := readOnly(ctx, path, sealer)
	if only == nil {
		return db, nil
	}
	if err := classify(only); errors.Is(err, ErrForeign) || errors.Is(err, ErrNewer) || errors.Is(err, ErrDamaged) {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return nil, err
}

// readOnly opens a file in which nothing may be written, nor beside it. SQLite
// reads a write-ahead log only with a -shm beside it; where there is no log the
// file is all there is, and cannot change while it is read: who changes it has
// a log.
func readOnly(ctx context.Context, path string, sealer Sealer) (*DB, error) {
	m := looking
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() == 0 {
		m = resting
	}
	application, version, _, err := marks(ctx, path, m)
	switch {
	case hasCode(err, lib.SQLITE_NOTADB) && !looksDamaged(path):
		return nil, ErrForeign
	case err != nil:
		return nil, err
	case application != applicationID:
		return nil, ErrForeign
	case version > schemaVersion():
		return nil, ErrNewer
	case version < schemaVersion():
		return nil, fmt.Errorf("%w: the schema is an older one", ErrReadOnly)
	}
	db := newDB(path, sealer)
	if db.writer, err = pool(path, m, 1); err != nil { // it refuses to write
		return nil, err
	}
	if db.reader, err = pool(path, m, readers); err != nil {
		return nil, errors.Join(err, db.writer.Close())
	}
	db.probe = func() error { return ErrReadOnly }
	if err := db.unlocks(ctx); err != nil {
		return nil, errors.Join(err, db.reader.Close(), db.writer.Close())
	}
	return db, nil
}
