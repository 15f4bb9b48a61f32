package seal

import (
	"encoding/hex"
	"errors"
	"time"

	"github.com/zalando/go-keyring"

	"gesprek/internal/rescue"
)

// storeService is the name under which keys lie in the system's key store, each
// with the id of its master key.
const storeService = "gesprek"

// How long the system's key store may take. Reading may ask the user to unlock
// the store; writing is only tried where it costs nothing.
const (
	storeReads  = 30 * time.Second
	storeWrites = 5 * time.Second
)

var errSlowStore = errors.New("key store did not answer in time")

// systemStore is the key store of the system the program runs on.
type systemStore struct{}

// EnvNoStore names a variable of the environment: with any value the system's
// key store is left alone. A school whose computers forget their key stores,
// and every test, wants that.
const EnvNoStore = "GESPREK_GEEN_SLEUTELBOS"

// SystemKeyStore gives the key store of the system: Keychain, Credential Manager
// or the Secret Service of the session. It is nil where there is none; env gives
// a variable of the environment.
func SystemKeyStore(env func(string) string) KeyStore {
	if env(EnvNoStore) != "" || !hasKeyStore(env) {
		return nil
	}
	return systemStore{}
}

// Get implements [KeyStore].
func (systemStore) Get(id string) ([]byte, error) {
	text, err := inTime(storeReads, func() (string, error) { return keyring.Get(storeService, id) })
	if err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(text)
	if err != nil {
		return nil, errors.New("key store holds something else") // the text may be a secret
	}
	return key, nil
}

// Set implements [KeyStore].
func (systemStore) Set(id string, key []byte) error {
	_, err := inTime(storeWrites, func() (string, error) {
		return "", keyring.Set(storeService, id, hex.EncodeToString(key))
	})
	return err
}

// Delete implements [KeyStore].
func (systemStore) Delete(id string) error {
	_, err := inTime(storeWrites, func() (string, error) { return "", keyring.Delete(storeService, id) })
	if errors.Is(err, keyring.ErrNotFound) {
		return nil
	}
	return err
}

// inTime does not wait for a store that does not answer. A panic in it is an
// error like any other.
func inTime(limit time.Duration, ask func() (string, error)) (string, error) {
	type answer struct {
		text string
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { done <- answer{err: e} })
		text, err := ask()
		done <- answer{text, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case a := <-done:
		return a.text, a.err
	case <-timer.C:
		return "", errSlowStore
	}
}
