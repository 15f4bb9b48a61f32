package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

const (
	keySize     = 32                // bytes of an AES-256 key
	wrappedSize = 12 + keySize + 16 // nonce, key, tag
	idSize      = 16                // bytes of a key id and of a master key's id

	masterLabel = "gesprek hoofdsleutel"
	keyLabel    = "gesprek key "
)

// wrappedKey is a key encrypted by another one.
type wrappedKey [wrappedSize]byte

// master wraps and unwraps data keys. How its key is kept is known to keeper
// alone.
type master struct {
	id   string // tells master keys apart and tells nothing about them
	key  []byte
	aead cipher.AEAD
}

func newMaster(key []byte) (*master, error) {
	aead, err := newAEAD(key)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte(masterLabel), key...))
	return &master{id: hex.EncodeToString(sum[:idSize]), key: key, aead: aead}, nil
}

// wrap encrypts a data key for the ring line of its id.
func (m *master) wrap(id string, key []byte) wrappedKey {
	return wrappedKey(m.aead.Seal(nil, nil, key, []byte(keyLabel+id)))
}

// dataKey gives the data key of a ring line.
func (m *master) dataKey(id string, wrapped wrappedKey) ([]byte, error) {
	key, err := m.aead.Open(nil, nil, wrapped[:], []byte(keyLabel+id))
	if err != nil {
		return nil, fmt.Errorf("unwrap key %s: %w", id, ErrDamaged)
	}
	return key, nil
}

// unwrap returns the cipher of a data key.
func (m *master) unwrap(id string, wrapped wrappedKey) (cipher.AEAD, error) {
	key, err := m.dataKey(id, wrapped)
	if err != nil {
		return nil, err
	}
	return newAEAD(key)
}

func newAEAD(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("make cipher: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, fmt.Errorf("make cipher: %w", err)
	}
	return aead, nil
}
