package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Aside is a database on another disk with one pupil and one talk, for as long
// as that talk cannot be stored at home. It is sealed with the keys from home,
// of which it makes none: klad that has no key of its own yet is sealed with the
// pupil's. So the file says nothing to who finds it, and goes with the pupil.
//
// It is opened for each save and closed after it, so that a stick can be taken
// out at any time. Its methods may not be called at the same time.
type Aside struct {
	path  string
	pupil school.Pupil
	home  *DB
	key   string // of the pupil
	klad  string // of the talk's klad, the same all along; empty: not decided yet
	rev   int64  // newest revision that is in the file; 0: there is no file yet
}

var errBorrowed = errors.New("keys are not this database's to destroy")

// borrowed is a sealer that hands out keys which are there.
type borrowed struct {
	Sealer
	key string // what the next new key is
}

// NewKeys gives the key of the pupil or of the klad, as often as it is asked.
func (b *borrowed) NewKeys(n int) ([]string, error) {
	ids := make([]string, max(n, 0))
	for i := range ids {
		ids[i] = b.key
	}
	return ids, nil
}

// Destroy refuses: at home the keys are in use.
func (b *borrowed) Destroy(...string) error { return errBorrowed }

// Aside prepares a database at path, where nothing is yet, for a talk of a
// pupil. Nothing is written before the first [Aside.Save]. The pupil is stored at
// home, or was when the talk was last saved; else it gives ErrNotFound.
func (db *DB) Aside(ctx context.Context, path string, p school.Pupil, talkID string) (*Aside, error) {
	a := &Aside{path: path, pupil: p, home: db}
	db.saving.Lock()
	if sh := db.shadows[talkID]; sh != nil {
		a.key = sh.pupilKey
	}
	db.saving.Unlock()
	if a.key != "" {
		return a, nil
	}
	err := db.reader.QueryRowContext(ctx, "select key from pupil where id = $1", p.ID).Scan(&a.key)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("store elsewhere: %w", classify(err))
	}
	return a, nil
}

// kladKey is the key for the klad of a talk: its own where it has one, which may
// have been made by a save that failed, else the pupil's.
func (db *DB) kladKey(ctx context.Context, talkID, pupilKey string) string {
	db.saving.Lock()
	defer db.saving.Unlock()
	if sh := db.shadows[talkID]; sh != nil && sh.kladKey != "" {
		return sh.kladKey
	}
	var key sql.NullString
	err := db.reader.QueryRowContext(ctx, "select klad_key from talk where id = $1", talkID).Scan(&key)
	if err != nil || key.String == "" {
		return pupilKey // home may be gone altogether
	}
	return key.String
}

// Path is where the file is, or will be.
func (a *Aside) Path() string { return a.path }

// Save stores the talk in the file, durably; it does nothing when a revision is
// there that is not older. The folder must be there. A file that was there and
// is gone is an error: what was stored is then nowhere else.
func (a *Aside) Save(ctx context.Context, s *talk.Session) error {
	if err := a.save(ctx, s); err != nil {
		return fmt.Errorf("store elsewhere: %w", classify(err))
	}
	return nil
}

func (a *Aside) save(ctx context.Context, s *talk.Session) error {
	there := filepath.Dir(a.path)
	if a.rev > 0 {
		there = a.path
	}
	if _, err := os.Stat(there); err != nil || s.Rev <= a.rev {
		return err
	}
	if a.klad == "" {
		a.klad = a.home.kladKey(ctx, s.ID, a.key)
	}
	keys := &borrowed{Sealer: a.home.sealer, key: a.key}
	db, err := Open(ctx, a.path, keys)
	if err != nil {
		if a.rev == 0 {
			err = errors.Join(err, a.Remove()) // half a file
		}
		return err
	}
	if a.rev == 0 {
		err = db.SavePupil(ctx, a.pupil, s.Seen.Wall)
	}
	if err == nil {
		keys.key = a.klad
		err = db.SaveTalk(ctx, s)
	}
	if end := db.Close(); err == nil {
		err = end
	}
	switch {
	case err == nil:
		a.rev = s.Rev
	case a.rev == 0:
		err = errors.Join(err, a.Remove())
	}
	return err
}

// Remove takes the file away again; that it is not there is no error.
func (a *Aside) Remove() error {
	var errs []error
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(a.path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	if _, err := os.Stat(filepath.Dir(a.path)); a.rev > 0 && err != nil {
		errs = append(errs, err) // the stick is out, and the file on it
	}
	return errors.Join(errs...)
}
