package backup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ErrSwap means that a file says that an exchange has begun, and cannot be read.
// What it was about is not known: nothing may be opened.
var ErrSwap = errors.New("exchange of files cannot be read")

const (
	swapHeader = "gesprek wissel 1\n"
	sumWord    = "sum "
)

// The steps of an exchange. Each can be done again when it has been done.
const (
	aside   = "aside"   // move to a name that was free
	remove  = "remove"  // remove, if it is there
	replace = "replace" // move over what is there
)

// step is one thing to do to files in a folder.
type step struct {
	do       string
	from, to string // to is empty for remove
}

// Swap is an exchange of files that happens as a whole. Collect the steps, then
// call Do.
type Swap struct {
	path  string // of the exchange file
	steps []step
	halt  func(what string)
}

// NewSwap begins an exchange of files in the folder of path, which is where it
// is written down.
func NewSwap(path string) *Swap { return &Swap{path: path, halt: func(string) {}} }

// Halt has halt called before each thing that is done, so that a test can look at
// the disk as it is then.
func (s *Swap) Halt(halt func(what string)) { s.halt = halt }

// Aside moves a file to a name that is free. A file that is not there is left
// out.
func (s *Swap) Aside(from, to string) {
	if _, err := os.Lstat(s.at(from)); err == nil {
		s.steps = append(s.steps, step{aside, from, to})
	}
}

// Remove removes a file, if it is there.
func (s *Swap) Remove(name string) { s.steps = append(s.steps, step{do: remove, from: name}) }

// Replace moves a file over another. It and what is in it must be on the disk.
func (s *Swap) Replace(from, to string) { s.steps = append(s.steps, step{replace, from, to}) }

func (s *Swap) at(name string) string { return filepath.Join(filepath.Dir(s.path), name) }

// Do does all steps. After an error nothing was done if no exchange file is
// there; else Finish does the rest.
func (s *Swap) Do() error {
	temp := s.path + tempSuffix
	s.halt("write")
	err := writeFile(temp, encodeSwap(s.steps))
	if err == nil {
		s.halt("decide")
		err = os.Rename(temp, s.path)
	}
	if err == nil {
		err = SyncDir(filepath.Dir(s.path))
	}
	if err != nil {
		return fmt.Errorf("exchange files: %w", err)
	}
	return s.rest()
}

// Pending tells whether an exchange was decided on and is not complete.
func Pending(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// Finish completes the exchange that is written down at path; none is no error.
// Nobody may have the files open.
func Finish(path string) error {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("finish exchange: %w", err)
	}
	steps, err := decodeSwap(data)
	if err != nil {
		return fmt.Errorf("finish exchange: %s: %w", path, err)
	}
	s := NewSwap(path)
	s.steps = steps
	return s.rest()
}

// rest does all steps that are not done, and then forgets the exchange.
func (s *Swap) rest() error {
	for _, st := range s.steps {
		s.halt(st.do + " " + st.from)
		if err := s.do(st); err != nil {
			return fmt.Errorf("exchange files: %w", err)
		}
	}
	dir := filepath.Dir(s.path)
	err := SyncDir(dir)
	if err == nil {
		s.halt("forget")
		err = os.Remove(s.path)
	}
	if err == nil {
		err = SyncDir(dir)
	}
	if err != nil {
		return fmt.Errorf("exchange files: %w", err)
	}
	return nil
}

func (s *Swap) do(st step) error {
	from, to := s.at(st.from), s.at(st.to)
	switch st.do {
	case remove:
		return absent(os.Remove(from))
	case aside:
		if _, err := os.Lstat(to); err == nil {
			return nil // done: the name was free
		}
		return absent(os.Rename(from, to))
	}
	if _, err := os.Lstat(from); errors.Is(err, fs.ErrNotExist) {
		_, err = os.Lstat(to) // done, if the other is there
		return err
	}
	return os.Rename(from, to)
}

// absent makes it no error that a file was not there.
func absent(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func encodeSwap(steps []step) []byte {
	var b bytes.Buffer
	b.WriteString(swapHeader)
	for _, st := range steps {
		b.WriteString(st.do + " " + strconv.Quote(st.from))
		if st.do != remove {
			b.WriteString(" " + strconv.Quote(st.to))
		}
		b.WriteByte('\n')
	}
	sum := sha256.Sum256(b.Bytes())
	b.WriteString(sumWord + hex.EncodeToString(sum[:]) + "\n")
	return b.Bytes()
}

// decodeSwap reads an exchange strictly: what it takes, encodeSwap gives back.
func decodeSwap(data []byte) ([]step, error) {
	body, ok := strings.CutPrefix(string(data), swapHeader)
	if !ok {
		return nil, ErrSwap
	}
	var steps []step
	for line := range strings.Lines(body) {
		if strings.HasPrefix(line, sumWord) {
			break
		}
		st, ok := parseStep(strings.TrimSuffix(line, "\n"))
		if !ok {
			return nil, ErrSwap
		}
		steps = append(steps, st)
	}
	if !bytes.Equal(encodeSwap(steps), data) {
		return nil, ErrSwap
	}
	return steps, nil
}

func parseStep(line string) (step, bool) {
	do, rest, _ := strings.Cut(line, " ")
	from, err := strconv.QuotedPrefix(rest)
	if err != nil {
		return step{}, false
	}
	st := step{do: do, from: unquote(from), to: unquote(strings.TrimPrefix(rest[len(from):], " "))}
	switch do {
	case remove:
		return st, isBase(st.from) && st.to == ""
	case aside, replace:
		return st, isBase(st.from) && isBase(st.to)
	}
	return st, false
}

// unquote gives what stands between the quotes; empty when there are none.
func unquote(text string) string {
	plain, err := strconv.Unquote(text)
	if err != nil {
		return ""
	}
	return plain
}

// isBase tells whether a name is one of a file in the folder itself.
func isBase(name string) bool {
	return name != "" && name != "." && name != ".." && name == filepath.Base(name) && !strings.ContainsAny(name, `/\`)
}

func writeFile(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
