package logbook

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

const (
	header = "gesprek logboek 1 "
	keyHex = 32 // digits of the id of a key
)

// page is a file of a logbook, cut up and not opened.
type page struct {
	key     string   // id; empty when the first line does not tell
	sealed  []string // the lines below the first, as they stand
	size    int64    // bytes up to and including the last line that is whole
	torn    bool     // there is something behind it
	strange bool     // the first line is whole and not ours
}

// load reads a file; one that is not there is an empty page.
func (f *Folder) load(name string) (page, error) {
	file, err := os.Open(f.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return page{}, nil
	}
	if err != nil {
		return page{}, err
	}
	data, err := io.ReadAll(io.LimitReader(file, largest+1))
	if err = errors.Join(err, file.Close()); err != nil {
		return page{}, err
	}
	if len(data) > largest {
		err = fmt.Errorf("%w: larger than %d bytes", ErrDamaged, largest)
	}
	return cut(data), err
}

// cut takes the text of a file apart. What stands behind the last line feed was
// never confirmed.
func cut(data []byte) page {
	whole := bytes.LastIndexByte(data, '\n') + 1
	p := page{size: int64(whole), torn: whole < len(data)}
	if whole == 0 {
		return p
	}
	lines := strings.Split(string(data[:whole-1]), "\n")
	key, ours := strings.CutPrefix(lines[0], header)
	if _, err := hex.DecodeString(key); !ours || err != nil || len(key) != keyHex {
		p.strange = true
		return p
	}
	p.key, p.sealed = key, lines[1:]
	return p
}

// place names where the text with a number is kept.
func place(name string, n int) string { return "logboek/" + name + "/" + strconv.Itoa(n) }

// seal makes the line of a text.
func (f *Folder) seal(key, name string, n int, text string) (string, error) {
	sealed, err := f.keys.Seal(key, place(name, n), []byte(text))
	if err != nil {
		return "", err
	}
	return base64.RawStdEncoding.EncodeToString(sealed) + "\n", nil
}

// Text is what a logbook says.
type Text struct {
	Texts []string // as they were appended, without those that do not open
	Fault error    // why one does not open, of the first: that of the Sealer, or ErrDamaged; nil when all do
}

// Read gives what a logbook says. One that is not there says nothing. The error
// is of the disk; a text that does not open is a fault beside those that do.
func (f *Folder) Read(name string) (Text, error) {
	if err := named(name); err != nil {
		return Text{}, fmt.Errorf("read logbook: %w", err)
	}
	f.mu.RLock()
	defer f.mu.RUnlock()
	p, err := f.load(name)
	if errors.Is(err, ErrDamaged) {
		return Text{Fault: err}, nil
	}
	if err != nil {
		return Text{}, fmt.Errorf("read logbook: %w", err)
	}
	var t Text
	if p.strange {
		t.Fault = fmt.Errorf("%w: its first line is not ours", ErrDamaged)
	}
	for n, line := range p.sealed {
		sealed, err := base64.RawStdEncoding.Strict().DecodeString(line)
		if err != nil {
			err = fmt.Errorf("%w: line %d", ErrDamaged, n+2)
		}
		var plain []byte
		if err == nil {
			plain, err = f.keys.Open(p.key, place(name, n), sealed)
		}
		if err != nil {
			if t.Fault == nil {
				t.Fault = err
			}
			continue
		}
		t.Texts = append(t.Texts, string(plain))
	}
	return t, nil
}
