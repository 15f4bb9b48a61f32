package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

var (
	// ErrInUse means that another process has the file and does not let go:
	// the claim is taken, or a write did not get its turn.
	ErrInUse = errors.New("database is in use")
	// ErrNewer means that a newer program made the file, or something in it.
	ErrNewer = errors.New("database is from a newer program")
	// ErrForeign means that the file is no database, or another program's. It
	// has not been touched.
	ErrForeign = errors.New("file is not a database of this program")
	// ErrDamaged means that what is in the file cannot be right.
	ErrDamaged = errors.New("database is damaged")
	// ErrUnreadable means that the file or its folder may not be read.
	ErrUnreadable = errors.New("database may not be read")
	// ErrReadOnly means that the file or its folder may not be written, or that
	// the file cannot be opened at all.
	ErrReadOnly = errors.New("database cannot be written")
	// ErrFull means that the disk is full. What was stored is still there.
	ErrFull = errors.New("disk is full")
	// ErrDisk means that the disk does not do what it should: it was pulled out,
	// or is broken. What was stored may still be there.
	ErrDisk = errors.New("disk gives an error")
	// ErrNotFound means that there is no such pupil or talk.
	ErrNotFound = errors.New("not in the database")
	// ErrLiveTalk means that the pupil has another talk that has begun and not
	// ended.
	ErrLiveTalk = errors.New("pupil has another unfinished talk")

	errPupil  = errors.New("talk belongs to another pupil")
	errPragma = errors.New("pragma does not hold")
)

// classify puts the sentinel before an error of the driver or the system that
// has one.
func classify(err error) error {
	var lite *sqlite.Error
	var sentinel error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrUnreadable):
		return err
	case errors.As(err, &lite):
		sentinel = byCode(lite.Code())
	case errors.Is(err, syscall.ENOSPC):
		sentinel = ErrFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		sentinel = ErrReadOnly
	default:
		sentinel = systemSentinel(err)
	}
	if sentinel == nil || errors.Is(err, sentinel) {
		return err
	}
	return fmt.Errorf("%w: %w", sentinel, err)
}

// byCode is the sentinel for a result code of SQLite, or nil. See
// https://www.sqlite.org/rescode.html.
func byCode(code int) error {
	if code == lib.SQLITE_IOERR_SHMSIZE { // the -shm file could not grow
		return ErrFull
	}
	switch primary(code) {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return ErrInUse
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_CANTOPEN:
		return ErrReadOnly
	case lib.SQLITE_FULL:
		return ErrFull
	case lib.SQLITE_IOERR:
		return ErrDisk
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return ErrDamaged
	}
	return nil
}

// primary cuts an extended result code down to what it is a kind of.
func primary(code int) int { return code & 0xff }

// hasCode tells whether err comes from SQLite with that result code, which may
// be a primary or an extended one.
func hasCode(err error, code int) bool {
	var lite *sqlite.Error
	return errors.As(err, &lite) && (lite.Code() == code || primary(lite.Code()) == code)
}
