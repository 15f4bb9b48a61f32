package store

// This file holds what is SQLite's own and would be different on another
// database: connections, pragmas, checkpoints and checks.

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
)

// busyTimeout is how long SQLite itself waits for a lock, in milliseconds. It
// is short because the driver does not notice a cancelled context meanwhile;
// [retry] tries again.
const busyTimeout = 300

// logSuffix ends the name of the write-ahead log.
const logSuffix = "-wal"

// mode is what a connection is for.
type mode int

const (
	writing    mode = iota
	reading         // beside the writer, never writes
	inspecting      // looks at a file that may be anybody's: changes nothing in it
	undoing         // the same, after what was cut short at its birth is undone
	looking         // reads ours where nothing can be written
	claiming        // holds the lock on the slot file
	resting         // looks at a file that nobody is using, and makes none beside it
	filling         // makes a copy, which is thrown away when that fails
	settling        // gives a copy the form that needs no file beside it
)

// dsn is the data source name of an absolute path. The keys that SQLite or the
// driver check are preferred to _pragma, which takes any misspelling.
func dsn(path string, m mode) string {
	q := url.Values{"_error_rc": {"1"}, "_busy_timeout": {fmt.Sprint(busyTimeout)}}
	switch m {
	case inspecting, looking:
		q.Set("mode", "ro")
	case resting:
		q.Set("mode", "ro")
		q.Set("immutable", "1") // else a copy in a folder that cannot be written does not open
	case undoing:
		q.Set("mode", "rw")
	case claiming:
		q.Set("_journal_mode", "MEMORY") // nothing beside the slot file
		q.Set("_busy_timeout", "0")
		q.Set("_txlock", "exclusive")
	case filling:
		q.Set("_journal_mode", "OFF")
		q.Set("_synchronous", "OFF") // synced as a whole when it is there
	case settling:
		q.Set("_journal_mode", "DELETE")
		q.Set("_synchronous", "FULL")
	case reading, writing:
		q.Set("_journal_mode", "WAL")
		q.Set("_synchronous", "FULL")
		q.Set("_foreign_keys", "on")
		q.Set("_dqs", "0")
		q.Set("_txlock", "immediate")
		q["_pragma"] = []string{"secure_delete(1)", "temp_store(2)"}
		if m == reading {
			q.Set("_query_only", "on")
			q.Add("_pragma", "cache_size("+readCache+")")
		}
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") { // C:/…
		slashed = "/" + slashed
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}
	return u.String()
}

// readCache is how much a reading connection keeps of the file, in KiB as SQLite
// writes that: a quarter of the usual. The system keeps the file too, and with
// several connections to a whole school it is memory twice.
const readCache = "-500"

// pragma is a setting and what it must read back as.
type pragma struct{ name, want string }

// pragmas are the settings that the promises of this package rest on.
func pragmas(m mode) []pragma {
	if m != reading && m != writing {
		return nil
	}
	list := []pragma{
		{"journal_mode", "wal"},
		{"synchronous", "2"}, // FULL
		{"foreign_keys", "1"},
		{"secure_delete", "1"},
		{"temp_store", "2"}, // memory: no file outside the data folder
		{"busy_timeout", fmt.Sprint(busyTimeout)},
	}
	if m == reading {
		list = append(list, pragma{"query_only", "1"}, pragma{"cache_size", readCache})
	}
	return list
}

// connector opens connections and does not believe that a pragma was heard
// until it reads it back.
type connector struct {
	driver.Connector
	mode mode
}

// pool makes the connections to a file, of which it opens none yet.
func pool(path string, m mode, size int) (*sql.DB, error) {
	c, err := sqlite.NewConnector(dsn(path, m))
	if err != nil {
		return nil, err
	}
	p := sql.OpenDB(connector{c, m})
	p.SetMaxOpenConns(size)
	p.SetMaxIdleConns(size)
	return p, nil
}

// Connect opens one connection and checks its pragmas.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	for _, p := range pragmas(c.mode) {
		got, err := readPragma(ctx, conn, p.name)
		if err == nil && got != p.want {
			err = fmt.Errorf("%s is %q, want %q: %w", p.name, got, p.want, errPragma)
		}
		if err != nil {
			conn.Close()
			return nil, err
		}
	}
	return conn, nil
}

// readPragma reads one setting of a connection.
func readPragma(ctx context.Context, conn driver.Conn, name string) (string, error) {
	q, ok := conn.(driver.QueryerContext)
	if !ok {
		return "", fmt.Errorf("read %s: %w", name, errPragma)
	}
	rows, err := q.QueryContext(ctx, "pragma "+name, nil)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	value := make([]driver.Value, 1)
	if err := rows.Next(value); err != nil {
		return "", fmt.Errorf("read %s: %w", name, err)
	}
	return fmt.Sprint(value[0]), nil
}

// truncateLog moves everything from the write-ahead log into the file and
// empties the log, in which overwritten rows would live on.
func truncateLog(ctx context.Context, p *sql.DB) error {
	return retry(ctx, func() error {
		var busy, log, moved int
		err := p.QueryRowContext(ctx, "pragma wal_checkpoint(truncate)").Scan(&busy, &log, &moved)
		if err == nil && busy != 0 {
			return ErrInUse
		}
		return err
	})
}

// CheckAll is Check, and also compares every index with its table. It takes some
// times as long.
func (db *DB) CheckAll(ctx context.Context) error {
	if err := sound(ctx, db.reader, "integrity_check"); err != nil {
		return fmt.Errorf("check database: %w", classify(err))
	}
	return nil
}

// Check reads the whole file and looks whether it is sound; ErrDamaged when it
// is not. It takes about as long as reading the file.
func (db *DB) Check(ctx context.Context) error {
	if err := sound(ctx, db.reader, "quick_check"); err != nil {
		return fmt.Errorf("check database: %w", classify(err))
	}
	return nil
}
