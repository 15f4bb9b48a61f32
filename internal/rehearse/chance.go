package rehearse

import (
	"encoding/binary"
	"hash/fnv"
)

// chance is a number that follows from a seed, what it is for and how often that
// was asked: not from the order in which other things were asked.
func chance(seed uint64, purpose string, n int) uint64 {
	h := fnv.New64a()
	var b [16]byte
	binary.LittleEndian.PutUint64(b[:8], seed)
	binary.LittleEndian.PutUint64(b[8:], uint64(n))
	_, _ = h.Write(b[:])
	_, _ = h.Write([]byte(purpose))
	x := h.Sum64() // FNV mixes its last bytes badly: the end of splitmix64 does it well
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// order is in which order the n things of a list come the round-th time.
func order(seed uint64, purpose string, round, n int) []int {
	all := make([]int, n)
	for i := range all {
		j := int(chance(seed, purpose, round*1000+i) % uint64(i+1))
		all[i] = all[j]
		all[j] = i
	}
	return all
}
