package handbook

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
)

// content is the value of one file, as it stands there.
type content interface {
	// shapes is what keys and tables the file can have.
	shapes() form
	// check names what makes the file unusable. id is what its name asks for.
	check(id string) []finding
}

// readable makes T a value that a file can be decoded into.
type readable[T any] interface {
	*T
	content
}

// source is one file and the text in it.
type source struct {
	fsys fs.FS
	file string
	own  bool   // from the school's folder
	doc  []byte // without a byte order mark; of a page, TOML only, in its place
	id   string // the file's name without its ending
}

// open reads a file.
func open(fsys fs.FS, file string, own bool) (*source, Problems) {
	s := &source{fsys: fsys, file: file, own: own, id: strings.TrimSuffix(path.Base(file), path.Ext(file))}
	info, err := fs.Stat(fsys, file)
	switch {
	case err != nil:
		return s, Problems{{File: file, Own: own, Kind: Unreadable, Detail: err.Error()}}
	case !info.Mode().IsRegular() || info.Size() > maxFile:
		return s, Problems{{File: file, Own: own, Kind: NotAText, Detail: strconv.Itoa(maxFile >> 20)}}
	}
	doc, err := fs.ReadFile(fsys, file)
	if err != nil {
		return s, Problems{{File: file, Own: own, Kind: Unreadable, Detail: err.Error()}}
	}
	s.doc = decoded(doc)
	if at := invalid(s.doc); at >= 0 {
		return s, s.place(nil, []finding{{kind: Syntax, subject: string(NotUTF8), offset: &at}})
	}
	return s, nil
}

// maxFile is how many bytes a file has at most: a long guide has a fiftieth of
// it.
const maxFile = 1 << 20

// invalid is where a text stops being UTF-8; -1 where it does not.
func invalid(doc []byte) int {
	if utf8.Valid(doc) {
		return -1
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(doc[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
}

// decoded is a file's text as UTF-8 without a byte order mark. What Windows
// writes when a command's output goes into a file is UTF-16.
func decoded(doc []byte) []byte {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(doc, []byte{0xff, 0xfe}):
		order = binary.LittleEndian
	case bytes.HasPrefix(doc, []byte{0xfe, 0xff}):
		order = binary.BigEndian
	default:
		return bytes.TrimPrefix(doc, []byte("\ufeff"))
	}
	var units []uint16
	for rest := doc[2:]; len(rest) > 1; rest = rest[2:] {
		units = append(units, order.Uint16(rest))
	}
	return []byte(string(utf16.Decode(units)))
}

// read reads the TOML of one file. A file that is right is parsed once; only
// one that is not is gone through again for the places of its problems.
func read[T any, P readable[T]](s *source) (P, Problems) {
	v := P(new(T))
	err := decode(s.doc, v)
	if err == nil {
		found := v.check(s.id)
		if len(found) == 0 {
			return v, nil
		}
		return v, s.place(scan(s.doc, v.shapes()).spots, found)
	}
	return v, diagnose[T, P](s, err)
}

func decode(doc []byte, v any) error {
	return toml.NewDecoder(bytes.NewReader(doc)).DisallowUnknownFields().Decode(v)
}

// diagnose names all problems of a file that the decoder refused. The decoder
// stops at the first value of a wrong type, so those are taken out for a
// second look at the rest.
func diagnose[T any, P readable[T]](s *source, err error) Problems {
	v := P(new(T))
	seen := scan(s.doc, v.shapes())
	rest := bytes.Clone(s.doc)
	for _, cut := range seen.wrong {
		blank(rest[cut.from:cut.to])
	}
	again := decode(rest, v)
	var (
		unknown *toml.StrictMissingError // no refusal: the scan has those keys
		refused *toml.DecodeError
	)
	if !errors.As(again, &unknown) && errors.As(again, &refused) {
		if seen.refused {
			return s.place(seen.spots, seen.found)
		}
		// Not TOML from here on: what stands behind it cannot be judged.
		return s.place(seen.spots, append(seen.found, refusal(rest, refused)))
	}
	found := seen.found
	for _, f := range v.check(s.id) {
		if !slices.ContainsFunc(seen.found, func(o finding) bool { return o.at.covers(f.at) }) {
			found = append(found, f)
		}
	}
	if len(found) == 0 { // the decoder saw something that the scan did not
		found = append(found, finding{kind: Syntax, detail: err.Error()})
	}
	return s.place(seen.spots, found)
}

// blank overwrites a stretch of text and keeps its lines.
func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' && b[i] != '\r' {
			b[i] = ' '
		}
	}
}

// refusal is what the decoder said, at the place where it stopped.
func refusal(doc []byte, err *toml.DecodeError) finding {
	line, column := err.Position()
	offset := 0
	for range line - 1 {
		offset += bytes.IndexByte(doc[offset:], '\n') + 1
	}
	text, _, _ := bytes.Cut(doc[offset:], []byte("\n"))
	offset = min(offset+max(0, column-1), len(doc))
	said := strings.TrimPrefix(err.Error(), "toml: ")
	return finding{kind: Syntax, subject: string(slip(said, text)), detail: said, offset: &offset}
}

// Slip is a mistake against TOML that people often make.
type Slip string

// The slips. The zero value is another mistake.
const (
	CurlyQuotes Slip = "curly-quotes" // typed by a word processor
	NoEndQuote  Slip = "no-end-quote"
	NoQuote     Slip = "no-quote"    // before a text
	AfterValue  Slip = "after-value" // quotes in a text, a comma in a number
	TwiceKey    Slip = "twice-key"
	NotUTF8     Slip = "not-utf8"
)

// slip tells which of them it is, by what the decoder said and the line that it
// said it about.
func slip(said string, line []byte) Slip {
	_, value, _ := bytes.Cut(line, []byte("="))
	value = bytes.TrimSpace(value)
	switch {
	case strings.Contains(said, "invalid UTF-8"):
		return NotUTF8
	case bytes.HasPrefix(value, []byte("“")) || bytes.HasPrefix(value, []byte("”")) || bytes.HasPrefix(value, []byte("„")):
		return CurlyQuotes
	case strings.Contains(said, "cannot have new lines"):
		return NoEndQuote
	case strings.Contains(said, "already defined"):
		return TwiceKey
	case strings.Contains(said, "at start of value"):
		return NoQuote
	case strings.Contains(said, "expected newline"):
		return AfterValue
	}
	return ""
}

// place makes problems of findings: each gets its line and column.
func (s *source) place(spots map[spot]int, found []finding) Problems {
	problems := make(Problems, len(found))
	starts := lineStarts(s.doc)
	for i, f := range found {
		p := &Problem{File: s.file, Own: s.own, Kind: f.kind, Subject: f.subject, Detail: f.detail}
		p.Line, p.Column = position(s.doc, starts, f.where(spots))
		problems[i] = p
	}
	slices.SortStableFunc(problems, func(a, b *Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return problems
}

// lineStarts are the byte offsets at which lines begin.
func lineStarts(doc []byte) []int {
	starts := []int{0}
	for i, c := range doc {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// position is the line and the column, in characters, of a byte offset.
func position(doc []byte, starts []int, offset int) (line, column int) {
	offset = min(offset, len(doc))
	line, found := slices.BinarySearch(starts, offset)
	if found {
		line++
	}
	return line, utf8.RuneCount(doc[starts[line-1]:offset]) + 1
}
