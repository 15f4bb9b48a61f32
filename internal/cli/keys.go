package cli

import (
	"context"
	"sync"
	"sync/atomic"

	"gesprek/internal/seal"
	"gesprek/internal/store"
)

// keys is the key ring, opened when it is first needed. So a file that is
// refused as foreign gets no folder with keys beside it, and the ring and the
// database can be opened at the same time.
type keys struct {
	ring   func() (*seal.Ring, error)
	gone   error       // why the folder holds no keys; nil when it does
	barred atomic.Bool // none may be made
}

var _ store.Sealer = (*keys)(nil)

func newKeys(ctx context.Context, at places) *keys {
	return &keys{
		ring: sync.OnceValues(func() (*seal.Ring, error) { return at.openRing(ctx) }),
		gone: seal.Look(at.keys),
	}
}

func (k *keys) open() (*seal.Ring, error) {
	if k.barred.Load() {
		return nil, k.gone
	}
	return k.ring()
}

// NewKeys makes n keys, durably.
func (k *keys) NewKeys(n int) ([]string, error) {
	ring, err := k.open()
	if err != nil {
		return nil, err
	}
	return ring.NewKeys(n)
}

// Seal closes a text with a key, for one place.
func (k *keys) Seal(key, place string, plain []byte) ([]byte, error) {
	ring, err := k.open()
	if err != nil {
		return nil, err
	}
	return ring.Seal(key, place, plain)
}

// Open opens what Seal closed.
func (k *keys) Open(key, place string, sealed []byte) ([]byte, error) {
	ring, err := k.open()
	if err != nil {
		return nil, err
	}
	return ring.Open(key, place, sealed)
}

// Destroy forgets keys for good.
func (k *keys) Destroy(ids ...string) error {
	ring, err := k.open()
	if err != nil {
		return err
	}
	return ring.Destroy(ids...)
}

// Destroyed gives the ids of the keys that are gone; none when the ring does not
// open.
func (k *keys) Destroyed() []string {
	ring, err := k.open()
	if err != nil {
		return nil
	}
	return ring.Destroyed()
}
