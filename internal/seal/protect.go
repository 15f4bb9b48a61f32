package seal

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
)

// KeyStore is the key store of the system, which opens with the user's session.
type KeyStore interface {
	// Get gives the key of an id; an error when it is not there or the store
	// does not answer in time.
	Get(id string) ([]byte, error)
	// Set keeps a key.
	Set(id string, key []byte) error
	// Delete forgets a key; one that is not there is no error.
	Delete(id string) error
}

// Protection tells how the master key is kept.
func (r *Ring) Protection() Protection {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.keeper.protection()
}

// Lock forgets the master key and every data key that was used. Until
// [Ring.Unlock] nothing can be sealed or opened; that is [ErrLocked]. What the
// ring seals from then on waits, nothing is lost.
func (r *Ring) Lock() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.master != nil {
		clear(r.master.key)
		r.master = nil
	}
	clear(r.aeads)
}

// Unlock undoes [Ring.Lock]. The secrets are those that [OpenWith] would need,
// and the errors too.
func (r *Ring) Unlock(s Secrets) error {
	r.mu.RLock()
	k := r.keeper
	r.mu.RUnlock()
	if s.Store == nil {
		s.Store = r.store
	}
	m, err := k.unlock(s)
	if err != nil {
		return fmt.Errorf("unlock key ring: %w", err)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.master = m
	return nil
}

// SetPassphrase keeps the master key under a passphrase and no longer in a file
// or the system's key store. Recovery words that were made stay good.
func (r *Ring) SetPassphrase(passphrase []byte) error {
	return r.keep("set passphrase", func(m *master, now keeper) (*keeper, error) {
		pass, err := wrapPassphrase(m, passphrase)
		return &keeper{id: now.id, pass: pass, recovery: now.recovery}, err
	})
}

// RemovePassphrase keeps the master key without one: in the system's key store
// where there is one that answers, else in a file.
func (r *Ring) RemovePassphrase() error {
	return r.keep("remove passphrase", func(m *master, now keeper) (*keeper, error) {
		return r.unguarded(m, now.recovery), nil
	})
}

// MoveToStore moves a master key that lies in a file to the system's key store.
// It reports whether it lies there now. Where the store does not answer the file
// stays, which is no error.
func (r *Ring) MoveToStore() (bool, error) {
	if p := r.Protection(); r.store == nil || !p.File {
		return p.KeyStore, nil
	}
	err := r.keep("move key to key store", func(m *master, now keeper) (*keeper, error) {
		if now.plain == nil {
			return &now, nil
		}
		return r.unguarded(m, now.recovery), nil
	})
	return err == nil && r.Protection().KeyStore, err
}

// unguarded is a keeper without passphrase.
func (r *Ring) unguarded(m *master, recovery *wrappedKey) *keeper {
	if r.stored(m) == nil {
		return &keeper{id: m.id, inStore: true, recovery: recovery}
	}
	return &keeper{id: m.id, plain: bytes.Clone(m.key), recovery: recovery}
}

// stored puts the key into the system's store, and believes it when it reads it
// back.
func (r *Ring) stored(m *master) error {
	if r.store == nil {
		return ErrKeyStore
	}
	if err := r.store.Set(m.id, m.key); err != nil {
		return err
	}
	back, err := r.store.Get(m.id)
	if err == nil && !bytes.Equal(back, m.key) {
		err = ErrKeyStore
	}
	return err
}

// NewRecovery makes a recovery secret of RecoverySize bytes, which opens the
// folder from then on beside what else does. An earlier one does no more. It is
// kept nowhere: who asked for it shows it.
func (r *Ring) NewRecovery() ([]byte, error) {
	secret := newSecret()
	err := r.keep("make recovery words", func(m *master, now keeper) (*keeper, error) {
		wrapped, err := wrapRecovery(m, secret)
		now.recovery = wrapped
		return &now, err
	})
	if err != nil {
		return nil, err
	}
	return secret, nil
}

func newSecret() []byte {
	secret := make([]byte, RecoverySize)
	rand.Read(secret) // never fails: it ends the program instead
	return secret
}

// keep changes how the master key is kept. A key that is in the system's store
// no longer is removed from it last, when nothing needs it any more.
func (r *Ring) keep(what string, change func(*master, keeper) (*keeper, error)) error {
	err := r.holding(func(ks keepers, _ pair) error {
		r.mu.RLock()
		m := r.master
		r.mu.RUnlock()
		if m == nil {
			return ErrLocked
		}
		now := ks.of(m.id)
		next, err := change(m, *now)
		if err != nil {
			return err
		}
		if err := next.write(r.dir, ks); err != nil {
			return err
		}
		r.mu.Lock()
		r.keeper = next
		r.mu.Unlock()
		if now.inStore && !next.inStore {
			r.forgetStored(now.id)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// forgetStored removes a key from the system's store that opens nothing any
// more, or is kept otherwise. That it stays behind there is no loss.
func (r *Ring) forgetStored(id string) {
	if r.store != nil {
		_ = r.store.Delete(id)
	}
}

// ExportTo writes into the folder dir what opens these keys on another computer:
// the ring, and the master key under the passphrase and the recovery words only.
// What was there is replaced. Without either it is [ErrNotPortable].
func (r *Ring) ExportTo(dir string) error {
	err := r.holding(func(ks keepers, p pair) error {
		now := ks.of(r.id())
		if !now.protection().Portable() {
			return ErrNotPortable
		}
		known, err := r.complete(ks, p)
		if err != nil {
			return err
		}
		d := folder(dir)
		if err := d.create(); err != nil {
			return err
		}
		if err := d.tidy(); err != nil {
			return err
		}
		return install(d, &keeper{id: now.id, pass: now.pass, recovery: now.recovery}, known)
	})
	if err != nil {
		return fmt.Errorf("export keys: %w", err)
	}
	return nil
}

// install makes a folder hold these keys. Stopped at any point it holds what it
// held before or these.
func install(d folder, k *keeper, known state) error {
	if err := errors.Join(d.replace(masterNewName, k.encode()), d.sync()); err != nil {
		return fmt.Errorf("write master key: %w", err)
	}
	p, err := d.read()
	if err != nil {
		return err
	}
	if err := p.write(d, encodeRing(k.id, known)); err != nil {
		return err
	}
	ks, err := d.keepers()
	if err != nil {
		return err
	}
	return k.write(d, ks)
}

// Renew makes another master key and wraps every data key anew: who had the old
// one opens nothing that is sealed with keys made after it. What the folder
// opens with stays the same, for which a passphrase has to be given again; of
// recovery words there are new ones, for the secret that is returned, or nil
// where there were none. Stopped at any point, the folder opens with the old
// master key or with the new one.
func (r *Ring) Renew(s Secrets) (recovery []byte, err error) {
	err = r.holding(func(ks keepers, p pair) error {
		r.mu.RLock()
		m := r.master
		r.mu.RUnlock()
		if m == nil {
			return ErrLocked
		}
		now := ks.of(m.id)
		known, err := r.complete(ks, p)
		if err != nil {
			return err
		}
		fresh, next, secret, err := r.successor(now, s)
		if err != nil {
			return err
		}
		if err := rewrap(known, m, fresh); err != nil {
			return err
		}
		if err := install(r.dir, next, known); err != nil {
			return err
		}
		recovery = secret
		r.mu.Lock()
		r.keeper, r.master, r.known, r.seen = next, fresh, known, nil
		r.mu.Unlock()
		if now.inStore {
			r.forgetStored(now.id)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("renew master key: %w", err)
	}
	return recovery, nil
}

// successor makes a master key that is kept as now says.
func (r *Ring) successor(now *keeper, s Secrets) (m *master, next *keeper, recovery []byte, err error) {
	key := make([]byte, keySize)
	rand.Read(key) // never fails: it ends the program instead
	if m, err = newMaster(key); err != nil {
		return nil, nil, nil, err
	}
	next = &keeper{id: m.id}
	if now.pass != nil {
		if _, err = unwrapSecret(now.pass.key(s.Passphrase), now.pass.wrapped, passLabel+now.id); err != nil {
			return nil, nil, nil, err
		}
		if next.pass, err = wrapPassphrase(m, s.Passphrase); err != nil {
			return nil, nil, nil, err
		}
	}
	if now.recovery != nil {
		recovery = newSecret()
		if next.recovery, err = wrapRecovery(m, recovery); err != nil {
			return nil, nil, nil, err
		}
	}
	if now.inStore {
		if err = r.stored(m); err != nil {
			return nil, nil, nil, fmt.Errorf("%w: %w", ErrKeyStore, err)
		}
		next.inStore = true
	}
	if now.plain != nil {
		next.plain = bytes.Clone(key)
	}
	return m, next, recovery, nil
}

// rewrap wraps all data keys of a state by another master key.
func rewrap(s state, from, to *master) error {
	for id, wrapped := range s.keys {
		key, err := from.dataKey(id, wrapped)
		if err != nil {
			return err
		}
		s.keys[id] = to.wrap(id, key)
		clear(key)
	}
	return nil
}
