package seal_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gesprek/internal/seal"
)

// box is a key store of the system that can be out of order.
type box struct {
	keys   map[string][]byte
	broken error
	mute   bool // takes keys and does not keep them
}

func newBox() *box { return &box{keys: map[string][]byte{}} }

func (b *box) Get(id string) ([]byte, error) {
	key, ok := b.keys[id]
	if !ok && b.broken == nil {
		return nil, errors.New("not there")
	}
	return bytes.Clone(key), b.broken
}

func (b *box) Set(id string, key []byte) error {
	if !b.mute {
		b.keys[id] = bytes.Clone(key)
	}
	return b.broken
}

func (b *box) Delete(id string) error {
	delete(b.keys, id)
	return b.broken
}

func openWith(t testing.TB, dir string, s seal.Secrets) *seal.Ring {
	t.Helper()
	r, err := seal.OpenWith(dir, s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func closedTo(t testing.TB, dir string, s seal.Secrets, want error) {
	t.Helper()
	before := snapshot(t, dir)
	if _, err := seal.OpenWith(dir, s); !errors.Is(err, want) {
		t.Errorf("opening gave %v, want %v", err, want)
	}
	if !maps.Equal(before, snapshot(t, dir)) {
		t.Error("files were changed")
	}
}

func done(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var (
	first  = seal.Secrets{Passphrase: []byte("een zin die blijft hangen")}
	second = seal.Secrets{Passphrase: []byte("caf\u00e9 op de hoek")}
)

// plainKey is the master key in hexadecimal, as the file holds it.
func plainKey(t *testing.T, dir string) string {
	t.Helper()
	for line := range strings.Lines(string(read(t, dir, masterFile))) {
		if key, ok := strings.CutPrefix(strings.TrimSpace(line), "open "); ok {
			return key
		}
	}
	t.Fatal("no key in the clear")
	return ""
}

// nowhere fails the test if a file in dir holds the key, in hexadecimal or raw.
func nowhere(t *testing.T, dir, key string) {
	t.Helper()
	raw, err := hex.DecodeString(key)
	done(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	done(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		done(t, err)
		if bytes.Contains(data, []byte(key)) || bytes.Contains(data, raw) {
			t.Errorf("%s still holds the key", file)
		}
	}
}

func TestPassphrase(t *testing.T) {
	dir, key, sealed := used(t)
	r := open(t, dir)
	master := plainKey(t, dir)
	done(t, r.SetPassphrase(first.Passphrase))
	opens(t, r, key, place, sealed, "ja")
	nowhere(t, dir, master)
	if got := r.Protection(); got != (seal.Protection{Passphrase: true}) {
		t.Errorf("protection is %+v", got)
	}
	closedTo(t, dir, seal.Secrets{}, seal.ErrLocked)
	closedTo(t, dir, second, seal.ErrWrongSecret)
	closedTo(t, dir, seal.Secrets{Passphrase: []byte{}}, seal.ErrWrongSecret)
	closedTo(t, dir, seal.Secrets{Recovery: make([]byte, seal.RecoverySize)}, seal.ErrWrongSecret)

	r = openWith(t, dir, first)
	opens(t, r, key, place, sealed, "ja")
	done(t, r.SetPassphrase(second.Passphrase))
	closedTo(t, dir, first, seal.ErrWrongSecret)
	r = openWith(t, dir, seal.Secrets{Passphrase: []byte("cafe\u0301 op de hoek")}) // combining
	opens(t, r, key, place, sealed, "ja")

	done(t, r.RemovePassphrase())
	opens(t, open(t, dir), key, place, sealed, "ja")
	if plainKey(t, dir) != master {
		t.Error("removing the passphrase changed the key")
	}
}

func TestRecovery(t *testing.T) {
	dir, key, sealed := used(t)
	r := open(t, dir)
	secret, err := r.NewRecovery()
	done(t, err)
	opens(t, open(t, dir), key, place, sealed, "ja") // the file still does
	done(t, r.SetPassphrase(first.Passphrase))
	opens(t, openWith(t, dir, seal.Secrets{Recovery: secret}), key, place, sealed, "ja")
	again, err := openWith(t, dir, first).NewRecovery()
	done(t, err)
	closedTo(t, dir, seal.Secrets{Recovery: secret}, seal.ErrWrongSecret)
	r = openWith(t, dir, seal.Secrets{Recovery: again})
	done(t, r.SetPassphrase(second.Passphrase)) // who forgot the first one
	opens(t, openWith(t, dir, second), key, place, sealed, "ja")
	if got := r.Protection(); got != (seal.Protection{Passphrase: true, Recovery: true}) {
		t.Errorf("protection is %+v", got)
	}
}

func TestKeyStore(t *testing.T) {
	dir, key, sealed := used(t)
	store := newBox()
	master := plainKey(t, dir)
	r := openWith(t, dir, seal.Secrets{Store: store})
	if there, err := r.MoveToStore(); err != nil || !there {
		t.Fatalf("moved %v, %v", there, err)
	}
	nowhere(t, dir, master)
	opens(t, openWith(t, dir, seal.Secrets{Store: store}), key, place, sealed, "ja")
	closedTo(t, dir, seal.Secrets{}, seal.ErrKeyStore)
	closedTo(t, dir, seal.Secrets{Store: newBox()}, seal.ErrKeyStore)
	store.broken = errors.New("no answer")
	closedTo(t, dir, seal.Secrets{Store: store}, seal.ErrKeyStore)
	store.broken = nil

	done(t, r.SetPassphrase(first.Passphrase))
	if len(store.keys) != 0 {
		t.Error("the key stays in the store beside the passphrase")
	}
	r = openWith(t, dir, seal.Secrets{Store: store, Passphrase: first.Passphrase})
	done(t, r.RemovePassphrase())
	if got := r.Protection(); got != (seal.Protection{KeyStore: true}) || len(store.keys) != 1 {
		t.Errorf("protection is %+v, %d keys stored", got, len(store.keys))
	}
}

// TestKeyStoreIsNotBelieved: a store that fails, or does not keep what it took,
// does not get the only key.
func TestKeyStoreIsNotBelieved(t *testing.T) {
	for name, store := range map[string]*box{
		"none":   nil,
		"broken": {keys: map[string][]byte{}, broken: errors.New("no answer")},
		"mute":   {keys: map[string][]byte{}, mute: true},
	} {
		t.Run(name, func(t *testing.T) {
			dir, key, sealed := used(t)
			s := seal.Secrets{}
			if store != nil {
				s.Store = store
			}
			r := openWith(t, dir, s)
			if there, err := r.MoveToStore(); there || err != nil {
				t.Errorf("moved %v, %v", there, err)
			}
			opens(t, open(t, dir), key, place, sealed, "ja")
		})
	}
}

func TestLock(t *testing.T) {
	dir, key, sealed := used(t)
	r := open(t, dir)
	done(t, r.SetPassphrase(first.Passphrase))
	r.Lock()
	refuses(t, r, key, place, sealed, seal.ErrLocked)
	if _, err := r.Seal(key, place, nil); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("sealing gave %v", err)
	}
	if _, err := r.NewKey(); !errors.Is(err, seal.ErrLocked) {
		t.Errorf("a new key gave %v", err)
	}
	for range 3 {
		if err := r.Unlock(second); !errors.Is(err, seal.ErrWrongSecret) {
			t.Errorf("unlocking gave %v", err)
		}
	}
	done(t, r.Unlock(first))
	opens(t, r, key, place, sealed, "ja")
	done(t, r.RemovePassphrase())
	r.Lock()
	done(t, r.Unlock(seal.Secrets{})) // nothing guards it
	opens(t, r, key, place, sealed, "ja")
}

func TestExport(t *testing.T) {
	dir, key, sealed := used(t)
	r := open(t, dir)
	to := filepath.Join(t.TempDir(), "stick", "sleutels")
	if err := r.ExportTo(to); !errors.Is(err, seal.ErrNotPortable) {
		t.Fatalf("export gave %v", err)
	}
	master := plainKey(t, dir)
	secret, err := r.NewRecovery()
	done(t, err)
	done(t, r.ExportTo(to))
	nowhere(t, to, master)
	closedTo(t, to, seal.Secrets{}, seal.ErrLocked)
	opens(t, openWith(t, to, seal.Secrets{Recovery: secret}), key, place, sealed, "ja")

	done(t, r.Destroy(key))
	done(t, r.SetPassphrase(first.Passphrase))
	done(t, r.ExportTo(to)) // the place forgets what was destroyed since
	refuses(t, openWith(t, to, first), key, place, sealed, seal.ErrDestroyed)
	if _, err := r.Renew(first); err != nil {
		t.Fatal(err)
	}
	done(t, r.ExportTo(to)) // and takes another master key
	newKey(t, openWith(t, to, first))
}

func TestRenew(t *testing.T) {
	store := newBox()
	for name, prepare := range map[string]func(*seal.Ring) seal.Secrets{
		"file":     func(*seal.Ring) seal.Secrets { return seal.Secrets{} },
		"recovery": func(r *seal.Ring) seal.Secrets { _, err := r.NewRecovery(); done(t, err); return seal.Secrets{} },
		"passphrase": func(r *seal.Ring) seal.Secrets {
			done(t, r.SetPassphrase(first.Passphrase))
			return first
		},
		"store": func(r *seal.Ring) seal.Secrets {
			_, err := r.MoveToStore()
			done(t, err)
			return seal.Secrets{Store: store}
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, key, sealed := used(t)
			r := openWith(t, dir, seal.Secrets{Store: store})
			s := prepare(r)
			before, was := string(read(t, dir, ringFile)), r.Protection()
			if _, err := r.Renew(seal.Secrets{Store: store, Passphrase: []byte("een andere")}); was.Passphrase != errors.Is(err, seal.ErrWrongSecret) {
				t.Fatalf("renewing gave %v", err)
			}
			recovery, err := r.Renew(s)
			done(t, err)
			opens(t, r, key, place, sealed, "ja")
			fresh := newKey(t, r)
			if r.Protection() != was || (recovery != nil) != was.Recovery {
				t.Errorf("protection is %+v, was %+v; recovery %x", r.Protection(), was, recovery)
			}
			for line := range strings.Lines(string(read(t, dir, ringFile))) {
				if strings.HasPrefix(line, "key ") && strings.Contains(before, line) {
					t.Errorf("a key is wrapped as before: %s", line)
				}
			}
			if was.KeyStore && len(store.keys) != 1 {
				t.Errorf("%d keys in the store", len(store.keys))
			}
			s.Recovery = recovery
			r = openWith(t, dir, s)
			opens(t, r, key, place, sealed, "ja")
			opens(t, r, fresh, place, sealText(t, r, fresh, place, "nee"), "nee")
			if len(r.Destroyed()) != 1 {
				t.Errorf("destroyed are %v", r.Destroyed())
			}
		})
	}
}

// TestCutShortRenew stops making a master key after each of its writes, in turn.
func TestCutShortRenew(t *testing.T) {
	const newFile = "hoofdsleutel.nieuw"
	dir, key, sealed := used(t)
	old := snapshot(t, dir)
	_, err := open(t, dir).Renew(seal.Secrets{})
	done(t, err)
	next := snapshot(t, dir)
	order := []string{newFile, ringFile, copyFile, masterFile, masterCopy}
	next[newFile] = next[masterFile]
	for n := range len(order) + 1 {
		cut := t.TempDir()
		files := maps.Clone(old)
		for _, name := range order[:n] {
			files[name] = next[name]
		}
		for name, data := range files {
			write(t, cut, name, []byte(data))
		}
		for range 2 { // settled by the first opening
			r := open(t, cut)
			opens(t, r, key, place, sealed, "ja")
			newKey(t, r)
			if _, err := os.Stat(filepath.Join(cut, newFile)); err == nil {
				t.Errorf("after %d writes: %s stays", n, newFile)
			}
		}
	}
}

// BenchmarkUnlock is what a user waits for after typing the passphrase, and
// before any file of the database is looked at.
func BenchmarkUnlock(b *testing.B) {
	for _, keys := range []int{28, 1500} {
		for name, s := range map[string]seal.Secrets{"file": {}, "passphrase": first} {
			b.Run(fmt.Sprintf("%s-%d", name, keys), func(b *testing.B) {
				dir := b.TempDir()
				r := open(b, dir)
				_, err := r.NewKeys(keys)
				done(b, err)
				if s.Passphrase != nil {
					done(b, r.SetPassphrase(s.Passphrase))
				}
				for b.Loop() {
					openWith(b, dir, s)
				}
			})
		}
	}
}
