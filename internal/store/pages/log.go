package pages

import "encoding/binary"

const (
	logHeader   = 32
	frameHeader = 24
	logMagic    = 0x377f0682 // the last bit tells the order of bytes in sums
)

// readLog gives the last committed form of each page in a write-ahead log, for
// pages of that size. What comes after the first frame that is not whole does
// not count, nor what was never committed.
func readLog(log []byte, size int) map[int][]byte {
	pages := map[int][]byte{}
	if len(log) < logHeader {
		return pages
	}
	var order binary.ByteOrder = binary.LittleEndian
	first := binary.BigEndian.Uint32(log)
	if first&1 == 1 {
		order = binary.BigEndian
	}
	if first&^1 != logMagic || int(binary.BigEndian.Uint32(log[8:])) != size {
		return pages
	}
	s := sums{order: order}
	s.add(log[:24])
	if !s.are(log[24:]) {
		return pages
	}
	salts := string(log[16:24])
	waiting := map[int][]byte{}
	for rest := log[logHeader:]; len(rest) >= frameHeader+size; rest = rest[frameHeader+size:] {
		head, page := rest[:frameHeader], rest[frameHeader:frameHeader+size]
		s.add(head[:8])
		s.add(page)
		if string(head[8:16]) != salts || !s.are(head[16:]) {
			break
		}
		waiting[int(binary.BigEndian.Uint32(head))] = page
		if binary.BigEndian.Uint32(head[4:]) == 0 {
			continue // the transaction goes on
		}
		for n, p := range waiting {
			pages[n] = p
		}
		clear(waiting)
	}
	return pages
}

// sums is the running checksum of a log.
type sums struct {
	order binary.ByteOrder
	a, b  uint32
}

// add takes bytes, a multiple of eight of them.
func (s *sums) add(data []byte) {
	for i := 0; i+8 <= len(data); i += 8 {
		s.a += s.order.Uint32(data[i:]) + s.b
		s.b += s.order.Uint32(data[i+4:]) + s.a
	}
}

// are compares with the eight bytes that stand in the file.
func (s *sums) are(stored []byte) bool {
	return s.a == binary.BigEndian.Uint32(stored) && s.b == binary.BigEndian.Uint32(stored[4:])
}
