package store

import (
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	lib "modernc.org/sqlite/lib"

	"gesprek/internal/rescue"
)

// reserveSuffix ends the name of the file that keeps room for when the disk is
// full.
const reserveSuffix = ".reserve"

// Sizes of the reserve in bytes: what is kept, and what must be free beside it
// before it is made, so that it does not take the last room itself.
const (
	reserveSize   = 1 << 20
	reserveMargin = 2 << 20
)

// reserveEvery is how long after a try to make the reserve the next one may
// come.
const reserveEvery = 5 * time.Second

// reserve is room on the disk that is given up for a write that finds the disk
// full.
type reserve struct {
	path string
	low  atomic.Bool // it was given up, or could not be made

	mu     sync.Mutex // held while the file is made or removed
	tried  time.Time  // when it was last made or tried
	making sync.WaitGroup
}

// Reserve makes the reserve, a file beside the database that takes 1 MiB of
// real room, unless it is there. Where there is no room for it that is no
// error: [DB.Low] tells. It may take as long as writing that much, and does not
// keep saves waiting.
func (db *DB) Reserve() error { return db.reserve.fill() }

// Low tells that the disk is full and that storing goes on in what the reserve
// left, or that there was no room for a reserve. It ends when there is room
// again; saves look for it. It costs nothing to ask.
func (db *DB) Low() bool { return db.reserve.low.Load() }

// fill makes the file, if there is room.
func (r *reserve) fill() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tried = time.Now()
	if info, err := os.Lstat(r.path); err == nil && info.Mode().IsRegular() && info.Size() == reserveSize {
		r.low.Store(false)
		return nil
	}
	if err := remove(r.path); err != nil { // one that was cut short
		return err
	}
	if free, known := freeSpace(filepath.Dir(r.path)); known && free < reserveSize+reserveMargin {
		r.low.Store(true)
		return nil
	}
	err := writeReserve(r.path)
	switch {
	case err == nil:
		r.low.Store(false)
		return nil
	case errors.Is(classify(err), ErrFull):
		r.low.Store(true)
		return remove(r.path)
	}
	return errors.Join(err, remove(r.path))
}

// writeReserve writes more than is kept, so that some room is left when the
// rest is cut off. What it writes no disk can compress.
func writeReserve(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	block := make([]byte, 64<<10)
	for range (reserveSize + reserveMargin) / len(block) {
		rand.Read(block) // never fails: it ends the program instead
		if _, err := f.Write(block); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	err = f.Sync()
	if err == nil {
		err = f.Truncate(reserveSize)
	}
	return errors.Join(err, f.Close())
}

// free gives the room up. It reports whether there was any.
func (r *reserve) free() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return os.Remove(r.path) == nil
}

// again makes the reserve once more in the background, when it was given up and
// that was not tried a moment ago.
func (r *reserve) again() {
	if !r.low.Load() || !r.mu.TryLock() {
		return
	}
	due := time.Since(r.tried) >= reserveEvery
	if due {
		r.tried = time.Now()
	}
	r.mu.Unlock()
	if due {
		r.making.Go(func() {
			defer rescue.Caught(nil)
			_ = r.fill() // if not now, then after a later save
		})
	}
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// roomy runs something that writes to the disk. When there is no room for it,
// the reserve is given up, what the log holds is moved to where it may stand
// without new room, and it is run once more.
func (db *DB) roomy(do func() error) error {
	err := do()
	if err == nil {
		if db.Low() {
			db.settle()
			db.reserve.again()
		}
		return nil
	}
	if !mayBeFull(err) {
		return err
	}
	db.reserve.free()
	db.settle()
	again := do()
	if again == nil || errors.Is(classify(err), ErrFull) {
		db.reserve.low.Store(true)
	}
	if again != nil && mayBeFull(again) {
		return err
	}
	return again
}

// emptyLog is truncateLog, also on a full disk.
func (db *DB) emptyLog(ctx context.Context) error {
	return db.roomy(func() error { return truncateLog(ctx, db.writer) })
}

// mayBeFull tells whether more room could help. SQLite knows a full disk, but
// takes a user whose share of the disk is full for a disk that does not write.
func mayBeFull(err error) bool {
	return errors.Is(classify(err), ErrFull) || hasCode(err, lib.SQLITE_IOERR_WRITE)
}

// settle moves the log into the file, so that the log begins anew in the room
// that it has. That it cannot always is no matter.
func (db *DB) settle() { _, _ = db.writer.Exec("pragma wal_checkpoint(passive)") }
