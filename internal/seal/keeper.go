package seal

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"fmt"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// Secrets are what a user can open a key folder with. Any of them may be
// missing; what is not needed is not used.
type Secrets struct {
	Store      KeyStore // the system's; nil: there is none
	Passphrase []byte   // UTF-8; the way in which accents were typed does not matter
	Recovery   []byte   // RecoverySize bytes, which the recovery words stand for
}

// RecoverySize is the length of a recovery secret in bytes.
const RecoverySize = 16

// Protection is how the master key of a folder is kept. More than one can hold:
// each of them opens the folder on its own.
type Protection struct {
	File       bool // in the clear, in a file for the owner's eyes only
	KeyStore   bool // in the key store of the system
	Passphrase bool
	Recovery   bool // recovery words were made
}

// Portable tells whether the keys open on another computer too.
func (p Protection) Portable() bool { return p.Passphrase || p.Recovery }

const (
	passLabel     = "gesprek wachtwoord "
	recoveryLabel = "gesprek herstel "
	recoverySalt  = "gesprek herstelwoorden"
)

// The cost of a passphrase: argon2id with 64 MiB, three passes and four lanes,
// as RFC 9106 §4 recommends where memory is limited; about 0.2 s.
const (
	argonTime    = 3
	argonMemory  = 64 * 1024 // KiB
	argonThreads = 4
	saltSize     = 16

	// A file that was tampered with must not ask for all the memory there is.
	mostTime   = 64
	mostMemory = 1024 * 1024 // KiB
)

// passWrap is a master key wrapped by a passphrase.
type passWrap struct {
	time, memory uint32 // memory in KiB
	threads      uint8
	salt         [saltSize]byte
	wrapped      wrappedKey
}

// keeper is what the master key file says: which key it is, and each way in
// which it is kept.
type keeper struct {
	id       string
	plain    []byte // nil: not in the clear
	inStore  bool
	pass     *passWrap
	recovery *wrappedKey
}

func (k *keeper) protection() Protection {
	return Protection{k.plain != nil, k.inStore, k.pass != nil, k.recovery != nil}
}

// unlock gives the master key. Of the secrets that were given one that does not
// fit is [ErrWrongSecret]; with none that could, it is [ErrLocked], or
// [ErrKeyStore] where the system's store should have had the key.
func (k *keeper) unlock(s Secrets) (*master, error) {
	key, err := k.key(s)
	if err != nil {
		return nil, err
	}
	m, err := newMaster(key)
	if err == nil && m.id != k.id {
		return nil, fmt.Errorf("unlock master key: %w", ErrWrongMaster)
	}
	return m, err
}

func (k *keeper) key(s Secrets) ([]byte, error) {
	if k.plain != nil {
		return bytes.Clone(k.plain), nil
	}
	if s.Recovery != nil && k.recovery != nil {
		return unwrapSecret(recoveryKey(s.Recovery), *k.recovery, recoveryLabel+k.id)
	}
	if s.Passphrase != nil && k.pass != nil {
		return unwrapSecret(k.pass.key(s.Passphrase), k.pass.wrapped, passLabel+k.id)
	}
	if k.inStore {
		return k.fromStore(s.Store)
	}
	if s.Recovery != nil || s.Passphrase != nil {
		return nil, ErrWrongSecret // it is for another folder
	}
	return nil, ErrLocked
}

func (k *keeper) fromStore(store KeyStore) ([]byte, error) {
	if store == nil {
		return nil, fmt.Errorf("%w: there is none", ErrKeyStore)
	}
	key, err := store.Get(k.id)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrKeyStore, err)
	}
	if len(key) != keySize {
		return nil, fmt.Errorf("%w: it holds something else", ErrKeyStore)
	}
	return key, nil
}

// wrapPassphrase keeps the key of m under a passphrase.
func wrapPassphrase(m *master, passphrase []byte) (*passWrap, error) {
	p := &passWrap{time: argonTime, memory: argonMemory, threads: argonThreads}
	rand.Read(p.salt[:]) // never fails: it ends the program instead
	wrapped, err := wrapSecret(p.key(passphrase), m.key, passLabel+m.id)
	p.wrapped = wrapped
	return p, err
}

// key derives the key of a passphrase. The same text typed with composed or
// with combining accents is the same passphrase.
func (p *passWrap) key(passphrase []byte) []byte {
	return argon2.IDKey(norm.NFC.Bytes(passphrase), p.salt[:], p.time, p.memory, p.threads, keySize)
}

// wrapRecovery keeps the key of m under a recovery secret.
func wrapRecovery(m *master, secret []byte) (*wrappedKey, error) {
	wrapped, err := wrapSecret(recoveryKey(secret), m.key, recoveryLabel+m.id)
	return &wrapped, err
}

// recoveryKey is the key of a recovery secret. The secret is random and as long
// as a key can be guessed, so that nothing slow is needed.
func recoveryKey(secret []byte) []byte {
	sum := sha256.Sum256(append([]byte(recoverySalt), secret...))
	return sum[:]
}

func wrapSecret(with, key []byte, label string) (wrappedKey, error) {
	aead, err := newAEAD(with)
	if err != nil {
		return wrappedKey{}, err
	}
	return wrappedKey(aead.Seal(nil, nil, key, []byte(label))), nil
}

func unwrapSecret(with []byte, wrapped wrappedKey, label string) ([]byte, error) {
	aead, err := newAEAD(with)
	if err != nil {
		return nil, err
	}
	key, err := aead.Open(nil, nil, wrapped[:], []byte(label))
	if err != nil {
		return nil, ErrWrongSecret
	}
	return key, nil
}

// sane tells whether the cost of a passphrase is one that this program makes or
// could make later.
func (p *passWrap) sane() bool {
	return p.time > 0 && p.time <= mostTime && p.threads > 0 &&
		p.memory >= 8*uint32(p.threads) && p.memory <= mostMemory
}
