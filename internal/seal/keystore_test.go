package seal

import (
	"bytes"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/zalando/go-keyring"
)

func TestSystemStore(t *testing.T) {
	keyring.MockInit() // a map instead of the system's store
	var s systemStore
	key := bytes.Repeat([]byte{0xa5}, keySize)
	if _, err := s.Get("geen"); err == nil {
		t.Error("a key that is not there was found")
	}
	if err := errors.Join(s.Set("id", key), s.Delete("ander")); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Get("id"); err != nil || !bytes.Equal(got, key) {
		t.Errorf("got %x, %v", got, err)
	}
	if err := s.Delete("id"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get("id"); err == nil {
		t.Error("a deleted key was found")
	}
}

// TestSlowStore: a store that does not answer holds nothing up for ever, and
// one that panics ends nothing.
func TestSlowStore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin, never := time.Now(), make(chan struct{})
		_, err := inTime(storeReads, func() (string, error) { <-never; return "", nil })
		if !errors.Is(err, errSlowStore) || time.Since(begin) != storeReads {
			t.Errorf("waited %v: %v", time.Since(begin), err)
		}
		close(never)
		if _, err := inTime(storeReads, func() (string, error) { panic("x") }); err == nil {
			t.Error("a panic gave no error")
		}
	})
}

func TestWhoHasAKeyStore(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	const bus = "DBUS_SESSION_BUS_ADDRESS"
	if SystemKeyStore(env(bus, "unix:path=/run/bus", EnvNoStore, "1")) != nil {
		t.Error("the key store is used though it was switched off")
	}
	if hasKeyStore(env()) != hasKeyStore(env(bus, "tcp:host=elders")) {
		t.Error("a bus on another machine counts")
	}
}
