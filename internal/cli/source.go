package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// source is where backups are put back from, and what opens them.
type source struct {
	*shelf
	ring *seal.Ring // nil: there are no keys
	// own tells that the keys are those beside the database; else they lie in
	// the folder keys, as they were copied from the other place.
	own  bool
	keys string
	open seal.Secrets // what opened them
	// present are the keys beside the database, or why they do not open; it may
	// have none of both.
	present *seal.Ring
	why     error
}

// discard removes the copied keys, if they were not put in place.
func (s *source) discard() error {
	if s.own || s.keys == "" {
		return nil
	}
	return os.RemoveAll(s.keys)
}

// source finds what opens the backups: the keys beside the database, else those
// in the other place, for which it asks a secret.
func (a *app) source(ctx context.Context, at places, from string) (*source, error) {
	dir := at.backups
	if from != "" {
		dir = whole(from)
		if err := isFolder(dir); err != nil {
			return nil, say(fmt.Errorf("%w: %w", errNoFolder, err), nl.ErrorBackupFolder(dir))
		}
	}
	ring, err := at.ringIfAny(ctx)
	if err != nil && (from == "" || !beyondUse(err)) {
		return nil, err
	}
	src := &source{shelf: newShelf(dir, sealerOf(ring), a.Location), ring: ring, own: true, present: ring, why: err}
	if from == "" || ring != nil && src.knowsAny(ctx) {
		return src, nil
	}
	exported := filepath.Join(dir, exportedKeys)
	if err := seal.Look(exported); err != nil {
		return nil, say(fmt.Errorf("look for keys in %s: %w", exported, err), nl.RestoreKeyless)
	}
	return src, a.unlockCopy(ctx, at, exported, src)
}

// beyondUse tells whether keys that do not open will not do so another time
// either: what another place has then takes their place, and they are set aside.
func beyondUse(err error) bool {
	for _, is := range []error{seal.ErrNoMaster, seal.ErrNoRing, seal.ErrWrongMaster, seal.ErrDamaged, seal.ErrKeyStore} {
		if errors.Is(err, is) {
			return true
		}
	}
	return false
}

// ringIfAny opens the keys beside the database; nil when there are none.
func (p places) ringIfAny(ctx context.Context) (*seal.Ring, error) {
	if err := seal.Look(p.keys); err != nil {
		if errors.Is(err, seal.ErrNone) {
			return nil, nil
		}
		return nil, err
	}
	return p.openRing(ctx)
}

// sealerOf is a ring as the store sees it, also when there is none.
func sealerOf(ring *seal.Ring) store.Sealer {
	if ring == nil {
		return noKeys{}
	}
	return ring
}

// noKeys opens nothing, and says that there are no keys.
type noKeys struct{}

// NewKeys implements [store.Sealer].
func (noKeys) NewKeys(int) ([]string, error) { return nil, seal.ErrNone }

// Seal implements [store.Sealer].
func (noKeys) Seal(string, string, []byte) ([]byte, error) { return nil, seal.ErrNone }

// Open implements [store.Sealer].
func (noKeys) Open(string, string, []byte) ([]byte, error) { return nil, seal.ErrNone }

// Destroy implements [store.Sealer].
func (noKeys) Destroy(...string) error { return seal.ErrNone }

// knowsAny tells whether one of the backups was sealed with these keys, also when
// they were destroyed since: who was erased must not come back by other keys.
func (s *source) knowsAny(ctx context.Context) bool {
	names, err := s.List()
	if err != nil {
		return false
	}
	return slices.ContainsFunc(names, func(n backup.Name) bool {
		err := s.verdict(ctx, n).err
		return err == nil || errors.Is(err, seal.ErrDestroyed)
	})
}

// unlockCopy copies keys from another place and opens the copy, so that nothing
// is written there.
func (a *app) unlockCopy(ctx context.Context, at places, from string, src *source) error {
	src.own, src.keys = false, at.keys+freshSuffix
	err := copyKeys(ctx, from, src.keys)
	if err == nil {
		err = at.guess(ctx, nl.RestoreSecret, func(s seal.Secrets) (err error) {
			s.Store = nil // what another computer keeps
			src.ring, err = seal.OpenWith(src.keys, s)
			src.open = s
			return err
		})
	}
	if err == nil { // what was destroyed here stays so
		err = src.ring.Destroy(seal.DestroyedIn(at.keys)...)
	}
	if err != nil {
		return errors.Join(err, src.discard())
	}
	src.shelf = newShelf(string(src.Folder), src.ring, a.Location)
	return nil
}

// copyKeys copies the files of a folder with keys.
func copyKeys(ctx context.Context, from, to string) error {
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o700); err != nil {
		return err
	}
	list, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, e := range list {
		if !e.Type().IsRegular() {
			continue
		}
		if err := backup.Copy(ctx, filepath.Join(from, e.Name()), filepath.Join(to, e.Name()), nil); err != nil {
			return err
		}
	}
	return backup.SyncDir(to)
}
