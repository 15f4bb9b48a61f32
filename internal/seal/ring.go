package seal

import (
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"sync"
)

// Ring holds the data keys of one folder. Its methods may be called from
// several goroutines; sealing and opening do not wait for a write to the disk.
type Ring struct {
	dir    folder
	store  KeyStore // of the system; may be nil
	damage error

	writing sync.Mutex // held for a whole change of the files

	mu     sync.RWMutex // guards what follows
	keeper *keeper
	master *master // nil: locked
	known  state
	aeads  map[string]cipher.AEAD // data keys that were used, unwrapped
	seen   fs.FileInfo            // ring file as it was last read; nil: look again
}

// Open opens a key ring that needs no secrets; see [OpenWith].
func Open(dir string) (*Ring, error) { return OpenWith(dir, Secrets{}) }

// OpenWith opens the key ring in the folder dir, and on first use makes the
// folder, a master key in a file and an empty ring. A file that is damaged or
// missing is repaired from its copy, and the copy from the file; [Ring.Damage]
// tells of it. It returns [ErrNoMaster], [ErrNoRing], [ErrWrongMaster],
// [ErrNewer] or [ErrDamaged] where that cannot be, and [ErrLocked],
// [ErrWrongSecret] or [ErrKeyStore] when the secrets do not open it; then it has
// changed no key file.
func OpenWith(dir string, s Secrets) (*Ring, error) {
	d := folder(dir)
	if err := d.create(); err != nil {
		return nil, err
	}
	r := &Ring{dir: d, store: s.Store, known: newState(), aeads: map[string]cipher.AEAD{}}
	if err := r.open(s); err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	return r, nil
}

// open reads the files and settles what a crash or damage left. A state that
// was read counts even if it cannot be written back now, on a full disk for
// instance: every later change tries again.
func (r *Ring) open(s Secrets) error {
	ks, err := r.dir.keepers()
	if errors.Is(err, ErrNoMaster) {
		ks, err = firstUse(r.dir)
	}
	if err != nil {
		return err
	}
	p, err := r.dir.read()
	if err != nil {
		return err
	}
	parts := p.parts()
	r.keeper = ks.of(masterOf(parts))
	known, damage, err := p.state(parts, r.keeper.id, ks.ours)
	if err != nil {
		return err
	}
	if r.master, err = r.keeper.unlock(s); err != nil {
		return err
	}
	r.adopt(known, nil)
	r.damage = errors.Join(append(ks.faults, damage)...)
	if !p.settled() || !ks.settled(r.keeper) || !r.dir.isTidy() {
		r.damage = errors.Join(r.damage, r.change(state{}))
	}
	return nil
}

// firstUse makes ring, copy and master key, in that order, so that whatever a
// crash leaves behind is either complete or visibly never used.
func firstUse(d folder) (keepers, error) {
	release, err := d.lock()
	if err != nil {
		return keepers{}, err
	}
	defer release()
	ks, missing := d.keepers()
	if !errors.Is(missing, ErrNoMaster) {
		return ks, missing // another process was first
	}
	p, err := d.read()
	if err != nil {
		return ks, err
	}
	if !p.unused() {
		return ks, missing
	}
	if err := d.tidy(); err != nil {
		return ks, fmt.Errorf("tidy key folder: %w", err)
	}
	key := make([]byte, keySize)
	rand.Read(key) // never fails: it ends the program instead
	m, err := newMaster(key)
	if err != nil {
		return ks, err
	}
	if err := p.write(d, encodeRing(m.id, newState())); err != nil {
		return ks, err
	}
	if err := (&keeper{id: m.id, plain: key}).write(d, ks); err != nil {
		return ks, err
	}
	return d.keepers()
}

// Damage returns what was wrong with the ring or its copy when they were
// opened, and why the repair failed if it did; nil means nothing was.
func (r *Ring) Damage() error { return r.damage }

