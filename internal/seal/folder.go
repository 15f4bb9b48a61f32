package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

const (
	masterName     = "hoofdsleutel"
	masterCopyName = "hoofdsleutel.kopie"
	masterNewName  = "hoofdsleutel.nieuw"

	ringName   = "sleutelring"
	copyName   = "sleutelring.kopie"
	lockName   = "sleutelring.slot"
	tempSuffix = ".tmp"

	maxKeyFile = 1 << 16 // bytes; far more than a master key file has

	folderMode = 0o700
	fileMode   = 0o600

	// A write takes milliseconds. Five seconds of waiting mean a process that
	// was stopped while writing, or a very slow disk.
	lockTries = 250
	lockPause = 20 * time.Millisecond
)

// folder is the path of the folder that holds the key files.
type folder string

func (d folder) path(name string) string { return filepath.Join(string(d), name) }

// create makes the folder if it is not there. An existing folder keeps its
// mode: it may be shared with files that are not ours.
func (d folder) create() error {
	if _, err := os.Stat(string(d)); err == nil {
		return nil
	}
	if err := os.MkdirAll(string(d), folderMode); err != nil {
		return fmt.Errorf("create key folder: %w", err)
	}
	return folder(filepath.Dir(string(d))).sync()
}

// sync makes renames in the folder durable.
func (d folder) sync() error {
	if err := syncDir(string(d)); err != nil {
		return fmt.Errorf("sync key folder: %w", err)
	}
	return nil
}

// replace swaps the content of a file for data; the caller calls sync. The
// temporary name is fixed, so that a crash leaves at most one old text behind,
// which tidy finds.
func (d folder) replace(name string, data []byte) (err error) {
	temp := d.path(name + tempSuffix)
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(temp))
		}
	}()
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(temp, d.path(name))
}

// replaceSecret is replace for what may be a key in the clear: the blocks of the
// old text are overwritten, where the system lets a replaced file be written.
// That is the best that can be done from here; a disk may keep a block.
func (d folder) replaceSecret(name string, data []byte) error {
	old, err := os.OpenFile(d.path(name), os.O_WRONLY, 0)
	if err != nil || !canWipe {
		if err == nil {
			_ = old.Close()
		}
		return d.replace(name, data)
	}
	defer func() { _ = old.Close() }()
	if err := d.replace(name, data); err != nil {
		return err
	}
	if info, err := old.Stat(); err == nil && info.Size() <= maxKeyFile {
		_, _ = old.WriteAt(make([]byte, info.Size()), 0)
		_ = old.Sync()
	}
	return nil
}

// tidy removes what a write that was cut short left behind: it may hold a key
// that is destroyed later. Only the holder of the lock may call it.
func (d folder) tidy() error {
	var errs []error
	for _, name := range d.temps() {
		errs = append(errs, removeIfThere(name))
	}
	return errors.Join(errs...)
}

// isTidy reports whether no write was cut short.
func (d folder) isTidy() bool {
	for _, name := range d.temps() {
		if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return false
		}
	}
	return true
}

func (d folder) temps() []string {
	return []string{
		d.path(masterName + tempSuffix),
		d.path(masterCopyName + tempSuffix),
		d.path(masterNewName + tempSuffix),
		d.path(ringName + tempSuffix),
		d.path(copyName + tempSuffix),
	}
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// lock keeps other processes from writing until release is called. The system
// lifts it when the process ends, however it ends.
func (d folder) lock() (release func(), err error) {
	for range lockTries {
		f, err := tryLock(d.path(lockName))
		if err == nil {
			return func() { _ = f.Close() }, nil // nothing was written to it
		}
		if !errors.Is(err, ErrBusy) {
			return nil, fmt.Errorf("lock key ring: %w", err)
		}
		time.Sleep(lockPause)
	}
	return nil, ErrBusy
}

// pair is what the ring file and its copy hold; nil means absent.
type pair struct {
	ring, copied []byte
	paths        [2]string
}

// read reads the ring and its copy. That a file cannot be read is an error and
// not damage: it may be whole, so nothing may replace it.
func (d folder) read() (pair, error) {
	p := pair{paths: [2]string{d.path(ringName), d.path(copyName)}}
	var err error
	if p.ring, err = readIfThere(p.paths[0]); err != nil {
		return pair{}, err
	}
	p.copied, err = readIfThere(p.paths[1])
	return p, err
}

func readIfThere(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read key ring: %w", unreadable(err))
	}
	return data, nil
}

// unreadable puts the sentinel before an error of reading that has one.
func unreadable(err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	return err
}

// settled reports whether the ring and its copy are the same.
func (p pair) settled() bool { return p.ring != nil && bytes.Equal(p.ring, p.copied) }

// part is what one of the two files says; err tells why it says nothing.
type part struct {
	masterID string
	state    state
	err      error
}

// parts parses both files; of two that are the same one is parsed.
func (p pair) parts() [2]part {
	ring := parsePart(p.paths[0], p.ring)
	if p.settled() {
		return [2]part{ring, ring}
	}
	return [2]part{ring, parsePart(p.paths[1], p.copied)}
}

func parsePart(path string, data []byte) (one part) {
	if data == nil {
		return part{err: &DamageError{File: path, Reason: "file is missing"}}
	}
	one.masterID, one.state, one.err = parseRing(path, data)
	return one
}

// masterOf is the id of the master key that the ring belongs to: the ring itself
// goes before its copy. It is empty when neither is whole.
func masterOf(parts [2]part) string {
	for _, one := range parts {
		if one.err == nil {
			return one.masterID
		}
	}
	return ""
}

// state merges the ring and its copy. What is wrong with one of them, while
// the other is whole, is damage; when neither is whole it is err. A part that
// belongs to another one of our own master keys was left behind when the master
// key was made anew, and counts as damage.
func (p pair) state(parts [2]part, masterID string, ours func(id string) bool) (s state, damage, err error) {
	if p.ring == nil && p.copied == nil {
		return state{}, nil, fmt.Errorf("%w: %s", ErrNoRing, p.paths[0])
	}
	if p.settled() && parts[0].err == nil && parts[0].masterID == masterID {
		return parts[0].state, nil, nil
	}
	s = newState()
	var faults []error
	for i, one := range parts {
		switch {
		case errors.Is(one.err, ErrNewer):
			return state{}, nil, one.err
		case one.err != nil:
			faults = append(faults, one.err)
		case one.masterID == masterID:
			s.merge(one.state)
		case ours(one.masterID):
			faults = append(faults, &DamageError{File: p.paths[i], Reason: "is of the former master key"})
		default:
			return state{}, nil, fmt.Errorf("%w: %s", ErrWrongMaster, p.paths[i])
		}
	}
	if len(faults) == len(parts) {
		return state{}, nil, errors.Join(faults...)
	}
	return s, errors.Join(faults...), nil
}

// unused reports whether neither file can have served to seal anything: absent
// or whole and without keys.
func (p pair) unused() bool {
	for i, data := range [][]byte{p.ring, p.copied} {
		if data == nil {
			continue
		}
		if _, s, err := parseRing(p.paths[i], data); err != nil || !s.unused() {
			return false
		}
	}
	return true
}
