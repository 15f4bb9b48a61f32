package cli

import (
	"sync"

	"gesprek/internal/store"
)

// deferring are keys that are not destroyed until it is certain: a backup that
// is only looked at destroys nothing.
type deferring struct {
	store.Sealer

	mu     sync.Mutex
	doomed []string
}

// Destroy remembers the keys.
func (d *deferring) Destroy(keys ...string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.doomed = append(d.doomed, keys...)
	return nil
}
