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
	master *master
	damage error

	writing sync.Mutex // held for a whole change of the files

	mu    sync.RWMutex // guards what follows
	known state
	aeads map[string]cipher.AEAD // data keys that were used, unwrapped
	seen  fs.FileInfo            // ring file as it was last read; nil: look again
}

// Open opens the key ring in the folder dir, and on first use makes the folder,
// the master key and an empty ring. A ring that is damaged or missing is
// repaired from its copy, and the copy from the ring; [Ring.Damage] tells of
// it. Open returns [ErrNoMaster], [ErrNoRing], [ErrWrongMaster], [ErrNewer] or
// [ErrDamaged] where that cannot be, and then has changed no key file.
func Open(dir string) (*Ring, error) {
	d := folder(dir)
	if err := d.create(); err != nil {
		return nil, err
	}
	m, err := loadMaster(d)
	if errors.Is(err, ErrNoMaster) {
		m, err = firstUse(d)
	}
	if err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	r := &Ring{dir: d, master: m, known: newState(), aeads: map[string]cipher.AEAD{}}
	if err := r.load(); err != nil {
		return nil, fmt.Errorf("open key ring: %w", err)
	}
	return r, nil
}

// firstUse makes ring, copy and master key, in that order, so that whatever a
// crash leaves behind is either complete or visibly never used.
func firstUse(d folder) (*master, error) {
	release, err := d.lock()
	if err != nil {
		return nil, err
	}
	defer release()
	m, missing := loadMaster(d)
	if !errors.Is(missing, ErrNoMaster) {
		return m, missing // another process was first
	}
	p, err := d.read()
	if err != nil {
		return nil, err
	}
	if !p.unused() {
		return nil, missing
	}
	if err := d.tidy(); err != nil {
		return nil, fmt.Errorf("tidy key folder: %w", err)
	}
	return createMaster(d, func(m *master) error {
		return p.write(d, encodeRing(m.id, newState()))
	})
}

// load reads the ring and settles what a crash or damage left. A state that
// was read counts even if it cannot be written back now, on a full disk for
// instance: every later change tries again.
func (r *Ring) load() error {
	p, err := r.dir.read()
	if err != nil {
		return err
	}
	s, damage, err := p.state(r.master.id)
	if err != nil {
		return err
	}
	r.adopt(s, nil)
	r.damage = damage
	if !p.settled() || !r.dir.isTidy() {
		r.damage = errors.Join(damage, r.change(state{}))
	}
	return nil
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
	fresh := newState()
	ids := make([]string, n)
	for i := range ids {
		secret := make([]byte, idSize+keySize)
		rand.Read(secret) // never fails: it ends the program instead
		ids[i] = hex.EncodeToString(secret[:idSize])
		fresh.keys[ids[i]] = r.master.wrap(ids[i], secret[idSize:])
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

// change merges delta into what the files say now and brings both files to the
// result. It writes only what differs, so that it also finishes an earlier
// change that was cut short.
func (r *Ring) change(delta state) error {
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
	p, err := r.dir.read()
	if err != nil {
		return err
	}
	next, _, err := p.state(r.master.id)
	if err != nil {
		return err
	}
	r.mu.RLock()
	next.merge(r.known)
	r.mu.RUnlock()
	next.merge(delta)
	if err := p.write(r.dir, encodeRing(r.master.id, next)); err != nil {
		return err
	}
	r.adopt(next, nil)
	return nil
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
	s, _, err := p.state(r.master.id)
	if err != nil {
		return fmt.Errorf("look for new keys: %w", err)
	}
	r.adopt(s, info)
	return nil
}
