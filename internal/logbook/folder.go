package logbook

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

var (
	// ErrName means that a text is no name for a logbook.
	ErrName = errors.New("name is not made of small letters, digits and hyphens")
	// ErrDamaged means that a file is not as it should be. What can be read of it
	// is read.
	ErrDamaged = errors.New("logbook is damaged")
)

// Sealer closes and opens texts with keys that can be destroyed.
type Sealer interface {
	// NewKeys makes n keys, durably, and returns their ids.
	NewKeys(n int) ([]string, error)
	// Seal closes a text for one place.
	Seal(key, place string, plain []byte) ([]byte, error)
	// Open is the inverse of Seal.
	Open(key, place string, sealed []byte) ([]byte, error)
	// Destroy makes what was sealed with the keys unreadable for good. Destroying
	// a key twice is no error.
	Destroy(keys ...string) error
}

// Folder is a folder with logbooks. It need not be there: what is written first
// makes it. Its methods may be called from several goroutines; of several
// processes only one may write.
type Folder struct {
	dir  string
	keys Sealer
	mu   sync.RWMutex
}

// In gives the folder at a path, without looking at it.
func In(dir string, keys Sealer) *Folder { return &Folder{dir: dir, keys: keys} }

const (
	ending     = ".logboek"
	tempEnding = ".tmp"
	folderMode = 0o700
	fileMode   = 0o600
	longest    = 64       // bytes of a name
	largest    = 32 << 20 // bytes of a file that is read; a talk of an hour has a two-hundredth of it
)

func (f *Folder) path(name string) string { return filepath.Join(f.dir, name+ending) }

// isName tells whether a text can be the name of a logbook, on every file system.
func isName(name string) bool {
	return name != "" && len(name) <= longest && !strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-'
	})
}

// named refuses what is no name.
func named(names ...string) error {
	for _, n := range names {
		if !isName(n) {
			return fmt.Errorf("%w: %q", ErrName, n)
		}
	}
	return nil
}

// Names gives the logbooks that there are, in the order of their names. A folder
// that is not there has none.
func (f *Folder) Names() ([]string, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	list, err := os.ReadDir(f.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("list logbooks: %w", err)
	}
	var names []string
	for _, e := range list {
		name, ours := strings.CutSuffix(e.Name(), ending)
		if ours && isName(name) && e.Type().IsRegular() {
			names = append(names, name)
		}
	}
	return names, nil
}

// Drop removes logbooks for good: first their keys, so that every copy of them is
// unreadable, then the files. One that is not there is no error, and a Drop that
// was stopped can be done again.
func (f *Folder) Drop(names ...string) error {
	if err := named(names...); err != nil {
		return fmt.Errorf("drop logbook: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var keys []string
	for _, n := range names {
		p, err := f.load(n)
		if err != nil && !errors.Is(err, ErrDamaged) {
			return fmt.Errorf("drop logbook: %w", err)
		}
		if p.key != "" {
			keys = append(keys, p.key)
		}
	}
	if len(keys) > 0 {
		if err := f.keys.Destroy(keys...); err != nil {
			return fmt.Errorf("drop logbook: %w", err)
		}
	}
	var errs []error
	for _, n := range names {
		for _, path := range []string{f.path(n), f.path(n) + tempEnding} {
			if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
				errs = append(errs, fmt.Errorf("drop logbook: %w", err))
			}
		}
	}
	if _, err := os.Stat(f.dir); err == nil {
		errs = append(errs, syncDir(f.dir))
	}
	return errors.Join(errs...)
}