// NewKey makes a data key and returns its id, 16 random bytes in hexadecimal.
// The key is durable, in the ring and in its copy, when NewKey returns.
func (r *Ring) NewKey() (string, error) {
	ids, err := r.NewKeys(1)
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

// NewKeys makes n data keys with one write; see [Ring.NewKey]. It makes all of
// them or returns an error. n of zero or less makes none.
func (r *Ring) NewKeys(n int) ([]string, error) {
	if n <= 0 {
		return nil, nil
	}
	r.mu.RLock()
	m := r.master
	r.mu.RUnlock()
	if m == nil {
		return nil, fmt.Errorf("add keys: %w", ErrLocked)
	}
	fresh := newState()
	ids := make([]string, n)
	for i := range ids {
		secret := make([]byte, idSize+keySize)
		rand.Read(secret) // never fails: it ends the program instead
		ids[i] = hex.EncodeToString(secret[:idSize])
		fresh.keys[ids[i]] = m.wrap(ids[i], secret[idSize:])
	}
	if err := r.change(fresh); err != nil {
		return nil, fmt.Errorf("add keys: %w", err)
	}
	return ids, nil
}

// Destroy forgets keys for good: what they sealed can no longer be opened,
// wherever it is kept. The destruction is durable, in the ring and in its copy,
// when Destroy returns nil; after an error it can be called again. Destroying
// twice is no error, and an id the ring does not know is remembered too, so
// that it stays destroyed should a ring that has it turn up. A text that is no
// id gives [ErrNoKey], and then nothing is destroyed.
func (r *Ring) Destroy(keys ...string) error {
	gone := newState()
	for _, id := range keys {
		if !isID(id) {
			return fmt.Errorf("destroy key %q: %w", id, ErrNoKey)
		}
		gone.destroy(id)
	}
	if err := r.change(gone); err != nil {
		return fmt.Errorf("destroy keys: %w", err)
	}
	return nil
}

// Destroyed returns the ids of all keys destroyed so far, in ascending order:
// what must be applied to a backup that is restored.
func (r *Ring) Destroyed() []string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return slices.Sorted(maps.Keys(r.known.destroyed))
}

// Keys returns the ids of all data keys, in ascending order.
func (r *Ring) Keys() []string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return slices.Sorted(maps.Keys(r.known.keys))
}

// holding runs do with the files as they are now, while nobody else writes.
func (r *Ring) holding(do func(keepers, pair) error) error {
	r.writing.Lock()
	defer r.writing.Unlock()
	release, err := r.dir.lock()
	if err != nil {
		return err
	}
	defer release()
	if err := r.dir.tidy(); err != nil {
		return fmt.Errorf("tidy key folder: %w", err)
	}
	ks, err := r.dir.keepers()
	if err != nil {
		return err
	}
	if !ks.ours(r.id()) {
		return fmt.Errorf("%w: %s", ErrWrongMaster, ks.path)
	}
	p, err := r.dir.read()
	if err != nil {
		return err
	}
	return do(ks, p)
}

// id is the id of the master key.
func (r *Ring) id() string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.keeper.id
}

// change merges delta into what the files say now and brings all of them to the
// result. It writes only what differs, so that it also finishes an earlier
// change that was cut short.
func (r *Ring) change(delta state) error {
	return r.holding(func(ks keepers, p pair) error {
		id := r.id()
		next, err := r.complete(ks, p)
		if err != nil {
			return err
		}
		next.merge(delta)
		if err := p.write(r.dir, encodeRing(id, next)); err != nil {
			return err
		}
		if k := ks.of(id); !ks.settled(k) {
			if err := k.write(r.dir, ks); err != nil {
				return err
			}
		}
		r.adopt(next, nil)
		return nil
	})
}

// complete is what the files and this ring know together.
func (r *Ring) complete(ks keepers, p pair) (state, error) {
	next, _, err := p.state(p.parts(), r.id(), ks.ours)
	if err != nil {
		return state{}, err
	}
	r.mu.RLock()
	defer r.mu.RUnlock()
	next.merge(r.known)
	return next, nil
}

// write brings the ring and its copy to data, durably.
func (p pair) write(d folder, data []byte) error {
	if !bytes.Equal(p.ring, data) {
		if err := d.replace(ringName, data); err != nil {
			return fmt.Errorf("write key ring: %w", err)
		}
	}
	if !bytes.Equal(p.copied, data) {
		if err := d.replace(copyName, data); err != nil {
			return fmt.Errorf("write copy of key ring: %w", err)
		}
	}
	return d.sync()
}

// adopt merges s, which is the ring's from then on, into what it knows, and
// drops destroyed keys that were in use. Merging, and not replacing, keeps a
// slow reader from undoing what a writer did meanwhile.
func (r *Ring) adopt(s state, seen fs.FileInfo) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known.unused() {
		r.known = s
	} else {
		r.known.merge(s)
	}
	r.seen = seen
	for id := range s.destroyed {
		delete(r.aeads, id)
	}
}

// refresh looks whether another process has added keys.
func (r *Ring) refresh() error {
	info, err := os.Stat(r.dir.path(ringName))
	if err != nil {
		return fmt.Errorf("look for new keys: %w", err)
	}
	r.mu.RLock()
	seen := r.seen
	r.mu.RUnlock()
	if seen != nil && os.SameFile(seen, info) &&
		seen.ModTime().Equal(info.ModTime()) && seen.Size() == info.Size() {
		return nil
	}
	p, err := r.dir.read()
	if err != nil {
		return err
	}
	s, _, err := p.state(p.parts(), r.id(), func(string) bool { return false })
	if err != nil {
		return fmt.Errorf("look for new keys: %w", err)
	}
	r.adopt(s, info)
	return nil
}
