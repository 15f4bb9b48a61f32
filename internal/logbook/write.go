package logbook

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Append adds a text to a logbook, and makes it when it is not there. The text is
// on the disk when Append returns nil; after an error the logbook says what it
// said before. One that is damaged is an [ErrDamaged]: what it says is not buried
// under more.
func (f *Folder) Append(name, text string) error {
	if err := named(name); err != nil {
		return fmt.Errorf("append to logbook: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.add(name, text); err != nil {
		return fmt.Errorf("append to logbook: %w", err)
	}
	return nil
}

func (f *Folder) add(name, text string) error {
	p, err := f.load(name)
	switch {
	case err != nil:
		return err
	case p.strange:
		return fmt.Errorf("%w: its first line is not ours", ErrDamaged)
	case p.key == "":
		return f.begin(name, text)
	}
	line, err := f.seal(p.key, name, len(p.sealed), text)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(f.path(name), os.O_WRONLY, fileMode)
	if err != nil {
		return err
	}
	if p.torn {
		err = file.Truncate(p.size)
	}
	if err == nil {
		_, err = file.WriteAt([]byte(line), p.size)
	}
	if err == nil {
		err = file.Sync()
	}
	if err != nil {
		_ = file.Truncate(p.size) // what was not confirmed does not turn up later
	}
	return errors.Join(err, file.Close())
}

// begin writes a logbook of one text, in place of what may be there of one that
// was never finished.
func (f *Folder) begin(name, text string) error {
	keys, err := f.keys.NewKeys(1)
	if err != nil {
		return err
	}
	return f.write(name, keys[0], []string{text})
}

// write puts a logbook in place as a whole.
func (f *Folder) write(name, key string, texts []string) error {
	data := header + key + "\n"
	for n, text := range texts {
		line, err := f.seal(key, name, n, text)
		if err != nil {
			return err
		}
		data += line
	}
	if err := f.make(); err != nil {
		return err
	}
	temp := f.path(name) + tempEnding
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = file.WriteString(data)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(temp, f.path(name))
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	return syncDir(f.dir)
}

// make makes the folder, for the owner's eyes only, if it is not there.
func (f *Folder) make() error {
	if _, err := os.Stat(f.dir); err == nil {
		return nil
	}
	if err := os.MkdirAll(f.dir, folderMode); err != nil {
		return err
	}
	return syncDir(filepath.Dir(f.dir))
}

// Put replaces all that a logbook says by one text; what it said before is kept
// until the new text is on the disk. With fresh it gets a new key, and the old one
// is destroyed: what it said before can then not be read in any copy.
func (f *Folder) Put(name, text string, fresh bool) error {
	if err := named(name); err != nil {
		return fmt.Errorf("put logbook: %w", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	p, err := f.load(name)
	if err != nil && !errors.Is(err, ErrDamaged) {
		return fmt.Errorf("put logbook: %w", err)
	}
	if p.key == "" || fresh {
		err = f.begin(name, text)
		if err == nil && p.key != "" {
			err = f.keys.Destroy(p.key)
		}
	} else {
		err = f.write(name, p.key, []string{text})
	}
	if err != nil {
		return fmt.Errorf("put logbook: %w", err)
	}
	return nil
}
