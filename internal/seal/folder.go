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
	masterName = "hoofdsleutel"
	ringName   = "sleutelring"
	copyName   = "sleutelring.kopie"
	lockName   = "sleutelring.slot"
	tempSuffix = ".tmp"

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

// state merges the ring and its copy. What is wrong with one of them, while
// the other is whole, is damage; when neither is whole it is err.
func (p pair) state(masterID string) (s state, damage, err error) {
	if p.ring == nil && p.copied == nil {
		return state{}, nil, fmt.Errorf("%w: %s", ErrNoRing, p.paths[0])
	}
	if p.settled() {
		s, err = readPart(p.paths[0], masterID, p.ring)
		return s, nil, err
	}
	files := [][]byte{p.ring, p.copied}
	s = newState()
	var faults []error
	for i, data := range files {
		part, err := readPart(p.paths[i], masterID, data)
		if errors.Is(err, ErrNewer) || errors.Is(err, ErrWrongMaster) {
			return state{}, nil, err
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		s.merge(part)
	}
	if len(faults) == len(files) {
		return state{}, nil, errors.Join(faults...)
	}
	return s, errors.Join(faults...), nil
}

func readPart(path, masterID string, data []byte) (state, error) {
	if data == nil {
		return state{}, &DamageError{File: path, Reason: "file is missing"}
	}
	id, s, err := parseRing(path, data)
	if err != nil {
		return state{}, err
	}
	if id != masterID {
		return state{}, fmt.Errorf("%w: %s", ErrWrongMaster, path)
	}
	return s, nil
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
