package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
)

// Progress is told how much of something is done. It must return soon.
type Progress func(done, total int)

// tempSuffix ends the name of a copy that is being made.
const tempSuffix = ".tmp"

// errCopy is returned for a copy that does not hold what it was made from.
var errCopy = errors.New("copy differs from the database")

// Backup writes a copy of the database to path, while others go on writing,
// and returns what is in it. The copy is one file that needs none beside it: of
// one moment, on the disk, opened, checked and counted before it gets its name.
// A file that is there is not replaced but gives [fs.ErrExist]. Stopped at any
// point it leaves at most files whose names begin with path and ".tmp"; when
// ctx ends it removes those too.
func (db *DB) Backup(ctx context.Context, path string, progress Progress) (Content, error) {
	found, err := db.backup(ctx, path, progress)
	if err != nil {
		return Content{}, fmt.Errorf("back up database: %w", classify(err))
	}
	return found, nil
}

func (db *DB) backup(ctx context.Context, path string, progress Progress) (Content, error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return Content{}, errors.Join(fs.ErrExist, err)
	}
	temp := path + tempSuffix
	found, err := db.fill(ctx, temp, progress)
	if err == nil {
		err = Settle(ctx, temp)
	}
	var copied Content
	if err == nil {
		copied, err = Inspect(ctx, temp, db.sealer)
	}
	if err == nil && copied != found {
		err = fmt.Errorf("%w: %+v, not %+v", errCopy, copied, found)
	}
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err != nil {
		return Content{}, errors.Join(err, removeAll(temp))
	}
	return copied, syncDir(filepath.Dir(path))
}

// fill copies the pages as they are in one read transaction, and returns what
// that transaction sees.
func (db *DB) fill(ctx context.Context, temp string, progress Progress) (found Content, err error) {
	if err := removeAll(temp); err != nil {
		return found, err
	}
	if err := create(temp); err != nil {
		return found, err
	}
	source, err := pool(db.path, reading, 1)
	if err != nil {
		return found, err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	conn, err := source.Conn(ctx)
	if err != nil {
		return found, err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "begin deferred"); err != nil { // the driver would begin to write
		return found, err
	}
	if found, err = count(ctx, conn); err != nil {
		return found, err
	}
	return found, conn.Raw(func(c any) error { return copyPages(ctx, c, dsn(temp, filling), progress) })
}

// stretch is how many pages are copied between two looks at ctx.
const stretch = 256

func copyPages(ctx context.Context, conn any, to string, progress Progress) error {
	source, ok := conn.(interface {
		NewBackup(string) (*sqlite.Backup, error)
	})
	if !ok {
		return driver.ErrBadConn
	}
	b, err := source.NewBackup(to)
	if err != nil {
		return err
	}
	for more := true; more; {
		if err := ctx.Err(); err != nil {
			return errors.Join(err, b.Finish())
		}
		if more, err = b.Step(stretch); err != nil {
			return errors.Join(err, b.Finish())
		}
		if progress != nil {
			progress(b.PageCount()-b.Remaining(), b.PageCount())
		}
	}
	return b.Finish()
}

// Settle gives a database that nobody has open the form of a backup: no log is
// needed beside it, and it can be read where nothing can be written. It is on
// the disk then.
func Settle(ctx context.Context, path string) error {
	p, err := pool(path, settling, 1)
	if err != nil {
		return err
	}
	var mode string
	err = p.QueryRowContext(ctx, "pragma journal_mode").Scan(&mode)
	if err == nil && mode != "delete" {
		err = fmt.Errorf("journal_mode is %q: %w", mode, errPragma)
	}
	if err = errors.Join(err, p.Close()); err != nil {
		return classify(err)
	}
	return syncFile(path)
}

// beside are the ends of the names of files that SQLite keeps beside a database.
func beside() []string { return []string{"-journal", "-wal", "-shm"} }

// removeAll removes a database that is of no use, with what lies beside it.
func removeAll(path string) error {
	var errs []error
	for _, suffix := range append(beside(), "") {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// queryer is a connection, a transaction or a pool.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
