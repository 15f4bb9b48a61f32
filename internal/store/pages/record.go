package pages

import (
	"encoding/binary"
	"math"
)

// mostVarint is the length of the longest varint in bytes.
const mostVarint = 9

// varint reads a number of one to nine bytes; n is 0 when it is cut short.
func varint(b []byte) (value int64, n int) {
	for i := 0; i < mostVarint && i < len(b); i++ {
		if i == mostVarint-1 {
			return value<<8 | int64(b[i]), mostVarint
		}
		value = value<<7 | int64(b[i]&0x7f)
		if b[i] < 0x80 {
			return value, i + 1
		}
	}
	return 0, 0
}

// values reads the columns of a record. The record must be used up.
func values(record []byte) ([]any, bool) {
	size, n := varint(record)
	if n == 0 || size < int64(n) || size > int64(len(record)) {
		return nil, false
	}
	head, body := record[n:size], record[size:]
	var list []any
	for len(head) > 0 {
		serial, n := varint(head)
		if n == 0 {
			return nil, false
		}
		head = head[n:]
		v, size, ok := value(serial, body)
		if !ok {
			return nil, false
		}
		list, body = append(list, v), body[size:]
	}
	return list, len(body) == 0
}

// value reads one column, by its serial type.
func value(serial int64, body []byte) (v any, size int, ok bool) {
	lengths := [...]int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0}
	switch {
	case serial < 0 || serial == 10 || serial == 11:
		return nil, 0, false
	case serial >= 12:
		if (serial-12)/2 > int64(len(body)) {
			return nil, 0, false
		}
		size = int(serial-12) / 2
		if serial%2 == 1 {
			return string(body[:size]), size, true
		}
		return append([]byte{}, body[:size]...), size, true
	}
	size = lengths[serial]
	if size > len(body) {
		return nil, 0, false
	}
	switch serial {
	case 0:
		return nil, 0, true
	case 7:
		return math.Float64frombits(binary.BigEndian.Uint64(body)), size, true
	case 8, 9:
		return serial - 8, 0, true
	}
	number := int64(int8(body[0]))
	for _, b := range body[1:size] {
		number = number<<8 | int64(b)
	}
	return number, size, true
}
