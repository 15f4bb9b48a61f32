package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const (
	formatVersion = "1"
	ringHeader    = "gesprek sleutelring "
	masterWord    = "master "
	keyWord       = "key "
	destroyedWord = "destroyed "
	sumWord       = "sum "
)

// state is what a ring knows. Keys leave it only by being destroyed, and
// destroyed ids stay, so that states can be merged in any order.
type state struct {
	keys      map[string]wrappedKey
	destroyed map[string]struct{}
}

func newState() state {
	return state{keys: map[string]wrappedKey{}, destroyed: map[string]struct{}{}}
}

// merge adds what other knows; a key destroyed on either side is destroyed.
func (s state) merge(other state) {
	for id := range other.destroyed {
		s.destroy(id)
	}
	for id, wrapped := range other.keys {
		if _, gone := s.destroyed[id]; gone {
			continue
		}
		if _, known := s.keys[id]; !known {
			s.keys[id] = wrapped
		}
	}
}

func (s state) destroy(id string) {
	s.destroyed[id] = struct{}{}
	delete(s.keys, id)
}

// unused reports whether nothing can have been sealed with this ring.
func (s state) unused() bool { return len(s.keys) == 0 && len(s.destroyed) == 0 }

// encodeRing is the one text of a state: equal states give equal bytes.
func encodeRing(masterID string, s state) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s%s\n%s%s\n", ringHeader, formatVersion, masterWord, masterID)
	for _, id := range slices.Sorted(maps.Keys(s.keys)) {
		wrapped := s.keys[id]
		b.WriteString(keyWord + id + " " + hex.EncodeToString(wrapped[:]) + "\n")
	}
	for _, id := range slices.Sorted(maps.Keys(s.destroyed)) {
		b.WriteString(destroyedWord + id + "\n")
	}
	b.WriteString(sumWord + sumOf(b.Bytes()) + "\n")
	return b.Bytes()
}

// parseRing reads a ring file strictly: what it accepts, encodeRing gives back
// byte for byte. The errors are [*DamageError] and [ErrNewer].
func parseRing(path string, data []byte) (masterID string, s state, err error) {
	l := lines{file: path, rest: data}
	whole := sumFits(data)
	if err := l.header(ringHeader); err != nil {
		// A version is believed only in a file that is whole: a damaged digit
		// must not keep the copy from repairing it.
		if !whole {
			err = l.damage("header is damaged")
		}
		return "", state{}, err
	}
	masterID, ok := strings.CutPrefix(l.next(), masterWord)
	if !ok || !isID(masterID) {
		return "", state{}, l.damage("want the id of the master key")
	}
	if s, err = l.entries(); err != nil {
		return "", state{}, err
	}
	if !whole {
		return "", state{}, l.damage("sum does not fit what stands before it")
	}
	return masterID, s, nil
}

// entries reads the key and destroyed lines, up to and including the sum line.
func (l *lines) entries() (state, error) {
	s := newState()
	// A map that grows is copied over and over, at each start of the program.
	s.keys = make(map[string]wrappedKey, bytes.Count(l.rest, []byte("\n"+keyWord))+1)
	s.destroyed = make(map[string]struct{}, bytes.Count(l.rest, []byte("\n"+destroyedWord)))
	last := ""
	for {
		line := l.next()
		switch {
		case strings.HasPrefix(line, keyWord) && len(s.destroyed) == 0:
			id, text, _ := strings.Cut(line[len(keyWord):], " ")
			wrapped, ok := parseHex(text, wrappedSize)
			if !ok || !isID(id) || id <= last {
				return s, l.damage("want a key: id in ascending order, 120 hexadecimal digits")
			}
			s.keys[id], last = wrappedKey(wrapped), id
		case strings.HasPrefix(line, destroyedWord):
			id := line[len(destroyedWord):]
			if len(s.destroyed) == 0 {
				last = ""
			}
			if _, kept := s.keys[id]; kept || !isID(id) || id <= last {
				return s, l.damage("want a destroyed id in ascending order that is no key")
			}
			s.destroyed[id], last = struct{}{}, id
		case strings.HasPrefix(line, sumWord) && len(l.rest) == 0:
			return s, nil
		default:
			return s, l.damage("want a key, a destroyed id, or the sum as the last line")
		}
	}
}

// sumFits reports whether the last line is the sum of all lines before it.
func sumFits(data []byte) bool {
	body, ended := bytes.CutSuffix(data, []byte("\n"))
	at := bytes.LastIndexByte(body, '\n') + 1
	return ended && string(body[at:]) == sumWord+sumOf(data[:at])
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// isID reports whether text is written as ids are; only such a text may enter
// the ring file.
func isID(text string) bool {
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return len(text) == hex.EncodedLen(idSize)
}

// parseHex decodes exactly size bytes in lower-case hexadecimal.
func parseHex(text string, size int) ([]byte, bool) {
	if len(text) != hex.EncodedLen(size) || strings.ContainsAny(text, "ABCDEF") {
		return nil, false
	}
	b, err := hex.DecodeString(text)
	return b, err == nil
}

// lines walks through a text file and knows where it is.
type lines struct {
	file string
	rest []byte
	n    int // number of the line that next returned last
}

// next returns the next line, and "" (which no format has) after the last one.
func (l *lines) next() string {
	l.n++
	line, rest, ended := bytes.Cut(l.rest, []byte("\n"))
	l.rest = rest
	if !ended {
		return "" // a line without its end was cut short
	}
	return string(line)
}

// header reads the first line and refuses other versions of the format.
func (l *lines) header(prefix string) error { return l.headerOf(prefix, formatVersion) }

func (l *lines) headerOf(prefix, want string) error {
	version, ok := strings.CutPrefix(l.next(), prefix)
	if ok && version == want {
		return nil
	}
	known, _ := strconv.Atoi(want)
	if n, err := strconv.Atoi(version); ok && err == nil && n > known {
		return fmt.Errorf("%w: %s", ErrNewer, l.file)
	}
	return l.damage("want the header " + strconv.Quote(prefix+want))
}

func (l *lines) damage(reason string) error {
	return &DamageError{File: l.file, Line: l.n, Reason: reason}
}
