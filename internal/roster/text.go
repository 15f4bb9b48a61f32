package roster

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decode makes text of bytes in whatever encoding programs write lists in: UTF-8
// or UTF-16 with or without a mark, else the old ones of Windows, DOS and the Mac.
// It reports false when it is no text.
func decode(data []byte) (string, bool) {
	text := ""
	switch order := utf16Order(data); {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		text = string(data[3:])
	case order != nil:
		text = fromUTF16(data, order)
	case utf8.Valid(data):
		text = string(data)
	default:
		text = fromOld(data)
	}
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\ufffd"), "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n") // as old programs on a Mac end a line
	return text, !strings.ContainsFunc(text, binary)
}

// binary tells whether a character stands in no text.
func binary(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\f' && r != '\v' || r == 0x7f
}

// utf16Order is how to take two bytes for one unit; nil when it is not UTF-16. A
// list in it has hardly a character above 255, so that one byte of the two is
// mostly zero.
func utf16Order(data []byte) func(a, b byte) uint16 {
	little := func(a, b byte) uint16 { return uint16(a) | uint16(b)<<8 }
	big := func(a, b byte) uint16 { return uint16(b) | uint16(a)<<8 }
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return little
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return big
	}
	var zeros [2]int
	head := data[:min(len(data), 4096)]
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half < 2 || zeros[0]+zeros[1] < half/2:
		return nil
	case zeros[1] > 4*zeros[0]:
		return little
	case zeros[0] > 4*zeros[1]:
		return big
	}
	return nil
}

func fromUTF16(data []byte, order func(a, b byte) uint16) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, order(data[i], data[i+1]))
	}
	return string(utf16.Decode(units))
}

// fromOld takes the old encoding in which most of the other bytes are letters with
// an accent, inside words. Windows' own wins where two do as well.
func fromOld(data []byte) string {
	best, most := "", -1
	for _, page := range []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850} {
		text, err := page.NewDecoder().String(string(data))
		if err != nil {
			continue
		}
		if n := accents(text); n > most {
			best, most = text, n
		}
	}
	return best
}

// accents counts the letters outside ASCII that stand as they do in Dutch lists:
// small ones behind a letter, large ones at the start of a word.
func accents(text string) int {
	n, before := 0, ' '
	for _, r := range text {
		if r >= utf8.RuneSelf && unicode.IsLetter(r) && r < 0x250 &&
			(unicode.IsLower(r) == unicode.IsLetter(before)) {
			n++
		}
		before = r
	}
	return n
}
