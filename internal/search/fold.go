package search

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"gesprek/internal/nl"
)

// folder folds texts a character at a time, so that what folding takes from a text
// can be kept beside it. A letter that is not ASCII is folded once.
type folder struct{ known map[rune]string }

// letter is what a character becomes. What would end a line is a space.
func (f *folder) letter(r rune) string {
	if folded, ok := f.known[r]; ok {
		return folded
	}
	folded := nl.Fold(string(r))
	if strings.ContainsAny(folded, "\n\r\t") {
		folded = " "
	}
	if f.known == nil {
		f.known = map[rune]string{}
	}
	f.known[r] = folded
	return folded
}

// add folds a text onto the end of folded. Onto patches it puts what undoes that:
// for each character that became something else, how many bytes after the one
// before it, how many bytes it became, and the character.
func (f *folder) add(folded, patches []byte, text string) ([]byte, []byte) {
	same := len(folded) // where what stayed the same began
	for at := 0; at < len(text); {
		c := text[at]
		if c >= ' ' && c < utf8.RuneSelf && (c < 'A' || c > 'Z') {
			folded = append(folded, c)
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		was := text[at : at+size]
		at += size
		became := f.letter(r)
		if became == was {
			folded = append(folded, was...)
			continue
		}
		patches = binary.AppendUvarint(patches, uint64(len(folded)-same))
		patches = binary.AppendUvarint(patches, uint64(len(became)))
		patches = binary.AppendUvarint(patches, uint64(len(was)))
		patches = append(patches, was...)
		folded = append(folded, became...)
		same = len(folded)
	}
	return folded, patches
}

// unfolded is a text as it was written, and of its folded form where each byte
// comes from: a stretch of it from byte i to byte j stands in the text from from[i]
// to to[j].
type unfolded struct {
	text     string
	from, to []int
}

// unfold undoes folding.
func unfold(folded, patches []byte) unfolded {
	u := unfolded{from: make([]int, len(folded)+1), to: make([]int, len(folded)+1)}
	var b strings.Builder
	at := 0
	take := func() int {
		n, size := binary.Uvarint(patches)
		patches = patches[size:]
		return int(n)
	}
	plain := func(n int) {
		for range n {
			u.from[at], u.to[at] = b.Len(), b.Len()
			b.WriteByte(folded[at])
			at++
		}
	}
	for len(patches) > 0 {
		plain(take())
		became, was := take(), take()
		begin := b.Len()
		b.Write(patches[:was])
		patches = patches[was:]
		u.from[at], u.to[at] = begin, begin
		for i := 1; i < became; i++ {
			u.from[at+i], u.to[at+i] = begin, b.Len()
		}
		if at += became; at < len(folded) { // a mark that became nothing belongs to what stands before it
			u.from[at], u.to[at] = b.Len(), b.Len()
		}
	}
	plain(len(folded) - at)
	u.from[at], u.to[at] = b.Len(), b.Len()
	u.text = b.String()
	return u
}
