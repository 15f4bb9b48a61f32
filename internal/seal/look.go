package seal

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
)

// Look tells, without making or changing anything, whether the folder dir holds
// the files that a key ring cannot do without: the master key or its copy, and
// the ring or its copy. Otherwise it returns [ErrNone] (also when there is no folder),
// [ErrNoMaster], [ErrNoRing] or [ErrUnreadable]. It does not look into them.
func Look(dir string) error {
	d := folder(dir)
	there := map[string]bool{}
	for _, name := range []string{masterName, masterCopyName, ringName, copyName} {
		_, err := os.Lstat(d.path(name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("look for keys: %w", unreadable(err))
		}
		there[name] = err == nil
	}
	ring := there[ringName] || there[copyName]
	master := there[masterName] || there[masterCopyName]
	switch {
	case master && ring:
		return nil
	case ring:
		return fmt.Errorf("%w: %s", ErrNoMaster, d.path(masterName))
	case master:
		return fmt.Errorf("%w: %s", ErrNoRing, d.path(ringName))
	}
	return fmt.Errorf("%w: %s", ErrNone, dir)
}

// Used tells, without making or changing anything, whether something may have
// been sealed with the keys in the folder dir: its ring or the copy holds a
// key, held one, or cannot be understood. The error is [ErrUnreadable] or
// another one of reading.
func Used(dir string) (bool, error) {
	p, err := folder(dir).read()
	if err != nil {
		return false, err
	}
	return !p.unused(), nil
}

// DestroyedIn gives, without opening or changing anything, the ids of the keys that
// the folder dir knows to be destroyed, as far as its ring and the copy can be read.
func DestroyedIn(dir string) []string {
	p, err := folder(dir).read()
	if err != nil {
		return nil
	}
	known := newState()
	for _, one := range p.parts() {
		if one.err == nil {
			known.merge(one.state)
		}
	}
	return slices.Sorted(maps.Keys(known.destroyed))
}
