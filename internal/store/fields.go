package store

import (
	"encoding/binary"
	"fmt"
	"time"
)

// fieldsVersion is the first byte of a plain text before it is sealed. What is
// added to a record later stands at its end and needs no other version: a
// record without it reads as zero values.
const fieldsVersion = 1

// maker writes the fields of a record: a text is its length in bytes (uvarint)
// and its bytes, whatever they are; a number, a count and a moment (UTC
// milliseconds) are varints.
type maker struct{ plain []byte }

func newRecord() *maker { return &maker{[]byte{fieldsVersion}} }

func (m *maker) texts(list ...string) {
	for _, s := range list {
		m.plain = binary.AppendUvarint(m.plain, uint64(len(s)))
		m.plain = append(m.plain, s...)
	}
}

func (m *maker) number(n int64)     { m.plain = binary.AppendVarint(m.plain, n) }
func (m *maker) count(n int)        { m.number(int64(n)) }
func (m *maker) moment(t time.Time) { m.number(t.UnixMilli()) }

// date writes a moment that may be missing, which is then 0: so is what an older
// record lacks.
func (m *maker) date(t time.Time) {
	if t.IsZero() {
		m.number(0)
		return
	}
	m.moment(t)
}

func (m *maker) flag(b bool) { m.number(int64(number(b))) }

// taker reads the fields of a record in the order in which they were written.
// The first error stays; after it everything reads as zero.
type taker struct {
	rest []byte
	err  error
}

func takeFrom(plain []byte) *taker {
	if len(plain) == 0 || plain[0] == 0 {
		return &taker{err: fmt.Errorf("%w: record without version", ErrDamaged)}
	}
	if plain[0] > fieldsVersion {
		return &taker{err: fmt.Errorf("%w: record version %d", ErrNewer, plain[0])}
	}
	return &taker{rest: plain[1:]}
}

func (t *taker) fail() {
	t.rest = nil
	if t.err == nil {
		t.err = fmt.Errorf("%w: record ends in a field", ErrDamaged)
	}
}

func (t *taker) text() string {
	if len(t.rest) == 0 {
		return ""
	}
	n, size := binary.Uvarint(t.rest)
	if size <= 0 || n > uint64(len(t.rest)-size) {
		t.fail()
		return ""
	}
	end := size + int(n)
	s := string(t.rest[size:end])
	t.rest = t.rest[end:]
	return s
}

func (t *taker) number() int64 {
	if len(t.rest) == 0 {
		return 0
	}
	n, size := binary.Varint(t.rest)
	if size <= 0 {
		t.fail()
		return 0
	}
	t.rest = t.rest[size:]
	return n
}

// count is the length of a list. Each item takes a byte or more, so that no
// count makes the program ask for more memory than the record has.
func (t *taker) count() int {
	n := t.number()
	if n < 0 || n > int64(len(t.rest)) {
		t.fail()
		return 0
	}
	return int(n)
}

func (t *taker) moment() time.Time { return time.UnixMilli(t.number()).UTC() }

func (t *taker) date() time.Time {
	if at := t.moment(); at.UnixMilli() != 0 {
		return at
	}
	return time.Time{}
}

func (t *taker) flag() bool { return t.number() != 0 }

// list reads a count and then as many items; none is nil.
func list[T any](t *taker, item func() T) []T {
	n := t.count()
	if n == 0 {
		return nil
	}
	out := make([]T, n)
	for i := range out {
		out[i] = item()
	}
	return out
}
