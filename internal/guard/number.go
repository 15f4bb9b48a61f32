package guard

import (
	"slices"
	"strings"
)

// numbers finds what identifies somebody: a bsn by its eleven-test, telephone
// numbers by their shape, and bank accounts. E-mail addresses are not pointed
// out: in a note they are nearly always those of a school or a firm.
func numbers(text string) []Hit {
	var hits []Hit
	for at := 0; at < len(text); {
		switch c := text[at]; {
		case digit(c) || c == '+':
			name, end := readRun(text, at).means()
			if name != "" && free(text, at, end) {
				hits = append(hits, Hit{From: at, To: end, Kind: Number, Word: name})
			}
			at = max(end, at+1)
		case (c == 'N' || c == 'n') && free(text, at, at):
			end := account(text, at)
			if end > at {
				hits = append(hits, Hit{From: at, To: end, Kind: Number, Word: wordAccount})
			}
			at = max(end, at+1)
		default:
			at++
		}
	}
	return hits
}

// The lemmas of numbers.
const (
	wordBSN     = "bsn"
	wordPhone   = "telefoonnummer"
	wordAccount = "iban"
)

func digit(c byte) bool { return '0' <= c && c <= '9' }

// wordy tells whether c can be part of a word.
func wordy(c byte) bool {
	return digit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// free tells whether the bytes from–to are not part of a longer word.
func free(text string, from, to int) bool {
	return (from == 0 || !wordy(text[from-1]) && text[from-1] != '+') && (to <= from || to == len(text) || !wordy(text[to]))
}

// run is a row of groups of digits with signs between.
type run struct {
	plus   bool
	first  int // where the first group ends
	groups []string
	ends   []int
}

// longest is how many digits a number has at most that means something here.
const longest = 15

// readRun reads the digits at a place, with at most three signs between two
// groups: "06 - 12 34". It stops when there are too many of them.
func readRun(text string, at int) run {
	r := run{first: at}
	i := at
	if text[i] == '+' {
		r.plus = true
		i++
	}
	for count := 0; count <= longest; {
		from := i
		for i < len(text) && digit(text[i]) {
			i++
		}
		if i == from {
			break
		}
		if len(r.groups) == 0 {
			r.first = i
		}
		count += i - from
		r.groups, r.ends = append(r.groups, text[from:i]), append(r.ends, i)
		next := i
		for next < len(text) && next < i+3 && strings.IndexByte(" .-()/", text[next]) >= 0 {
			next++
		}
		if next == i || next == len(text) || !digit(text[next]) {
			break
		}
		i = next
	}
	return r
}

// means tells what the run begins with, and where that ends; without a name it
// is the first group, which means nothing.
func (r run) means() (name string, end int) {
	for n := len(r.groups); n > 0; n-- {
		if name := nameOf(r.plus, r.groups[:n]); name != "" {
			return name, r.ends[n-1]
		}
	}
	return "", r.first
}

// nameOf tells what groups of digits are; "" for nothing.
func nameOf(plus bool, groups []string) string {
	n := 0
	for _, g := range groups {
		n += len(g)
	}
	if n > longest {
		return ""
	}
	plain := strings.Join(groups, "")
	switch {
	case plus && n >= 9, strings.HasPrefix(plain, "00") && n >= 11:
		return wordPhone
	case !plus && n == 10 && plain[0] == '0' && plain[1] != '0' && !date(groups):
		return wordPhone
	case !plus && n == 9 && personal(groups) && eleven(plain):
		return wordBSN
	}
	return ""
}

// date tells whether groups begin as a date does: 01-12-2027.
func date(groups []string) bool {
	return len(groups) > 2 && len(groups[0]) <= 2 && len(groups[1]) <= 2 && len(groups[2]) == 4
}

// personal tells whether digits stand together as those of a bsn do.
func personal(groups []string) bool {
	shape := make([]int, len(groups))
	for i, g := range groups {
		shape[i] = len(g)
	}
	for _, known := range [][]int{{9}, {3, 3, 3}, {4, 2, 3}, {4, 5}, {2, 3, 4}} {
		if slices.Equal(shape, known) {
			return true
		}
	}
	return false
}

// eleven is the test that every bsn passes: the digits times 9 to 2, and the
// last times -1, add up to a multiple of 11.
func eleven(plain string) bool {
	sum := 0
	for i := range 8 {
		sum += int(plain[i]-'0') * (9 - i)
	}
	sum -= int(plain[8] - '0')
	return sum > 0 && sum%11 == 0
}

// account is where a Dutch bank account number ends that begins at a place; the
// place itself where there is none.
func account(text string, at int) int {
	const length = 18
	plain := make([]byte, 0, length)
	i := at
	for i < len(text) && len(plain) < length {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z':
			plain = append(plain, c-'a'+'A')
		case digit(c), 'A' <= c && c <= 'Z':
			plain = append(plain, c)
		case c == ' ' && text[i-1] != ' ':
		default:
			return at
		}
		i++
	}
	if len(plain) < length || string(plain[:2]) != "NL" || !valid(plain) || i < len(text) && wordy(text[i]) {
		return at
	}
	return i
}

// valid is the check of an IBAN (ISO 13616): modulo 97 it is 1.
func valid(plain []byte) bool {
	rest := 0
	for i := range plain {
		switch c := plain[(i+4)%len(plain)]; {
		case digit(c):
			rest = (rest*10 + int(c-'0')) % 97
		default:
			rest = (rest*100 + int(c-'A') + 10) % 97
		}
	}
	return rest == 1
}
