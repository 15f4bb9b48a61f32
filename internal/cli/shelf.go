package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"gesprek/internal/backup"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// slotName is the name of what is locked in a folder with backups while one of
// them is made; the store adds an ending to it.
const slotName = "backup"

// shelf is a folder with backups of one database, and what was seen of them.
type shelf struct {
	backup.Folder
	keys store.Sealer
	loc  *time.Location // whose days and weeks count

	deciding sync.Mutex // held while it is looked at whether to make one
	making   sync.Mutex // held while a backup is made

	mu   sync.Mutex
	seen map[backup.Name]verdict
}

// verdict is what opening a backup told.
type verdict struct {
	content store.Content
	err     error // nil: it is good
}

func newShelf(dir string, keys store.Sealer, loc *time.Location) *shelf {
	return &shelf{Folder: backup.Folder(dir), keys: keys, loc: loc, seen: map[backup.Name]verdict{}}
}

// verdict opens and checks a backup, once in a run of the program.
func (s *shelf) verdict(ctx context.Context, n backup.Name) verdict {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v, known := s.seen[n]; known {
		return v
	}
	var v verdict
	v.content, v.err = store.Inspect(ctx, s.Path(n), s.keys)
	if v.err == nil || final(v.err) {
		s.seen[n] = v
	}
	return v
}

// final tells whether an error says that a backup is no good, and not only that
// it cannot be told now: the keys may be locked, or the disk may be gone.
func final(err error) bool {
	for _, is := range []error{
		store.ErrDamaged, store.ErrForeign, seal.ErrNoKey, seal.ErrDestroyed, seal.ErrTampered,
	} {
		if errors.Is(err, is) {
			return true
		}
	}
	return false
}

// look opens backups for the rules of package backup. Unsure, which may be nil,
// hears of an error that does not say that the backup is no good.
func (s *shelf) look(ctx context.Context, unsure *error) func(backup.Name) (backup.Holds, bool) {
	return func(n backup.Name) (backup.Holds, bool) {
		v := s.verdict(ctx, n)
		if unsure != nil && v.err != nil && !final(v.err) {
			*unsure = v.err
		}
		c := v.content
		return backup.Holds{
			Pupils: c.Pupils, Talks: c.Talks, ErasedPupils: c.ErasedPupils, ErasedTalks: c.ErasedTalks,
		}, v.err == nil
	}
}

// made is a backup that was made.
type made struct {
	backup.Name
	store.Content
}

// make makes a backup of the database, and thins the older ones.
func (s *shelf) make(ctx context.Context, db *store.DB, at places, when time.Time, kind backup.Kind, progress store.Progress) (made, error) {
	var m made
	err := s.alone(func() (err error) {
		if err := s.Room(sizeOf(at.db)); err != nil {
			return err
		}
		m.Name = s.Fresh(when, kind)
		if m.Content, err = db.Backup(ctx, s.Path(m.Name), progress); err != nil {
			return err
		}
		s.trust(m)
		return s.thin(ctx, m.Name)
	})
	return m, err
}

// alone does something to the folder while nobody else does, in this process or
// another; store.ErrInUse when another one does. It first removes what was left
// of copies that were not finished.
func (s *shelf) alone(do func() error) error {
	s.making.Lock()
	defer s.making.Unlock()
	if err := s.Make(); err != nil {
		return err
	}
	release, err := store.Hold(filepath.Join(string(s.Folder), slotName))
	if err != nil {
		return err
	}
	err = s.Tidy()
	if err == nil {
		err = do()
	}
	return errors.Join(err, release())
}

// trust remembers that a backup was checked when it was made.
func (s *shelf) trust(m made) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[m.Name] = verdict{content: m.Content}
}

// thin removes the backups that may go, but not the one that was just made: where
// the clock was set back, others seem to be later. Those that need other keys stay,
// for whoever has them. When it cannot be told of one whether it is good, all stay.
func (s *shelf) thin(ctx context.Context, made backup.Name) error {
	names, err := s.List()
	if err != nil {
		return err
	}
	names = slices.DeleteFunc(names, func(n backup.Name) bool {
		return errors.Is(s.verdict(ctx, n).err, seal.ErrNoKey)
	})
	var unsure error
	drop := backup.Thin(names, s.loc, s.look(ctx, &unsure))
	drop = slices.DeleteFunc(drop, func(n backup.Name) bool { return n == made })
	if unsure != nil || ctx.Err() != nil {
		return nil // the next backup looks again
	}
	return s.Remove(drop...)
}

// newest gives the newest good backup.
func (s *shelf) newest(ctx context.Context) (made, bool, error) {
	names, err := s.List()
	if err != nil {
		return made{}, false, err
	}
	n, found := backup.Newest(names, s.look(ctx, nil))
	if !found {
		return made{}, false, ctx.Err()
	}
	return made{n, s.verdict(ctx, n).content}, true, nil
}

// sizeOf is how many bytes a copy of a database takes at most.
func sizeOf(db string) int64 {
	var size int64
	for _, path := range []string{db, db + "-wal"} {
		if info, err := os.Stat(path); err == nil {
			size += info.Size()
		}
	}
	return size
}
