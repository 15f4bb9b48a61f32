package seal

import (
	"crypto/cipher"
	"encoding/binary"
	"fmt"
)

const (
	// MaxPlain is the longest text that can be sealed, in bytes (64 MiB).
	MaxPlain = 64 << 20

	sealVersion = 1
	padTo       = 64 // bytes; sealed sizes are multiples of it plus a constant
	lengthSize  = 4  // bytes of the length in front of the text
)

// Seal encrypts plain with the key of that id for a place: a text that names
// where the result is kept, such as table, column and row. Only the same key
// and place open it again. An empty plain is sealed like any other. The errors
// are [ErrNoKey], [ErrDestroyed], [ErrTooLong] and those of reading the ring.
func (r *Ring) Seal(key, place string, plain []byte) ([]byte, error) {
	if len(plain) > MaxPlain {
		return nil, fmt.Errorf("seal %d bytes: %w", len(plain), ErrTooLong)
	}
	aead, err := r.aead(key)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	padded := pad(plain)
	sealed := make([]byte, 1, 1+len(padded)+aead.Overhead())
	sealed[0] = sealVersion
	return aead.Seal(sealed, nil, padded, additional(place)), nil
}

// Open decrypts what [Ring.Seal] made with the same key and place; the result
// is never nil without an error. The errors are [ErrNoKey], [ErrDestroyed],
// [ErrTampered] and those of reading the ring.
func (r *Ring) Open(key, place string, sealed []byte) ([]byte, error) {
	aead, err := r.aead(key)
	if err != nil {
		return nil, fmt.Errorf("open sealed text: %w", err)
	}
	if len(sealed) == 0 || sealed[0] != sealVersion {
		return nil, fmt.Errorf("open sealed text: %w", ErrTampered)
	}
	padded, err := aead.Open(nil, nil, sealed[1:], additional(place))
	if err != nil {
		return nil, fmt.Errorf("open sealed text: %w", ErrTampered)
	}
	plain, ok := unpad(padded)
	if !ok {
		return nil, fmt.Errorf("open sealed text: %w", ErrTampered)
	}
	return plain, nil
}

// aead returns the cipher of a key, unwrapping it on first use.
func (r *Ring) aead(id string) (cipher.AEAD, error) {
	r.mu.RLock()
	aead, ready := r.aeads[id]
	r.mu.RUnlock()
	if ready {
		return aead, nil
	}
	aead, known, err := r.unwrap(id)
	if known || err != nil {
		return aead, err
	}
	if err := r.refresh(); err != nil {
		return nil, err
	}
	aead, known, err = r.unwrap(id)
	if !known && err == nil {
		err = fmt.Errorf("key %q: %w", id, ErrNoKey)
	}
	return aead, err
}

// unwrap makes the cipher of a key that this ring knows.
func (r *Ring) unwrap(id string) (aead cipher.AEAD, known bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, gone := r.known.destroyed[id]; gone {
		return nil, true, fmt.Errorf("key %s: %w", id, ErrDestroyed)
	}
	wrapped, known := r.known.keys[id]
	if !known {
		return nil, false, nil
	}
	if r.master == nil {
		return nil, true, fmt.Errorf("key %s: %w", id, ErrLocked)
	}
	aead, err = r.master.unwrap(id, wrapped)
	if err != nil {
		return nil, true, err
	}
	r.aeads[id] = aead
	return aead, true, nil
}

// additional is what the cipher authenticates beside the text: the version, so
// that a later one cannot be passed off as this one, and the place.
func additional(place string) []byte {
	return append([]byte{sealVersion}, place...)
}

// pad puts the length in front of plain and zero bytes behind it.
func pad(plain []byte) []byte {
	padded := make([]byte, paddedSize(len(plain)))
	binary.BigEndian.PutUint32(padded, uint32(len(plain)))
	copy(padded[lengthSize:], plain)
	return padded
}

// unpad is the inverse of pad; ok is false for bytes that pad does not make.
func unpad(padded []byte) (plain []byte, ok bool) {
	if len(padded) < lengthSize {
		return nil, false
	}
	n := binary.BigEndian.Uint32(padded)
	if n > MaxPlain || paddedSize(int(n)) != len(padded) {
		return nil, false
	}
	for _, b := range padded[lengthSize+int(n):] {
		if b != 0 {
			return nil, false
		}
	}
	return padded[lengthSize : lengthSize+int(n)], true
}

func paddedSize(n int) int {
	return (lengthSize + n + padTo - 1) / padTo * padTo
}
