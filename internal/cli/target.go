package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"gesprek/internal/nl"
)

// allow refuses to write a report to what is no place for one: the program's
// own files, a folder, a device. An empty path is standard output.
func (p places) allow(to string) error {
	if to == "" {
		return nil
	}
	own, err := p.owns(to)
	if err != nil {
		return err
	}
	if own {
		return say(fmt.Errorf("write report to %s: %w", to, errOwnFile), nl.ErrorOwnFile(to))
	}
	info, err := os.Stat(to)
	if errors.Is(err, fs.ErrNotExist) {
		info, err = os.Lstat(to) // a link to nowhere is something
	}
	switch {
	case err != nil:
		return nil // nothing is there; what else is wrong, writing tells
	case info.IsDir():
		return say(fmt.Errorf("write report to %s: %w", to, errNoFile), nl.ErrorIsFolder(to))
	case !info.Mode().IsRegular():
		return say(fmt.Errorf("write report to %s: %w", to, errNoFile), nl.ErrorNoRegularFile(to))
	}
	return nil
}

// owns tells whether a path is one of the program's own files, there or not:
// the database, what SQLite, the claim and the reserve keep beside it, and all
// that lies in the folders with the keys and the backups. It looks through links,
// also at the files beside the database that a link leads to.
func (p places) owns(path string) (bool, error) {
	asked, err := spellings(path)
	if err != nil {
		return false, err
	}
	databases, err := spellings(p.db)
	if err != nil {
		return false, err
	}
	for _, db := range databases {
		if of := beside(db); of.holds(asked) {
			return true, nil
		}
	}
	return false, nil
}

// holds tells whether one of the spellings of a path is one of the files that
// belong to a database.
func (p places) holds(spelled []string) bool {
	for _, at := range spelled {
		if p.setAside(at) {
			return true
		}
		for _, dir := range []string{p.keys, p.keys + freshSuffix, p.backups, p.practice, p.trial} {
			if liesIn(at, dir) || isAny(at, entries(dir)) {
				return true
			}
		}
		for _, suffix := range []string{"", "-wal", "-shm", "-journal", ".slot", ".slot-journal", ".reserve", sendersSuffix, swapSuffix, freshSuffix} {
			if same(at, p.db+suffix) {
				return true
			}
		}
	}
	return false
}

// setAside tells whether a path is a database or a folder with keys that was set
// aside when another took its place, or lies in it.
func (p places) setAside(at string) bool {
	within, err := filepath.Rel(filepath.Dir(p.db), at)
	if err != nil {
		return false
	}
	first, _, _ := strings.Cut(filepath.ToSlash(within), "/")
	stem := strings.TrimSuffix(filepath.Base(p.keys), keysSuffix)
	for _, begins := range []string{stem + damagedMark, stem + asideMark, stem + keysSuffix + asideMark} {
		if len(first) > len(begins) && strings.EqualFold(first[:len(begins)], begins) {
			return true
		}
	}
	return false
}

// spellings gives a path from the root: as it was named, with the links in its
// folder followed (before a .. behind them counts, as the system does), and
// with all links followed where something is there.
func spellings(path string) ([]string, error) {
	dir, base := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	list := []string{path}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		list = append(list, filepath.Join(real, base))
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		list = append(list, real)
	}
	for i := range list {
		at, err := filepath.Abs(list[i])
		if err != nil {
			return nil, err
		}
		list[i] = at
	}
	return list, nil
}

// same tells whether two paths are one file, or would be: on some disks names
// that differ in case only are the same.
func same(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// liesIn tells whether a path is a folder or lies in it, however deep.
func liesIn(path, dir string) bool {
	for {
		if same(path, dir) {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
}

// entries are the files of a folder; none when it cannot be read.
func entries(dir string) []string {
	list, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	paths := make([]string, len(list))
	for i, e := range list {
		paths[i] = filepath.Join(dir, e.Name())
	}
	return paths
}

// isAny tells whether a path is one of the files.
func isAny(path string, files []string) bool {
	return slices.ContainsFunc(files, func(f string) bool { return same(path, f) })
}

// writeFile writes a report for the user's eyes only. A file that is there is
// replaced as a whole or not at all. What goes wrong is told of that file, and
// not of the temporary one.
func writeFile(path string, text []byte, overwrite bool) error {
	err := putFile(path, text, overwrite)
	if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
		return say(err, nl.ErrorReportReadOnly(path))
	}
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return &fs.PathError{Op: at.Op, Path: path, Err: at.Err}
	case errors.As(err, &link):
		return &fs.PathError{Op: link.Op, Path: path, Err: link.Err}
	}
	return err
}

func putFile(path string, text []byte, overwrite bool) error {
	if !overwrite {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		return fillFile(f, text)
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+programName+"-*")
	if err != nil {
		return err
	}
	if err := fillFile(f, text); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// fillFile writes a new file to the disk, or removes it again.
func fillFile(f *os.File, text []byte) error {
	_, err := f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if end := f.Close(); err == nil {
		err = end
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
