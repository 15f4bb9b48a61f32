package seal

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

const (
	keySize     = 32                // bytes of an AES-256 key
	wrappedSize = 12 + keySize + 16 // nonce, key, tag
	idSize      = 16                // bytes of a key id and of a master key's id

	masterHeader = "gesprek hoofdsleutel "
	masterLabel  = "gesprek hoofdsleutel"
	keyLabel     = "gesprek key "
)

// wrappedKey is a data key encrypted by the master key.
type wrappedKey [wrappedSize]byte

// master wraps and unwraps data keys. Where its key comes from is known to
// loadMaster and createMaster alone.
type master struct {
	id   string // tells master keys apart and tells nothing about them
	aead cipher.AEAD
}

// loadMaster reads the master key of the folder. Without one it returns
// [ErrNoMaster].
func loadMaster(d folder) (*master, error) {
	path := d.path(masterName)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w: %s", ErrNoMaster, path)
	}
	if err != nil {
		return nil, fmt.Errorf("read master key: %w", unreadable(err))
	}
	key, err := parseMaster(path, data)
	if err != nil {
		return nil, err
	}
	return newMaster(key)
}

// createMaster makes a master key and has prepare set up what must be durable
// before the key is, because a key without a ring looks like a lost ring.
func createMaster(d folder, prepare func(*master) error) (*master, error) {
	key := make([]byte, keySize)
	rand.Read(key) // never fails: it ends the program instead
	m, err := newMaster(key)
	if err != nil {
		return nil, err
	}
	if err := prepare(m); err != nil {
		return nil, err
	}
	if err := d.replace(masterName, encodeMaster(key)); err != nil {
		return nil, fmt.Errorf("write master key: %w", err)
	}
	return m, d.sync()
}

func newMaster(key []byte) (*master, error) {
	aead, err := newAEAD(key)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte(masterLabel), key...))
	return &master{id: hex.EncodeToString(sum[:idSize]), aead: aead}, nil
}

// wrap encrypts a data key for the ring line of its id.
func (m *master) wrap(id string, key []byte) wrappedKey {
	return wrappedKey(m.aead.Seal(nil, nil, key, []byte(keyLabel+id)))
}

// unwrap returns the cipher of a data key.
func (m *master) unwrap(id string, wrapped wrappedKey) (cipher.AEAD, error) {
	key, err := m.aead.Open(nil, nil, wrapped[:], []byte(keyLabel+id))
	if err != nil {
		return nil, fmt.Errorf("unwrap key %s: %w", id, ErrDamaged)
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

func encodeMaster(key []byte) []byte {
	return []byte(masterHeader + formatVersion + "\n" + hex.EncodeToString(key) + "\n")
}

func parseMaster(path string, data []byte) ([]byte, error) {
	l := lines{file: path, rest: data}
	if err := l.header(masterHeader); err != nil {
		return nil, err
	}
	key, ok := parseHex(l.next(), keySize)
	if !ok {
		return nil, l.damage("want a key of 64 lower-case hexadecimal digits")
	}
	if !bytes.Equal(data, encodeMaster(key)) {
		return nil, l.damage("want two lines, each ended by a line feed")
	}
	return key, nil
}
